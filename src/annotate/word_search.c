/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_search.h"

static const char *word_at(const struct words_index *x, size_t i)
{
	const char *entry = (const char *)x->table + i * x->size;

	return *(const char *const *)(const void *)entry;
}

/* In order of the bytes, as the entries are. */
static unsigned letter_of(char c)
{
	unsigned char u = (unsigned char)c;

	return u < 'a' ? 0 : u > 'z' ? WORD_LETTERS - 1 : (unsigned)(u - 'a' + 1);
}

static unsigned pair_of(char first, char second)
{
	return letter_of(first) * WORD_LETTERS + letter_of(second);
}

void words_index_make(struct words_index *x)
{
	unsigned pair = 0;

	for (size_t i = 0; i < x->count; i++)
		for (; pair <= pair_of(word_at(x, i)[0], word_at(x, i)[1]); pair++)
			x->first[pair] = (uint16_t)i;
	for (; pair <= WORD_PAIRS; pair++)
		x->first[pair] = (uint16_t)x->count;
}

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

const void *words_index_find(const struct words_index *x, const char *word, size_t len)
{
	size_t low, high;
	unsigned pair;

	if (!len)
		return NULL;
	pair = pair_of(word[0], len > 1 ? word[1] : '\0');
	low = x->first[pair];
	high = x->first[pair + 1];
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
