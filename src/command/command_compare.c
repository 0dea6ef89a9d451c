/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/commands.h"

#include "base/i18n.h"
#include "command/session.h"
#include "command/write_html.h"
#include "command/write_json.h"
#include "command/write_markdown.h"
#include "command/write_text.h"
#include "compare/rows.h"

#include <string.h>

enum { OFFERED = 5 }; /* articles named where one was meant */

static const char help[] = N_(
	"Usage: lateral compare [--format=F] A B\n"
	"Print what two articles share and how they differ, sentence by sentence.\n"
	"\n"
	"A and B are files, or - for standard input; PATH#N is the N-th article of a\n"
	"file.\n"
	"  --format=F   text (the default), json, markdown, or html: one file with both\n"
	"               columns\n"
	"  -h, --help   print this\n"
	"\n"
	"Exit status: 0 if no number, date, account or quote differs, 1 if one does,\n"
	"2 if anything went wrong.  Sentences that stand in one article only do not\n"
	"count.\n");

/* Names some of the articles from FIRST on, as they can be given to compare. */
static void offer_articles(struct session *s, const char *path, size_t first)
{
	size_t n = workspace_count(s->ws) - first;
	struct status status = status_fail(NG_("%s: %zu article - name one of them:",
					       "%s: %zu articles - name one of them:", n), path, n);

	session_problem(s, &status);
	for (size_t i = first; i < first + OFFERED && i < workspace_count(s->ws); i++) {
		const struct article *a = workspace_article(s->ws, i);
		struct span title = article_title_span(a);
		const char *text = a->headline ? a->headline : a->text + title.start;
		int len = (int)(a->headline ? strlen(a->headline) : span_length(title));

		if (strcmp(a->path, path))
			status = status_fail("%s %.*s", a->path, len, text);
		else
			status = status_fail("%s#%u %.*s", a->path, a->item, len, text);
		session_problem(s, &status);
	}
}

/* Loads one side; false if it is not exactly one article. */
static bool load_side(struct session *s, char *path)
{
	size_t first = workspace_count(s->ws);

	session_load(s, &path, 1);
	if (workspace_count(s->ws) > first + 1)
		offer_articles(s, path, first);
	return workspace_count(s->ws) == first + 1;
}

static int compare(struct session *s)
{
	const struct comparison *c = workspace_comparison(s->ws, 0, 1);
	struct row_counts counts = rows_count(c);

	switch (s->options.format) {
	case FORMAT_JSON:
		json_comparison(&s->out, c);
		break;
	case FORMAT_MARKDOWN:
		markdown_comparison(&s->out, c);
		break;
	case FORMAT_HTML:
		html_comparison(&s->out, c);
		break;
	default:
		text_comparison(&s->out, c, session_columns());
	}
	return counts.differing || counts.quotes ? 1 : 0;
}

/* PATHS, N of them: two, and standard input once at most. */
static struct status check_sides(char *const *paths, int n)
{
	if (n != 2)
		return status_fail(_("compare takes two articles, A and B - see lateral compare "
				     "--help"));
	if (!strcmp(paths[0], "-") && !strcmp(paths[1], "-"))
		return status_fail(_("standard input is one article, not two - name a file for "
				     "the other"));
	return STATUS_OK;
}

int command_compare(int argc, char **argv)
{
	struct session s;
	struct status status;
	int result = STATUS_TROUBLE;
	bool loaded;

	session_init(&s);
	s.options.markup = true;
	if (!session_options(&s, argc, argv, "", _(help)))
		return session_end(&s, 0);
	status = check_sides(argv + s.options.first, argc - s.options.first);
	if (!status_is_ok(&status)) {
		session_problem(&s, &status);
		return session_end(&s, STATUS_TROUBLE);
	}
	loaded = load_side(&s, argv[s.options.first]);
	loaded &= load_side(&s, argv[s.options.first + 1]);
	if (loaded)
		result = compare(&s);
	return session_end(&s, result);
}
