/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/theme.h"

#include "base/sorted.h"

#include <string.h>

enum { CLOCK = 8, COUNTED }; /* behind the quantity types */
/* A number from here on may be of money whose currency is not known: "83m marens", "some 38 million". */
#define SUM_OF_MONEY 1e5

static const struct entry {
	char stem[14]; /* in place: pointers would be relocated at every start */
	uint8_t theme;
	uint16_t kinds; /* bits: quantity types, CLOCK, COUNTED */
} entries[] = {
#include "compare/themes.def"
};
enum { ENTRIES = sizeof entries / sizeof *entries };

uint16_t theme_first(const char *stem, const char *language)
{
	size_t first;

	if (!language || strncmp(language, "en", 2))
		return 0;
	first = sorted_first(entries, ENTRIES, sizeof *entries, stem);
	return first < ENTRIES ? (uint16_t)(first + 1) : 0;
}

/* Themes of the kinds of figures whose bits are set in KINDS. */
static size_t list_kinds(uint16_t first, unsigned kinds, uint8_t out[THEMES_OF_WORD])
{
	size_t n = 0;

	for (size_t i = first; first && i <= ENTRIES && n < THEMES_OF_WORD; i++) {
		if (strcmp(entries[i - 1].stem, entries[first - 1].stem))
			break;
		if (entries[i - 1].kinds & kinds)
			out[n++] = entries[i - 1].theme;
	}
	return n;
}

size_t theme_list(uint16_t first, const struct figure *f, uint8_t out[THEMES_OF_WORD])
{
	if (f->type == QUANTITY_NUMBER && f->value >= SUM_OF_MONEY)
		return list_kinds(first, 1 << QUANTITY_NUMBER | 1 << QUANTITY_MONEY, out);
	if (f->type != QUANTITY_DATE)
		return list_kinds(first, 1u << f->type, out);
	if (f->moment.minute >= 0)
		return list_kinds(first, 1 << CLOCK, out);
	if (!f->moment.counted)
		return 0; /* Tuesday is of anything */
	return list_kinds(first, 1 << QUANTITY_DATE, out);
}

bool themes_count_alike(uint16_t a, uint16_t b)
{
	uint8_t x[THEMES_OF_WORD], y[THEMES_OF_WORD];
	size_t n = list_kinds(a, 1 << COUNTED, x), m = list_kinds(b, 1 << COUNTED, y);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++)
			if (x[i] == y[k])
				return true;
	return false;
}
