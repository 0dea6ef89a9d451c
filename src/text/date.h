/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar dates of the proleptic Gregorian calendar and their ISO 8601 form, as precise as they
 * are known: 0 stands for a part that is not known.  Year alone "2025", month "2025-04", day
 * "2025-04-03"; with the year open "--04", "--04-03".  No time zones, no clock, no locale.
 */
#ifndef LATERAL_TEXT_DATE_H
#define LATERAL_TEXT_DATE_H

#include <stdbool.h>
#include <stddef.h>

struct date {
	int year, month, day; /* 0: not known */
};

enum { DATE_TEXT = 16 }; /* bytes of the longest ISO form with its NUL */

/* Monday 0 to Sunday 6; the date must be full. */
int date_weekday(struct date d);
/* D moved by that many days; the date must be full. */
struct date date_add_days(struct date d, long days);
/* D moved by months; a day that the month lacks becomes its last. */
struct date date_add_months(struct date d, int months);
long date_days_between(struct date from, struct date to);
/* Whether the parts that are known make a date ("Feb 30" does not). */
bool date_is_valid(struct date d);
bool date_is_full(struct date d);
/* Parses YYYY, YYYY-MM or YYYY-MM-DD at the start of S; bytes taken, 0 where there is none. */
size_t date_parse_iso(const char *s, size_t len, struct date *out);
void date_format(struct date d, char out[DATE_TEXT]);

#endif
