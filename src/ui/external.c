/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/external.h"

#include "base/i18n.h"
#include "text/web_address.h"
#include "ui/app_state.h"
#include "ui/browser.h"
#include "ui/reload.h"
#include "ui/term.h"
#include "workspace/sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool external_is_forbidden(struct app *app)
{
	if (!config_value(app_config(app), SETTING_SECURE))
		return false;
	app_message(app, "%s", _("not with \"set secure yes\": no programs, no files"));
	return true;
}

bool external_is_starting(struct app *app)
{
	const char *name = spawned_starting(&app->programs);

	if (name)
		app_message(app, _("%s was started just now and still runs - try again in a second"), name);
	return name != NULL;
}

void external_reap(struct app *app)
{
	struct status s = spawned_reap(&app->programs);

	if (!status_is_ok(&s))
		app_message(app, "%s", s.text);
	status_release(&s);
}

/* Gives the terminal to a program until it ends; a status other than 0 is told. */
static struct status run_in_terminal(struct app *app, char *const *argv, int *ended)
{
	struct status s;

	term_lend();
	s = spawn_run(argv, NULL, ended);
	term_take_back();
	if (status_is_ok(&s) && *ended)
		app_message(app, _("%s ended with status %d"), argv[0], *ended);
	return s;
}

/* Starts one command with the address; it fails where there is no such program. */
static struct status start_browser(struct app *app, const char *command, const char *url)
{
	int how = config_value(app_config(app), SETTING_BROWSER_TERMINAL);
	struct browser b;
	struct status s = browser_make(command, url, (enum browser_terminal)how, &b);
	int ended = 0;

	if (status_is_ok(&s) && b.terminal) {
		s = run_in_terminal(app, b.argv.v, &ended);
	} else if (status_is_ok(&s)) {
		s = spawn_beside(&app->programs, b.argv.v, NULL);
		if (status_is_ok(&s))
			app_message(app, _("opened with %s: %s"), b.argv.v[0], url);
	}
	browser_release(&b);
	return s;
}

static void open_address(struct app *app)
{
	char *all, *rest;
	struct status s = STATUS_OK;

	all = rest = browser_commands();
	for (const char *command; (command = strsep(&rest, ":"));) {
		status_release(&s);
		s = start_browser(app, command, app->address);
		if (status_is_ok(&s))
			break;
	}
	if (!status_is_ok(&s))
		app_message(app, "%s", _("no browser is found - set $BROWSER to one"));
	status_release(&s);
	free(all);
}

void external_browse(struct app *app, const char *url)
{
	struct bytes host;

	if (external_is_forbidden(app) || external_is_starting(app))
		return;
	if (!web_address_is_safe(url)) {
		app_message(app, _("only addresses of http and https are opened, not %s"), url);
		return;
	}
	free(app->address);
	app->address = mem_copy_string(url);
	bytes_init(&host);
	if (web_address_host(url, &host))
		open_address(app);
	else
		app_confirm(app, open_address, _("open it? (y/n)  it leads to %s"), host.data);
	bytes_release(&host);
}

void external_browse_here(struct app *app)
{
	struct screen_here here = app_here(app);
	const struct article *a;

	if (here.n == 0)
		return;
	a = workspace_article(app_workspace(app), here.article[here.side]);
	if (a->url)
		external_browse(app, a->url);
	else
		app_message(app, _("%s: the address of this article is not known"), a->outlet);
}

/* Programs that get the terminal */

void external_pipe(struct app *app, const char *command, const struct bytes *text)
{
	char shell[] = "/bin/sh", c[] = "-c", *copy = mem_copy_string(command);
	char *argv[] = {shell, c, copy, NULL};
	struct bytes line;
	struct status s;
	int ended = 0;

	term_lend();
	s = spawn_run(argv, text, &ended);
	if (status_is_ok(&s)) {
		bytes_init(&line);
		bytes_addf(&line, _("\nlateral: ended with status %d - press a key"), ended);
		term_pause(line.data);
		bytes_release(&line);
	}
	term_take_back();
	if (!status_is_ok(&s))
		app_message(app, "%s", s.text);
	status_release(&s);
	free(copy);
}

