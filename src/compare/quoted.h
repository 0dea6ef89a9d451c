/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is quoted: each quotation cut into pieces, one for each sentence that it touches, and the
 * words of a piece in the joint numbering of stems.  So a quotation that one side runs over three
 * sentences is compared sentence by sentence with what the other side has of it.  English
 * contractions are two words ("I'd": I, would), irregular verbs their base ("slept": sleep).
 */
#ifndef LATERAL_COMPARE_QUOTED_H
#define LATERAL_COMPARE_QUOTED_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { PIECE_WORDS_MAX = 128 }; /* words of a piece behind these are not compared */

struct quoted_word {
	struct span span; /* of both halves of a contraction */
	uint32_t stem;    /* joint, or behind the last one what a contraction stands for */
	float weight;     /* function words weigh little */
	bool content;     /* no function word */
	bool telling;     /* one of content, or "nobody" and its like */
	bool irregular;   /* the stem is another one than the word's own */
};

struct piece {
	struct span span; /* with the marks that stand in its sentence */
	uint32_t sentence, quote;
	uint32_t first, n; /* into words */
	float weight;      /* of its words, added up */
};

struct quoted {
	struct pieces VEC(struct piece) pieces; /* in order of the text; each holds a word */
	struct quoted_words VEC(struct quoted_word) words;
};

enum { EXPANSIONS = 8 };
/* Stems are below this. */
static inline uint32_t quoted_stems(const struct joint *j)
{
	return j->n + EXPANSIONS;
}

/* The joint stem of content word W of a side: of an irregular verb its base, where either side has it. */
uint32_t quoted_stem(const struct joint *j, enum side side, const struct word *w);

/* The first word of features F that ends behind byte AT. */
uint32_t quoted_word_behind(const struct features *f, uint32_t at);

/* The pieces of a side; none of boilerplate. */
void quoted_init(struct quoted *q, const struct joint *j, enum side side);
void quoted_release(struct quoted *q);

static inline const struct quoted_word *piece_word(const struct quoted *q, const struct piece *p,
						   uint32_t i)
{
	return &q->words.v[p->first + i];
}

#endif
