/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates and times of day in running text (English), resolved against a base date where there is
 * one.  What the text leaves open stays open: a weekday without a base date has no value.
 */
#ifndef LATERAL_ANNOTATE_WHEN_H
#define LATERAL_ANNOTATE_WHEN_H

#include "annotate/token.h"
#include "text/date.h"

enum { WHEN_TEXT = 24 };
struct when {
	size_t tokens; /* 0: no date here */
	char value[WHEN_TEXT], low[WHEN_TEXT], high[WHEN_TEXT]; /* ISO 8601; empty: open */
};

struct when_context {
	struct date base;  /* the article's date; zeros: not known */
	bool headline;     /* the present tense of headlines speaks of the past */
};

struct when when_parse(const struct tokens *t, size_t i, const struct when_context *c);

#endif
