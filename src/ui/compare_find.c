/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching both sides of a comparison: hits in the order of the rows; those in folds open them. */
#include "base/i18n.h"
#include "ui/compare.h"

#include <stdlib.h>
#include <string.h>

static int compare_hits(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->where.row != y->where.row)
		return x->where.row < y->where.row ? -1 : 1;
	if (x->where.entry != y->where.entry)
		return x->where.entry < y->where.entry ? -1 : 1;
	if (x->side != y->side)
		return x->side < y->side ? -1 : 1;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static void add_hits(struct screen_compare *s, enum side side)
{
	const struct spans *matches = &s->pane.matches[side];

	for (size_t i = 0; i < matches->n; i++) {
		uint32_t sentence = annotation_sentence_at(s->c->annotation[side], matches->v[i].start);
		struct home where = s->places.home[side][sentence];

		if (where.row != NO_ROW)
			VEC_PUSH(&s->hits, (struct hit){where, side, matches->v[i]});
	}
}

void compare_find_hits(struct screen_compare *s)
{
	s->hits.n = s->hit = 0;
	if (!s->places.home[LEFT]) /* nothing is laid out yet; then this is called again */
		return;
	add_hits(s, LEFT);
	add_hits(s, RIGHT);
	if (s->hits.n)
		qsort(s->hits.v, s->hits.n, sizeof *s->hits.v, compare_hits);
}

/* How many hits stand before the cursor's entry, or up to its end. */
static size_t hits_before(const struct screen_compare *s, bool and_here)
{
	const struct place *place = compare_place(s);
	size_t i = 0;

	for (; i < s->hits.n; i++) {
		struct home where = s->hits.v[i].where;
		bool here = where.row == place->row &&
			    (where.entry == place->entry || (place->kinds & PLACE_FOLDED));

		if (here ? !and_here : where.row > place->row ||
					       (where.row == place->row && where.entry > place->entry))
			break;
	}
	return i;
}

/* Scrolls so that the line with the hit is in view; the cursor stays on the entry. */
static void show_hit(struct screen_compare *s, const struct hit *hit)
{
	const struct lines *l = &s->pane.lines;

	for (size_t i = 0; i < l->lines.n; i++) {
		const struct line *line = &l->lines.v[i];

		for (uint32_t k = 0; line->row == hit->where.row && k < line->n; k++) {
			const struct segment *g = &l->segments.v[line->first + k];

			if (g->source == (uint8_t)hit->side && g->span.start <= hit->span.start &&
			    hit->span.start < g->span.end) {
				lines_pane_show(&s->pane, i, i);
				return;
			}
		}
	}
}

static void go_to_hit(struct screen_compare *s, size_t i, bool wrapped)
{
	const struct hit *hit = &s->hits.v[i];

	compare_fold(s, hit->where.row, true);
	compare_go(s, places_at(&s->places, hit->where), true);
	show_hit(s, hit);
	s->side = hit->side;
	s->hit = i + 1;
	app_tell_found(s->screen.app, wrapped ? _("%zu/%zu  (search went round)") : "%zu/%zu", i + 1,
		       s->hits.n);
}

static void say_nothing_found(const struct screen_compare *s)
{
	app_tell_found(s->screen.app, "%s", _("no match on either side"));
}

static unsigned next_match(struct screen_compare *s, int direction, long count)
{
	size_t n = s->hits.n, steps = count > 0 ? (size_t)count : 1, from;
	struct app *app = s->screen.app;

	if (!app_query(app))
		return ACT_IGNORED;
	if (n == 0) {
		if (!s->find)
			say_nothing_found(s);
		return ACT_HANDLED;
	}
	steps = (steps - 1) % n + 1;
	if (direction > 0) {
		from = s->hit ? s->hit : hits_before(s, true);
		go_to_hit(s, (from + steps - 1) % n, from + steps > n);
	} else {
		from = s->hit ? s->hit - 1 : hits_before(s, false);
		go_to_hit(s, (from + n - steps) % n, from < steps);
	}
	return ACT_HANDLED;
}

