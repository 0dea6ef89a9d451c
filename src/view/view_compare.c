/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/view_compare.h"

#include "base/i18n.h"
#include "text/width.h"
#include "view/outlet_name.h"
#include "view/row_items.h"
#include "view/view_article.h"

#include <stdio.h>
#include <string.h>

enum { NUMBER_MIN = 2, MEASURE_MAX = 100 /* columns that an eye follows from line to line */ };

struct columns { /* of one layout at one width */
	uint16_t end;
	uint16_t digits[2];     /* of the numbers, by side */
	uint16_t text[2];       /* where a cell's text begins */
	uint16_t marks[2];      /* where its marks begin */
	uint16_t width;         /* of a cell's text */
	uint16_t one_sided[2];  /* where one-sided text begins */
	uint16_t one_mark[2];   /* its < or > */
	uint16_t fold;          /* the + of what is folded */
	uint16_t folded[2];     /* where its text begins */
};

struct compare_view {
	const struct comparison *c;
	const struct rows *rows;
	const struct compare_options *o;
	struct lines *out;
	struct row_items items;
	enum compare_layout layout;
	struct columns at;
};

static enum text_source source_of(enum side side)
{
	return side == LEFT ? SOURCE_LEFT : SOURCE_RIGHT;
}

static enum compare_layout layout_of(const struct compare_options *o)
{
	return o->layout == LAYOUT_SIDE_BY_SIDE && o->columns < SIDE_BY_SIDE_MIN_COLUMNS
		       ? LAYOUT_STACKED
		       : o->layout;
}

/* --- columns ------------------------------------------------------------------------------ */

static uint16_t number_digits(const struct comparison *c, enum side side)
{
	int digits = snprintf(NULL, 0, "%zu", c->annotation[side]->sentences.n);

	return (uint16_t)(digits > NUMBER_MIN ? digits : NUMBER_MIN);
}

/* Cursor, number, blank, text; blank, three marks, number, blank, text. */
static void set_side_by_side(struct columns *at)
{
	uint16_t gutter = (uint16_t)(1 + MARK_COUNT + at->digits[RIGHT] + 1);

	at->text[LEFT] = (uint16_t)(at->digits[LEFT] + 2);
	at->width = (uint16_t)((at->end - at->text[LEFT] - gutter) / 2);
	at->text[RIGHT] = (uint16_t)(at->end - at->width);
	at->marks[RIGHT] = (uint16_t)(at->text[RIGHT] - gutter + 1);
	at->one_mark[LEFT] = (uint16_t)(at->text[LEFT] - 1);
	at->one_sided[LEFT] = (uint16_t)(at->text[LEFT] + 1);
	at->one_mark[RIGHT] = (uint16_t)(at->text[LEFT] + 1);
	at->one_sided[RIGHT] = (uint16_t)(at->one_mark[RIGHT] + MARK_COUNT + at->digits[RIGHT] + 1);
	at->fold = 1;
	at->folded[LEFT] = at->one_sided[LEFT];
	at->folded[RIGHT] = (uint16_t)(at->one_mark[RIGHT] + 2);
}

/* Cursor, blank, three marks, blank, letter, number, blank, text. */
static void set_stacked(struct columns *at)
{
	uint16_t digits = at->digits[LEFT] > at->digits[RIGHT] ? at->digits[LEFT] : at->digits[RIGHT];

	for (int side = LEFT; side <= RIGHT; side++) {
		at->marks[side] = at->one_mark[side] = 2;
		at->folded[side] = MARK_COUNT + 3;
		at->text[side] = at->one_sided[side] = (uint16_t)(MARK_COUNT + digits + 5);
	}
	at->width = (uint16_t)(at->end - at->text[LEFT]);
	at->fold = 3;
}

static void set_linear(struct columns *at)
{
	for (int side = LEFT; side <= RIGHT; side++)
		at->text[side] = at->one_sided[side] = at->folded[side] = 2;
	at->width = (uint16_t)(at->end - 2);
}

static void set_columns(struct compare_view *v)
{
	static void (*const set[])(struct columns *) = {
		[LAYOUT_SIDE_BY_SIDE] = set_side_by_side,
		[LAYOUT_STACKED] = set_stacked,
		[LAYOUT_LINEAR] = set_linear,
	};

	v->at.end = (uint16_t)v->o->columns;
	v->at.digits[LEFT] = number_digits(v->c, LEFT);
	v->at.digits[RIGHT] = number_digits(v->c, RIGHT);
	set[v->layout](&v->at);
}

