/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tokens: words, numbers and signs of a sentence, for the recognisers of quantities.  A word is
 * letters with digits and apostrophes inside, a number digits with separators between them
 * ("2,300", "4.75"), a sign one other character.  Blanks are no tokens.
 */
#ifndef LATERAL_ANNOTATE_TOKEN_H
#define LATERAL_ANNOTATE_TOKEN_H

#include "annotate/lexicon.h"
#include "base/bytes.h"
#include "base/span.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
	struct span span;
	enum token_kind kind;
	bool capital;  /* a word that begins with a capital letter */
	bool joined;   /* no blank before it */
	uint32_t key, key_len; /* folded form, in keys */
	const struct lex *lex; /* or NULL */
	unsigned cues;         /* annotate/cues.h; of the word without 's */
};

struct tokens {
	struct token_list VEC(struct token) list;
	struct bytes keys;
};

void tokens_init(struct tokens *t);
void tokens_release(struct tokens *t);
/* Replaces what was there by the tokens of RANGE. */
void tokens_make(struct tokens *t, const char *text, struct span range);

/* The token, or one of kind TOKEN_SIGN with an empty span beyond either end. */
const struct token *token_at(const struct tokens *t, size_t i);
const char *token_key(const struct tokens *t, size_t i);
bool token_is(const struct tokens *t, size_t i, const char *word);
bool token_has(const struct tokens *t, size_t i, unsigned classes);
bool token_is_any(const struct tokens *t, size_t i, const char *const *words);

/* A table of phrases, tried in order: longer ones come first. */
struct phrase {
	const char *form; /* as for tokens_match */
	double value;
	const char *unit; /* or NULL */
};
/* The first entry of TABLE (ended by a NULL form) that stands at I, its *length; or NULL. */
const struct phrase *phrase_at(const struct tokens *t, size_t i, const struct phrase *table,
			       size_t *length);
/* How many tokens from I on a PHRASE of blank-separated keys takes; 0: it does not stand there. */
size_t tokens_match(const struct tokens *t, size_t i, const char *phrase);

#endif
