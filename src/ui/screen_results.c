/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The results of a search through everything, the tagged, or the listed: below each article that has matches,
 * newest first, a row for each sentence that has some.  Rows are added at the end while the search runs.
 */
#include "base/i18n.h"
#include "ui/results.h"
#include "workspace/reload.h"

#include <stdlib.h>
#include <string.h>

static struct screen_results *self(struct screen *s)
{
	return (struct screen_results *)s;
}

/* Searching */

static void select_row(struct screen_results *r, size_t row, size_t within)
{
	r->kept.wanted = false;
	listbox_select(&r->box, row);
	r->within = within;
}

/* What loading leads to is searched as well; with the end of both all is. */
static bool work_on_search(struct screen_results *r)
{
	struct app *app = r->screen.app;
	bool news, done, more = false;

	if (!r->find)
		return false;
	news = app_find_more(app, r->find);
	if (news || r->before.n < find_all_count(r->find) || !r->told)
		more = results_add_rows(r);
	if (more)
		app_work_on(app);
	if (r->find->cancelled)
		return more;
	done = find_all_is_done(r->find) && !more;
	if (!done)
		app_progress(app, _("searching articles"), find_all_articles_done(r->find), r->find->n);
	if (!news && !more)
		app_nothing_new(app);
	if (done && r->kept.wanted) /* its article has no match any more */
		select_row(r, r->kept.row, 0);
	if (!r->told && !more && app_has_found(app, r->find)) {
		app_tell(app, r->matches ? _("all searched  Enter:read  q:back") : _("all searched"));
		r->told = true;
	}
	return !done;
}

static bool results_work(struct screen *s)
{
	return work_on_search(self(s)) || results_foresee(self(s));
}

static void forget(struct screen_results *r)
{
	results_forget_sentences(r);
	app_drop_find(r->screen.app, &r->find);
	r->rows.n = r->before.n = r->matches = r->within = 0;
	r->kept.wanted = false;
	r->box = (struct listbox){.height = r->box.height};
	r->told = false;
}

static void find(struct screen_results *r, const struct find_all *before)
{
	r->find = app_find_all(r->screen.app, &(struct find_all_options){
		.among = r->among, .n_among = r->n_among, .after = before});
}

static void results_search(struct screen *s, const struct query *q, enum find_how how)
{
	struct screen_results *r = self(s);
	struct find_all *before = r->find;

	r->find = NULL;
	forget(r);
	find(r, before);
	app_drop_find(s->app, &before);
	results_work(s);
}

/* Actions */