/* --- side by side and stacked --------------------------------------------------------------- */

/* Right-aligned, so that it ends before column END. */
static void put_number(struct compare_view *v, uint16_t end, uint32_t number)
{
	char digits[16];
	int n = snprintf(digits, sizeof digits, "%u", number);

	if (number)
		lines_add_string(v->out, (uint16_t)(end - n), digits, ROLE_NUMBER);
}

static void put_marks(struct compare_view *v, uint16_t column, const struct item *item)
{
	for (int i = 0; i < MARK_COUNT; i++)
		if (item->marks[i] != ' ')
			lines_add_string(v->out, (uint16_t)(column + i), (char[]){item->marks[i], 0},
					 i == MARK_DIFFERENCE ? ROLE_FLAG : ROLE_MARK);
}

/* The gutter of an item, on its first line. */
static void put_gutter(struct compare_view *v, const struct item *item)
{
	const struct columns *at = &v->at;
	enum side side = item->side;

	if (v->layout == LAYOUT_LINEAR)
		return;
	if (v->layout == LAYOUT_STACKED) {
		put_marks(v, at->marks[side], item);
		lines_add_string(v->out, (uint16_t)(at->marks[side] + MARK_COUNT + 1),
				 side == LEFT ? "A" : "B", ROLE_NUMBER);
		put_number(v, (uint16_t)(at->text[side] - 1), item->number);
	} else if (!item->one_sided) {
		if (side == RIGHT)
			put_marks(v, at->marks[side], item);
		put_number(v, (uint16_t)(at->text[side] - 1), item->number);
	} else if (side == LEFT) {
		put_number(v, at->one_mark[side], item->number);
		put_marks(v, at->one_mark[side], item);
	} else {
		put_marks(v, at->one_mark[side], item);
		put_number(v, (uint16_t)(at->one_sided[side] - 2), item->number);
	}
}

static size_t wrap_item(const struct compare_view *v, struct item *item)
{
	size_t width = v->at.width;

	if (item->one_sided)
		width = v->at.end - v->at.one_sided[item->side];
	return flow_wrap(&item->flow, width < MEASURE_MAX ? width : MEASURE_MAX);
}

/* Line I of an item, on the last line begun. */
static void put_item_line(struct compare_view *v, struct item *item, size_t i)
{
	if (i == 0)
		put_gutter(v, item);
	flow_put(&item->flow, i, v->out,
		 item->one_sided ? v->at.one_sided[item->side] : v->at.text[item->side]);
}

static void put_item(struct compare_view *v, uint32_t row, struct item *item)
{
	size_t n = wrap_item(v, item);

	for (size_t i = 0; i < n; i++) {
		lines_begin(v->out, row, item->entry);
		put_item_line(v, item, i);
	}
}

/*
 * A left cell of N_LEFT lines (or none) beside the right items, as long as either goes on; with a blank
 * line above a subheading, which otherwise seems to be more of what is above it.
 */
static void put_cells(struct compare_view *v, uint32_t row, struct item *left, size_t n_left,
		      struct item *right, size_t n_right)
{
	size_t k = 0, line = 0, lines_of_k = n_right ? wrap_item(v, right) : 0;
	bool blank = false;

	for (size_t i = 0; i < n_left || k < n_right; i++) {
		lines_begin(v->out, row, n_right ? right[k < n_right ? k : n_right - 1].entry : 0);
		if (i < n_left)
			put_item_line(v, left, i);
		if (blank || k == n_right) {
			blank = false;
			continue;
		}
		if (line < lines_of_k)
			put_item_line(v, &right[k], line);
		if (++line >= lines_of_k) {
			line = 0;
			if (++k < n_right)
				lines_of_k = wrap_item(v, &right[k]);
			blank = k < n_right && right[k].kind == KIND_SUBHEADING;
		}
	}
}

static void put_side_by_side(struct compare_view *v, uint32_t row)
{
	struct item *items = v->items.items.v;
	size_t n = v->items.n_used;

	if (items[0].one_sided) {
		for (size_t i = 0; i < n; i++)
			put_item(v, row, &items[i]);
	} else if (items[0].side == LEFT) {
		put_cells(v, row, &items[0], wrap_item(v, &items[0]), &items[1], n - 1);
	} else {
		put_cells(v, row, NULL, 0, items, n);
	}
}

