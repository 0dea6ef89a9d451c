/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/paint.h"

#include <string.h>

enum role role_of_kind(enum sentence_kind kind)
{
	static const enum role roles[] = {
		[KIND_HEADLINE] = ROLE_HEADLINE,
		[KIND_SUBHEADING] = ROLE_SUBHEADING,
		[KIND_BODY] = ROLE_TEXT,
		[KIND_BOILERPLATE] = ROLE_MUTED,
	};

	return roles[kind];
}

/* From the weightiest down; no other role is painted. */
static const enum role by_weight[] = {ROLE_CONFLICT, ROLE_DIFFERS, ROLE_SHARED, ROLE_QUANTITY,
				      ROLE_QUOTE};

struct edge { /* where a paint begins or ends */
	uint32_t at;
	enum role role;
	int step; /* 1 or -1 */
};
struct edges VEC(struct edge);

void paints_add(struct paints *p, struct span span, struct span within, enum role role)
{
	if (span.start < within.start)
		span.start = within.start;
	if (span.end > within.end)
		span.end = within.end;
	if (span.start < span.end)
		VEC_PUSH(p, (struct paint){span, role});
}

static int compare_edges(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	return (x->at > y->at) - (x->at < y->at);
}

static enum role weightiest(const uint32_t depth[ROLE_COUNT_])
{
	for (size_t i = 0; i < sizeof by_weight / sizeof *by_weight; i++)
		if (depth[by_weight[i]])
			return by_weight[i];
	return ROLE_TEXT;
}

/* Adds a range, or makes the one before longer. */
static void add_flat(struct paints *p, struct span span, enum role role)
{
	struct paint *last = p->n ? &p->v[p->n - 1] : NULL;

	if (role == ROLE_TEXT)
		return;
	if (last && last->role == role && last->span.end == span.start)
		last->span.end = span.end;
	else
		VEC_PUSH(p, (struct paint){span, role});
}

void paints_flatten(struct paints *p)
{
	struct edges edges = {0};
	uint32_t depth[ROLE_COUNT_] = {0};

	for (size_t i = 0; i < p->n; i++) {
		VEC_PUSH(&edges, (struct edge){p->v[i].span.start, p->v[i].role, 1});
		VEC_PUSH(&edges, (struct edge){p->v[i].span.end, p->v[i].role, -1});
	}
	if (edges.n)
		qsort(edges.v, edges.n, sizeof *edges.v, compare_edges);
	p->n = 0;
	for (size_t i = 0; i < edges.n; i++) {
		if (i > 0 && edges.v[i].at > edges.v[i - 1].at)
			add_flat(p, (struct span){edges.v[i - 1].at, edges.v[i].at},
				 weightiest(depth));
		depth[edges.v[i].role] += (uint32_t)edges.v[i].step;
	}
	VEC_RELEASE(&edges);
}
