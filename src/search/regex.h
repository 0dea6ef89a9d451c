/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patterns as TRE matches them: what automata cannot take, and what they are compared with.  The only
 * file that sees TRE; its types stop here.
 */
#ifndef LATERAL_SEARCH_REGEX_H
#define LATERAL_SEARCH_REGEX_H

#include "base/status.h"
#include "search/ere.h"
#include "search/filter.h"

struct regex;

/* Fails where the pattern is too large. */
struct status regex_new(struct regex **out, const struct ere *e);
void regex_free(struct regex **r);
/* pattern_find() in a paragraph.  F: the filter of the same pattern, and how its texts are read. */
bool regex_find(const struct regex *r, const struct filter *f, const struct place *place,
		struct spans *out);

#endif
