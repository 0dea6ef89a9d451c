/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/figure.h"

#include "base/sorted.h"
#include "compare/ballot.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define SECONDS_OF_MONTH (30.44 * 86400)
/* What is written with round hundreds may be so much off. */
#define ROUND_NUMBER_SHARE 0.05
/* "three months" and "twelve weeks". */
#define DURATION_SHARE 0.1
/* "a decade" and nine years, "four decades" and 38 years. */
#define DECADE_SHARE 0.2
#define DECADE_MONTHS 30
enum { LENT_FIGURES = 256 }; /* a table in lines without a stop is no body */
enum { RANK_BYTES = 14, DATELINE_BYTES = 80, PERIOD_BYTES = 64, DURATION_BYTES = 30 };
/* Digits that say something, of figures that are almost the same. */
enum { CLOSE_DIGITS = 3 };
#define CLOSE_SHARE 0.05
#define DOZEN_TOLERANCE 3

static double bound_of(const struct annotation *an, string_ref ref, double open)
{
	const char *s = annotation_string(an, ref);

	return s ? strtod(s, NULL) : open;
}

/* --- how precisely a number is written ------------------------------------------------------- */

/* The place of the last digit that counts in "1,200", "4.75", "38"; 1 where there are no digits. */
static double last_place(const char *s, uint32_t len)
{
	double place = 1;
	uint32_t zeros = 0, digits = 0, decimals = 0;
	bool point = false;

	for (uint32_t i = 0; i < len; i++) {
		bool digit = s[i] >= '0' && s[i] <= '9';

		if (digit) {
			digits++;
			decimals += point;
			zeros = s[i] == '0' ? zeros + 1 : 0;
		} else if (s[i] == '.' && digits) {
			point = true;
		} else if (digits && s[i] != ',') {
			break;
		}
	}
	if (decimals)
		return pow(10, -(double)decimals);
	if (zeros >= 2 && zeros < digits)
		place = pow(10, zeros);
	return place;
}

/* The number that the digits of S write, or 0 where it has none. */
static double written_number(const char *s, uint32_t len)
{
	double value = 0, place = 0;

	for (uint32_t i = 0; i < len; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			value = place > 0 ? value + (s[i] - '0') * place : value * 10 + (s[i] - '0');
			place /= 10;
		} else if (s[i] == '.' && value > 0) {
			place = .1;
		} else if (value > 0 && s[i] != ',') {
			break;
		}
	}
	return value;
}

/* Half the last place, in the base unit: "35 knots" are half a knot more or less. */
static double tolerance_of(const struct annotation *an, const struct quantity *q, double value)
{
	const char *s = an->article->text + q->span.start;
	uint32_t len = span_length(q->span);
	double written = written_number(s, len), place = last_place(s, len);
	double factor = written > 0 && value > 0 ? value / written : 1;
	double half = place * factor / 2;

	return place >= 1 ? fmin(half, fmax(fabs(value) * ROUND_NUMBER_SHARE, .5)) : half;
}

/* Whether a number is counted in decades, or in dozens, as nobody does who counts years, or heads. */
static bool is_counted_in(const struct annotation *an, struct span s, const char *unit)
{
	const char *text = an->article->text;
	uint32_t len = (uint32_t)strlen(unit);

	for (uint32_t i = s.start; i + len <= s.end; i++)
		if (!strncasecmp(text + i, unit, len))
			return true;
	return false;
}

/* --- figures --------------------------------------------------------------------------------- */

static void measure(const struct annotation *an, const struct quantity *q, struct figure *f)
{
	double value = bound_of(an, q->value, 0), factor = 1;

	f->low = bound_of(an, q->low, -INFINITY);
	f->high = bound_of(an, q->high, INFINITY);
	if (q->type == QUANTITY_DURATION && !strcmp(f->unit, "month"))
		factor = SECONDS_OF_MONTH;
	if (q->type == QUANTITY_DURATION)
		f->unit = "s";
	f->value = bound_of(an, q->value, NAN) * factor;
	f->low *= factor;
	f->high *= factor;
	f->written = written_number(an->article->text + q->span.start, span_length(q->span));
	f->tolerance = tolerance_of(an, q, value * factor);
	if (is_counted_in(an, q->span, "dozen"))
		f->tolerance = fmax(f->tolerance, DOZEN_TOLERANCE);
	if (is_counted_in(an, q->span, "decade"))
		f->tolerance = fmin(DECADE_SHARE * value, DECADE_MONTHS) * factor;
}

static bool has_room(const struct figures *f, uint32_t sentence)
{
	return f->n < FIGURES_MAX && (f->n < FIGURES_OF_SENTENCE ||
				      f->v[f->n - FIGURES_OF_SENTENCE].sentence != sentence);
}

