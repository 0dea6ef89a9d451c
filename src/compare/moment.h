/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moments: dates and times of day as the parts that are known. */
#ifndef LATERAL_COMPARE_MOMENT_H
#define LATERAL_COMPARE_MOMENT_H

#include "annotate/annotation.h"

struct moment { /* of a date; 0, or below 0 of weekday and minute: not known */
	int year, month, day;
	int weekday; /* 0 Monday */
	int minute;  /* of the day */
	bool either; /* of which half of the day is not told: "ten to five" */
	bool counted; /* a year, a month, or a day as calendars have it: "May 3", not "Tuesday" */
};

struct moment moment_of(const struct annotation *an, const struct quantity *q);
bool moment_is_known(const struct moment *m);

/* Whether a part that both know differs; of times of day, by more than their roundness allows. */
bool moments_differ(const struct moment *a, const struct moment *b);
/* Whether both are the same time of day, and no round one. */
bool moments_are_one_minute(const struct moment *a, const struct moment *b);
/* Whether they are of one month, or one day, of two years in a row. */
bool moments_are_a_year_apart(const struct moment *a, const struct moment *b);
/* Whether two dates have a part in common that could differ. */
bool moments_meet(const struct moment *a, const struct moment *b);
/*
 * How far two that differ are apart, as figures_distance(): 0 where who errs may err by so much, some
 * years, days, two hours.
 */
double moments_distance(const struct moment *a, const struct moment *b);

#endif