/* --- linear --------------------------------------------------------------------------------- */

/* "B Tarpress 2, reworded: " */
static void add_label(const struct compare_view *v, const struct item *item, struct bytes *b)
{
	const struct article *a = v->c->annotation[item->side]->article;

	bytes_addf(b, "%s %s", item->side == LEFT ? "A" : "B", a->outlet);
	if (item->number)
		bytes_addf(b, " %u", item->number);
	if (item->kind == KIND_HEADLINE)
		item_add_word(b, _("headline"));
	else if (item->kind == KIND_SUBHEADING)
		item_add_word(b, _("subheading"));
	else if (item->kind == KIND_BOILERPLATE)
		item_add_word(b, _("page furniture"));
	item_add_words(item, b);
	bytes_add_string(b, ": ");
}

static void put_linear(struct compare_view *v, uint32_t row)
{
	struct bytes label;

	bytes_init(&label);
	for (size_t i = 0; i < v->items.n_used; i++) {
		struct item *item = &v->items.items.v[i];

		bytes_clear(&label);
		add_label(v, item, &label);
		flow_add_before(&item->flow, v->out, label.data, ROLE_NUMBER);
		put_item(v, row, item);
	}
	bytes_release(&label);
}

/* --- rows ----------------------------------------------------------------------------------- */

static void put_items(struct compare_view *v, uint32_t row)
{
	if (v->layout == LAYOUT_LINEAR)
		put_linear(v, row);
	else if (v->layout == LAYOUT_STACKED)
		for (size_t i = 0; i < v->items.n_used; i++)
			put_item(v, row, &v->items.items.v[i]);
	else
		put_side_by_side(v, row);
}

static void add_run_note(const struct compare_view *v, const struct row *row, struct bytes *b)
{
	const char *outlet = v->c->annotation[row->side]->article->outlet;

	if (v->layout == LAYOUT_LINEAR) {
		bytes_addf(b, row->side == LEFT ? _("A %s %u to %u, only here, folded: ")
						: _("B %s %u to %u, only here, folded: "),
			   outlet, row->first + 1, row->last + 1);
		return;
	}
	bytes_addf(b, "%u-%u  ", row->first + 1, row->last + 1);
	if (row->side == LEFT)
		bytes_addf(b, NG_("%u only in A: ", "%u only in A: ", row->count), row->count);
	else
		bytes_addf(b, NG_("%u only in B: ", "%u only in B: ", row->count), row->count);
}

/* A run as one line: range, count, first words. */
static void put_folded_run(struct compare_view *v, uint32_t i)
{
	const struct row *row = &v->rows->rows.v[i];
	uint16_t column = v->at.folded[row->side];
	struct bytes note;

	bytes_init(&note);
	add_run_note(v, row, &note);
	lines_begin(v->out, i, 0);
	if (v->layout == LAYOUT_STACKED)
		lines_add_string(v->out, v->at.one_mark[row->side], row->side == LEFT ? "<" : ">",
				 ROLE_MARK);
	if (v->layout != LAYOUT_LINEAR)
		lines_add_string(v->out, v->at.fold, "+", ROLE_MARK);
	if (v->layout == LAYOUT_SIDE_BY_SIDE)
		lines_add_string(v->out, v->at.one_mark[row->side], row->side == LEFT ? "<" : ">",
				 ROLE_MARK);
	column = (uint16_t)(column + lines_add_string_cut(v->out, column, v->at.end, note.data,
							  ROLE_NUMBER));
	lines_add_text_cut(v->out, column, v->at.end, source_of(row->side),
			   v->c->annotation[row->side]->sentences.v[row->first].span, ROLE_TEXT);
	bytes_release(&note);
}

static void put_open_run(struct compare_view *v, uint32_t i)
{
	const struct row *row = &v->rows->rows.v[i];

	for (uint32_t k = 0; k < row->count; k++) {
		row_items_fill_one(&v->items, row->side, row->first + k, k);
		put_items(v, i);
	}
}

static void put_folded_furniture(struct compare_view *v, uint32_t i)
{
	uint32_t count = v->rows->rows.v[i].count;
	char note[128];

	snprintf(note, sizeof note, NG_("%u line of page furniture", "%u lines of page furniture", count),
		 count);
	lines_begin(v->out, i, 0);
	if (v->layout != LAYOUT_LINEAR)
		lines_add_string(v->out, v->at.fold, "+", ROLE_MARK);
	lines_add_string_cut(v->out, v->at.folded[LEFT], v->at.end, note, ROLE_MUTED);
}

