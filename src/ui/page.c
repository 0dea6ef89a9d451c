/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/page.h"

#include "base/i18n.h"
#include "text/width.h"
#include "text/wrap.h"
#include "ui/term.h"
#include "view/lines.h"

#include <stdlib.h>
#include <string.h>

enum { LABEL_X = 2, TEXT_X = 1, LABEL_MAX = 21, LABEL_SHARE = 3, GAP = 2, TEXT_MIN = 2 };

/* Entries */

static void add(struct page *p, const char *label, const char *text, uint8_t role)
{
	VEC_PUSH(&p->entries, (struct page_entry){label ? mem_copy_string(label) : NULL,
						  mem_copy_string(text), role});
	p->width = 0;
}

void page_add(struct page *p, const char *label, const char *text)
{
	add(p, label, text, ROLE_TEXT);
}

void page_add_text(struct page *p, const char *text, uint8_t role)
{
	add(p, NULL, text, role);
}

void page_add_heading(struct page *p, const char *text)
{
	if (p->entries.n)
		add(p, NULL, "", ROLE_TEXT);
	add(p, NULL, text, ROLE_HEADLINE);
}

static void clear(struct page *p)
{
	for (size_t i = 0; i < p->entries.n; i++) {
		free(p->entries.v[i].label);
		free(p->entries.v[i].text);
	}
	p->entries.n = p->lines.n = 0;
	p->width = 0;
}

/* Lines */

static void wrap(const char *text, int columns, struct spans *out)
{
	out->n = 0;
	if (text)
		wrap_text(text, (struct span){0, (uint32_t)strlen(text)},
			  (size_t)(columns > TEXT_MIN ? columns : TEXT_MIN), out);
}

static struct span span_at(const struct spans *s, size_t i)
{
	return i < s->n ? s->v[i] : (struct span){0, 0};
}

/* Labels take as much as the longest one, but never more than a part of the screen. */
static int label_end(const struct page *p, int width)
{
	int most = width / LABEL_SHARE + LABEL_X, end = LABEL_X;

	if (most < LABEL_MAX && width >= 2 * LABEL_MAX)
		most = LABEL_MAX;
	for (size_t i = 0; i < p->entries.n; i++) {
		const char *label = p->entries.v[i].label;
		int to = label ? LABEL_X + (int)width_columns(label, strlen(label)) : 0;

		end = to > end ? to : end;
	}
	end = end < most ? end : most;
	return end < LABEL_MAX ? end : LABEL_MAX;
}

static void lay_out(struct page *p, int width)
{
	struct spans labels = {0}, texts = {0};

	p->width = width;
	p->lines.n = 0;
	p->label_end = label_end(p, width);
	for (size_t i = 0; i < p->entries.n; i++) {
		const struct page_entry *e = &p->entries.v[i];
		int text_x = e->label ? p->label_end + GAP : TEXT_X;
		size_t n;

		wrap(e->label, p->label_end - LABEL_X, &labels);
		wrap(e->text, width - text_x, &texts);
		n = labels.n > texts.n ? labels.n : texts.n;
		for (size_t k = 0; k < (n ? n : 1); k++)
			VEC_PUSH(&p->lines, (struct page_line){i, span_at(&labels, k),
							       span_at(&texts, k)});
	}
	VEC_RELEASE(&labels);
	VEC_RELEASE(&texts);
}

/* The cursor stays on its entry. */
static void resize(struct page *p, struct rect r)
{
	size_t entry = p->box.selected < p->lines.n ? p->lines.v[p->box.selected].entry : 0, i = 0;

	if (p->width != r.width) {
		bool moved = p->width != 0;

		lay_out(p, r.width);
		while (moved && i < p->lines.n && p->lines.v[i].entry < entry)
			i++;
		listbox_resize(&p->box, p->lines.n, (size_t)r.height);
		if (moved)
			listbox_select(&p->box, i);
	}
	listbox_resize(&p->box, p->lines.n, (size_t)r.height);
}

/* Drawing */

static void draw_part(const struct page *p, struct canvas *c, int x, int y, int end, const char *text,
		      struct span part, uint8_t role)
{
	struct spans found = {0};

	canvas_put(c, x, y, end, text + part.start, span_length(part), role);
	if (p->pattern && span_length(part))
		pattern_find(p->pattern, text, (struct span){0, (uint32_t)strlen(text)}, &found);
	for (size_t i = 0; i < found.n; i++) {
		struct span m = found.v[i];

		if (m.end <= part.start || m.start >= part.end)
			continue;
		m.start = m.start > part.start ? m.start : part.start;
		m.end = m.end < part.end ? m.end : part.end;
		canvas_paint(c, x + (int)width_columns(text + part.start, m.start - part.start),
			     x + (int)width_columns(text + part.start, m.end - part.start), y,
			     ROLE_MATCH);
	}
	VEC_RELEASE(&found);
}

static void draw_line(const struct page *p, struct canvas *c, struct rect r, int y, size_t i)
{
	const struct page_line *line = &p->lines.v[i];
	const struct page_entry *e = &p->entries.v[line->entry];
	int end = r.x + r.width;

	if (e->label)
		draw_part(p, c, r.x + LABEL_X, y, r.x + p->label_end, e->label, line->label, ROLE_TEXT);
	draw_part(p, c, r.x + (e->label ? p->label_end + GAP : TEXT_X), y, end, e->text, line->text,
		  e->role);
}

