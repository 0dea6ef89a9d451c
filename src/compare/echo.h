/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Echoes: what one speaker says in both articles in other words, as translators have it, or two
 * reporters who heard one sentence: "the signature is mine, and so is the blame", "I signed, so I am
 * to blame".  Two quotations of one speaker that utterance.h does not pair are one utterance when much
 * of what the shorter says is in the other: the same words, words that stand for one another, the same
 * figures, and less of it with a figure; less of it where it only stands around the marks.  Their
 * sentences are linked, or nothing else is quoted of the speaker, or a figure and the words around it
 * are the same; and neither has more in common with a third one.
 *
 * Bounds: articles with more than ECHO_PAIRS pairs of pieces have no echoes.
 */
#ifndef LATERAL_COMPARE_ECHO_H
#define LATERAL_COMPARE_ECHO_H

#include "compare/quoted.h"
#include "compare/voice.h"

enum { ECHO_PAIRS = 1 << 14 };

/*
 * Appends utterances of relation variant or cut to c->utterances, of quotations that none of them has so far;
 * c->links are there.
 */
void echoes_find(struct comparison *c, const struct joint *j, const struct quoted q[2],
		 struct voices *voices);

#endif
