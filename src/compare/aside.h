/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asides: what a figure says of itself that keeps it from being held against others: "31 more", "a
 * total of 118", "3 million a day", "2 crowns a year ago", "two degrees too warm", "in the second
 * attack", "in the first quarter", "six of its branches", "asked for nine years", "inflation fell to 3
 * percent".  English.
 */
#ifndef LATERAL_COMPARE_ASIDE_H
#define LATERAL_COMPARE_ASIDE_H

#include "compare/feature_types.h"
#include "compare/figure.h"

struct aside {
	uint8_t period; /* "a month": a code of the word, or 0 */
	uint8_t order;  /* "in the second attack": which, from 1, or 0 */
	uint8_t term;   /* "in the first quarter": a code, or 0 */
	bool added;     /* "31 more", "three other women", "another 40" */
	bool total;     /* "a total of 118" */
	bool past;      /* "a year ago" */
	bool excess;    /* "four degrees too warm" */
	uint8_t role;   /* 1: demanded, 2: offered, 3: provided for, "mother of three"; 0 */
	bool part;      /* "six of its branches" */
	uint8_t matter; /* "inflation", "turnout", "fined", "built", "repaired": a code of the word, or 0 */
	uint8_t change; /* 1: "rose by 2 metres", 2: "rose to 6 metres"; 0 */
	bool spread;    /* "in three days": what came together in them */
};

/* What figure I of an article with features F says; words from BEHIND on stand behind it. */
struct aside aside_of(const struct features *f, const struct figures *all, uint32_t i, uint32_t behind);

/* Whether two figures cannot be of one thing: one is of a month, the other of a year, ... */
bool asides_are_apart(const struct aside *x, const struct aside *y);

#endif
