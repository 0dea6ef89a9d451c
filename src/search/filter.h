/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands before every way to match: a scan for the literals that a match must hold.  It leads
 * from one place worth looking at to the next.
 */
#ifndef LATERAL_SEARCH_FILTER_H
#define LATERAL_SEARCH_FILTER_H

#include "base/span.h"
#include "search/scan.h"

struct filter {
	struct needles needles; /* none: every place is worth looking at */
	bool ignore_case;
};

/* False where no part of the text can hold a match. */
bool filter_may_match(const struct filter *f, const char *text, size_t len);
/* False where the needles do not tell: they know some forms of a text's characters only. */
bool filter_knows(const struct filter *f, const char *text, struct span paragraph);

/* Where the next needle stands, from FROM on; END: there is none.  The filter must know. */
uint32_t filter_needle(const struct filter *f, const char *text, uint32_t from, uint32_t end);
/* Where a match that holds the needle at AT can begin, at the earliest, but not before FROM. */
uint32_t filter_start(const struct filter *f, const char *text, uint32_t from, uint32_t at);

#endif
