/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals: what speaks for or against two sentences reporting the same thing.  Each is one
 * number, the same when the sides are swapped.  Masses are sums of stems' weights (joint.h);
 * rivals are the other candidates of either sentence.
 */
#ifndef LATERAL_COMPARE_SIGNALS_H
#define LATERAL_COMPARE_SIGNALS_H

#include "compare/association.h"
#include "compare/candidates.h"
#include "compare/voice.h"

enum signal {
	SIGNAL_PLAIN,    /* log of the common mass of plain stems: names, titles, usual words mislead */
	SIGNAL_FORM,     /* how alike they are told (form.h): common mass by mean mass */
	SIGNAL_USUAL,    /* the same of usual and common words */
	SIGNAL_SAYINGS,  /* usual of two sentences by one speaker, else 0: a voice repeats its words */
	SIGNAL_SPELLED,  /* share of the common stems that are spelled alike, too */
	SIGNAL_ORDER,    /* whether common words stand in one order (order.h) */
	SIGNAL_EQUAL,    /* 1 where all their words are common, and EQUAL_WORDS at least */
	SIGNAL_SYNONYMS, /* log of the number of groups of synonyms with another word on each side */
	SIGNAL_CLAUSE,   /* common mass of two clauses by their mean mass, the best two */
	SIGNAL_ASSOCIATION, /* log of how near their words are (association.h) */
	SIGNAL_PAIRS,    /* log of the common mass of pairs of words, but for those within names */
	SIGNAL_PHRASES,  /* log of the number of those of content words */
	SIGNAL_ABOUT,    /* log of the common mass of whom they are about (about.h) */
	SIGNAL_SPEAKERS, /* 1 where both have speakers with names, and share no name of theirs */
	SIGNAL_HOLLOW,   /* 1 where two speakers' words are all they share, and they share no class either */
	SIGNAL_HEAD,     /* 1 where their heads, first words but for names and figures, are of one class */
	SIGNAL_NUMBERS,  /* common mass of numbers */
	SIGNAL_COUNTED,  /* 1 where both count as many of the same */
	SIGNAL_CLOSE,    /* 1 where both measure nearly, but not quite the same */
	SIGNAL_SHARE,    /* cosine of the gists by those of all rivals, on either side */
	SIGNAL_MARGIN,   /* cosine above the best rival */
	SIGNAL_TAKEN,    /* the lesser of the best rivals of either, above TAKEN_LEAST, where one is nearer */
	SIGNAL_FOCUS,    /* plain, clause and share multiplied, up to FOCUS_ENOUGH */
	SIGNAL_WIDE,     /* cosine of the wide gists by itself and the best rival */
	SIGNAL_PLACES,   /* log of either place, counted from 1 */
	SIGNAL_APART,    /* distance of their relative places */
	SIGNAL_KINSHIP,  /* of the two articles, up to KINSHIP_ENOUGH: unrelated ones share words by chance */
	SIGNAL_SIZE,     /* log of how many pairs of sentences there are, up to SIZE_ENOUGH */
	SIGNAL_N
};
enum { EQUAL_WORDS = 3 };
#define TAKEN_LEAST 0.2f
#define FOCUS_ENOUGH 0.6f
#define KINSHIP_ENOUGH 0.3f
#define SIZE_ENOUGH 2500.0f

const char *signal_name(enum signal s); /* "plain", for tables */

/* What the rivals of a sentence have, cosines or wide cosines. */
struct rivals {
	float best, second, sum;
};

/* What a sentence brings to all its pairs. */
struct signal_side {
	float place;    /* log of its place */
	float relative; /* from 0 of the first to 1 of the last one */
	bool spoken;    /* it has a speaker */
	bool named;     /* and who has a name */
};

/* What is common to all pairs of two articles; borrows them. */
struct signal_context {
	const struct joint *joint;
	const struct gist *gist;
	const struct candidates *candidates;
	struct association association;
	struct overlaps overlaps;
	struct voices voices;
	uint32_t *first_of_left; /* by left sentence, and one more: into candidates */
	float *wide;             /* by candidate: cosine of the wide gists */
	float *associated;       /* by candidate: association_products() */
	struct signal_side *side[2]; /* by side and sentence */
	float kinship, size;         /* as signals */
	struct rivals *narrow_rivals[2], *wide_rivals[2]; /* by side and sentence */
};

void signal_context_init(struct signal_context *c, const struct gist *g,
			 const struct candidates *candidates);
void signal_context_release(struct signal_context *c);

/* The signals of candidate I; it is cheaper to ask for them in order. */
void signals_of(struct signal_context *c, size_t i, float out[SIGNAL_N]);

#endif
