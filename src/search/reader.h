/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a paragraph as patterns see it: character by character, folded, a newline as a blank. */
#ifndef LATERAL_SEARCH_READER_H
#define LATERAL_SEARCH_READER_H

#include "base/vec.h"
#include "text/fold_unit.h"

#include <stdbool.h>
#include <stdint.h>

/* How much of what looks alike is alike. */
enum reading {
	READ_AS_IS,
	READ_FORM,   /* composed or not, which quotes, dashes and blanks: all the same */
	READ_FOLDED, /* and small or capital letters: ß is ss */
};

/*
 * A character, and the bytes of the text that it comes from.  Several characters may come from the
 * same bytes: a match of one of them covers them all.
 */
struct unit {
	uint32_t c;
	uint32_t start, end;
};
struct units VEC(struct unit);

struct reader {
	const char *text;
	uint32_t at, end; /* what is left of the paragraph */
	enum reading reading;
	struct fold_unit unit; /* being given out */
	unsigned given;
};

struct reader reader_of(const char *text, uint32_t start, uint32_t end, enum reading reading);
/* Goes on from AT, where a unit begins. */
void reader_move(struct reader *r, uint32_t at);
/* False at the end. */
bool reader_next(struct reader *r, struct unit *u);

/* The last character of the unit that ends at AT; START < AT is where the paragraph begins. */
uint32_t reader_before(const char *text, uint32_t start, uint32_t at, enum reading reading);
/* Where the unit that ends at AT begins. */
uint32_t reader_back(const char *text, uint32_t start, uint32_t at, enum reading reading);
/* What one character becomes. */
struct fold_unit reader_char(uint32_t c, enum reading reading);
/* What the first of N > 0 characters and the marks on it become; *USED: how many they are. */
struct fold_unit reader_chars(const uint32_t *c, size_t n, enum reading reading, size_t *used);

#endif