static void put_open_furniture(struct compare_view *v, uint32_t i)
{
	uint32_t entry = 0;

	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < v->c->annotation[side]->sentences.n; s++) {
			if (v->c->annotation[side]->sentences.v[s].kind != KIND_BOILERPLATE)
				continue;
			row_items_fill_one(&v->items, (enum side)side, s, entry++);
			put_items(v, i);
		}
}

static void put_row(struct compare_view *v, uint32_t i)
{
	bool open = v->o->open && v->o->open[i];

	switch (v->rows->rows.v[i].kind) {
	case ROW_ONLY_RUN:
		(open ? put_open_run : put_folded_run)(v, i);
		break;
	case ROW_FURNITURE:
		(open ? put_open_furniture : put_folded_furniture)(v, i);
		break;
	default:
		row_items_fill(&v->items, i);
		put_items(v, i);
	}
}

static bool is_folded(const struct compare_view *v, uint32_t i)
{
	enum row_kind kind = v->rows->rows.v[i].kind;

	return (kind == ROW_ONLY_RUN || kind == ROW_FURNITURE) && !(v->o->open && v->o->open[i]);
}

/* Whether a blank line stands above row I: never between a subheading and its sentence. */
static bool is_set_off(const struct compare_view *v, uint32_t i)
{
	if (i == 0 || v->rows->rows.v[i - 1].kind == ROW_SUBHEADING)
		return false;
	return v->layout == LAYOUT_LINEAR || (v->o->spaced && !(is_folded(v, i) && is_folded(v, i - 1)));
}

void view_compare(const struct comparison *c, const struct rows *rows,
		  const struct compare_options *o, struct lines *out)
{
	struct compare_view v = {.c = c, .rows = rows, .o = o, .out = out, .layout = layout_of(o)};

	set_columns(&v);
	row_items_init(&v.items, c, rows, out, o->plain);
	v.items.see_columns = (size_t)v.at.width + v.at.width / 2;
	for (uint32_t i = 0; i < rows->rows.n; i++) {
		if (is_set_off(&v, i))
			lines_begin(out, NO_ROW, 0);
		put_row(&v, i);
	}
	row_items_release(&v.items);
}

/* --- title ---------------------------------------------------------------------------------- */

/* "Herald  3 Mar 2026"; where there is no room for both, the name gives way, but not to less than half. */
static void add_outlet(const struct article *a, const struct article *other, size_t columns, bool dated,
		       struct bytes *out)
{
	struct bytes date, name;
	size_t taken;

	bytes_init(&date);
	bytes_init(&name);
	outlet_name_beside(a, other, &name);
	bytes_add_string(&date, "  ");
	view_article_date(a, &date);
	taken = width_columns(date.data, date.len);
	dated = dated && (width_columns(name.data, name.len) + taken <= columns ||
			  (a->published && columns > 2 * taken));
	outlet_name_cut(a, name.data, dated ? columns - taken : columns, out);
	if (dated)
		bytes_add(out, date.data, date.len);
	bytes_release(&name);
	bytes_release(&date);
}

/* "A Herald  3 Mar 2026", the letter before COLUMN; the columns from there on. */
static uint16_t put_outlet(struct compare_view *v, const struct title_options *t, enum side side,
			   uint16_t column, uint16_t limit, bool dated)
{
	const struct article *a = v->c->annotation[side]->article;
	const struct article *other = v->c->annotation[side == LEFT ? RIGHT : LEFT]->article;
	struct bytes name;
	uint16_t columns;

	bytes_init(&name);
	add_outlet(a, other, limit > column ? (size_t)(limit - column) : 0, dated, &name);
	if (t->side == (int)side)
		lines_add_string(v->out, (uint16_t)(column - 3), ">", ROLE_CURSOR);
	lines_add_string(v->out, (uint16_t)(column - 2), side == LEFT ? "A" : "B", ROLE_TITLE);
	columns = lines_add_string_cut(v->out, column, limit, name.data, ROLE_TITLE);
	bytes_release(&name);
	return columns;
}

/* The column before which a line has to end so that NOTE has room. */
static uint16_t limit_before(const struct compare_view *v, const char *note)
{
	size_t columns = note ? width_columns(note, strlen(note)) + 2 : 0;

	return columns < v->at.end / 2u ? (uint16_t)(v->at.end - columns) : v->at.end;
}

