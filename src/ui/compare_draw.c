/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting the comparison: title, lines, cursor, the line of evidence, the overview. */
#include "base/i18n.h"
#include "text/width.h"
#include "ui/compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COMPACT_BELOW = 16,   /* rows of the screen: the title is one line */
	OVERVIEW_FROM = 120,  /* columns of the screen */
	PAIRS_SHOWN_MAX = 999,
	EVIDENCE_AROUND = 24, /* columns of it beside two spans: mark, numbers, position */
	NAMES_SHARE = 4, /* of the line of evidence for both outlets */
};

static const char *outlet(const struct screen_compare *s, enum side side)
{
	return s->c->annotation[side]->article->outlet;
}

/* How evidence calls a side: by its outlet where both are short enough, else by its letter. */
static const char *name(const struct screen_compare *s, enum side side)
{
	size_t columns = 0;

	for (int i = LEFT; i <= RIGHT; i++)
		columns += width_columns(outlet(s, (enum side)i), strlen(outlet(s, (enum side)i)));
	if (columns <= (size_t)s->width / NAMES_SHARE)
		return outlet(s, side);
	return side == LEFT ? "A" : "B";
}

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

/* Evidence: what stands at the cursor, in words */

static void add_word(struct bytes *b, const char *word)
{
	bytes_addf(b, "  %s", word);
}

static const struct link *link_at(const struct screen_compare *s, const struct place *place)
{
	const struct row *row = &s->rows.rows.v[place->row];

	return &s->c->links.v[s->rows.entries.v[row->first_entry + place->entry].link];
}

/* The discrepancy that counts at this place, or NULL. */
static const struct discrepancy *discrepancy_at(const struct screen_compare *s)
{
	for (size_t i = 0; i < s->c->discrepancies.n; i++)
		if (places_of_pair(&s->places, s->c->discrepancies.v[i].sentence) == s->at)
			return &s->c->discrepancies.v[i];
	return NULL;
}

/* The start of a span, at most COLUMNS wide, and … where it goes on. */
static void add_span(const struct screen_compare *s, enum side side, struct span span, size_t columns,
		     struct bytes *b)
{
	const char *text = s->c->annotation[side]->article->text + span.start;
	size_t len = span_length(span), used, fits = width_prefix(text, len, columns, &used);

	while (fits < len && fits > 0 && text[fits] != ' ')
		fits--;
	bytes_add(b, text, fits);
	if (fits < len)
		bytes_add_string(b, "…");
}

/* "# missing: A 2 "the 26" / B 2 "31"": a quote brings its marks along. */
static void say_discrepancy(const struct screen_compare *s, const struct discrepancy *d,
			    struct bytes *b)
{
	bool wording = d->kind == DISCREPANCY_WORDING;
	size_t room = (size_t)(s->width - EVIDENCE_AROUND) / 2;

	if (wording)
		bytes_add_string(b, "\" ");
	else
		bytes_addf(b, "# %s: ", d->about ? d->about : discrepancy_kind_name(d));
	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_addf(b, side == LEFT ? "A %u " : " / B %u ", d->sentence[side] + 1);
		bytes_add_string(b, wording ? "" : "\"");
		add_span(s, (enum side)side, d->span[side], room, b);
		bytes_add_string(b, wording ? "" : "\"");
	}
}

static void say_link(const struct screen_compare *s, const struct place *place, struct bytes *b)
{
	static const char *const relations[] = {
		[RELATION_SAME] = N_("same words"),
		[RELATION_REWORDED] = N_("reworded"),
		[RELATION_PARTIAL] = N_("shared in part"),
	};
	const struct link *link = link_at(s, place);

	bytes_addf(b, "%s %u / %s %u", name(s, LEFT), link->sentence[LEFT] + 1, name(s, RIGHT),
		   link->sentence[RIGHT] + 1);
	add_word(b, _(relations[link->relation]));
	bytes_addf(b, _("  score %.2f"), (double)link->score);
	if (link->moved)
		add_word(b, _("moved"));
	if (link->unsure)
		add_word(b, _("unsure"));
}

static void say_one_sided(const struct screen_compare *s, const struct place *place,
			  struct bytes *b)
{
	const struct row *row = &s->rows.rows.v[place->row];
	const char *here = name(s, row->side), *there = name(s, row->side == LEFT ? RIGHT : LEFT);

