/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cleaning: what every text goes through once, when it is loaded, and every file name or message
 * before it is shown.  Afterwards a string is valid UTF-8 and holds no control character but
 * newline, so nothing in it can move a cursor, change a title or turn text around.
 *
 *   broken bytes               one U+FFFD per maximal subpart (Unicode 15, section 3.9; WHATWG)
 *   C0, DEL, C1, NUL           U+FFFD, but: TAB becomes a blank; CR LF, CR, VT, FF, NEL (U+0085),
 *                              U+2028 and U+2029 become one newline
 *   U+202A-E, 2066-9, 200E/F, 061C, 206A-F   (bidi controls)                       removed
 *   U+200B, 200D, 2060-4, FEFF, 00AD, FFF9-B, FE00-F, E0100-EF, E0000-7F, 034F     removed
 *   marks on one letter beyond WIDTH_MAX_MARKS (width.h)                           removed
 *   what wcwidth() does not know (unassigned, non-characters, surrogates)          U+FFFD
 *
 * NBSP, ZWNJ (U+200C) and the line ends of a text without CR are left as they are.  Offsets are
 * bytes.  Where something was removed or changed its length, a sparse map leads back to the
 * source; for clean UTF-8 the map is empty and offsets are the file's own.
 * LC_CTYPE must be a UTF-8 locale (for wcwidth).
 */
#ifndef LATERAL_TEXT_CLEAN_H
#define LATERAL_TEXT_CLEAN_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TEXT_PADDING = 64 }; /* zero bytes behind every cleaned text, so that scans may overrun */

/*
 * From offset on (up to the next entry) the source is at source + (o - offset).  Where something
 * was removed, two entries have one offset: the place before it, where a span ends, and the place
 * behind it, where one begins.
 */
struct offset_entry {
	uint32_t offset, source;
};
struct offset_map VEC(struct offset_entry);

struct clean_text {
	char *text; /* owned; len bytes and TEXT_PADDING zeros */
	uint32_t len;
	uint32_t wide, broken; /* characters beyond ASCII; sequences of bytes that are no UTF-8 */
	uint32_t first_broken; /* where in the source the first of these is */
	uint32_t turned; /* signs that were removed and would have turned text around: U+202A-E, 2066-9 */
	struct offset_map map;
};

/* RAW may hold anything; LEN at most UINT32_MAX / 4 (the caller cuts). Never fails. */
struct clean_text clean_text_make(const char *raw, size_t len);
void clean_text_release(struct clean_text *c);

/*
 * Where a span of the cleaned text, cut on code points, lies in the source (identity where the map
 * is empty).  What was removed at its ends is outside; an empty span stays empty.
 */
struct span offset_map_source(const struct offset_map *map, struct span clean);

/* S, cleaned and on one line (newlines become blanks); the caller frees it. */
char *clean_line(const char *s);
/* Whether that changes nothing of S. */
bool clean_is_line(const char *s);

#endif
