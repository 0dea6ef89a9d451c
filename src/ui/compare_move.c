/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the cursor of the comparison goes: by entries, by pages, and by what there is to look at. */
#include "base/i18n.h"
#include "ui/compare.h"

#include <stdlib.h>

bool compare_has(const struct screen_compare *s, unsigned kinds)
{
	for (size_t i = 0; i < s->places.places.n; i++)
		if (s->places.places.v[i].kinds & kinds)
			return true;
	return false;
}

unsigned compare_differences(const struct screen_compare *s)
{
	return compare_has(s, PLACE_DIFFERS) ? PLACE_DIFFERS : PLACE_CHANGED;
}

/* One place on, or one line where the place is taller than the screen. */
static void step(struct screen_compare *s, int direction)
{
	const struct place *place = compare_place(s);

	if (direction > 0 && place->last >= s->pane.top + s->pane.height)
		lines_pane_scroll(&s->pane, 1);
	else if (direction < 0 && place->first < s->pane.top)
		lines_pane_scroll(&s->pane, -1);
	else if (direction > 0)
		compare_go(s, s->at + 1, false);
	else if (s->at > 0) {
		compare_go(s, s->at - 1, false);
		place = compare_place(s);
		if (place->last >= s->pane.top + s->pane.height)
			s->pane.top = place->last - s->pane.height + 1;
	}
}

/* TIMES a step of lines; the cursor goes to the first place in view, or, a step too far, to the last. */
static void scroll(struct screen_compare *s, long times, long step)
{
	const struct place *v = s->places.places.v;
	long before = (long)s->pane.top, went;
	size_t i = 0;

	lines_pane_scroll(&s->pane, times * step);
	s->hit = 0;
	went = labs((long)s->pane.top - before);
	if (went <= (times - 1) * labs(step)) {
		s->at = step < 0 ? 0 : s->places.places.n - 1;
		return;
	}
	while (i + 1 < s->places.places.n && v[i].last < s->pane.top)
		i++;
	if (v[i].first < s->pane.top && i + 1 < s->places.places.n &&
	    v[i + 1].first < s->pane.top + s->pane.height)
		i++;
	s->at = i;
}

static void go_to_count(struct screen_compare *s, enum action a, long count)
{
	size_t n = s->places.places.n;

	if (count > 0)
		compare_go(s, (size_t)count < n ? (size_t)count - 1 : n - 1, false);
	else
		compare_go(s, a == ACTION_FIRST ? 0 : n - 1, false);
	if (s->at == 0)
		s->pane.top = 0;
}

/* The COUNT-th place that begins on the screen, from above or below, or the one in its middle. */
static size_t place_on_screen(const struct screen_compare *s, enum action a, long count)
{
	const struct place *v = s->places.places.v;
	size_t first = s->at, last, middle = s->pane.top + s->pane.height / 2;
	size_t by = count > 0 ? (size_t)count - 1 : 0;

	while (first > 0 && v[first - 1].first >= s->pane.top)
		first--;
	for (last = s->at; last + 1 < s->places.places.n && v[last + 1].first < s->pane.top + s->pane.height;)
		last++;
	if (a == ACTION_SCREEN_TOP)
		return first + by < last ? first + by : last;
	if (a == ACTION_SCREEN_BOTTOM)
		return by < last - first ? last - by : first;
	while (first < last && v[first].last < middle)
		first++;
	return first;
}

/* What stays on the screen: scrolling around the cursor, and going to its entries. */
static bool move_in_view(struct screen_compare *s, enum action a, long count)
{
	const struct place *place = compare_place(s);
	size_t rows, tall = place->last - place->first, below;

	if (app_scroll_rows(a, s->pane.height, &rows)) {
		below = a == ACTION_SCROLL_BOTTOM ? tall : tall / 2; /* the entry, not its first line */
		rows = rows > below ? rows - below : 0;
		lines_pane_scroll(&s->pane, (long)place->first - (long)rows - (long)s->pane.top);
		return true;
	}
	if (a != ACTION_SCREEN_TOP && a != ACTION_SCREEN_MIDDLE && a != ACTION_SCREEN_BOTTOM)
		return false;
	s->at = place_on_screen(s, a, count);
	s->hit = 0;
	return true;
}

static bool move(struct screen_compare *s, enum action a, long count)
{
	long times = count > 0 ? count : 1, height = (long)s->pane.height;
	long page = height > 1 ? height - 1 : 1, half = (height + 1) / 2;

	switch (a) {
	case ACTION_DOWN:
	case ACTION_UP:
		while (times-- > 0)
			step(s, a == ACTION_DOWN ? 1 : -1);
		return true;
	case ACTION_PAGE_DOWN:
	case ACTION_PAGE_UP:
		scroll(s, times, a == ACTION_PAGE_DOWN ? page : -page);
		return true;
	case ACTION_HALF_DOWN:
	case ACTION_HALF_UP:
		scroll(s, times, a == ACTION_HALF_DOWN ? half : -half);
		return true;
	case ACTION_FIRST:
	case ACTION_LAST:
		go_to_count(s, a, count);
		return true;
	default:
		return false;
	}
}

/* Jumps by kind */

