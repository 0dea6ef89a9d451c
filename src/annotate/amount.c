/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/amount.h"

#include "annotate/fraction.h"
#include "annotate/number.h"
#include "annotate/phrase_table.h"

#include <string.h>

static bool is_dash(const struct tokens *t, size_t i)
{
	return token_is(t, i, "-") || token_is(t, i, "\xE2\x80\x93") ||
	       token_is(t, i, "\xE2\x80\x91");
}

/* The currency of a sign or code in front of a number; *taken tokens. */
static const char *currency_before(const struct tokens *t, size_t i, size_t *taken)
{
	const struct phrase *p = phrase_at(t, i, &phrase_currencies, taken);

	if (p && *taken > 1 && !token_at(t, i + *taken - 1)->joined)
		p = NULL; /* "a $40 watch" */
	if (p && token_at(t, i + *taken)->kind == TOKEN_NUMBER)
		return p->unit;
	*taken = 0;
	return NULL;
}

static void exact(struct amount *a, double value)
{
	a->value = a->low = a->high = value;
}

static void scale(struct amount *a, double factor)
{
	a->value *= factor;
	a->low *= factor;
	a->high *= factor;
}

/* "half a point", "quarter-point", "a quarter of a point": percentage points. */
static struct amount points(const struct tokens *t, size_t i)
{
	struct amount a = {.type = QUANTITY_PERCENT, .unit = "pp"};
	const struct phrase *p = phrase_at(t, i, &phrase_points, &a.tokens);

	if (p)
		exact(&a, p->value);
	return a;
}

/* "dozens", "tens of thousands", "hundreds of thousands". */
static struct amount vague(const struct tokens *t, size_t i)
{
	struct amount a = {.type = QUANTITY_NUMBER, .vague = true};
	bool tens = token_is(t, i, "tens") && token_is(t, i + 1, "of");

	if (!tens && !token_has(t, i, LEX_VAGUE))
		return a;
	a.low = tens ? 20 : token_at(t, i)->lex->value;
	a.tokens = 1;
	if (token_is(t, i + 1, "of") && token_has(t, i + 2, LEX_VAGUE)) {
		a.low *= token_at(t, i + 2)->lex->value / 2;
		a.tokens = 3;
	} else if (tens) {
		a.tokens = 0;
	}
	return a;
}

/* A sign or word of percent at I, *n tokens: its factor and unit; or NULL. */
static const struct phrase *percent_at(const struct tokens *t, size_t i, size_t *n)
{
	return phrase_at(t, i, &phrase_percent, n);
}

/* "-year-old", "years old", "years of age" after a number. */
static size_t age_after(const struct tokens *t, size_t i)
{
	size_t n;

	phrase_at(t, i, &phrase_ages, &n);
	return n;
}

/* "a woman", "a fisherman" */
static bool is_person(const struct tokens *t, size_t i)
{
	const struct token *k = token_at(t, i);
	const char *end = token_key(t, i) + k->key_len;

	return token_has(t, i, LEX_PERSON) ||
	       (k->key_len > 5 && (!memcmp(end - 3, "man", 3) || !memcmp(end - 5, "woman", 5)));
}

static bool has_age_in_front(const struct tokens *t, size_t i)
{
	if (i && token_is(t, i - 1, "aged"))
		return true;
	if (i > 1 && token_is(t, i - 1, "of") && token_is(t, i - 2, "ages"))
		return true;
	if (i > 1 && token_is(t, i - 1, "of") &&
	    (token_is(t, i - 2, "age") || is_person(t, i - 2)))
		return true;
	return i > 1 && token_is(t, i - 1, "age") && token_is(t, i - 2, "at");
}

static bool ends_phrase(const struct tokens *t, size_t i)
{
	return i >= t->list.n ||
	       (token_at(t, i)->kind == TOKEN_SIGN && !is_dash(t, i) && !token_is(t, i, "%") &&
		!token_is(t, i, "/") && !token_is(t, i, "$"));
}

/* "Nadim Karrou, 41," and "the fallen star, 47," */
static bool is_apposition(const struct tokens *t, size_t i, size_t after)
{
	return i > 1 && token_is(t, i - 1, ",") && token_at(t, i - 2)->kind == TOKEN_WORD &&
	       !token_has(t, i - 2, LEX_MONTH | LEX_WEEKDAY) && ends_phrase(t, after) &&
	       (token_at(t, i - 2)->capital || token_is(t, after, ","));
}

