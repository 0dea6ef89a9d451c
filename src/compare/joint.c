/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/joint.h"

#include <math.h>
#include <string.h>

enum { FREQUENCIES = sizeof((struct joint *)0)->frequency / sizeof *((struct joint *)0)->frequency };

static float inverse_frequency(const struct joint *j, uint32_t documents)
{
	size_t sentences = (size_t)j->features[0]->n_places + j->features[1]->n_places;

	return logf(((float)sentences + 1.0f) / ((float)documents + 0.5f));
}

float joint_inverse_frequency(const struct joint *j, uint32_t documents)
{
	return documents < FREQUENCIES ? j->frequency[documents] : inverse_frequency(j, documents);
}

static void join_stems(struct joint *j)
{
	const struct features *const *f = j->features;
	size_t at[2] = {0, 0};

	for (int side = 0; side < 2; side++)
		j->stem[side] = mem_alloc_zero(f[side]->stems.n + 1, sizeof *j->stem[side]);
	while (at[0] < f[0]->stems.n || at[1] < f[1]->stems.n) {
		int order = at[0] == f[0]->stems.n ? 1
			    : at[1] == f[1]->stems.n
				    ? -1
				    : strcmp(f[0]->stems.v[at[0]], f[1]->stems.v[at[1]]);

		if (order <= 0)
			j->stem[0][at[0]++] = j->n;
		if (order >= 0)
			j->stem[1][at[1]++] = j->n;
		j->n++;
	}
}

static void join_names(struct joint *j)
{
	j->is_name = mem_alloc_zero((size_t)j->n + 1, sizeof *j->is_name);
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < j->features[side]->stems.n; i++)
			j->is_name[j->stem[side][i]] |= j->features[side]->is_name[i];
}

static void count_documents(struct joint *j)
{
	for (int side = 0; side < 2; side++) {
		const struct features *f = j->features[side];

		j->documents[side] = mem_alloc_zero((size_t)j->n + 1, sizeof(uint32_t));
		for (size_t i = 0; i < f->terms.n; i++)
			j->documents[side][j->stem[side][f->terms.v[i].stem]]++;
	}
}

/* How often each joint stem stands in an article; the caller frees it. */
static uint32_t *count_stems(const struct joint *j, int side)
{
	const struct features *f = j->features[side];
	uint32_t *count = mem_alloc_zero((size_t)j->n + 1, sizeof *count);

	for (size_t i = 0; i < f->terms.n; i++)
		count[j->stem[side][f->terms.v[i].stem]] += f->terms.v[i].count;
	return count;
}

static void measure_kinship(struct joint *j)
{
	uint32_t *count[2] = {count_stems(j, 0), count_stems(j, 1)};
	double product = 0, squares[2] = {0, 0};

	for (uint32_t i = 0; i < j->n; i++) {
		product += (double)count[0][i] * count[1][i];
		for (int side = 0; side < 2; side++)
			squares[side] += (double)count[side][i] * count[side][i];
	}
	if (product > 0)
		j->kinship = (float)(product / sqrt(squares[0] * squares[1]));
	free(count[0]);
	free(count[1]);
}

static void weigh_stems(struct joint *j)
{
	j->weight = mem_alloc_zero((size_t)j->n + 1, sizeof *j->weight);
	for (uint32_t i = 0; i < j->n; i++)
		j->weight[i] = joint_inverse_frequency(j, j->documents[0][i] + j->documents[1][i]);
}

/* In its sentence's vector: more where it is repeated. */
static float term_weight(const struct joint *j, int side, const struct term *t)
{
	float weight = j->weight[j->stem[side][t->stem]];

	return t->count == 1 ? weight : weight * (1.0f + logf(t->count));
}

static void weigh_clauses(struct joint *j, int side, uint32_t s, const struct term *t)
{
	float *mass = j->clause_mass[side] + j->features[side]->sentences.v[s].first_clause;

	for (uint32_t i = 0; i < CLAUSES_MAX && t->clauses >> i; i++)
		if (t->clauses >> i & 1)
			mass[i] += j->weight[j->stem[side][t->stem]];
}

static void measure_sentence(struct joint *j, int side, uint32_t s)
{
	uint32_t n;
	const struct term *t = features_terms(j->features[side], s, &n);
	float sum = 0;

	for (uint32_t i = 0; i < n; i++) {
		float w = term_weight(j, side, &t[i]);

		sum += w * w;
		weigh_clauses(j, side, s, &t[i]);
	}
	j->norm[side][s] = sqrtf(sum);
}