static const struct jump {
	enum action next, previous;
	unsigned kinds; /* 0: compare_differences() says */
	const char *none, *no_more;
} jumps[] = {
	{ACTION_NEXT_DIFFERENCE, ACTION_PREVIOUS_DIFFERENCE, 0,
	 N_("no difference found"), N_("no difference beyond this one")},
	{ACTION_NEXT_NUMBER, ACTION_PREVIOUS_NUMBER, PLACE_NUMBER,
	 N_("no number, date or account found that differs"),
	 N_("no number, date or account that differs beyond this one")},
	{ACTION_NEXT_QUOTE, ACTION_PREVIOUS_QUOTE, PLACE_QUOTE, N_("no quote found that differs"),
	 N_("no quote that differs beyond this one")},
	{ACTION_NEXT_REWORDED, ACTION_PREVIOUS_REWORDED, PLACE_REWORDED,
	 N_("no sentence is reworded"), N_("no reworded sentence beyond this one")},
	{ACTION_NEXT_LEFT, ACTION_PREVIOUS_LEFT, PLACE_LEFT, N_("nothing is only in A"),
	 N_("nothing more that is only in A")},
	{ACTION_NEXT_RIGHT, ACTION_PREVIOUS_RIGHT, PLACE_RIGHT, N_("nothing is only in B"),
	 N_("nothing more that is only in B")},
	{ACTION_NEXT_MOVED, ACTION_PREVIOUS_MOVED, PLACE_MOVED, N_("nothing has moved"),
	 N_("nothing moved beyond this one")},
	{ACTION_NEXT_UNSURE, ACTION_PREVIOUS_UNSURE, PLACE_UNSURE, N_("no link is unsure"),
	 N_("no unsure link beyond this one")},
};

/* How many sentences a place stands for. */
static long sentences_at(const struct screen_compare *s, size_t at)
{
	const struct place *place = &s->places.places.v[at];

	return place->kinds & PLACE_FOLDED ? (long)s->rows.rows.v[place->row].count : 1;
}

/*
 * The place of the COUNT-th sentence from here on that one side has alone, as far as there are as many;
 * *WITHIN: which sentence of a fold, from where one comes.
 */
static size_t next_one_sided(const struct screen_compare *s, int direction, long count, unsigned kinds,
			     long *within)
{
	size_t at = s->at, to;

	*within = 0;
	for (long left = count > 0 ? count : 1; left > 0; left -= sentences_at(s, at)) {
		to = places_next(&s->places, at, direction, 1, kinds);
		if (to == at)
			break;
		at = to;
		*within = (left < sentences_at(s, at) ? left : sentences_at(s, at)) - 1;
	}
	return at;
}

/* A jump to one-sided sentences goes into a folded run: its first, or backwards its last, and beyond. */
static void enter_fold(struct screen_compare *s, int direction, long within)
{
	const struct place *place = compare_place(s);
	struct home home = {place->row, (uint32_t)within};

	if (!(place->kinds & PLACE_FOLDED))
		return;
	if (direction < 0)
		home.entry = s->rows.rows.v[home.row].count - 1 - home.entry;
	compare_fold(s, home.row, true);
	compare_go(s, places_at(&s->places, home), true);
}

static void jump_to(struct screen_compare *s, const struct jump *jump, int direction, long count)
{
	unsigned kinds = jump->kinds ? jump->kinds : compare_differences(s);
	bool one_sided = jump->kinds & (PLACE_LEFT | PLACE_RIGHT);
	struct app *app = s->screen.app;
	long within = 0;
	size_t up_to, to;

	to = one_sided ? next_one_sided(s, direction, count, kinds, &within)
		       : places_next(&s->places, s->at, direction, count, kinds);
	if (!places_count(&s->places, kinds, s->at, &up_to))
		app_message(app, "%s", _(jump->none));
	else if (to == s->at)
		app_message(app, "%s", _(jump->no_more));
	else if (!jump->kinds && kinds == PLACE_CHANGED && !s->told_changes)
		app_message(app, "%s", _("here d goes to what is reworded, unsure or one-sided"));
	s->told_changes |= !jump->kinds;
	compare_go(s, to, true);
	if (to < s->places.places.n && one_sided)
		enter_fold(s, direction, within);
}

static bool jump(struct screen_compare *s, enum action a, long count)
{
	for (size_t i = 0; i < sizeof jumps / sizeof *jumps; i++) {
		if (jumps[i].next != a && jumps[i].previous != a)
			continue;
		jump_to(s, &jumps[i], jumps[i].next == a ? 1 : -1, count);
		return true;
	}
	return false;
}

/* The next place of the same right sentence, from the last to the first again. */
static size_t other_place(const struct screen_compare *s)
{
	const struct place *v = s->places.places.v;
	size_t n = s->places.places.n;
	uint32_t right = v[s->at].sentence[RIGHT];

	for (size_t k = 1; right != NO_SENTENCE && k < n; k++)
		if (v[(s->at + k) % n].sentence[RIGHT] == right)
			return (s->at + k) % n;
	return s->at;
}

/* The place of what a sentence here differs from, if that is elsewhere. */
static size_t other_topic(const struct screen_compare *s)
{
	const struct place *place = compare_place(s);

	for (size_t i = 0; i < s->c->discrepancies.n; i++) {
		const uint32_t *pair = s->c->discrepancies.v[i].sentence;

		for (int side = LEFT; side <= RIGHT; side++) {
			int other = side == LEFT ? RIGHT : LEFT;
			size_t to = places_at(&s->places, s->places.home[other][pair[other]]);

			if (place->sentence[side] == pair[side] && to < s->places.places.n &&
			    s->places.places.v[to].row != place->row)
				return to;
		}
	}
	return s->at;
}

static void go_to_other_end(struct screen_compare *s)
{
	size_t to = other_topic(s);

	if (to == s->at)
		to = other_place(s);
	if (to == s->at)
		app_message(s->screen.app, "%s", _("this stands nowhere else"));
	compare_go(s, to, true);
}

bool compare_move(struct screen_compare *s, enum action a, long count)
{
	if (a != ACTION_OTHER_END)
		return move(s, a, count) || move_in_view(s, a, count) || jump(s, a, count);
	go_to_other_end(s);
	return true;
}
