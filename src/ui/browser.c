/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/browser.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

static const char *const in_terminals[] = {"browsh", "carbonyl", "cha", "edbrowse", "elinks", "felinks",
					   "links", "links2", "lynx", "netrik", "retawq", "w3m",
					   "www-browser"};
static const char *const by_display[] = {"xdg-open", "sensible-browser"};

static bool is_one_of(const char *program, const char *const *names, size_t n)
{
	const char *slash = strrchr(program, '/');

	for (size_t i = 0; i < n; i++)
		if (!strcmp(slash ? slash + 1 : program, names[i]))
			return true;
	return false;
}

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value;
}

static bool wants_terminal(const char *program)
{
	if (is_one_of(program, in_terminals, sizeof in_terminals / sizeof *in_terminals))
		return true;
	return is_one_of(program, by_display, sizeof by_display / sizeof *by_display) &&
	       !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY");
}

char *browser_commands(void)
{
	struct bytes b;

	bytes_init(&b);
	if (is_set("BROWSER"))
		bytes_addf(&b, "%s:", getenv("BROWSER"));
	bytes_add_string(&b, "xdg-open:open");
	return bytes_steal(&b);
}

/* A word with the address in it; *PLACED where it is. */
static char *fill_in(const char *word, const char *url, bool *placed)
{
	struct bytes b;

	bytes_init(&b);
	for (; *word; word++) {
		if (*word != '%' || !strchr("sc%", word[1]) || !word[1]) {
			bytes_add_byte(&b, *word);
			continue;
		}
		word++;
		*placed |= *word == 's';
		bytes_add_string(&b, *word == 's' ? url : *word == 'c' ? ":" : "%");
	}
	return bytes_steal(&b);
}

/* Puts the address where it belongs, and a NULL at the end. */
static void add_address(struct arguments *a, const char *url)
{
	bool placed = false;

	for (size_t i = 0; i < a->n; i++) {
		char *word = fill_in(a->v[i], url, &placed);

		free(a->v[i]);
		a->v[i] = word;
	}
	if (!placed)
		VEC_PUSH(a, mem_copy_string(url));
	VEC_PUSH(a, NULL);
}

/* Whether a word & was at the end, which goes. */
static bool drop_ampersand(struct arguments *a)
{
	if (a->n == 0 || strcmp(a->v[a->n - 1], "&"))
		return false;
	free(a->v[--a->n]);
	return true;
}

struct status browser_make(const char *command, const char *url, enum browser_terminal how,
			   struct browser *out)
{
	struct status s;
	bool beside;

	*out = (struct browser){0};
	s = arguments_split(command, &out->argv);
	if (!status_is_ok(&s))
		return s;
	beside = drop_ampersand(&out->argv);
	if (out->argv.n == 0)
		return status_fail(_("there is no program \"%s\""), command);
	out->terminal = how == BROWSER_TERMINAL_AUTO ? !beside && wants_terminal(out->argv.v[0])
						     : how == BROWSER_TERMINAL_YES;
	add_address(&out->argv, url);
	return s;
}

void browser_release(struct browser *b)
{
	arguments_release(&b->argv);
}
