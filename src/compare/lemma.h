/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lemmas: what the stems of an article stand for where sayings and quotations are compared.  Irregular
 * verbs are their base ("slept": sleep), negations are one word.  Part of the features.
 */
#ifndef LATERAL_COMPARE_LEMMA_H
#define LATERAL_COMPARE_LEMMA_H

#include "compare/feature_types.h"

#define NO_STEM UINT32_MAX

struct lemma {
	const char *word; /* the base, "not" of every negation, else the stem itself */
	uint32_t hash;    /* of the word: two that are one have the same */
	uint32_t base;    /* the stem that the base has here, NO_STEM where it has none; else its own */
	uint32_t first_sense, n_senses; /* of the word; none of negations */
	bool negation;
};

struct lemmas {
	struct lemma *v; /* by stem */
	struct lemma_senses VEC(struct sense) senses;
};

/* Words and stems are there. */
struct lemmas *lemmas_make(const struct features *f);
void lemmas_free(struct lemmas **l);

/* The stem of an article that is STEM, or NO_STEM. */
uint32_t lemma_find_stem(const struct features *f, const char *stem);

#endif
