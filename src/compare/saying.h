/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sayings: what somebody says, as words to be compared with those of another saying.  Words are alike
 * that are the same, of one family ("sign", "signature"), of one group or one class of senses; negations
 * are one word.  What stands around a quotation counts less.  A word that stands once in each article
 * weighs SAYING_UNIQUE, however long they are.
 */
#ifndef LATERAL_COMPARE_SAYING_H
#define LATERAL_COMPARE_SAYING_H

#include "compare/joint.h"

#define SAYING_UNIQUE 2.9f
enum { SAYING_WORDS = 64 }; /* words behind these are not compared */

/* In a saying; leading to words that were picked of it, which counts as much; or around it. */
enum saying_place { SAID_WITHIN, SAID_LEADING, SAID_AROUND };

struct said_word {
	const char *stem; /* the lemma (lemma.h) */
	uint32_t hash;    /* of it */
	float weight;
	uint32_t n_senses;
	const struct sense *senses; /* of the features */
	enum saying_place place;
};

struct saying {
	struct said_words VEC(struct said_word) words; /* each once */
	float weight;                                  /* of what is within */
};

/* Adds the words of a span of SIDE that are not there yet; SCALE is saying_scale(). */
void saying_add(struct saying *s, const struct joint *j, int side, struct span span,
		enum saying_place place, float scale);
void saying_release(struct saying *s);

/* What makes a weight of the joint one of a saying. */
float saying_scale(const struct joint *j);

struct said_common {
	float mass; /* by weight */
	float top;  /* what the best word has of it */
	float same; /* and those within both that are the same */
};

/* Adds what X says and Y, too. */
void saying_add_common(const struct saying *x, const struct saying *y, struct said_common *out);

#endif
