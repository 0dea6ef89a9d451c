/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words that the comparison must know: function words in the commonest languages of news, the
 * others in English alone (elsewhere they count as any other word).  LANGUAGE is an ISO 639-1
 * code; NULL or one without a list yields false or 0.
 */
#ifndef LATERAL_COMPARE_WORD_LISTS_H
#define LATERAL_COMPARE_WORD_LISTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Articles, pronouns, prepositions, auxiliaries: they say nothing alone.  Folded without accents. */
bool is_function_word(const char *word, const char *language);
/* Conjunctions and relative pronouns that begin a clause; folded without accents. */
bool is_clause_word(const char *word, const char *language);
/* Numbers written as words; folded without accents. */
bool is_number_word(const char *word, const char *language);

/* Days, months, "week", "late": shared by sentences about different things. */
bool is_date_stem(const char *stem, const char *language);
/* What any news is told with: verbs of saying, titles of people, "make", "new". */
bool is_common_stem(const char *stem, const char *language);

/* What stands before the names of people: "minister", "former". */
bool is_title_stem(const char *stem, const char *language);

/*
 * Groups of words that stand for one another in news ("kill", "dead", "toll"); a word may be in
 * several.  Writes the groups of a stem to OUT, at most MAX, and returns how many.
 */
enum { SYNONYM_GROUPS_MAX = 8 };
size_t synonym_groups(const char *stem, const char *language, uint16_t out[SYNONYM_GROUPS_MAX]);

#endif
