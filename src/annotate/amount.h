/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with what makes a quantity of it: sign, unit, age, range; without its qualifier. */
#ifndef LATERAL_ANNOTATE_AMOUNT_H
#define LATERAL_ANNOTATE_AMOUNT_H

#include "annotate/annotation.h"
#include "annotate/token.h"

struct amount {
	size_t tokens; /* 0: none here */
	enum quantity_type type;
	double value, low, high; /* in the base unit */
	bool vague;              /* "dozens": only low is known */
	bool range;              /* low and high are given, no value */
	const char *unit;        /* static, or NULL */
};

/* The amount at token I.  DECIMAL is the decimal mark of the language. */
struct amount amount_parse(const struct tokens *t, size_t i, char decimal);

#endif
