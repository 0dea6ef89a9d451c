/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two articles joined: one numbering of their stems, and how much each stem says.  There is no
 * table of word frequencies: every sentence of the two articles is a document, and a stem weighs
 * what its rarity among them makes it weigh.  Borrows the features.
 */
#ifndef LATERAL_COMPARE_JOINT_H
#define LATERAL_COMPARE_JOINT_H

#include "compare/features.h"

struct joint {
	const struct features *features[2]; /* by side */
	uint32_t *stem[2];   /* by side and own stem: its joint number; rises with the own one */
	uint32_t n;          /* joint stems */
	float *weight;       /* by joint stem: inverse document frequency, above 0 */
	float *norm[2];      /* by side and sentence: length of the vector of weights */
};

void joint_init(struct joint *j, const struct features *left, const struct features *right);
void joint_release(struct joint *j);

/* The terms of a sentence; *n of them. */
static inline const struct term *features_terms(const struct features *f, uint32_t s, uint32_t *n)
{
	*n = f->sentences.v[s].n_terms;
	return f->terms.v + f->sentences.v[s].first_term;
}

/* What one occurrence list of a term weighs in its sentence's vector. */
float joint_term_weight(const struct joint *j, int side, const struct term *t);
/* Cosine of two sentences' vectors. */
float joint_cosine(const struct joint *j, uint32_t left, uint32_t right);

#endif
