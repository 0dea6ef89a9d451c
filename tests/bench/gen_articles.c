/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Articles by the hundred thousand, for benchmarks: gen_articles FOLDER ARTICLES FILE...
 *
 * Writes FOLDER/00.txt to FOLDER/15.txt, the same for the same arguments: a paragraph a line, an
 * empty line behind each, a line of %% between articles.  Sentences follow which word stands behind
 * which in the FILEs; names and some words are made of syllables, as frequent as Zipf has it;
 * typography and accents are in a third of the paragraphs.  What the benchmark looks for is planted
 * at known rates, some of it misspelt.
 */
#include "base/vec.h"

#include <ctype.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
	FILES = 16,
	PARAGRAPH_BYTES = 310,
	PARAGRAPHS = 10, /* of an article, on average */
	NAMES = 400000,
	WORDS = 150000,
	WORD_MAX = 256,
};

static uint64_t seed = 0x1234567; /* a program of one purpose */

/* splitmix64 */
static uint64_t mix(uint64_t z)
{
	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

static uint64_t number(uint64_t below)
{
	return mix(seed += 0x9E3779B97F4A7C15u) % below;
}

static bool chance(double p)
{
	return (double)number(1 << 30) < p * (1 << 30);
}

/* A rank by Zipf's law: the logarithm of ranks is even. */
static uint64_t zipf(uint64_t n)
{
	return (uint64_t)exp((double)number(1 << 30) / (1 << 30) * log((double)n)) - 1;
}

/* The model: words in order, and for each place the next places of the same word */

struct token {
	char *text;
	size_t *next; /* places of the words that follow it; n of them */
	size_t n, cap;
};
static struct tokens VEC(struct token) tokens;
static struct text VEC(size_t) text; /* tokens */

static size_t token_of(const char *word)
{
	for (size_t i = 0; i < tokens.n; i++)
		if (!strcmp(tokens.v[i].text, word))
			return i;
	VEC_PUSH(&tokens, (struct token){.text = mem_copy_string(word)});
	return tokens.n - 1;
}

/* The ASCII of a word; typography is added later. */
static void plain(char *word)
{
	char *to = word;

	for (const char *p = word; *p; p++) {
		if (!strncmp(p, "\xe2\x80\x99", 3) || !strncmp(p, "\xe2\x80\x98", 3))
			*to++ = '\'';
		else if (!strncmp(p, "\xe2\x80\x9c", 3) || !strncmp(p, "\xe2\x80\x9d", 3))
			*to++ = '"';
		else if ((unsigned char)*p < 0x80 && *p != '%')
			*to++ = *p;
	}
	*to = '\0';
}

static void learn(const char *path)
{
	char word[WORD_MAX];
	FILE *f = fopen(path, "r");

	if (!f) {
		perror(path);
		exit(2);
	}
	while (fscanf(f, "%200s", word) == 1) {
		plain(word);
		if (*word)
			VEC_PUSH(&text, token_of(word));
	}
	fclose(f);
}

static void link_words(void)
{
	for (size_t i = 0; i + 1 < text.n; i++) {
		struct token *t = &tokens.v[text.v[i]];

		if (t->n == t->cap) {
			t->cap = t->cap ? 2 * t->cap : 4;
			t->next = mem_resize(t->next, t->cap, sizeof *t->next);
		}
		t->next[t->n++] = text.v[i + 1];
	}
}

/* Words that are made */

/* The word of a rank, always the same; with accents if asked. */
static void made_word(uint64_t rank, bool capital, bool accents, char *out)
{
	static const char *const starts[] = {"b", "br", "d", "f", "g", "gr", "h", "j", "k", "kr", "l",
					     "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z"};
	static const char *const middles[] = {"a", "e", "i", "o", "u", "ai", "ie", "ou"};
	static const char *const accented[] = {"á", "é", "í", "ö", "ü", "aï", "iè", "où"};
	static const char *const ends[] = {"", "", "n", "r", "s", "l", "nd", "m", "ck", "rt"};
	uint64_t z = mix(rank * 2 + capital + 77);
	int syllables = 2 + (rank > 300) + (z % 5 == 0);

	for (int i = 0, n = 0; i < syllables; i++, z = mix(z))
		n += snprintf(out + n, (size_t)(WORD_MAX - n), "%s%s%s", starts[z % 22],
			      (accents && i == 1 ? accented : middles)[z / 22 % 8],
			      ends[z / 176 % 10]);
	if (capital)
		*out = (char)toupper((unsigned char)*out);
}

/* What is looked for: so often in a million words, with so many errors. */
static const struct plant {
	const char *text;
	double rate;
	int errors;
} plants[] = {
	{"Zhirnov", 2, 0}, {"Zhirnov", 2, 1}, {"Zhirnov", 4, 2},
	{"cocoa", 130, 0}, {"cocoas", 10, 0}, {"Cocoa", 5, 0},
	{"Sarovka", 60, 0}, {"Tamberly", 60, 0}, {"Ibarrondo", 60, 0}, {"Weisskirch", 60, 0},
	{"Olumide", 60, 0},
	{"harbour authority", 40, 0}, {"Harbour Authority", 20, 0}, {"HARBOUR AUTHORITY", 5, 0},
	{"Anna Kolar off", 90, 0}, {"Peter Brandt off", 80, 0},
	{"off", 3500, 0},
};

static void misspell(char *word, int errors)
{
	for (; errors > 0; errors--) {
		size_t n = strlen(word), at = 1 + number(n - 1);

		switch (number(3)) {
		case 0:
			word[at] = (char)('a' + number(26));
			break;
		case 1:
			memmove(word + at, word + at + 1, n - at);
			break;
		default:
			memmove(word + at + 1, word + at, n - at + 1);
			word[at] = (char)('a' + number(26));
		}
	}
}

static bool plant_word(char *out)
{
	static double all;
	double at;

	if (all == 0)
		for (size_t i = 0; i < sizeof plants / sizeof *plants; i++)
			all += plants[i].rate;
	if (!chance(all / 1e6))
		return false;
	at = (double)number(1 << 30) / (1 << 30) * all;
	for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
		at -= plants[i].rate;
		if (at < 0) {
			snprintf(out, WORD_MAX, "%s", plants[i].text);
			misspell(out, plants[i].errors);
			break;
		}
	}
	return true;
}