/* Matches on the cursor's row are those that were gone to. */
static void light_found(struct canvas *c, struct rect row)
{
	for (int x = row.x; x < row.x + row.width; x++)
		if (canvas_cell(c, x, row.y) && canvas_cell(c, x, row.y)->role == ROLE_MATCH)
			canvas_paint(c, x, x + 1, row.y, ROLE_FOUND);
}

void page_screen_draw(struct screen *screen, struct canvas *c, struct rect r)
{
	struct page_screen *s = (struct page_screen *)screen;
	struct page *p = &s->page;
	struct rect body = {r.x, r.y + 1, r.width, r.height - 1};

	resize(p, body);
	canvas_fill(c, (struct rect){r.x, r.y, r.width, 1}, " ", ROLE_TITLE);
	canvas_put_cut(c, r.x, r.y, r.x + r.width, s->title, ROLE_TITLE);
	for (int k = 0; k < body.height && p->box.top + (size_t)k < p->lines.n; k++)
		draw_line(p, c, body, body.y + k, p->box.top + (size_t)k);
	body.y += (int)(p->box.selected - p->box.top);
	light_found(c, body);
	canvas_put(c, 0, body.y, 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, 1, body.y);
}

/* Searching */

/* Whether a match in TEXT begins on the part of it. */
static bool part_matches(const struct page *p, const char *text, struct span part)
{
	struct spans found = {0};
	bool any = false;

	if (!text || !span_length(part))
		return false;
	pattern_find(p->pattern, text, (struct span){0, (uint32_t)strlen(text)}, &found);
	for (size_t i = 0; i < found.n; i++)
		any |= found.v[i].start >= part.start && found.v[i].start < part.end;
	VEC_RELEASE(&found);
	return any;
}

static bool line_matches(const struct page *p, size_t i)
{
	const struct page_line *line = &p->lines.v[i];
	const struct page_entry *e = &p->entries.v[line->entry];

	return part_matches(p, e->label, line->label) || part_matches(p, e->text, line->text);
}

/* Which of the lines with a match the cursor's is, of how many. */
static void say_found(const struct page_screen *s, bool wrapped)
{
	const struct page *p = &s->page;
	size_t at = 0, n = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		n += line_matches(p, i);
		at = i == p->box.selected ? n : at;
	}
	app_tell_found(s->screen.app, wrapped ? _("%zu/%zu  (search went round)") : "%zu/%zu", at, n);
}

/* To the next line with a match, around the ends; FIRST is how far from the cursor to begin. */
static void find_line(struct page_screen *s, int direction, size_t first)
{
	struct page *p = &s->page;
	size_t n = p->lines.n, from = p->box.selected;

	for (size_t k = first; k < n + first; k++) {
		size_t i = (from + (direction > 0 ? k % n : n - k % n)) % n;

		if (!line_matches(p, i))
			continue;
		listbox_select(&p->box, i);
		say_found(s, k && (direction > 0 ? i <= from : i >= from));
		return;
	}
	app_tell_found(s->screen.app, "%s", _("no match"));
}

void page_screen_search(struct screen *screen, const struct query *q, enum find_how how)
{
	struct page_screen *s = (struct page_screen *)screen;

	s->page.pattern = q ? query_pattern(q) : NULL;
	if (q && !s->page.pattern)
		app_tell_found(screen->app, "%s", _("no match"));
	if (s->page.pattern && how != FIND_SHOWN)
		find_line(s, app_searches_back(screen->app) ? -1 : 1, app_searches_back(screen->app));
}

/* Actions */

unsigned page_screen_act(struct screen *screen, enum action a, long count)
{
	struct page_screen *s = (struct page_screen *)screen;

	if (app_move(&s->page.box, a, count))
		return ACT_HANDLED;
	if (a == s->closes)
		return ACT_CLOSE;
	if ((a != ACTION_NEXT_MATCH && a != ACTION_PREVIOUS_MATCH) || !s->page.pattern)
		return ACT_IGNORED;
	for (long i = 0; i < (count ? count : 1) && i < (long)s->page.lines.n; i++)
		find_line(s, a == ACTION_NEXT_MATCH ? 1 : -1, 1);
	return ACT_HANDLED;
}

/* Keys and colours may be told of, too: it is built anew, and the cursor keeps its line. */
void page_screen_configured(struct screen *screen, enum setting which)
{
	struct page_screen *s = (struct page_screen *)screen;
	int width = s->page.width;

	clear(&s->page);
	s->build(s);
	if (width)
		lay_out(&s->page, width);
}

struct screen *page_screen_start(struct page_screen *s, const struct screen_ops *ops, struct app *app)
{
	int width, height;

	s->screen = (struct screen){.ops = ops, .app = app};
	s->page.box.height = 1;
	s->build(s);
	term_size(&width, &height);
	lay_out(&s->page, width); /* it may be searched before it is drawn */
	listbox_resize(&s->page.box, s->page.lines.n, (size_t)(height > 2 ? height - 2 : 1));
	return &s->screen;
}

void page_screen_free(struct screen *screen)
{
	struct page_screen *s = (struct page_screen *)screen;

	clear(&s->page);
	VEC_RELEASE(&s->page.entries);
	VEC_RELEASE(&s->page.lines);
	free(s->title);
	free(s);
}
