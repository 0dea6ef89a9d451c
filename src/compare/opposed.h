/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opposed accounts: what two articles tell of one person or thing that cannot both hold: "on the run"
 * and "detained", "resigned" and "was sacked", "the doors were locked" and "the doors had not been
 * locked".  Accounts (account.h) are of one subject where they share a name or an office, or, in linked
 * sentences, a noun.  What is told of two days, and what either article tells both ways, is no
 * opposition.  A subject gives one at most, the best linked.
 *
 * Bounds: ACCOUNTS_MAX of each side, all pairs.
 */
#ifndef LATERAL_COMPARE_OPPOSED_H
#define LATERAL_COMPARE_OPPOSED_H

#include "compare/comparison.h"
#include "compare/joint.h"

/* Appends discrepancies of kind name to c->discrepancies; c->links are there. */
void opposed_find(struct comparison *c, const struct joint *j);

#endif
