/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables of words, sorted bytewise, whose entries begin with a pointer to their word.  Every word
 * of an article is looked up in several of them, so each has an index by the first two letters.
 * It is made before main by a constructor beside the table (WORDS_INDEXED) and never changes afterwards.
 */
#ifndef LATERAL_ANNOTATE_WORD_SEARCH_H
#define LATERAL_ANNOTATE_WORD_SEARCH_H

#include <stddef.h>
#include <stdint.h>

enum { WORD_LETTERS = 28, /* a to z, what is before them and what is behind */
       WORD_PAIRS = WORD_LETTERS * WORD_LETTERS };

struct words_index {
	const void *table;
	size_t count, size; /* entries, bytes of one */
	/* by the first two letters: the first entry that begins with them or with later ones */
	uint16_t first[WORD_PAIRS + 1];
};

void words_index_make(struct words_index *x);
/* The entry of exactly this WORD; or NULL. */
const void *words_index_find(const struct words_index *x, const char *word, size_t len);

/* Defines NAME, the index of the array TABLE of COUNT entries. */
#define WORDS_INDEXED(name, array, count)                                                          \
	static struct words_index name = {(array), (count), sizeof *(array), {0}};                 \
	__attribute__((constructor)) static void make_##name(void)                                 \
	{                                                                                          \
		words_index_make(&name);                                                           \
	}                                                                                          \
	struct words_index /* takes the semicolon */

#endif
