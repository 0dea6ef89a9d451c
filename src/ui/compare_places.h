/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The places of a comparison where the cursor can stand, and what is to be found at each.  A place is an
 * entry of a linked row with its left sentence, a one-sided sentence, a folded run; subheadings are none.
 */
#ifndef LATERAL_UI_COMPARE_PLACES_H
#define LATERAL_UI_COMPARE_PLACES_H

#include "compare/rows.h"
#include "view/lines.h"

enum place_kind { /* bits */
	PLACE_NUMBER = 1, /* a number, date or name that differs */
	PLACE_QUOTE = 2,
	PLACE_REWORDED = 4,
	PLACE_LEFT = 8, /* only left has it */
	PLACE_RIGHT = 16,
	PLACE_MOVED = 32,
	PLACE_UNSURE = 64,
	PLACE_FOLDED = 128,
	PLACE_DIFFERS = PLACE_NUMBER | PLACE_QUOTE,
	/* What there is to look at where nothing differs. */
	PLACE_CHANGED = PLACE_REWORDED | PLACE_LEFT | PLACE_RIGHT | PLACE_UNSURE,
};

struct place {
	uint32_t row, entry;
	size_t first, last;    /* lines */
	uint32_t sentence[2];  /* NO_SENTENCE: none */
	unsigned kinds;
	uint32_t differences;  /* how many count here: what d stops for once */
};

struct home { /* where a sentence is in full; entry as in an open row */
	uint32_t row, entry;
};

struct compare_places {
	struct place_list VEC(struct place) places;
	uint32_t *first_of_row; /* by row: its first place, or NO_ROW */
	size_t n_rows;
	struct home *home[2]; /* by side and sentence; row NO_ROW: nowhere */
};

/* P is zeroed or released before. OPEN as for view_compare. */
void places_make(struct compare_places *p, const struct comparison *c, const struct rows *rows,
		 const bool *open, const struct lines *lines);
void places_release(struct compare_places *p);

/* The place of an entry; of its row where that is folded; behind a subheading, the next one. */
size_t places_at(const struct compare_places *p, struct home where);
/* The place that shows both sentences, else the left one's, else the right one's. */
size_t places_of_pair(const struct compare_places *p, const uint32_t sentence[2]);
/* The COUNT-th place of one of KINDS from place I on in a direction; I where there is none. */
size_t places_next(const struct compare_places *p, size_t i, int direction, long count,
		   unsigned kinds);
/*
 * How many places have one of KINDS, and how many of them up to and with I; all that differs counts
 * where it is PLACE_DIFFERS that is asked for.
 */
size_t places_count(const struct compare_places *p, unsigned kinds, size_t i, size_t *up_to);

#endif
