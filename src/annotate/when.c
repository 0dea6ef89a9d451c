/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/when.h"

#include "annotate/number.h"
#include "annotate/phrase_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Plain digits of at most four figures, or -1. */
static int small_number(const struct tokens *t, size_t i)
{
	const struct token *k = token_at(t, i);
	const char *key = token_key(t, i);
	int n = 0;

	if (k->kind != TOKEN_NUMBER || k->key_len > 4)
		return -1;
	for (; *key; key++) {
		if (*key < '0' || *key > '9')
			return -1;
		n = 10 * n + *key - '0';
	}
	return n;
}

static int year_at(const struct tokens *t, size_t i)
{
	int n = small_number(t, i);

	if (token_at(t, i)->key_len != 4 || n < 1000 || n > 2100)
		return 0;
	return n;
}

/* A day of the month with "st", "th" behind it; *taken tokens. */
static int day_at(const struct tokens *t, size_t i, size_t *taken)
{
	static const char *const endings[] = {"st", "nd", "rd", "th", NULL};
	int n = small_number(t, i);

	*taken = 1;
	if (n < 1 || n > 31 || token_at(t, i)->key_len > 2)
		return 0;
	if (token_at(t, i + 1)->joined && token_is_any(t, i + 1, endings))
		*taken = 2;
	return n;
}

static void set(struct when *w, struct date d)
{
	char text[DATE_TEXT];

	date_format(d, text);
	memcpy(w->value, text, DATE_TEXT);
	memcpy(w->low, text, DATE_TEXT);
	memcpy(w->high, text, DATE_TEXT);
}

static void set_range(struct when *w, struct date low, struct date high)
{
	char text[DATE_TEXT];

	date_format(low, text);
	memcpy(w->low, text, DATE_TEXT);
	date_format(high, text);
	memcpy(w->high, text, DATE_TEXT);
}

static bool is_past_verb(const struct tokens *t, size_t i)
{
	const struct token *k = token_at(t, i);
	const char *key = token_key(t, i);

	if (token_has(t, i, LEX_PAST))
		return true;
	return k->kind == TOKEN_WORD && k->key_len > 4 && !strcmp(key + k->key_len - 2, "ed");
}

static bool ends_clause(const struct tokens *t, size_t i)
{
	return token_is(t, i, ",") || token_is(t, i, ";") || token_is(t, i, ":");
}

/* Does the sentence speak of what is still to come, at token I? */
static bool is_future(const struct tokens *t, size_t i, const struct when_context *c)
{
	size_t from = i, to = i, n = t->list.n;

	while (from > 0 && i - from < 40 && !ends_clause(t, from - 1))
		from--;
	while (to < n && to - i < 40 && !ends_clause(t, to))
		to++;
	for (size_t j = from; j < to; j++)
		if (token_has(t, j, LEX_FUTURE))
			return true;
	if (c->headline)
		return false;
	from = i > 80 ? i - 80 : 0;
	to = n - i > 80 ? i + 80 : n;
	for (size_t j = from; j < to; j++)
		if (is_past_verb(t, j))
			return false;
	return true;
}

/* A month without a year: the last one, or the next one where the sentence looks ahead. */
static struct date with_year(struct date d, const struct tokens *t, size_t i,
			     const struct when_context *c)
{
	int day = d.day ? d.day : 1, base_day = d.day ? c->base.day : 1;
	bool after;

	if (!date_is_full(c->base))
		return d;
	after = d.month > c->base.month || (d.month == c->base.month && day > base_day);
	d.year = c->base.year;
	if (after && !is_future(t, i, c))
		d.year--;
	else if (!after && (d.month != c->base.month || day != base_day) && is_future(t, i, c))
		d.year++;
	return d;
}

/* "this year", "last year", "next year" at I: the year, or 0; *taken tokens where it stands. */
static int relative_year(const struct tokens *t, size_t i, const struct when_context *c,
			 size_t *taken)
{
	const struct phrase *p = phrase_at(t, i, &phrase_years, taken);

	return p && c->base.year ? c->base.year + (int)p->value : 0;
}

