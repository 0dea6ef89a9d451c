/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/nominees.h"

#include <string.h>

/* Whether word I of a piece stands before in it. */
static bool is_repeated(const struct quoted *q, const struct piece *p, uint32_t i)
{
	for (uint32_t k = 0; k < i; k++)
		if (piece_word(q, p, k)->stem == piece_word(q, p, i)->stem)
			return true;
	return false;
}

typedef void take_posting(struct nominees *n, uint32_t *at, uint32_t stem, uint32_t piece);

/* Each stem of each piece of the right, once a piece. */
static void each_posting(struct nominees *n, take_posting *take, uint32_t *at)
{
	const struct quoted *right = &n->q[RIGHT];

	for (uint32_t p = 0; p < right->pieces.n; p++)
		for (uint32_t i = 0; i < right->pieces.v[p].n; i++)
			if (!is_repeated(right, &right->pieces.v[p], i))
				take(n, at, piece_word(right, &right->pieces.v[p], i)->stem, p);
}

static void count_posting(struct nominees *n, uint32_t *at, uint32_t stem, uint32_t piece)
{
	at[stem + 1]++;
}

static void put_posting(struct nominees *n, uint32_t *at, uint32_t stem, uint32_t piece)
{
	n->pieces[at[stem]++] = piece;
}

void nominees_init(struct nominees *n, const struct quoted q[2], uint32_t stems)
{
	uint32_t *next = mem_alloc_zero((size_t)stems + 2, sizeof *next);

	*n = (struct nominees){.q = q};
	n->first = mem_alloc_zero((size_t)stems + 2, sizeof *n->first);
	n->sum = mem_alloc_zero(q[RIGHT].pieces.n + 1, sizeof *n->sum);
	each_posting(n, count_posting, n->first);
	for (uint32_t s = 0; s < stems; s++)
		n->first[s + 1] += n->first[s];
	memcpy(next, n->first, ((size_t)stems + 1) * sizeof *next);
	n->pieces = mem_alloc((n->first[stems] + 1) * sizeof *n->pieces);
	each_posting(n, put_posting, next);
	free(next);
}

void nominees_release(struct nominees *n)
{
	free(n->first);
	free(n->pieces);
	free(n->sum);
	VEC_RELEASE(&n->left);
}

void nominees_find(struct nominees *n, const struct piece *p)
{
	for (size_t i = 0; i < n->left.n; i++)
		n->sum[n->left.v[i]] = 0;
	n->left.n = 0;
	for (uint32_t i = 0; i < p->n; i++) {
		const struct quoted_word *w = piece_word(&n->q[LEFT], p, i);
		uint32_t from = n->first[w->stem], to = n->first[w->stem + 1];

		if (to - from > NOMINEES_POSTINGS || is_repeated(&n->q[LEFT], p, i))
			continue;
		for (uint32_t k = from; k < to; k++) {
			if (n->sum[n->pieces[k]] <= 0)
				VEC_PUSH(&n->left, n->pieces[k]);
			n->sum[n->pieces[k]] += w->weight;
		}
	}
}

uint32_t nominees_take(struct nominees *n, float *sum)
{
	size_t best = 0;

	for (size_t i = 1; i < n->left.n; i++) {
		float d = n->sum[n->left.v[i]] - n->sum[n->left.v[best]];

		if (d > 0 || (d >= 0 && n->left.v[i] < n->left.v[best]))
			best = i;
	}
	uint32_t p = n->left.v[best];

	*sum = n->sum[p];
	n->sum[p] = 0;
	n->left.v[best] = n->left.v[--n->left.n];
	return p;
}
