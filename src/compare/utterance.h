/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Utterances: what both articles quote of the same mouth.
 *
 *   same      identical up to spelling, case and punctuation
 *   variant   one frame with other words in it
 *   cut       all that one side has stands in the other, which has more before or behind it
 *
 * A quotation that one side interrupts ("...," she said, "...") or runs over several sentences is put
 * together: pieces that are cuts of one and cover it are the same.  Utterances are sorted by left,
 * then right place.
 *
 * Bounds: a piece nominates by its words; one that stands in more than UTTERANCE_POSTINGS pieces of
 * the other side nominates nobody, and the UTTERANCE_CANDIDATES best are aligned, word by word.
 */
#ifndef LATERAL_COMPARE_UTTERANCE_H
#define LATERAL_COMPARE_UTTERANCE_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { UTTERANCE_POSTINGS = 64, UTTERANCE_CANDIDATES = 8 };

/* Fills c->utterances and c->wordings; c->links are there, without runs. */
void utterances_find(struct comparison *c, const struct joint *j);
/* Appends to link L's runs, which are the last, the wordings of its sentences' utterances. */
void utterances_add_runs(struct comparison *c, struct link *l);

#endif
