/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables that are sorted bytewise by a word and may have several entries of one, which bsearch() would
 * give any of.  An entry begins with its word, in place and NUL-terminated: "struct { char word[12]; ... }".
 */
#ifndef LATERAL_BASE_SORTED_H
#define LATERAL_BASE_SORTED_H

#include <stddef.h>

/* The first of TABLE's COUNT entries, each SIZE bytes long, with exactly this WORD; or COUNT. */
size_t sorted_first(const void *table, size_t count, size_t size, const char *word);

#endif
