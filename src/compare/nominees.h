/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nominees: which pieces of the right share words with a piece of the left, and how much.  A stem that
 * stands in more than NOMINEES_POSTINGS pieces of the right nominates nobody.
 */
#ifndef LATERAL_COMPARE_NOMINEES_H
#define LATERAL_COMPARE_NOMINEES_H

#include "compare/quoted.h"

enum { NOMINEES_POSTINGS = 64 };

struct nominees {
	const struct quoted *q; /* by side */
	uint32_t *first;        /* by joint stem, and one more: into pieces */
	uint32_t *pieces;       /* of the right */
	float *sum;             /* by right piece: what it shares with the left one at hand */
	struct touched VEC(uint32_t) left; /* nominees that were not taken yet */
};

/* Q are borrowed; STEMS are the joint ones (quoted_stems). */
void nominees_init(struct nominees *n, const struct quoted q[2], uint32_t stems);
void nominees_release(struct nominees *n);

/* Nominates for left piece P; those before are forgotten. */
void nominees_find(struct nominees *n, const struct piece *p);
/* Takes the one of n->left, of which there is one, that shares most (*SUM); first of equals. */
uint32_t nominees_take(struct nominees *n, float *sum);

#endif
