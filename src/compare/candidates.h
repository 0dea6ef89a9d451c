/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Candidates: the pairs of sentences that are worth scoring.  For articles of usual length that
 * is every pair with a content word in common.  So that the longest ones take bounded time, a
 * stem that stands in more than CANDIDATE_POSTINGS right sentences nominates nobody, and only
 * the CANDIDATES_MAX best by cosine of each left sentence are kept.  Sentences of equal words
 * always nominate each other, the k-th on the left the k-th on the right.
 */
#ifndef LATERAL_COMPARE_CANDIDATES_H
#define LATERAL_COMPARE_CANDIDATES_H

#include "compare/gist.h"

enum { CANDIDATE_POSTINGS = 256, CANDIDATES_MAX = 64 };
/* The same where the left article has more than HUGE_ARTICLE sentences. */
enum { HUGE_ARTICLE = 8192, CANDIDATE_POSTINGS_HUGE = 32, CANDIDATES_MAX_HUGE = 8 };

struct candidate {
	uint32_t sentence[2]; /* by side */
	float cosine; /* of their gists */
};

struct candidates VEC(struct candidate); /* sorted by left, then right sentence */

/* Appends the candidates of two articles. */
void candidates_find(const struct gist *g, struct candidates *out);

#endif