static bool is_capital_word(const char *text, struct span s)
{
	uint32_t n = 0;

	while (s.start + n < s.end && text[s.start + n] >= 'A' && text[s.start + n] <= 'Z')
		n++;
	return n >= 3;
}

/* "ORESK, July 3 (Wire) - The bridge ..." dates the article. */
static bool is_in_dateline(const struct annotation *an, const struct quantity *q)
{
	const struct sentence *s = &an->sentences.v[q->sentence];
	const char *text = an->article->text;

	if (q->type != QUANTITY_DATE || (!an->article->dateline && !is_capital_word(text, s->span)))
		return false;
	for (uint32_t i = q->span.end; i < s->span.end && i < s->span.start + DATELINE_BYTES; i++)
		if (text[i] == ' ' && (text[i + 1] == '-' || !memcmp(text + i + 1, "\xE2\x80", 2)))
			return true;
	return false;
}

/* "in 14 months", "within a year", at S; a year alone ("in 2026") names none. */
static bool is_in_duration(const char *s, uint32_t len)
{
	static const char *const units[] = {" month", " year", " decade", " week", NULL};

	if (len < 8 || (strncmp(s, " in ", 4) && strncmp(s, " within ", 8)))
		return false;
	for (uint32_t i = 4; i < len && i < DURATION_BYTES && s[i] != ',' && s[i] != '.'; i++)
		for (const char *const *u = units; *u; u++)
			if (!strncmp(s + i, *u, strlen(*u)))
				return true;
	return false;
}

/* "the first cut since 2022": an ordinal that a period makes a claim. */
static bool is_ordinal_of_period(const struct annotation *an, const struct quantity *q)
{
	static const char *const marks[] = {" since ", " this year", " this month", " this week",
					    " this season", " this winter", " this summer", " this spring",
					    " this autumn", " of the year", NULL};
	const char *text = an->article->text + q->span.end;
	uint32_t end = an->sentences.v[q->sentence].span.end, len = end - q->span.end;

	if (!q->of || q->span.end > end)
		return false;
	for (uint32_t i = 0; i < len && i < PERIOD_BYTES; i++) {
		if (text[i] == ',' || text[i] == ';')
			return false;
		for (const char *const *m = marks; *m; m++)
			if (!strncmp(text + i, *m, strlen(*m)))
				return true;
		if (is_in_duration(text + i, len - i))
			return true;
	}
	return false;
}

/* "the fourth largest lender", "third-oldest" */
static bool is_rank(const struct annotation *an, const struct quantity *q)
{
	const char *text = an->article->text + q->span.end;
	uint32_t end = an->sentences.v[q->sentence].span.end, n = 1;

	if (!q->of || q->span.end + RANK_BYTES > end || (*text != ' ' && *text != '-'))
		return false;
	while (n < RANK_BYTES && text[n] >= 'a' && text[n] <= 'z')
		n++;
	return n > 6 && !memcmp(text + n - 3, "est", 3);
}

static bool is_figure(const struct annotation *an, const struct quantity *q)
{
	if (an->sentences.v[q->sentence].kind == KIND_BOILERPLATE || is_in_dateline(an, q))
		return false;
	return q->type != QUANTITY_ORDINAL || is_ordinal_of_period(an, q) || is_rank(an, q);
}

/* A hash of type and unit. */
static uint32_t kind_of(const struct figure *f)
{
	uint32_t hash = (uint32_t)f->type + 1;

	for (const char *s = f->unit; *s; s++)
		hash = hash * 31 + (unsigned char)*s;
	return hash;
}

static void take_ballot(struct figure *f, const struct ballot *b)
{
	f->unit = "votes";
	f->span = b->span;
	f->low = f->high = b->for_it;
	f->against = b->against;
}

