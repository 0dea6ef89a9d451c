/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences of the articles that have rows in view, and of those a page before and behind: these are found
 * on threads, so that a page costs no more than its drawing.
 */
#include "annotate/annotate.h"
#include "ui/results.h"
#include "workspace/keep.h"

#include <stdlib.h>

struct results_batch {
	struct results_known *v;
	size_t n;
	struct job *job;
};

static const struct annotation *find_known(const struct results_sentences *s, size_t article)
{
	for (size_t i = 0; i < s->known.n; i++)
		if (s->known.v[i].article == article)
			return s->known.v[i].sentences;
	return NULL;
}

const struct annotation *results_annotation(struct screen_results *r, size_t article)
{
	struct workspace *ws = app_workspace(r->screen.app);
	const struct annotation *all = keep_get(ws, article).annotation;
	struct annotation *made;

	if (!all)
		all = find_known(&r->sentences, article);
	if (all)
		return all;
	made = annotation_make_sentences(workspace_article(ws, article));
	VEC_PUSH(&r->sentences.known, (struct results_known){.article = article, .sentences = made});
	return made;
}

/* Beside the main thread */

static void annotate_slice(void *ctx, size_t slice, struct job *j)
{
	struct results_known *k = &((struct results_batch *)ctx)->v[slice];

	k->sentences = annotation_make_sentences(k->of);
}

static bool is_idle(void *batch)
{
	return job_is_done(((struct results_batch *)batch)->job);
}

static void free_batch(void *batch)
{
	struct results_batch *b = batch;

	job_free(&b->job);
	for (size_t i = 0; i < b->n; i++) {
		annotation_free(&b->v[i].sentences);
		article_unref(&b->v[i].of);
	}
	free(b->v);
	free(b);
}

static void take(struct results_sentences *s)
{
	struct results_batch *b = s->coming;

	for (size_t i = 0; i < b->n; i++) {
		if (!b->v[i].sentences || find_known(s, b->v[i].article))
			continue;
		VEC_PUSH(&s->known, (struct results_known){.article = b->v[i].article,
							   .sentences = b->v[i].sentences});
		b->v[i].sentences = NULL;
	}
	s->coming = NULL;
	free_batch(b);
}

/* What is around the view */

struct around {
	size_t from, end; /* rows */
};

/* It is asked for before it is drawn: a page is no more than the terminal has rows. */
static struct around around_of(const struct screen_results *r)
{
	int width, height;
	size_t page, from, end;

	term_size(&width, &height);
	page = (size_t)height;
	from = r->box.top > page ? r->box.top - page : 0;
	end = r->box.top + 2 * page;
	return (struct around){from, end < r->rows.n ? end : r->rows.n};
}

static bool has_row(const struct screen_results *r, struct around a, size_t article)
{
	for (size_t row = a.from; row < a.end; row++)
		if (results_spot_at(r, row).result.article == article)
			return true;
	return false;
}

static void forget_others(struct screen_results *r, struct around a)
{
	struct results_sentences *s = &r->sentences;
	size_t kept = 0;

	for (size_t i = 0; i < s->known.n; i++)
		if (has_row(r, a, s->known.v[i].article))
			s->known.v[kept++] = s->known.v[i];
		else
			annotation_free(&s->known.v[i].sentences);
	s->known.n = kept;
}

static bool is_lacking(struct screen_results *r, const struct results_batch *b, size_t article)
{
	struct workspace *ws = app_workspace(r->screen.app);

	if (b->n && b->v[b->n - 1].article == article) /* rows of an article stand together */
		return false;
	return workspace_article(ws, article)->len <= RESULTS_NUMBER_MAX &&
	       !keep_get(ws, article).annotation && !find_known(&r->sentences, article);
}

/* Whether there is something to do. */
static bool begin(struct screen_results *r, struct around a)
{
	struct workspace *ws = app_workspace(r->screen.app);
	struct results_batch *b = mem_alloc_zero(1, sizeof *b);

	b->v = mem_alloc_zero(a.end - a.from + 1, sizeof *b->v);
	for (size_t row = a.from; row < a.end; row++) {
		size_t article = results_spot_at(r, row).result.article;

		if (is_lacking(r, b, article))
			b->v[b->n++] = (struct results_known){
				.article = article, .of = article_ref(workspace_article(ws, article))};
	}
	if (b->n == 0) {
		free_batch(b);
		return false;
	}
	r->sentences.coming = b;
	b->job = job_start(workspace_pool(ws), b->n, annotate_slice, b);
	return true;
}

bool results_foresee(struct screen_results *r)
{
	struct results_sentences *s = &r->sentences;
	struct around a;

	if (s->coming && is_idle(s->coming))
		take(s);
	if (s->coming)
		return true;
	a = around_of(r);
	if (!workspace_pool(app_workspace(r->screen.app)) || (s->from == a.from && s->end == a.end))
		return false;
	s->from = a.from;
	s->end = a.end;
	forget_others(r, a);
	return begin(r, a);
}

void results_forget_sentences(struct screen_results *r)
{
	struct results_sentences *s = &r->sentences;

	if (s->coming) {
		job_cancel(s->coming->job);
		if (is_idle(s->coming))
			free_batch(s->coming);
		else
			keep_given_up(app_workspace(r->screen.app),
				      (struct given_up){s->coming, is_idle, free_batch});
	}
	for (size_t i = 0; i < s->known.n; i++)
		annotation_free(&s->known.v[i].sentences);
	VEC_RELEASE(&s->known);
	*s = (struct results_sentences){0};
}
