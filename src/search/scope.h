/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scope: articles in the order in which they are searched, cut into slices of about a tenth of a
 * millisecond to some milliseconds of work.  Made once, it serves any number of searches; holds a
 * reference to each article.  Threads may read it; making and references are for the main thread.
 */
#ifndef LATERAL_SEARCH_SCOPE_H
#define LATERAL_SEARCH_SCOPE_H

#include "model/article.h"

enum scope_order {
	SCOPE_AS_GIVEN,
	SCOPE_NEWEST_FIRST, /* by date of publication, then as given; undated ones last, by path */
};

/* What a slice reads of an article lies side by side: a million of them are not looked up. */
struct scope_entry {
	const char *text;
	uint32_t len;
	uint32_t article; /* its index as given */
};

/* Where a slice begins: an entry, and a paragraph of its article. */
struct scope_cut {
	uint32_t entry, paragraph;
};

struct scope {
	struct article **articles; /* as given */
	size_t n;
	struct scope_entry *entries; /* n, in the order of the search */
	uint32_t *place;             /* the entry of each article */
	struct scope_cuts VEC(struct scope_cut) cuts; /* slice I ends where I + 1 begins */
	unsigned references;
};

enum { SCOPE_SLICE = 1024 * 1024 }; /* bytes of text, but for a paragraph that is longer */

struct scope *scope_new(struct article *const *articles, size_t n, enum scope_order order);
struct scope *scope_ref(struct scope *s);
void scope_unref(struct scope **s); /* sets *s to NULL */
size_t scope_slices(const struct scope *s);

#endif
