/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A set of characters, as a bracket expression or \w names it: ranges of code points, POSIX
 * classes (as the locale's iswctype() knows them), or everything else.  Newline is in no set,
 * negated or not: inside a paragraph it reads as a blank, and at its ends it is the border.
 */
#ifndef LATERAL_SEARCH_CHARSET_H
#define LATERAL_SEARCH_CHARSET_H

#include "base/bytes.h"
#include "base/vec.h"
#include "search/reader.h"

#include <stdbool.h>
#include <stdint.h>

struct code_range {
	uint32_t low, high; /* both inclusive */
};
struct code_ranges VEC(struct code_range);

struct fold_units VEC(struct fold_unit);

struct charset {
	struct code_ranges ranges;
	unsigned classes; /* bits, in the order of charset.c's table */
	bool negated;
};

void charset_release(struct charset *s);
void charset_add(struct charset *s, uint32_t low, uint32_t high);
/* False where no class has that name. */
bool charset_add_class(struct charset *s, const char *name, size_t len);
/* Sorts and joins the ranges; to be called once all are added. */
void charset_settle(struct charset *s);
/*
 * For texts that are read so: makes the set hold what its members become.  One that was named alone
 * and becomes several characters (ß) is appended to LONGER.
 */
void charset_fold(struct charset *s, enum reading reading, struct fold_units *longer);

/* Whether the settled set holds C, which is no newline. */
bool charset_holds(const struct charset *s, uint32_t c);

/* How many ranges and classes it consists of. */
size_t charset_items(const struct charset *s);
/* The settled set as TRE reads it: a bracket expression, or one character. */
void charset_write(const struct charset *s, struct bytes *out);

/* Appends C so that it stands for itself outside of brackets. */
void char_write(uint32_t c, struct bytes *out);

#endif
