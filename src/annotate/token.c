/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/token.h"

#include <string.h>

const struct token token_none = {.kind = TOKEN_SIGN};

enum byte_class { BYTE_OTHER, BYTE_LETTER, BYTE_DIGIT };

static const uint8_t byte_classes[256] = {
	['0' ... '9'] = BYTE_DIGIT,
	['A' ... 'Z'] = BYTE_LETTER,
	['a' ... 'z'] = BYTE_LETTER,
};

static enum byte_class class_of(char c)
{
	return (enum byte_class)byte_classes[(unsigned char)c];
}

static bool is_digit(char c)
{
	return class_of(c) == BYTE_DIGIT;
}

/* Everything beyond ASCII that is not general punctuation or a blank. */
static size_t wide_letter_at(const char *s, uint32_t left)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t n = *u < 0xE0 ? 2 : *u < 0xF0 ? 3 : 4;

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

static bool is_ascii(char c)
{
	return !((unsigned char)c & 0x80);
}

static size_t letter_at(const char *s, uint32_t left)
{
	return is_ascii(*s) ? class_of(*s) == BYTE_LETTER : wide_letter_at(s, left);
}

/* An apostrophe inside a word, straight or curly. */
static size_t apostrophe_at(const char *s, uint32_t left)
{
	if (*s == '\'')
		return 1;
	return left >= 3 && !memcmp(s, "\xE2\x80\x99", 3) ? 3 : 0;
}

/* Letters and digits become small ones by one bit. */
static char fold_byte(char c)
{
	return (char)(c | 0x20);
}

/* A letter beyond ASCII, or an apostrophe with a letter behind it, is copied to *KEY; its bytes. */
static size_t read_rare(const char *s, uint32_t left, char **key)
{
	size_t n = is_ascii(*s) ? 0 : wide_letter_at(s, left), i = n;

	if (!n) {
		n = apostrophe_at(s, left);
		if (!n || n >= left || !letter_at(s + n, left - (uint32_t)n))
			return 0;
		*(*key)++ = '\'';
		return n;
	}
	while (i--)
		*(*key)++ = *s++;
	return n;
}

/* Copies the word at S to *KEY, folded, and moves *KEY behind it; where the word ends. */
static const char *read_word(const char *s, const char *end, char **key)
{
	size_t n;

	do {
		char *out = *key;

		while (s < end && class_of(*s))
			*out++ = fold_byte(*s++);
		*key = out;
		n = s < end ? read_rare(s, (uint32_t)(end - s), key) : 0;
		s += n;
	} while (n);
	return s;
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
	return *s == ' ' || *s == '\n' || (*s == '\xC2' && s[1] == '\xA0');
}

/* Numbers and signs are their own keys. */
static void copy_key(const char *s, const char *end, char **key)
{
	while (s < end)
		*(*key)++ = *s++;
}

/* Reads the token at AT into K, and its key behind the others: there is room, as none is longer. */
static void read_token(struct tokens *t, const char *text, uint32_t at, uint32_t end, struct token *k)
{
	char *key = t->keys.data + t->keys.len, *out = key;

	*k = (struct token){.span = {at, at}, .key = (uint32_t)t->keys.len};
	if (is_digit(text[at])) {
		k->kind = TOKEN_NUMBER;
		k->span.end = number_end(text, at, end);
		copy_key(text + at, text + k->span.end, &out);
	} else if (letter_at(text + at, end - at)) {
		k->kind = TOKEN_WORD;
		k->capital = is_capital(text + at);
		k->span.end = (uint32_t)(read_word(text + at, text + end, &out) - text);
	} else {
		k->kind = TOKEN_SIGN;
		k->span.end = sign_end(text, at, end);
		copy_key(text + at, text + k->span.end, &out);
	}
	*out = '\0';
	k->key_len = (uint32_t)(out - key);
	k->print = token_print(key, k->key_len);
	t->keys.len += k->key_len + 1;
}

void tokens_init(struct tokens *t)
{
	memset(t, 0, sizeof *t);
	bytes_init(&t->keys);
	word_table_init(&t->words);
}

void tokens_release(struct tokens *t)
{
	VEC_RELEASE(&t->list);
	VEC_RELEASE(&t->senses);
	bytes_release(&t->keys);
	word_table_release(&t->words);
}

static void look_up(struct tokens *t, struct token *k)
{
	const char *key = t->keys.data + k->key;
	size_t len = k->key_len;

	k->possessive = len > 2 && key[len - 1] == 's' && key[len - 2] == '\'';
	len -= k->possessive ? 2 : 0;
	k->word = word_table_add(&t->words, key, len);
	if (k->word == t->senses.n)
		VEC_PUSH(&t->senses, word_sense_find(key, len));
	k->lex = t->senses.v[k->word].lex;
	k->cues = t->senses.v[k->word].cues & ~(unsigned)CUE_LEAD;
}

/* What is reserved need not be right. */
enum {
	BYTES_A_TOKEN = 5,    /* blanks included */
	BYTES_A_WORD = 12,    /* that was not there before, */
	MOST_WORDS = 4096,    /* as most words of long texts were */
	LETTERS_A_WORD = 8,
};

static void reserve(struct tokens *t, uint32_t bytes)
{
	size_t words = bytes / BYTES_A_WORD < MOST_WORDS ? bytes / BYTES_A_WORD : MOST_WORDS;

	VEC_RESERVE(&t->list, bytes / BYTES_A_TOKEN + 8);
	VEC_RESERVE(&t->senses, words);
	bytes_reserve(&t->keys, 2 * (size_t)bytes);
	word_table_reserve(&t->words, words, LETTERS_A_WORD * words);
}

void tokens_make(struct tokens *t, const char *text, struct span range)
{
	bool joined = false;

	reserve(t, span_length(range));
	for (uint32_t at = range.start; at < range.end;) {
		struct token *k;

		if (is_blank(text + at)) {
			at += text[at] == '\xC2' ? 2 : 1;
			joined = false;
			continue;
		}
		VEC_RESERVE(&t->list, t->list.n + 1);
		k = &t->list.v[t->list.n++];
		read_token(t, text, at, range.end, k);
		k->joined = joined;
		if (k->kind == TOKEN_WORD)
			look_up(t, k);
		at = k->span.end;
		joined = true;
	}
}

void word_set_make(struct word_set *set)
{
	for (const char *const *w = set->words; *w; w++)
		set->prints[token_print(*w, strlen(*w))] = true;
}

bool token_is_any(const struct tokens *t, size_t i, const char *const *words)
{
	const char *key = token_key(t, i);

	for (; *words; words++)
		if (*key == **words && !strcmp(key, *words))
			return true;
	return false;
}

/* KEY is the first of the blank-separated words; told in a letter or two, so without a call. */
static bool is_first_word(const char *phrase, const char *key, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (phrase[i] != key[i])
			return false;
	return len && (!phrase[len] || phrase[len] == ' ');
}

size_t tokens_match(const struct tokens *t, size_t i, const char *phrase)
{
	size_t taken = 0;

	while (*phrase) {
		const char *key = token_key(t, i + taken);
		size_t n = token_at(t, i + taken)->key_len;

		if (!is_first_word(phrase, key, n))
			return 0;
		taken++;
		phrase += n + (phrase[n] == ' ');
	}
	return taken;
}