static void jump_to_hit(struct screen_compare *s)
{
	size_t n = s->hits.n, i = hits_before(s, false);
	bool back = app_searches_back(s->screen.app);

	s->jump = false;
	if (n && back)
		go_to_hit(s, (i + n - 1) % n, i == 0);
	else if (n)
		go_to_hit(s, i % s->hits.n, i == s->hits.n);
	else
		say_nothing_found(s);
}

static void set_matches(struct screen_compare *s, enum side side, const struct spans *matches)
{
	lines_pane_set_matches(&s->pane, side, matches, s->c->annotation[side]);
}

void compare_forget_hits(struct screen_compare *s)
{
	for (int side = LEFT; side <= RIGHT; side++)
		set_matches(s, side, NULL);
	s->hits.n = s->hit = 0;
}

void compare_find(struct screen_compare *s, bool jump)
{
	struct article *sides[] = {s->c->annotation[LEFT]->article,
				   s->c->annotation[RIGHT]->article};
	const struct find_side only[] = {{s->c->only[LEFT].v, s->c->only[LEFT].n},
					 {s->c->only[RIGHT].v, s->c->only[RIGHT].n}};
	struct app *app = s->screen.app;

	app_drop_search(app, &s->find);
	compare_forget_hits(s);
	s->find = app_search_sides(app, sides, only);
	s->jump = jump;
	compare_work(&s->screen);
}

bool compare_work(struct screen *screen)
{
	struct screen_compare *s = compare_self(screen);
	struct app *app = screen->app;

	if (!s->find)
		return false;
	search_take(s->find);
	if (!search_is_done(s->find)) {
		if (s->jump)
			app_progress(app, _("searching"), 0, 0);
		return true;
	}
	for (int side = LEFT; side <= RIGHT; side++)
		set_matches(s, side, search_matches(s->find, (size_t)side));
	app_drop_search(app, &s->find);
	compare_find_hits(s);
	if (s->jump)
		jump_to_hit(s);
	return false;
}

void compare_search(struct screen *screen, const struct query *q, enum find_how how)
{
	compare_find(compare_self(screen), q && how != FIND_SHOWN);
}

void compare_keep_place(struct screen *screen, bool back)
{
	struct screen_compare *s = compare_self(screen);
	const struct place *place = compare_place(s);
	struct kept_place *kept = &s->kept;

	if (!place)
		return;
	if (!back) {
		free(kept->open);
		kept->open = mem_alloc(s->rows.rows.n + 1);
		memcpy(kept->open, s->open, s->rows.rows.n);
		kept->where = (struct home){place->row, place->entry};
		kept->top = s->pane.top;
		kept->side = s->side;
		return;
	}
	if (!kept->open)
		return;
	for (uint32_t row = 0; row < s->rows.rows.n; row++)
		if (s->open[row] != kept->open[row])
			compare_fold(s, row, kept->open[row]);
	compare_go(s, places_at(&s->places, kept->where), false);
	s->pane.top = kept->top;
	lines_pane_scroll(&s->pane, 0);
	s->side = kept->side;
}

void compare_forget_place(struct screen_compare *s)
{
	free(s->kept.open);
	s->kept.open = NULL;
}

void compare_end_find(struct screen_compare *s)
{
	app_drop_search(s->screen.app, &s->find);
	VEC_RELEASE(&s->hits);
	compare_forget_place(s);
}

/* For what the entry holds on the cursor's side, else on the other one. */
static void search_here(struct screen_compare *s)
{
	const struct place *place = compare_place(s);
	enum side side = s->side;
	uint32_t sentence;

	if (!place)
		return;
	if (place->sentence[side] == NO_SENTENCE)
		side = side == LEFT ? RIGHT : LEFT;
	sentence = place->sentence[side];
	if (sentence != NO_SENTENCE)
		app_search_here(s->screen.app, s->c->annotation[side], sentence,
				s->c->annotation[side]->sentences.v[sentence].span.start);
}

unsigned compare_find_act(struct screen_compare *s, enum action a, long count)
{
	switch (a) {
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		return next_match(s, a == ACTION_NEXT_MATCH ? 1 : -1, count);
	case ACTION_SEARCH_HERE:
		search_here(s);
		return ACT_HANDLED;
	default:
		return ACT_IGNORED;
	}
}