static void put_note(struct compare_view *v, uint16_t limit, const char *note)
{
	if (note && limit < v->at.end && lines_width(v->out, v->out->lines.n - 1) <= limit)
		lines_add_string(v->out, (uint16_t)(limit + 1), note, ROLE_TITLE);
}

static void add_linked(const struct row_counts *n, struct bytes *b)
{
	bytes_addf(b, _("linked: A %u of %u, B %u of %u"), n->linked[LEFT], n->body[LEFT],
		   n->linked[RIGHT], n->body[RIGHT]);
}

/* For who listens: signs are read aloud as anything, or not at all. */
static void add_differing_in_words(const struct row_counts *n, struct bytes *b)
{
	if (n->differing)
		bytes_addf(b, NG_("%u difference", "%u differences", n->differing), n->differing);
	if (n->differing && n->quotes)
		bytes_add_string(b, ", ");
	if (n->quotes)
		bytes_addf(b, NG_("%u quote that differs", "%u quotes that differ", n->quotes), n->quotes);
}

/* What is zero is not said. */
static void add_differing(const struct row_counts *n, struct bytes *b)
{
	if (n->differing && n->quotes)
		bytes_addf(b, _("differ: %u #  %u \""), n->differing, n->quotes);
	else if (n->differing)
		bytes_addf(b, _("differ: %u #"), n->differing);
	else if (n->quotes)
		bytes_addf(b, _("differ: %u \""), n->quotes);
}

/* On one line if they fit. */
static void put_counts(struct compare_view *v, const char *note)
{
	struct row_counts n = rows_count(v->c);
	uint16_t gap = v->layout == LAYOUT_SIDE_BY_SIDE ? 4 : 2;
	uint16_t from = v->layout == LAYOUT_SIDE_BY_SIDE ? (uint16_t)(v->at.text[LEFT] - 2) : 1, column;
	struct bytes linked, differing;

	bytes_init(&linked);
	bytes_init(&differing);
	add_linked(&n, &linked);
	if (v->layout == LAYOUT_LINEAR)
		add_differing_in_words(&n, &differing);
	else
		add_differing(&n, &differing);
	lines_begin(v->out, NO_ROW, 0);
	column = (uint16_t)(from + gap + lines_add_string_cut(v->out, from, v->at.end, linked.data,
							      ROLE_TITLE));
	if (differing.len && column + width_columns(differing.data, differing.len) > v->at.end) {
		lines_begin(v->out, NO_ROW, 0);
		column = from;
	}
	lines_add_string_cut(v->out, column, v->at.end, differing.data, ROLE_TITLE);
	put_note(v, limit_before(v, note), note);
	bytes_release(&linked);
	bytes_release(&differing);
}

/* "A Herald / B Courier": half of the room for each, and what A leaves for B. */
static void put_compact(struct compare_view *v, const struct title_options *t)
{
	uint16_t limit = limit_before(v, t->note[0]), column = 3;

	lines_begin(v->out, NO_ROW, 0);
	column = (uint16_t)(column + put_outlet(v, t, LEFT, column, limit / 2, false));
	put_outlet(v, t, RIGHT, (uint16_t)(column + 4), limit, false);
	put_note(v, limit, t->note[0]);
}

static void put_outlets(struct compare_view *v, const struct title_options *t)
{
	uint16_t limit = limit_before(v, t->note[0]), middle = v->at.text[RIGHT];

	lines_begin(v->out, NO_ROW, 0);
	if (v->layout == LAYOUT_SIDE_BY_SIDE) {
		put_outlet(v, t, LEFT, v->at.text[LEFT], (uint16_t)(middle - 4), true);
		put_outlet(v, t, RIGHT, middle, limit, true);
		put_note(v, limit, t->note[0]);
		return;
	}
	put_outlet(v, t, LEFT, 3, limit, true);
	put_note(v, limit, t->note[0]);
	lines_begin(v->out, NO_ROW, 0);
	put_outlet(v, t, RIGHT, 3, v->at.end, true);
}

void view_compare_title(const struct comparison *c, const struct compare_options *o,
			const struct title_options *t, struct lines *out)
{
	struct compare_view v = {.c = c, .o = o, .out = out, .layout = layout_of(o)};

	set_columns(&v);
	if (t->compact) {
		put_compact(&v, t);
		return;
	}
	put_outlets(&v, t);
	put_counts(&v, t->note[1]);
}
