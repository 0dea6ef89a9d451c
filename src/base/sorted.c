/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sorted.h"

#include <string.h>

size_t sorted_first(const void *table, size_t count, size_t size, const char *word)
{
	const char *entries = table;
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(entries + middle * size, word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && !strcmp(entries + low * size, word) ? low : count;
}

static uint32_t number_of(struct sorted_numbers in, size_t i)
{
	uint32_t n;

	memcpy(&n, (const char *)in.entries + i * in.size + in.offset, sizeof n);
	return n;
}

size_t sorted_behind(struct sorted_numbers in, uint32_t at)
{
	size_t low = 0, high = in.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (number_of(in, middle) <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t sorted_from(struct sorted_numbers in, uint32_t at)
{
	return at ? sorted_behind(in, at - 1) : 0;
}
