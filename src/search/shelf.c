/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/shelf.h"

void shelf_release(struct shelf *s)
{
	for (size_t i = 0; i < s->scopes.n; i++)
		scope_unref(&s->scopes.v[i]);
	VEC_RELEASE(&s->scopes);
	s->n = 0;
}

void shelf_tidy(struct shelf *s, bool all, size_t n)
{
	bool whole = s->scopes.n == 1 && s->n == n;

	if (s->scopes.n > SHELF_MAX || (all && !whole))
		shelf_release(s);
}

struct scope *shelf_scope(struct shelf *s, struct article *const *articles, size_t from, size_t n)
{
	struct scope *made;
	size_t first = 0;

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
