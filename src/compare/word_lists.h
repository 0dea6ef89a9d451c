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
/* The most frequent of those: they tell nothing of how a sentence is told either. */
bool is_frequent_word(const char *word, const char *language);
/* Of them, those that stand for anybody or anything: "nobody", "everything". */
bool is_indefinite_stem(const char *stem, const char *language);
/* Conjunctions and relative pronouns that begin a clause; folded without accents. */
bool is_clause_word(const char *word, const char *language);
/* Numbers written as words; folded without accents. */
bool is_number_word(const char *word, const char *language);

/* Days, months, "week", "late": shared by sentences about different things. */
bool is_date_stem(const char *stem, const char *language);
/* What any news is told with: verbs of saying, titles of people, "make", "new". */
bool is_common_stem(const char *stem, const char *language);
/* What else stands in news of any event: "decide", "country", "effort". */
bool is_usual_stem(const char *stem, const char *language);

/* What stands before the names of people: "minister", "former". */
bool is_title_stem(const char *stem, const char *language);

/*
 * What a word may mean in news.  Words of one group stand for one another ("kill", "killer");
 * groups on one matter make a class ("kill", "die", "toll"), numbered in order of their classes.
 * Writes the senses of a stem to OUT, at most SENSES_MAX, and returns how many.
 */
struct sense {
	uint16_t group, class;
};
enum { SENSES_MAX = 12, SENSE_CLASSES = 512, SENSE_GROUPS = 4096 }; /* they are below these */
size_t word_senses(const char *stem, const char *language, struct sense out[SENSES_MAX]);

#endif
