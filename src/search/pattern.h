/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A compiled search pattern.  The only file that sees TRE; its types stop here.  Patterns are
 * matched against one paragraph at a time: ^ and $ are its ends.  Matches are leftmost-longest,
 * do not overlap, and empty ones are not reported.
 */
#ifndef LATERAL_SEARCH_PATTERN_H
#define LATERAL_SEARCH_PATTERN_H

#include "base/span.h"
#include "base/status.h"

enum pattern_flags {
	PATTERN_LITERAL = 1,     /* not a regular expression */
	PATTERN_IGNORE_CASE = 2, /* always; without it smart case: ignored unless a capital is named */
};

struct pattern;

/* Fails with a line that says what is wrong in TEXT and at which column. */
struct status pattern_compile(struct pattern **out, const char *text, size_t len, unsigned flags);
void pattern_free(struct pattern **p);
/* Appends the matches in one paragraph of TEXT. Safe on several threads at once. */
void pattern_find(const struct pattern *p, const char *text, struct span paragraph,
		  struct spans *out);

#endif
