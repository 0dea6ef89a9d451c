/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/lines_pane.h"

#include "base/sorted.h"
#include "text/width.h"

void lines_pane_init(struct lines_pane *p)
{
	*p = (struct lines_pane){.height = 1, .found_side = -1};
	lines_init(&p->lines, "", "");
}

void lines_pane_release(struct lines_pane *p)
{
	lines_release(&p->lines);
	VEC_RELEASE(&p->matches[SOURCE_LEFT]);
	VEC_RELEASE(&p->matches[SOURCE_RIGHT]);
}

void lines_pane_reset(struct lines_pane *p, const char *left, const char *right)
{
	lines_clear(&p->lines);
	p->lines.text[SOURCE_LEFT] = left;
	p->lines.text[SOURCE_RIGHT] = right;
}

void lines_pane_set_matches(struct lines_pane *p, int side, const struct spans *matches,
			    const struct annotation *an)
{
	const struct sentence *s = an->sentences.v, *end = s + an->sentences.n;

	p->matches[side].n = 0;
	for (size_t i = 0; matches && i < matches->n; i++) {
		struct span m = matches->v[i];

		while (s < end && s->span.end <= m.start)
			s++;
		if (s < end && span_overlaps(s->span, m)) /* a date before the text is searched too */
			VEC_PUSH(&p->matches[side], m);
	}
}

static void settle(struct lines_pane *p)
{
	size_t n = p->lines.lines.n;

	if (n <= p->height)
		p->top = 0;
	else if (p->top > n - p->height)
		p->top = n - p->height;
}

void lines_pane_show(struct lines_pane *p, size_t first, size_t last)
{
	if (last >= p->top + p->height)
		p->top = last - p->height + 1;
	if (first < p->top)
		p->top = first;
	settle(p);
}

void lines_pane_jump(struct lines_pane *p, size_t first, size_t last)
{
	if (first < p->top || last >= p->top + p->height)
		p->top = first > p->height / 3 ? first - p->height / 3 : 0;
	lines_pane_show(p, first, last);
}

void lines_pane_scroll(struct lines_pane *p, long by)
{
	if (by < 0)
		p->top -= (size_t)-by < p->top ? (size_t)-by : p->top;
	else
		p->top += (size_t)by;
	settle(p);
}

static void draw_matches(const struct lines_pane *p, struct canvas *c, const struct segment *s,
			 int x, int y)
{
	const struct spans *matches = &p->matches[s->source];
	const char *text = segment_text(&p->lines, s);

	for (size_t i = SORTED_BEHIND(matches, end, s->span.start);
	     i < matches->n && matches->v[i].start < s->span.end; i++) {
		struct span m = matches->v[i];
		bool found = s->source == p->found_side && m.start == p->found_at;

		if (m.start < s->span.start)
			m.start = s->span.start;
		if (m.end > s->span.end)
			m.end = s->span.end;
		canvas_paint(c, x + (int)width_columns(text, m.start - s->span.start),
			     x + (int)width_columns(text, m.end - s->span.start), y,
			     found ? ROLE_FOUND : ROLE_MATCH);
	}
}

static void draw_line(const struct lines *l, const struct lines_pane *p, struct canvas *c,
		      struct rect r, size_t i, int y)
{
	const struct line *line = &l->lines.v[i];

	for (uint32_t k = 0; k < line->n; k++) {
		const struct segment *s = &l->segments.v[line->first + k];
		int x = r.x + s->column;

		canvas_put(c, x, y, r.x + r.width, segment_text(l, s), span_length(s->span), s->role);
		if (p && s->source != SOURCE_POOL)
			draw_matches(p, c, s, x, y);
	}
}

void lines_draw(const struct lines *l, size_t top, struct canvas *c, struct rect r)
{
	for (int k = 0; k < r.height && top + (size_t)k < l->lines.n; k++)
		draw_line(l, NULL, c, r, top + (size_t)k, r.y + k);
}

void lines_pane_draw(struct lines_pane *p, struct canvas *c, struct rect r)
{
	for (int k = 0; k < r.height && p->top + (size_t)k < p->lines.lines.n; k++)
		draw_line(&p->lines, p, c, r, p->top + (size_t)k, r.y + k);
}