/* "At 47 she had been spoken of" */
static bool is_at_age(const struct tokens *t, size_t i, size_t after)
{
	static const char *const who[] = {"he", "she", "i", NULL};

	return i && token_is(t, i - 1, "at") &&
	       (token_is_any(t, after, who) ||
		(token_is(t, after, ",") && token_is_any(t, after + 1, who)));
}

/* "since he was 12", "when she was nine" */
static bool is_was_age(const struct tokens *t, size_t i, size_t after)
{
	static const char *const who[] = {"he", "she", "i", NULL};
	static const char *const when[] = {"since", "when", "until", "after", "before", NULL};

	if (i > 3 && (token_is(t, i - 1, "about") || token_is(t, i - 1, "just") ||
		      token_is(t, i - 1, "only") || token_is(t, i - 1, "around")))
		i--;
	return i > 2 && (token_is(t, i - 1, "was") || token_is(t, i - 1, "turned")) &&
	       token_is_any(t, i - 2, who) && token_is_any(t, i - 3, when) && ends_phrase(t, after);
}

/* "She was 91." "Ana Holt, who is 91, ..." "The oldest of them, Ana Holt, was 91." "He is 61 and ..." */
static bool is_age_of_person(const struct tokens *t, size_t i, size_t after)
{
	static const char *const who[] = {"he", "she", "who", NULL};

	if (i < 2 || !(token_is(t, i - 1, "was") || token_is(t, i - 1, "is")) ||
	    !(ends_phrase(t, after) || token_is(t, after, "and")))
		return false;
	if (i > 3 && token_is(t, i - 2, ","))
		return token_at(t, i - 3)->capital && token_at(t, i - 4)->capital;
	return token_is_any(t, i - 2, who);
}

static bool age(const struct tokens *t, size_t i, size_t after, double value, struct amount *a)
{
	size_t n = age_after(t, after);

	if (value < 0 || value > 125 || (value != (int)value && !n))
		return false;
	if (!n && !has_age_in_front(t, i) && !is_apposition(t, i, after) &&
	    !is_was_age(t, i, after) && !is_at_age(t, i, after) &&
	    !(value > 1 && is_age_of_person(t, i, after)))
		return false;
	a->type = QUANTITY_AGE;
	a->unit = "year";
	a->tokens += n;
	return true;
}

/* Degrees need their scale; a temperature in Fahrenheit is no multiple. */
static size_t degrees(const struct tokens *t, size_t i, struct amount *a)
{
	size_t n;
	const struct phrase *p = phrase_at(t, i, &phrase_degrees, &n);

	if (!p)
		return 0;
	a->type = QUANTITY_MEASURE;
	a->unit = "C";
	if (*p->unit == 'F')
		exact(a, (a->value - 32) * 5 / 9);
	return n;
}

/* "km/h", "miles an hour", "kilometres per hour", "square kilometres": two words, one unit. */
static size_t compound(const struct tokens *t, size_t i, struct amount *a)
{
	size_t n;
	const struct phrase *p = phrase_at(t, i, &phrase_compounds, &n);

	if (!p)
		return 0;
	a->type = QUANTITY_MEASURE;
	a->unit = p->unit;
	scale(a, p->value);
	return n;
}

/* A unit word at I, after a hyphen or not: duration, measure, currency. */
static size_t unit_after(const struct tokens *t, size_t i, struct amount *a)
{
	size_t hyphen = is_dash(t, i) && token_at(t, i + 1)->joined ? 1 : 0;
	const struct token *k = token_at(t, i + hyphen);
	size_t n;

	if (!hyphen && ((n = compound(t, i, a)) || (n = degrees(t, i, a))))
		return n;
	if (!k->lex || !(k->lex->classes & (LEX_DURATION | LEX_MEASURE | LEX_CURRENCY)) ||
	    k->capital)
		return 0;
	if (k->lex->classes & LEX_ORDINAL && !hyphen)
		return 0; /* "two second homes" */
	if (k->lex->classes & LEX_MEASURE && !strcmp(k->lex->unit, "C"))
		return 0; /* bare degrees: angles, diplomas */
	a->type = k->lex->classes & LEX_DURATION   ? QUANTITY_DURATION
		  : k->lex->classes & LEX_CURRENCY ? QUANTITY_MONEY
						   : QUANTITY_MEASURE;
	a->unit = k->lex->unit;
	scale(a, k->lex->factor ? k->lex->factor : 1);
	n = 1 + hyphen;
	if (hyphen && is_dash(t, i + n) && token_is(t, i + n + 1, "long"))
		n += 2;
	return n;
}

