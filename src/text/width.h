/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns.  A grapheme cluster (UAX 29) is as wide as the wcwidth() of its code points added up,
 * at most WIDTH_MAX_MARKS of them behind the base: that is what ncurses and terminals draw for
 * cleaned text.  Clusters come from u8_grapheme_breaks; u8_grapheme_next of libunistring 1.0 cuts
 * flags in two.  Newline and other blanks count one column.  Only this file and wrap.c turn
 * columns into bytes.
 */
#ifndef LATERAL_TEXT_WIDTH_H
#define LATERAL_TEXT_WIDTH_H

#include "base/vec.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WIDTH_MAX_MARKS = 4 }; /* ncurses keeps one base and four marks a cell (CCHARW_MAX) */

struct cluster {
	uint32_t start, end; /* bytes from the start of the text given */
	uint8_t columns;     /* 0, 1 or 2 (more for a run of wide letters in one cluster) */
};
struct clusters VEC(struct cluster);

/* Appends the clusters of TEXT. */
void width_clusters(const char *text, size_t len, struct clusters *out);
/* Columns of TEXT on one line. */
size_t width_columns(const char *text, size_t len);
/* Bytes of the longest prefix of whole clusters that fits into COLUMNS; its width in *used. */
size_t width_prefix(const char *text, size_t len, size_t columns, size_t *used);

/*
 * Whether terminals do not agree on its columns: vowel signs with a place of their own (Hindi, Tamil), which
 * kitty and mlterm put above the letter before them, signs made emoji, skin tones, flags.
 */
bool width_is_disputed(const char *text, size_t len);

#endif
