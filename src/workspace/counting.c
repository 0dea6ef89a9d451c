/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/counting.h"

#include "annotate/annotate.h"
#include "text/words.h"
#include "workspace/keep.h"

#include <stdatomic.h>
#include <stdlib.h>

enum { ANNOTATE_MAX = 100 * 1000 /* bytes of text; of a longer one all words are counted */ };

struct counted {
	size_t index;
	struct article *article; /* a reference */
	uint32_t words;
	atomic_bool done;
	bool told;
};

struct counting {
	struct workspace *ws;
	struct counted *v;
	size_t n, next; /* next: without threads */
	struct job *job;
};

static uint32_t words_of_article(struct article *a)
{
	struct annotation *an;
	size_t n = 0;

	if (a->len > ANNOTATE_MAX)
		return (uint32_t)words_count(a->text, (struct span){0, a->len});
	an = annotation_make_sentences(a);
	for (size_t i = 0; i < an->sentences.n; i++)
		if (an->sentences.v[i].kind != KIND_BOILERPLATE)
			n += words_count(a->text, an->sentences.v[i].span);
	annotation_free(&an);
	return (uint32_t)n;
}

static void count_slice(void *ctx, size_t slice, struct job *j)
{
	struct counted *c = &((struct counting *)ctx)->v[slice];

	c->words = words_of_article(c->article);
	atomic_store(&c->done, true);
}

struct counting *counting_start(struct workspace *ws, const size_t *articles, size_t n)
{
	struct counting *c = mem_alloc_zero(1, sizeof *c);
	struct pool *pool = workspace_pool(ws);

	keep_reap(ws);
	c->ws = ws;
	c->n = n;
	c->v = mem_alloc_zero(n + 1, sizeof *c->v);
	for (size_t i = 0; i < n; i++) {
		c->v[i].index = articles[i];
		c->v[i].article = article_ref(workspace_article(ws, articles[i]));
	}
	if (pool)
		c->job = job_start(pool, n, count_slice, c);
	return c;
}

bool counting_take(struct counting *c, void (*tell)(void *ctx, size_t article, uint32_t words),
		   void *ctx)
{
	bool all = true;

	if (!c->job && c->next < c->n)
		count_slice(c, c->next++, NULL);
	for (size_t i = 0; i < c->n; i++) {
		struct counted *v = &c->v[i];

		if (!v->told && atomic_load(&v->done)) {
			v->told = true;
			tell(ctx, v->index, v->words);
		}
		all &= v->told;
	}
	return all;
}

static void free_counting(void *counting)
{
	struct counting *c = counting;

	job_free(&c->job);
	for (size_t i = 0; i < c->n; i++)
		article_unref(&c->v[i].article);
	free(c->v);
	free(c);
}

void counting_drop(struct counting **counting)
{
	struct counting *c = *counting;

	*counting = NULL;
	if (c)
		keep_give_up(c->ws, c->job, c, free_counting);
}
