/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scope: articles in the order in which results are wanted, cut into blocks, and these into slices
 * of about a tenth of a millisecond to some milliseconds of work.  Each block is some times as large
 * as the one before, and inside of it articles are read in the order of loading, which is about that
 * of the memory: a text that follows another is read at four times the speed of one that lies
 * anywhere.  So the first results are there at once, and the last ones soon.
 *
 * Made once, a scope serves any number of searches; it holds a reference to each article.  Threads
 * may read it; making and references are for the main thread.
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
	uint32_t len : 31;
	uint32_t plain : 1; /* article.plain */
	uint32_t article;   /* its index as given */
};

/* Where a slice begins: an entry, and a paragraph of its article. */
struct scope_cut {
	uint32_t entry, paragraph;
};

/*
 * A block is as many entries as places: those from the first entry of its first slice on.  No article
 * stands in two of them.
 */
struct scope {
	struct article **articles; /* as given */
	size_t n;
	struct scope_entry *entries; /* n, in the order of reading */
	uint32_t *place;             /* of each article, in the order of results */
	struct scope_cuts VEC(struct scope_cut) cuts; /* slice I ends where I + 1 begins */
	struct scope_blocks VEC(uint32_t) blocks;     /* the first slice of each; and their number */
	struct scope *in_order; /* scope_in_order, once it was asked for */
	unsigned references;
};

enum { SCOPE_SLICE = 1024 * 1024 }; /* bytes of text, but for a paragraph that is longer */

/* An article's place in time: the newer, the smaller; SCOPE_UNDATED: it has none. */
#define SCOPE_UNDATED UINT64_MAX
uint64_t scope_age(const struct article *a);

struct scope *scope_new(struct article *const *articles, size_t n, enum scope_order order);
struct scope *scope_ref(struct scope *s);
/*
 * The same articles, also read in the order of results, in small blocks: where each takes long, what
 * memory likes best matters less than that results are there as soon as they are found.  It is S's.
 */
struct scope *scope_in_order(struct scope *s);
void scope_unref(struct scope **s); /* sets *s to NULL */
size_t scope_slices(const struct scope *s);
size_t scope_blocks(const struct scope *s);
/* The first place of block I; of the one behind the last: how many there are. */
size_t scope_block_start(const struct scope *s, size_t i);

#endif
