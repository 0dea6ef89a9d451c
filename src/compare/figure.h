/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures: quantities made comparable.  A range with open ends, in the base unit (durations all in
 * seconds, a month being 30.44 days); dates as the parts that are known.
 *
 * Two figures are comparable when their type and unit are the same (money: the currency; percentages
 * and percentage points are two units).  Comparable ones are compatible when one range holds the
 * other or its value, within the precision in which the coarser is written: "at least 14" and 16,
 * "dozens" and 34, 35 knots and 65 km/h, 90 days and three months, "more than 300" and "some 310",
 * 2,000 and 1,960; but for "within ten days" and "within six", "up to nine" and "as many as twelve".
 * Dates are compatible unless a part that both know differs; 6:40 and 7 o'clock do not.  A ballot
 * (ballot.h) is one figure.  Ordinals are figures where a period is named ("the second cut this year",
 * "the first cut since 2022"), and ranks ("the fourth largest bank"): of other lists, first and second
 * are two things.
 */
#ifndef LATERAL_COMPARE_FIGURE_H
#define LATERAL_COMPARE_FIGURE_H

#include "compare/moment.h"

#include <stdint.h>

struct figure {
	uint32_t quantity; /* index into the annotation's; UINT32_MAX of a unanimous ballot */
	uint32_t sentence;
	struct span span;
	enum quantity_type type;
	const char *unit;  /* "" for none; durations "s", ballots "votes", ranks "rank" */
	uint32_t kind;     /* of type and unit, told apart without comparing strings */
	double low, high;  /* infinite where open */
	double value;      /* between them; NAN where none is given */
	uint64_t digits;   /* of the value that say something, sorted, as one number; 0 of fewer than two */
	double written;    /* the number as it is written, without its unit; 0 where there are no digits */
	double against;    /* of a ballot; low and high are what is for it, all 0 of a unanimous one */
	double tolerance;  /* half the place to which it is rounded */
	struct moment moment;
};

struct figures VEC(struct figure);

/*
 * Appends the figures of an article: nothing that has neither value nor bound, no datelines.  A
 * sentence gives its first FIGURES_OF_SENTENCE, an article its first FIGURES_MAX.
 */
enum { FIGURES_OF_SENTENCE = 64, FIGURES_MAX = 16384 };
void figures_find(const struct annotation *an, struct figures *out);

/* What it says, normalised; NULL where nothing is known.  The caller frees it. */
char *figure_value(const struct annotation *an, const struct figure *f);

/* The first figure that stands in sentence S or behind it; they are in order of the text. */
uint32_t figures_from(const struct figures *f, uint32_t s);

bool figure_is_ballot(const struct figure *f);

bool figures_are_comparable(const struct figure *a, const struct figure *b);
bool figures_are_compatible(const struct figure *a, const struct figure *b); /* comparable ones */
/* Whether neither range is open: what is compatible then is about the same. */
bool figures_are_closed(const struct figure *a, const struct figure *b);
/* Whether two comparable figures have one value, or are closed and compatible. */
bool figures_are_equal(const struct figure *a, const struct figure *b);
/*
 * How little chance explains that two figures are equal: the digits that say something, up to three,
 * 2 of thousands, 3 of more; 2 for a day, 1 for a year or month.  0 where they are not exactly the same.
 */
int figures_coincidence(const struct figure *a, const struct figure *b);
/* How far two ranges are apart: the natural logarithm of their ratio; of dates 0 where they are near. */
double figures_distance(const struct figure *a, const struct figure *b);
/* Whether chance hardly explains how near two figures are: 412 and 421 million, May 2023 and 2024. */
bool figures_are_close(const struct figure *a, const struct figure *b);
/* Whether two different figures are written with the same digits: 640 and 460, 1987 and 1978. */
bool figures_are_swapped(const struct figure *a, const struct figure *b);
/* Whether two dates name the same parts: a day and a day, a year and a year. */
bool figures_are_as_precise(const struct figure *a, const struct figure *b);

#endif
