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

/* Up to eight bytes as a number. */
static inline uint64_t load(const char *s, size_t len)
{
	uint32_t first, last;

	if (len < sizeof first)
		return len ? (uint64_t)(unsigned char)s[0] | (uint64_t)(unsigned char)s[len / 2] << 8 |
				     (uint64_t)(unsigned char)s[len - 1] << 16
			   : 0;
	memcpy(&first, s, sizeof first);
	memcpy(&last, s + len - sizeof last, sizeof last);
	return first | (uint64_t)last << 32;
}

/* Eight bytes at once. */
static inline uint32_t hash_of(const char *s, size_t len)
{
	uint64_t h = len;

	for (; len > 8; s += 8, len -= 8) {
		h = (h ^ load(s, 8)) * 0x9E3779B97F4A7C15u;
		h ^= h >> 32;
	}
	h = (h ^ load(s, len)) * 0x9E3779B97F4A7C15u;
	return (uint32_t)(h ^ (h >> 32));
}

/* The slot that holds the string, else the one to put it in. */
static struct word_slot *slot_of(const struct word_table *t, const char *s, size_t len,
				 uint32_t hash)
{
	for (size_t i = hash & (t->n_slots - 1);; i = (i + 1) & (t->n_slots - 1)) {
		struct word_slot *slot = &t->slots[i];

		if (!slot->number)
			return slot;
		if (slot->hash == hash && word_table_length(t, slot->number - 1) == len &&
		    !memcmp(word_table_get(t, slot->number - 1), s, len))
			return slot;
	}
}

static void set_slots(struct word_table *t, size_t count)
{
	struct word_slot *old = t->slots;
	size_t n = t->n_slots;

	t->n_slots = count;
	t->slots = mem_alloc_zero(t->n_slots, sizeof *t->slots);
	for (size_t i = 0; i < n; i++) {
		size_t to = old[i].hash & (t->n_slots - 1);

		if (!old[i].number)
			continue;
		while (t->slots[to].number)
			to = (to + 1) & (t->n_slots - 1);
		t->slots[to] = old[i];
	}
	free(old);
}

void word_table_reserve(struct word_table *t, size_t words, size_t bytes)
{
	size_t count = 64;

	while (count < 2 * words)
		count *= 2;
	if (count > t->n_slots)
		set_slots(t, count);
	VEC_RESERVE(&t->starts, words + 1);
	bytes_reserve(&t->text, bytes);
}

/* With its NUL. */
static void add_string(struct bytes *text, const char *s, size_t len)
{
	bytes_reserve(text, len + 1);
	memcpy(text->data + text->len, s, len);
	text->len += len + 1;
	text->data[text->len - 1] = text->data[text->len] = '\0';
}

uint32_t word_table_add(struct word_table *t, const char *s, size_t len)
{
	uint32_t hash = hash_of(s, len);
	struct word_slot *slot;

	if (2 * t->starts.n > t->n_slots)
		set_slots(t, t->n_slots ? 4 * t->n_slots : 64);
	slot = slot_of(t, s, len, hash);
	if (!slot->number) {
		add_string(&t->text, s, len);
		VEC_PUSH(&t->starts, (uint32_t)t->text.len);
		*slot = (struct word_slot){word_table_count(t), hash};
	}
	return slot->number - 1;
}

uint32_t word_table_find(const struct word_table *t, const char *s, size_t len)
{
	return t->n_slots ? slot_of(t, s, len, hash_of(s, len))->number - 1 : WORD_TABLE_NONE;
}

const char *word_table_get(const struct word_table *t, uint32_t number)
{
	return t->text.data + t->starts.v[number];
}
