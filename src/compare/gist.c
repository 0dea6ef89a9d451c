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

/* The product of sentence A of one side and B of another, or of the same. */
static float product(const struct gist *g, int a_side, uint32_t a, int b_side, uint32_t b)
{
	const struct gist_item *x = g->items[a_side].v + g->first[a_side][a];
	const struct gist_item *y = g->items[b_side].v + g->first[b_side][b];
	const struct gist_item *x_end = g->items[a_side].v + g->first[a_side][a + 1];
	const struct gist_item *y_end = g->items[b_side].v + g->first[b_side][b + 1];
	float sum = 0;

	while (x < x_end && y < y_end) {
		uint32_t p = x->dimension, q = y->dimension;

		if (p == q)
			sum += x->weight * y->weight;
		x += p <= q;
		y += q <= p;
	}
	return sum;
}

float gist_product(const struct gist *g, uint32_t left, uint32_t right)
{
	return product(g, 0, left, 1, right);
}

/* The square of the length of x + k (before + behind), from products. */
static float wide_square(const struct gist *g, int side, uint32_t s, uint32_t n)
{
	const float k = GIST_NEIGHBOUR, *norm = g->norm[side];
	bool before = s > 0, behind = s + 1 < n;
	float sum = norm[s] * norm[s];

	if (before)
		sum += k * k * norm[s - 1] * norm[s - 1] + 2 * k * product(g, side, s, side, s - 1);
	if (behind)
		sum += k * k * norm[s + 1] * norm[s + 1] + 2 * k * product(g, side, s, side, s + 1);
	if (before && behind)
		sum += 2 * k * k * product(g, side, s - 1, side, s + 1);
	return sum;
}

static void measure(struct gist *g, int side)
{
	uint32_t n = (uint32_t)g->joint->features[side]->sentences.n;

	g->norm[side] = mem_alloc_zero((size_t)n + 1, sizeof(float));
	g->wide_norm[side] = mem_alloc_zero((size_t)n + 1, sizeof(float));
	for (uint32_t s = 0; s < n; s++)
		g->norm[side][s] = sqrtf(product(g, side, s, side, s));
	for (uint32_t s = 0; s < n; s++)
		g->wide_norm[side][s] = sqrtf(wide_square(g, side, s, n));
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