	if (place->kinds & PLACE_FOLDED)
		bytes_addf(b, _("%s %u to %u  no sentences found in %s  Enter:open"), here, row->first + 1,
			   row->last + 1, there);
	else if (place->kinds & (PLACE_LEFT | PLACE_RIGHT))
		bytes_addf(b, _("%s %u  no sentence found in %s"), here,
			   place->sentence[row->side] + 1, there);
	else
		bytes_addf(b, "%s %u", here, place->sentence[row->side] + 1);
}

static void say_place(const struct screen_compare *s, struct bytes *b)
{
	const struct place *place = compare_place(s);
	const struct discrepancy *d = discrepancy_at(s);

	if (d) {
		say_discrepancy(s, d, b);
		return;
	}
	switch (s->rows.rows.v[place->row].kind) {
	case ROW_LINKED:
		say_link(s, place, b);
		break;
	case ROW_ONLY:
	case ROW_ONLY_RUN:
		say_one_sided(s, place, b);
		break;
	case ROW_FURNITURE:
		bytes_add_string(b, place->kinds & PLACE_FOLDED
					    ? _("page furniture, left out of the comparison  Enter:open")
					    : _("page furniture, left out of the comparison"));
		break;
	default:
		bytes_add_string(b, _("the headlines"));
	}
}

/* "diff 2/9" where the cursor is on one. */
static void say_position(const struct screen_compare *s, struct bytes *b)
{
	unsigned kinds = compare_differences(s);
	size_t i, n = places_count(&s->places, kinds, s->at, &i);

	if (compare_place(s)->kinds & kinds)
		bytes_addf(b, _("diff %zu/%zu "), i, n);
}

static void draw_evidence(const struct screen_compare *s, struct canvas *c, struct rect r, int y)
{
	struct bytes left, right;
	char *line;
	int columns;

	if (!compare_place(s))
		return;
	bytes_init(&left);
	bytes_init(&right);
	say_place(s, &left);
	say_position(s, &right);
	line = clean_line(left.data);
	columns = (int)width_columns(right.data, right.len);
	canvas_fill(c, (struct rect){r.x, y, r.width, 1}, " ", ROLE_TITLE);
	canvas_put_cut(c, r.x + 1, y, r.x + r.width - columns - (columns ? 2 : 0), line, ROLE_TITLE);
	canvas_put(c, r.x + r.width - columns, y, r.x + r.width, right.data, right.len, ROLE_TITLE);
	free(line);
	bytes_release(&left);
	bytes_release(&right);
}

/* Overview: the whole comparison in one column, the most telling mark of each stretch */

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
	const struct lines *l = &s->pane.lines;
	size_t n = s->places.places.n;

	for (size_t k = 0, i = 0; k < (size_t)r.height; k++) {
		size_t from = k * l->lines.n / (size_t)r.height;
		size_t end = (k + 1) * l->lines.n / (size_t)r.height;
		unsigned kinds = 0;
		bool seen = end > s->pane.top && from < s->pane.top + s->pane.height;

		for (; i < n && s->places.places.v[i].first < end; i++)
			kinds |= s->places.places.v[i].kinds;
		canvas_put(c, r.x, r.y + (int)k, r.x + 1, seen ? "|" : " ", 1, ROLE_RULE);
		canvas_put(c, r.x + 1, r.y + (int)k, r.x + 2, (char[]){overview_mark(kinds), 0}, 1,
			   ROLE_MARK);
	}
}

/* Cursor */

/* The column of the cursor's side on line I. */
static int side_column(const struct screen_compare *s, size_t i)
{
	const struct line *line = &s->pane.lines.lines.v[i];

	for (uint32_t k = line->first; k < line->first + line->n; k++)
		if (s->pane.lines.segments.v[k].source == (uint8_t)s->side)
			return s->pane.lines.segments.v[k].column;
	return 0;
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

void compare_draw(struct screen *screen, struct canvas *c, struct rect r)
{
	struct screen_compare *s = compare_self(screen);
	int wide = r.width >= OVERVIEW_FROM ? 3 : 0, title = draw_title(s, c, r);
	struct rect body = {r.x, r.y + title, r.width - wide, r.height - title - 1};

	compare_resize(s, body.width, body.height);
	lines_pane_draw(&s->pane, c, body);
	if (wide)
		draw_overview(s, c, (struct rect){body.x + body.width + 1, body.y, 2, body.height});
	if (compare_place(s))
		draw_cursor(s, c, body);
	else
		canvas_put_cut(c, body.x + 3, body.y + 1, body.x + body.width,
			       _("there is no text to compare"), ROLE_MUTED);
	draw_evidence(s, c, r, r.y + r.height - 1);
}
