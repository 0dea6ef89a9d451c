/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tokens: words, numbers and signs of a sentence, for the recognisers of quantities.  A word is
 * letters with digits and apostrophes inside, a number digits with separators between them
 * ("2,300", "4.75"), a sign one other character.  Blanks are no tokens.
 */
#ifndef LATERAL_ANNOTATE_TOKEN_H
#define LATERAL_ANNOTATE_TOKEN_H

#include "annotate/word_sense.h"
#include "annotate/word_table.h"
#include "base/bytes.h"
#include "base/span.h"

#include <string.h>

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
	struct span span;
	enum token_kind kind;
	bool capital;  /* a word that begins with a capital letter */
	bool joined;   /* no blank before it */
	bool possessive; /* a word that ends in 's */
	uint8_t print; /* of its key: token_print() */
	uint32_t key, key_len; /* folded form, in keys */
	uint32_t word;         /* its number in words, without 's: "Thursday's" is Thursday */
	unsigned cues;         /* of that word, without CUE_LEAD: annotate/cues.h */
	const struct lex *lex; /* of that word, or NULL */
};

struct tokens {
	struct token_list VEC(struct token) list;
	struct bytes keys;
	struct word_table words;
	struct word_senses VEC(struct word_sense) senses; /* by word, looked up once */
};

/* A byte that most words differ in, by their ends and length. */
static inline uint8_t token_print(const char *key, size_t len)
{
	uint32_t ends = len ? (unsigned char)key[0] | (uint32_t)(unsigned char)key[len - 1] << 8 : 0;

	return (uint8_t)(((ends | (uint32_t)len << 16) * 2654435761u) >> 24);
}

void tokens_init(struct tokens *t);
void tokens_release(struct tokens *t);
/* Adds the tokens of RANGE; once only. */
void tokens_make(struct tokens *t, const char *text, struct span range);

extern const struct token token_none; /* of kind TOKEN_SIGN, without key and span */

/* The token; token_none beyond either end. */
static inline const struct token *token_at(const struct tokens *t, size_t i)
{
	return i < t->list.n ? &t->list.v[i] : &token_none;
}
static inline const char *token_key(const struct tokens *t, size_t i)
{
	return i < t->list.n ? t->keys.data + t->list.v[i].key : "";
}
/* Asked for a hundred times a word with constants: a comparison of integers, where inlined. */
static inline bool token_is(const struct tokens *t, size_t i, const char *word)
{
	return token_at(t, i)->key_len == strlen(word) &&
	       !memcmp(token_key(t, i), word, strlen(word));
}
static inline bool token_has(const struct tokens *t, size_t i, unsigned classes)
{
	const struct lex *lex = token_at(t, i)->lex;

	return lex && (lex->classes & classes);
}
bool token_is_any(const struct tokens *t, size_t i, const char *const *words);

/* Words that are asked for at every token: most have another print, and are told by it at once. */
struct word_set {
	const char *const *words;
	bool prints[256];
};
void word_set_make(struct word_set *set);
static inline bool token_is_of(const struct tokens *t, size_t i, const struct word_set *set)
{
	return set->prints[token_at(t, i)->print] && token_is_any(t, i, set->words);
}

/* Defines the set NAME of the words behind it, made before main. */
#define WORD_SET(name, ...)                                                                        \
	static struct word_set name = {.words = (const char *const[]){__VA_ARGS__, NULL}};         \
	__attribute__((constructor)) static void make_##name(void)                                 \
	{                                                                                          \
		word_set_make(&name);                                                              \
	}                                                                                          \
	struct word_set /* takes the semicolon */
/* How many tokens from I on a PHRASE of blank-separated keys takes; 0: it does not stand there. */
size_t tokens_match(const struct tokens *t, size_t i, const char *phrase);

#endif
