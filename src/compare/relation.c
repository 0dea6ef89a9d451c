/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/relation.h"

#include <string.h>

/* A sentence's words behind its dateline. */
struct word_list {
	const struct word *words;
	const uint32_t *stem; /* joint, by own stem */
	uint32_t n;
};

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether "KABUL (Wire)" or "Kabul" stands before a dash or a colon, as a dateline does. */
static bool looks_like_place(const char *text, const struct word *words, uint32_t n)
{
	uint32_t capitals = 0;

	for (uint32_t i = 0; i < n; i++)
		capitals += is_capital(text[words[i].span.start]);
	return capitals && is_capital(text[words[0].span.start]) && 2 * capitals > n;
}

static bool ends_dateline(const char *text, struct span gap)
{
	for (uint32_t at = gap.start; at < gap.end; at++) {
		if (text[at] == ':')
			return at == gap.start;
		if (text[at] == '-' || !strncmp(text + at, "–", 3) || !strncmp(text + at, "—", 3))
			return at > gap.start && text[at - 1] != '-';
	}
	return false;
}

/* How many words at the start are a dateline. */
static uint32_t dateline_words(const char *text, const struct word *words, uint32_t n)
{
	enum { LONGEST = 8 };

	for (uint32_t i = 1; i < n && i <= LONGEST; i++) {
		struct span gap = {words[i - 1].span.end, words[i].span.start};

		if (ends_dateline(text, gap))
			return looks_like_place(text, words, i) ? i : 0;
	}
	return 0;
}

static struct word_list words_behind_dateline(const struct joint *j, int side, uint32_t s)
{
	const struct features *f = j->features[side];
	struct word_list w = {.words = f->words.v + f->sentences.v[s].first_word,
			      .stem = j->stem[side], .n = f->sentences.v[s].n_words};
	uint32_t skip = dateline_words(f->annotation->article->text, w.words, w.n);

	w.words += skip;
	w.n -= skip;
	return w;
}

/* What leaving out a word costs: function words are cheap, others are not to be left out. */
static uint32_t word_cost(const struct word *w)
{
	return w->flags & WORD_FUNCTION ? 1 : SAME_FUNCTION_WORDS + 1;
}

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* The least cost of words left out on both sides so that the rest are the same in the same order. */
static uint32_t edit_cost(const struct word_list *a, const struct word_list *b)
{
	uint32_t row[SAME_WORDS_MAX + 1] = {0};

	for (uint32_t k = 0; k < b->n; k++)
		row[k + 1] = row[k] + word_cost(&b->words[k]);
	for (uint32_t i = 0; i < a->n; i++) {
		uint32_t corner = row[0], cost = word_cost(&a->words[i]);

		row[0] += cost;
		for (uint32_t k = 0; k < b->n; k++) {
			uint32_t above = row[k + 1];

			row[k + 1] = least(above + cost, row[k] + word_cost(&b->words[k]));
			if (a->stem[a->words[i].stem] == b->stem[b->words[k].stem])
				row[k + 1] = least(row[k + 1], corner);
			corner = above;
		}
	}
	return row[b->n];
}

static bool is_same(const struct joint *j, uint32_t left, uint32_t right)
{
	struct word_list a = words_behind_dateline(j, LEFT, left);
	struct word_list b = words_behind_dateline(j, RIGHT, right);
	uint32_t difference = a.n > b.n ? a.n - b.n : b.n - a.n;

	return a.n && b.n && a.n <= SAME_WORDS_MAX && b.n <= SAME_WORDS_MAX &&
	       difference <= SAME_FUNCTION_WORDS && edit_cost(&a, &b) <= SAME_FUNCTION_WORDS;
}

/* What two sentences have in common, and what each has alone, by weight of their stems. */
struct overlap {
	float common, alone[2];
	bool numbers_differ;
};

static void weigh_difference(const struct joint *j, struct overlap *o, int side,
			     const struct term *t)
{
	o->alone[side] += j->weight[j->stem[side][t->stem]];
	o->numbers_differ = o->numbers_differ || (t->flags & WORD_NUMBER);
}

static struct overlap overlap_of(const struct joint *j, uint32_t left, uint32_t right)
{
	struct overlap o = {0};
	uint32_t n[2];
	const struct term *a = features_terms(j->features[LEFT], left, &n[0]);
	const struct term *b = features_terms(j->features[RIGHT], right, &n[1]);
	const struct term *a_end = a + n[0], *b_end = b + n[1];

	while (a < a_end || b < b_end) {
		uint32_t x = a < a_end ? j->stem[LEFT][a->stem] : UINT32_MAX;
		uint32_t y = b < b_end ? j->stem[RIGHT][b->stem] : UINT32_MAX;

		if (x < y)
			weigh_difference(j, &o, LEFT, a++);
		else if (y < x)
			weigh_difference(j, &o, RIGHT, b++);
		else
			o.common += j->weight[x];
		a += x == y;
		b += x == y;
	}
	return o;
}

enum relation relation_of(const struct joint *j, uint32_t left, uint32_t right)
{
	if (is_same(j, left, right))
		return RELATION_SAME;
	struct overlap o = overlap_of(j, left, right);
	float most = o.alone[LEFT] > o.alone[RIGHT] ? o.alone[LEFT] : o.alone[RIGHT];

	if (!o.numbers_differ && o.common > REWORDED_SHARE * (o.common + most))
		return RELATION_REWORDED;
	return RELATION_PARTIAL;
}
