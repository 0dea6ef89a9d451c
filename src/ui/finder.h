/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is searched for, the same in all screens, and searches that were given up.
 * Zeroed, there is none.
 */
#ifndef LATERAL_UI_FINDER_H
#define LATERAL_UI_FINDER_H

#include "ui/find_all.h"

struct finder {
	struct query *query; /* NULL: none */
	char *text;
	unsigned flags;
	unsigned serial; /* another one for every query; 0: there was none yet */
	struct searches dropped; /* cancelled, but a thread is at it still */
};

void finder_release(struct finder *f);
/* Fails where TEXT is no query: the old one stays. */
struct status finder_set(struct finder *f, const char *text, unsigned flags);
void finder_clear(struct finder *f);

struct find_side { /* of a comparison: the sentences that it alone has */
	const uint32_t *sentences;
	size_t n;
};

/*
 * Starts a search for it and waits a moment: what is quick is over at once.  NULL: there is no query.
 * SIDES: two, the articles of the scope; NULL: it is no comparison.
 */
struct search *finder_start(const struct finder *f, struct pool *pool, struct scope *scope,
			    const struct find_side *sides);
/* Cancels a search and sets *s to NULL; it is freed by finder_reap when no thread is at it. */
void finder_drop(struct finder *f, struct search **s);
void finder_drop_all(struct finder *f, struct find_all **a);
void finder_reap(struct finder *f, bool all); /* ALL: waits for the threads */

#endif
