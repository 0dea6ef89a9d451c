/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_search.h"

#include <stdbool.h>
#include <string.h>

static const char *word_at(const struct words_index *x, size_t i)
{
	const char *entry = (const char *)x->table + i * x->size;

	return *(const char *const *)(const void *)entry;
}

/* Four of the word's bytes and its length tell nearly all of our words apart. */
static size_t slot_of(const char *word, size_t len)
{
	uint32_t h = (unsigned char)word[0] | (uint32_t)(unsigned char)word[len > 1] << 8 |
		     (uint32_t)(unsigned char)word[len - 1] << 16 |
		     (uint32_t)((unsigned char)word[len / 2] ^ len * 8) << 24;

	return (uint32_t)(h * 2654435761u) >> (32 - WORD_SLOT_BITS);
}

void words_index_make(struct words_index *x)
{
	for (size_t i = 0; i < x->count; i++) {
		size_t slot = slot_of(word_at(x, i), strlen(word_at(x, i)));

		while (x->slots[slot])
			slot = (slot + 1) % WORD_SLOTS;
		x->slots[slot] = (uint16_t)(i + 1);
	}
}

/* Most words that are not the same differ in the first letters: no call is needed. */
static bool is_same(const char *entry, const char *word, size_t len)
{
	size_t i = 0;

	while (i < len && word[i] == entry[i])
		i++;
	return i == len && !entry[i];
}

const void *words_index_find(const struct words_index *x, const char *word, size_t len)
{
	if (!len)
		return NULL;
	for (size_t slot = slot_of(word, len); x->slots[slot]; slot = (slot + 1) % WORD_SLOTS) {
		size_t i = x->slots[slot] - 1u;

		if (is_same(word_at(x, i), word, len))
			return (const char *)x->table + i * x->size;
	}
	return NULL;
}
