/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gist.h"

#include "compare/word_lists.h"

#include <math.h>

/* What a class weighs, beside a word of the same frequency. */
#define CLASS_SHARE 0.8f

typedef void take_class(void *context, uint16_t class);

/* The classes of a sentence's words, each once, in order. */
static void each_class(const struct features *f, uint32_t s, take_class *take, void *context)
{
	const struct synonym *v = f->synonyms.v + f->sentences.v[s].first_synonym;

	for (uint32_t i = 0; i < f->sentences.v[s].n_synonyms; i++)
		if (!i || v[i - 1].class != v[i].class)
			take(context, v[i].class);
}

static void count_class(void *context, uint16_t class)
{
	((uint32_t *)context)[class]++;
}

static void weigh_classes(const struct joint *j, float weight[SENSE_CLASSES])
{
	uint32_t documents[SENSE_CLASSES] = {0};

	for (int side = 0; side < 2; side++)
		for (uint32_t s = 0; s < j->features[side]->sentences.n; s++)
			each_class(j->features[side], s, count_class, documents);
	for (int i = 0; i < SENSE_CLASSES; i++)
		weight[i] = CLASS_SHARE * joint_inverse_frequency(j, documents[i]);
}

struct filler {
	struct gist *gist;
	int side;
	const float *class_weight;
};

static void add_item(struct filler *x, uint32_t dimension, float weight)
{
	VEC_PUSH(&x->gist->items[x->side], (struct gist_item){dimension, weight});
}

static void add_class(void *context, uint16_t class)
{
	struct filler *x = context;

	add_item(x, x->gist->joint->n + class, x->class_weight[class]);
}

/* The stems of a sentence and of its speaker, in order. */
static void add_stems(struct filler *x, uint32_t s)
{
	const struct joint *j = x->gist->joint;
	const struct features *f = j->features[x->side];
	const struct about *a = f->abouts.v + f->sentences.v[s].first_about;
	const struct about *a_end = a + f->sentences.v[s].n_abouts;
	uint32_t n;
	const struct term *t = features_terms(f, s, &n), *t_end = t + n;

	while (t < t_end || a < a_end) {
		bool of_speaker = t == t_end || (a < a_end && a->stem < t->stem);
		uint32_t own = of_speaker ? a->stem : t->stem;
		uint32_t stem = j->stem[x->side][own];

		if (!of_speaker || a->spoken)
			add_item(x, stem, j->weight[stem]);
		t += t < t_end && t->stem == own;
		a += a < a_end && a->stem == own;
	}
}

static void fill(struct gist *g, int side, const float *class_weight)
{
	struct filler x = {g, side, class_weight};
	const struct features *f = g->joint->features[side];

	g->first[side] = mem_alloc_zero(f->sentences.n + 1, sizeof *g->first[side]);
	for (uint32_t s = 0; s < f->sentences.n; s++) {
		add_stems(&x, s);
		each_class(f, s, add_class, &x);
		g->first[side][s + 1] = (uint32_t)g->items[side].n;
	}
}

uint32_t gist_dimensions(const struct gist *g)
{
	return g->joint->n + SENSE_CLASSES;
}

void gist_spread(const struct gist *g, int side, uint32_t sentence, float *dense)
{
	const struct gist_item *items = g->items[side].v;

	for (uint32_t i = g->first[side][sentence]; i < g->first[side][sentence + 1]; i++)
		dense[items[i].dimension] = items[i].weight;
}

void gist_gather(const struct gist *g, int side, uint32_t sentence, float *dense)
{
	const struct gist_item *items = g->items[side].v;

	for (uint32_t i = g->first[side][sentence]; i < g->first[side][sentence + 1]; i++)
		dense[items[i].dimension] = 0;
}

float gist_product(const struct gist *g, const float *dense, int side, uint32_t sentence)
{
	const struct gist_item *items = g->items[side].v;
	float sum = 0;

	for (uint32_t i = g->first[side][sentence]; i < g->first[side][sentence + 1]; i++)
		sum += dense[items[i].dimension] * items[i].weight;
	return sum;
}

/* Products of each sentence of a side and those behind it. */
struct self_products {
	float *own, *next, *second; /* by sentence: with itself, the next one, and the one behind that */
};

static struct self_products self_products_make(const struct gist *g, int side, uint32_t n)
{
	struct self_products p = {mem_alloc_zero((size_t)n + 2, sizeof(float)),
				  mem_alloc_zero((size_t)n + 2, sizeof(float)),
				  mem_alloc_zero((size_t)n + 2, sizeof(float))};
	float *dense = mem_alloc_zero(gist_dimensions(g), sizeof *dense);

	for (uint32_t s = 0; s < n; s++) {
		gist_spread(g, side, s, dense);
		p.own[s] = gist_product(g, dense, side, s);
		if (s + 1 < n)
			p.next[s] = gist_product(g, dense, side, s + 1);
		if (s + 2 < n)
			p.second[s] = gist_product(g, dense, side, s + 2);
		gist_gather(g, side, s, dense);
	}
	free(dense);
	return p;
}

/* The square of the length of x + k (before + behind), from products. */
static float wide_square(const struct self_products *p, const float *norm, uint32_t s, uint32_t n)
{
	const float k = GIST_NEIGHBOUR;
	bool before = s > 0, behind = s + 1 < n;
	float sum = norm[s] * norm[s];

	if (before)
		sum += k * k * norm[s - 1] * norm[s - 1] + 2 * k * p->next[s - 1];
	if (behind)
		sum += k * k * norm[s + 1] * norm[s + 1] + 2 * k * p->next[s];
	if (before && behind)
		sum += 2 * k * k * p->second[s - 1];
	return sum;
}

static void measure(struct gist *g, int side)
{
	uint32_t n = (uint32_t)g->joint->features[side]->sentences.n;
	struct self_products p = self_products_make(g, side, n);

	g->norm[side] = mem_alloc_zero((size_t)n + 1, sizeof(float));
	g->wide_norm[side] = mem_alloc_zero((size_t)n + 1, sizeof(float));
	for (uint32_t s = 0; s < n; s++)
		g->norm[side][s] = sqrtf(p.own[s]);
	for (uint32_t s = 0; s < n; s++)
		g->wide_norm[side][s] = sqrtf(wide_square(&p, g->norm[side], s, n));
	free(p.own);
	free(p.next);
	free(p.second);
}

void gist_init(struct gist *g, const struct joint *j)
{
	float class_weight[SENSE_CLASSES];

	*g = (struct gist){.joint = j};
	weigh_classes(j, class_weight);
	for (int side = 0; side < 2; side++) {
		fill(g, side, class_weight);
		measure(g, side);
	}
}

void gist_release(struct gist *g)
{
	for (int side = 0; side < 2; side++) {
		VEC_RELEASE(&g->items[side]);
		free(g->first[side]);
		free(g->norm[side]);
		free(g->wide_norm[side]);
	}
}
