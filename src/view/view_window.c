/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/view_window.h"

enum { WALK_BYTES = 256 * 1024 };

/* The block from which on about so many lines stand above one. */
static size_t block_above(const struct article_view *v, size_t block, size_t lines)
{
	size_t expected = 0;

	while (block > 0 && expected < lines)
		expected += 1 + article_view_bytes(v, --block) / v->width;
	return block;
}

/* Lays out blocks as far as AT, which is the line that is told. */
static size_t lay_to(struct article_view *v, size_t first, struct line_place at, struct lines *out)
{
	size_t start;

	lines_clear(out);
	for (size_t i = first; i < at.block; i++)
		article_view_lay(v, i, out);
	start = out->lines.n;
	article_view_lay(v, at.block, out);
	if (start + at.line < out->lines.n)
		return start + at.line;
	return out->lines.n ? out->lines.n - 1 : 0;
}

size_t view_window_lay(struct view_window *w, struct article_view *v, struct line_place at,
		       size_t margin, struct lines *out)
{
	size_t blocks = article_view_blocks(v), line;

	for (size_t expected = margin;; expected *= 2) { /* wide letters take more bytes than columns */
		w->first = block_above(v, at.block, expected);
		line = lay_to(v, w->first, at, out);
		if (line >= margin || w->first == 0)
			break;
	}
	for (w->end = at.block + 1; w->end < blocks && out->lines.n <= line + margin; w->end++)
		article_view_lay(v, w->end, out);
	w->above = w->first > 0;
	w->below = w->end < blocks;
	return line;
}

struct line_place view_window_place(const struct lines *l, size_t i)
{
	struct line_place at = {0};

	if (i >= l->lines.n)
		return at;
	at.block = l->lines.v[i].entry;
	while (at.line < i && l->lines.v[i - at.line - 1].entry == at.block)
		at.line++;
	return at;
}

size_t view_window_line(const struct lines *l, struct line_place at)
{
	size_t i = 0;

	while (i < l->lines.n && l->lines.v[i].entry < at.block)
		i++;
	for (; at.line && i + 1 < l->lines.n && l->lines.v[i + 1].entry == at.block; at.line--)
		i++;
	return i;
}

/* How many lines a block has. */
static size_t count_lines(struct article_view *v, size_t block, struct lines *out)
{
	lines_clear(out);
	article_view_lay(v, block, out);
	return out->lines.n;
}

/* BY counts from the start of the block on. */
static struct line_place walk_down(struct article_view *v, size_t block, size_t *by, struct lines *out)
{
	size_t last = article_view_blocks(v) - 1;

	for (size_t bytes = 0; *by && bytes < WALK_BYTES; bytes += article_view_bytes(v, block)) {
		size_t n = count_lines(v, block, out), line = *by;

		if (line >= n && block < last) {
			*by -= n;
			block++;
			continue;
		}
		*by = 0;
		return (struct line_place){block, line};
	}
	return (struct line_place){block, 0};
}

/* BY counts from the start of the block, too. */
static struct line_place walk_up(struct article_view *v, size_t block, size_t *by, struct lines *out)
{
	for (size_t bytes = 0; *by && block > 0 && bytes < WALK_BYTES;) {
		size_t n = count_lines(v, --block, out), up = *by;

		bytes += article_view_bytes(v, block);
		*by -= up < n ? up : n;
		if (up <= n)
			return (struct line_place){block, n - up};
	}
	if (block == 0)
		*by = 0;
	return (struct line_place){block, 0};
}

struct line_place view_window_walk(struct article_view *v, struct line_place from, long *by,
				   struct lines *out)
{
	size_t left;
	struct line_place to;

	if (*by >= 0) {
		left = from.line + (size_t)*by;
		to = walk_down(v, from.block, &left, out);
		*by = (long)left;
	} else if (from.line >= 0 - (size_t)*by) {
		to = (struct line_place){from.block, from.line - (0 - (size_t)*by)};
		*by = 0;
	} else {
		left = 0 - (size_t)*by - from.line;
		to = walk_up(v, from.block, &left, out);
		*by = -(long)left;
	}
	lines_clear(out);
	return to;
}
