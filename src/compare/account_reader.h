/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sentence as accounts (account.h) are read from it.  Words are named by their indices in the features,
 * and compared without the case of ASCII.
 */
#ifndef LATERAL_COMPARE_ACCOUNT_READER_H
#define LATERAL_COMPARE_ACCOUNT_READER_H

#include "compare/feature_types.h"

#include <string.h>
#include <strings.h>

struct account_reader {
	const struct features *g;
	const char *text;              /* the article's */
	uint32_t sentence, first, end; /* and its words */
};

static inline bool account_is_word(const struct account_reader *r, uint32_t w, const char *word, size_t len)
{
	struct span s = r->g->words.v[w].span;

	return span_length(s) == len && !strncasecmp(r->text + s.start, word, len);
}

/* The first byte of a word; a small letter where it is one of ASCII. */
static inline char account_letter(const struct account_reader *r, uint32_t w)
{
	return r->text[r->g->words.v[w].span.start] | 0x20;
}

/* LIST is in lower case and ends in NULL. */
static inline bool account_is_one_of(const struct account_reader *r, uint32_t w, const char *const *list)
{
	char letter = account_letter(r, w);

	for (; *list; list++)
		if (**list == letter && account_is_word(r, w, *list, strlen(*list)))
			return true;
	return false;
}

static inline bool account_is_name(const struct account_reader *r, uint32_t w)
{
	return r->g->words.v[w].flags & (WORD_NAME | WORD_TITLE);
}

#endif
