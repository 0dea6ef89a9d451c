/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/bag.h"

uint32_t bag_hash(uint32_t seed, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		seed = (seed ^ (unsigned char)s[i]) * 0x01000193u;
	return seed ^ (seed >> 15);
}

void bag_add(struct bag *b, uint32_t key)
{
	if (!b->first.n)
		VEC_PUSH(&b->first, 0);
	VEC_PUSH(&b->items, key);
}

static int compare_keys(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Sorts N values and drops repetitions; how many are left. */
static size_t sort_unique(uint32_t *v, size_t n)
{
	size_t to = 0;

	if (n)
		qsort(v, n, sizeof *v, compare_keys);
	for (size_t i = 0; i < n; i++)
		if (!to || v[to - 1] != v[i])
			v[to++] = v[i];
	return to;
}

void bag_end_sentence(struct bag *b)
{
	if (!b->first.n)
		VEC_PUSH(&b->first, 0);
	size_t first = b->first.v[b->first.n - 1];

	if (b->items.n > first) /* else there may be no array yet */
		b->items.n = first + sort_unique(b->items.v + first, b->items.n - first);
	VEC_PUSH(&b->first, (uint32_t)b->items.n);
}

/* An index of keys: open addressing, a slot is a place in KEYS and 1. */
struct key_table {
	const struct bag_keys *keys;
	uint32_t *slots;
	size_t mask;
};

static struct key_table table_make(const struct bag_keys *keys, size_t entries)
{
	size_t size = 64;

	while (size < 2 * entries)
		size *= 2;
	return (struct key_table){keys, mem_alloc_zero(size, sizeof(uint32_t)), size - 1};
}

/* The slot that holds KEY, or the empty one where it belongs. */
static uint32_t *table_slot(const struct key_table *t, uint32_t key)
{
	size_t at = key & t->mask;

	while (t->slots[at] && t->keys->v[t->slots[at] - 1] != key)
		at = (at + 1) & t->mask;
	return &t->slots[at];
}

static void collect_keys(struct bag *b)
{
	struct key_table t = table_make(&b->keys, b->items.n);

	for (size_t i = 0; i < b->items.n; i++) {
		uint32_t *slot = table_slot(&t, b->items.v[i]);

		if (*slot)
			continue;
		VEC_PUSH(&b->keys, b->items.v[i]);
		*slot = (uint32_t)b->keys.n;
	}
	free(t.slots);
	b->keys.n = sort_unique(b->keys.v, b->keys.n);
}

/* Puts the index of its key in the place of every item; their order stays. */
static void number_items(struct bag *b)
{
	struct key_table t = table_make(&b->keys, b->keys.n);

	for (size_t i = 0; i < b->keys.n; i++)
		*table_slot(&t, b->keys.v[i]) = (uint32_t)i + 1;
	for (size_t i = 0; i < b->items.n; i++)
		b->items.v[i] = *table_slot(&t, b->items.v[i]) - 1;
	free(t.slots);
}

void bag_finish(struct bag *b)
{
	if (!b->first.n)
		VEC_PUSH(&b->first, 0);
	collect_keys(b);
	number_items(b);
}

void bag_release(struct bag *b)
{
	VEC_RELEASE(&b->keys);
	VEC_RELEASE(&b->first);
	VEC_RELEASE(&b->items);
}
