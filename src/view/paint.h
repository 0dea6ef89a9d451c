/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paint: which role a range of an article's text has, where findings overlap.  Findings are
 * collected in any order; flattened they are disjoint, in order, and the weightier role has won:
 * a differing quantity inside a shared run stays visible.
 */
#ifndef LATERAL_VIEW_PAINT_H
#define LATERAL_VIEW_PAINT_H

#include "annotate/annotation.h"
#include "view/lines.h"

/* The role of a sentence on which nothing is painted. */
enum role role_of_kind(enum sentence_kind kind);

struct paint {
	struct span span;
	enum role role;
};
struct paints VEC(struct paint);

/* Clips SPAN to WITHIN and adds what is left. */
void paints_add(struct paints *p, struct span span, struct span within, enum role role);
/* Makes them disjoint and sorted; O(n log n). */
void paints_flatten(struct paints *p);

#endif
