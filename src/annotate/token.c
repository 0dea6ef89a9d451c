/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/token.h"

#include "annotate/cues.h"

#include <string.h>

static const struct token nothing = {.kind = TOKEN_SIGN};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Letters: ASCII ones and everything beyond ASCII that is not general punctuation or a blank. */
static size_t letter_at(const char *s, uint32_t left)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t n;

	if ((*u >= 'a' && *u <= 'z') || (*u >= 'A' && *u <= 'Z'))
		return 1;
	if (*u < 0x80)
		return 0;
	n = *u < 0xE0 ? 2 : *u < 0xF0 ? 3 : 4;
	if (n > left)
		return 0;
	if (u[0] == 0xC2) /* U+0080-BF: signs, but for the ordinal marks and the micro sign */
		return u[1] == 0xAA || u[1] == 0xB5 || u[1] == 0xBA ? 2 : 0;
	if (u[0] == 0xE2 && u[1] >= 0x80 && u[1] <= 0xAF) /* U+2000-2BFF: punctuation, signs */
		return 0;
	if (u[0] == 0xE3 && u[1] == 0x80) /* CJK punctuation */
		return 0;
	return n;
}

/* An apostrophe inside a word, straight or curly. */
static size_t apostrophe_at(const char *s, uint32_t left)
{
	if (*s == '\'')
		return 1;
	return left >= 3 && !memcmp(s, "\xE2\x80\x99", 3) ? 3 : 0;
}

static void add_key(struct tokens *t, struct token *k, const char *text)
{
	k->key = (uint32_t)t->keys.len;
	for (uint32_t i = k->span.start; i < k->span.end;) {
		size_t curly = k->kind == TOKEN_WORD ? apostrophe_at(text + i, k->span.end - i) : 0;
		char c = text[i];

		if (curly)
			c = '\'';
		else if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		bytes_add_byte(&t->keys, c);
		i += curly ? (uint32_t)curly : 1;
	}
	k->key_len = (uint32_t)t->keys.len - k->key;
	bytes_add_byte(&t->keys, '\0');
}

static uint32_t word_end(const char *text, uint32_t at, uint32_t end)
{
	while (at < end) {
		size_t n = letter_at(text + at, end - at);
		size_t quote = n ? 0 : apostrophe_at(text + at, end - at);

		if (quote && at + quote < end &&
		    letter_at(text + at + quote, end - at - (uint32_t)quote))
			n = quote;
		if (!n && is_digit(text[at]))
			n = 1;
		if (!n)
			break;
		at += (uint32_t)n;
	}
	return at;
}

static uint32_t number_end(const char *text, uint32_t at, uint32_t end)
{
	while (at < end) {
		if (is_digit(text[at]))
			at++;
		else if ((text[at] == ',' || text[at] == '.') && at + 1 < end &&
			 is_digit(text[at + 1]))
			at++;
		else
			break;
	}
	return at;
}

static uint32_t sign_end(const char *text, uint32_t at, uint32_t end)
{
	at++;
	while (at < end && ((unsigned char)text[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static bool is_capital(const char *s)
{
	/* Latin-1 and Cyrillic capitals too: names are what this is asked for. */
	const unsigned char *u = (const unsigned char *)s;

	if (*u < 0x80)
		return *u >= 'A' && *u <= 'Z';
	if (u[0] == 0xC3)
		return u[1] >= 0x80 && u[1] <= 0x9E;
	return u[0] == 0xD0 && u[1] >= 0x80 && u[1] <= 0xAF;
}

static bool is_blank(const char *s)
{
	return *s == ' ' || *s == '\n' || !memcmp(s, "\xC2\xA0", 2);
}

static struct token next_token(const char *text, uint32_t at, uint32_t end)
{
	struct token k = {.span = {at, at}};

	if (is_digit(text[at])) {
		k.kind = TOKEN_NUMBER;
		k.span.end = number_end(text, at, end);
	} else if (letter_at(text + at, end - at)) {
		k.kind = TOKEN_WORD;
		k.capital = is_capital(text + at);
		k.span.end = word_end(text, at, end);
	} else {
		k.kind = TOKEN_SIGN;
		k.span.end = sign_end(text, at, end);
	}
	return k;
}

void tokens_init(struct tokens *t)
{
	memset(t, 0, sizeof *t);
	bytes_init(&t->keys);
}

void tokens_release(struct tokens *t)
{
	VEC_RELEASE(&t->list);
	bytes_release(&t->keys);
}

/* "Thursday's" is Thursday, to the lexicon where it has no entry of its own, to cues always. */
static void look_up(struct token *k, const char *key)
{
	bool possessive = k->key_len > 2 && !memcmp(key + k->key_len - 2, "'s", 2);
	size_t bare = k->key_len - (possessive ? 2 : 0);

	k->lex = lexicon_find(key, k->key_len);
	if (!k->lex && possessive)
		k->lex = lexicon_find(key, bare);
	k->cues = cue_find(key, bare);
}

void tokens_make(struct tokens *t, const char *text, struct span range)
{
	bool joined = false;

	t->list.n = 0;
	bytes_clear(&t->keys);
	for (uint32_t at = range.start; at < range.end;) {
		struct token k;

		if (is_blank(text + at)) {
			at += text[at] == '\xC2' ? 2 : 1;
			joined = false;
			continue;
		}
		k = next_token(text, at, range.end);
		k.joined = joined;
		add_key(t, &k, text);
		if (k.kind == TOKEN_WORD)
			look_up(&k, t->keys.data + k.key);
		VEC_PUSH(&t->list, k);
		at = k.span.end;
		joined = true;
	}
}

const struct token *token_at(const struct tokens *t, size_t i)
{
	return i < t->list.n ? &t->list.v[i] : &nothing;
}

const char *token_key(const struct tokens *t, size_t i)
{
	return i < t->list.n ? t->keys.data + t->list.v[i].key : "";
}

bool token_is(const struct tokens *t, size_t i, const char *word)
{
	const char *key = token_key(t, i);

	return *key == *word && !strcmp(key, word);
}

bool token_has(const struct tokens *t, size_t i, unsigned classes)
{
	const struct lex *lex = token_at(t, i)->lex;

	return lex && (lex->classes & classes);
}

bool token_is_any(const struct tokens *t, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (token_is(t, i, *words))
			return true;
	return false;
}

size_t tokens_match(const struct tokens *t, size_t i, const char *phrase)
{
	size_t taken = 0;

	/* Tables of phrases are tried at every token: most of them fail at the first letter. */
	if (*token_key(t, i) != *phrase)
		return 0;
	while (*phrase) {
		size_t n = strcspn(phrase, " ");

		if (i + taken >= t->list.n || t->list.v[i + taken].key_len != n ||
		    memcmp(token_key(t, i + taken), phrase, n))
			return 0;
		taken++;
		phrase += n + (phrase[n] == ' ');
	}
	return taken;
}

const struct phrase *phrase_at(const struct tokens *t, size_t i, const struct phrase *table,
			       size_t *length)
{
	for (; table->form; table++) {
		*length = tokens_match(t, i, table->form);
		if (*length)
			return table;
	}
	*length = 0;
	return NULL;
}
