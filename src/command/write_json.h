/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON, as documented in lateral-json(5).  Own escaper: C0, DEL, C1 and what a terminal would not
 * show (bidi controls, tags and other format characters, line separators, piled up marks) are
 * escaped, everything else is UTF-8 as it stands; broken bytes, as in a path, become U+FFFD.  Ids count
 * from 1, and what is not known is null.  Each function appends one object.
 */
#ifndef LATERAL_COMMAND_WRITE_JSON_H
#define LATERAL_COMMAND_WRITE_JSON_H

#include "base/bytes.h"
#include "compare/comparison.h"

void json_article(struct bytes *out, const struct annotation *an);   /* lateral-article, a line */
void json_comparison(struct bytes *out, const struct comparison *c); /* lateral-compare */
void json_listed(struct bytes *out, const struct article *a);        /* lateral-list, a line */
/* One of the matches of a search, made with COST errors: a line. */
void json_match(struct bytes *out, const struct annotation *an, struct span match, unsigned cost);

#endif
