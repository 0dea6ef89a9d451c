/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Surroundings: what stands around each figure of an article.  A word weighs what its rarity makes
 * it weigh, and less the farther it stands from the figure; words that stand for one another
 * ("cut", "lowered"), or are of one theme (theme.h), count in part.
 */
#ifndef LATERAL_COMPARE_SURROUNDINGS_H
#define LATERAL_COMPARE_SURROUNDINGS_H

#include "compare/comparison.h"
#include "compare/joint.h"
#include "compare/setting.h"

struct near_word {
	uint32_t key;  /* joint stem; behind the last one, groups of synonyms and themes */
	uint32_t stem; /* joint */
	float weight, near;
	uint8_t flags; /* enum word_flags */
	bool theme;    /* the key is one */
};

struct surroundings {
	const struct features *features;
	uint32_t *first; /* by figure, and one more: into words */
	struct near_words VEC(struct near_word) words; /* of a figure: sorted by key */
	float *weight; /* by figure: of its words */
	/* what follows is borrowed from the features: setting.h */
	struct figures figures;
	const uint32_t *counted, *of, *told, *date;
	const uint16_t *counted_theme;
	const uint8_t *counted_kind;
	const uint8_t *state;
	const struct aside *aside;
};

void surroundings_init(struct surroundings *s, const struct joint *j, enum side side);
void surroundings_release(struct surroundings *s);

#endif
