/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_table.h"

#include <string.h>

void word_table_init(struct word_table *t)
{
	memset(t, 0, sizeof *t);
	bytes_init(&t->text);
	VEC_PUSH(&t->starts, 0);
}

void word_table_release(struct word_table *t)
{
	VEC_RELEASE(&t->starts);
	bytes_release(&t->text);
	free(t->slots);
	t->slots = NULL;
}

static size_t hash(const char *s, size_t len)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211u;
	return (size_t)(h ^ (h >> 32));
}

/* The slot that holds the string, else the one to put it in. */
static size_t slot_of(const struct word_table *t, const char *s, size_t len)
{
	size_t i = hash(s, len) & (t->n_slots - 1);

	while (t->slots[i] && (word_table_length(t, t->slots[i] - 1) != len ||
			       memcmp(word_table_get(t, t->slots[i] - 1), s, len)))
		i = (i + 1) & (t->n_slots - 1);
	return i;
}

static void grow(struct word_table *t)
{
	free(t->slots);
	t->n_slots = t->n_slots ? 4 * t->n_slots : 256;
	t->slots = mem_alloc_zero(t->n_slots, sizeof *t->slots);
	for (uint32_t i = 0; i < word_table_count(t); i++)
		t->slots[slot_of(t, word_table_get(t, i), word_table_length(t, i))] = i + 1;
}

uint32_t word_table_add(struct word_table *t, const char *s, size_t len)
{
	size_t slot;

	if (2 * t->starts.n > t->n_slots)
		grow(t);
	slot = slot_of(t, s, len);
	if (!t->slots[slot]) {
		bytes_add(&t->text, s, len);
		bytes_add_byte(&t->text, '\0');
		VEC_PUSH(&t->starts, (uint32_t)t->text.len);
		t->slots[slot] = word_table_count(t);
	}
	return t->slots[slot] - 1;
}

uint32_t word_table_find(const struct word_table *t, const char *s, size_t len)
{
	return t->n_slots ? t->slots[slot_of(t, s, len)] - 1 : WORD_TABLE_NONE;
}

const char *word_table_get(const struct word_table *t, uint32_t number)
{
	return t->text.data + t->starts.v[number];
}
