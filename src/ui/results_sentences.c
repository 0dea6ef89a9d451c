/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences of the articles that have rows in view, and of those a key leads to, a page before and behind,
 * the first and the last: these are found on threads, so that a page costs no more than its drawing.
 */
#include "annotate/annotate.h"
#include "ui/results.h"
#include "ui/term.h"
#include "workspace/keep.h"

#include <stdlib.h>
#include <string.h>

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

/* What a key leads to */

struct near VEC(size_t); /* articles, each once */

static bool is_near(const struct near *near, size_t article)
{
	for (size_t i = near->n; i > 0; i--) /* rows of an article stand together */
		if (near->v[i - 1] == article)
			return true;
	return false;
}

static void add_near(const struct screen_results *r, size_t from, size_t end, struct near *out)
{
	for (size_t row = from; row < end && row < r->rows.n; row++) {
		size_t article = results_spot_at(r, row).result.article;

		if (!is_near(out, article))
			VEC_PUSH(out, article);
	}
}

/* It is asked for before it is drawn: a page is no more than the terminal has rows. */
static size_t page_of_terminal(void)
{
	int width, height;

	term_size(&width, &height);
	return (size_t)height;
}

static struct near near_of(const struct screen_results *r, size_t page)
{
	size_t n = r->rows.n;
	struct near near = {0};

	add_near(r, r->box.top > page ? r->box.top - page : 0, r->box.top + 2 * page, &near);
	add_near(r, 0, page, &near);
	add_near(r, n > page ? n - page : 0, n, &near);
	return near;
}

static void forget_others(struct results_sentences *s, const struct near *near)
{
	size_t kept = 0;

	for (size_t i = 0; i < s->known.n; i++)
		if (is_near(near, s->known.v[i].article))
			s->known.v[kept++] = s->known.v[i];
		else
			annotation_free(&s->known.v[i].sentences);
	s->known.n = kept;
}

static bool is_lacking(struct screen_results *r, size_t article)
{
	struct workspace *ws = app_workspace(r->screen.app);

	return workspace_article(ws, article)->len <= RESULTS_NUMBER_MAX &&
	       !keep_get(ws, article).annotation && !find_known(&r->sentences, article);
}

/* Whether there is something to do. */
static bool begin(struct screen_results *r, const struct near *near)
{
	struct workspace *ws = app_workspace(r->screen.app);
	struct results_batch *b = mem_alloc_zero(1, sizeof *b);

	b->v = mem_alloc_zero(near->n + 1, sizeof *b->v);
	for (size_t i = 0; i < near->n; i++)
		if (is_lacking(r, near->v[i]))
			b->v[b->n++] = (struct results_known){
				.article = near->v[i], .of = article_ref(workspace_article(ws, near->v[i]))};
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
	struct results_view now = {r->box.top, page_of_terminal(), r->rows.n};
	struct near near;
	bool begun;

	if (s->coming && job_is_done(s->coming->job))
		take(s);
	if (s->coming)
		return true;
	if (!workspace_pool(app_workspace(r->screen.app)) || !memcmp(&s->view, &now, sizeof now))
		return false;
	s->view = now;
	near = near_of(r, now.page);
	forget_others(s, &near);
	begun = begin(r, &near);
	VEC_RELEASE(&near);
	return begun;
}

void results_forget_sentences(struct screen_results *r)
{
	struct results_sentences *s = &r->sentences;

	if (s->coming)
		keep_give_up(app_workspace(r->screen.app), s->coming->job, s->coming, free_batch);
	for (size_t i = 0; i < s->known.n; i++)
		annotation_free(&s->known.v[i].sentences);
	VEC_RELEASE(&s->known);
	*s = (struct results_sentences){0};
}
