/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ballots: two numbers that are one figure, for and against ("5-2", "by four votes to three", "five of
 * the seven members backed it").  English.
 */
#ifndef LATERAL_COMPARE_BALLOT_H
#define LATERAL_COMPARE_BALLOT_H

#include "annotate/annotation.h"

struct ballot {
	struct span span;
	double for_it, against;
};

/* Whether quantity I of the annotation and the next one are a ballot. */
bool ballot_at(const struct annotation *an, uint32_t i, struct ballot *out);

#endif
