/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/date.h"

#include <stdio.h>
#include <string.h>

/* Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
static long days_from_civil(struct date d)
{
	long y = d.year - (d.month <= 2);
	long era = (y >= 0 ? y : y - 399) / 400;
	long yoe = y - era * 400;
	long doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

	return era * 146097 + doe - 719468;
}

static struct date civil_from_days(long z)
{
	long era, doe, yoe, doy, mp;
	struct date d;

	z += 719468;
	era = (z >= 0 ? z : z - 146096) / 146097;
	doe = z - era * 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	d.day = (int)(doy - (153 * mp + 2) / 5 + 1);
	d.month = (int)(mp < 10 ? mp + 3 : mp - 9);
	d.year = (int)(yoe + era * 400 + (d.month <= 2));
	return d;
}

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* With the year open, February has 29 days. */
static int month_days(int year, int month)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month == 2 && year && !is_leap(year))
		return 28;
	return days[month - 1];
}

int date_weekday(struct date d)
{
	long days = days_from_civil(d) + 3; /* 1970-01-01 was a Thursday */

	return (int)((days % 7 + 7) % 7);
}

struct date date_add_days(struct date d, long days)
{
	return civil_from_days(days_from_civil(d) + days);
}

struct date date_add_months(struct date d, int months)
{
	int all = d.year * 12 + d.month - 1 + months;

	d.year = all / 12;
	d.month = all % 12 + 1;
	if (d.day > month_days(d.year, d.month))
		d.day = month_days(d.year, d.month);
	return d;
}

long date_days_between(struct date from, struct date to)
{
	return days_from_civil(to) - days_from_civil(from);
}

bool date_is_valid(struct date d)
{
	if (d.year < 0 || d.year > 9999 || d.month < 0 || d.month > 12 || d.day < 0)
		return false;
	if (!d.day)
		return d.year || d.month;
	return d.month && d.day <= month_days(d.year, d.month);
}

bool date_is_full(struct date d)
{
	return d.year && d.month && d.day;
}

/* N digits at S, or -1. */
static int digits(const char *s, size_t len, size_t n)
{
	int value = 0;

	if (len < n)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = value * 10 + s[i] - '0';
	}
	return value;
}

size_t date_parse_iso(const char *s, size_t len, struct date *out)
{
	struct date d = {.year = digits(s, len, 4)};
	size_t taken = 4;

	if (d.year < 1)
		return 0;
	if (len >= 7 && s[4] == '-' && digits(s + 5, 2, 2) > 0) {
		d.month = digits(s + 5, 2, 2);
		taken = 7;
		if (len >= 10 && s[7] == '-' && digits(s + 8, 2, 2) > 0) {
			d.day = digits(s + 8, 2, 2);
			taken = 10;
		}
	}
	if (!date_is_valid(d))
		return 0;
	*out = d;
	return taken;
}

void date_format(struct date d, char out[DATE_TEXT])
{
	unsigned y = (unsigned)d.year % 10000, m = (unsigned)d.month % 100,
		 day = (unsigned)d.day % 100;

	if (y && m && day)
		snprintf(out, DATE_TEXT, "%04u-%02u-%02u", y, m, day);
	else if (y && m)
		snprintf(out, DATE_TEXT, "%04u-%02u", y, m);
	else if (y)
		snprintf(out, DATE_TEXT, "%04u", y);
	else if (m && day)
		snprintf(out, DATE_TEXT, "--%02u-%02u", m, day);
	else
		snprintf(out, DATE_TEXT, "--%02u", m);
}
