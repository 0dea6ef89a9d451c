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
