/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a query asks of an article beyond its text: sentences, quotes and numbers.  Whoever searches
 * hands in where they come from: search knows no annotations.
 */
#ifndef LATERAL_SEARCH_FACTS_H
#define LATERAL_SEARCH_FACTS_H

#include "model/article.h"

#include <stddef.h>

enum fact_kind { FACT_HEADLINE, FACT_SUBHEADING, FACT_BODY, FACT_BOILERPLATE };

/* Speakers and units are NULL where there are none; they live as long as the facts. */

struct fact_sentence {
	struct span span;
	enum fact_kind kind;
	const char *speaker;
};

struct fact_quote { /* with its quotation marks */
	struct span span;
	uint32_t sentence, sentence_end; /* first and last sentence it touches */
	const char *speaker;
};

/* A number from low to high; these are the same where one is known, and may be infinite. */
struct number {
	double low, high;
	const char *unit;
	bool bare; /* can be asked for without its unit */
};

struct fact_number {
	struct span span;
	uint32_t sentence;
	struct number number;
};

struct facts {
	struct fact_sentences VEC(struct fact_sentence) sentences; /* in order; they cover the text */
	struct fact_quotes VEC(struct fact_quote) quotes;
	struct fact_numbers VEC(struct fact_number) numbers;
	void *owner; /* of the strings */
};

enum { FACT_SIDES = 2 };  /* of a comparison */
enum { FACT_UNIT = 32 };  /* bytes of a unit with its NUL */

struct fact_source {
	/* On any thread.  ALL: quotes, numbers and speakers as well, which takes much longer. */
	void (*make)(struct article *a, bool all, struct facts *out);
	void (*release)(struct facts *f);
	/* Reads "9bn", "$5m" or "100 km" as articles are read ("" is no unit); false: no number. */
	bool (*read_number)(const char *text, size_t len, double *value, char unit[FACT_UNIT]);
};

#endif
