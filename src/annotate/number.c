/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/number.h"

#include "annotate/fraction.h"

#include <stdio.h>
#include <string.h>

enum { CURRENT_MOST = 1000 * 1000 }; /* before a thousand or more: "nine hundred" */
static const double NUMBER_MOST = 1e18; /* what is greater is no number that anyone counts to */

/* Digits with separators: the decimal mark once and last, the other one between groups of three. */
static double digits_value(const char *key, char decimal, bool *separated)
{
	double value = 0, scale = 1;
	size_t len = strlen(key);
	const char *mark = strrchr(key, decimal);

	/* "1.250" in a language that writes 1,5 - and "2,300" - are groups, not decimals. */
	if (mark && strchr(key, decimal) != mark)
		mark = NULL;
	for (size_t i = 0; i < len; i++) {
		if (key[i] < '0' || key[i] > '9') {
			*separated = true;
			continue;
		}
		if (mark && key + i > mark)
			value += (key[i] - '0') * (scale /= 10);
		else
			value = value * 10 + (key[i] - '0');
	}
	return value;
}

/* "4m high" are metres, "412m contract" are millions: news writes the latter more often. */
static bool is_metres(const struct tokens *t, size_t i)
{
	static const char *const after[] = {
		"deep",	 "high",   "tall",	 "long",  "wide",   "thick",	 "below",
		"above", "away",   "from",	 "swell", "swells", "wave",	 "waves",
		"race",	 "sprint", "hurdles",	 "relay", "final",  "freestyle", "dash",
		"tower", "wall",   "underwater", "down",  "up",	    "off",	 NULL,
	};

	return token_is_any(t, i + 1, after) || token_is(t, i + 1, "-");
}

/* The scale word at I, joined letters included ("9bn", "4.25m"); 0: none. */
static double scale_at(const struct tokens *t, size_t i, bool money)
{
	const struct token *k = token_at(t, i);

	if (token_has(t, i, LEX_SCALE))
		return k->lex->value;
	if (k->joined && token_is(t, i, "m") && (money || !is_metres(t, i)))
		return 1e6;
	if (k->joined && k->kind == TOKEN_WORD && money) {
		if (token_is(t, i, "k"))
			return 1e3;
		if (token_is(t, i, "b"))
			return 1e9;
	}
	return 0;
}

static struct number parse_digits(const struct tokens *t, size_t i, char decimal, bool money)
{
	struct number n = {.tokens = 1, .digits = true};
	double scale;

	n.value = digits_value(token_key(t, i), decimal, &n.separated);
	if (n.value > NUMBER_MOST)
		return (struct number){0};
	while ((scale = scale_at(t, i + n.tokens, money)) != 0 && n.value * scale <= NUMBER_MOST) {
		n.value *= scale;
		n.tokens++;
		n.digits = false;
	}
	return n;
}

/*
 * "half a million", "a quarter of a million", "a dozen", "a hundred": value and tokens of what stands
 * before the scale.
 */
static size_t article_before_scale(const struct tokens *t, size_t i, double *value)
{
	size_t n;
	double part = fraction_of_one(t, i, &n);

	*value = part > 0 ? part : 1;
	if (part > 0 && token_has(t, i + n, LEX_SCALE))
		return n;
	if ((token_is(t, i, "a") || token_is(t, i, "an")) && token_has(t, i + 1, LEX_SCALE))
		return 1;
	return 0;
}

struct words { /* number words taken so far */
	double total, current, scale; /* scale: the last that total has */
};

/* "two hundred AND six", "twenty-one": the joint before the next number word, in tokens. */
static size_t joint_at(const struct tokens *t, size_t i)
{
	if (token_is(t, i, "-") && token_at(t, i)->joined && token_has(t, i - 1, LEX_TENS) &&
	    token_has(t, i + 1, LEX_UNIT))
		return 1;
	if (token_is(t, i, "and") && token_has(t, i - 1, LEX_SCALE) &&
	    token_has(t, i + 1, LEX_UNIT | LEX_TENS))
		return 1;
	return 0;
}

