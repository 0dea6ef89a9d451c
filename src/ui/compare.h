/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the comparison share: screen_compare.c acts, compare_move.c moves the cursor,
 * compare_folds.c makes rows, compare_find.c searches, compare_draw.c and compare_evidence.c paint.
 */
#ifndef LATERAL_UI_COMPARE_H
#define LATERAL_UI_COMPARE_H

#include "ui/app.h"
#include "ui/compare_places.h"
#include "ui/lines_pane.h"
#include "view/view_compare.h"

struct hit { /* a search match, by where it stands */
	struct home where;
	enum side side;
	struct span span;
};

struct kept_place { /* before a search */
	bool *open; /* a copy, by row; NULL: no place is kept */
	struct home where;
	size_t top;
	enum side side;
};

struct screen_compare {
	struct screen screen;
	size_t article[2];
	const struct comparison *c;
	enum row_order order;
	struct rows rows;
	bool *open; /* by row */

	enum compare_layout layout;
	int width; /* that the lines are for */
	struct lines_pane pane;
	struct compare_places places;
	size_t at; /* the place of the cursor */
	enum side side;
	bool told_changes; /* once for a pair: that d goes to changes, for want of differences */

	struct hits VEC(struct hit) hits; /* in the order of the rows */
	struct kept_place kept;
	struct search *find;             /* while it runs */
	bool jump;                       /* to its first hit, then */
	size_t hit; /* the current one plus 1, while the cursor has not left it; 0: none */
};

static inline struct screen_compare *compare_self(struct screen *s)
{
	return (struct screen_compare *)s;
}
/* The place of the cursor; NULL where there is nothing to compare. */
static inline const struct place *compare_place(const struct screen_compare *s)
{
	return s->at < s->places.places.n ? &s->places.places.v[s->at] : NULL;
}

/* How many of the screen's columns its lines have: an overview may stand beside them. */
int compare_columns(const struct screen_compare *s, int width);
/* Fits the lines to their part of the screen; the cursor stays on its entry. */
void compare_resize(struct screen_compare *s, int width, int height);
/* Puts the cursor on place I and shows it: at the edge, or (FAR) with something above it. */
void compare_go(struct screen_compare *s, size_t i, bool far);
/* Opens or closes the fold of a row, if it has one. */
void compare_fold(struct screen_compare *s, uint32_t row, bool open);

/* compare_folds.c: the rows of s->c in s->order.  What was unfolded can stay so. */
enum folds { FOLDS_CLOSED, FOLDS_KEPT, FOLDS_SWAPPED /* with the sides */ };
void compare_make_rows(struct screen_compare *s, enum folds folds);

/* compare_move.c; both where there is a place. */
bool compare_move(struct screen_compare *s, enum action a, long count); /* false: no movement */
/* Whether there is a place of one of KINDS. */
bool compare_has(const struct screen_compare *s, unsigned kinds);
/* What d goes to: what differs, or where nothing does, what changed. */
unsigned compare_differences(const struct screen_compare *s);

/* compare_find.c */
void compare_search(struct screen *screen, const struct query *q, enum find_how how);
bool compare_work(struct screen *screen);
void compare_keep_place(struct screen *screen, bool back);
void compare_forget_place(struct screen_compare *s); /* before its rows become others */
void compare_find(struct screen_compare *s, bool jump); /* the app's pattern, on both sides */
void compare_end_find(struct screen_compare *s);        /* before it is freed */
void compare_forget_hits(struct screen_compare *s);     /* before other articles are opened */
unsigned compare_find_act(struct screen_compare *s, enum action a, long count);
void compare_find_hits(struct screen_compare *s); /* again, after the rows changed */

/* compare_draw.c */
void compare_draw(struct screen *screen, struct canvas *c, struct rect r);

/* compare_evidence.c; where there is a place. */
void compare_draw_evidence(const struct screen_compare *s, struct canvas *c, struct rect r);
/* What differs at the cursor, first what counts there, or NULL. */
const struct discrepancy *compare_discrepancy(const struct screen_compare *s);

#endif
