/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/word_sense.h"

#include "annotate/word_search.h"

#include <stdbool.h>
#include <string.h>

enum { SLOTS = 8192 }; /* more than twice as many as there are words */

static struct word_senses_index {
	uint8_t prints[SLOTS]; /* 0: free */
	struct {
		uint16_t cue, lex; /* + 1, or 0 */
	} entries[SLOTS];
} senses;

static bool is_for(size_t slot, const char *word, size_t len)
{
	size_t cue = senses.entries[slot].cue;
	const char *s = cue ? cue_words[cue - 1].word : lexicon[senses.entries[slot].lex - 1].word;

	return !strncmp(s, word, len) && !s[len];
}

/* The slot of the word, or the free one where it belongs. */
static size_t slot_of(const char *word, size_t len, uint32_t hash)
{
	size_t slot = hash / (UINT32_MAX / SLOTS + 1);

	while (senses.prints[slot] &&
	       (senses.prints[slot] != words_print(hash) || !is_for(slot, word, len)))
		slot = (slot + 1) % SLOTS;
	return slot;
}

static size_t add(const char *word)
{
	uint32_t hash = words_hash(word, strlen(word));
	size_t slot = slot_of(word, strlen(word), hash);

	senses.prints[slot] = words_print(hash);
	return slot;
}

__attribute__((constructor)) static void make_senses(void)
{
	for (size_t i = 0; i < cue_count; i++)
		senses.entries[add(cue_words[i].word)].cue = (uint16_t)(i + 1);
	for (size_t i = 0; i < lexicon_size; i++)
		senses.entries[add(lexicon[i].word)].lex = (uint16_t)(i + 1);
}

struct word_sense word_sense_find(const char *word, size_t len)
{
	struct word_sense sense = {0};
	size_t slot;

	if (!len)
		return sense;
	slot = slot_of(word, len, words_hash(word, len));
	if (senses.entries[slot].cue)
		sense.cues = cue_words[senses.entries[slot].cue - 1].classes;
	if (senses.entries[slot].lex)
		sense.lex = &lexicon[senses.entries[slot].lex - 1];
	return sense;
}
