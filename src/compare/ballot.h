/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ballots: two numbers that are one figure, for and against ("5-2", "by four votes to three", "five of
 * the seven members backed it").  A unanimous one has no numbers: nobody is against.  English.
 */
#ifndef LATERAL_COMPARE_BALLOT_H
#define LATERAL_COMPARE_BALLOT_H

#include "annotate/annotation.h"

struct ballot {
	struct span span;
	double for_it, against;
};

/*
 * A ballot that begins with quantity I of the annotation: how many quantities it takes, one where
 * the annotation knows it for a score, else two; 0 where there is none.
 */
uint32_t ballot_at(const struct annotation *an, uint32_t i, struct ballot *out);

/* The word that calls a vote of sentence S unanimous; empty where there is none. */
struct span ballot_unanimous(const struct annotation *an, uint32_t s);
/* Whether a word tells of a vote: "voted", "judges". */
bool ballot_is_told_by(const char *word, uint32_t len);

#endif
