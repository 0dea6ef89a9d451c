/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings and their numbers, from 0 in the order in which they came; the same string, the same. */
#ifndef LATERAL_ANNOTATE_WORD_TABLE_H
#define LATERAL_ANNOTATE_WORD_TABLE_H

#include "base/bytes.h"
#include "base/vec.h"

#include <stdint.h>

struct word_table {
	struct word_starts VEC(uint32_t) starts; /* of the strings, in text; and one more */
	struct bytes text;
	struct word_slot {
		uint32_t number; /* + 1, or 0 */
		uint32_t hash;
	} *slots;
	size_t n_slots;  /* a power of two */
};

void word_table_init(struct word_table *t);
void word_table_release(struct word_table *t);

/* Room for some words, of that many bytes in all: more may come. */
void word_table_reserve(struct word_table *t, size_t words, size_t bytes);

#define WORD_TABLE_NONE UINT32_MAX
uint32_t word_table_add(struct word_table *t, const char *s, size_t len);
uint32_t word_table_find(const struct word_table *t, const char *s, size_t len); /* or NONE */
const char *word_table_get(const struct word_table *t, uint32_t number);
static inline size_t word_table_length(const struct word_table *t, uint32_t number)
{
	return t->starts.v[number + 1] - t->starts.v[number] - 1; /* NUL-terminated */
}
static inline uint32_t word_table_count(const struct word_table *t)
{
	return (uint32_t)t->starts.n - 1;
}

#endif
