/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lines of the reader and where its cursor goes.  Those around the cursor are laid out, more when it
 * comes near their ends; the list box is over them.
 */
#include "ui/reader.h"

enum {
	TEXT_COLUMN = 3, /* as view_article lays it out */
	MARK_COLUMN = 1,
	GAP = 2,
	NOTES_FROM = 60, WIDE_FROM = 120, /* columns of the terminal */
	NOTES_SHARE = 4, NOTES_MIN = 16, NOTES_MIN_WIDE = 36, NOTES_MAX = 60,
};
enum { SCREENS_AROUND = 4, LINES_MOST = 100 * 1000 * 1000 };
enum { STEPS_MOST = 999 /* beyond that nobody counts lines: blank ones are counted too */ };

/* Laying out */

/* How wide the text may be, and where notes stand beside it. */
struct sides {
	unsigned text, rule, column, columns;
};

static struct sides sides_of(const struct screen_reader *r)
{
	unsigned width = (unsigned)r->width;
	bool wide = width >= WIDE_FROM;
	unsigned least = wide ? NOTES_MIN_WIDE : width / NOTES_SHARE < NOTES_MIN ? NOTES_MIN
									        : width / NOTES_SHARE;
	unsigned gap = wide ? GAP + 1 : GAP;
	struct sides s = {.text = (unsigned)config_value(app_config(r->screen.app), SETTING_TEXT_WIDTH)};

	if (!reader_is_noted(r) || app_is_linear(r->screen.app) || width < NOTES_FROM)
		return s;
	if (s.text > width - TEXT_COLUMN - gap - least)
		s.text = width - TEXT_COLUMN - gap - least;
	s.column = TEXT_COLUMN + s.text + gap;
	s.columns = width - s.column < NOTES_MAX ? width - s.column : NOTES_MAX;
	s.rule = wide ? s.column - GAP : 0;
	return s;
}

static void lay_margin(struct screen_reader *r)
{
	struct sides s = sides_of(r);
	struct notes_layout layout = {.mark = MARK_COLUMN, .column = s.column, .columns = s.columns,
				      .marked = s.rule > 0};

	lines_clear(&r->margin);
	r->margin_rule = r->related.n ? (int)s.rule : 0;
	if (r->related.n && reader_is_noted(r))
		notes_lay(&r->notes, &r->pane.lines, &layout, &r->margin);
}

/* Lays out what is around a place; the cursor goes there. */
static void lay_around(struct screen_reader *r, struct line_place at)
{
	r->box.selected = view_window_lay(&r->window, &r->view, at, SCREENS_AROUND * r->box.height,
					  &r->pane.lines);
	r->box.n = r->pane.lines.lines.n;
	lay_margin(r);
}

/* The first line of the screen is to be at a place, as far as the cursor is seen then. */
static void set_top(struct screen_reader *r, struct line_place top)
{
	r->box.top = view_window_line(&r->pane.lines, top);
	listbox_resize(&r->box, r->box.n, r->box.height);
}

void reader_lay_more(struct screen_reader *r)
{
	const struct listbox *b = &r->box;
	bool above = r->window.above && b->selected < b->height;
	bool below = r->window.below && b->selected + b->height >= b->n;
	struct line_place top = view_window_place(&r->pane.lines, b->top);

	if (above || below)
		lay_around(r, view_window_place(&r->pane.lines, b->selected));
	set_top(r, top);
}

static void set_view(struct screen_reader *r)
{
	struct sides s = sides_of(r);
	struct article_options options = {.columns = (unsigned)r->width, .max_text = s.text,
					  .sentences = reader_is_noted(r),
					  .fold_boilerplate = r->folded};

	if (app_is_linear(r->screen.app) && r->related.n && r->noted)
		options.notes = &r->notes;
	if (r->viewed)
		article_view_set(&r->view, &options);
	else
		article_view_init(&r->view, r->an, &options);
	r->viewed = true;
}

void reader_lay_out(struct screen_reader *r)
{
	size_t above = r->box.selected - r->box.top;

	if (r->fresh || !r->pane.lines.lines.n) /* just opened: something is to stand above */
		above = r->box.height / 3;
	r->walk.left = 0;
	lines_pane_reset(&r->pane, r->an->article->text, "");
	set_view(r);
	lay_around(r, (struct line_place){article_view_block(&r->view, r->at), 0});
	if (r->behind)
		reader_set_behind(r, r->behind);
	else
		reader_set_place(r, r->at);
	r->box.top = r->box.selected > above ? r->box.selected - above : 0;
	listbox_resize(&r->box, r->box.n, r->box.height);
}

