/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a text: a script that only one language uses, else a vote of frequent words. */
#ifndef LATERAL_TEXT_LANG_H
#define LATERAL_TEXT_LANG_H

#include "base/span.h"

#include <stddef.h>

/* An ISO 639-1 code in static memory; "en" where nothing speaks for another. */
const char *lang_guess(const char *text, size_t len);

/* Is LANGUAGE ("de", "de-AT") the language of this ISO 639-1 CODE? */
bool lang_is(const char *language, const char *code);

/* Words in lower case, in order of their bytes. */
struct word_list {
	const char *const *v;
	size_t n;
};
bool word_list_has(const struct word_list *list, const char *word);
/* Where the entries that begin with these bytes are, if there are any: the first that is not before them. */
size_t word_list_from(const struct word_list *list, const char *start, size_t len);

/* The function words of a language: they vote, and tell a sentence's first word from a name. */
struct word_list lang_frequent(const char *language);

enum { LANG_WORD_MAX = 40 }; /* bytes of a word in the lists, with its NUL */
/*
 * WORD in lower case, apostrophes straight, into OUT; empty where it does not fit, as no word of
 * a list is that long.
 */
void lang_lower_word(const char *text, struct span word, char out[LANG_WORD_MAX]);

#endif
