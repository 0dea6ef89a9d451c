/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Of whom, or of what, an account is: the words nearest before it (behind "sacked"), not what stands
 * between commas; a name or an office, else a noun.  "He" stands for the speaker, else for those with whom
 * one of the two sentences before begins, which is a guess.
 */
#ifndef LATERAL_COMPARE_ACCOUNT_SUBJECT_H
#define LATERAL_COMPARE_ACCOUNT_SUBJECT_H

#include "compare/account_reader.h"

enum { SUBJECT_MAX = 4 };
struct account_subject { /* zeroed: nobody is known */
	uint32_t stem[SUBJECT_MAX], word[SUBJECT_MAX]; /* of the features; the nearest first */
	uint32_t n;
	bool named; /* by name or office */
};

/* Of a phrase from word W on; BEHIND it may stand of whom it is told, if it TAKES_OBJECT. */
void account_subject_of_phrase(const struct account_reader *r, uint32_t w, uint32_t behind, bool takes_object,
			       struct account_subject *s);
/* Of what the form of be at word W says. */
void account_subject_of_predicate(const struct account_reader *r, uint32_t w, struct account_subject *s);
/* Of the number at word W. */
void account_subject_of_count(const struct account_reader *r, uint32_t w, struct account_subject *s);
/* Who says what the sentence quotes, where that is by name. */
void account_subject_of_statement(const struct account_reader *r, struct account_subject *s);

#endif
