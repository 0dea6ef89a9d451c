/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The front end and gate of regular expressions: POSIX extended syntax with \b \B \< \> \w \d \s,
 * and \c and \C, which say anywhere in a pattern that case is ignored, or that nothing is folded.
 * It parses into a tree, refuses what TRE 0.8.0 must never see (back references, stacked repeats,
 * unpaired parentheses, products of bounds and lengths that explode), expands every bounded repeat
 * and writes a canonical pattern without braces.
 *
 * Outside of brackets a backslash before anything but a letter or digit makes it stand for itself.
 * Inside brackets POSIX and Perl read a backslash differently: only \\ is taken, which both read
 * alike.  A newline in a pattern is a blank, as it is in a paragraph.
 */
#ifndef LATERAL_SEARCH_ERE_H
#define LATERAL_SEARCH_ERE_H

#include "base/bytes.h"
#include "base/status.h"
#include "search/ere_tree.h"
#include "search/reader.h"

enum {
	ERE_MAX_LENGTH = 1000, /* code points of a pattern */
	ERE_MAX_NESTING = 50,  /* parentheses */
	ERE_MAX_BOUND = 255,   /* in a repeat */
};

/*
 * The tree fits texts that are read so (search/reader.h).  On failure the status says what is wrong
 * and at which column (from 1, in code points), and *out is empty.  COLUMN is that of the
 * pattern's first character, where it stands in something longer.
 */
struct status ere_parse(struct ere *out, const char *pattern, size_t len, size_t column,
			enum reading reading);
/* The tree of a pattern in which every character stands for itself. */
struct status ere_parse_literal(struct ere *out, const char *pattern, size_t len, size_t column,
				enum reading reading);
/* Appends the canonical pattern: no braces, no captures, no empty match hidden by an anchor. */
void ere_write(const struct ere *e, struct bytes *out);

#endif
