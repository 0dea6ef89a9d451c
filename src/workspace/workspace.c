/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/workspace.h"

#include "compare/compare.h"

#include <stdlib.h>

enum {
	CACHE_BYTES = 256 * 1024 * 1024,
	/* What is known of an article takes about so many bytes for each byte of its text. */
	ANNOTATION_SHARE = 2,
	FEATURES_SHARE = 6,
	COMPARISON_BYTES = 64 * 1024, /* and a comparison about so many */
};

/* What is known of one article. */
struct derived {
	struct annotation *annotation;
	struct features *features;
	uint64_t used; /* when it was asked for last */
};

struct pair {
	size_t article[2];
	struct comparison *comparison;
	uint64_t used;
};

struct workspace {
	struct library library;
	struct derived_list VEC(struct derived) derived; /* as long as needed, by article */
	struct pairs VEC(struct pair) pairs;
	struct pool *pool; /* started on first need */
	uint64_t clock;
	size_t cost; /* of all that is kept, in bytes, estimated */
};

struct workspace *workspace_new(void)
{
	return mem_alloc_zero(1, sizeof(struct workspace));
}

static void drop_derived(struct derived *d)
{
	features_free(&d->features);
	annotation_free(&d->annotation);
}

void workspace_free(struct workspace **ws)
{
	struct workspace *w = *ws;

	*ws = NULL;
	if (!w)
		return;
	for (size_t i = 0; i < w->pairs.n; i++)
		comparison_free(&w->pairs.v[i].comparison);
	for (size_t i = 0; i < w->derived.n; i++)
		drop_derived(&w->derived.v[i]);
	VEC_RELEASE(&w->pairs);
	VEC_RELEASE(&w->derived);
	library_release(&w->library);
	pool_free(&w->pool);
	free(w);
}

struct library *workspace_library(struct workspace *ws)
{
	return &ws->library;
}

size_t workspace_count(const struct workspace *ws)
{
	return ws->library.n;
}

struct article *workspace_article(const struct workspace *ws, size_t i)
{
	return ws->library.v[i];
}

struct pool *workspace_pool(struct workspace *ws)
{
	if (!ws->pool)
		ws->pool = pool_new(0);
	return ws->pool;
}

static size_t cost_of(const struct workspace *ws, size_t i)
{
	const struct derived *d = &ws->derived.v[i];

	return (size_t)ws->library.v[i]->len *
	       ((d->annotation ? ANNOTATION_SHARE : 0) + (d->features ? FEATURES_SHARE : 0));
}

static struct derived *derived_of(struct workspace *ws, size_t i)
{
	struct derived *d;

	while (ws->derived.n <= i)
		VEC_PUSH(&ws->derived, (struct derived){0});
	d = &ws->derived.v[i];
	d->used = ++ws->clock;
	if (!d->annotation) {
		d->annotation = annotation_make(ws->library.v[i]);
		ws->cost += cost_of(ws, i);
	}
	return d;
}

const struct annotation *workspace_annotation(struct workspace *ws, size_t i)
{
	return derived_of(ws, i)->annotation;
}

static const struct features *features_of(struct workspace *ws, size_t i)
{
	struct derived *d = derived_of(ws, i);

	if (!d->features) {
		ws->cost -= cost_of(ws, i);
		d->features = features_make(d->annotation);
		ws->cost += cost_of(ws, i);
	}
	return d->features;
}

static struct pair *find_pair(struct workspace *ws, size_t left, size_t right)
{
	for (size_t i = 0; i < ws->pairs.n; i++) {
		struct pair *p = &ws->pairs.v[i];

		if (p->article[LEFT] == left && p->article[RIGHT] == right)
			return p;
	}
	return NULL;
}

const struct comparison *workspace_comparison(struct workspace *ws, size_t left, size_t right)
{
	struct pair *p = find_pair(ws, left, right);
	const struct features *f[2];

	if (!p) {
		f[LEFT] = features_of(ws, left);
		f[RIGHT] = features_of(ws, right);
		VEC_PUSH(&ws->pairs, (struct pair){.article = {left, right}});
		p = &ws->pairs.v[ws->pairs.n - 1];
		p->comparison = comparison_make(ws->derived.v[left].annotation, f[LEFT],
						ws->derived.v[right].annotation, f[RIGHT]);
		ws->cost += COMPARISON_BYTES;
	}
	p->used = ++ws->clock;
	return p->comparison;
}

/* Drops what is known of an article, and its comparisons first: they borrow. */
static void drop_article(struct workspace *ws, size_t article)
{
	size_t kept = 0;

	for (size_t i = 0; i < ws->pairs.n; i++) {
		struct pair *p = &ws->pairs.v[i];

		if (p->article[LEFT] == article || p->article[RIGHT] == article)
			comparison_free(&p->comparison);
		else
			ws->pairs.v[kept++] = *p;
	}
	ws->cost -= (ws->pairs.n - kept) * COMPARISON_BYTES + cost_of(ws, article);
	ws->pairs.n = kept;
	drop_derived(&ws->derived.v[article]);
}

struct age {
	uint64_t used;
	size_t article;
};
struct ages VEC(struct age);

static int oldest_first(const void *a, const void *b)
{
	const struct age *x = a, *y = b;

	return (x->used > y->used) - (x->used < y->used);
}

void workspace_trim(struct workspace *ws)
{
	struct ages ages = {0};

	if (ws->cost <= CACHE_BYTES)
		return;
	for (size_t i = 0; i < ws->derived.n; i++)
		if (ws->derived.v[i].annotation)
			VEC_PUSH(&ages, (struct age){ws->derived.v[i].used, i});
	qsort(ages.v, ages.n, sizeof *ages.v, oldest_first);
	for (size_t i = 0; i + 2 < ages.n && ws->cost > CACHE_BYTES / 4 * 3; i++)
		drop_article(ws, ages.v[i].article);
	VEC_RELEASE(&ages);
}
