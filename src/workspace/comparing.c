/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Steps, each of them a job: sketch all articles (once), choose those that are kin, make what comparing
 * needs of each, compare.  A step begins when the one before has ended and was taken in.
 */
#include "workspace/comparing.h"

#include "base/clock.h"
#include "compare/compare.h"
#include "compare/one_event.h"
#include "workspace/keep.h"

#include <poll.h>
#include <stdlib.h>

enum { SKETCH_SLICE = 64 };
enum step { STEP_SKETCH, STEP_CHOOSE, STEP_PREPARE, STEP_COMPARE, STEP_DONE };

struct part { /* an article: the first is the one that is compared, the others those it is compared with */
	size_t article;
	struct article *of;
	struct kept have;            /* borrowed */
	struct annotation *made;     /* by this step, or NULL */
	struct features *features;
	struct comparison *comparison; /* with the first */
	bool kept; /* the comparison is in the workspace */
};

struct comparing {
	struct workspace *ws;
	size_t article, also;
	struct kin *kin;
	size_t chosen[COMPARE_MAX], n_chosen;
	struct parts VEC(struct part) parts;
	struct related VEC(size_t) related;
	enum step step;
	struct job *job; /* of the step, or NULL */
	size_t slices, next; /* without threads: how far the step is */
};

/* Steps, on threads */

static void sketch_slice(void *ctx, size_t slice, struct job *j)
{
	struct comparing *c = ctx;

	kin_fill(c->kin, slice * SKETCH_SLICE, (slice + 1) * SKETCH_SLICE);
}

static void choose_slice(void *ctx, size_t slice, struct job *j)
{
	struct comparing *c = ctx;

	c->n_chosen = kin_closest(c->kin, c->article, COMPARE_MAX, c->chosen);
}

static void prepare_slice(void *ctx, size_t slice, struct job *j)
{
	struct comparing *c = ctx;
	struct part *p = &c->parts.v[slice];
	const struct annotation *an = p->have.annotation;

	if (p->have.features)
		return;
	if (!an)
		an = p->made = annotation_make(p->of);
	p->features = features_make(an);
}

static void compare_slice(void *ctx, size_t slice, struct job *j)
{
	struct comparing *c = ctx;
	struct part *first = &c->parts.v[0], *p = &c->parts.v[slice + 1];

	if (!p->kept)
		p->comparison = comparison_make(first->have.annotation, first->have.features,
						p->have.annotation, p->have.features);
}

static job_slice *const slices[] = {
	[STEP_SKETCH] = sketch_slice,
	[STEP_CHOOSE] = choose_slice,
	[STEP_PREPARE] = prepare_slice,
	[STEP_COMPARE] = compare_slice,
};

/* Between steps, on the main thread */

static void add_part(struct comparing *c, size_t article)
{
	for (size_t i = 0; i < c->parts.n; i++)
		if (c->parts.v[i].article == article)
			return;
	keep_pin(c->ws, article, true);
	VEC_PUSH(&c->parts, (struct part){.article = article, .of = workspace_article(c->ws, article),
					     .have = keep_get(c->ws, article)});
}

