/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences: UAX 29 as a base, with rules and abbreviation lists per language on top.
 */
#ifndef LATERAL_TEXT_SENTENCE_H
#define LATERAL_TEXT_SENTENCE_H

#include "base/span.h"

/*
 * Appends the sentences of one paragraph, in order, without the blanks between and around them;
 * together they cover every byte of PARAGRAPH that is not a blank.  LANGUAGE: ISO 639-1.
 */
void sentence_split(const char *text, struct span paragraph, const char *language,
		    struct spans *out);

#endif
