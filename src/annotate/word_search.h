/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a word in a table sorted bytewise, whose entries begin with a pointer to their word. */
#ifndef LATERAL_ANNOTATE_WORD_SEARCH_H
#define LATERAL_ANNOTATE_WORD_SEARCH_H

#include <stddef.h>

/* The entry of exactly this WORD among COUNT entries of SIZE bytes; or NULL. */
const void *word_search(const void *table, size_t count, size_t size, const char *word, size_t len);

#endif
