/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Topics: whether two figures are about one thing, told by the words around them.  A word weighs
 * what its rarity makes it weigh, and less the farther it stands from the figure; words that stand
 * for one another ("cut", "lowered") count in part.
 */
#ifndef LATERAL_COMPARE_TOPIC_H
#define LATERAL_COMPARE_TOPIC_H

#include "compare/comparison.h"
#include "compare/figure.h"
#include "compare/joint.h"

enum { TOPIC_FIGURES_MAX = 8 }; /* figures of a sentence that are held against each other */

enum topic_signal {
	TOPIC_SHARED,  /* weight of the words around both */
	TOPIC_SHARE,   /* of it in the smaller of their weights */
	TOPIC_NEAR,    /* weight of what stands right beside both */
	TOPIC_PLAIN,   /* of it, without names and what any news is told with */
	TOPIC_STATE,   /* 1: both count dead, or both missing, ...; -1: they differ in that */
	TOPIC_COUNTED, /* 1: the same noun is counted; -1: another */
	TOPIC_NAMES,   /* 1: names stand near both, and none near both */
	TOPIC_AGREE,   /* other figures that their sentences have in common, up to TOPIC_FIGURES_MAX */
	TOPIC_DISAGREE, /* other figures of the type of which neither side has the other's */
	TOPIC_DATED,   /* sides whose sentence names a year or month that the other's does not */
	TOPIC_LINK,    /* score of the link of their sentences */
	TOPIC_N
};

const char *topic_signal_name(enum topic_signal s);

struct topic_word {
	uint32_t key;  /* joint stem; behind the last one, groups of synonyms */
	uint32_t stem; /* joint */
	float weight, near;
	uint8_t flags; /* enum word_flags */
};

struct topic_side {
	struct figures figures;
	uint32_t *first; /* by figure, and one more: into words */
	struct topic_words VEC(struct topic_word) words; /* of a figure: sorted by key */
	float *weight;   /* by figure: of its words */
	uint32_t *counted; /* by figure: joint stem of what is counted, or UINT32_MAX */
	uint8_t *state;  /* by figure: a group of states, or 0 */
};

void topic_side_init(struct topic_side *t, const struct joint *j, enum side side);
void topic_side_release(struct topic_side *t);

/* The signals of left figure A and right figure B; LINK is the score of their sentences' link. */
void topic_signals(const struct topic_side t[2], uint32_t a, uint32_t b, float link,
		   float out[TOPIC_N]);

#endif
