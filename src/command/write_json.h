/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON, as documented in lateral-json(5).  Own escaper: C0, DEL, C1, bidi and tag characters are
 * escaped, everything else is UTF-8 as it stands.
 */
#ifndef LATERAL_COMMAND_WRITE_JSON_H
#define LATERAL_COMMAND_WRITE_JSON_H

#include "base/bytes.h"
#include "compare/comparison.h"

/* S in quotation marks; null for NULL. */
void json_string(struct bytes *out, const char *s);
void json_text(struct bytes *out, const char *s, size_t len);

void json_article(struct bytes *out, const struct annotation *an);       /* lateral-article, a line */
void json_comparison(struct bytes *out, const struct comparison *c);     /* lateral-compare */
void json_match(struct bytes *out, const struct annotation *an, struct span match, unsigned cost);

#endif
