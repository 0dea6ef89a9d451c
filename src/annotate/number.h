/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as written: digits, number words, scales ("2.5 million", "two hundred and six"); up to 1e18. */
#ifndef LATERAL_ANNOTATE_NUMBER_H
#define LATERAL_ANNOTATE_NUMBER_H

#include "annotate/token.h"

struct number {
	double value;
	size_t tokens;  /* how many it takes; 0: there is none */
	bool digits;    /* written in digits, without a scale */
	bool separated; /* with thousands or a decimal mark: not a year */
};

/*
 * The number at token I.  In money a joined "m" is a million.  DECIMAL is the decimal mark of the
 * language, '.' or ','.  "one" alone is a number; whether it counts is for the caller to say.
 */
struct number number_parse(const struct tokens *t, size_t i, char decimal, bool money);

enum { NUMBER_TEXT = 40 };
/*
 * VALUE, between -1e30 and 1e30, as a decimal number without exponent and without trailing zeros, at
 * most six decimals.
 */
void number_format(double value, char out[NUMBER_TEXT]);

#endif
