/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/commands.h"

#include "base/i18n.h"
#include "command/session.h"
#include "command/write_json.h"
#include "command/write_text.h"
#include "search/pattern.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] = N_(
	"Usage: lateral search [-i] [-F] [--format=F] [-e] PATTERN [PATH...]\n"
	"Print every sentence in which a match of PATTERN begins.\n"
	"\n"
	"PATTERN is a POSIX extended regular expression with \\b \\w \\d \\s, matched against one\n"
	"paragraph at a time.  Case is ignored unless PATTERN names a capital letter.  Without a\n"
	"PATH, standard input is searched if it is not a terminal, else the current folder.\n"
	"  -i           ignore case in any event\n"
	"  -F           PATTERN is plain text\n"
	"  -e PATTERN   the same, for one that begins with -\n"
	"  --format=F   text (the default), path:sentence: text; or json, one object a match and line\n"
	"  -h, --help   print this\n"
	"\n"
	"Exit status: 0 if there is a match, 1 if there is none, 2 if anything went wrong.\n");

static void tell_unsearched(struct session *s, const struct article *a)
{
	struct status status = status_fail(_("%s: a paragraph is too long for this pattern and was "
					     "not searched to its end - simplify the pattern"),
					   a->path);

	session_problem(s, &status);
}

static void search_article(struct session *s, const struct pattern *p, size_t i, size_t *found)
{
	const struct article *a = workspace_article(s->ws, i);
	const struct annotation *an = NULL;
	struct spans matches = {0};
	bool whole = true;

	if (!pattern_may_match(p, a->text, a->len))
		return;
	for (size_t k = 0; k < a->paragraphs.n; k++)
		whole &= pattern_find(p, a->text, a->paragraphs.v[k], &matches);
	if (!whole)
		tell_unsearched(s, a);
	if (matches.n)
		an = workspace_annotation(s->ws, i); /* only now: most articles hold no match */
	for (size_t k = 0; k < matches.n; k++) {
		if (s->options.format == FORMAT_JSON)
			json_match(&s->out, an, matches.v[k], 0);
		else
			text_match(&s->out, an, matches.v[k]);
	}
	*found += matches.n;
	VEC_RELEASE(&matches);
	session_flush(s);
	workspace_trim(s->ws);
}

/* Takes the pattern from -e or the first argument. */
static struct status compile(struct session *s, int argc, char **argv, struct pattern **out)
{
	struct options *o = &s->options;
	unsigned flags = (o->literal ? PATTERN_LITERAL : 0) |
			 (o->ignore_case ? PATTERN_IGNORE_CASE : 0);
	struct status status;

	if (!o->pattern) {
		if (o->first == argc)
			return status_fail(_("no PATTERN - see lateral search --help"));
		o->pattern = argv[o->first++];
	}
	if (mbstowcs(NULL, o->pattern, 0) == (size_t)-1)
		return status_fail(_("the pattern is not UTF-8 - type it in a UTF-8 terminal"));
	status = pattern_compile(out, o->pattern, strlen(o->pattern), flags);
	if (!status_is_ok(&status)) {
		struct status named = status_fail("%s: %s", o->pattern, status.text);

		status_release(&status);
		return named;
	}
	return status;
}

static void load(struct session *s, int argc, char **argv)
{
	char input[] = "-", here[] = ".";
	char *fallback = isatty(STDIN_FILENO) ? here : input;

	if (s->options.first < argc)
		session_load(s, argv + s->options.first, (size_t)(argc - s->options.first));
	else
		session_load(s, &fallback, 1);
}

int command_search(int argc, char **argv)
{
	struct pattern *pattern = NULL;
	struct status status;
	struct session s;
	size_t found = 0;

	session_init(&s);
	if (!session_options(&s, argc, argv, "iFe:", _(help)))
		return session_end(&s, 0);
	status = compile(&s, argc, argv, &pattern);
	if (!status_is_ok(&status)) {
		session_problem(&s, &status);
		return session_end(&s, STATUS_TROUBLE);
	}
	load(&s, argc, argv);
	for (size_t i = 0; i < workspace_count(s.ws) && !s.output_failed; i++)
		search_article(&s, pattern, i, &found);
	pattern_free(&pattern);
	return session_end(&s, found ? 0 : 1);
}
