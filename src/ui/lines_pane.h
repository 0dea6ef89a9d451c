/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A window on wrapped lines, with search matches laid over them: what the reader and the comparison
 * have in common.  Matches are spans of the articles' texts, so they are right at any width.
 */
#ifndef LATERAL_UI_LINES_PANE_H
#define LATERAL_UI_LINES_PANE_H

#include "annotate/annotate.h"
#include "pane/canvas.h"
#include "view/lines.h"

struct lines_pane {
	struct lines lines;
	size_t top, height; /* the first line shown, and how many fit */
	struct spans matches[2]; /* by side (SOURCE_LEFT, SOURCE_RIGHT), in order */
	int found_side;          /* of the match at the cursor; -1: there is none */
	uint32_t found_at;       /* where that one begins */
};

void lines_pane_init(struct lines_pane *p);
void lines_pane_release(struct lines_pane *p);
/* Forgets the lines; the texts they will be of. */
void lines_pane_reset(struct lines_pane *p, const char *left, const char *right);

/* Takes a copy of the matches (NULL: none) that are in what AN holds as sentences. */
void lines_pane_set_matches(struct lines_pane *p, int side, const struct spans *matches,
			    const struct annotation *an);

/* Scrolls as little as needed to have lines FIRST to LAST in view, FIRST if they are too many. */
void lines_pane_show(struct lines_pane *p, size_t first, size_t last);
/* Puts line FIRST where the eye falls, a third down, if FIRST to LAST are not in view. */
void lines_pane_jump(struct lines_pane *p, size_t first, size_t last);
void lines_pane_scroll(struct lines_pane *p, long by);
/* Draws lines from TOP on, without matches, below the last one nothing. */
void lines_draw(const struct lines *l, size_t top, struct canvas *c, struct rect r);
/* The same for the window's, with matches. */
void lines_pane_draw(struct lines_pane *p, struct canvas *c, struct rect r);

#endif
