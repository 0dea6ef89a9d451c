/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Code points of UTF-8 and what kind of character each is.  ASCII is answered here, without a
 * call; the rest asks libunistring.  Broken or cut sequences decode as U+FFFD, one byte at a
 * time, so a walk always moves on and never leaves its range.
 */
#ifndef LATERAL_TEXT_CODEPOINT_H
#define LATERAL_TEXT_CODEPOINT_H

#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* The code point at *AT, which moves behind it. *AT < END. */
uint32_t codepoint_decode(const char *text, uint32_t *at, uint32_t end);
static inline uint32_t codepoint_next(const char *text, uint32_t *at, uint32_t end)
{
	if ((unsigned char)text[*at] < 0x80)
		return (unsigned char)text[(*at)++];
	return codepoint_decode(text, at, end);
}
/* The code point at AT, 0 at END. */
static inline uint32_t codepoint_at(const char *text, uint32_t at, uint32_t end)
{
	return at < end ? codepoint_next(text, &at, end) : 0;
}
uint32_t codepoint_decode_back(const char *text, uint32_t start, uint32_t *at);
/* The code point before *AT, which moves onto it; 0 at START. */
static inline uint32_t codepoint_previous(const char *text, uint32_t start, uint32_t *at)
{
	if (*at <= start)
		return 0;
	if ((unsigned char)text[*at - 1] < 0x80)
		return (unsigned char)text[--*at];
	return codepoint_decode_back(text, start, at);
}

/* The same questions for what is not ASCII. */
bool codepoint_wide_is_blank(uint32_t c);
bool codepoint_wide_is_upper(uint32_t c);
bool codepoint_wide_is_lower(uint32_t c);
bool codepoint_wide_is_letter(uint32_t c);
bool codepoint_wide_is_digit(uint32_t c);

static inline bool codepoint_is_blank(uint32_t c) /* newline and NBSP too */
{
	return c < 0x80 ? c == ' ' || c == '\n' || c == '\t' : codepoint_wide_is_blank(c);
}
static inline bool codepoint_is_upper(uint32_t c) /* title case too */
{
	return c < 0x80 ? c >= 'A' && c <= 'Z' : codepoint_wide_is_upper(c);
}
static inline bool codepoint_is_lower(uint32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : codepoint_wide_is_lower(c);
}
static inline bool codepoint_is_letter(uint32_t c)
{
	return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : codepoint_wide_is_letter(c);
}
static inline bool codepoint_is_digit(uint32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' : codepoint_wide_is_digit(c);
}
uint32_t codepoint_lower(uint32_t c);
/* The first byte from AT on that is not ASCII. */
static inline size_t codepoint_skip_ascii(const char *text, size_t at, size_t end)
{
	uint64_t block;

	for (; at + sizeof block <= end; at += sizeof block) {
		memcpy(&block, text + at, sizeof block);
		if (block & UINT64_C(0x8080808080808080))
			break;
	}
	while (at < end && !(text[at] & 0x80))
		at++;
	return at;
}
/* Behind the small ASCII letters from AT on, as most of a text is. */
static inline uint32_t codepoint_skip_small(const char *text, uint32_t at, uint32_t end)
{
	while (at < end && (unsigned char)(text[at] - 'a') < 26)
		at++;
	return at;
}
/* Han, kana, Thai and the like: scripts that put no blank between words. */
bool codepoint_is_unspaced(uint32_t c);

bool codepoint_is_quote(uint32_t c);   /* any quotation mark, straight ones and apostrophes too */
bool codepoint_is_opener(uint32_t c);  /* opening bracket, or a quotation mark that may open */
bool codepoint_is_closer(uint32_t c);  /* closing bracket, or a quotation mark that may close */
bool codepoint_is_bullet(uint32_t c);  /* • and its like, no hyphen and no asterisk */
bool codepoint_is_dash(uint32_t c);    /* hyphens and dashes of every length */
/* . ! ? … and what ends a sentence in other scripts. */
bool codepoint_is_sentence_end(uint32_t c);

/* RANGE without the blanks at its ends. */
struct span span_trim(const char *text, struct span range);

#endif