/* Where reading goes on with J and K: the articles that have results. */
static void open_match(struct screen_results *r)
{
	size_t n = r->before.n, *order, place;
	struct app *app = r->screen.app;
	struct results_spot s;

	if (r->box.n == 0) {
		app_nothing_selected(app);
		return;
	}
	s = results_spot_at(r, r->box.selected);
	place = r->rows.v[r->box.selected].result;
	order = mem_alloc(n * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = find_all_result(r->find, i).article;
	if (s.match)
		app_push(app, screen_reader_at(app, order, n, place,
					       results_match(r, r->box.selected).start));
	else if (s.result.matches.n)
		app_push(app, screen_reader_at(app, order, n, place, s.result.matches.v[0].start));
	else /* too many to keep */
		app_push(app, screen_reader_in(app, order, n, place, 0));
	free(order);
}

/* The next row of a match, or of an article; false: there is none, and *ROW is what it was. */
static bool find_row(const struct screen_results *r, int direction, bool article, bool round, size_t *row)
{
	size_t n = r->box.n, at = *row;

	for (size_t left = n; left > 0; left--) {
		if (!round && (direction > 0 ? at + 1 == n : at == 0))
			return false;
		at = direction > 0 ? (at + 1) % n : (at + n - 1) % n;
		if ((r->rows.v[at].match == 0) == article) {
			*row = at;
			return true;
		}
	}
	return false;
}

/*
 * To the COUNT-th match, or row of an article, in a direction; around the ends, once these are known.
 */
static void step(struct screen_results *r, int direction, long count, bool article)
{
	bool round = r->find && find_all_is_done(r->find), went_round = false;
	size_t row = r->box.selected, within = r->within;

	for (long left = r->box.n ? (count > 0 ? count : 1) : 0; left > 0; left--) {
		size_t before = row, n = results_spot_at(r, row).n;

		if (!article && (direction > 0 ? within + 1 < n : within > 0)) {
			within += (size_t)direction;
			continue;
		}
		if (!find_row(r, direction, article, round, &row))
			break;
		went_round |= direction > 0 ? row <= before : row >= before;
		within = direction < 0 && !article ? results_spot_at(r, row).n - 1 : 0;
	}
	if (r->box.n)
		select_row(r, row, within);
	if (went_round)
		app_message(r->screen.app, "%s", _("search went round"));
}

/* Esc: what runs is stopped, and what was found stays; else the screen goes. */
static unsigned stop(struct screen_results *r)
{
	if (!r->find || find_all_is_done(r->find) || r->find->cancelled)
		return ACT_CLOSE;
	find_all_cancel(r->find);
	app_message(r->screen.app, _("stopped: %zu of %zu articles searched"),
		    find_all_articles_done(r->find), r->find->n);
	return ACT_HANDLED;
}

static unsigned results_act(struct screen *s, enum action a, long count)
{
	struct screen_results *r = self(s);

	if (app_move(&r->box, a, count)) {
		select_row(r, r->box.selected, 0);
		return ACT_HANDLED;
	}
	switch (a) {
	case ACTION_OPEN:
		open_match(r);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		step(r, a == ACTION_NEXT_MATCH ? 1 : -1, count, false);
		return ACT_HANDLED;
	case ACTION_NEXT_ARTICLE:
	case ACTION_PREVIOUS_ARTICLE:
		step(r, a == ACTION_NEXT_ARTICLE ? 1 : -1, count, true);
		return ACT_HANDLED;
	case ACTION_CLEAR:
		return stop(r);
	default:
		return ACT_IGNORED;
	}
}

static void results_here(const struct screen *screen, struct screen_here *h)
{
	const struct screen_results *r = (const struct screen_results *)screen;
	const struct annotation *an;
	struct results_spot s;

	if (r->box.n == 0)
		return;
	s = results_spot_at(r, r->box.selected);
	h->n = 1;
	h->article[0] = s.result.article;
	if (s.match == 0)
		return;
	an = workspace_annotation(app_workspace(r->screen.app), s.result.article);
	h->sentence[0] = annotation_sentence_at(an, results_match(r, r->box.selected).start);
}

/* To the first match of the article that was read last; one that was opened from here keeps its match. */
static void results_follow(struct screen *s, const struct screen_here *h)
{
	struct screen_results *r = self(s);
	size_t row = 0;

	if (r->box.n == 0 || results_spot_at(r, r->box.selected).result.article == h->article[0])
		return;
	while (row < r->rows.n && results_spot_at(r, row).result.article != h->article[0])
		row++;
	if (row + 1 < r->rows.n && r->rows.v[row + 1].match)
		row++;
	if (row < r->rows.n)
		select_row(r, row, 0);
}

/* Keeps where one is by the words of the sentence: all that is a number may change. */
static void keep_place(struct screen_results *r)
{
	struct results_kept *k = &r->kept;
	struct screen_here h = {.sentence = {UINT32_MAX, UINT32_MAX}};
	const struct annotation *an;
	struct results_spot s;
	struct span span;

	free(k->text);
	*k = (struct results_kept){.row = r->box.selected, .wanted = r->box.n > 0};
	if (!k->wanted)
		return;
	results_here(&r->screen, &h);
	k->article = h.article[0];
	k->sentence = h.sentence[0];
	an = workspace_annotation(app_workspace(r->screen.app), k->article);
	if (k->sentence >= an->sentences.n)
		return;
	span = an->sentences.v[k->sentence].span;
	k->text = mem_copy(an->article->text + span.start, span_length(span));
	s = results_spot_at(r, r->box.selected);
	for (size_t i = s.match + r->within - 1; i > 0; i--)
		k->within += s.result.matches.v[i - 1].start >= span.start;
}

static void results_let_go(struct screen *s)
{
	struct screen_results *r = self(s);
	struct results_kept kept;

	keep_place(r);
	kept = r->kept;
	forget(r);
	r->kept = kept;
}

static void results_take_anew(struct screen *s)
{
	struct screen_results *r = self(s);
	struct results_kept *k = &r->kept;
	const struct annotation *an;

	find(r, NULL);
	r->told = true; /* before */
	if (!k->text)
		return;
	an = workspace_annotation(app_workspace(s->app), k->article);
	k->sentence = reload_find_sentence(an, k->sentence, k->text);
	k->from = k->sentence < an->sentences.n ? an->sentences.v[k->sentence].span.start : 0;
}

static void results_rows(const struct screen *screen, struct listing *out)
{
	const struct screen_results *r = (const struct screen_results *)screen;
	const struct query *q = app_query(screen->app);

	for (size_t row = 0; row < r->rows.n; row++) {
		struct results_spot s = results_spot_at(r, row);

		if (s.match == 0)
			VEC_PUSH(out, (struct listed){.article = s.result.article});
		for (size_t i = 0; i < s.n; i++) {
			struct span match = s.result.matches.v[s.match - 1 + i];
			unsigned cost = q ? query_cost(q, s.article->text, match) : 0;

			VEC_PUSH(out, (struct listed){s.result.article, match, cost});
		}
	}
}

static void results_free(struct screen *s)
{
	forget(self(s));
	VEC_RELEASE(&self(s)->rows);
	VEC_RELEASE(&self(s)->before);
	free(self(s)->kept.text);
	free(self(s)->among);
	free(s);
}

static bool results_acts(const struct screen *s, enum action a)
{
	const struct screen_results *r = (const struct screen_results *)s;

	switch (a) {
	case ACTION_OPEN:
		return r->box.n > 0;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		return r->matches > 1;
	case ACTION_NEXT_ARTICLE:
	case ACTION_PREVIOUS_ARTICLE:
		return r->before.n > 1;
	default:
		return true;
	}
}

static const struct screen_ops results_ops = {
	.name = "results",
	.context = CONTEXT_RESULTS,
	.hint = N_("Enter:read  n N:match  J K:article  /:search  q:back"),
	.acts = results_acts,
	.draw = results_draw,
	.act = results_act,
	.search = results_search,
	.work = results_work,
	.here = results_here,
	.follow = results_follow,
	.let_go = results_let_go,
	.take_anew = results_take_anew,
	.rows = results_rows,
	.free = results_free,
};

struct screen *screen_results_new(struct app *app, const bool *among, size_t n, bool limited)
{
	struct screen_results *r = mem_alloc_zero(1, sizeof *r);

	r->screen = (struct screen){.ops = &results_ops, .app = app};
	if (among) {
		r->among = mem_alloc((n + 1) * sizeof *among);
		memcpy(r->among, among, n * sizeof *among);
		r->n_among = n;
		r->limited = limited;
	}
	r->box.height = 2; /* until it is known: room for the first match below its article */
	return &r->screen;
}
