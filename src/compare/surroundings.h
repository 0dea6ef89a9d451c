/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Surroundings: what stands around each figure of an article.  A word weighs what its rarity makes
 * it weigh, and less the farther it stands from the figure; words that stand for one another
 * ("cut", "lowered") count in part.
 */
#ifndef LATERAL_COMPARE_SURROUNDINGS_H
#define LATERAL_COMPARE_SURROUNDINGS_H

#include "compare/aside.h"
#include "compare/comparison.h"
#include "compare/figure.h"
#include "compare/joint.h"

#define NO_WORD UINT32_MAX

struct near_word {
	uint32_t key;  /* joint stem; behind the last one, groups of synonyms */
	uint32_t stem; /* joint */
	float weight, near;
	uint8_t flags; /* enum word_flags */
};

struct surroundings {
	const struct features *features;
	struct figures figures;
	uint32_t *first; /* by figure, and one more: into words */
	struct near_words VEC(struct near_word) words; /* of a figure: sorted by key */
	float *weight; /* by figure: of its words */
	uint32_t *counted; /* by figure: the word that is counted (of the features), or UINT32_MAX */
	uint32_t *of;      /* by figure: of or for what it is, "800 tons of wheat", or UINT32_MAX */
	uint32_t *told;    /* by figure: the word that tells what happened to it, or UINT32_MAX */
	uint8_t *state;    /* by figure: what that is (dead, missing, ...), or 0 */
	struct aside *aside; /* by figure */
	uint32_t *date;      /* by figure: that which dates it or is dated by it, or UINT32_MAX */
};

void surroundings_init(struct surroundings *s, const struct joint *j, enum side side);
void surroundings_release(struct surroundings *s);

/* Whether word W, a noun, is of those to whom something happens: "people", "campers", "seamen". */
bool surroundings_is_person(const struct features *f, uint32_t w);

#endif
