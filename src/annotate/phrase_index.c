/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/phrase_index.h"

#include <string.h>

enum { BEGINNINGS = 4096, INSIDES = 1 << 16, ENDS = 4096 };

static struct phrase_index {
	uint64_t lists[BEGINNINGS];     /* by a hash of two words, or of the only one */
	uint64_t insides[INSIDES / 64]; /* bits, by a hash of the first bytes */
	uint64_t ends[ENDS / 64];       /* the same of the last ones */
} phrase_index;

/* The slots of the first word of LINE, and of the first two; the same where there is only one. */
static void slots_of(const char *line, size_t slots[2])
{
	uint32_t hash = 2166136261u;
	size_t i = 0;

	for (int k = 0; k < 2; k++) {
		while (line[i] && !phrase_is_word_byte(line[i]))
			hash = (hash ^ (unsigned char)line[i++]) * 16777619u;
		if (k && !line[i])
			break;
		while (phrase_is_word_byte(line[i]))
			hash = (hash ^ (unsigned char)line[i++]) * 16777619u;
		slots[k] = slots[1] = (hash ^ hash >> 16) % BEGINNINGS;
	}
}

static uint32_t inside_hash(const char *s)
{
	uint32_t first, last;

	memcpy(&first, s, sizeof first);
	memcpy(&last, s + PHRASE_INSIDE_LEAST - sizeof last, sizeof last);
	return (first * 2654435761u ^ last * 2246822519u) / (UINT32_MAX / INSIDES + 1);
}

/* Of the bytes before END. */
static uint32_t end_hash(const char *end)
{
	uint32_t last = (unsigned char)end[-1] | (uint32_t)(unsigned char)end[-2] << 8 |
			(uint32_t)(unsigned char)end[-3] << 16;

	return last * 2654435761u / (UINT32_MAX / ENDS + 1);
}

static void set_bit(uint64_t *bits, uint32_t hash)
{
	bits[hash / 64] |= (uint64_t)1 << hash % 64;
}

static bool has_bit(const uint64_t *bits, uint32_t hash)
{
	return bits[hash / 64] >> hash % 64 & 1;
}

static void note(const struct phrase_list *list, size_t number, const char *phrase)
{
	size_t slots[2];

	slots_of(phrase, slots);
	phrase_index.lists[slots[1]] |= phrase_list_bit(number);
	if (list->how == PHRASE_INSIDE)
		set_bit(phrase_index.insides, inside_hash(phrase));
	else if (list->how == PHRASE_END)
		set_bit(phrase_index.ends, end_hash(phrase + strlen(phrase)));
}

__attribute__((constructor)) static void make_phrase_index(void)
{
	size_t n;
	const struct phrase_list *lists = phrase_lists(&n);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < lists[i].phrases.n; k++)
			note(&lists[i], i, lists[i].phrases.v[k]);
}

uint64_t phrase_lists_at(const char *line)
{
	size_t slots[2];

	slots_of(line, slots);
	return phrase_index.lists[slots[0]] | phrase_index.lists[slots[1]];
}

bool phrase_may_be_inside(const char *line, size_t len)
{
	for (size_t i = 0; i + PHRASE_INSIDE_LEAST <= len; i++)
		if (has_bit(phrase_index.insides, inside_hash(line + i)))
			return true;
	return false;
}

bool phrase_may_be_end(const char *line, size_t len)
{
	return len >= PHRASE_END_LEAST && has_bit(phrase_index.ends, end_hash(line + len));
}