/* "a decade", "an hour later", "a week": one of it, where it is no rate ("three times a week"). */
static struct amount one_unit(const struct tokens *t, size_t i)
{
	static const char *const rates[] = {"times", "once", "twice", "%", "percent", "cent", NULL};
	static const char *const before[] = {
		"for",	  "in",	   "within", "after", "over", "than",	 "almost",
		"nearly", "about", "around", "job",   "took", "least",	 "half",
		"lasted", "took",  "under",  "by",    "some", "quarter", NULL,
	};
	static const char *const after[] = {"later", "ago",  "earlier", "before",
					    "after", "long", "-",	NULL};
	struct amount a = {0};
	const struct lex *lex = token_at(t, i + 1)->lex;

	if (!(token_is(t, i, "a") || token_is(t, i, "an")) || !lex ||
	    !(lex->classes & LEX_DURATION) || lex->classes & LEX_ORDINAL ||
	    token_at(t, i + 1)->capital)
		return a;
	if (i && (token_is_any(t, i - 1, rates) || token_at(t, i - 1)->kind == TOKEN_NUMBER))
		return a;
	if (!(i && token_is_any(t, i - 1, before)) && !token_is_any(t, i + 2, after))
		return a;
	a.tokens = 2 + tokens_match(t, i + 2, "and a half");
	a.type = QUANTITY_DURATION;
	a.unit = lex->unit;
	exact(&a, a.tokens > 2 ? lex->factor * 1.5 : lex->factor);
	return a;
}

/* "in his 30s", "in her mid-40s" */
static struct amount decade_of_life(const struct tokens *t, size_t i)
{
	static const char *const whose[] = {"his", "her", "their", "my", NULL};
	struct amount a = {.type = QUANTITY_AGE, .unit = "year", .range = true};
	size_t from = i > 2 && is_dash(t, i - 1) ? i - 2 : i;

	if (!from || token_at(t, i)->key_len != 2 || token_at(t, i)->kind != TOKEN_NUMBER ||
	    !token_at(t, i + 1)->joined || !token_is(t, i + 1, "s") ||
	    !token_is_any(t, from - 1, whose))
		return a;
	a.low = number_parse(t, i, '.', false).value;
	a.high = a.low + 9;
	a.tokens = 2;
	return a;
}

/* "half an hour", "a quarter of an hour", "half a metre" */
static struct amount part_of_unit(const struct tokens *t, size_t i)
{
	struct amount a = {0};
	size_t n;
	double part = fraction_of_one(t, i, &n);

	if (part <= 0 || !token_has(t, i + n, LEX_DURATION | LEX_MEASURE))
		return a;
	exact(&a, part);
	a.tokens = n + unit_after(t, i + n, &a);
	if (a.tokens == n)
		a.tokens = 0;
	return a;
}

/* "two thirds of the voters": a share, about as much as it says. */
static struct amount share(const struct tokens *t, size_t i)
{
	struct amount a = {.type = QUANTITY_PERCENT};
	double part = fraction_of_many(t, i, &a.tokens);

	a.value = 100 * part;
	a.low = a.value * .9;
	a.high = a.value * 1.1;
	return a;
}

/* "decade-long", "year-long" */
static struct amount unit_long(const struct tokens *t, size_t i)
{
	struct amount a = {0};
	const struct lex *lex = token_at(t, i)->lex;

	if (!lex || !(lex->classes & LEX_DURATION) || !is_dash(t, i + 1) ||
	    !token_is(t, i + 2, "long"))
		return a;
	a.tokens = 3;
	a.type = QUANTITY_DURATION;
	a.unit = lex->unit;
	exact(&a, lex->factor);
	return a;
}

static bool is_superlative(const struct tokens *t, size_t i)
{
	const struct token *k = token_at(t, i);

	return k->kind == TOKEN_WORD && k->key_len > 5 && !memcmp(token_key(t, i) + k->key_len - 3, "est", 3);
}

/* "21st", "seventh", "third-largest": not "first," and "at first". */
static struct amount ordinal(const struct tokens *t, size_t i)
{
	static const char *const endings[] = {"st", "nd", "rd", "th", NULL};
	static const char *const adverbial[] = {"off", "of", "and", "to", "in", "on", "at",
						"for", "with", "behind", "by", "as", NULL};
	static const char *const subjects[] = {"he", "she", "it", "they", "we", "i", "who", "that", NULL};
	struct amount a = {.type = QUANTITY_ORDINAL};
	const struct token *k = token_at(t, i);
	struct number digits;
	size_t n = 1;