/* What may follow a month and day: ", 2025", "2025", "this year". */
static size_t year_after(const struct tokens *t, size_t i, struct date *d,
			 const struct when_context *c, bool *open)
{
	size_t comma = token_is(t, i, ",") && d->day ? 1 : 0, taken;

	*open = false;
	if (token_at(t, i + comma)->kind == TOKEN_NUMBER) {
		d->year = year_at(t, i + comma);
		return d->year ? comma + 1 : 0;
	}
	d->year = relative_year(t, i, c, &taken);
	*open = taken && !d->year;
	return taken;
}

/* May, March and short forms are months only where their neighbours say so. */
static bool month_is_meant(const struct tokens *t, size_t i)
{
	static const char *const before[] = {
		"in",	"of",	  "since", "until", "till",  "by", "last",    "next",
		"this", "early",  "late",  "mid",   "from",  "to", "between", "during",
		"and",	"before", "after", "on",    "until", NULL,
	};
	size_t taken;

	if (!token_at(t, i)->capital)
		return false;
	if (year_at(t, i + 1) || day_at(t, i + 1, &taken) || (i && day_at(t, i - 1, &taken)))
		return true;
	if (token_is(t, i + 1, ".") && day_at(t, i + 2, &taken))
		return true;
	if (i && token_is_any(t, i - 1, before))
		return true;
	if (relative_year(t, i + 1, &(struct when_context){0}, &taken) || taken)
		return true;
	return !token_is(t, i, "may") && !token_is(t, i, "march") && token_at(t, i)->key_len > 3 &&
	       !token_at(t, i + 1)->capital;
}

/* Month or day and month D, in N tokens from I on, with the year behind them or that goes without saying. */
static struct when with_year_behind(const struct tokens *t, size_t i, size_t n, struct date d,
				    const struct when_context *c)
{
	struct when w = {0};
	bool open;

	n += year_after(t, i + n, &d, c, &open);
	if (!date_is_valid(d))
		return w;
	w.tokens = n;
	set(&w, d.year || open ? d : with_year(d, t, i, c));
	return w;
}

static struct when month_first(const struct tokens *t, size_t i, const struct when_context *c)
{
	struct date d = {.month = (int)token_at(t, i)->lex->value};
	size_t n = 1, taken;

	if (!month_is_meant(t, i))
		return (struct when){0};
	if (token_is(t, i + n, ".") && token_at(t, i + n)->joined)
		n++;
	d.day = day_at(t, i + n, &taken);
	if (d.day)
		n += taken;
	else if (n == 2 && !year_at(t, i + n))
		n = 1;
	return with_year_behind(t, i, n, d, c);
}

/* "3 July 2025", "the 3rd of July". */
static struct when day_first(const struct tokens *t, size_t i, const struct when_context *c)
{
	struct date d = {0};
	size_t n;

	d.day = day_at(t, i, &n);
	if (!d.day)
		return (struct when){0};
	n += token_is(t, i + n, "of");
	if (!token_has(t, i + n, LEX_MONTH) || !token_at(t, i + n)->capital)
		return (struct when){0};
	d.month = (int)token_at(t, i + n)->lex->value;
	n++;
	if (token_is(t, i + n, ".") && year_at(t, i + n + 1))
		n++;
	return with_year_behind(t, i, n, d, c);
}

static struct when iso(const struct tokens *t, size_t i)
{
	struct when w = {0};
	struct date d = {year_at(t, i), small_number(t, i + 2), small_number(t, i + 4)};

	if (!d.year || !token_is(t, i + 1, "-") || !token_is(t, i + 3, "-") ||
	    !token_at(t, i + 1)->joined || !token_at(t, i + 4)->joined ||
	    token_at(t, i + 2)->key_len != 2 || token_at(t, i + 4)->key_len != 2 ||
	    !date_is_full(d) || !date_is_valid(d))
		return w;
	w.tokens = 5;
	set(&w, d);
	return w;
}

static struct date nearest_weekday(int weekday, struct date base, bool future, bool strict)
{
	int by = weekday - date_weekday(base);

	if (future)
		by += by < (strict ? 1 : 0) ? 7 : 0;
	else
		by -= by > (strict ? -1 : 0) ? 7 : 0;
	return date_add_days(base, by);
}

static struct when weekday(const struct tokens *t, size_t i, const struct when_context *c)
{
	static const char *const recurring[] = {"each", "every", "any", NULL};
	struct when w = {.tokens = 1}, day;
	size_t at = i;
	bool last = token_is(t, i, "last"), next = token_is(t, i, "next");