/* Another word or name in place of one of the text; its comma or stop stays. */
static void vary_word(const char *word, bool accents, char *out)
{
	size_t letters = 0, n = strlen(word);
	bool capital = isupper((unsigned char)*word);
	char made[WORD_MAX];

	while (isalpha((unsigned char)word[letters]))
		letters++;
	if (letters < 4 || n - letters > 1 || !chance(capital ? 0.5 : 0.06)) {
		snprintf(out, WORD_MAX, "%s", word);
		return;
	}
	made_word(zipf(capital ? NAMES : WORDS), capital, accents, made);
	snprintf(out, WORD_MAX, "%.100s%.1s", made, word + letters);
}

/* Quotation marks and apostrophes as they are set; an opening one begins a word. */
static void typeset(const char *word, FILE *f)
{
	for (const char *p = word; *p; p++) {
		if (*p == '"')
			fputs(p == word ? "“" : "”", f);
		else if (*p == '\'')
			fputs("’", f);
		else
			putc(*p, f);
	}
}

static void write_paragraph(FILE *f)
{
	size_t at = text.v[number(text.n - 1)], bytes = 0;
	size_t target = PARAGRAPH_BYTES / 2 + number(PARAGRAPH_BYTES);
	bool special = chance(1 / 3.0);
	char word[WORD_MAX];

	while (bytes < target) {
		const struct token *t = &tokens.v[at];

		if (!plant_word(word))
			vary_word(t->text, special, word);
		if (bytes)
			putc(' ', f);
		if (bytes && special && chance(0.03))
			fputs("– ", f);
		if (special)
			typeset(word, f);
		else
			fputs(word, f);
		bytes += strlen(word) + 1;
		at = t->n ? t->next[number(t->n)] : text.v[number(text.n - 1)];
	}
	fputs(special ? " …\n\n" : ".\n\n", f);
}

static void write_file(const char *folder, int i, long articles)
{
	char path[4096];
	FILE *f;

	snprintf(path, sizeof path, "%s/%02d.txt", folder, i);
	f = fopen(path, "w");
	if (!f) {
		perror(path);
		exit(2);
	}
	for (long k = 0; k < articles; k++) {
		for (uint64_t n = PARAGRAPHS / 2 + number(PARAGRAPHS + 1); n > 0; n--)
			write_paragraph(f);
		fputs("%%\n", f);
	}
	if (fclose(f)) {
		perror(path);
		exit(2);
	}
}

int main(int argc, char **argv)
{
	long articles = argc > 3 ? atol(argv[2]) : 0;

	if (articles < FILES) {
		fprintf(stderr, "usage: %s FOLDER ARTICLES FILE... (%d articles at least)\n", argv[0],
			FILES);
		return 2;
	}
	for (int i = 3; i < argc; i++)
		learn(argv[i]);
	link_words();
	for (int i = 0; i < FILES; i++)
		write_file(argv[1], i, articles / FILES);
	return 0;
}