static int compare_indices(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* One of books' length is compared when somebody asks for it: seconds, for all the others to wait. */
static void add_if_short(struct comparing *c, size_t article)
{
	if (workspace_article(c->ws, article)->len <= COMPARE_BYTES)
		add_part(c, article);
}

static void choose_parts(struct comparing *c)
{
	size_t n = workspace_count(c->ws);

	add_part(c, c->article);
	qsort(c->chosen, c->n_chosen, sizeof *c->chosen, compare_indices);
	for (size_t i = 0; n <= COMPARE_ALL && i < n; i++)
		add_if_short(c, i);
	for (size_t i = 0; n > COMPARE_ALL && i < c->n_chosen; i++)
		add_if_short(c, c->chosen[i]);
	if (c->also != NO_ARTICLE)
		add_part(c, c->also);
	for (size_t i = 1; i < c->parts.n; i++)
		c->parts.v[i].kept = keep_has_comparison(c->ws, c->article, c->parts.v[i].article);
}

static bool is_prepared(const struct comparing *c)
{
	for (size_t i = 0; i < c->parts.n; i++)
		if (!c->parts.v[i].have.features)
			return false;
	return true;
}

static void keep_parts(struct comparing *c)
{
	for (size_t i = 0; i < c->parts.n; i++) {
		struct part *p = &c->parts.v[i];

		keep_made(c->ws, p->article, &p->have, &p->made, &p->features);
	}
}

static void keep_comparisons(struct comparing *c)
{
	for (size_t i = 1; i < c->parts.n; i++) {
		struct part *p = &c->parts.v[i];

		if (p->comparison && !keep_has_comparison(c->ws, c->article, p->article)) {
			keep_comparison(c->ws, c->article, p->article, p->comparison);
			p->comparison = NULL;
		}
		comparison_free(&p->comparison);
	}
}

static void find_related(struct comparing *c)
{
	const struct features *own = c->parts.v[0].have.features;

	for (size_t i = 1; i < c->parts.n; i++) {
		size_t other = c->parts.v[i].article;

		if (other == c->also ||
		    is_one_event(workspace_comparison(c->ws, c->article, other), own,
				 c->parts.v[i].have.features))
			VEC_PUSH(&c->related, other);
	}
	if (c->related.n)
		qsort(c->related.v, c->related.n, sizeof *c->related.v, compare_indices);
}

static bool is_compared(const struct comparing *c)
{
	for (size_t i = 1; i < c->parts.n; i++)
		if (!c->parts.v[i].kept)
			return false;
	return true;
}

/* Those that are kin change only when something is loaded; while that goes on, most of them will do. */
static bool are_known(const struct comparing *c, const struct kin *known, size_t n)
{
	bool most = workspace_is_growing(c->ws) && c->article < known->n && known->n > n / 2;

	return known->n == n || most;
}

static enum step first_step(struct comparing *c)
{
	struct library *l = workspace_library(c->ws);
	struct kin *known = *keep_kin(c->ws);

	if (l->n <= COMPARE_ALL)
		return STEP_PREPARE;
	if (known && are_known(c, known, l->n)) {
		c->kin = kin_ref(known);
		return STEP_CHOOSE;
	}
	c->kin = kin_new(l->v, l->n, known);
	return STEP_SKETCH;
}

static void keep_sketches(struct comparing *c)
{
	kin_count(c->kin);
	kin_unref(keep_kin(c->ws));
	*keep_kin(c->ws) = kin_ref(c->kin);
}

/* What the step that has ended leads to. */
static void end_step(struct comparing *c)
{
	if (c->step == STEP_SKETCH)
		keep_sketches(c);
	if (c->step == STEP_CHOOSE)
		choose_parts(c);
	if (c->step == STEP_PREPARE)
		keep_parts(c);
	if (c->step == STEP_COMPARE)
		keep_comparisons(c);
	if (c->step != STEP_PREPARE || is_prepared(c))
		c->step++;
	if (c->step == STEP_DONE)
		find_related(c);
}

static void begin_step(struct comparing *c)
{
	struct pool *pool = workspace_pool(c->ws);

	if (c->step == STEP_PREPARE && is_prepared(c))
		c->step = STEP_COMPARE;
	if (c->step == STEP_COMPARE && is_compared(c)) {
		c->step = STEP_DONE;
		find_related(c);
	}
	if (c->step == STEP_DONE)
		return;
	c->next = 0;
	c->slices = c->step == STEP_SKETCH ? (c->kin->n + SKETCH_SLICE - 1) / SKETCH_SLICE
		    : c->step == STEP_CHOOSE ? 1
		    : c->step == STEP_PREPARE ? c->parts.n : c->parts.n - 1;
	if (pool)
		c->job = job_start(pool, c->slices, slices[c->step], c);
}

/* Without threads a slice at a time is done here. */
static bool step_is_done(struct comparing *c)
{
	if (c->job)
		return job_is_done(c->job);
	if (c->next < c->slices)
		slices[c->step](c, c->next++, NULL);
	return c->next == c->slices;
}

/* The whole */

static void free_comparing(void *comparing)
{
	struct comparing *c = comparing;

	job_free(&c->job);
	for (size_t i = 0; i < c->parts.n; i++) {
		struct part *p = &c->parts.v[i];

		comparison_free(&p->comparison);
		features_free(&p->features);
		annotation_free(&p->made);
		keep_pin(c->ws, p->article, false);
	}
	kin_unref(&c->kin);
	VEC_RELEASE(&c->parts);
	VEC_RELEASE(&c->related);
	free(c);
}

struct comparing *comparing_start(struct workspace *ws, size_t article, size_t also)
{
	struct comparing *c = mem_alloc_zero(1, sizeof *c);

	keep_reap(ws);
	c->ws = ws;
	c->article = article;
	c->also = also;
	c->step = first_step(c);
	if (c->step == STEP_PREPARE)
		choose_parts(c);
	begin_step(c);
	return c;
}

bool comparing_take(struct comparing *c)
{
	while (c->step != STEP_DONE && step_is_done(c)) {
		job_free(&c->job);
		end_step(c);
		if (c->step != STEP_DONE)
			begin_step(c);
	}
	return c->step == STEP_DONE;
}

bool comparing_wait(struct comparing *c, int ms)
{
	long until = clock_ms() + ms, left;

	while (!comparing_take(c) && (left = until - clock_ms()) > 0) {
		struct pollfd fd = {.events = POLLIN};

		if (!c->job)
			continue;
		fd.fd = pool_descriptor(workspace_pool(c->ws));
		if (poll(&fd, 1, (int)left) > 0)
			pool_clear(workspace_pool(c->ws));
	}
	return c->step == STEP_DONE;
}

void comparing_drop(struct comparing **comparing)
{
	struct comparing *c = *comparing;

	*comparing = NULL;
	if (c)
		keep_give_up(c->ws, c->job, c, free_comparing);
}

const size_t *comparing_related(const struct comparing *c, size_t *n)
{
	*n = c->related.n;
	return c->related.v;
}

size_t comparing_best(const struct comparing *c)
{
	struct kinship best = {0, 0};
	size_t article = NO_ARTICLE;

	for (size_t i = 0; i < c->related.n; i++) {
		size_t other = c->related.v[i];
		struct kinship k = kinship_of(workspace_comparison(c->ws, c->article, other));

		if (article != NO_ARTICLE && (k.discrepancies < best.discrepancies ||
		    (k.discrepancies == best.discrepancies && k.links <= best.links)))
			continue;
		article = other;
		best = k;
	}
	return article;
}

struct kinship kinship_of(const struct comparison *c)
{
	struct kinship k = {.discrepancies = (uint32_t)c->discrepancies.n};

	for (size_t i = 0; i < c->links.n; i++)
		k.links += !c->links.v[i].unsure;
	return k;
}
