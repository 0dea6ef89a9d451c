/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words that numbers, dates and units are written with, in one sorted table (English).
 * A word may have several classes ("second" is an ordinal and a duration, "may" a month).
 */
#ifndef LATERAL_ANNOTATE_LEXICON_H
#define LATERAL_ANNOTATE_LEXICON_H

#include <stddef.h>

enum lex_class {
	LEX_UNIT = 1,          /* one to nineteen; value */
	LEX_TENS = 2,          /* twenty to ninety; value */
	LEX_SCALE = 4,         /* hundred, thousand, million, bn; value */
	LEX_ORDINAL = 8,       /* first, second; value */
	LEX_VAGUE = 16,        /* dozens, hundreds; value is the least they mean */
	LEX_MONTH = 32,        /* value 1 to 12 */
	LEX_WEEKDAY = 64,      /* value 0 (Monday) to 6 */
	LEX_DURATION = 128,    /* factor times unit ("s" or "month") */
	LEX_MEASURE = 256,     /* factor times unit */
	LEX_CURRENCY = 512,    /* unit is the ISO 4217 code */
	LEX_FUNCTION = 1024,   /* ends a noun phrase: prepositions, verbs, adverbs */
	LEX_PAST = 2048,       /* an irregular verb in the past */
	LEX_FUTURE = 4096,     /* speaks of what is to come: will, due, expected */
	LEX_STATE = 8192,      /* dead, missing: what is counted where no noun follows */
	LEX_PERSON = 16384,    /* boy, woman: "a girl of four" */
	LEX_START = 32768,     /* may begin a quantity: codes, "last", "half" */
	LEX_LEAD = 65536,      /* begins qualifiers of one, and nothing else: "about", "up" to */
};

struct lex {
	const char *word; /* folded: lower case, straight apostrophes */
	unsigned classes; /* of enum lex_class */
	double value, factor;
	const char *unit;
};

/* The table, sorted and without doubles; word_sense.h looks words up in it. */
extern const struct lex lexicon[];
extern const size_t lexicon_size;

#endif
