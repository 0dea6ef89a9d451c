/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A bag for each sentence of an article: the set of its pieces (character 4-grams, pairs of
 * words), as indices into the article's own table of keys.  Keys are hashes of what they stand
 * for, the same in every article, and sorted; so two articles are joined by merging tables.
 */
#ifndef LATERAL_COMPARE_BAG_H
#define LATERAL_COMPARE_BAG_H

#include "base/vec.h"

#include <stddef.h>
#include <stdint.h>

struct bag {
	struct bag_keys VEC(uint32_t) keys;   /* sorted, each once */
	struct bag_first VEC(uint32_t) first; /* by sentence, and one more: into items */
	struct bag_items VEC(uint32_t) items; /* indices of keys; sorted in a sentence, each once */
};

/* Keys may be told apart by their two lowest bits. */
enum bag_class { BAG_OTHER, BAG_CONTENT, BAG_NAMING, BAG_CLASSES };
static inline uint32_t bag_key(uint32_t hash, enum bag_class class)
{
	return (hash & ~3u) | class;
}
static inline enum bag_class bag_class(uint32_t key)
{
	return (enum bag_class)(key & 3);
}

/* Filling: add keys (bag_key), end each sentence, finish. */
void bag_add(struct bag *b, uint32_t key);
void bag_end_sentence(struct bag *b);
void bag_finish(struct bag *b);
void bag_release(struct bag *b);

/* A hash of bytes, the same on every machine; SEED continues another. */
enum { BAG_SEED = 0x811c9dc5u };
uint32_t bag_hash(uint32_t seed, const char *s, size_t len);

#endif
