/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Folding unit by unit, for whoever must know where in a text each folded character comes from.  A
 * unit is a character and the marks on it.  The result is that of fold_text(), and further: the
 * Turkish dotted and dotless i are an i, and a final sigma is a sigma, if case is folded.
 *
 * Most units are simple: one character, which folds to one by fold_char() alone.  A text in which
 * all are can be searched for fold_char()'s forms without being folded.
 */
#ifndef LATERAL_TEXT_FOLD_UNIT_H
#define LATERAL_TEXT_FOLD_UNIT_H

#include "text/fold.h"

#include <stdbool.h>
#include <stddef.h>

enum { FOLD_UNIT_MAX = 8 };

struct fold_unit {
	uint32_t c[FOLD_UNIT_MAX];
	unsigned n;   /* how many; a unit may fold to nothing */
	size_t bytes; /* of the text */
};

/* The first unit of LEN > 0 bytes of valid UTF-8; FLAGS: FOLD_PLAIN or FOLD_KEEP_CASE. */
struct fold_unit fold_unit(const char *text, size_t len, unsigned flags);

/* The one form of a character and those that differ from it by case alone. */
uint32_t fold_char(uint32_t c);
/*
 * True where C alone may fold to anything but itself, the small letter of which it is the capital,
 * or an ASCII sign (fold_sign).
 */
bool fold_is_unusual(uint32_t c);
/* True where C may melt into one with the character before it, so that both fold together. */
bool fold_composes(uint32_t c);
/* True where C is a mark that belongs to the character before it. */
bool fold_is_mark(uint32_t c);

/*
 * True where every unit of the text is simple, or a simple one with a mark that stays as it is.
 * Most texts are: what is not is rare in them.
 */
bool fold_is_plain(const char *text, size_t len);
/*
 * How many bytes a character takes that is simple, by a glance at its bytes: typographic quotes and
 * dashes (but ZWNJ), Cyrillic, Chinese, small Latin letters with accents.  0: look closer.
 */
size_t fold_common_bytes(const char *text, size_t len);

#endif
