/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scopes of a library that grows: each takes what has arrived since the one before, so that nothing
 * is put into order twice while more arrives; and one takes everything when that is over.  Calls are
 * for the main thread.
 */
#ifndef LATERAL_SEARCH_SHELF_H
#define LATERAL_SEARCH_SHELF_H

#include "base/task.h"
#include "search/scope.h"

enum { SHELF_MAX = 16 }; /* scopes; with more of them it is worth making one of all */

struct shelf { /* zeroed: empty */
	struct shelf_scopes VEC(struct scope *) scopes; /* one behind the other */
	size_t n; /* articles */
	struct shelf_making *making; /* the one of all, on a thread; or NULL */
};

/*
 * A library that grows no more: makes the one scope on a thread, so that the first search need not.  Those
 * that there are serve until it is made.
 */
void shelf_prepare(struct shelf *s, struct pool *pool, struct article *const *articles, size_t n);

/* Forgets many scopes (ALL: any but one of N articles), to make a single one when it is asked for. */
void shelf_tidy(struct shelf *s, bool all, size_t n);
/*
 * A scope, for the caller, of articles FROM on, newest first: of as many as have one, or else of all the N
 * that there are.
 */
struct scope *shelf_scope(struct shelf *s, struct article *const *articles, size_t from, size_t n);
void shelf_release(struct shelf *s);

#endif