	if (last || next || token_is(t, i, "this"))
		at++, w.tokens++;
	if (!token_has(t, at, LEX_WEEKDAY) || !token_at(t, at)->capital ||
	    (at && token_is_any(t, at - 1, recurring)))
		return (struct when){0};
	if (date_is_full(c->base))
		set(&w, nearest_weekday((int)token_at(t, at)->lex->value, c->base,
					next || (!last && is_future(t, at, c)), last || next));
	at++;
	at += token_is(t, at, ",");
	/* "Thursday, July 3": one date, and the month says which. */
	day = token_has(t, at, LEX_MONTH) ? month_first(t, at, c) : day_first(t, at, c);
	if (day.tokens && strlen(day.value) >= 7 && day.value[strlen(day.value) - 3] == '-') {
		day.tokens += at - i;
		return day;
	}
	return w;
}

static void resolve(struct when *w, char unit, int by, struct date base)
{
	struct date d = base, monday;

	if (unit == 'd') {
		set(w, date_add_days(base, by));
	} else if (unit == 'w') {
		monday = date_add_days(base, 7L * by - date_weekday(base));
		set_range(w, monday, date_add_days(monday, 6));
	} else if (unit == 'm') {
		d.day = 1;
		d = date_add_months(d, by);
		d.day = 0;
		set(w, d);
	} else {
		set(w, (struct date){.year = base.year + by});
	}
}

static struct when relative(const struct tokens *t, size_t i, const struct when_context *c)
{
	struct when w = {0};
	const struct phrase *p = phrase_at(t, i, &phrase_relative, &w.tokens);

	/* "Today" inside a sentence is the name of a show or a paper. */
	if (p && w.tokens == 1 && token_at(t, i)->capital && i > 1)
		return (struct when){0};
	if (p && (date_is_full(c->base) || (c->base.year && *p->unit == 'y')))
		resolve(&w, *p->unit, (int)p->value, c->base);
	return w;
}

/* "1990s": a decade. */
static bool is_decade(const struct tokens *t, size_t i)
{
	return token_at(t, i + 1)->joined && (token_is(t, i + 1, "s") || token_is(t, i + 1, "'s"));
}

/* "2000 people" is no year, "2000 budget" is one. */
static bool counts_something(const struct tokens *t, size_t i)
{
	static const char *const plurals[] = {"people", "men", "women", "children", "police", NULL};
	const struct token *k = token_at(t, i + 1);
	const char *key = token_key(t, i + 1);

	if (k->kind != TOKEN_WORD || k->capital || k->joined)
		return false;
	if (token_has(t, i + 1, LEX_DURATION | LEX_MEASURE | LEX_CURRENCY | LEX_SCALE))
		return true;
	if (token_is_any(t, i + 1, plurals))
		return true;
	return k->key_len > 3 && key[k->key_len - 1] == 's' && key[k->key_len - 2] != 's' &&
	       !(k->lex && k->lex->classes & (LEX_FUNCTION | LEX_PAST));
}

/* "painted in 1887." */
static bool is_year_at_end(const struct tokens *t, size_t i)
{
	static const char *const before[] = {"in", "since", "until", "during", "year", NULL};
	static const char *const behind[] = {".", ",", ";", ":", ")", NULL};

	return token_is_any(t, i - 1, before) && token_is_any(t, i + 1, behind) &&
	       token_at(t, i + 2)->kind != TOKEN_NUMBER;
}

static bool year_is_meant(const struct tokens *t, size_t i)
{
	static const char *const before[] = {
		"in",	   "since",  "until", "till",	"by",	 "of",	 "from",
		"to",	   "before", "after", "during", "early", "late", "mid",
		"between", "and",    "year",  "the",	NULL,
	};
	int year = year_at(t, i);

	if (!year || (token_at(t, i)->joined && !token_is(t, i - 1, "(") &&
		      !token_is(t, i - 1, "-") && !token_is(t, i - 1, "\xE2\x80\x93")))
		return false;
	if (token_at(t, i + 1)->joined && token_at(t, i + 1)->kind == TOKEN_WORD &&
	    !is_decade(t, i))
		return false;
	if (counts_something(t, i))
		return false;
	if (year >= 1900 && year < 2100)
		return true;
	return i && ((token_is_any(t, i - 1, before) && !token_at(t, i + 1)->joined) || is_year_at_end(t, i));
}

