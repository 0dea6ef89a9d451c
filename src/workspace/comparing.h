/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comparing one article with those that may tell of the same, beside the main thread.  What comes of it
 * goes into the workspace's caches, so what was compared before costs nothing.
 *
 * Compared is with everything where no more than COMPARE_ALL articles are loaded, else with the COMPARE_MAX
 * that are kin (kin.h); with what is longer than COMPARE_BYTES only if it is asked for.  Whether two of them
 * tell of the same says compare/one_event.h.
 */
#ifndef LATERAL_WORKSPACE_COMPARING_H
#define LATERAL_WORKSPACE_COMPARING_H

#include "workspace/workspace.h"

enum { COMPARE_BYTES = 512 * 1024, COMPARE_ALL = 24, COMPARE_MAX = 12 };
#define NO_ARTICLE SIZE_MAX

struct comparing;

/* ALSO is compared with in any case; it may be NO_ARTICLE. */
struct comparing *comparing_start(struct workspace *ws, size_t article, size_t also);
/* Takes in what threads have done by now; whether all is done. */
bool comparing_take(struct comparing *c);
/* The same, for at most MS milliseconds or until all is done. */
bool comparing_wait(struct comparing *c, int ms);
/* Does not wait: what a thread is at is freed when it is done.  Sets *c to NULL. */
void comparing_drop(struct comparing **c);

/*
 * When all is done: those with which the article tells of the same, and ALSO; in loading order.  Their
 * comparisons are in the workspace, the article on the left.
 */
const size_t *comparing_related(const struct comparing *c, size_t *n);
/* Among them the one with most discrepancies, then most links; NO_ARTICLE: none. */
size_t comparing_best(const struct comparing *c);

/* For people: how much two articles have in common. */
struct kinship {
	uint32_t links, discrepancies; /* links: sure ones */
};
struct kinship kinship_of(const struct comparison *c);

#endif
