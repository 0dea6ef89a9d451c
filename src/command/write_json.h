/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON, as documented in lateral-json(5).  Own escaper: C0, DEL, C1 and what a terminal would not
 * show (bidi controls, tags and other format characters, line separators, piled up marks) are
 * escaped, everything else is UTF-8 as it stands.  Ids count from 1.  Objects of one line each.
 */
#ifndef LATERAL_COMMAND_WRITE_JSON_H
#define LATERAL_COMMAND_WRITE_JSON_H

#include "base/bytes.h"
#include "compare/comparison.h"

/* S in quotation marks; null for NULL.  Broken UTF-8 becomes U+FFFD. */
void json_string(struct bytes *out, const char *s);
void json_text(struct bytes *out, const char *s, size_t len);

void json_article(struct bytes *out, const struct annotation *an);       /* lateral-article, a line */
void json_comparison(struct bytes *out, const struct comparison *c);     /* lateral-compare */
void json_listed(struct bytes *out, const struct article *a);               /* lateral-list, a line */
void json_match(struct bytes *out, const struct annotation *an, struct span match, unsigned cost);

#endif
