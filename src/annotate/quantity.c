/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/quantity.h"

#include "annotate/amount.h"
#include "annotate/number.h"
#include "annotate/phrase_table.h"
#include "annotate/when.h"

#include <string.h>

enum { LEAD_SENTENCES = 5 };

struct finder {
	struct annotation *an;
	const struct reading *reading;
	struct tokens tokens; /* of the sentence at hand, borrowed */
	struct when_context when;
	uint32_t sentence;
	char decimal;
};

static size_t qualifier_at(const struct tokens *t, size_t i, const struct phrase_table *table,
			   enum bound *bound)
{
	size_t n;
	const struct phrase *p = phrase_at(t, i, table, &n);

	*bound = p ? (enum bound)p->value : BOUND_NONE;
	return n;
}

/* "over the age of 12": the qualifier stands before "the age of". */
static enum bound age_bound(const struct tokens *t, size_t i)
{
	enum bound bound = BOUND_NONE;

	if (i >= 4 && tokens_match(t, i - 3, "the age of"))
		qualifier_at(t, i - 4, &phrase_qualifiers, &bound);
	return bound;
}

static string_ref intern(struct annotation *an, const char *s)
{
	return *s ? annotation_intern(an, s, strlen(s)) : 0;
}

static string_ref intern_number(struct annotation *an, double value)
{
	char text[NUMBER_TEXT];

	number_format(value, text);
	return intern(an, text);
}

/* The words of the qualifier as written, folded, blank between. */
static string_ref intern_tokens(struct finder *f, size_t i, size_t n)
{
	struct bytes b;
	string_ref ref;

	if (!n)
		return 0;
	bytes_init(&b);
	for (size_t k = 0; k < n; k++) {
		if (k)
			bytes_add_byte(&b, ' ');
		bytes_add_string(&b, token_key(&f->tokens, i + k));
	}
	ref = annotation_intern(f->an, b.data, b.len);
	bytes_release(&b);
	return ref;
}

static bool is_plural(const struct tokens *t, size_t i)
{
	static const char *const irregular[] = {"people", "men",    "women",	 "children",
						"police", "troops", "personnel", "staff",
						"crew",	  "cattle", NULL};
	const struct token *k = token_at(t, i);
	const char *key = token_key(t, i);

	if (token_is_any(t, i, irregular))
		return true;
	return k->key_len > 3 && key[k->key_len - 1] == 's' && key[k->key_len - 2] != 's';
}

/* What is counted: the head of the noun phrase behind the number, or a state ("31 missing"). */
static string_ref counted(struct finder *f, size_t i)
{
	const struct tokens *t = &f->tokens;
	size_t last = 0, end;

	if (tokens_match(t, i, "of the") || tokens_match(t, i, "of their") ||
	    tokens_match(t, i, "of its"))
		i += 2;
	else if (token_is(t, i, "of") || token_is(t, i, "-"))
		i += 1;
	if (token_has(t, i, LEX_STATE))
		return intern_tokens(f, i, 1);
	for (end = i; end < i + 4; end++) {
		if (token_at(t, end)->kind != TOKEN_WORD || token_at(t, end)->possessive ||
		    token_has(t, end, LEX_FUNCTION | LEX_PAST))
			break;
		last = end + 1;
		if (is_plural(t, end))
			break;
	}
	return last ? intern_tokens(f, last - 1, 1) : 0;
}

static void push(struct finder *f, struct quantity q, size_t first, size_t n)
{
	q.span = (struct span){token_at(&f->tokens, first)->span.start,
			       token_at(&f->tokens, first + n - 1)->span.end};
	q.sentence = f->sentence;
	VEC_PUSH(&f->an->quantities, q);
}

static void apply_bound(struct amount *a, enum bound bound, bool *low, bool *high)
{
	*low = true;
	*high = !a->vague;
	if (bound == BOUND_LOW) {
		a->low = a->high;
		*high = false;
	} else if (bound == BOUND_HIGH) {
		*low = false;
	} else if (bound == BOUND_NEARLY || bound == BOUND_ABOUT) {
		a->low -= a->value * .1;
		a->high += bound == BOUND_ABOUT ? a->value * .1 : 0;
	}
}

struct lead { /* the qualifier in front of what may be a quantity */
	size_t tokens;
	enum bound bound;
};

static size_t take_amount(struct finder *f, size_t i, struct lead lead)
{
	enum bound bound = lead.bound;
	size_t before = lead.tokens, after = 0;
	struct amount a = amount_parse(&f->tokens, i + before, f->decimal);
	struct quantity q = {0};
	bool low, high;

	if (!a.tokens)
		return 0;
	if (a.type == QUANTITY_ORDINAL && before)
		return 0;
	if (!before && a.type == QUANTITY_AGE)
		bound = age_bound(&f->tokens, i);
	else if (!before)
		after = qualifier_at(&f->tokens, i + a.tokens, &phrase_trailing, &bound);
	apply_bound(&a, a.vague || a.range ? BOUND_NONE : bound, &low, &high);
	q.type = a.type;
	q.value = a.vague || a.range ? 0 : intern_number(f->an, a.value);
	q.low = low ? intern_number(f->an, a.low) : 0;
	q.high = high ? intern_number(f->an, a.high) : 0;
	q.unit = a.unit ? intern(f->an, a.unit) : 0;
	q.qualifier = before ? intern_tokens(f, i, before) : intern_tokens(f, i + a.tokens, after);
	q.of = counted(f, i + before + a.tokens + after);
	push(f, q, i, before + a.tokens + after);
	return before + a.tokens + after;
}

