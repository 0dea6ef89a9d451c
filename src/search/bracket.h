/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bracket expressions: [abc], [^a-z], [[:alpha:]_], [[.-.]]. */
#ifndef LATERAL_SEARCH_BRACKET_H
#define LATERAL_SEARCH_BRACKET_H

#include "base/status.h"
#include "search/charset.h"

struct pattern_chars {
	uint32_t *v;
	size_t n, cap;
	size_t before; /* how many stand before them in what the user wrote: for columns */
};

/*
 * Parses the bracket expression of which IN->v[*AT] is the opening bracket; moves *AT behind it.
 * *capital is set where an upper-case letter is named.
 */
struct status bracket_parse(const struct pattern_chars *in, size_t *at, struct charset *set,
			    bool *capital);

#endif
