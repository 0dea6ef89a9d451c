/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/surroundings.h"

#include <math.h>

#define SYNONYM_SHARE 0.6f
#define THEME_SHARE 0.6f
#define UNIQUE_WEIGHT 2.9f

struct builder {
	struct surroundings *t;
	const struct settings *settings;
	const struct joint *j;
	enum side side;
	float scale; /* what stands once in each article weighs UNIQUE_WEIGHT, however long they are */
};

static float word_weight(const struct builder *b, const struct beside *w)
{
	return b->j->weight[b->j->stem[b->side][w->stem]] * b->scale;
}

static struct near_word near_word_of(const struct builder *b, const struct near_key *k)
{
	const struct beside *w = &b->settings->besides.v[k->beside];
	uint32_t stems = (uint32_t)b->t->features->stems.n, stem = b->j->stem[b->side][w->stem];
	float weight = word_weight(b, w);
	struct near_word t = {.key = stem, .stem = stem, .weight = weight * w->decay,
			      .near = weight * w->near, .flags = w->flags};

	if (k->key >= stems) {
		t.theme = k->key - stems >= THEME_KEYS;
		t.key = b->j->n + (k->key - stems);
		t.weight *= t.theme ? THEME_SHARE : SYNONYM_SHARE;
		t.near *= t.theme ? THEME_SHARE : SYNONYM_SHARE;
	}
	return t;
}

/* Keys come in order; of equal ones the word that weighs most stays, the first of equals. */
static void add_words(struct builder *b, uint32_t i)
{
	const struct settings *s = b->settings;
	struct near_words *words = &b->t->words;
	size_t first = words->n;

	b->t->first[i] = (uint32_t)first;
	for (uint32_t k = s->first_beside[i]; k < s->first_beside[i + 1]; k++)
		if (!s->besides.v[k].before)
			b->t->weight[i] += word_weight(b, &s->besides.v[k]) * s->besides.v[k].decay;
	for (uint32_t k = s->first_key[i]; k < s->first_key[i + 1]; k++) {
		struct near_word w = near_word_of(b, &s->keys.v[k]);

		if (words->n == first || words->v[words->n - 1].key != w.key)
			VEC_PUSH(words, w);
		else if (w.weight > words->v[words->n - 1].weight)
			words->v[words->n - 1] = w;
	}
}

/* The weight that joint.c gives to what stands in two sentences, made UNIQUE_WEIGHT. */
static float scale_of(const struct joint *j)
{
	float sentences = (float)j->features[LEFT]->n_places + (float)j->features[RIGHT]->n_places;

	return UNIQUE_WEIGHT / fmaxf(logf((sentences + 1) / 2.5f), .1f);
}

void surroundings_init(struct surroundings *t, const struct joint *j, enum side side)
{
	const struct settings *s = j->features[side]->settings;
	struct builder b = {.t = t, .settings = s, .j = j, .side = side, .scale = scale_of(j)};

	*t = (struct surroundings){
		.features = j->features[side],
		.figures = s->figures,
		.counted = s->counted,
		.counted_theme = s->counted_theme,
		.counted_kind = s->counted_kind,
		.of = s->of,
		.told = s->told,
		.date = s->date,
		.state = s->state,
		.aside = s->aside,
	};
	t->first = mem_alloc_zero(t->figures.n + 1, sizeof *t->first);
	t->weight = mem_alloc_zero(t->figures.n + 1, sizeof *t->weight);
	VEC_RESERVE(&t->words, s->keys.n);
	for (uint32_t i = 0; i < t->figures.n; i++)
		add_words(&b, i);
	t->first[t->figures.n] = (uint32_t)t->words.n;
}

void surroundings_release(struct surroundings *t)
{
	VEC_RELEASE(&t->words);
	free(t->first);
	free(t->weight);
}
