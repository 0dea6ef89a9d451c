/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scanning text for needles, at the speed of memory.  What is found is a place worth a closer look,
 * not a match.
 */
#ifndef LATERAL_SEARCH_SCAN_H
#define LATERAL_SEARCH_SCAN_H

#include "search/needle.h"

/* The first place where a needle stands; t->len where there is none. */
size_t scan_find(const struct needles *n, const struct scan_text *t);
/* The same, needle by needle: for processors that cannot look for prints. */
size_t scan_find_in_turn(const struct needles *n, const struct scan_text *t);

/* The first byte from FROM on that is not ASCII; LEN where all are. */
size_t scan_non_ascii(const char *text, size_t from, size_t len);

#endif
