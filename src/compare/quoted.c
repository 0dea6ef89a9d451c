/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/quoted.h"

/* What a function word weighs beside a content word as rare. */
#define FUNCTION_WEIGHT 0.3f

float piece_word_weight(const struct joint *j, enum side side, const struct piece *p, uint32_t i)
{
	const struct word *w = piece_word(j, side, p, i);
	float weight = j->weight[j->stem[side][w->stem]];

	return w->flags & WORD_FUNCTION ? weight * FUNCTION_WEIGHT : weight;
}

/* The first word of features F that ends behind byte AT. */
static uint32_t word_behind(const struct features *f, uint32_t at)
{
	uint32_t low = 0, high = (uint32_t)f->words.n;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (f->words.v[middle].span.end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void count_words(const struct joint *j, enum side side, struct piece *p)
{
	const struct features *f = j->features[side];
	uint32_t end;

	p->first = word_behind(f, p->span.start);
	for (end = p->first; end < f->words.n && f->words.v[end].span.start < p->span.end; end++)
		if (end - p->first == PIECE_WORDS_MAX)
			break;
	p->n = end - p->first;
	for (uint32_t i = 0; i < p->n; i++) {
		p->weight += piece_word_weight(j, side, p, i);
		p->content += !(piece_word(j, side, p, i)->flags & WORD_FUNCTION);
	}
}

static struct span common_span(struct span a, struct span b)
{
	return (struct span){a.start > b.start ? a.start : b.start, a.end < b.end ? a.end : b.end};
}

void pieces_find(const struct joint *j, enum side side, struct pieces *out)
{
	const struct annotation *an = j->features[side]->annotation;

	for (uint32_t q = 0; q < an->quotes.n; q++) {
		const struct quote *quote = &an->quotes.v[q];

		for (uint32_t s = quote->sentence; s <= quote->sentence_end && s < an->sentences.n; s++) {
			struct piece p = {.sentence = s, .quote = q,
					  .span = common_span(quote->span, an->sentences.v[s].span)};

			if (p.span.start < p.span.end)
				count_words(j, side, &p);
			if (p.n)
				VEC_PUSH(out, p);
		}
	}
}
