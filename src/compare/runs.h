/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Below the sentence: runs of words that two linked sentences share.  Words are the same when
 * their stems are.  The longest common run is taken first, then the longest of what is left, in
 * any order.  A run is kept when it says something alone: two content words, a name or a
 * quantity, or RUN_VERBATIM words of any sort; function words at the ends of shorter ones are cut.
 */
#ifndef LATERAL_COMPARE_RUNS_H
#define LATERAL_COMPARE_RUNS_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { RUN_VERBATIM = 5, RUN_WORDS_MAX = 512 }; /* words of a sentence behind the latter have none */

/* Appends the runs of link L to c->runs, in order of the left sentence, and notes them in L. */
void runs_find(struct comparison *c, struct link *l, const struct joint *j);

#endif