static size_t take_date(struct finder *f, size_t i, struct lead lead)
{
	size_t before = 0;
	struct when w = when_parse(&f->tokens, i, &f->when);
	struct quantity q = {.type = QUANTITY_DATE};

	if (!w.tokens) { /* "about 6:40 a.m." */
		before = lead.tokens;
		if (!before)
			return 0;
		w = when_parse(&f->tokens, i + before, &f->when);
		if (w.value[0] != 'T')
			return 0;
	}
	q.value = intern(f->an, w.value);
	q.low = intern(f->an, w.low);
	q.high = intern(f->an, w.high);
	q.qualifier = intern_tokens(f, i, before);
	push(f, q, i, before + w.tokens);
	return before + w.tokens;
}

WORD_SET(leading_signs, "$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "\xE2\x82\xB9", "\xE2\x82\xBD",
	 "\xE2\x82\xAA", "~");

/* Most tokens begin no quantity; the tables of phrases need not be tried there. */
static bool may_begin(const struct tokens *t, size_t i)
{
	if (token_at(t, i)->kind == TOKEN_SIGN)
		return token_is_of(t, i, &leading_signs);
	return token_at(t, i)->kind == TOKEN_NUMBER ||
	       token_has(t, i, LEX_UNIT | LEX_TENS | LEX_SCALE | LEX_ORDINAL | LEX_VAGUE | LEX_MONTH |
				       LEX_WEEKDAY | LEX_DURATION | LEX_START);
}

static void find_in_sentence(struct finder *f)
{
	const struct sentence *s = &f->an->sentences.v[f->sentence];

	f->when.headline = s->kind == KIND_HEADLINE || s->kind == KIND_SUBHEADING;
	f->tokens = reading_of(f->reading, f->sentence, f->sentence);
	for (size_t i = 0; i < f->tokens.list.n;) {
		struct lead lead;
		size_t taken = 0;
		bool begins = may_begin(&f->tokens, i);

		if (!begins && !token_has(&f->tokens, i, LEX_LEAD)) {
			i++;
			continue;
		}
		lead.tokens = qualifier_at(&f->tokens, i, &phrase_qualifiers, &lead.bound);
		if (begins || lead.tokens)
			taken = take_date(f, i, lead);
		if (!taken && (begins || lead.tokens))
			taken = take_amount(f, i, lead);
		i += taken ? taken : 1;
	}
}

/* A full date in the dateline ("KABUL, July 3, 2025 (Agency) -") dates what has no other date. */
static struct date dateline_date(struct finder *f)
{
	const struct annotation *an = f->an;
	struct when_context none = {0};
	struct date d = {0};

	if (!an->article->dateline || !an->sentences.n)
		return d;
	for (uint32_t s = 0; s < an->sentences.n && s < 8; s++) {
		if (an->sentences.v[s].kind != KIND_BODY)
			continue;
		f->tokens = reading_of(f->reading, s, s);
		for (size_t i = 0; i < f->tokens.list.n && i < 16; i++) {
			struct when w = when_parse(&f->tokens, i, &none);

			if (w.tokens && strlen(w.value) == 10 &&
			    date_parse_iso(w.value, 10, &d) == 10)
				return d;
		}
		break;
	}
	return (struct date){0};
}

/* The greatest number of the article that may be a year. */
static int latest_year(struct finder *f)
{
	int latest = 0;

	for (uint32_t s = 0; s < f->an->sentences.n; s++) {
		struct tokens t = reading_of(f->reading, s, s);

		for (size_t i = 0; i < t.list.n; i++) {
			int year = token_at(&t, i)->kind == TOKEN_NUMBER && token_at(&t, i)->key_len == 4
					   ? atoi(token_key(&t, i))
					   : 0;

			if (year >= 1900 && year < 2100 && year > latest)
				latest = year;
		}
	}
	return latest;
}

/*
 * The year of the first full date of the lead ("In a statement on July 3, 2025, ..."), as a date, for "this
 * year"; none where the article knows much later years: then the lead looks back.
 */
static struct date year_of_lead(struct finder *f)
{
	const struct annotation *an = f->an;
	struct when_context none = {0};
	struct date d = {0};

	for (uint32_t s = 0, bodies = 0; s < an->sentences.n && bodies < LEAD_SENTENCES; s++) {
		struct tokens t = reading_of(f->reading, s, s);

		bodies += an->sentences.v[s].kind == KIND_BODY;
		for (size_t i = 0; i < t.list.n; i++) {
			struct when w = may_begin(&t, i) ? when_parse(&t, i, &none) : (struct when){0};

			if (w.tokens && date_parse_iso(w.value, strlen(w.value), &d) == 10)
				return (struct date){.year = latest_year(f) <= d.year + 1 ? d.year : 0};
		}
	}
	return (struct date){0};
}

static char decimal_mark(const char *language)
{
	static const char *const point[] = {"en", "ja", "zh", "ko", "he", "th", "hi", "ur", "my"};

	for (size_t i = 0; i < sizeof point / sizeof *point; i++)
		if (!strcmp(language, point[i]))
			return '.';
	return ',';
}

void quantities_find(struct annotation *an, const struct reading *reading)
{
	struct finder f = {.an = an, .reading = reading, .decimal = decimal_mark(an->language)};
	const char *published = an->article->published;

	if (!published || !date_parse_iso(published, strlen(published), &f.when.base))
		f.when.base = dateline_date(&f);
	if (!f.when.base.year)
		f.when.base = year_of_lead(&f);
	for (f.sentence = 0; f.sentence < an->sentences.n; f.sentence++)
		find_in_sentence(&f);
}
