/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrases and words by which accounts are told, in English, and what each of them says. */
#ifndef LATERAL_COMPARE_ACCOUNT_LEXICON_H
#define LATERAL_COMPARE_ACCOUNT_LEXICON_H

#include "compare/account_reader.h"

enum state {
	HELD, FREE, TREATED, DEAD, ALIVE, RESIGNED, DISMISSED, CONVICTED, ACQUITTED, SILENT, SPOKE,
	STATED, RETRACTED, ADMITTED, DENIED, WEPT, CALM, SURRENDERED, CAUGHT, SUICIDE, HURT, UNHURT,
	PREDICATE, QUALITY, COUNT,
};

struct account_phrase {
	const char *words;
	enum state state;
	bool takes_object; /* of whom it is told may stand behind it */
};

/* What is said to be, or not to be: words of one number are the same, or the opposite. */
struct account_quality {
	const char *word;
	uint8_t number;
	bool opposite;
};

enum { ACCOUNT_LETTERS = 27 };
struct account_lexicon {
	uint8_t letters[ACCOUNT_LETTERS]; /* the first phrase with each letter, and behind the last */
};
void account_lexicon_init(struct account_lexicon *l);

/* The phrase that begins with word W, the longest, and how many words it has; or NULL. */
const struct account_phrase *account_phrase_at(const struct account_lexicon *l,
					       const struct account_reader *r, uint32_t w, uint32_t *n);
/* What a participle such as "detained" says behind a form of be; false: nothing of its own. */
bool account_participle(const struct account_reader *r, uint32_t w, enum state *out);
/* The quality that word W is, or NULL. */
const struct account_quality *account_quality(const struct account_reader *r, uint32_t w);

#endif
