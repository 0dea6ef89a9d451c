/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two articles joined: one numbering of their stems and of the keys of their bags, and how much
 * each says.  There is no table of word frequencies: every sentence of the two articles is a
 * document, and a stem weighs what its rarity among them makes it weigh.  Borrows the features.
 */
#ifndef LATERAL_COMPARE_JOINT_H
#define LATERAL_COMPARE_JOINT_H

#include "compare/features.h"

struct joint_bag {
	const struct bag *bag[2]; /* by side */
	uint32_t n;               /* joint keys */
	uint32_t *key[2];         /* by side and own key: its joint number; rises with the own one */
	float *weight;            /* by joint number */
	float *mass[2];           /* by side, sentence and class (BAG_CLASSES): weights of its keys */
};

struct joint {
	const struct features *features[2]; /* by side */
	uint32_t *stem[2];      /* by side and own stem: its joint number; rises with the own one */
	uint32_t n;             /* joint stems */
	uint32_t *documents[2]; /* by side and joint stem: sentences that hold it */
	bool *is_name;          /* by joint stem: a word of either article is a name */
	float frequency[16];    /* joint_inverse_frequency() of small numbers: of nearly all */
	float kinship;          /* cosine of how often each content stem stands in the articles, 0 to 1 */
	float *weight;          /* by joint stem: inverse document frequency, above 0 */
	float *norm[2];         /* by side and sentence: length of the vector of term weights */
	float *clause_mass[2];  /* by side and clause: the weights of its different stems */
	struct joint_bag pairs, forms;
};

void joint_init(struct joint *j, const struct features *left, const struct features *right);
void joint_release(struct joint *j);

/* What something that stands in so many sentences of the two articles weighs. */
float joint_inverse_frequency(const struct joint *j, uint32_t documents);

/* The terms of a sentence; *n of them. */
static inline const struct term *features_terms(const struct features *f, uint32_t s, uint32_t *n)
{
	*n = f->sentences.v[s].n_terms;
	return f->terms.v + f->sentences.v[s].first_term;
}

/* Cosine of two sentences' vectors. */
float joint_cosine(const struct joint *j, uint32_t left, uint32_t right);

#endif
