/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/words.h"

#include <stdbool.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwbrk.h>

enum { BREAKS_ON_STACK = 256 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static bool is_letter(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_in_word(char c)
{
	return is_letter(c) || is_digit(c) || c == '_';
}

/* Rules WB6, 7, 11 and 12 for ASCII: does C stand inside a word between BEFORE and BEHIND? */
static bool joins(char before, char c, char behind)
{
	if (c == '.' || c == '\'')
		return (is_letter(before) && is_letter(behind)) ||
		       (is_digit(before) && is_digit(behind));
	if (c == ':')
		return is_letter(before) && is_letter(behind);
	return (c == ',' || c == ';') && is_digit(before) && is_digit(behind);
}

static size_t push(struct spans *out, size_t start, size_t end)
{
	if (out)
		VEC_PUSH(out, (struct span){(uint32_t)start, (uint32_t)end});
	return 1;
}

/* The words of a piece of ASCII without blanks. */
static size_t ascii_words(const char *text, size_t pos, size_t end, struct spans *out)
{
	size_t count = 0;

	while (pos < end) {
		size_t start = pos;
		bool is_word = false;

		for (; pos < end; pos++) {
			if (is_in_word(text[pos]))
				is_word |= text[pos] != '_';
			else if (pos == start || pos + 1 == end ||
				 !joins(text[pos - 1], text[pos], text[pos + 1]))
				break;
		}
		if (is_word)
			count += push(out, start, pos);
		if (pos == start)
			pos++;
	}
	return count;
}

static bool has_word_character(const char *text, size_t pos, size_t end)
{
	ucs4_t c;

	while (pos < end) {
		pos += (size_t)u8_mbtouc(&c, (const uint8_t *)text + pos, end - pos);
		if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M |
								UC_CATEGORY_MASK_N))
			return true;
	}
	return false;
}

/* The words of any piece, by libunistring. */
static size_t unicode_words(const char *text, size_t pos, size_t end, struct spans *out)
{
	char on_stack[BREAKS_ON_STACK];
	size_t len = end - pos, count = 0, from = 0;
	char *breaks = len <= sizeof on_stack ? on_stack : mem_alloc(len);

	u8_wordbreaks((const uint8_t *)text + pos, len, breaks);
	for (size_t i = 1; i <= len; i++) {
		if (i < len && !breaks[i])
			continue;
		if (has_word_character(text, pos + from, pos + i))
			count += push(out, pos + from, pos + i);
		from = i;
	}
	if (breaks != on_stack)
		free(breaks);
	return count;
}

/*
 * No rule of UAX 29 reaches over a blank, but that a mark behind one belongs to it; here such a
 * mark is a word of its own, so that no word holds a blank.
 */
static size_t walk(const char *text, struct span range, struct spans *out)
{
	size_t count = 0, pos = range.start;

	while (pos < range.end) {
		size_t end = pos;
		unsigned char all = 0;

		for (; end < range.end && !is_blank(text[end]); end++)
			all |= (unsigned char)text[end];
		count += (all & 0x80 ? unicode_words : ascii_words)(text, pos, end, out);
		pos = end + 1;
	}
	return count;
}

void words_of(const char *text, struct span range, struct spans *out)
{
	walk(text, range, out);
}

size_t words_count(const char *text, struct span range)
{
	return walk(text, range, NULL);
}
