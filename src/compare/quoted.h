/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is quoted: each quotation cut into pieces, one for each sentence that it touches, and the
 * words of a piece in the joint numbering of stems.  So a quotation that one side runs over three
 * sentences is compared sentence by sentence with what the other side has of it.
 */
#ifndef LATERAL_COMPARE_QUOTED_H
#define LATERAL_COMPARE_QUOTED_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { PIECE_WORDS_MAX = 128 }; /* words of a piece behind these are not compared */

struct piece {
	struct span span; /* with the marks that stand in its sentence */
	uint32_t sentence, quote;
	uint32_t first, n; /* words of the features */
	float weight;      /* of its words, added up */
	uint32_t content;  /* words that are no function words */
};

struct pieces VEC(struct piece); /* in order of the text */

/* Appends the pieces of a side that hold a word; none of boilerplate. */
void pieces_find(const struct joint *j, enum side side, struct pieces *out);

/* What word I of a piece is called in both articles, and what it weighs: function words little. */
static inline const struct word *piece_word(const struct joint *j, enum side side,
					    const struct piece *p, uint32_t i)
{
	return &j->features[side]->words.v[p->first + i];
}
static inline uint32_t piece_stem(const struct joint *j, enum side side, const struct piece *p,
				  uint32_t i)
{
	return j->stem[side][piece_word(j, side, p, i)->stem];
}
float piece_word_weight(const struct joint *j, enum side side, const struct piece *p, uint32_t i);

#endif
