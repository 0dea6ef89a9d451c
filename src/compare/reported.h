/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reported speech: what one article quotes and the other tells in its own words, without marks.  The
 * sentences are linked, the speaker is the same or may be, and most of what the quotation says, by
 * weight, stands in the other sentence, in the same words or in words that stand for them.  Of a
 * quotation that says little ("We will not be blackmailed") all must; of the same speaker's half is
 * enough where the words are alike (saying.h).
 */
#ifndef LATERAL_COMPARE_REPORTED_H
#define LATERAL_COMPARE_REPORTED_H

#include "compare/quoted.h"
#include "compare/voice.h"

/* Appends utterances of relation indirect to c->utterances; c->links are there. */
void reported_find(struct comparison *c, const struct joint *j, const struct quoted q[2],
		   struct voices *voices);

#endif
