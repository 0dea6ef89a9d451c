/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gist.h"

#include "compare/word_lists.h"

#include <math.h>

static void weigh_classes(const struct joint *j, float weight[SENSE_CLASSES])
{
	uint32_t documents[SENSE_CLASSES] = {0};

	for (int side = 0; side < 2; side++) {
		const struct features *f = j->features[side];

		for (size_t i = 0; i < f->gist.n; i++)
			if (f->gist.v[i].key >= f->stems.n)
				documents[f->gist.v[i].key - f->stems.n]++;
	}
	for (int i = 0; i < SENSE_CLASSES; i++)
		weight[i] = joint_inverse_frequency(j, documents[i]);
}

static struct gist_item item_of(const struct joint *j, int side, const struct gist_part *part,
				const float *class_weight)
{
	uint32_t stems = (uint32_t)j->features[side]->stems.n, stem;

	if (part->key >= stems)
		return (struct gist_item){j->n + (part->key - stems),
					  class_weight[part->key - stems] * part->weight};
	stem = j->stem[side][part->key];
	return (struct gist_item){stem, j->weight[stem] * part->weight};
}

static void fill(struct gist *g, int side, const float *class_weight)
{
	const struct features *f = g->joint->features[side];

	g->item[side] = mem_alloc_zero(f->gist.n + 1, sizeof **g->item);
	g->first[side] = mem_alloc_zero(f->sentences.n + 1, sizeof **g->first);
	for (uint32_t s = 0; s < f->sentences.n; s++)
		g->first[side][s + 1] = g->first[side][s] + f->sentences.v[s].n_gist;
	for (size_t i = 0; i < f->gist.n; i++)
		g->item[side][i] = item_of(g->joint, side, &f->gist.v[i], class_weight);
}

uint32_t gist_dimensions(const struct gist *g)
{
	return g->joint->n + SENSE_CLASSES;
}

void gist_spread(const struct gist *g, int side, uint32_t sentence, float *dense)
{
	const struct gist_item *items = g->item[side];

	for (uint32_t i = g->first[side][sentence]; i < g->first[side][sentence + 1]; i++)
		dense[items[i].dimension] = items[i].weight;
}

void gist_gather(const struct gist *g, int side, uint32_t sentence, float *dense)
{
	const struct gist_item *items = g->item[side];

	for (uint32_t i = g->first[side][sentence]; i < g->first[side][sentence + 1]; i++)
		dense[items[i].dimension] = 0;
}

bool gists_share_class(const struct gist *g, const uint32_t sentence[2])
{
	const struct gist_item *item[2];
	uint32_t n[2]; /* those left of either; classes are behind all stems */

	for (int side = 0; side < 2; side++) {
		uint32_t first = g->first[side][sentence[side]];

		item[side] = g->item[side] + first;
		n[side] = g->first[side][sentence[side] + 1] - first;
	}
	while (n[0] && n[1]) {
		uint32_t a = item[0][n[0] - 1].dimension, b = item[1][n[1] - 1].dimension;

		if (a < g->joint->n || b < g->joint->n)
			return false;
		if (a == b)
			return true;
		n[b > a]--;
	}
	return false;
}

float gist_product(const struct gist *g, const float *dense, int side, uint32_t sentence)
{
	const struct gist_item *items = g->item[side];
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
		free(g->item[side]);
		free(g->first[side]);
		free(g->norm[side]);
		free(g->wide_norm[side]);
	}
}
