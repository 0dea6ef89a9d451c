/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Code points of UTF-8 that is known to be valid.  Broken bytes never lead outside: each is read
 * as one U+FFFD.
 */
#ifndef LATERAL_SEARCH_UTF8_H
#define LATERAL_SEARCH_UTF8_H

#include "base/bytes.h"

#include <stdbool.h>
#include <stdint.h>

enum { UTF8_REPLACEMENT = 0xfffd };

static inline bool utf8_is_tail(unsigned char byte)
{
	return (byte & 0xc0) == 0x80;
}

/* Reads a character of several bytes; see utf8_next. */
unsigned utf8_next_long(const unsigned char *s, size_t len, uint32_t *c);

/* Sets *C to the first character of the LEN > 0 bytes at S; returns how many bytes it has. */
static inline unsigned utf8_next(const char *s, size_t len, uint32_t *c)
{
	if (!(*s & 0x80)) {
		*c = (unsigned char)*s;
		return 1;
	}
	return utf8_next_long((const unsigned char *)s, len, c);
}

/* Writes C into the four bytes at OUT; returns how many it took. */
unsigned utf8_encode(uint32_t c, unsigned char *out);
void utf8_add(struct bytes *out, uint32_t c);

#endif
