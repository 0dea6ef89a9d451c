/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A search: one query over a scope, on the threads of a pool.  Results are taken in by the main
 * thread, a block of the scope after the other and in its order: what was taken in stays where it is
 * while more arrives, and the first results are those that are wanted first.
 *
 * Every call is for the main thread and none waits for a search, but search_wait and search_free.
 */
#ifndef LATERAL_SEARCH_SEARCH_H
#define LATERAL_SEARCH_SEARCH_H

#include "base/task.h"
#include "search/query.h"
#include "search/scope.h"

struct search;

struct search_result { /* an article in which something was found */
	size_t article;       /* its index in the scope */
	size_t count;         /* of its matches */
	struct spans matches; /* of its text, in order, to be read only; none where not kept */
	bool named;           /* the outlet or the headline matches (search_options.names) */
	bool unfinished;      /* a paragraph was too long to be searched to its end (pattern_find) */
};

struct search_options {
	/* About so many matches are kept, those of further slices are counted alone: a billion would
	   fill the memory. */
	size_t keep;
	bool names; /* outlets and headlines are looked at too, beside the text; not with fields */
	const bool *among; /* by article: those that are searched; NULL: all.  It is copied. */
	/* A search over the same scope, or NULL.  Where this one can find nothing that that one did
	   not find (query_implies), what it looked through is not searched again. */
	const struct search *after;
};
enum { SEARCH_KEEP = 4 * 1024 * 1024 }; /* for many articles */

/*
 * Takes over the query, keeps a reference to the scope.  POOL may be NULL: then search_take does
 * a slice of the work itself.
 */
struct search *search_start(struct pool *pool, struct scope *scope, struct query *q,
			    struct search_options o);
/* Nothing new is begun; what was taken in stays.  The search will never be done. */
void search_cancel(struct search *s);
/* Cancels, and waits for the paragraphs that threads are at (see search_is_idle). */
void search_free(struct search **s);

/* Takes in what was found by now; whether anything went on since the last call. */
bool search_take(struct search *s);
/* The same, for at most MS milliseconds or until all is done (returned); MS -1: until it is. */
bool search_wait(struct search *s, int ms);
/* All is searched and taken in. */
bool search_is_done(const struct search *s);
/* No thread is at it any more: search_free would not wait. */
bool search_is_idle(struct search *s);

/* Articles searched; and of what was taken in: matches, articles with a result. */
size_t search_total(const struct search *s);
size_t search_articles_done(const struct search *s);
size_t search_count(const struct search *s);
/* Result I of search_count, in the order of the scope. */
const struct search_result *search_result(const struct search *s, size_t i);
/* The matches kept of an article of the scope, and how many it has; none while not searched. */
const struct spans *search_matches(const struct search *s, size_t article);
size_t search_matches_count(const struct search *s, size_t article);
bool search_has_searched(const struct search *s, size_t article);

#endif
