/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/fold.h"

#include "base/mem.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

static bool is_ascii(char c)
{
	return !((unsigned char)c & 0x80);
}

enum { BLOCK = 16 }; /* bytes folded together: a constant, so that the compiler uses vectors */

/* SMALL is the bit that makes a capital small, or 0. */
static char fold_byte(char c, unsigned char small)
{
	return (char)(c | ((unsigned char)(c - 'A') < 26 ? small : 0));
}

/* Whether the block is ASCII. */
static bool fold_block(const char *restrict text, unsigned char small, char *restrict to)
{
	unsigned char all = 0;

	for (int i = 0; i < BLOCK; i++) {
		all |= (unsigned char)text[i];
		to[i] = fold_byte(text[i], small);
	}
	return all < 0x80;
}

/* Folds the ASCII that TEXT begins with to TO; its bytes. */
static size_t fold_run(const char *text, size_t len, unsigned char small, char *to)
{
	size_t n = 0;

	while (len - n >= BLOCK && fold_block(text + n, small, to + n))
		n += BLOCK;
	for (; n < len && is_ascii(text[n]); n++)
		to[n] = fold_byte(text[n], small);
	return n;
}

const char *fold_sign(uint32_t c)
{
	if (c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
	    c == 0x205f || c == 0x3000)
		return " ";
	if (c == 0x200c)
		return "";
	if ((c >= 0x2018 && c <= 0x201b) || c == 0x02bb || c == 0x02bc)
		return "'";
	if (c >= 0x201c && c <= 0x201f)
		return "\"";
	return c >= 0x058a && uc_is_property_dash(c) ? "-" : NULL;
}

/*
 * First pass: small ASCII letters and ASCII punctuation.  Says whether anything else is left.
 * Only what is kept is copied by bytes, so the text need not be decoded twice.
 */
static bool fold_ascii(const char *text, size_t len, unsigned flags, struct bytes *out)
{
	unsigned char small = flags & FOLD_KEEP_CASE ? 0 : 'a' - 'A';
	bool rest = false;
	char *to;
	ucs4_t c;

	bytes_reserve(out, len);
	to = out->data + out->len;
	for (size_t pos = 0, n; pos < len; pos += n) {
		const char *with;

		n = fold_run(text + pos, len - pos, small, to);
		to += n;
		if (n)
			continue;
		n = (size_t)u8_mbtouc(&c, (const uint8_t *)text + pos, len - pos);
		with = fold_sign(c);
		rest |= !with;
		for (size_t i = 0; with ? with[i] != '\0' : i < n; i++)
			*to++ = with ? with[i] : text[pos + i];
	}
	*to = '\0';
	out->len = (size_t)(to - out->data);
	return rest;
}

/* Accents and vowel points, but no vowel sign, virama, nukta or kana voicing: those spell words. */
static bool is_accent(ucs4_t c)
{
	int class = uc_combining_class(c);

	return class == UC_CCC_OV || (class >= 10 && class <= 36) || class >= UC_CCC_ATBL;
}

/* Appends S, which is in NFD, composed and without accents. */
static void add_without_accents(uint8_t *s, size_t len, struct bytes *out)
{
	size_t kept = 0, n, composed;
	uint8_t *result;
	ucs4_t c;

	for (size_t pos = 0; pos < len; pos += n) {
		n = (size_t)u8_mbtouc(&c, s + pos, len - pos);
		if (is_accent(c))
			continue;
		u8_move(s + kept, s + pos, n);
		kept += n;
	}
	/* Hangul came apart as well: put it together again. */
	result = u8_normalize(UNINORM_NFC, s, kept, NULL, &composed);
	bytes_add(out, result ? result : s, result ? composed : kept);
	free(result);
}

/* Where libunistring has no memory the text stays as it is. */
static void add_folded(const char *text, size_t len, unsigned flags, struct bytes *out)
{
	bool accents = flags & FOLD_ACCENTS;
	uninorm_t form = accents ? UNINORM_NFD : UNINORM_NFC;
	const uint8_t *in = (const uint8_t *)text;
	size_t folded;
	uint8_t *s = flags & FOLD_KEEP_CASE ? u8_normalize(form, in, len, NULL, &folded)
					    : u8_casefold(in, len, NULL, form, NULL, &folded);

	if (!s)
		bytes_add(out, text, len);
	else if (accents)
		add_without_accents(s, folded, out);
	else
		bytes_add(out, s, folded);
	free(s);
}

/* Second pass: pieces of one ASCII byte (its marks may follow) and what is no ASCII behind it. */
static void fold_rest(const char *text, size_t len, unsigned flags, struct bytes *out)
{
	size_t pos = 0;

	while (pos < len) {
		size_t end = pos;

		while (end < len && is_ascii(text[end]))
			end++;
		if (end < len && end > pos)
			end--;
		bytes_add(out, text + pos, end - pos);
		pos = end++;
		while (end < len && !is_ascii(text[end]))
			end++;
		if (pos < len)
			add_folded(text + pos, end - pos, flags, out);
		pos = end;
	}
}

void fold_text(const char *text, size_t len, unsigned flags, struct bytes *out)
{
	size_t before = out->len, half;
	char *copy;

	if (!fold_ascii(text, len, flags, out))
		return;
	half = out->len - before;
	copy = mem_copy(out->data + before, half);
	out->len = before;
	fold_rest(copy, half, flags, out);
	free(copy);
}
