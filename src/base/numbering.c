/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/numbering.h"

#include "base/mem.h"

#include <stdlib.h>

enum { ROOM_MIN = 64 };

struct numbering_slot {
	uint64_t hash; /* 0: free */
	uint32_t number;
};

/* Ends of strings differ most, and they change the low bits: these are mixed again. */
static uint64_t hash_of(const char *s, size_t len)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * UINT64_C(1099511628211);
	h ^= h >> 32;
	return h ? h : 1;
}

/* The slot of a hash, or the one where it belongs; there is a free one. */
static struct numbering_slot *find(const struct numbering *t, uint64_t hash)
{
	size_t i = hash & (t->room - 1);

	while (t->slots[i].hash && t->slots[i].hash != hash)
		i = (i + 1) & (t->room - 1);
	return &t->slots[i];
}

static void grow(struct numbering *t)
{
	struct numbering old = *t;

	t->room = old.room ? 2 * old.room : ROOM_MIN;
	t->slots = mem_alloc_zero(t->room, sizeof *t->slots);
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].hash)
			*find(t, old.slots[i].hash) = old.slots[i];
	free(old.slots);
}

uint32_t *numbering_at(struct numbering *t, const char *s, size_t len)
{
	uint64_t hash = hash_of(s, len);
	struct numbering_slot *slot;

	if (2 * t->n >= t->room)
		grow(t);
	slot = find(t, hash);
	t->n += !slot->hash;
	slot->hash = hash;
	return &slot->number;
}

uint32_t numbering_get(const struct numbering *t, const char *s, size_t len)
{
	return t->room ? find(t, hash_of(s, len))->number : 0;
}

void numbering_release(struct numbering *t)
{
	free(t->slots);
	*t = (struct numbering){0};
}
