/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The front end and gate of regular expressions: POSIX extended syntax with \b \w \d \s.  It
 * parses, refuses what TRE 0.8.0 must never see (back references, stacked repeats, unpaired
 * parentheses, products of bounds and lengths that explode), expands every bounded repeat and
 * writes a canonical pattern without braces.
 */
#ifndef LATERAL_SEARCH_ERE_H
#define LATERAL_SEARCH_ERE_H

#include "base/bytes.h"
#include "base/status.h"

#include <stdint.h>

enum {
	ERE_MAX_LENGTH = 1000,   /* code points of a pattern */
	ERE_MAX_NESTING = 50,    /* parentheses */
	ERE_MAX_BOUND = 255,     /* in a repeat */
	ERE_MAX_POSITIONS = 500, /* characters and classes after expansion */
};

/*
 * PATTERN is valid UTF-8.  On success *out holds the canonical pattern for TRE and *has_capital tells
 * whether it names an upper-case letter (smart case; escapes like \W do not count).  On failure the status
 * says what is wrong and at which column (from 1).
 */
struct status ere_compile(const char *pattern, size_t len, struct bytes *out, bool *has_capital);

#endif
