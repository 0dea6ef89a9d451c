/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_search.h"

/* Words differ within a letter or two: a loop is faster here than a call of strncmp. */
static int order_of(const char *word, size_t len, const char *entry)
{
	size_t i = 0;

	while (i < len && word[i] == entry[i])
		i++;
	if (i == len)
		return entry[i] ? -1 : 0; /* WORD may be a prefix of the entry */
	return (unsigned char)word[i] - (unsigned char)entry[i];
}

const void *word_search(const void *table, size_t count, size_t size, const char *word, size_t len)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = (low + high) / 2;
		const char *entry = (const char *)table + mid * size;
		int order = order_of(word, len, *(const char *const *)(const void *)entry);

		if (!order)
			return entry;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return NULL;
}
