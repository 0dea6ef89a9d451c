/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/condition.h"

#include "base/i18n.h"
#include "text/date.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_MAX = 64 }; /* bytes of one */

struct part {
	const char *text;
	size_t len;
};

/* The two ends of a condition; the same where it names one value, and empty where it is open. */
struct ends {
	struct part low, high;
	bool above_low, below_high;
};

static bool take(struct part *p, const char *sign)
{
	size_t n = strlen(sign);

	if (p->len < n || memcmp(p->text, sign, n))
		return false;
	p->text += n;
	p->len -= n;
	return true;
}

/* The two dots of a range; NULL: there are none. */
static const char *find_dots(const char *text, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++)
		if (text[i] == '.' && text[i + 1] == '.')
			return text + i;
	return NULL;
}

static struct ends ends_of(const char *text, size_t len)
{
	struct part all = {text, len}, none = {text + len, 0};
	const char *dots = find_dots(text, len);

	if (take(&all, ">="))
		return (struct ends){.low = all, .high = none};
	if (take(&all, ">"))
		return (struct ends){.low = all, .high = none, .above_low = true};
	if (take(&all, "<="))
		return (struct ends){.low = none, .high = all};
	if (take(&all, "<"))
		return (struct ends){.low = none, .high = all, .below_high = true};
	take(&all, "=");
	if (!dots)
		return (struct ends){.low = all, .high = all};
	return (struct ends){.low = {text, (size_t)(dots - text)},
			     .high = {dots + 2, len - (size_t)(dots - text) - 2}};
}

static bool is_nothing(const struct ends *e)
{
	return !e->low.len && !e->high.len;
}

/* Dates */

static long days_of(struct date d)
{
	return date_days_between((struct date){1970, 1, 1}, d);
}

static struct date first_day(struct date d)
{
	return (struct date){d.year, d.month ? d.month : 1, d.day ? d.day : 1};
}

static struct date last_day(struct date d)
{
	struct date first = first_day(d);

	if (d.day)
		return d;
	return date_add_days(date_add_months(first, d.month ? 1 : 12), -1);
}

/* Whether all of it is a date that has a year. */
static bool read_date(const struct part *p, struct date *out)
{
	return p->len && date_parse_iso(p->text, p->len, out) == p->len && out->year &&
	       date_is_valid(*out);
}

struct status condition_parse_date(struct date_condition *out, const char *text, size_t len,
				   size_t column)
{
	struct ends e = ends_of(text, len);
	struct date low = {0}, high = {0};

	*out = (struct date_condition){LONG_MIN, LONG_MAX};
	if (is_nothing(&e) || (e.low.len && !read_date(&e.low, &low)) ||
	    (e.high.len && !read_date(&e.high, &high)))
		return status_fail(_("column %zu: this is no date like 2025, 2025-07, <2025-07-04 "
				     "or 2025-06..2025-07"), column);
	if (e.low.len)
		out->first = days_of(e.above_low ? date_add_days(last_day(low), 1) : first_day(low));
	if (e.high.len)
		out->last = days_of(e.below_high ? date_add_days(first_day(high), -1) : last_day(high));
	if (out->first > out->last)
		return status_fail(_("column %zu: the dates are in the wrong order"), column);
	return STATUS_OK;
}

bool condition_holds_date(const struct date_condition *c, const char *published)
{
	struct date d;

	if (!published || !date_parse_iso(published, strlen(published), &d) || !d.year)
		return false;
	return c->first <= days_of(first_day(d)) && days_of(last_day(d)) <= c->last;
}

/* Numbers */

/* Digits with a sign and one decimal point; commas are left out. */
static bool read_plain(const struct part *p, double *value)
{
	char digits[NUMBER_MAX];
	size_t n = 0;
	char *end;

	for (size_t i = 0; i < p->len; i++) {
		if (!strchr("-.0123456789,", p->text[i]) || n + 1 == sizeof digits)
			return false;
		if (p->text[i] != ',')
			digits[n++] = p->text[i];
	}
	digits[n] = '\0';
	*value = strtod(digits, &end);
	return n && !*end;
}

static bool read_number(const struct part *p, const struct fact_source *source, double *value,
			char unit[FACT_UNIT])
{
	*unit = '\0';
	return read_plain(p, value) ||
	       (p->len < NUMBER_MAX && source->read_number(p->text, p->len, value, unit));
}

struct status condition_parse_number(struct number_condition *out, const char *text, size_t len,
				     size_t column, const struct fact_source *source)
{
	struct ends e = ends_of(text, len);
	char unit[FACT_UNIT];

	*out = (struct number_condition){-INFINITY, INFINITY, e.above_low, e.below_high, ""};
	if (is_nothing(&e) || (e.low.len && !read_number(&e.low, source, &out->low, out->unit)) ||
	    (e.high.len && !read_number(&e.high, source, &out->high, unit)))
		return status_fail(_("column %zu: this is no number like 14, 4.25%%, $9bn, \"100 "
				     "km\", >=14 or 10..20"), column);
	if (e.low.len && e.high.len && strcmp(out->unit, unit) != 0)
		return status_fail(_("column %zu: the two numbers differ in unit - write it behind "
				     "both"), column);
	if (!e.low.len)
		memcpy(out->unit, unit, sizeof unit);
	if (out->low > out->high)
		return status_fail(_("column %zu: the numbers are in the wrong order"), column);
	return STATUS_OK;
}

static bool is_above(const struct number_condition *c, double value)
{
	return c->above_low ? value > c->low : value >= c->low;
}

static bool is_below(const struct number_condition *c, double value)
{
	return c->below_high ? value < c->high : value <= c->high;
}

bool condition_holds_number(const struct number_condition *c, const struct number *n)
{
	if (*c->unit ? !n->unit || strcmp(c->unit, n->unit) != 0 : !n->bare)
		return false;
	if (isinf(n->low) || isinf(n->high))
		return is_above(c, n->low) && is_below(c, n->high);
	return is_above(c, n->high) && is_below(c, n->low);
}
