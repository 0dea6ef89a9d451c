/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kin: which articles may tell of the same, by a glance at how each of them begins; cheap enough for ten
 * thousand of them.  It only says where comparing is worth trying.
 *
 * A sketch is the set of words in the headline and the first SKETCH_BYTES of an article.  Two are the closer
 * the rarer the words are that they share.  Made once, `struct kin` is read-only but for kin_replace.
 */
#ifndef LATERAL_WORKSPACE_KIN_H
#define LATERAL_WORKSPACE_KIN_H

#include "model/article.h"

enum { SKETCH_WORDS = 64, SKETCH_BYTES = 2048 };
struct sketch {
	uint32_t n;
	uint32_t word[SKETCH_WORDS]; /* hashes, sorted, each once */
};

struct kin {
	size_t n;
	struct article **articles; /* references */
	struct sketch *sketches;
	uint32_t *count; /* sketches a word stands in, by the end of its hash */
	struct kin *base; /* of the first of them, until it is counted; or NULL */
	unsigned references; /* main thread only */
};

/* N articles that kin_fill has not yet looked at; BASE, of the first of them, spares it these.  Or NULL. */
struct kin *kin_new(struct article *const *articles, size_t n, struct kin *base);
struct kin *kin_ref(struct kin *k);
void kin_unref(struct kin **k); /* sets *k to NULL */
/* Sketches articles FIRST to END; of different ranges threads may do so at once. */
void kin_fill(struct kin *k, size_t first, size_t end);
/* Counts the words, once all are sketched. */
void kin_count(struct kin *k);

/* Another article is article I now; false, and nothing is done, where somebody else has a reference. */
bool kin_replace(struct kin *k, size_t i, struct article *a);

/* Up to MAX other articles, the closest first; how many.  Linear in the number of articles. */
size_t kin_closest(const struct kin *k, size_t article, size_t max, size_t *out);

void sketch_make(const struct article *a, struct sketch *out);

#endif