void reader_forget_lines(struct screen_reader *r)
{
	if (r->viewed)
		article_view_release(&r->view);
	r->viewed = false;
	r->walk.left = 0;
	r->window = (struct view_window){0};
	lines_pane_reset(&r->pane, "", "");
	lines_clear(&r->margin);
}

/* Place and lines */

/* The first byte of the text on line I. */
static uint32_t line_start(const struct screen_reader *r, size_t i)
{
	const struct line *line = &r->pane.lines.lines.v[i];
	const struct segment *s = &r->pane.lines.segments.v[line->first];

	for (uint32_t k = 0; k < line->n; k++)
		if (s[k].source == SOURCE_LEFT)
			return s[k].span.start;
	return r->at;
}

/* The cursor to the line with a byte; the rest of the screen stays, as far as that can be. */
static void select_byte(struct screen_reader *r, uint32_t at)
{
	struct line_place top = view_window_place(&r->pane.lines, r->box.top);
	size_t block = article_view_block(&r->view, at);

	if (block < r->window.first || block >= r->window.end)
		lay_around(r, (struct line_place){block, 0});
	r->box.selected = lines_find(&r->pane.lines, SOURCE_LEFT, at);
	set_top(r, top);
	reader_lay_more(r);
}

void reader_set_place(struct screen_reader *r, uint32_t at)
{
	r->at = at;
	r->behind = 0;
	r->sentence = annotation_sentence_at(r->an, at);
	if (r->sentence >= reader_sentences(r))
		r->sentence = reader_sentences(r) ? reader_sentences(r) - 1 : 0;
	if (r->pane.lines.lines.n)
		select_byte(r, at);
}

void reader_go_to(struct screen_reader *r, uint32_t at, bool far)
{
	struct line_place before = view_window_place(&r->pane.lines, r->box.top);
	size_t top, n, first, last;

	reader_set_place(r, at);
	n = r->box.n;
	if (!n)
		return;
	top = view_window_line(&r->pane.lines, before);
	first = last = r->box.selected;
	while (last + 1 < n && r->pane.lines.lines.v[last + 1].row == r->sentence)
		last++;
	if (far && (first < top || last >= top + r->box.height))
		r->box.top = first > r->box.height / 3 ? first - r->box.height / 3 : 0;
	else if (last >= r->box.top + r->box.height)
		r->box.top = last - r->box.height + 1 < first ? last - r->box.height + 1 : first;
	listbox_resize(&r->box, n, r->box.height);
}

/* The place behind the text: its last sentence that is seen. */
static void stay_at_end(struct screen_reader *r)
{
	uint32_t s = reader_sentences(r) - 1;

	while (s > 0 && reader_hides(r, s))
		s--;
	r->sentence = s;
	r->at = r->an->sentences.v[s].span.start;
}

/* Takes the place over from the cursor's line: the sentence that begins there, else what goes on. */
static void follow_line(struct screen_reader *r)
{
	const struct line *line = &r->pane.lines.lines.v[r->box.selected];
	uint32_t start = line_start(r, r->box.selected);

	r->behind = 0;
	if (line->row == NO_ROW) {
		r->behind = line->entry - article_view_last_text(&r->view);
		stay_at_end(r);
		return;
	}
	r->sentence = line->row;
	r->at = r->an->sentences.v[line->row].span.start;
	if (r->at < start)
		r->at = start;
}

/* The cursor stands on text, and on what is listed behind it. */
static bool takes_cursor(const struct screen_reader *r, size_t i)
{
	const struct line *line = &r->pane.lines.lines.v[i];

	return line->row != NO_ROW || (line->n && line->entry > article_view_last_text(&r->view));
}

/* No text stands on blank lines and folds: the cursor goes on to the next line that has some. */
static void leave_blank_line(struct screen_reader *r, bool down)
{
	size_t n = r->pane.lines.lines.n, i = r->box.selected;

	for (int turn = 0; turn < 2; turn++, down = !down)
		for (size_t k = i; k < n; k = down ? k + 1 : k - 1)
			if (takes_cursor(r, k)) {
				listbox_select(&r->box, k);
				follow_line(r);
				return;
			}
}

