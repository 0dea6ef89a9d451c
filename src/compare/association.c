/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/association.h"

#include <math.h>

/* How much a word stands in the sentences beside its own. */
#define BESIDE 0.5f

/* Where a stem stands: sentences counted over both articles, and its weights there. */
struct posting {
	uint32_t sentence;
	float weight;
};

struct postings {
	uint32_t *first; /* by joint stem, and one more */
	struct posting *v;
};

static void postings_make(struct postings *p, const struct association *a)
{
	const struct joint *j = a->joint;
	uint32_t *at = mem_alloc_zero((size_t)j->n + 2, sizeof *at), base = 0;

	for (uint32_t i = 0; i < j->n; i++)
		at[i + 1] = at[i] + j->documents[0][i] + j->documents[1][i];
	p->first = mem_alloc_zero((size_t)j->n + 2, sizeof *p->first);
	for (uint32_t i = 0; i <= j->n; i++)
		p->first[i] = at[i];
	p->v = mem_alloc_zero((size_t)at[j->n] + 1, sizeof *p->v);
	for (int side = 0; side < 2; side++) {
		const struct features *f = j->features[side];

		for (uint32_t s = 0; s < f->sentences.n; s++)
			for (uint32_t i = 0; i < f->sentences.v[s].n_terms; i++) {
				uint32_t t = f->sentences.v[s].first_term + i;

				p->v[at[j->stem[side][f->terms.v[t].stem]]++] =
					(struct posting){base + s, a->weight[side][t]};
			}
		base += (uint32_t)f->sentences.n;
	}
	free(at);
}

/* Sentences as vectors of length 1. */
static void weigh_terms(struct association *a, int side)
{
	const struct joint *j = a->joint;
	const struct features *f = j->features[side];

	a->weight[side] = mem_alloc_zero(f->terms.n + 1, sizeof(float));
	for (uint32_t s = 0; s < f->sentences.n; s++) {
		uint32_t n;
		const struct term *t = features_terms(f, s, &n);
		float *weight = a->weight[side] + (t - f->terms.v), sum = 0;

		for (uint32_t i = 0; i < n; i++)
			sum += j->weight[j->stem[side][t[i].stem]];
		for (uint32_t i = 0; i < n; i++)
			weight[i] = sqrtf(j->weight[j->stem[side][t[i].stem]] / sum);
	}
}

static float *row_of(const struct association *a, size_t sentence)
{
	size_t n_left = a->joint->features[0]->sentences.n;

	return sentence < n_left ? a->row[0] + sentence * a->n : a->row[1] + (sentence - n_left) * a->n;
}

/* Sentences that a stem has to do with: those it stands in and their neighbours, in order. */
struct reach {
	uint32_t n;
	uint32_t sentence[3 * ASSOCIATION_POSTINGS];
	float value[3 * ASSOCIATION_POSTINGS];
};

/* Adds to a sentence that is one of the last two, or behind them. */
static void touch(struct reach *r, uint32_t sentence, float value)
{
	uint32_t at = r->n;

	while (at > 0 && r->sentence[at - 1] >= sentence)
		at--;
	if (at == r->n) {
		r->sentence[r->n] = sentence;
		r->value[r->n++] = 0;
	}
	r->value[at] += value;
}

static void reach_of(struct reach *r, const struct association *a, const struct posting *p, size_t n)
{
	size_t n_left = a->joint->features[0]->sentences.n;

	r->n = 0;
	for (size_t i = 0; i < n; i++) {
		uint32_t s = p[i].sentence;

		if (s != 0 && s != n_left)
			touch(r, s - 1, BESIDE);
		touch(r, s, 1);
		if (s + 1 != n_left && s + 1 != a->n)
			touch(r, s + 1, BESIDE);
	}
}

/* Adds what a stem has to do with all sentences to those that it stands in. */
static void associate(struct association *a, struct reach *r, const struct posting *p, size_t n)
{
	float squares = 0;

	reach_of(r, a, p, n);
	for (uint32_t k = 0; k < r->n; k++)
		squares += r->value[k] * r->value[k];
	for (size_t i = 0; i < n; i++) {
		float *row = row_of(a, p[i].sentence), weight = p[i].weight / sqrtf(squares);

		for (uint32_t k = 0; k < r->n; k++)
			row[r->sentence[k]] += weight * r->value[k];
	}
}

static void associate_all(struct association *a)
{
	struct postings p;
	struct reach r;

	postings_make(&p, a);
	for (uint32_t i = 0; i < a->joint->n; i++) {
		size_t n = p.first[i + 1] - p.first[i];

		if (n && n <= ASSOCIATION_POSTINGS)
			associate(a, &r, p.v + p.first[i], n);
	}
	free(p.first);
	free(p.v);
}

void association_init(struct association *a, const struct joint *j)
{
	size_t n[2] = {j->features[0]->sentences.n, j->features[1]->sentences.n};

	*a = (struct association){.joint = j};
	if (n[0] + n[1] > ASSOCIATION_SENTENCES)
		return;
	a->n = n[0] + n[1];
	for (int side = 0; side < 2; side++) {
		weigh_terms(a, side);
		a->row[side] = mem_alloc_zero(n[side] * a->n + 1, sizeof(float));
	}
	associate_all(a);
}

void association_release(struct association *a)
{
	for (int side = 0; side < 2; side++) {
		free(a->row[side]);
		free(a->weight[side]);
	}
}

/* The product of the vectors of two sentences' own words. */
static float own_product(const struct association *a, const struct common_terms *common)
{
	const struct joint *j = a->joint;
	float sum = 0;

	for (size_t i = 0; i < common->n; i++) {
		const struct common_term *c = &common->v[i];

		if (j->documents[0][c->stem] + j->documents[1][c->stem] <= ASSOCIATION_POSTINGS)
			sum += a->weight[0][c->term[0]] * a->weight[1][c->term[1]];
	}
	return sum;
}

/* Sums of one product cannot overlap: they keep their order.  So ABREAST of them are made at once. */
enum { ABREAST = 4 };

static void products_abreast(const struct association *a, const float *x, const float *const y[ABREAST],
			     float out[ABREAST])
{
	const float *y0 = y[0], *y1 = y[1], *y2 = y[2], *y3 = y[3];
	float s0 = 0, s1 = 0, s2 = 0, s3 = 0;

	for (size_t i = 0; i < a->n; i++) {
		s0 += x[i] * y0[i];
		s1 += x[i] * y1[i];
		s2 += x[i] * y2[i];
		s3 += x[i] * y3[i];
	}
	out[0] = s0, out[1] = s1, out[2] = s2, out[3] = s3;
}

void association_products(const struct association *a, const struct candidate *c, uint32_t n, float *out)
{
	for (uint32_t i = 0; i < n && a->n; i += ABREAST) {
		const float *x = a->row[0] + c->sentence[0] * a->n, *y[ABREAST];
		float sum[ABREAST];

		for (uint32_t k = 0; k < ABREAST; k++)
			y[k] = a->row[1] + c[i + k < n ? i + k : n - 1].sentence[1] * a->n;
		products_abreast(a, x, y, sum);
		for (uint32_t k = 0; k < ABREAST && i + k < n; k++)
			out[i + k] = sum[k];
	}
}

float association_of(const struct association *a, float product, const struct common_terms *common)
{
	return a->n ? fmaxf(product - own_product(a, common), 0) : 0;
}
