/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/discrepancy.h"

/* The first word of FEATURES that ends behind byte AT. */
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

/* Whether joint stem STEM is a word of the right span. */
static bool is_on_right(const struct joint *j, uint32_t stem, struct span right)
{
	const struct features *f = j->features[RIGHT];

	for (uint32_t i = word_behind(f, right.start);
	     i < f->words.n && f->words.v[i].span.start < right.end; i++)
		if (j->stem[RIGHT][f->words.v[i].stem] == stem)
			return true;
	return false;
}

/* The rarest content word that both spans hold, as the left one has it; NULL if there is none. */
static char *shared_word(const struct joint *j, const struct span span[2])
{
	const struct features *f = j->features[LEFT];
	const struct word *best = NULL;

	for (uint32_t i = word_behind(f, span[LEFT].start);
	     i < f->words.n && f->words.v[i].span.start < span[LEFT].end; i++) {
		const struct word *w = &f->words.v[i];
		uint32_t stem = j->stem[LEFT][w->stem];

		if ((w->flags & WORD_FUNCTION) || !is_on_right(j, stem, span[RIGHT]))
			continue;
		if (!best || j->weight[stem] > j->weight[j->stem[LEFT][best->stem]])
			best = w;
	}
	return best ? mem_copy(f->annotation->article->text + best->span.start, span_length(best->span))
		    : NULL;
}

static void add_wordings(struct comparison *c, const struct joint *j)
{
	for (size_t i = 0; i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];
		struct discrepancy d = {.kind = DISCREPANCY_WORDING};

		if (u->relation != UTTERANCE_VARIANT)
			continue;
		for (int side = LEFT; side <= RIGHT; side++) {
			d.sentence[side] = u->sentence[side];
			d.span[side] = u->span[side];
		}
		d.about = shared_word(j, u->span);
		VEC_PUSH(&c->discrepancies, d);
	}
}

void discrepancies_find(struct comparison *c, const struct joint *j)
{
	add_wordings(c, j);
}