/* "nine hundred": of what comes before a thousand. */
static bool take_hundred(struct words *w, double scale)
{
	double current = (w->current ? w->current : 1) * scale;

	if (current > CURRENT_MOST)
		return false;
	w->current = current;
	return true;
}

/* "two million five hundred THOUSAND" adds, "two thousand MILLION" multiplies. */
static bool take_scale(struct words *w, double scale)
{
	double current = w->current || w->total ? w->current : 1;
	bool adds = w->current && scale < w->scale;
	double total = adds ? w->total + current * scale : (w->total + current) * scale;

	if (total > NUMBER_MOST)
		return false;
	*w = (struct words){.total = total, .scale = scale};
	return true;
}

/* False: the number ends before this word. */
static bool take_word(struct words *w, const struct lex *lex, bool first)
{
	if (lex->classes & LEX_SCALE) {
		if (!(w->current || first || w->total))
			return false;
		return lex->value < 1000 ? take_hundred(w, lex->value) : take_scale(w, lex->value);
	}
	/* "two three" are two numbers, "twenty one" is one. */
	if (w->current &&
	    !(lex->value < 10 && (int)w->current % 10 == 0 && (int)w->current % 100) &&
	    !((int)w->current % 100 == 0))
		return false;
	w->current += lex->value;
	return true;
}

static struct number parse_words(const struct tokens *t, size_t i)
{
	struct words w = {0};
	size_t start = i, article;

	article = article_before_scale(t, i, &w.current);
	if (!article) {
		w.current = 0;
		if (!token_has(t, i, LEX_UNIT | LEX_TENS))
			return (struct number){0};
	}
	i += article;
	for (;;) {
		size_t joint = i > start ? joint_at(t, i) : 0;
		const struct lex *lex = token_at(t, i + joint)->lex;

		if (!lex || !(lex->classes & (LEX_UNIT | LEX_TENS | LEX_SCALE)))
			break;
		if (w.current > 0 && w.current < 1 && lex->classes & LEX_SCALE)
			w.total = w.current * lex->value, w.current = 0;
		else if (!take_word(&w, lex, i == start))
			break;
		i += joint + 1;
	}
	return (struct number){.value = w.total + w.current, .tokens = i - start};
}

struct number number_parse(const struct tokens *t, size_t i, char decimal, bool money)
{
	if (token_at(t, i)->kind == TOKEN_NUMBER)
		return parse_digits(t, i, decimal, money);
	return parse_words(t, i);
}

/* Most numbers are whole, and printf of a double costs as much as reading a sentence. */
static void format_whole(uint64_t value, char out[NUMBER_TEXT])
{
	char digits[NUMBER_TEXT];
	size_t n = 0;

	do
		digits[n++] = (char)('0' + value % 10);
	while (value /= 10);
	while (n)
		*out++ = digits[--n];
	*out = '\0';
}

enum { DECIMALS = 6 };

/* Six digits behind the point, as printf rounds them; not where that is a matter of the last bit. */
static bool format_decimal(double value, char out[NUMBER_TEXT])
{
	double millionths = value * 1e6, part = millionths - (double)(uint64_t)millionths;
	uint64_t n = (uint64_t)millionths + (part > .5);
	size_t len;

	if (part > .49 && part < .51)
		return false;
	format_whole(n / 1000000, out);
	len = strlen(out);
	out[len] = '.';
	for (size_t i = DECIMALS; i > 0; i--, n /= 10)
		out[len + i] = (char)('0' + n % 10);
	out[len + 1 + DECIMALS] = '\0';
	return true;
}

void number_format(double value, char out[NUMBER_TEXT])
{
	size_t len;

	if (value >= 0 && value < 1e15 && value == (double)(uint64_t)value) {
		format_whole((uint64_t)value, out);
		return;
	}

	if (value > 0 && value < 1e6 && format_decimal(value, out))
		len = strlen(out);
	else
		len = (size_t)snprintf(out, NUMBER_TEXT, "%.6f", value);
	while (len && out[len - 1] == '0')
		len--;
	if (len && out[len - 1] == '.')
		len--;
	out[len] = '\0';
}