static struct when year_alone(const struct tokens *t, size_t i)
{
	struct when w = {0};
	struct date d = {.year = year_at(t, i)};

	if (!year_is_meant(t, i))
		return w;
	w.tokens = 1;
	if (is_decade(t, i)) {
		w.tokens = 2;
		set_range(&w, d, (struct date){.year = d.year + 9});
		return w;
	}
	set(&w, d);
	return w;
}

/* "a.m.", "pm" at I: hours to add, or -1; *taken tokens. */
static int half_of_day(const struct tokens *t, size_t i, size_t *taken)
{
	const struct phrase *p = phrase_at(t, i, &phrase_halves, taken);

	return p ? (int)p->value : -1;
}

static bool is_utc(const struct tokens *t, size_t i)
{
	return token_is(t, i, "gmt") || token_is(t, i, "utc");
}

/* "4.15 am": the tokeniser takes it for a decimal number. */
static bool dotted_time(const struct tokens *t, size_t i, int *hour, int *minute)
{
	const char *key = token_key(t, i);
	size_t dot = strcspn(key, "."), taken;

	if (token_at(t, i)->key_len != dot + 3 || dot < 1 || dot > 2 || strchr(key, ',') ||
	    half_of_day(t, i + 1, &taken) < 0)
		return false;
	*hour = atoi(key);
	*minute = atoi(key + dot + 1);
	return true;
}

/* "6:40 a.m.", "2117 GMT", "7pm". */
static struct when time_of_day(const struct tokens *t, size_t i)
{
	struct when w = {0};
	int hour = small_number(t, i), minute = 0, half;
	size_t n = 1, taken = 0;

	if (dotted_time(t, i, &hour, &minute)) {
		n = 1;
	} else if (hour >= 100 && token_at(t, i)->key_len == 4 && is_utc(t, i + 1)) {
		minute = hour % 100;
		hour /= 100;
	} else if ((token_is(t, i + 1, ":") || token_is(t, i + 1, ".")) &&
		   token_at(t, i + 2)->joined && token_at(t, i + 2)->key_len == 2) {
		minute = small_number(t, i + 2);
		n = 3;
	}
	half = half_of_day(t, i + n, &taken);
	if (hour < 0)
		return w; /* "1,200 pm" */
	if (half < 0 && !is_utc(t, i + n) && !(n == 3 && token_is(t, i + 1, ":")))
		return w;
	if (half >= 0 && hour <= 12)
		hour = hour % 12 + half;
	if (hour > 23 || minute < 0 || minute > 59)
		return w;
	n += taken;
	w.tokens = n + is_utc(t, i + n);
	snprintf(w.value, WHEN_TEXT, "T%02d:%02d%s", hour, minute, is_utc(t, i + n) ? "Z" : "");
	memcpy(w.low, w.value, WHEN_TEXT);
	memcpy(w.high, w.value, WHEN_TEXT);
	return w;
}

/* "a quarter", "twenty-five", "ten minutes", "half" at I, or -1; *taken tokens. */
static int minutes_in_words(const struct tokens *t, size_t i, size_t *taken)
{
	size_t a = token_is(t, i, "a");
	struct number n = number_parse(t, i, '.', false);

	*taken = a + 1;
	if (token_is(t, i + a, "quarter"))
		return 15;
	if (!a && token_is(t, i, "half"))
		return 30;
	*taken = n.tokens + token_is(t, i + n.tokens, "minutes");
	return n.tokens && n.value >= 1 && n.value < 30 ? (int)n.value : -1;
}

/* The hour at I in words or digits, 12 for noon, 24 for midnight, or -1. */
static int hour_in_words(const struct tokens *t, size_t i)
{
	struct number n = number_parse(t, i, '.', false);

	if (token_is(t, i, "midnight"))
		return 24;
	if (token_is(t, i, "noon") || token_is(t, i, "midday"))
		return 12;
	return n.tokens == 1 && n.value >= 1 && n.value <= 12 ? (int)n.value : -1;
}

/* "ten to five" may be a vote; "at ten to five" and "a quarter to five" are no votes. */
static bool is_no_vote(const struct tokens *t, size_t i)
{
	static const char *const before[] = {"at", "until", "till", "before", "around", "about", NULL};

	return (i && token_is_any(t, i - 1, before)) || token_is(t, i, "a") || token_is(t, i, "quarter");
}

