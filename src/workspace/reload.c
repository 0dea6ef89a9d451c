/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/reload.h"

#include "annotate/annotate.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "ingest/ingest.h"
#include "workspace/keep.h"
#include "workspace/preparing.h"
#include "workspace/sample.h"

#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { OF_SLICE = 16 }; /* articles */

struct taker {
	uint32_t item, items; /* wanted, and seen */
	struct article *found; /* or NULL */
	struct status problem; /* with a part of the file */
};

static void take_article(void *ctx, struct article *a)
{
	struct taker *t = ctx;

	if (++t->items == t->item)
		t->found = a;
	else
		article_unref(&a);
}

static void take_problem(void *ctx, const char *line)
{
	struct taker *t = ctx;

	status_release(&t->problem);
	t->problem = status_fail("%s", line);
}

static bool same_string(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool same_article(const struct article *a, const struct article *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0 &&
	       same_string(a->outlet, b->outlet) && same_string(a->headline, b->headline) &&
	       same_string(a->byline, b->byline) && same_string(a->published, b->published) &&
	       same_string(a->url, b->url) && same_string(a->language, b->language);
}

/* An outlet that was guessed from the folder is still that: library_settle_outlets needs all of them. */
static void keep_outlet(const struct article *old, struct article *a)
{
	if (old->outlet_from != OUTLET_FOLDER || a->outlet_from != OUTLET_FILE)
		return;
	free(a->outlet);
	a->outlet = mem_copy_string(old->outlet);
	a->outlet_from = OUTLET_FOLDER;
}

/* What is left out of a file that has grown is told once. */
static struct status read_file(const struct article *old, struct taker *t)
{
	const struct ingest_sink sink = {
		.article = take_article, .problem = take_problem, .ctx = t,
	};
	struct status s = ingest_file(old->path, &sink, NULL);

	if (!status_is_ok(&s) && sample_has(old->path)) { /* built in, so it is as it was */
		status_release(&s);
		return STATUS_OK;
	}
	if (!status_is_ok(&s))
		return s;
	if (!t->found)
		return status_fail(_("%s: there is no article %u in it any more"), old->path, old->item);
	keep_outlet(old, t->found);
	if (!old->cut && !status_is_ok(&t->problem))
		s = status_fail("%s", t->problem.text);
	if (same_article(old, t->found))
		article_unref(&t->found);
	return s;
}

/* Reads an article again; *FOUND is it where anything of it has changed. */
static struct status read_again(const struct article *old, struct article **found)
{
	struct taker t = {.item = old->item};
	struct status s;

	if (file_stamp_holds(&old->stamp, old->path))
		return STATUS_OK;
	if (strcmp(old->path, "-") == 0)
		return status_fail("%s", _("what came from standard input cannot be read again"));
	s = read_file(old, &t);
	*found = t.found;
	status_release(&t.problem);
	return s;
}

/* On threads */

struct again { /* an article */
	size_t index;
	struct article *old, *changed; /* references; changed: or NULL */
	bool understood;               /* the old one: somebody is at it, and will want the same of this */
	struct annotation *annotation; /* of a long one that has changed, or NULL */
	struct status failure;
};

struct reloading {
	struct workspace *ws;
	struct again *v;
	size_t n;
	struct job *job; /* NULL: without threads */
	size_t next;     /* without */
	atomic_size_t read;
	bool stopped;
};

static void read_one(struct again *a)
{
	a->failure = read_again(a->old, &a->changed);
	if (a->changed && a->understood && a->changed->len >= PREPARE_BYTES)
		a->annotation = annotation_make(a->changed);
}

static void read_slice(void *ctx, size_t slice, struct job *j)
{
	struct reloading *r = ctx;

	for (size_t i = slice * OF_SLICE; i < r->n && i < (slice + 1) * OF_SLICE; i++) {
		if (j && job_is_cancelled(j))
			return;
		read_one(&r->v[i]);
		atomic_fetch_add(&r->read, 1);
	}
}

struct reloading *reloading_start(struct workspace *ws, const size_t *articles, size_t n)
{
	struct pool *pool = workspace_pool(ws);
	struct reloading *r = mem_alloc_zero(1, sizeof *r);

	r->ws = ws;
	r->n = n;
	r->v = mem_alloc_zero(n + 1, sizeof *r->v);
	for (size_t i = 0; i < n; i++)
		r->v[i] = (struct again){
			.index = articles[i], .old = article_ref(workspace_article(ws, articles[i])),
			.understood = keep_get(ws, articles[i]).annotation != NULL};
	if (pool)
		r->job = job_start(pool, (n + OF_SLICE - 1) / OF_SLICE, read_slice, r);
	return r;
}

static bool is_over(struct reloading *r)
{
	return r->job ? job_is_done(r->job) : r->stopped || r->next * OF_SLICE >= r->n;
}

bool reloading_wait(struct reloading *r, int ms)
{
	long until = clock_ms() + ms, left;

	do {
		if (!r->job && !is_over(r))
			read_slice(r, r->next++, NULL);
		left = until - clock_ms();
		if (is_over(r) || left <= 0)
			break;
		if (!r->job)
			continue;
		poll(&(struct pollfd){.fd = pool_descriptor(workspace_pool(r->ws)), .events = POLLIN}, 1,
		     (int)left);
		pool_clear(workspace_pool(r->ws));
	} while (true);
	return is_over(r);
}

size_t reloading_progress(const struct reloading *r)
{
	return atomic_load(&r->read);
}

void reloading_stop(struct reloading *r)
{
	r->stopped = true;
	if (!r->job)
		return;
	job_cancel(r->job);
	job_wait(r->job);
}

size_t reloading_changed(const struct reloading *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++)
		n += r->v[i].changed != NULL;
	return n;
}

