/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals: what speaks for or against two sentences reporting the same thing.  Each is one
 * number, the same when the sides are swapped.  Masses are sums of stems' weights (joint.h);
 * an outlier tells how far a value lies above the mean of all pairs of sentences of the two
 * articles, in standard deviations.
 */
#ifndef LATERAL_COMPARE_SIGNALS_H
#define LATERAL_COMPARE_SIGNALS_H

#include "compare/candidates.h"

enum signal {
	SIGNAL_GRAMS,    /* outlier of the cosine of character 4-grams: derivation, compounds, spelling */
	SIGNAL_PLAIN,    /* log of the number of common plain stems: names and titles mislead */
	SIGNAL_ANCHORS,  /* common stems that stand in one sentence of each article alone */
	SIGNAL_MATCHED,  /* share of what could match that does, on the side where it is less */
	SIGNAL_SYNONYMS, /* log of the number of groups of synonyms with another word on each side */
	SIGNAL_CLAUSE,   /* common mass of two clauses by their mean mass, the best two */
	SIGNAL_PAIRS,    /* log of the common mass of pairs of words, but for those within names */
	SIGNAL_PHRASES,  /* log of the number of those of content words */
	SIGNAL_NAMES,    /* log of the common mass of pairs within names and titles */
	SIGNAL_NUMBERS,  /* common mass of numbers */
	SIGNAL_NUMBERS_DIFFER, /* 1 where both have numbers and none in common */
	SIGNAL_DATES,    /* common mass of dates */
	SIGNAL_CONTEXT,  /* cosines of the sentences around them */
	SIGNAL_MARGIN,   /* cosine above the best rival of either sentence, the greater margin */
	SIGNAL_EARLY,    /* 1/place + 1/place, places counted from 1 */
	SIGNAL_APART,    /* distance of their relative places */
	SIGNAL_KINSHIP,  /* of the two articles, up to KINSHIP_ENOUGH: unrelated ones share words by chance */
	SIGNAL_N
};
#define KINSHIP_ENOUGH 0.35f

const char *signal_name(enum signal s); /* "grams", for tables */

/* What is common to all pairs of two articles; borrows both. */
struct signal_context {
	const struct joint *joint;
	const struct candidates *candidates;
	uint32_t *first_of_left; /* by left sentence, and one more: into candidates */
	float *best[2], *second[2]; /* by side and sentence: greatest cosines */
	float *grams;            /* by candidate, as outliers */
};

void signal_context_init(struct signal_context *c, const struct joint *j,
			 const struct candidates *candidates);
void signal_context_release(struct signal_context *c);

/* The signals of candidate I. */
void signals_of(const struct signal_context *c, size_t i, float out[SIGNAL_N]);

#endif
