/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Does a mark such as a period end a sentence?  The splitter (sentence.c) walks the text and
 * reads the marks; here each is judged by the word before it, by what follows and by the
 * habits of the language.  Every look around is bounded, so a text is judged in linear time.
 */
#ifndef LATERAL_TEXT_BOUNDARY_H
#define LATERAL_TEXT_BOUNDARY_H

#include "text/abbrev.h"

/* The marks at the end of what may be a sentence, with the closing quotes and brackets behind. */
struct stop {
	uint32_t from;  /* the first mark */
	uint32_t end;   /* behind marks and closers */
	uint32_t next;  /* what comes behind the blanks; the end of the range where nothing does */
	unsigned dots;
	bool ellipsis;  /* three dots or more, or … */
	bool asks;      /* ! or ? among them */
	bool strong;    /* a mark that ends sentences and nothing else: 。 ؟ । */
	bool final;     /* a mark behind a closing quote or bracket: no abbreviation's */
	bool quoted;    /* within a quotation that is not closed by this stop */
	bool closed;    /* a quotation is closed by this stop */
};

struct boundary_context {
	const char *text;
	struct span range; /* no look goes outside */
	uint32_t sentence; /* where the sentence at hand begins */
	const struct sentence_rules *rules;
	struct word_list starters; /* words a sentence may begin with that are no names */
};

bool boundary_ends(const struct boundary_context *b, const struct stop *s);

#endif
