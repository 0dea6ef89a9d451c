/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Discrepancies: what two articles give otherwise of one thing, wherever it stands.  Two figures
 * (figure.h) that are comparable and not compatible are one when their topic (topic.h) is the same,
 * no other figure has more of it, and neither has an equal with about as much on the other side.
 * Two wordings of one quoted utterance are one (kind wording, without values).  Articles without any
 * link are about different things: nothing differs.
 *
 * Bounds: all pairs of figures are tried while they are at most DISCREPANCY_PAIRS; in longer
 * articles those of linked sentences alone, and in those with one or two links, too.
 */
#ifndef LATERAL_COMPARE_DISCREPANCY_H
#define LATERAL_COMPARE_DISCREPANCY_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { DISCREPANCY_PAIRS = 1 << 18 };

/* Fills c->discrepancies, in order of the left article; c->links and c->utterances are there. */
void discrepancies_find(struct comparison *c, const struct joint *j);

#endif
