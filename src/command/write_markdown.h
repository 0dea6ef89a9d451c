/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown (CommonMark) that reads well as plain text too.  Every text is escaped: it is text there. */
#ifndef LATERAL_COMMAND_WRITE_MARKDOWN_H
#define LATERAL_COMMAND_WRITE_MARKDOWN_H

#include "base/bytes.h"
#include "compare/comparison.h"

/* Appends text on one line, with backslashes before what would be markup. */
void markdown_text(struct bytes *out, const char *s, size_t len);
void markdown_string(struct bytes *out, const char *s);

void markdown_article(struct bytes *out, const struct annotation *an);
void markdown_comparison(struct bytes *out, const struct comparison *c);

#endif
