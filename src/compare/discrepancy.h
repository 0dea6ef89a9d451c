/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Discrepancies: what two articles give otherwise of one thing, wherever it stands.  Two wordings of
 * one quoted utterance are one (kind wording, without values).
 */
#ifndef LATERAL_COMPARE_DISCREPANCY_H
#define LATERAL_COMPARE_DISCREPANCY_H

#include "compare/comparison.h"
#include "compare/joint.h"

/* Fills c->discrepancies, in order of the left article; c->links and c->utterances are there. */
void discrepancies_find(struct comparison *c, const struct joint *j);

#endif
