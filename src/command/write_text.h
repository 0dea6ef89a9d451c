/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text for pipes and terminals alike: no escapes, no control characters but newline. */
#ifndef LATERAL_COMMAND_WRITE_TEXT_H
#define LATERAL_COMMAND_WRITE_TEXT_H

#include "base/bytes.h"
#include "compare/comparison.h"

void text_article(struct bytes *out, const struct annotation *an, unsigned columns);
void text_comparison(struct bytes *out, const struct comparison *c, unsigned columns);
/* Clean text with its newlines as blanks. */
void text_on_one_line(struct bytes *out, const char *s, size_t len);
void text_match(struct bytes *out, const struct annotation *an, struct span match);

#endif