static void measure_sentences(struct joint *j)
{
	for (int side = 0; side < 2; side++) {
		size_t n = j->features[side]->sentences.n;

		j->norm[side] = mem_alloc_zero(n + 1, sizeof(float));
		j->clause_mass[side] =
			mem_alloc_zero((size_t)j->features[side]->n_clauses + 1, sizeof(float));
		for (uint32_t s = 0; s < n; s++)
			measure_sentence(j, side, s);
	}
}

/* Numbers the keys of both sides. */
static void join_keys(struct joint_bag *b)
{
	const struct bag_keys *left = &b->bag[0]->keys, *right = &b->bag[1]->keys;
	size_t at[2] = {0, 0};

	b->key[0] = mem_alloc_zero(left->n + 1, sizeof(uint32_t));
	b->key[1] = mem_alloc_zero(right->n + 1, sizeof(uint32_t));
	for (; at[0] < left->n || at[1] < right->n; b->n++) {
		bool take_left = at[1] == right->n ||
				 (at[0] < left->n && left->v[at[0]] <= right->v[at[1]]);
		bool take_right = at[0] == left->n ||
				  (at[1] < right->n && right->v[at[1]] <= left->v[at[0]]);

		if (take_left)
			b->key[0][at[0]++] = b->n;
		if (take_right)
			b->key[1][at[1]++] = b->n;
	}
}

static void weigh_keys(struct joint_bag *b, const struct joint *j)
{
	uint32_t *documents = mem_alloc_zero((size_t)b->n + 1, sizeof *documents);

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < b->bag[side]->items.n; i++)
			documents[b->key[side][b->bag[side]->items.v[i]]]++;
	b->weight = mem_alloc_zero((size_t)b->n + 1, sizeof *b->weight);
	for (uint32_t i = 0; i < b->n; i++)
		b->weight[i] = joint_inverse_frequency(j, documents[i]);
	free(documents);
}

static void weigh_bags(struct joint_bag *b)
{
	for (int side = 0; side < 2; side++) {
		const struct bag *bag = b->bag[side];

		b->mass[side] = mem_alloc_zero((bag->first.n + 1) * BAG_CLASSES, sizeof(float));
		for (size_t s = 0; s + 1 < bag->first.n; s++)
			for (uint32_t i = bag->first.v[s]; i < bag->first.v[s + 1]; i++) {
				uint32_t key = bag->items.v[i];

				b->mass[side][s * BAG_CLASSES + bag_class(bag->keys.v[key])] +=
					b->weight[b->key[side][key]];
			}
	}
}

static void joint_bag_init(struct joint_bag *b, const struct bag *left, const struct bag *right,
			   const struct joint *j)
{
	*b = (struct joint_bag){.bag = {left, right}};
	join_keys(b);
	weigh_keys(b, j);
	weigh_bags(b);
}

static void joint_bag_release(struct joint_bag *b)
{
	for (int side = 0; side < 2; side++) {
		free(b->key[side]);
		free(b->mass[side]);
	}
	free(b->weight);
}

void joint_init(struct joint *j, const struct features *left, const struct features *right)
{
	*j = (struct joint){.features = {left, right}};
	for (uint32_t i = 0; i < FREQUENCIES; i++)
		j->frequency[i] = inverse_frequency(j, i);
	join_stems(j);
	join_names(j);
	count_documents(j);
	measure_kinship(j);
	weigh_stems(j);
	measure_sentences(j);
	joint_bag_init(&j->pairs, &left->pairs, &right->pairs, j);
	joint_bag_init(&j->forms, &left->forms, &right->forms, j);
}

void joint_release(struct joint *j)
{
	for (int side = 0; side < 2; side++) {
		free(j->stem[side]);
		free(j->documents[side]);
		free(j->norm[side]);
		free(j->clause_mass[side]);
	}
	free(j->weight);
	free(j->is_name);
	joint_bag_release(&j->pairs);
	joint_bag_release(&j->forms);
	*j = (struct joint){0};
}

float joint_cosine(const struct joint *j, uint32_t left, uint32_t right)
{
	uint32_t n[2];
	const struct term *a = features_terms(j->features[0], left, &n[0]);
	const struct term *b = features_terms(j->features[1], right, &n[1]);
	const struct term *a_end = a + n[0], *b_end = b + n[1];
	float sum = 0, norm = j->norm[0][left] * j->norm[1][right];

	while (a < a_end && b < b_end) {
		uint32_t x = j->stem[0][a->stem], y = j->stem[1][b->stem];

		if (x == y)
			sum += term_weight(j, 0, a) * term_weight(j, 1, b);
		a += x <= y;
		b += y <= x;
	}
	return norm > 0 ? sum / norm : 0;
}
