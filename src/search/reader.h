/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a paragraph as patterns see it: character by character, folded, a newline as a blank. */
#ifndef LATERAL_SEARCH_READER_H
#define LATERAL_SEARCH_READER_H

#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

/* A character, and the bytes of the text that it comes from. */
struct unit {
	uint32_t c;
	uint32_t start, end;
};
struct units VEC(struct unit);

struct reader {
	const char *text;
	uint32_t at, end; /* what is left of the paragraph */
	bool ignore_case;
};

/* False at the end. */
bool reader_next(struct reader *r, struct unit *u);
/* The character that ends at AT as it is, not folded; START < AT is where the paragraph begins. */
uint32_t reader_before(const char *text, uint32_t start, uint32_t at);
/* Where the character that ends at AT begins. */
uint32_t reader_back(const char *text, uint32_t start, uint32_t at);

#endif
