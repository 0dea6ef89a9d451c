/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/commands.h"

#include "annotate/annotate.h"
#include "base/i18n.h"
#include "command/session.h"
#include "command/write_json.h"
#include "command/write_text.h"
#include "search/search.h"
#include "text/fold_unit.h"
#include "workspace/facts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WAIT_MS = 50 }; /* for something to write */
enum { FLUSH_BYTES = 64 * 1024 };

static const char help[] = N_(
	"Usage: lateral search [-k N] [-i] [-F] [--format=F] [-e] PATTERN [PATH...]\n"
	"Print every sentence in which a match of PATTERN begins.\n"
	"\n"
	"PATTERN is a POSIX extended regular expression with \\b \\w \\d \\s, matched\n"
	"against one paragraph at a time.  Case is ignored unless PATTERN has a capital\n"
	"letter.  It may be a query: outlet: date: headline: quote: speaker: number:\n"
	"kind: before a value, combined with and, or, not and parentheses; see\n"
	"lateral-query(7).  Without a PATH, standard input is searched if it is not a\n"
	"terminal, else the current folder.\n"
	"  -i           ignore case, even where PATTERN has a capital letter\n"
	"  -F           PATTERN is plain text, without operators and fields\n"
	"  -k N         allow N errors: characters that are missing, added or replaced\n"
	"  -e PATTERN   the pattern, where it begins with -\n"
	"  --format=F   text (the default), path:sentence: text; or json, one object a\n"
	"               match and line\n"
	"  -h, --help   print this\n"
	"\n"
	"Exit status: 0 if there is a match, 1 if there is none, 2 if anything went\n"
	"wrong.\n");

static void tell_unsearched(struct session *s, const struct article *a)
{
	struct status status = status_fail(_("%s: a paragraph is too long for this pattern and was "
					     "not searched to its end - simplify the pattern"),
					   a->path);

	session_problem(s, &status);
}

static struct status compile(const struct options *o, struct query **out)
{
	unsigned flags = (o->literal ? PATTERN_LITERAL : 0) |
			 (o->ignore_case ? PATTERN_IGNORE_CASE : 0) | o->errors * PATTERN_ERRORS;

	return query_compile(out, o->pattern, strlen(o->pattern), flags, &annotation_facts);
}

/* For a query that take_query let pass. */
static struct search *start(struct session *s, struct scope *scope, size_t keep)
{
	struct query *q;
	struct status status = compile(&s->options, &q);

	status_release(&status);
	return search_start(workspace_pool(s->ws), scope, q, (struct search_options){.keep = keep});
}

static void write_matches(struct session *s, size_t article, const struct query *q,
			  const struct spans *matches)
{
	struct annotation *an;

	if (!matches->n)
		return;
	an = annotation_make_sentences(workspace_article(s->ws, article));
	for (size_t i = 0; i < matches->n && !s->output_failed; i++) {
		if (s->options.format == FORMAT_JSON)
			json_match(&s->out, an, matches->v[i],
				   query_cost(q, an->article->text, matches->v[i]));
		else
			text_match(&s->out, an, matches->v[i]);
		if (s->out.len >= FLUSH_BYTES)
			session_flush(s);
	}
	annotation_free(&an);
}

/* Matches of which there were too many to keep: the article is searched again, alone. */
static void write_anew(struct session *s, const struct query *q, size_t i)
{
	struct article *a = workspace_article(s->ws, i);
	struct scope *scope = scope_new(&a, 1, SCOPE_AS_GIVEN);
	struct search *again = start(s, scope, SIZE_MAX);

	search_wait(again, -1);
	write_matches(s, i, q, search_matches(again, 0));
	search_free(&again);
	scope_unref(&scope);
}

static void write_result(struct session *s, const struct query *q, const struct search_result *r)
{
	if (r->unfinished)
		tell_unsearched(s, workspace_article(s->ws, r->article));
	if (r->matches.n < r->count)
		write_anew(s, q, r->article);
	else
		write_matches(s, r->article, q, &r->matches);
}

/* Whether nothing will be added to result I: a long article is searched in parts. */
static bool is_whole(const struct search *search, size_t i)
{
	return search_has_searched(search, search_result(search, i)->article);
}

/* In loading order; what is found is written while the search goes on.  How many matches. */
static size_t search_all(struct session *s, const struct query *q)
{
	const struct library *l = workspace_library(s->ws);
	struct scope *scope = scope_new(l->v, l->n, SCOPE_AS_GIVEN);
	struct search *search = start(s, scope, SEARCH_KEEP);
	size_t found;

	for (size_t i = 0; !s->output_failed;) {
		if (i < search_count(search) && is_whole(search, i))
			write_result(s, q, search_result(search, i++));
		else if (search_is_done(search))
			break;
		else if (!search_take(search)) {
			session_flush(s);
			search_wait(search, WAIT_MS);
		}
	}
	found = search_total(search);
	search_free(&search);
	scope_unref(&scope);
	return found;
}

/* Takes the pattern from -e or the first argument. */
static struct status take_query(struct session *s, int argc, char **argv, struct query **out)
{
	struct options *o = &s->options;
	struct status status;

	if (!o->pattern) {
		if (o->first == argc)
			return status_fail(_("no PATTERN - see lateral search --help"));
		o->pattern = argv[o->first++];
	}
	if (mbstowcs(NULL, o->pattern, 0) == (size_t)-1)
		return status_fail(_("the pattern is not UTF-8 - type it in a UTF-8 terminal"));
	status = compile(o, out);
	if (!status_is_ok(&status)) {
		struct status named = status_fail("%s: %s", o->pattern, status.text);

		status_release(&status);
		return named;
	}
	return status;
}

/* On a thread. */
static bool may_match(void *ctx, const char *text, uint32_t len)
{
	const struct pattern *p = query_pattern(ctx);
	struct pattern_text t = {.text = text, .len = len, .plain = fold_is_plain(text, len)};

	return pattern_look(p, &t, 0) < len;
}

/*
 * In text only the path and the sentences of an article are told, and of it alone: of a folder, what
 * cannot match need not be loaded.  JSON tells outlets, which others help to guess, and so may fields.
 */
static void load(struct session *s, int argc, char **argv, struct query *q)
{
	char input[] = "-", here[] = ".";
	char *fallback = isatty(STDIN_FILENO) ? here : input;
	bool all = s->options.format != FORMAT_TEXT || !query_pattern(q);

	if (s->options.first < argc)
		session_load_some(s, argv + s->options.first, (size_t)(argc - s->options.first),
				  all ? NULL : may_match, q);
	else
		session_load_some(s, &fallback, 1, all ? NULL : may_match, q);
}

int command_search(int argc, char **argv)
{
	struct query *query = NULL;
	struct status status;
	struct session s;
	size_t found;

	session_init(&s);
	if (!session_options(&s, argc, argv, "iFk:e:", _(help)))
		return session_end(&s, 0);
	status = take_query(&s, argc, argv, &query);
	if (!status_is_ok(&status)) {
		session_problem(&s, &status);
		return session_end(&s, STATUS_TROUBLE);
	}
	load(&s, argc, argv, query);
	found = search_all(&s, query);
	query_free(&query);
	return session_end(&s, found ? 0 : 1);
}
