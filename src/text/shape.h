/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a paragraph looks like, without its meaning: the evidence for headlines and subheadings. */
#ifndef LATERAL_TEXT_SHAPE_H
#define LATERAL_TEXT_SHAPE_H

#include "base/span.h"

struct shape {
	unsigned words;
	unsigned capitalised;   /* words that begin with a capital letter */
	unsigned long_words;    /* words of four letters and more */
	unsigned long_capitalised;
	bool all_capitals;      /* no small letter at all, and at least two words */
	bool starts_small;      /* the first letter is a small one */
	bool ends_sentence;     /* . ! ? or … last, closing quotes and brackets aside */
	bool ends_question;     /* ? or its like in other scripts */
	bool ends_colon;
	bool ends_open;         /* a comma, semicolon, dash or slash last: it goes on */
	bool is_quotation;      /* one pair of quotation marks around all of it */
	unsigned columns;       /* 0 where there are more words than a heading has */
};

struct shape shape_of(const char *text, struct span paragraph);
/* A short line without an end of sentence that reads as a heading, in any language with case. */
bool shape_is_heading(const struct shape *s);

#endif
