/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How likely two sentences report the same thing. */
#ifndef LATERAL_COMPARE_SCORE_H
#define LATERAL_COMPARE_SCORE_H

#include "compare/candidates.h"
#include "compare/comparison.h"

/* Above the first a pair is a link, above the second a sure one. */
#define SCORE_LINK 0.3f
#define SCORE_SURE 0.5f

/* The score of a candidate, 0 to 1; what it rests on in L->reasons. */
void score_candidate(const struct joint *j, const struct candidate *c, struct link *l);

#endif
