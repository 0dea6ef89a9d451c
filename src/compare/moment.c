/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/moment.h"

#include "text/date.h"

#include <math.h>
#include <string.h>

enum { CLOCK_ROUND = 30, CLOCK_FINE = 10 }; /* minutes that a time may be off */

static int two_digits(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static bool has_shape(const char *s, const char *shape)
{
	for (; *shape; s++, shape++)
		if (*shape == '9' ? *s < '0' || *s > '9' : *s != *shape)
			return false;
	return true;
}

/* The weekday that a text names ("last Thursday"), or -1. */
static int weekday_of(const char *s, uint32_t len)
{
	static const char *const names[] = {"monday", "tuesday", "wednesday", "thursday",
					    "friday", "saturday", "sunday"};

	for (uint32_t i = 0; i < len; i++)
		for (int d = 0; d < 7 && (i == 0 || s[i - 1] == ' '); d++)
			if (!strncasecmp(s + i, names[d], strlen(names[d])))
				return d;
	return -1;
}

static void read_clock(const char *s, struct moment *m)
{
	if (has_shape(s, "T99:99"))
		m->minute = two_digits(s + 1) * 60 + two_digits(s + 4);
}

static bool has_digit(const char *text, struct span span)
{
	for (uint32_t i = span.start; i < span.end; i++)
		if (text[i] >= '0' && text[i] <= '9')
			return true;
	return false;
}

struct moment moment_of(const struct annotation *an, const struct quantity *q)
{
	struct moment m = {.weekday = -1, .minute = -1};
	const char *s = annotation_string(an, q->value), *low = annotation_string(an, q->low);
	struct date d = {0};

	m.weekday = weekday_of(an->article->text + q->span.start, span_length(q->span));
	m.either = !s && low && *low == 'T';
	if (m.either)
		s = low;
	if (!s)
		return m;
	if (*s == 'T') {
		read_clock(s, &m);
		return m;
	}
	if (has_shape(s, "--99"))
		d.month = two_digits(s + 2);
	else
		s += date_parse_iso(s, strlen(s), &d);
	if (d.month && !d.year && has_shape(s, "--99-99"))
		d.day = two_digits(s + 5);
	m.year = d.year;
	m.month = d.month;
	m.day = d.day;
	m.counted = (m.year || m.month) && (!m.day || has_digit(an->article->text, q->span));
	if (date_is_full(d))
		m.weekday = date_weekday(d);
	read_clock(s, &m);
	return m;
}

bool moment_is_known(const struct moment *m)
{
	return m->year || m->month || m->day || m->weekday >= 0 || m->minute >= 0;
}

/* Minutes between two times of day; "five past two" may be before noon or behind it. */
static int minutes_apart(const struct moment *a, const struct moment *b)
{
	int day = a->either || b->either ? 12 * 60 : 24 * 60;
	int apart = abs(a->minute - b->minute) % day;

	return apart > day / 2 ? day - apart : apart;
}

bool moments_are_one_minute(const struct moment *a, const struct moment *b)
{
	return a->minute >= 0 && b->minute >= 0 && a->minute % 30 && !minutes_apart(a, b);
}

static bool clocks_differ(const struct moment *a, const struct moment *b)
{
	return minutes_apart(a, b) > (a->minute % 60 && b->minute % 60 ? CLOCK_FINE : CLOCK_ROUND);
}

bool moments_differ(const struct moment *a, const struct moment *b)
{
	if (a->year && b->year && a->year != b->year)
		return true;
	if (a->month && b->month && a->month != b->month)
		return true;
	if (a->day && b->day && a->day != b->day)
		return true;
	if (a->weekday >= 0 && b->weekday >= 0 && a->weekday != b->weekday)
		return true;
	return a->minute >= 0 && b->minute >= 0 && clocks_differ(a, b);
}

bool moments_meet(const struct moment *a, const struct moment *b)
{
	return (a->year && b->year) || (a->month && b->month) || (a->day && b->day) ||
	       (a->weekday >= 0 && b->weekday >= 0) || (a->minute >= 0 && b->minute >= 0);
}

bool moments_are_a_year_apart(const struct moment *a, const struct moment *b)
{
	return a->year && b->year && abs(a->year - b->year) == 1 && a->month && a->month == b->month &&
	       a->day == b->day;
}

double moments_distance(const struct moment *a, const struct moment *b)
{
	double years = a->year && b->year ? abs(a->year - b->year) : 0;
	double days = a->month && a->month == b->month && a->day && b->day ? abs(a->day - b->day) : 0;
	double minutes = a->minute >= 0 && b->minute >= 0 ? minutes_apart(a, b) : 0;

	return fmax(0, years - 5) / 10 + fmax(0, days - 10) / 20 + fmax(0, minutes - 120) / 120;
}
