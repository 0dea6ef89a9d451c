/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lines of an article around a place: a screen needs no others, and an article of many megabytes is laid
 * out in no time.  The lines are those that the whole would have (view_article.h), block by block; a place
 * among all of them is a block and a line of it.  Nothing is known of how many lines stand above.
 */
#ifndef LATERAL_VIEW_VIEW_WINDOW_H
#define LATERAL_VIEW_VIEW_WINDOW_H

#include "view/view_article.h"

struct line_place {
	size_t block, line; /* a line behind the last one of its block stands for that one */
};

struct view_window { /* what is laid out */
	size_t first, end; /* blocks */
	bool above, below; /* there is more */
};

/* Has MARGIN lines in OUT above and below the one at a place, if there are as many; the index of that. */
size_t view_window_lay(struct view_window *w, struct article_view *v, struct line_place at,
		       size_t margin, struct lines *out);
/* Where line I is among all. */
struct line_place view_window_place(const struct lines *l, size_t i);
/* The line at a place: 0 where it is above all that is laid out, their number where it is below. */
size_t view_window_line(const struct lines *l, struct line_place at);

/*
 * Goes *BY lines down, or up where it is negative, as far as there are some; but no further than a share of
 * it that takes a few thousandths of a second.  *BY is what is left, 0 at an end.  OUT is used and cleared.
 */
struct line_place view_window_walk(struct article_view *v, struct line_place from, long *by,
				   struct lines *out);

#endif
