/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parts of a sentence that stands in full elsewhere, word for word: what a link shares, or what differs
 * with the words around it.  Each begins with ": " and is cut with … where it has no room.
 */
#ifndef LATERAL_VIEW_EXCERPTS_H
#define LATERAL_VIEW_EXCERPTS_H

#include "compare/comparison.h"
#include "view/flow.h"

struct excerpts {
	const struct comparison *c;
	struct lines *out; /* with both texts */
	enum side side;    /* whose sentences they are of */
	size_t columns;    /* room for what is shared, or differs */
};

enum { SAID_MAX = 8 };

/* What was said of a sentence already; zeroed at first. */
struct said {
	const char *text[SAID_MAX];
	uint32_t len[SAID_MAX];
	size_t n;
};

/*
 * Whether RUN, what both say, is worth saying of SIDE: no letter alone, nothing twice.  It counts as said
 * then.  No more than SAID_MAX are remembered: a sentence names few things again and again.
 */
bool excerpts_is_worth_saying(const struct run *run, const char *text, enum side side, struct said *said);

/* What both sentences of LINK say: "Nawras II … Tuesday". */
void excerpts_add_shared(const struct excerpts *x, struct flow *f, const struct link *link);
/*
 * SPAN of SENTENCE, in brackets or not: "…leaving [31] missing…"; where the text brings its own
 * quotation marks, these are enough.
 */
void excerpts_add_part(const struct excerpts *x, struct flow *f, uint32_t sentence, struct span span,
		       bool is_bracket);

#endif
