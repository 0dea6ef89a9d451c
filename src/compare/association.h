/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Association: words that stand in the same sentences of the two articles, or in neighbouring
 * ones, tell of the same; so sentences without a word in common may be near each other.  A
 * sentence is how much each sentence of both articles has to do with its words.  Of the
 * second order: what two sentences have in common outright is left out.
 */
#ifndef LATERAL_COMPARE_ASSOCIATION_H
#define LATERAL_COMPARE_ASSOCIATION_H

#include "compare/candidates.h"
#include "compare/overlap.h"

/* Longer articles have none, and what stands in more sentences associates nothing. */
enum { ASSOCIATION_SENTENCES = 2048, ASSOCIATION_POSTINGS = 256 };

struct association {
	const struct joint *joint;
	size_t n;         /* sentences of both articles; 0: no associations */
	float *row[2];    /* by side and sentence: n values */
	float *weight[2]; /* by side and term: of its sentence's vector of length 1 */
};

void association_init(struct association *a, const struct joint *j);
void association_release(struct association *a);

/*
 * How much the sentences of N candidates, all of one left sentence, have to do with each other, their
 * own words included: what association_of() takes.  Several at once cost little more than one.
 */
void association_products(const struct association *a, const struct candidate *c, uint32_t n, float *out);
/* How near two sentences of such a product and with such terms in common are, 0 and above. */
float association_of(const struct association *a, float product, const struct common_terms *common);

#endif
