/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A flow: pieces of text one behind the other, each with a role, that are wrapped together: a
 * sentence with brackets put around its numbers, a paragraph of sentences.  Pieces are ranges of
 * the sources of one `struct lines`, so what is drawn still points into the articles.
 */
#ifndef LATERAL_VIEW_FLOW_H
#define LATERAL_VIEW_FLOW_H

#include "view/paint.h"

struct piece {
	uint32_t at; /* in the flow's text */
	uint8_t source, role;
	struct span span;
};

struct flow {
	struct bytes text; /* the pieces' bytes, as wrapped */
	struct piece_list VEC(struct piece) pieces;
	struct spans lines; /* after flow_wrap */
	size_t next_piece;  /* where flow_put goes on */
};

void flow_init(struct flow *f);
void flow_release(struct flow *f);
void flow_clear(struct flow *f);

/* L lends the texts; a string goes into its pool. */
void flow_add_text(struct flow *f, const struct lines *l, enum text_source source,
		   struct span span, enum role role);
/*
 * A range of an article with flattened paint over it, from paint *NEXT on, which is moved on.
 * A differing quantity gets brackets; PLAIN puts underscores around differing runs.
 */
void flow_add_painted(struct flow *f, struct lines *l, enum text_source source, struct span span,
		      enum role role, const struct paints *paints, size_t *next, bool plain);
void flow_add_string(struct flow *f, struct lines *l, const char *s, enum role role);
/* Puts a string before all the others. */
void flow_add_before(struct flow *f, struct lines *l, const char *s, enum role role);

/* Wraps to COLUMNS (at least 2); the number of lines. */
size_t flow_wrap(struct flow *f, size_t columns);
/* Adds wrapped line I at COLUMN of L's last line; I must not go down from call to call. */
void flow_put(struct flow *f, size_t i, struct lines *l, uint16_t column);

#endif