	if (k->kind == TOKEN_NUMBER && token_at(t, i + 1)->joined &&
	    token_is_any(t, i + 1, endings)) {
		digits = number_parse(t, i, '.', false);
		if (!digits.tokens)
			return a;
		exact(&a, digits.value);
		n = 2;
	} else if (k->lex && k->lex->classes & LEX_ORDINAL) {
		exact(&a, k->lex->value);
	} else {
		return a;
	}
	if (i && (token_is_any(t, i - 1, subjects) || token_is(t, i - 1, "at") ||
		  token_is(t, i - 1, "-") || token_is(t, i - 1, "per")))
		return a;
	if (i > 1 && token_is(t, i - 1, "a") && token_has(t, i - 2, LEX_MEASURE))
		return a; /* "40 litres a second" */
	if (is_dash(t, i + n) && is_superlative(t, i + n + 1)) {
		a.tokens = n;
		return a;
	}
	if (token_at(t, i + n)->kind != TOKEN_WORD)
		return a;
	if (token_is_any(t, i + n, adverbial) &&
	    !(token_is(t, i + n, "to") && i && token_is(t, i - 1, "the")))
		return a;
	a.tokens = n;
	return a;
}

/* Joined to something in front ("F-16", "Covid-19", "v2"): a name, not a number. */
static bool is_part_of_name(const struct tokens *t, size_t i)
{
	const struct token *k = token_at(t, i), *before = i ? token_at(t, i - 1) : NULL;

	if (token_is(t, i + 1, "/") && token_at(t, i + 1)->joined &&
	    token_at(t, i + 2)->kind == TOKEN_NUMBER)
		return true; /* "9/11" */
	if (!before || !k->joined)
		return false;
	if (is_dash(t, i - 1))
		return i > 1 && before->joined && token_at(t, i - 2)->kind == TOKEN_WORD &&
		       token_at(t, i - 2)->capital && !token_has(t, i - 2, LEX_UNIT | LEX_TENS);
	return token_is(t, i - 1, "/") || token_is(t, i - 1, "#") || token_is(t, i - 1, ".") ||
	       token_is(t, i - 1, ":") || token_is(t, i - 1, "@") || token_is(t, i - 1, "_");
}

/* "Highway 7", "Platform 2", "UPDATE 2": a label. */
static bool is_label(const struct tokens *t, size_t i)
{
	static const char *const labels[] = {
		"highway", "platform", "route", "line",	   "flight", "article", "section",
		"chapter", "page",     "room",	"gate",	   "number", "no",	"category",
		"phase",   "group",    "type",	"channel", "world",  NULL,
	};
	const struct token *k = token_at(t, i), *before = token_at(t, i - 1);

	if (!i || k->kind != TOKEN_NUMBER || before->kind != TOKEN_WORD)
		return false;
	if (token_is_any(t, i - 1, labels))
		return true;
	return i > 1 && before->capital && !before->lex && token_at(t, i - 2)->kind == TOKEN_WORD &&
	       !token_at(t, i - 2)->capital && k->key_len < 3;
}

/* Two numbers with "-" or "to" between them; the tokens of both. */
static size_t pair_at(const struct tokens *t, size_t i, struct number first, struct number *second,
		      char decimal)
{
	size_t joint = i + first.tokens;
	bool dash = is_dash(t, joint) && token_at(t, joint)->joined;

	if (!dash && !token_is(t, joint, "to"))
		return 0;
	*second = number_parse(t, joint + 1, decimal, false);
	if (!second->tokens || (dash && !token_at(t, joint + 1)->joined))
		return 0;
	return first.tokens + 1 + second->tokens;
}

/* "10 to 12", "10-12", "between 10 and 12": one quantity with two bounds; 0: it is none. */
static size_t range_at(const struct tokens *t, size_t i, struct number first, struct number *second,
		       char decimal)
{
	size_t n = pair_at(t, i, first, second, decimal);

	if (n && first.value < second->value && !(i && token_is(t, i - 1, "from")))
		return n;
	if (i && token_is(t, i + first.tokens, "and") &&
	    (token_is(t, i - 1, "between") || (i > 3 && tokens_match(t, i - 4, "between the ages of")))) {
		*second = number_parse(t, i + first.tokens + 1, decimal, false);
		if (second->tokens && first.value < second->value)
			return first.tokens + 1 + second->tokens;
	}
	return 0;
}

