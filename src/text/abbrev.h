/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the splitting of sentences knows of each language: abbreviations by what may follow them,
 * and a few habits.  Entries are in lower case, without the last period.
 */
#ifndef LATERAL_TEXT_ABBREV_H
#define LATERAL_TEXT_ABBREV_H

#include "text/lang.h"

struct sentence_rules {
	const char *language;
	struct word_list titles;   /* stand before a name and never end a sentence: Dr., Gen. */
	struct word_list inside;   /* never end a sentence: e.g., vs. */
	struct word_list numbered; /* stand before a number: No., p. */
	const char *numbered_end;  /* the end of words of that kind (Goethestr.), or NULL */
	struct word_list months;   /* the same, written with a capital: Sept., Art. */
	struct word_list after;    /* end one only before a word that begins sentences: Inc., Jr. */
	struct word_list states;   /* the same, written with a capital: Calif., Wash. */
	struct word_list time;     /* a.m., p.m. */
	struct word_list zones;    /* may follow a time of day: 5 p.m. Eastern, 9 a.m. Monday */
	struct word_list named;    /* names that end in an exclamation mark */
	struct word_list lettered; /* words that a single letter follows: Plan B */
	struct word_list saying;   /* verbs behind a quotation: "Who?" Smith asked */
	bool capital_needed;       /* titles are written with a capital */
	bool english;              /* I is a word, Wm. is none, v. and c. are listed */
	bool ordinal_dot;          /* 12. Juni */
	bool small_starts;         /* sentences may begin in lower case */
	bool label_colon;          /* a label before a colon at the start is a unit of its own */
	char end_mark;             /* an ASCII mark that ends sentences besides . ! ?, or 0 */
};

/* Never NULL: a language without rules gets empty ones. */
const struct sentence_rules *sentence_rules_for(const char *language);

#endif
