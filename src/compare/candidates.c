/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/candidates.h"

#include <string.h>

/* Which right sentences hold a stem: postings[first[stem]] to postings[first[stem + 1]]. */
struct index {
	uint32_t *first, *postings;
};

/* Sentences of one side by their words, to find equal ones. */
struct content {
	uint64_t hash;
	uint32_t sentence;
};

struct finder {
	const struct joint *j;
	const struct gist *gist;
	struct index index;
	uint32_t *twin;       /* by left sentence: its equal on the right, or NO_TWIN */
	uint32_t *seen_for;   /* by right sentence: 1 + the left sentence that nominated it last */
	struct nominees VEC(uint32_t) nominees;
	float *spread;        /* the gist of the left sentence at hand, by dimension */
	size_t max, postings_max;
};

#define NO_TWIN UINT32_MAX
enum { FEW = 8 }; /* one of so many sentences and less */

static void index_make(struct index *index, const struct joint *j)
{
	const struct features *f = j->features[1];
	uint32_t *fill = mem_alloc_zero((size_t)j->n + 2, sizeof *fill);

	for (size_t i = 0; i < f->terms.n; i++)
		fill[j->stem[1][f->terms.v[i].stem] + 1]++;
	for (uint32_t i = 0; i < j->n; i++)
		fill[i + 1] += fill[i];
	index->first = mem_alloc_zero((size_t)j->n + 2, sizeof *index->first);
	memcpy(index->first, fill, ((size_t)j->n + 1) * sizeof *fill);
	index->postings = mem_alloc_zero(f->terms.n + 1, sizeof *index->postings);
	for (uint32_t s = 0; s < f->sentences.n; s++) {
		uint32_t n;
		const struct term *t = features_terms(f, s, &n);

		for (uint32_t i = 0; i < n; i++)
			index->postings[fill[j->stem[1][t[i].stem]]++] = s;
	}
	free(fill);
}

static int compare_content(const void *a, const void *b)
{
	const struct content *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

/* The sentences with content words, sorted by what they say; the caller frees them. */
static struct content *content_make(const struct joint *j, int side, size_t *count)
{
	const struct features *f = j->features[side];
	struct content *c = mem_alloc_zero(f->sentences.n + 1, sizeof *c);
	size_t n = 0;

	for (uint32_t s = 0; s < f->sentences.n; s++) {
		uint64_t hash = 14695981039346656037u;
		uint32_t n_terms;
		const struct term *t = features_terms(f, s, &n_terms);

		for (uint32_t i = 0; i < n_terms; i++)
			hash = (hash ^ (j->stem[side][t[i].stem] + 1)) * 1099511628211u;
		if (n_terms)
			c[n++] = (struct content){hash, s};
	}
	qsort(c, n, sizeof *c, compare_content);
	*count = n;
	return c;
}

static void find_twins(struct finder *f)
{
	size_t n[2], at[2] = {0, 0};
	struct content *c[2] = {content_make(f->j, 0, &n[0]), content_make(f->j, 1, &n[1])};

	for (size_t i = 0; i < f->j->features[0]->sentences.n; i++)
		f->twin[i] = NO_TWIN;
	while (at[0] < n[0] && at[1] < n[1]) {
		uint64_t x = c[0][at[0]].hash, y = c[1][at[1]].hash;

		if (x == y)
			f->twin[c[0][at[0]].sentence] = c[1][at[1]].sentence;
		at[0] += x <= y;
		at[1] += y <= x;
	}
	free(c[0]);
	free(c[1]);
}

static void nominate(struct finder *f, uint32_t left, uint32_t right)
{
	if (f->seen_for[right] == left + 1)
		return;
	f->seen_for[right] = left + 1;
	VEC_PUSH(&f->nominees, right);
}

static int compare_numbers(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Puts the nominees of LEFT in order: many of few are met in order, few of many are sorted. */
static void sort_nominees(struct finder *f, uint32_t left)
{
	size_t n = f->j->features[1]->sentences.n;

	if (f->nominees.n * FEW < n) {
		if (f->nominees.n)
			qsort(f->nominees.v, f->nominees.n, sizeof *f->nominees.v, compare_numbers);
		return;
	}
	f->nominees.n = 0;
	for (uint32_t right = 0; right < n; right++)
		if (f->seen_for[right] == left + 1)
			VEC_PUSH(&f->nominees, right);
}

static void nominate_all(struct finder *f, uint32_t left)
{
	uint32_t n;
	const struct term *t = features_terms(f->j->features[0], left, &n);

	f->nominees.n = 0;
	if (f->twin[left] != NO_TWIN)
		nominate(f, left, f->twin[left]);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t stem = f->j->stem[0][t[i].stem];
		const uint32_t *first = &f->index.first[stem];

		if (first[1] - first[0] > f->postings_max)
			continue;
		for (uint32_t k = first[0]; k < first[1]; k++)
			nominate(f, left, f->index.postings[k]);
	}
}

static int compare_by_cosine(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->cosine != y->cosine)
		return x->cosine > y->cosine ? -1 : 1;
	return x->sentence[1] < y->sentence[1] ? -1 : x->sentence[1] > y->sentence[1];
}

static int compare_by_right(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return x->sentence[1] < y->sentence[1] ? -1 : x->sentence[1] > y->sentence[1];
}

static float cosine_of(const struct finder *f, uint32_t left, uint32_t right)
{
	float norms = f->gist->norm[0][left] * f->gist->norm[1][right];

	return norms > 0 ? gist_product(f->gist, f->spread, 1, right) / norms : 0;
}

/* Adds the best of the nominees of LEFT. */
static void keep_best(struct finder *f, uint32_t left, struct candidates *out)
{
	size_t first = out->n;

	sort_nominees(f, left);
	gist_spread(f->gist, 0, left, f->spread);
	for (size_t i = 0; i < f->nominees.n; i++) {
		uint32_t right = f->nominees.v[i];

		VEC_PUSH(out, (struct candidate){{left, right}, cosine_of(f, left, right)});
	}
	gist_gather(f->gist, 0, left, f->spread);
	if (out->n - first > f->max) {
		qsort(out->v + first, out->n - first, sizeof *out->v, compare_by_cosine);
		out->n = first + f->max;
		qsort(out->v + first, f->max, sizeof *out->v, compare_by_right);
	}
}

void candidates_find(const struct gist *g, struct candidates *out)
{
	const struct joint *j = g->joint;
	size_t n[2] = {j->features[0]->sentences.n, j->features[1]->sentences.n};
	bool huge = n[0] > HUGE_ARTICLE;
	struct finder f = {
		.j = j,
		.gist = g,
		.twin = mem_alloc_zero(n[0] + 1, sizeof *f.twin),
		.spread = mem_alloc_zero(gist_dimensions(g), sizeof *f.spread),
		.seen_for = mem_alloc_zero(n[1] + 1, sizeof *f.seen_for),
		.max = huge ? CANDIDATES_MAX_HUGE : CANDIDATES_MAX,
		.postings_max = huge ? CANDIDATE_POSTINGS_HUGE : CANDIDATE_POSTINGS,
	};

	index_make(&f.index, j);
	find_twins(&f);
	for (uint32_t left = 0; left < n[0]; left++) {
		nominate_all(&f, left);
		keep_best(&f, left, out);
	}
	free(f.index.first);
	free(f.index.postings);
	free(f.twin);
	free(f.seen_for);
	free(f.spread);
	VEC_RELEASE(&f.nominees);
}
