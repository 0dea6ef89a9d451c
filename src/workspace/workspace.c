/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/workspace.h"

#include "compare/compare.h"
#include "compare/joint.h"
#include "workspace/keep.h"

#include <stdlib.h>

enum {
	CACHE_BYTES = 256 * 1024 * 1024,
	/* What is known of an article takes about so many bytes for each byte of its text. */
	ANNOTATION_SHARE = 2,
	FEATURES_SHARE = 6,
	COMPARISON_BYTES = 64 * 1024, /* and a comparison about so many */
	CLOSEST_SENTENCES = 1000,     /* of two articles: looked through within a millisecond */
};

/* What is known of one article. */
struct derived {
	struct annotation *annotation;
	struct features *features;
	uint64_t used; /* when it was asked for last */
	unsigned pins; /* threads that borrow it */
	bool read;
};

struct pair {
	size_t article[2];
	struct comparison *comparison;
	uint64_t used;
};

struct given_up {
	struct job *job;
	void *what;
	void (*free_what)(void *what);
};

struct workspace {
	struct library library;
	struct derived_list VEC(struct derived) derived; /* as long as needed, by article */
	struct pairs VEC(struct pair) pairs;
	struct pool *pool; /* started on first need */
	struct kin *kin;   /* of all that is loaded, or of what was; or NULL */
	struct given_up_list VEC(struct given_up) given_up; /* while threads are at it */
	uint64_t clock;
	size_t n_read;
	bool growing;
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

static void reap(struct workspace *ws, bool all)
{
	size_t kept = 0;

	for (size_t i = 0; i < ws->given_up.n; i++) {
		struct given_up g = ws->given_up.v[i];

		if (all || job_is_done(g.job))
			g.free_what(g.what);
		else
			ws->given_up.v[kept++] = g;
	}
	ws->given_up.n = kept;
}

void workspace_free(struct workspace **ws)
{
	struct workspace *w = *ws;

	*ws = NULL;
	if (!w)
		return;
	reap(w, true);
	VEC_RELEASE(&w->given_up);
	kin_unref(&w->kin);
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

void workspace_forget(struct workspace *ws)
{
	reap(ws, true);
	kin_unref(&ws->kin);
	for (size_t i = 0; i < ws->pairs.n; i++)
		comparison_free(&ws->pairs.v[i].comparison);
	for (size_t i = 0; i < ws->derived.n; i++)
		drop_derived(&ws->derived.v[i]);
	ws->pairs.n = ws->cost = 0;
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

void workspace_set_growing(struct workspace *ws, bool growing)
{
	ws->growing = growing;
}

bool workspace_is_growing(const struct workspace *ws)
{
	return ws->growing;
}

static size_t cost_of(const struct workspace *ws, size_t i)
{
	const struct derived *d = &ws->derived.v[i];

	return (size_t)ws->library.v[i]->len *
	       ((d->annotation ? ANNOTATION_SHARE : 0) + (d->features ? FEATURES_SHARE : 0));
}

static struct derived *slot_of(struct workspace *ws, size_t i)
{
	while (ws->derived.n <= i)
		VEC_PUSH(&ws->derived, (struct derived){0});
	return &ws->derived.v[i];
}

static struct derived *derived_of(struct workspace *ws, size_t i)
{
	struct derived *d = slot_of(ws, i);

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

static struct pair *find_pair(const struct workspace *ws, size_t left, size_t right)
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
		keep_comparison(ws, left, right,
				comparison_make(ws->derived.v[left].annotation, f[LEFT],
						ws->derived.v[right].annotation, f[RIGHT]));
		p = find_pair(ws, left, right);
	}
	p->used = ++ws->clock;
	return p->comparison;
}

uint32_t workspace_closest(struct workspace *ws, size_t left, size_t right, uint32_t sentence)
{
	const struct features *l = features_of(ws, left), *r = features_of(ws, right);
	uint32_t closest = UINT32_MAX;
	float most = 0;
	struct joint j;

	if (l->sentences.n + r->sentences.n > CLOSEST_SENTENCES)
		return closest;
	joint_init(&j, l, r);
	for (uint32_t s = 0; s < r->sentences.n; s++) {
		float cosine = joint_cosine(&j, sentence, s);

		if (r->annotation->sentences.v[s].kind == KIND_BODY && cosine > most) {
			most = cosine;
			closest = s;
		}
	}
	joint_release(&j);
	return closest;
}

/* What comparing.c is lent and brings back */

struct kept keep_get(const struct workspace *ws, size_t i)
{
	if (i >= ws->derived.n)
		return (struct kept){NULL, NULL};
	return (struct kept){ws->derived.v[i].annotation, ws->derived.v[i].features};
}

void keep_article(struct workspace *ws, size_t i, struct annotation *an, struct features *f)
{
	struct derived *d = slot_of(ws, i);

	d->used = ++ws->clock;
	ws->cost -= cost_of(ws, i);
	if (an)
		d->annotation = an;
	if (f)
		d->features = f;
	ws->cost += cost_of(ws, i);
}

void keep_made(struct workspace *ws, size_t i, struct kept *have, struct annotation **an,
	       struct features **f)
{
	struct kept now = keep_get(ws, i);

	if (now.annotation == have->annotation && now.features == have->features) {
		keep_article(ws, i, *an, *f);
		*an = NULL;
		*f = NULL;
	}
	features_free(f);
	annotation_free(an);
	*have = keep_get(ws, i);
}

bool keep_has_comparison(const struct workspace *ws, size_t left, size_t right)
{
	return find_pair(ws, left, right) != NULL;
}

void keep_comparison(struct workspace *ws, size_t left, size_t right, struct comparison *c)
{
	VEC_PUSH(&ws->pairs, (struct pair){.article = {left, right}, .comparison = c,
					   .used = ++ws->clock});
	ws->cost += COMPARISON_BYTES;
}

void keep_pin(struct workspace *ws, size_t i, bool pinned)
{
	slot_of(ws, i)->pins += pinned ? 1 : -1u;
}

struct kin **keep_kin(struct workspace *ws)
{
	return &ws->kin;
}

void keep_give_up(struct workspace *ws, struct job *job, void *what, void (*free_what)(void *what))
{
	if (job)
		job_cancel(job);
	if (!job || job_is_done(job))
		free_what(what);
	else
		VEC_PUSH(&ws->given_up, (struct given_up){job, what, free_what});
}

void keep_reap(struct workspace *ws)
{
	reap(ws, false);
}

/* What the user has read */

void workspace_set_read(struct workspace *ws, size_t i, bool read)
{
	struct derived *d = slot_of(ws, i);

	ws->n_read += (size_t)read - (size_t)d->read;
	d->read = read;
}

size_t workspace_count_read(const struct workspace *ws)
{
	return ws->n_read;
}

bool workspace_is_read(const struct workspace *ws, size_t i)
{
	return i < ws->derived.n && ws->derived.v[i].read;
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

void workspace_replace(struct workspace *ws, size_t i, struct article *a)
{
	reap(ws, true);
	if (ws->kin && !kin_replace(ws->kin, i, a))
		kin_unref(&ws->kin);
	if (i < ws->derived.n)
		drop_article(ws, i);
	article_unref(&ws->library.v[i]);
	ws->library.v[i] = a;
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
		if (ws->derived.v[i].annotation && !ws->derived.v[i].pins)
			VEC_PUSH(&ages, (struct age){ws->derived.v[i].used, i});
	qsort(ages.v, ages.n, sizeof *ages.v, oldest_first);
	for (size_t i = 0; i + 2 < ages.n && ws->cost > CACHE_BYTES / 4 * 3; i++)
		drop_article(ws, ages.v[i].article);
	VEC_RELEASE(&ages);
}
