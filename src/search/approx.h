/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding characters with errors: inserted, missing and replaced ones, each counts one.
 *
 * Matches are chosen from left to right and do not overlap.  The next one ends where the text can
 * first end a string with few enough errors, or up to twice the errors further on: there, the
 * string with the fewest errors; among equals the one of whose two ends more are ends of words;
 * then the one that ends first, then the longest.
 */
#ifndef LATERAL_SEARCH_APPROX_H
#define LATERAL_SEARCH_APPROX_H

#include "base/span.h"
#include "search/filter.h"

enum { APPROX_MAX_ERRORS = NEEDLES_MAX - 1 };

struct approx;

/* How many errors make sense for N characters: with more of them nearly everything would match. */
unsigned approx_most_errors(unsigned n);

/* Copies N characters; 0 < ERRORS <= approx_most_errors(n). */
struct approx *approx_new(const uint32_t *c, unsigned n, unsigned errors);
void approx_free(struct approx **a);
/*
 * ERRORS + 1 pieces of the characters: one of them stands in every match as it is.  starts[i]: how
 * many characters stand before piece i.
 */
void approx_needles(const struct approx *a, enum reading reading, struct needles *out,
		    unsigned *starts);

void approx_find(const struct approx *a, const struct filter *f, const struct place *place,
		 struct spans *out);
/* The errors in one of these matches. */
unsigned approx_cost(const struct approx *a, enum reading reading, const char *text,
		     struct span match);

#endif