/* "5-2", "four to three", "four votes to one": a vote, a result; the greater number comes first. */
static struct amount score(const struct tokens *t, size_t i, struct number first, char decimal)
{
	static const char *const what[] = {"votes", "goals", "points", "seats", NULL};
	struct amount a = {.type = QUANTITY_NUMBER, .range = true, .unit = "score"}, unit = {0};
	struct number second = {0}, padded = first;
	size_t n, taken, named = token_is_any(t, i + first.tokens, what);

	padded.tokens += named;
	n = pair_at(t, i, padded, &second, decimal);
	if (!n || first.value <= second.value || first.value >= 1000 || first.separated)
		return (struct amount){0};
	if (i && (token_is(t, i - 1, "from") || token_is(t, i - 1, "at")))
		return (struct amount){0}; /* a change; "at ten to five" */
	if (percent_at(t, i + n, &taken) || unit_after(t, i + n, &unit))
		return (struct amount){0};
	a.tokens = n;
	a.low = second.value;
	a.high = first.value;
	return a;
}

/* "one" is a pronoun or an article more often than a number. */
static bool one_counts(const struct tokens *t, size_t i, size_t after)
{
	size_t n;

	if (!token_is(t, i, "one"))
		return true;
	if (token_is(t, after, "day") && !is_dash(t, after))
		return false; /* "one day she left" */
	return percent_at(t, after, &n) ||
	       token_has(t, after, LEX_DURATION | LEX_MEASURE | LEX_CURRENCY) ||
	       token_is(t, after, "in") || is_dash(t, after);
}

/* What the words after the number make of it. */
static void classify(const struct tokens *t, size_t i, struct amount *a)
{
	size_t after = i + a->tokens, n;
	const struct phrase *percent;

	if (age(t, i, after, a->value, a))
		return;
	percent = percent_at(t, after, &n);
	if (percent) {
		a->type = QUANTITY_PERCENT;
		a->unit = percent->unit;
		scale(a, percent->value);
	} else {
		n = unit_after(t, after, a);
	}
	a->tokens += n;
}

/* After "from 5.25 per cent to" a bare number is a percentage too. */
static bool takes_percent_from_before(const struct tokens *t, size_t i)
{
	const struct phrase *percent;
	size_t n;

	if (i < 4 || !token_is(t, i - 1, "to"))
		return false;
	for (size_t back = 1; back <= 2 && i >= back + 3; back++) {
		percent = percent_at(t, i - 1 - back, &n);
		if (percent && n == back && !percent->unit && token_is(t, i - 3 - back, "from"))
			return true;
	}
	return false;
}

struct amount amount_parse(const struct tokens *t, size_t i, char decimal)
{
	struct amount a = {.type = QUANTITY_NUMBER};
	struct number n, second = {0};
	size_t sign, whole;
	const char *currency;

	if ((a = decade_of_life(t, i)).tokens || (a = points(t, i)).tokens ||
	    (a = vague(t, i)).tokens || (a = part_of_unit(t, i)).tokens ||
	    (a = share(t, i)).tokens ||
	    (a = one_unit(t, i)).tokens || (a = unit_long(t, i)).tokens ||
	    (a = ordinal(t, i)).tokens)
		return a;
	a = (struct amount){.type = QUANTITY_NUMBER};
	currency = currency_before(t, i, &sign);
	n = number_parse(t, i + sign, decimal, currency != NULL);
	if (!n.tokens || is_part_of_name(t, i) || !one_counts(t, i, i + n.tokens))
		return a;
	if (!currency && (a = score(t, i, n, decimal)).tokens)
		return a;
	a = (struct amount){.type = QUANTITY_NUMBER};
	whole = range_at(t, i + sign, n, &second, decimal);
	a.tokens = sign + (whole ? whole : n.tokens);
	a.value = a.low = n.value;
	a.high = whole ? second.value : n.value;
	a.range = whole != 0;
	if (currency) {
		a.type = QUANTITY_MONEY;
		a.unit = currency;
		return a;
	}
	classify(t, i, &a);
	if (a.type == QUANTITY_NUMBER && a.tokens == 1 && is_label(t, i))
		a.tokens = 0;
	if (a.type == QUANTITY_NUMBER && !whole && takes_percent_from_before(t, i))
		a.type = QUANTITY_PERCENT;
	return a;
}
