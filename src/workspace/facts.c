/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/facts.h"

#include "annotate/annotate.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static double value_of(const struct annotation *an, string_ref ref, double open)
{
	return ref ? strtod(annotation_string(an, ref), NULL) : open;
}

/* The number that the first digits of a quantity write; NAN where it has none. */
static double written_value(const struct annotation *an, struct span s)
{
	const char *text = an->article->text;
	double value = 0, digit = 1;
	uint32_t i = s.start;

	while (i < s.end && (text[i] < '0' || text[i] > '9'))
		i++;
	if (i == s.end)
		return NAN;
	for (; i < s.end && (text[i] == ',' || (text[i] >= '0' && text[i] <= '9')); i++)
		value = text[i] == ',' ? value : 10 * value + (text[i] - '0');
	if (i + 1 < s.end && text[i] == '.')
		for (i++; i < s.end && text[i] >= '0' && text[i] <= '9'; i++)
			value += (digit /= 10) * (text[i] - '0');
	return value;
}

static const char *unit_of(const struct annotation *an, const struct quantity *q)
{
	return q->type == QUANTITY_PERCENT ? "%" : annotation_string(an, q->unit);
}

/* Lengths, weights and times are given in base units: 100 km is 100000 m, and 100 as it is written. */
static void add_quantity(struct facts *out, const struct annotation *an, const struct quantity *q)
{
	bool converted = q->type == QUANTITY_MEASURE || q->type == QUANTITY_DURATION;
	struct fact_number n = {q->span, q->sentence, {.unit = unit_of(an, q), .bare = !converted}};

	if (q->type == QUANTITY_DATE || q->type == QUANTITY_ORDINAL)
		return;
	n.number.low = value_of(an, q->value ? q->value : q->low, -INFINITY);
	n.number.high = value_of(an, q->value ? q->value : q->high, INFINITY);
	VEC_PUSH(&out->numbers, n);
	n.number = (struct number){.bare = true};
	n.number.low = n.number.high = written_value(an, q->span);
	if (converted && !isnan(n.number.low))
		VEC_PUSH(&out->numbers, n);
}

static void make(struct article *a, bool all, struct facts *out)
{
	static const enum fact_kind kinds[] = {
		[KIND_HEADLINE] = FACT_HEADLINE, [KIND_SUBHEADING] = FACT_SUBHEADING,
		[KIND_BODY] = FACT_BODY, [KIND_BOILERPLATE] = FACT_BOILERPLATE,
	};
	struct annotation *an = all ? annotation_make(a) : annotation_make_sentences(a);

	out->owner = an;
	VEC_RESERVE(&out->sentences, an->sentences.n);
	for (size_t i = 0; i < an->sentences.n; i++) {
		const struct sentence *s = &an->sentences.v[i];

		VEC_PUSH(&out->sentences, (struct fact_sentence){s->span, kinds[s->kind],
								 annotation_string(an, s->speaker)});
	}
	for (size_t i = 0; i < an->quotes.n; i++) {
		const struct quote *q = &an->quotes.v[i];

		VEC_PUSH(&out->quotes, (struct fact_quote){q->span, q->sentence, q->sentence_end,
							   annotation_string(an, q->speaker)});
	}
	for (size_t i = 0; i < an->quantities.n; i++)
		add_quantity(out, an, &an->quantities.v[i]);
}

static void release(struct facts *f)
{
	struct annotation *an = f->owner;

	VEC_RELEASE(&f->sentences);
	VEC_RELEASE(&f->quotes);
	VEC_RELEASE(&f->numbers);
	annotation_free(&an);
}

/* The only quantity in an article that says nothing else. */
static const struct fact_number *sole_number(const struct facts *f, uint32_t len)
{
	const struct fact_number *n = f->numbers.v;

	if (f->numbers.n == 0 || n->span.start != 0 || n->span.end != len)
		return NULL;
	return n->number.low == n->number.high ? n : NULL;
}

static bool read_number(const char *text, size_t len, double *value, char unit[FACT_UNIT])
{
	struct clean_text c = clean_text_make(text, len);
	struct article *a = article_new("", 1);
	const struct fact_number *n;
	struct facts f = {0};
	bool known;

	article_set_text(a, &c);
	make(a, true, &f);
	n = sole_number(&f, a->len);
	known = n != NULL;
	if (known) {
		*value = n->number.low;
		snprintf(unit, FACT_UNIT, "%s", n->number.unit ? n->number.unit : "");
	}
	release(&f);
	article_unref(&a);
	return known;
}

const struct fact_source annotation_facts = {
	.make = make,
	.release = release,
	.read_number = read_number,
};
