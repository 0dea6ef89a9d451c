/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/find_all.h"

#include "base/clock.h"
#include "workspace/facts.h"

#include <stdlib.h>
#include <string.h>

static const struct spans no_matches;

/* AFTER: what was searched for before, in the same scope perhaps; or NULL. */
static void add_part(struct find_all *f, struct scope *scope, const struct search *after)
{
	struct find_part p = {.first = f->n};
	struct search_options o = {.keep = SEARCH_KEEP, .names = f->names, .after = after};
	struct query *q = NULL;
	struct status status = query_compile(&q, f->text, strlen(f->text), f->flags, &annotation_facts);

	status_release(&status); /* it was compiled before */
	if (f->among)
		o.among = f->among + p.first;
	p.search = search_start(f->pool, scope, q, o);
	f->n += scope->n;
	f->grown = clock_ms();
	VEC_PUSH(&f->parts, p);
}

static void add_parts(struct find_all *f, struct shelf *shelf, struct article *const *articles, size_t n,
		      const struct find_all *after)
{
	while (f->n < n) {
		size_t i = f->parts.n;
		bool known = after && i < after->parts.n;
		struct scope *scope = shelf_scope(shelf, articles, f->n, n);

		add_part(f, scope, known ? after->parts.v[i].search : NULL);
		scope_unref(&scope);
	}
}

/* Of an article that is not there yet nobody wants to know. */
static void copy_among(struct find_all *f, const struct find_all_options *o, size_t n)
{
	if (!o->among)
		return;
	f->among = mem_alloc_zero(n + 1, sizeof *f->among);
	f->n_among = o->n_among < n ? o->n_among : n;
	memcpy(f->among, o->among, f->n_among * sizeof *f->among);
}

struct find_all *find_all_start(struct pool *pool, struct shelf *shelf, struct article *const *articles,
				size_t n, const char *text, unsigned flags,
				const struct find_all_options *o)
{
	struct find_all *f = mem_alloc_zero(1, sizeof *f);

	f->pool = pool;
	f->text = mem_copy_string(text);
	f->flags = flags;
	f->names = o->names;
	copy_among(f, o, n);
	add_parts(f, shelf, articles, n, o->after);
	return f;
}

void find_all_grow(struct find_all *f, struct shelf *shelf, struct article *const *articles, size_t n)
{
	if (!f->among && !f->cancelled)
		add_parts(f, shelf, articles, n, NULL);
}

void find_all_drop(struct find_all **find, struct searches *left)
{
	struct find_all *f = *find;

	*find = NULL;
	if (!f)
		return;
	for (size_t i = 0; i < f->parts.n; i++) {
		search_cancel(f->parts.v[i].search);
		VEC_PUSH(left, f->parts.v[i].search);
	}
	VEC_RELEASE(&f->parts);
	free(f->among);
	free(f->text);
	free(f);
}

/* A part is taken in when those before it are. */
bool find_all_take(struct find_all *f)
{
	bool news = false;

	for (size_t i = 0; i < f->parts.n; i++) {
		struct search *s = f->parts.v[i].search;

		if (!search_is_done(s))
			news |= search_take(s);
		if (!search_is_done(s))
			break;
	}
	return news;
}

bool find_all_wait(struct find_all *f, int ms)
{
	long until = clock_ms() + ms;

	for (size_t i = 0; i < f->parts.n; i++) {
		long left = until - clock_ms();

		if (!search_wait(f->parts.v[i].search, left > 0 ? (int)left : 0))
			return false;
	}
	return true;
}

void find_all_cancel(struct find_all *f)
{
	f->cancelled = true;
	for (size_t i = 0; i < f->parts.n; i++)
		search_cancel(f->parts.v[i].search);
}

bool find_all_is_done(const struct find_all *f)
{
	return !f->parts.n || search_is_done(f->parts.v[f->parts.n - 1].search);
}

size_t find_all_total(const struct find_all *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->parts.n; i++)
		n += search_total(f->parts.v[i].search);
	return n;
}

size_t find_all_articles_done(const struct find_all *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->parts.n; i++)
		n += search_articles_done(f->parts.v[i].search);
	return n;
}

size_t find_all_count(const struct find_all *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->parts.n; i++)
		n += search_count(f->parts.v[i].search);
	return n;
}

struct search_result find_all_result(const struct find_all *f, size_t i)
{
	const struct find_part *p = f->parts.v;
	struct search_result r;

	for (; i >= search_count(p->search); p++)
		i -= search_count(p->search);
	r = *search_result(p->search, i);
	r.article += p->first;
	return r;
}

/* The part that holds an article; NULL: none. */
static const struct find_part *part_of(const struct find_all *f, size_t article)
{
	size_t low = 0, high = f->parts.n;

	if (article >= f->n)
		return NULL;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (f->parts.v[middle].first <= article)
			low = middle;
		else
			high = middle;
	}
	return &f->parts.v[low];
}

const struct spans *find_all_matches(const struct find_all *f, size_t article)
{
	const struct find_part *p = part_of(f, article);

	return p ? search_matches(p->search, article - p->first) : &no_matches;
}

size_t find_all_matches_count(const struct find_all *f, size_t article)
{
	const struct find_part *p = part_of(f, article);

	return p ? search_matches_count(p->search, article - p->first) : 0;
}

bool find_all_has_searched(const struct find_all *f, size_t article)
{
	const struct find_part *p = part_of(f, article);

	return p && search_has_searched(p->search, article - p->first);
}
