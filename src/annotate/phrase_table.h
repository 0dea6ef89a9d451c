/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables of phrases by which quantities are told: "per cent", "at least", "last week".  They are
 * tried at many tokens and hold at few, so each knows how its entries begin: made before main, by a
 * constructor, and never changed afterwards.
 */
#ifndef LATERAL_ANNOTATE_PHRASE_TABLE_H
#define LATERAL_ANNOTATE_PHRASE_TABLE_H

#include "annotate/token.h"

struct phrase {
	const char *form; /* as for tokens_match */
	double value;
	const char *unit; /* or NULL */
};

struct phrase_table { /* tried in order: longer ones come first */
	const struct phrase *list; /* ended by a NULL form */
	bool begins[256];          /* by the prints of the first two words, or of the only one */
};

enum bound { BOUND_NONE, BOUND_LOW, BOUND_HIGH, BOUND_ABOUT, BOUND_NEARLY };

extern struct phrase_table phrase_qualifiers; /* in front; the value is a bound */
extern struct phrase_table phrase_trailing;   /* "200 or more", "50+": the same, behind */
extern struct phrase_table phrase_parts;      /* "a quarter", "two-thirds" */
extern struct phrase_table phrase_currencies; /* signs and codes in front of a number; unit */
extern struct phrase_table phrase_points;     /* "half a point": percentage points */
extern struct phrase_table phrase_percent;    /* "per cent", "basis points": factor and unit */
extern struct phrase_table phrase_ages;       /* "-year-old", "years of age" after a number */
extern struct phrase_table phrase_degrees;    /* unit C or F */
extern struct phrase_table phrase_compounds;  /* "miles an hour": factor and unit */
extern struct phrase_table phrase_years;      /* "last year": how many years on */
extern struct phrase_table phrase_relative;   /* "next week": how many on; unit d, w, m or y */
extern struct phrase_table phrase_halves;     /* "a.m.", "pm": hours to add */
extern struct phrase_table phrase_day_parts;  /* "in the morning", "at night": the same */

/* The first entry of TABLE that stands at I, its *length; or NULL, 0. */
const struct phrase *phrase_at(const struct tokens *t, size_t i, const struct phrase_table *table,
			       size_t *length);

#endif
