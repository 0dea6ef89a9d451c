/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paragraphs of a plain text.  A line is a paragraph, unless the text is hard-wrapped: a line that
 * plainly goes on in the next (no end of sentence, the next begins in lower case, or all lines
 * but the last of a block are about as long as one another) is joined with it; the newline stays
 * inside the span.  Lines of blanks and NBSP alone belong to none.
 */
#ifndef LATERAL_TEXT_PARAGRAPH_H
#define LATERAL_TEXT_PARAGRAPH_H

#include "base/span.h"

#include <stddef.h>

/* Appends the paragraphs of TEXT, without blanks at their ends. */
void paragraphs_of(const char *text, size_t len, struct spans *out);

#endif
