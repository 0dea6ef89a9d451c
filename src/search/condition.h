/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conditions on dates and numbers: "2025-07", ">=14", "<2025", "10..20", "..9bn".  A date that is
 * not full stands for all of its days.
 */
#ifndef LATERAL_SEARCH_CONDITION_H
#define LATERAL_SEARCH_CONDITION_H

#include "base/status.h"
#include "search/facts.h"

struct date_condition {
	long first, last; /* days since 1970, both inclusive */
};

struct number_condition {
	double low, high; /* inclusive, or infinite */
	bool above_low, below_high; /* but not the bound itself */
	char unit[FACT_UNIT];
};

/* On failure the status names the column; the text begins at COLUMN of what the user wrote. */
struct status condition_parse_date(struct date_condition *out, const char *text, size_t len,
				   size_t column);
struct status condition_parse_number(struct number_condition *out, const char *text, size_t len,
				     size_t column, const struct fact_source *source);

/* PUBLISHED is an article's, or NULL.  It has to lie in what is asked for, whole. */
bool condition_holds_date(const struct date_condition *c, const char *published);
/*
 * The unit is the same, where one is asked for.  A number between two bounds need only overlap with
 * what is asked for, but one of which a bound is open has to lie in it.
 */
bool condition_holds_number(const struct number_condition *c, const struct number *n);

#endif