const char *reloading_failure(const struct reloading *r, size_t *at)
{
	while (*at < r->n) {
		const struct status *s = &r->v[(*at)++].failure;

		if (!status_is_ok(s))
			return s->text;
	}
	return NULL;
}

/* What somebody else has read again meanwhile stays. */
void reloading_take(struct reloading *r)
{
	struct library *library = workspace_library(r->ws);

	for (size_t i = 0; i < r->n; i++) {
		struct again *a = &r->v[i];

		if (!a->changed || library->v[a->index] != a->old)
			continue;
		workspace_replace(r->ws, a->index, a->changed);
		a->changed = NULL;
		if (a->annotation)
			keep_article(r->ws, a->index, a->annotation, NULL);
		a->annotation = NULL;
	}
}

void reloading_free(struct reloading **reloading)
{
	struct reloading *r = *reloading;

	*reloading = NULL;
	if (!r)
		return;
	job_free(&r->job);
	for (size_t i = 0; i < r->n; i++) {
		article_unref(&r->v[i].old);
		article_unref(&r->v[i].changed);
		annotation_free(&r->v[i].annotation);
		status_release(&r->v[i].failure);
	}
	free(r->v);
	free(r);
}

/* Sentences */

static bool says(const struct annotation *an, uint32_t s, const char *text, size_t len)
{
	struct span span = an->sentences.v[s].span;

	return span_length(span) == len && memcmp(an->article->text + span.start, text, len) == 0;
}

uint32_t reload_find_sentence(const struct annotation *an, uint32_t s, const char *text)
{
	uint32_t n = (uint32_t)an->sentences.n;
	size_t len = strlen(text);

	for (uint32_t away = 0; away <= (s > n ? s : n); away++) {
		if (s >= away && s - away < n && says(an, s - away, text, len))
			return s - away;
		if (s + away < n && says(an, s + away, text, len))
			return s + away;
	}
	return s < n ? s : n ? n - 1 : 0;
}
