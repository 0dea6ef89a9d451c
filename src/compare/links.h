/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences say the same: scores of all pairs, thresholds, relations, moves. */
#ifndef LATERAL_COMPARE_LINKS_H
#define LATERAL_COMPARE_LINKS_H

#include "compare/comparison.h"

/* Fills c->links, sorted, without runs. */
void links_find(struct comparison *c, const struct features *left, const struct features *right);

#endif
