/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A canvas: a grid of cells, each one letter with its marks and a role.  Screens draw here;
 * ui/term.c shows it, tests dump it.  Drawing outside is cut off silently.  A wide letter owns its
 * cell and the next one (which is a continuation); overwriting half of one leaves a blank for the
 * other.  A grapheme cluster is cut nowhere: what does not fit whole is left out.  One that holds
 * several letters with columns of their own (flags, skin tones) takes a cell for each, as terminals
 * and text/width.h count them.  At most one base and WIDTH_MAX_MARKS marks a cell; ZWNJ is dropped;
 * a newline is a blank.
 *
 * Roles are small numbers that the canvas does not interpret (view/lines.h names them).
 */
#ifndef LATERAL_PANE_CANVAS_H
#define LATERAL_PANE_CANVAS_H

#include "base/bytes.h"

#include <stdbool.h>
#include <stdint.h>

enum { CELL_BYTES = 24 };
struct cell {
	char text[CELL_BYTES]; /* UTF-8, NUL-terminated; empty: continuation of a wide letter */
	uint8_t columns;       /* 1 or 2; 0: continuation */
	uint8_t role;
};

struct rect {
	int x, y, width, height;
};

struct canvas {
	int width, height;
	struct cell *cells;     /* row by row; owned */
	bool *turned;           /* rows with letters that run from right to left; owned */
	int cursor_x, cursor_y; /* where the real cursor stands; -1: hidden */
};

void canvas_init(struct canvas *c);
void canvas_release(struct canvas *c);
void canvas_resize(struct canvas *c, int width, int height); /* and clears */
void canvas_clear(struct canvas *c, uint8_t blank_role);     /* blanks, cursor hidden */
/* The cell at X, Y; NULL outside. */
const struct cell *canvas_cell(const struct canvas *c, int x, int y);

/*
 * Puts text on one row from x on, up to the column LIMIT (exclusive); columns taken.  Behind two blanks it is
 * a field of its own, and parted from what runs to the left before it (text/direction.h).
 */
int canvas_put(struct canvas *c, int x, int y, int limit, const char *text, size_t len, uint8_t role);
/* The same, cut with '>' in the last column where it does not fit. */
int canvas_put_text_cut(struct canvas *c, int x, int y, int limit, const char *text, size_t len,
			uint8_t role);
int canvas_put_cut(struct canvas *c, int x, int y, int limit, const char *s, uint8_t role);
void canvas_fill(struct canvas *c, struct rect r, const char *cluster, uint8_t role);
/* Changes the role of cells from x to x_end (exclusive) on a row; of wide letters as a whole. */
void canvas_paint(struct canvas *c, int x, int x_end, int y, uint8_t role);
void canvas_cursor(struct canvas *c, int x, int y);

/*
 * Two planes, a line a row: the text, then role letters given by LETTER.  Blanks of role 0 are
 * blanks in both; blanks at the ends of lines are left out.
 */
void canvas_dump(const struct canvas *c, char (*letter)(uint8_t role), struct bytes *out);

#endif