/* "in the morning" at I: 0, "in the afternoon", "at night": 12; else -1. */
static int half_in_words(const struct tokens *t, size_t i, size_t *taken)
{
	const struct phrase *p = phrase_at(t, i, &phrase_day_parts, taken);

	return p ? (int)p->value : half_of_day(t, i, taken);
}

/* MINUTE of half a day, HALF of the day, which is open below 0; so late that it is noon, or later, it is
   not. */
static void set_clock(struct when *w, int minute, int half)
{
	if (half < 0 && minute < 12 * 60) {
		snprintf(w->low, WHEN_TEXT, "T%02d:%02d", minute / 60, minute % 60);
		snprintf(w->high, WHEN_TEXT, "T%02d:%02d", minute / 60 + 12, minute % 60);
		return;
	}
	minute = half < 0 ? minute : minute % 720 + half * 60;
	snprintf(w->value, WHEN_TEXT, "T%02d:%02d", minute / 60 % 24, minute % 60);
	memcpy(w->low, w->value, WHEN_TEXT);
	memcpy(w->high, w->value, WHEN_TEXT);
}

/* "at ten to five": the half of the day is open, if nothing tells it. */
static struct when clock_in_words(const struct tokens *t, size_t i)
{
	struct when w = {0};
	size_t n = 0, taken = 0;
	int minute = minutes_in_words(t, i, &n), half, hour;
	bool to = minute > 0 && minute < 30 && token_is(t, i + n, "to");

	if (minute < 0 || !(to || token_is(t, i + n, "past")))
		return w;
	hour = hour_in_words(t, i + n + 1);
	half = half_in_words(t, i + n + 2, &taken);
	if (hour < 0 || (to && hour < 24 && half < 0 && !token_is(t, i + n - 1, "minutes") &&
			 !is_no_vote(t, i)))
		return w;
	w.tokens = n + 2 + taken;
	set_clock(&w, to ? hour * 60 - minute : hour * 60 + minute, half);
	return w;
}

/* "seven in the evening", "at nine o'clock" */
static struct when full_hour(const struct tokens *t, size_t i)
{
	struct when w = {0};
	size_t clock = token_is(t, i + 1, "o'clock") || token_is(t, i + 1, "o\xE2\x80\x99" "clock");
	size_t taken = 0;
	int half = half_in_words(t, i + 1 + clock, &taken), hour;

	if (!clock && taken < 2)
		return w; /* as behind most numbers */
	hour = hour_in_words(t, i);
	if (hour < 1 || hour > 12 || token_is(t, i, "noon"))
		return w;
	w.tokens = 1 + clock + taken;
	set_clock(&w, hour * 60, half);
	return w;
}

/* "by 2022", "before the end of July", "after Thursday": which side is open. */
static void bound(struct when *w, const struct tokens *t, size_t i)
{
	static const char *const lead[] = {"the", "end",   "of",	"early", "late",
					   "mid", "start", "beginning", NULL};
	static const char *const up_to[] = {"by", "before", "until", "till", NULL};

	while (i && token_is_any(t, i - 1, lead))
		i--;
	if (!i)
		return;
	if (token_is_any(t, i - 1, up_to))
		w->low[0] = '\0';
	else if (token_is(t, i - 1, "after"))
		w->high[0] = '\0';
}

struct when when_parse(const struct tokens *t, size_t i, const struct when_context *c)
{
	struct when w = {0};

	if (token_at(t, i)->kind == TOKEN_NUMBER) {
		w = iso(t, i);
		if (!w.tokens)
			w = day_first(t, i, c);
		if (!w.tokens)
			w = time_of_day(t, i);
		if (!w.tokens)
			w = clock_in_words(t, i);
		if (!w.tokens)
			w = full_hour(t, i);
		if (!w.tokens)
			w = year_alone(t, i);
	} else if (token_at(t, i)->kind == TOKEN_WORD) {
		w = weekday(t, i, c);
		if (!w.tokens && token_has(t, i, LEX_MONTH))
			w = month_first(t, i, c);
		if (!w.tokens)
			w = relative(t, i, c);
		if (!w.tokens)
			w = clock_in_words(t, i);
		if (!w.tokens)
			w = full_hour(t, i);
	}
	if (w.tokens && w.value[0])
		bound(&w, t, i);
	return w;
}