static const char *editor(void)
{
	const char *names[] = {getenv("VISUAL"), getenv("EDITOR")};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i] && *names[i])
			return names[i];
	return "vi";
}

static bool takes_lines(const char *program)
{
	static const char *const names[] = {"vi", "vim", "nvim", "gvim", "view", "vis", "nvi", "elvis",
					    "nano", "pico", "emacs", "emacsclient", "mg", "joe", "jed",
					    "ne", "kak", "micro", "mcedit"};
	const char *slash = strrchr(program, '/');

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(slash ? slash + 1 : program, names[i]))
			return true;
	return false;
}

static size_t count_lines(const char *text, size_t len)
{
	size_t n = 0;

	for (const char *at = text; (at = memchr(at, '\n', len - (size_t)(at - text))); at++)
		n++;
	return n;
}

static size_t lines_of_file(const char *path)
{
	FILE *f = fopen(path, "re");
	char buffer[16384];
	size_t n = 0, got;

	while (f && (got = fread(buffer, 1, sizeof buffer, f)) > 0)
		n += count_lines(buffer, got);
	if (f)
		fclose(f);
	return n;
}

/* The line of byte AT in the article's file, which may have front matter before the text; 0: not known. */
static size_t line_in_file(const struct article *a, uint32_t at)
{
	size_t all = lines_of_file(a->path), text = count_lines(a->text, a->len);

	return a->item > 1 || a->cut || text > all ? 0 : all - text + count_lines(a->text, at) + 1;
}

/* The editor's words, with line and file behind them. */
static struct status editor_arguments(const struct article *a, uint32_t at, struct arguments *out)
{
	struct status s = arguments_split(editor(), out);
	size_t line = line_in_file(a, at);
	struct bytes word;

	if (!status_is_ok(&s))
		return s;
	if (out->n && line && takes_lines(out->v[0])) {
		bytes_init(&word);
		bytes_addf(&word, "+%zu", line);
		VEC_PUSH(out, bytes_steal(&word));
	}
	bytes_init(&word);
	bytes_addf(&word, "%s%s", *a->path == '-' ? "./" : "", a->path);
	VEC_PUSH(out, bytes_steal(&word));
	VEC_PUSH(out, NULL);
	return s;
}

static bool has_file(struct app *app, const struct article *a)
{
	struct stat st;

	if (!strcmp(a->path, "-"))
		app_message(app, "%s", _("what came from standard input is in no file to be edited"));
	else if (stat(a->path, &st) == 0 && S_ISREG(st.st_mode))
		return true;
	else if (sample_has(a->path))
		app_message(app, "%s", _("the built-in sample is in no file to be edited"));
	else
		app_message(app, _("%s: there is no file to be edited"), a->path_shown);
	return false;
}

static uint32_t byte_here(struct app *app, const struct screen_here *h)
{
	const struct annotation *an = workspace_annotation(app->ws, h->article[h->side]);
	uint32_t s = h->sentence[h->side];

	return s < an->sentences.n ? an->sentences.v[s].span.start : 0;
}

void external_edit(struct app *app)
{
	struct screen_here h = app_here(app);
	struct arguments a = {0};
	const struct article *article;
	struct status s;
	int ended = 0;

	if (h.n == 0 || external_is_forbidden(app))
		return;
	article = workspace_article(app->ws, h.article[h.side]);
	if (!has_file(app, article))
		return;
	s = editor_arguments(article, byte_here(app, &h), &a);
	if (status_is_ok(&s))
		s = run_in_terminal(app, a.v, &ended);
	if (!status_is_ok(&s))
		app_message(app, _("%s - see $VISUAL and $EDITOR"), s.text);
	else if (!ended)
		reload_article(app, h.article[h.side]);
	status_release(&s);
	arguments_release(&a);
}
