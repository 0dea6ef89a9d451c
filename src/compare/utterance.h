/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Utterances: what both articles quote of the same mouth (voice.h), sentence by sentence (quoted.h).
 *
 *   same      identical up to spelling, case, punctuation and contractions; names may be in other
 *             spellings
 *   variant   one frame with other words in it, or another end
 *   cut       all that one side has stands in the other, which has more; or is a small part of it
 *   indirect  one side tells it without marks (reported.h)
 *
 * A quotation that one side interrupts ("...," she said, "...") or runs over several sentences is put
 * together: cuts that cover all of a piece are the same; and one of two sentences of which the
 * other side has but the second, in other words or in part, begins with the first.  A term that
 * anyone may quote, as "climate change", pairs where sentences or speakers speak for it alone.
 * Utterances are sorted by left, then right place.
 *
 * What words do not pair, echo.h may.  A heading's quotation is paired only where none of the body is.
 *
 * Bounds: of the pieces that share words (nominees.h) the UTTERANCE_CANDIDATES best are aligned, word by
 * word.
 */
#ifndef LATERAL_COMPARE_UTTERANCE_H
#define LATERAL_COMPARE_UTTERANCE_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { UTTERANCE_CANDIDATES = 8 };

/* Fills c->utterances and c->wordings; c->links are there, without runs. */
void utterances_find(struct comparison *c, const struct joint *j);
/* Appends to link L's runs, which are the last, the wordings of its sentences' utterances. */
void utterances_add_runs(struct comparison *c, struct link *l);

#endif
