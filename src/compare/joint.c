/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/joint.h"

#include <math.h>
#include <string.h>

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

static void weigh_stems(struct joint *j)
{
	uint32_t *documents = mem_alloc_zero(j->n + 1, sizeof *documents);
	size_t n = j->features[0]->sentences.n + j->features[1]->sentences.n;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < j->features[side]->terms.n; i++)
			documents[j->stem[side][j->features[side]->terms.v[i].stem]]++;
	j->weight = mem_alloc_zero(j->n + 1, sizeof *j->weight);
	for (uint32_t i = 0; i < j->n; i++)
		j->weight[i] = logf(((float)n + 1.0f) / ((float)documents[i] + 0.5f));
	free(documents);
}

float joint_term_weight(const struct joint *j, int side, const struct term *t)
{
	float weight = j->weight[j->stem[side][t->stem]];

	return t->count == 1 ? weight : weight * (1.0f + logf(t->count));
}

static void measure_sentences(struct joint *j)
{
	for (int side = 0; side < 2; side++) {
		const struct features *f = j->features[side];

		j->norm[side] = mem_alloc_zero(f->sentences.n + 1, sizeof *j->norm[side]);
		for (uint32_t s = 0; s < f->sentences.n; s++) {
			uint32_t n;
			const struct term *t = features_terms(f, s, &n);
			float sum = 0;

			for (uint32_t i = 0; i < n; i++) {
				float w = joint_term_weight(j, side, &t[i]);

				sum += w * w;
			}
			j->norm[side][s] = sqrtf(sum);
		}
	}
}

void joint_init(struct joint *j, const struct features *left, const struct features *right)
{
	*j = (struct joint){.features = {left, right}};
	join_stems(j);
	weigh_stems(j);
	measure_sentences(j);
}

void joint_release(struct joint *j)
{
	for (int side = 0; side < 2; side++) {
		free(j->stem[side]);
		free(j->norm[side]);
	}
	free(j->weight);
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
			sum += joint_term_weight(j, 0, a) * joint_term_weight(j, 1, b);
		a += x <= y;
		b += y <= x;
	}
	return norm > 0 ? sum / norm : 0;
}
