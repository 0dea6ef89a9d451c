/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting the comparison: title, lines, cursor, the overview. */
#include "base/i18n.h"
#include "ui/compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COMPACT_BELOW = 16,   /* rows of the screen: the title is one line */
	OVERVIEW_FROM = 120,  /* columns of the screen */
	OVERVIEW_COLUMNS = 3, /* with a blank */
	PAIRS_SHOWN_MAX = 999,
};

/* Title */

/* "pair 2 of 6", as J and K go through them; nothing where they are too many to mean much. */
static void say_pair(const struct screen_compare *s, char *out, size_t size)
{
	size_t n = workspace_count(app_workspace(s->screen.app)), a = s->article[LEFT];
	size_t b = s->article[RIGHT], low = a < b ? a : b, high = a < b ? b : a;
	size_t pairs = n * (n - 1) / 2;

	out[0] = '\0';
	if (pairs > 1 && pairs <= PAIRS_SHOWN_MAX)
		snprintf(out, size, _("pair %zu of %zu"),
			 low * n - low * (low + 1) / 2 + high - low, pairs);
}

static const char *say_order(const struct screen_compare *s)
{
	static const char *const orders[] = {
		[ORDER_LEFT] = N_("order: A"),
		[ORDER_RIGHT] = N_("order: B"),
		[ORDER_DISAGREEMENT] = N_("order: differing first"),
	};

	return _(orders[s->order]);
}

static void draw_line_of(const struct lines *l, size_t i, struct canvas *c, struct rect r, int y)
{
	const struct line *line = &l->lines.v[i];

	canvas_fill(c, (struct rect){r.x, y, r.width, 1}, " ", ROLE_TITLE);
	for (uint32_t k = line->first; k < line->first + line->n; k++) {
		const struct segment *g = &l->segments.v[k];

		canvas_put(c, r.x + g->column, y, r.x + r.width, segment_text(l, g),
			   span_length(g->span), ROLE_TITLE);
	}
}

/* Draws the title and returns its height. */
static int draw_title(const struct screen_compare *s, struct canvas *c, struct rect r)
{
	char pair[64];
	struct title_options title = {.note = {pair, say_order(s)}, .side = (int)s->side,
				      .compact = r.height < COMPACT_BELOW};
	struct compare_options options = {.columns = (unsigned)r.width, .layout = s->layout};
	struct lines lines;
	int height;

	say_pair(s, pair, sizeof pair);
	lines_init(&lines, "", "");
	view_compare_title(s->c, &options, &title, &lines);
	height = (int)lines.lines.n;
	for (int i = 0; i < height; i++)
		draw_line_of(&lines, (size_t)i, c, r, r.y + i);
	lines_release(&lines);
	return height;
}

/*
 * Overview: the whole comparison in one column, the most telling mark of each stretch; where all of it
 * is on the screen, each mark stands beside its row.
 */

static char overview_mark(unsigned kinds)
{
	static const struct {
		unsigned kind;
		char mark;
	} marks[] = {
		{PLACE_NUMBER, '#'}, {PLACE_QUOTE, '"'}, {PLACE_UNSURE, '?'},
		{PLACE_REWORDED, '~'}, {PLACE_LEFT, '<'}, {PLACE_RIGHT, '>'},
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (kinds & marks[i].kind)
			return marks[i].mark;
	return ' ';
}

static void draw_overview(const struct screen_compare *s, struct canvas *c, struct rect r)
{
	size_t height = (size_t)r.height, lines = s->pane.lines.lines.n, n = s->places.places.n;
	size_t all = lines > height ? lines : height;

	for (size_t k = 0, i = 0; k < height; k++) {
		size_t from = k * all / height, end = (k + 1) * all / height;
		unsigned kinds = 0;
		bool seen = end > s->pane.top && from < s->pane.top + s->pane.height && from < lines;

		for (; i < n && s->places.places.v[i].first < end; i++)
			kinds |= s->places.places.v[i].kinds;
		canvas_put(c, r.x, r.y + (int)k, r.x + 1, seen ? "|" : " ", 1, ROLE_RULE);
		canvas_put(c, r.x + 1, r.y + (int)k, r.x + 2, (char[]){overview_mark(kinds), 0}, 1,
			   kinds & (PLACE_NUMBER | PLACE_QUOTE) ? ROLE_FLAG : ROLE_RULE);
	}
}

/* Cursor */

/*
 * The column of the cursor's side on line I, or where it has nothing there of the other one, or of a mark: on
 * the mark of the row the cursor would undo its reverse.
 */
static int side_column(const struct screen_compare *s, size_t i)
{
	const struct line *line = &s->pane.lines.lines.v[i];
	const struct segment *segments = &s->pane.lines.segments.v[line->first], *other = NULL;

	for (uint32_t k = 0; k < line->n; k++) {
		if (segments[k].source == (uint8_t)s->side)
			return segments[k].column;
		if (!other && segments[k].source != SOURCE_POOL)
			other = &segments[k];
	}
	return other ? other->column : line->n ? segments[0].column : 1;
}

static void draw_cursor(const struct screen_compare *s, struct canvas *c, struct rect body)
{
	const struct place *place = compare_place(s);
	size_t line = place->first > s->pane.top ? place->first : s->pane.top;
	int y = body.y + (int)(line - s->pane.top);

	if (y >= body.y + body.height)
		y = body.y + body.height - 1;
	canvas_put(c, body.x, y, body.x + 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, body.x + side_column(s, line), y);
}

/* Whoever listens to the lines hears no column of signs at their ends. */
int compare_columns(const struct screen_compare *s, int width)
{
	return width >= OVERVIEW_FROM && s->layout != LAYOUT_LINEAR ? width - OVERVIEW_COLUMNS : width;
}

void compare_draw(struct screen *screen, struct canvas *c, struct rect r)
{
	struct screen_compare *s = compare_self(screen);
	int title = draw_title(s, c, r);
	struct rect body = {r.x, r.y + title, compare_columns(s, r.width), r.height - title - 1};

	compare_resize(s, body.width, body.height);
	s->pane.found_side = s->hit ? (int)s->hits.v[s->hit - 1].side : -1;
	s->pane.found_at = s->hit ? s->hits.v[s->hit - 1].span.start : 0;
	lines_pane_draw(&s->pane, c, body);
	if (body.width < r.width)
		draw_overview(s, c, (struct rect){body.x + body.width + 1, body.y, 2, body.height});
	if (compare_place(s))
		draw_cursor(s, c, body);
	else
		canvas_put_cut(c, body.x + 3, body.y + 1, body.x + body.width,
			       _("there is no text to compare"), ROLE_MUTED);
	compare_draw_evidence(s, c, (struct rect){r.x, r.y + r.height - 1, r.width, 1});
}
