/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How two linked sentences relate, from their words alone:
 *
 *	same      the same words in the same order, up to spelling, inflection, a dateline and two
 *	          function words
 *	reworded  each side's words stand, by weight, for the most part in the other; the same numbers
 *	partial   else: they share something, and one says more or something else
 */
#ifndef LATERAL_COMPARE_RELATION_H
#define LATERAL_COMPARE_RELATION_H

#include "compare/comparison.h"
#include "compare/joint.h"

/* Both sides must hold that share of the other's weight to be reworded. */
#define REWORDED_SHARE 0.55f
enum { SAME_FUNCTION_WORDS = 2, SAME_WORDS_MAX = 256 }; /* longer sentences are never the same */

enum relation relation_of(const struct joint *j, uint32_t left, uint32_t right);

#endif
