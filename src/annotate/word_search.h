/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables of words, sorted bytewise, whose entries begin with a pointer to their word.  Every word
 * of an article is looked up in several of them, so each is hashed: before main, by a constructor
 * beside the table (WORDS_INDEXED), and never changed afterwards.
 */
#ifndef LATERAL_ANNOTATE_WORD_SEARCH_H
#define LATERAL_ANNOTATE_WORD_SEARCH_H

#include <stddef.h>
#include <stdint.h>

enum { WORD_SLOT_BITS = 12, WORD_SLOTS = 1 << WORD_SLOT_BITS };

struct words_index {
	const void *table;
	size_t count, size; /* entries, bytes of one */
	uint8_t prints[WORD_SLOTS]; /* of the entries' words, or 0 */
	uint16_t slots[WORD_SLOTS]; /* entries */
};

/* Four of the word's bytes and its length tell nearly all of our words apart. */
uint32_t words_hash(const char *word, size_t len);
/* Other bits than those of a slot, never 0. */
static inline uint8_t words_print(uint32_t hash)
{
	return (uint8_t)((hash >> 8 & 0xFF) | 1);
}

void words_index_make(struct words_index *x);
/* The entry of exactly this WORD; or NULL. */
const void *words_index_find(const struct words_index *x, const char *word, size_t len);

/* Defines NAME, the index of the array TABLE of COUNT entries. */
#define WORDS_INDEXED(name, array, count)                                                          \
	_Static_assert((count) < WORD_SLOTS / 5 * 3, "more slots than that keep searches short");  \
	static struct words_index name = {(array), (count), sizeof *(array), {0}, {0}};                 \
	__attribute__((constructor)) static void make_##name(void)                                 \
	{                                                                                          \
		words_index_make(&name);                                                           \
	}                                                                                          \
	struct words_index /* takes the semicolon */

#endif
