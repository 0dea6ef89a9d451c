/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the phrases of page furniture begin and end: made before main, and never changed.  A line of
 * prose is told by it from all of them at once, nearly always; what may hold is then looked up.
 */
#ifndef LATERAL_ANNOTATE_PHRASE_INDEX_H
#define LATERAL_ANNOTATE_PHRASE_INDEX_H

#include "annotate/phrases.h"

#include <stdbool.h>
#include <stdint.h>

enum { PHRASE_INSIDE_LEAST = 7, PHRASE_END_LEAST = 3 }; /* bytes of such a phrase */

/* A folded letter, a digit, or what is not ASCII. */
static inline bool phrase_is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((unsigned char)c & 0x80);
}

/* The bit of the list of that number among phrase_lists(). */
static inline uint64_t phrase_list_bit(size_t number)
{
	return (uint64_t)1 << number % 64;
}

/* The bits of the lists that may have a phrase with whose words LINE begins. */
uint64_t phrase_lists_at(const char *line);
/* A phrase that tells anywhere in a line, or at its end, may stand there. */
bool phrase_may_be_inside(const char *line, size_t len);
bool phrase_may_be_end(const char *line, size_t len);

#endif