void reader_set_behind(struct screen_reader *r, size_t behind)
{
	struct line_place to = {article_view_last_text(&r->view) + behind, 0};

	if (!r->pane.lines.lines.n)
		return;
	lay_around(r, to);
	leave_blank_line(r, true);
}

/* Behind the last line of the text there may be some to read. */
static void show_end(struct screen_reader *r)
{
	size_t n = r->pane.lines.lines.n, after = r->box.selected + 1;

	while (after < n && r->pane.lines.lines.v[after].row == NO_ROW)
		after++;
	if (r->behind || after < n || r->box.top + r->box.height >= n)
		return;
	r->box.top = n - r->box.height;
	if (r->box.top > r->box.selected)
		r->box.top = r->box.selected;
}

/* Moving */

/* The cursor to where it was to go. */
static void arrive(struct screen_reader *r)
{
	struct line_place top = view_window_place(&r->pane.lines, r->box.top), to = r->walk.at;
	size_t above = r->box.selected - r->box.top;

	if (to.block < r->window.first || to.block >= r->window.end)
		lay_around(r, to);
	r->box.selected = view_window_line(&r->pane.lines, to);
	set_top(r, top);
	reader_lay_more(r);
	if (r->walk.page)
		r->box.top = r->box.selected > above ? r->box.selected - above : 0;
	leave_blank_line(r, r->walk.down);
	show_end(r);
}

void reader_walk_on(struct screen_reader *r)
{
	struct lines some;

	lines_init(&some, r->an->article->text, "");
	if (r->walk.left)
		r->walk.at = view_window_walk(&r->view, r->walk.at, &r->walk.left, &some);
	lines_release(&some);
	if (!r->walk.left)
		arrive(r);
}

/* The lines that COUNT steps of an action are. */
static long lines_of(const struct screen_reader *r, enum action a, long count)
{
	long height = (long)r->box.height, step = 1;

	if (a == ACTION_HALF_DOWN || a == ACTION_HALF_UP)
		step = (height + 1) / 2;
	if (a == ACTION_PAGE_DOWN || a == ACTION_PAGE_UP)
		step = height > 1 ? height - 1 : 1;
	return count > LINES_MOST / step ? LINES_MOST : count * step;
}

/* As many steps of one line: blank lines take no cursor, and so do not count. */
static bool step_by_step(struct screen_reader *r, enum action a, long count)
{
	do
		reader_act_move(r, a, 1);
	while (--count > 0 && !r->walk.left && r->viewed);
	return true;
}

/* What stays on the screen: scrolling around the cursor, and going to its rows. */
static bool move_in_view(struct screen_reader *r, enum action a, long count)
{
	size_t rows;

	if (app_scroll_rows(a, r->box.height, &rows)) {
		reader_lay_more(r);
		listbox_scroll(&r->box, rows);
		return true;
	}
	if (a != ACTION_SCREEN_TOP && a != ACTION_SCREEN_MIDDLE && a != ACTION_SCREEN_BOTTOM)
		return false;
	app_move(&r->box, a, count);
	leave_blank_line(r, a != ACTION_SCREEN_BOTTOM);
	return true;
}

bool reader_act_move(struct screen_reader *r, enum action a, long count)
{
	struct reader_walk w = {.at = view_window_place(&r->pane.lines, r->box.selected),
				.left = lines_of(r, a, count > 0 ? count : 1),
				.page = a == ACTION_PAGE_DOWN || a == ACTION_PAGE_UP};

	if (r->viewed && move_in_view(r, a, count))
		return true;
	if ((a == ACTION_DOWN || a == ACTION_UP) && count > 1 && count <= STEPS_MOST)
		return step_by_step(r, a, count);
	switch (a) {
	case ACTION_DOWN:
	case ACTION_HALF_DOWN:
	case ACTION_PAGE_DOWN:
		w.down = true;
		break;
	case ACTION_UP:
	case ACTION_HALF_UP:
	case ACTION_PAGE_UP:
		w.left = -w.left;
		break;
	case ACTION_FIRST:
	case ACTION_LAST:
		w.at = (struct line_place){0};
		w.left--;
		w.down = a == ACTION_FIRST;
		if (a == ACTION_LAST && count <= 0)
			w.at = (struct line_place){article_view_last_text(&r->view), UINT32_MAX};
		break;
	default:
		return false;
	}
	if (!r->viewed) /* the terminal is too small */
		return true;
	w.of = w.left;
	r->walk = w;
	reader_walk_on(r);
	return true;
}
