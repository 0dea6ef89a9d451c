/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a range of text by UAX 29 word boundaries: what holds a letter, a digit or a mark. */
#ifndef LATERAL_TEXT_WORDS_H
#define LATERAL_TEXT_WORDS_H

#include "base/span.h"

/* Appends the words of RANGE, in order; punctuation and blanks belong to none. */
void words_of(const char *text, struct span range, struct spans *out);
/* How many there are. */
size_t words_count(const char *text, struct span range);

#endif
