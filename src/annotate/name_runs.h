/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs of capitalised words that may be names, as they stand in sentences: "Amir Khan Muttaqi"
 * without the titles before it, "Bank of Caldovia", "U.S. Senate".  What surrounds a run is
 * evidence for its type.  Whether a run is a name is decided later, from the whole article.
 */
#ifndef LATERAL_ANNOTATE_NAME_RUNS_H
#define LATERAL_ANNOTATE_NAME_RUNS_H

#include "annotate/token.h"
#include "annotate/word_table.h"

struct run_word {
	struct span span;
	uint32_t word; /* its number in the table */
};

struct name_run {
	uint32_t sentence;
	uint32_t first, n;   /* its words, in the reader */
	bool initial;        /* its first word would be capitalised in any case */
	bool spoken;         /* a verb of saying, 's, an age or "who" follows */
	bool role;           /* ends in a role: "Foreign Minister" */
	bool acronym;        /* one word of capitals: UN, U.S. */
	bool shouted;        /* begins with a word of capitals */
	bool he, she;        /* the title says so: "Mr. Orr" */
	uint8_t person, organisation, place; /* evidence */
};

enum seen { SEEN_SMALL = 1, SEEN_CAPITAL = 2 }; /* in lower case; capitalised as only names are */

struct name_reader {
	const char *text;
	struct tokens tokens; /* of the sentence at hand, borrowed */
	const struct word_table *table; /* the words of all tokens */
	uint8_t *seen; /* by word */
	struct run_words VEC(struct run_word) words;
	struct name_runs VEC(struct name_run) runs;
	uint32_t topic; /* the run that "she" would stand for, + 1, or 0 */
};

/* ALL: the tokens of the article, borrowed. */
void name_reader_init(struct name_reader *r, const char *text, const struct tokens *all);
void name_reader_release(struct name_reader *r);
/* Appends the runs of the sentence at hand. */
void name_reader_read(struct name_reader *r, uint32_t sentence);

/* Every word is capitalised, as in headings: capitals tell no names. */
bool name_reader_is_titled(const struct name_reader *r);
/* KC, MP: follows a name and is none of it. */
bool name_is_honour(const struct tokens *t, size_t i);
/* The length of the folded key of token I without 's. */
size_t name_key_length(const struct tokens *t, size_t i);

#endif
