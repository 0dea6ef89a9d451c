/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that say nothing alone: articles, pronouns, prepositions, conjunctions, auxiliaries. */
#ifndef LATERAL_COMPARE_FUNCTION_WORDS_H
#define LATERAL_COMPARE_FUNCTION_WORDS_H

#include <stdbool.h>

/* WORD is folded without accents; LANGUAGE an ISO 639-1 code.  False in a language without a list. */
bool is_function_word(const char *word, const char *language);
/* Whether WORD (as above) is a number written as a word; English only. */
bool is_number_word(const char *word, const char *language);

#endif
