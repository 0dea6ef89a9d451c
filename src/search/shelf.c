/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/shelf.h"

#include <stdlib.h>
#include <string.h>

struct shelf_making {
	struct article **articles; /* a copy: the library may be moved */
	size_t n;
	struct job *job;
	struct scope *made;
};

static void make_slice(void *ctx, size_t slice, struct job *j)
{
	struct shelf_making *m = ctx;

	m->made = scope_new(m->articles, m->n, SCOPE_NEWEST_FIRST);
}

static void free_making(struct shelf *s)
{
	struct shelf_making *m = s->making;

	s->making = NULL;
	if (!m)
		return;
	job_free(&m->job);
	scope_unref(&m->made);
	free(m->articles);
	free(m);
}

void shelf_prepare(struct shelf *s, struct pool *pool, struct article *const *articles, size_t n)
{
	struct shelf_making *m;

	free_making(s);
	if (!pool || !n)
		return;
	s->making = m = mem_alloc_zero(1, sizeof *m);
	m->n = n;
	m->articles = mem_alloc(n * sizeof(struct article *));
	memcpy(m->articles, articles, n * sizeof(struct article *));
	m->job = job_start(pool, 1, make_slice, m);
}

static void drop_scopes(struct shelf *s)
{
	for (size_t i = 0; i < s->scopes.n; i++)
		scope_unref(&s->scopes.v[i]);
	s->scopes.n = s->n = 0;
}

/* In place of the others, if it is made. */
static void take_made(struct shelf *s)
{
	if (!s->making || !job_is_done(s->making->job))
		return;
	drop_scopes(s);
	VEC_PUSH(&s->scopes, scope_ref(s->making->made));
	s->n = s->making->n;
	free_making(s);
}

void shelf_release(struct shelf *s)
{
	free_making(s);
	drop_scopes(s);
	VEC_RELEASE(&s->scopes);
}

void shelf_tidy(struct shelf *s, bool all, size_t n)
{
	bool whole;

	take_made(s);
	whole = s->scopes.n == 1 && s->n == n;
	if (s->scopes.n > SHELF_MAX || (all && !whole && !s->making))
		drop_scopes(s);
}

struct scope *shelf_scope(struct shelf *s, struct article *const *articles, size_t from, size_t n)
{
	struct scope *made;
	size_t first = 0;

	take_made(s);
	for (size_t i = 0; i < s->scopes.n; i++) {
		if (first == from)
			return scope_ref(s->scopes.v[i]);
		first += s->scopes.v[i]->n;
	}
	made = scope_new(articles + from, n - from, SCOPE_NEWEST_FIRST);
	if (from != s->n)
		return made;
	VEC_PUSH(&s->scopes, scope_ref(made));
	s->n = n;
	return made;
}
