/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/preparing.h"

#include "annotate/annotate.h"
#include "compare/compare.h"
#include "workspace/keep.h"

#include <stdlib.h>

enum step { STEP_ANNOTATE, STEP_FEATURES, STEP_COMPARE, STEP_DONE };

struct preparing {
	struct workspace *ws;
	unsigned n;
	size_t article[2];
	struct article *of[2];
	struct kept have[2]; /* borrowed from the workspace */
	struct annotation *annotation[2]; /* by this step, or NULL */
	struct features *features[2];
	struct comparison *comparison;
	enum step step;
	struct job *job; /* of the step */
};

/* Steps, on threads */

static void annotate_slice(void *ctx, size_t i, struct job *j)
{
	struct preparing *p = ctx;

	if (!p->have[i].annotation)
		p->annotation[i] = annotation_make(p->of[i]);
}

static void features_slice(void *ctx, size_t i, struct job *j)
{
	struct preparing *p = ctx;

	if (!p->have[i].features)
		p->features[i] = features_make(p->have[i].annotation);
}

static void compare_slice(void *ctx, size_t i, struct job *j)
{
	struct preparing *p = ctx;

	p->comparison = comparison_make(p->have[LEFT].annotation, p->have[LEFT].features,
					p->have[RIGHT].annotation, p->have[RIGHT].features);
}

/* Between steps, on the main thread */

static void keep_pair(struct preparing *p)
{
	if (!keep_has_comparison(p->ws, p->article[LEFT], p->article[RIGHT])) {
		keep_comparison(p->ws, p->article[LEFT], p->article[RIGHT], p->comparison);
		p->comparison = NULL;
	}
	comparison_free(&p->comparison);
}

static void begin_step(struct preparing *p)
{
	static job_slice *const slices[] = {annotate_slice, features_slice, compare_slice};
	struct pool *pool = workspace_pool(p->ws);

	if (p->step < STEP_DONE)
		p->job = job_start(pool, p->step == STEP_COMPARE ? 1 : p->n, slices[p->step], p);
}

static void end_step(struct preparing *p)
{
	job_free(&p->job);
	if (p->step == STEP_COMPARE)
		keep_pair(p);
	else
		for (unsigned i = 0; i < p->n; i++)
			keep_made(p->ws, p->article[i], &p->have[i], &p->annotation[i], &p->features[i]);
	p->step = p->n == 1 ? STEP_DONE : p->step + 1;
}

/* The whole */

static bool is_quick(const struct workspace *ws, const size_t *articles, unsigned n)
{
	size_t bytes = 0;
	bool known = n == 1 ? keep_get(ws, articles[0]).annotation != NULL
			    : keep_has_comparison(ws, articles[LEFT], articles[RIGHT]);

	for (unsigned i = 0; i < n; i++)
		bytes += workspace_article(ws, articles[i])->len;
	return known || bytes < (n == 1 ? PREPARE_BYTES : PREPARE_PAIR_BYTES);
}

static void free_preparing(void *preparing)
{
	struct preparing *p = preparing;

	job_free(&p->job);
	comparison_free(&p->comparison);
	for (unsigned i = 0; i < p->n; i++) {
		features_free(&p->features[i]);
		annotation_free(&p->annotation[i]);
		keep_pin(p->ws, p->article[i], false);
	}
	free(p);
}

struct preparing *preparing_start(struct workspace *ws, const size_t *articles, unsigned n)
{
	struct preparing *p;

	keep_reap(ws);
	if (is_quick(ws, articles, n) || !workspace_pool(ws))
		return NULL;
	p = mem_alloc_zero(1, sizeof *p);
	p->ws = ws;
	p->n = n;
	for (unsigned i = 0; i < n; i++) {
		p->article[i] = articles[i];
		p->of[i] = workspace_article(ws, articles[i]);
		keep_pin(ws, articles[i], true);
		p->have[i] = keep_get(ws, articles[i]);
	}
	begin_step(p);
	return p;
}

bool preparing_take(struct preparing *p)
{
	while (p->step != STEP_DONE && job_is_done(p->job)) {
		end_step(p);
		begin_step(p);
	}
	return p->step == STEP_DONE;
}

bool preparing_wait(struct preparing *p, int ms)
{
	while (!preparing_take(p) && ms >= 0)
		ms = job_wait_for(p->job, ms);
	return p->step == STEP_DONE;
}

size_t preparing_steps(const struct preparing *p, size_t *of)
{
	size_t done = p->job ? job_progress(p->job) : 0;

	*of = p->n == 1 ? 1 : 2 * p->n + 1;
	return (p->step == STEP_DONE ? *of : p->step * p->n) + done;
}

void preparing_drop(struct preparing **preparing)
{
	struct preparing *p = *preparing;

	*preparing = NULL;
	if (p)
		keep_give_up(p->ws, p->job, p, free_preparing);
}
