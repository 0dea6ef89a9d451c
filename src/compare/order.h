/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Order: whether what two sentences have in common stands in the same order in both.  Words that
 * two subjects share by chance stand anyhow.
 */
#ifndef LATERAL_COMPARE_ORDER_H
#define LATERAL_COMPARE_ORDER_H

#include "compare/overlap.h"

/* So many common words are looked at: every two of them are compared. */
enum { ORDER_WORDS = 32 };

/*
 * The share of pairs of words common to the left sentence that is spread out and a right one that stand
 * in one order, 0 to 1; a half where there are none.
 */
float order_likeness(const struct overlaps *o, uint32_t right);

#endif
