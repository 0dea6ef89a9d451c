/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likeness: whether two quotations, or pieces of them, are one utterance.  What one side has whole
 * is, unless it is but a term that anyone may quote; of a frame with other words in it there must be
 * enough on both sides, and the sentences must report the same.  One speaker needs less; two speakers
 * only ever share what is long, or what is said where the other one is named: "both Kolar and Dolny
 * called it ...".  The only quotations of one speaker in two sentences that surely report the same
 * need little, but no "nobody should": "welcome, if late" is how one reporter heard "Better late than
 * never"; and all content words of a short one are enough there, "He knew" of "The prime minister knew,
 * the cabinet knew".
 */
#ifndef LATERAL_COMPARE_LIKENESS_H
#define LATERAL_COMPARE_LIKENESS_H

#include "compare/voice.h"

struct likeness {
	float of_less, of_more; /* what is common, of the smaller and of the larger, by weight */
	uint32_t words;         /* common ones */
	uint32_t content;       /* of them, those that are no function words */
	bool whole_content;     /* and all that one of them has */
	float link;             /* score of the link of the sentences, or 0 */
	enum voice voice;
	bool named;  /* of two speakers: one is named in the other's sentence */
	bool rare;   /* a common word is in one sentence of each article */
	bool single; /* both are quotations of one sentence; in long ones many sentences are alike */
	bool sole;   /* and no other one is in their sentences */
	bool apart;  /* the articles have so few links that they may be about two events */
	bool cry;    /* one is but a word that is cried: "Run!" is no part of "I ran" */
	bool titles; /* both are written like the title of a work, each word with a capital */
};

bool likeness_is_utterance(const struct likeness *l);

#endif
