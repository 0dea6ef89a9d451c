/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/saying.h"

#include "compare/lemma.h"
#include "compare/quoted.h"

#include <math.h>
#include <string.h>

#define COMMON_SHARE 0.5f /* of what any news is told with */
#define NEGATION_WEIGHT 0.9f
/* What two words that are not the same count: of one family, of one group, of one class. */
#define FAMILY_SHARE 0.8f
#define GROUP_SHARE 0.7f
#define CLASS_SHARE 0.35f
#define AROUND_SHARE 0.5f /* of what stands around the other saying */

enum { FAMILY_LETTERS = 4, FAMILY_SURELY = 5, FAMILY_END = 4 };

/* A word as it is compared; of weight 0 where it says nothing. */
static struct said_word word_of(const struct joint *j, int side, const struct word *w, float scale)
{
	const struct features *g = j->features[side];
	const struct lemma *l = &g->lemmas->v[w->stem];
	struct said_word e = {.stem = l->word, .hash = l->hash, .n_senses = l->n_senses};

	e.senses = g->lemmas->senses.v ? g->lemmas->senses.v + l->first_sense : NULL;
	if (l->negation)
		e.weight = NEGATION_WEIGHT;
	else if (!(w->flags & (WORD_FUNCTION | WORD_NUMBER | WORD_DATE)))
		e.weight = j->weight[j->stem[side][w->stem]] * scale;
	if (!l->negation && (w->flags & WORD_COMMON))
		e.weight *= COMMON_SHARE;
	return e;
}

static bool is_same_word(const struct said_word *a, const struct said_word *b)
{
	return a->hash == b->hash && !strcmp(a->stem, b->stem);
}

static bool has_word(const struct saying *s, const struct said_word *w)
{
	for (size_t i = 0; i < s->words.n; i++)
		if (is_same_word(&s->words.v[i], w))
			return true;
	return false;
}

void saying_add(struct saying *s, const struct joint *j, int side, struct span span,
		enum saying_place place, float scale)
{
	const struct features *g = j->features[side];

	for (uint32_t w = quoted_word_behind(g, span.start);
	     w < g->words.n && s->words.n < SAYING_WORDS && g->words.v[w].span.start < span.end; w++) {
		struct said_word e = word_of(j, side, &g->words.v[w], scale);

		e.place = place;
		if (e.weight <= 0 || has_word(s, &e))
			continue;
		VEC_PUSH(&s->words, e);
		s->weight += place == SAID_WITHIN ? e.weight : 0;
	}
}

void saying_release(struct saying *s)
{
	VEC_RELEASE(&s->words);
}

float saying_scale(const struct joint *j)
{
	float sentences = (float)j->features[LEFT]->n_places + (float)j->features[RIGHT]->n_places;

	return SAYING_UNIQUE / fmaxf(logf((sentences + 1) / 2.5f), .1f);
}

/* "sign" and "signature", "prove" and "proof". */
static bool are_family(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	if (n < FAMILY_LETTERS || strlen(a) > n + FAMILY_END || strlen(b) > n + FAMILY_END)
		return false;
	return !a[n] || !b[n] || n >= FAMILY_SURELY;
}

static float word_likeness(const struct said_word *a, const struct said_word *b)
{
	float best = 0;

	if (is_same_word(a, b))
		return 1;
	if (are_family(a->stem, b->stem))
		return FAMILY_SHARE;
	for (uint32_t i = 0; i < a->n_senses; i++)
		for (uint32_t k = 0; k < b->n_senses; k++) {
			if (a->senses[i].group == b->senses[k].group)
				return GROUP_SHARE;
			if (a->senses[i].class == b->senses[k].class)
				best = CLASS_SHARE;
		}
	return best;
}

/* What saying Y has of word A, by weight; *SAME becomes whether it is the same within both. */
static float best_of(const struct said_word *a, const struct saying *y, bool *same)
{
	float best = 0;

	*same = false;
	for (size_t k = 0; k < y->words.n; k++) {
		const struct said_word *b = &y->words.v[k];
		float alike = word_likeness(a, b);
		float weight = alike * fminf(a->weight, b->weight);

		if (b->place == SAID_AROUND)
			weight *= AROUND_SHARE;
		if (weight <= best)
			continue;
		best = weight;
		*same = alike >= FAMILY_SHARE && a->place == SAID_WITHIN && b->place == SAID_WITHIN;
	}
	return best;
}

void saying_add_common(const struct saying *x, const struct saying *y, struct said_common *out)
{
	for (size_t i = 0; i < x->words.n && x->words.v[i].place != SAID_AROUND; i++) {
		bool same;
		float best = best_of(&x->words.v[i], y, &same);

		out->top = fmaxf(out->top, best);
		out->mass += best;
		out->same += same ? best : 0;
	}
}
