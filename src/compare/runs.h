/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Below the sentence: runs of words that two linked sentences share, or say otherwise. */
#ifndef LATERAL_COMPARE_RUNS_H
#define LATERAL_COMPARE_RUNS_H

#include "compare/comparison.h"

/* Appends the runs of link L to c->runs and notes them in L. */
void runs_find(struct comparison *c, struct link *l, const struct features *left,
	       const struct features *right);

#endif
