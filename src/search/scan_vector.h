/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The scan for processors that compare many bytes at once: SSE2, and AVX2 where the one at hand has
 * it.  search/scan.c does without; it is the only caller, and what it says of the functions of the
 * same names holds here.
 */
#ifndef LATERAL_SEARCH_SCAN_VECTOR_H
#define LATERAL_SEARCH_SCAN_VECTOR_H

#include "search/needle.h"

#ifdef __SSE2__
#define SCAN_VECTORS

size_t scan_one(const struct needle *n, const struct scan_text *t);
/* For processors that do not have AVX2, if there is one. */
size_t scan_one_narrow(const struct needle *n, const struct scan_text *t);
bool scan_has_prints(void);
/* All needles at once, if scan_has_prints(). */
size_t scan_prints(const struct needles *n, const struct scan_text *t);
/* How many bytes from FROM on are ASCII, as far as whole blocks tell. */
size_t scan_ascii_blocks(const char *text, size_t from, size_t len);
#endif

#endif