static int compare_places(const void *a, const void *b)
{
	const struct figure *x = a, *y = b;

	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

/* Adds the ballots without numbers, one a sentence, where they stand. */
static void add_unanimous(const struct annotation *an, struct figures *out)
{
	size_t n = out->n;

	for (uint32_t s = 0; s < an->sentences.n && out->n < FIGURES_MAX; s++) {
		struct figure f = {.quantity = UINT32_MAX, .sentence = s, .type = QUANTITY_NUMBER};
		struct ballot ballot = {.span = ballot_unanimous(an, s)};

		if (!span_length(ballot.span))
			continue;
		take_ballot(&f, &ballot);
		f.kind = kind_of(&f);
		VEC_PUSH(out, f);
	}
	if (out->n > n)
		qsort(out->v, out->n, sizeof *out->v, compare_places);
}

/* "14 dead" in a headline is "at least 14" where the body says so. */
static void lend_bounds(const struct annotation *an, struct figures *all)
{
	size_t left = LENT_FIGURES;

	for (size_t i = 0; i < all->n && left; i++) {
		struct figure *f = &all->v[i];

		if (an->sentences.v[f->sentence].kind == KIND_BODY || f->type == QUANTITY_DATE)
			continue;
		left--;
		for (size_t k = i + 1; k < all->n; k++)
			if (all->v[k].kind == f->kind && all->v[k].value == f->value && f->low == f->high) {
				f->low = all->v[k].low;
				f->high = all->v[k].high;
			}
	}
}

/* The digits that say something, sorted, as one number; 0 of a fraction and of fewer than two. */
static uint64_t sorted_digits(double value)
{
	uint8_t count[10] = {0};
	uint64_t out = 0;
	int n = 0;

	while (fabs(value - round(value)) > 1e-6 && value < 1e6)
		value *= 10;
	if (!(value >= 1 && value < 1e15) || fabs(value - round(value)) > 1e-6)
		return 0;
	uint64_t rest = (uint64_t)round(value);

	while (rest % 10 == 0)
		rest /= 10;
	for (; rest; rest /= 10, n++)
		count[rest % 10]++;
	for (int d = 9; d >= 0; d--)
		while (count[d]--)
			out = out * 10 + (uint64_t)d;
	return n >= 2 ? out : 0;
}

static double value_of(const struct figure *f)
{
	return f->type == QUANTITY_DATE ? f->moment.year : f->value;
}

void figures_find(const struct annotation *an, struct figures *out)
{
	for (uint32_t i = 0; i < an->quantities.n; i++) {
		const struct quantity *q = &an->quantities.v[i];
		struct figure f = {.quantity = i, .sentence = q->sentence, .span = q->span,
				   .type = q->type, .unit = annotation_string(an, q->unit)};
		struct ballot ballot;
		uint32_t taken;

		if (!f.unit)
			f.unit = q->type == QUANTITY_ORDINAL && is_rank(an, q) ? "rank" : "";
		if (!has_room(out, q->sentence) || !is_figure(an, q))
			continue;
		if ((taken = ballot_at(an, i, &ballot)) != 0) {
			take_ballot(&f, &ballot);
			i += taken - 1;
		} else if (q->type == QUANTITY_DATE) {
			f.moment = moment_of(an, q);
		} else {
			measure(an, q, &f);
		}
		f.kind = kind_of(&f);
		if (q->type == QUANTITY_DATE ? moment_is_known(&f.moment)
					     : isfinite(f.low) || isfinite(f.high))
			VEC_PUSH(out, f);
	}
	add_unanimous(an, out);
	lend_bounds(an, out);
	for (size_t i = 0; i < out->n; i++)
		out->v[i].digits = sorted_digits(value_of(&out->v[i]));
}

uint32_t figures_from(const struct figures *f, uint32_t s)
{
	return (uint32_t)SORTED_FROM(f, sentence, s);
}

bool figure_is_ballot(const struct figure *f)
{
	return !strcmp(f->unit, "votes");
}

static bool is_unanimous(const struct figure *f)
{
	return f->quantity == UINT32_MAX;
}

char *figure_value(const struct annotation *an, const struct figure *f)
{
	char text[64];

	if (is_unanimous(f))
		return mem_copy_string("unanimous");

	if (!figure_is_ballot(f))
		return mem_copy_string(annotation_string(an, an->quantities.v[f->quantity].value));
	snprintf(text, sizeof text, "%.0f-%.0f", f->low, f->against);
	return mem_copy_string(text);
}

bool figures_are_comparable(const struct figure *a, const struct figure *b)
{
	if (a->kind != b->kind || a->type != b->type || strcmp(a->unit, b->unit))
		return false;
	return a->type != QUANTITY_DATE || moments_meet(&a->moment, &b->moment);
}

static bool holds(const struct figure *outer, const struct figure *inner, double tolerance)
{
	return outer->low - tolerance <= inner->low && inner->high <= outer->high + tolerance;
}

/* Comparisons with NAN are false.  What is written for a range already says how vague it is. */
static bool holds_value(const struct figure *range, const struct figure *f, double tolerance)
{
	if (range->low < range->high)
		tolerance = 0;
	return range->low - tolerance <= f->value && f->value <= range->high + tolerance;
}

/* "within ten days", "up to nine points", "as many as twelve": both say how much at most. */
static bool are_limits(const struct figure *a, const struct figure *b)
{
	return !isfinite(a->low) && !isfinite(b->low);
}

bool figures_are_compatible(const struct figure *a, const struct figure *b)
{
	double tolerance = fmax(a->tolerance, b->tolerance) * (1 - 1e-9);

	if (a->type == QUANTITY_DATE)
		return !moments_differ(&a->moment, &b->moment);
	if (is_unanimous(a) || is_unanimous(b))
		return fmin(a->low, a->against) + fmin(b->low, b->against) <= 0;
	if (figure_is_ballot(a))
		return fmax(a->low, a->against) == fmax(b->low, b->against) &&
		       fmin(a->low, a->against) == fmin(b->low, b->against);
	if (a->type == QUANTITY_DURATION && (a->low >= SECONDS_OF_MONTH) != (b->low >= SECONDS_OF_MONTH) &&
	    isfinite(a->high) && isfinite(b->high))
		tolerance = fmax(tolerance, fmax(a->high, b->high) * DURATION_SHARE);
	if (are_limits(a, b))
		return fabs(a->high - b->high) <= fmax(tolerance, fmax(a->high, b->high) * DURATION_SHARE);
	return holds(a, b, tolerance) || holds(b, a, tolerance) || holds_value(a, b, tolerance) ||
	       holds_value(b, a, tolerance);
}

bool figures_are_closed(const struct figure *a, const struct figure *b)
{
	return a->type == QUANTITY_DATE ||
	       (isfinite(a->low) && isfinite(a->high) && isfinite(b->low) && isfinite(b->high));
}

bool figures_are_equal(const struct figure *a, const struct figure *b)
{
	if (a->value > 0 && a->value == b->value)
		return true;
	return figures_are_closed(a, b) && figures_are_compatible(a, b);
}

int figures_coincidence(const struct figure *a, const struct figure *b)
{
	double value = fabs(a->value);
	int digits = 0;

	if (a->type == QUANTITY_DATE)
		return (a->moment.day && a->moment.day == b->moment.day) ||
				       moments_are_one_minute(&a->moment, &b->moment) ? 2 : 1;
	if (!(a->value == b->value) || value <= 0)
		return 0;
	while (fmod(value, 10) < 1e-9 && value >= 10)
		value /= 10;
	while (fabs(value - round(value)) > 1e-6 && value < 1e6)
		value *= 10;
	for (; value >= 1 && digits < 3; value /= 10)
		digits++;
	return fabs(a->value) >= 10000 ? 3 : digits < 2 && fabs(a->value) >= 1000 ? 2 : digits;
}

static double middle(const struct figure *f)
{
	if (!isfinite(f->low))
		return f->high;
	return isfinite(f->high) ? (f->low + f->high) / 2 : f->low;
}

bool figures_are_swapped(const struct figure *a, const struct figure *b)
{
	double x = value_of(a), y = value_of(b);

	if (a->type == QUANTITY_AGE || !(x > 0 && y > 0) || x == y || fmax(x, y) >= 10 * fmin(x, y))
		return false;
	return a->digits && a->digits == b->digits;
}

double figures_distance(const struct figure *a, const struct figure *b)
{
	double x = fabs(middle(a)), y = fabs(middle(b));

	if (figures_are_swapped(a, b))
		return 0;
	if (a->type == QUANTITY_DATE)
		return moments_distance(&a->moment, &b->moment);
	if (a->type == QUANTITY_ORDINAL || is_unanimous(a) || is_unanimous(b))
		return 0;
	return x > 0 && y > 0 ? fabs(log(x / y)) : x > 0 || y > 0 ? log(100) : 0;
}

static int count_digits(double value)
{
	int digits = 0;

	while (value > 0 && fmod(value, 10) == 0)
		value /= 10;
	for (; value >= 1; value = floor(value / 10))
		digits++;
	return digits;
}

bool figures_are_close(const struct figure *a, const struct figure *b)
{
	if (a->type == QUANTITY_DATE)
		return moments_are_a_year_apart(&a->moment, &b->moment);
	if (a->type == QUANTITY_AGE || !(a->value > 0 && b->value > 0))
		return false;
	return count_digits(a->value) >= CLOSE_DIGITS && count_digits(b->value) >= CLOSE_DIGITS &&
	       fabs(a->value - b->value) < CLOSE_SHARE * fmax(a->value, b->value);
}

bool figures_are_as_precise(const struct figure *a, const struct figure *b)
{
	const struct moment *x = &a->moment, *y = &b->moment;

	return !x->day == !y->day && !x->month == !y->month && (x->minute < 0) == (y->minute < 0) &&
	       (x->day || x->month || (x->weekday < 0) == (y->weekday < 0));
}
