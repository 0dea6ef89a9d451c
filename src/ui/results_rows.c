/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows there are, and what each of them shows. */
#include "text/codepoint.h"
#include "ui/results.h"

#include <string.h>

/* Matches that are further apart have rows of their own: one row does not show both. */
enum { SENTENCE_BYTES = 400 };
/* Matches that are looked at before a key is: some milliseconds. */
enum { MATCHES_A_TURN = 50 * 1000 };

struct results_spot results_spot_at(const struct screen_results *r, size_t row)
{
	struct results_row at = r->rows.v[row];
	struct search_result result = find_all_result(r->find, at.result);
	size_t next = result.matches.n + 1;

	if (row + 1 < r->rows.n && r->rows.v[row + 1].result == at.result)
		next = r->rows.v[row + 1].match;
	return (struct results_spot){
		.result = result,
		.article = workspace_article(app_workspace(r->screen.app), result.article),
		.match = at.match,
		.n = at.match ? next - at.match : 0,
		.here = at.match && row == r->box.selected ? at.match + r->within : 0,
	};
}

struct span results_match(const struct screen_results *r, size_t row)
{
	struct results_spot s = results_spot_at(r, row);

	return s.result.matches.v[s.match - 1 + (row == r->box.selected ? r->within : 0)];
}

size_t results_position(const struct screen_results *r)
{
	struct results_row at;

	if (r->rows.n == 0)
		return 0;
	at = r->rows.v[r->box.selected];
	return at.match ? r->before.v[at.result] + at.match + r->within : 0;
}

struct span results_paragraph(const struct article *a, struct span match)
{
	size_t low = 0, high = a->paragraphs.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (a->paragraphs.v[middle].start <= match.start)
			low = middle;
		else
			high = middle;
	}
	return a->paragraphs.v[low];
}

/* Behind a mark, or before a number or sign that begins a point of a list. */
static bool sentence_may_end(uint32_t c)
{
	switch (c) {
	case '.': case '!': case '?': case ':': case ';': case ')':
		return true;
	default:
		return c >= 0x80 && (codepoint_is_sentence_end(c) || codepoint_is_bullet(c));
	}
}

static bool are_in_one_sentence(const struct article *a, struct span first, struct span next)
{
	if (next.start - first.start > SENTENCE_BYTES)
		return false;
	for (uint32_t at = first.start; at < next.start;)
		if (sentence_may_end(codepoint_next(a->text, &at, next.start)))
			return false;
	return !memchr(a->text + first.start, '\n', next.start - first.start) ||
	       results_paragraph(a, first).start == results_paragraph(a, next).start;
}

/* The match of the article that was kept: where its sentence stands now, or the last before that. */
static size_t find_kept(const struct results_kept *k, const struct spans *matches)
{
	size_t i = 0;

	while (i < matches->n && matches->v[i].start < k->from)
		i++;
	i += k->within;
	return i < matches->n ? i : matches->n - 1;
}

/* Selects what was kept among the rows of its article, from FIRST on. */
static void return_to_kept(struct screen_results *r, size_t first, const struct spans *matches)
{
	size_t match = find_kept(&r->kept, matches), row = first;

	r->kept.wanted = false;
	r->within = 0;
	if (r->kept.text && matches->n) {
		while (row + 1 < r->rows.n && r->rows.v[row + 1].match <= match + 1)
			row++;
		r->within = match + 1 - r->rows.v[row].match;
	}
	listbox_resize(&r->box, r->rows.n, r->box.height);
	listbox_select(&r->box, row);
}

static void add_result(struct screen_results *r, const struct search_result *result)
{
	const struct article *a = workspace_article(app_workspace(r->screen.app), result->article);
	const struct spans *m = &result->matches;
	uint32_t number = (uint32_t)r->before.n;
	size_t first = r->rows.n;

	VEC_PUSH(&r->before, r->matches);
	VEC_PUSH(&r->rows, (struct results_row){number, 0});
	for (size_t i = 0; i < m->n; i++)
		if (i == 0 || !are_in_one_sentence(a, m->v[i - 1], m->v[i]))
			VEC_PUSH(&r->rows, (struct results_row){number, (uint32_t)i + 1});
	r->matches += result->count;
	if (r->kept.wanted && r->kept.article == result->article)
		return_to_kept(r, first, m);
}

bool results_add_rows(struct screen_results *r)
{
	bool first = r->box.n == 0, more = false;
	size_t from = r->matches;

	while (!more && r->before.n < find_all_count(r->find)) {
		struct search_result result = find_all_result(r->find, r->before.n);

		if (!find_all_has_searched(r->find, result.article))
			break;
		add_result(r, &result);
		more = r->matches - from >= MATCHES_A_TURN;
	}
	listbox_resize(&r->box, r->rows.n, r->box.height);
	if (first && r->box.selected == 0 && r->box.n > 1)
		listbox_select(&r->box, 1);
	return more;
}
