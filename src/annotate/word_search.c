/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_search.h"

#include <string.h>

static const char *word_at(const struct words_index *x, size_t i)
{
	const char *entry = (const char *)x->table + i * x->size;

	return *(const char *const *)(const void *)entry;
}

uint32_t words_hash(const char *word, size_t len)
{
	uint32_t h = (unsigned char)word[0] | (uint32_t)(unsigned char)word[len > 1] << 8 |
		     (uint32_t)(unsigned char)word[len - 1] << 16 |
		     (uint32_t)((unsigned char)word[len / 2] ^ len * 8) << 24;

	return h * 2654435761u;
}

static size_t slot_of(uint32_t hash)
{
	return hash >> (32 - WORD_SLOT_BITS);
}

void words_index_make(struct words_index *x)
{
	for (size_t i = 0; i < x->count; i++) {
		uint32_t hash = words_hash(word_at(x, i), strlen(word_at(x, i)));
		size_t slot = slot_of(hash);

		while (x->prints[slot])
			slot = (slot + 1) % WORD_SLOTS;
		x->prints[slot] = words_print(hash);
		x->slots[slot] = (uint16_t)i;
	}
}

/* What is not the same has another print, nearly always: entries are in no cache. */
const void *words_index_find(const struct words_index *x, const char *word, size_t len)
{
	uint32_t hash = len ? words_hash(word, len) : 0;
	uint8_t print = words_print(hash);

	for (size_t slot = slot_of(hash); len && x->prints[slot]; slot = (slot + 1) % WORD_SLOTS) {
		size_t i = x->slots[slot];

		if (x->prints[slot] == print && !strncmp(word_at(x, i), word, len) &&
		    !word_at(x, i)[len])
			return (const char *)x->table + i * x->size;
	}
	return NULL;
}
