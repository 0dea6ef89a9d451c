/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_search.h"

static const char *word_at(const struct words_index *x, size_t i)
{
	const char *entry = (const char *)x->table + i * x->size;

	return *(const char *const *)(const void *)entry;
}

void words_index_make(struct words_index *x)
{
	size_t i = 0;

	for (unsigned byte = 0; byte < 256; byte++) {
		while (i < x->count && (unsigned char)*word_at(x, i) < byte)
			i++;
		x->first[byte] = (uint16_t)i;
	}
	x->first[256] = (uint16_t)x->count;
}

/* Words differ within a letter or two: a loop is faster here than a call of strncmp. */
static int order_of(const char *word, size_t len, const char *entry)
{
	size_t i = 1; /* the index has compared the first byte */

	while (i < len && word[i] == entry[i])
		i++;
	if (i == len)
		return entry[i] ? -1 : 0; /* WORD may be a prefix of the entry */
	return (unsigned char)word[i] - (unsigned char)entry[i];
}

const void *words_index_find(const struct words_index *x, const char *word, size_t len)
{
	size_t low, high;

	if (!len)
		return NULL;
	low = x->first[(unsigned char)*word];
	high = x->first[(unsigned char)*word + 1];
	while (low < high) {
		size_t mid = (low + high) / 2;
		int order = order_of(word, len, word_at(x, mid));

		if (!order)
			return (const char *)x->table + mid * x->size;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return NULL;
}
