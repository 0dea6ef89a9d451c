/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/codepoint.h"

#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

uint32_t codepoint_decode(const char *text, uint32_t *at, uint32_t end)
{
	ucs4_t c;
	int n = u8_mbtouc(&c, (const uint8_t *)text + *at, end - *at);

	if (n <= 0 || c == 0xFFFD) {
		/* a real U+FFFD is three bytes, a broken byte is passed over alone */
		n = end - *at >= 3 && !u8_check((const uint8_t *)text + *at, 3) ? 3 : 1;
		c = 0xFFFD;
	}
	*at += (uint32_t)n;
	return c;
}

uint32_t codepoint_decode_back(const char *text, uint32_t start, uint32_t *at)
{
	uint32_t from = *at, i = *at;

	do
		i--;
	while (i > start && from - i < 4 && ((unsigned char)text[i] & 0xC0) == 0x80);
	*at = i;
	return codepoint_next(text, &i, from);
}

bool codepoint_wide_is_blank(uint32_t c)
{
	return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
	       c == 0x205F || c == 0x3000;
}

bool codepoint_wide_is_upper(uint32_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
}

bool codepoint_wide_is_lower(uint32_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Ll);
}

bool codepoint_wide_is_letter(uint32_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
}

bool codepoint_wide_is_digit(uint32_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Nd);
}

uint32_t codepoint_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
	return uc_tolower(c);
}

bool codepoint_is_unspaced(uint32_t c)
{
	return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
	       (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
	       (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
	       (c >= 0x20000 && c <= 0x3FFFF);
}

bool codepoint_is_quote(uint32_t c)
{
	return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
	       c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F) || c == 0xFF02;
}

bool codepoint_is_opener(uint32_t c)
{
	if (c < 0x80)
		return c == '(' || c == '[' || c == '{' || c == '"' || c == '\'';
	if (c == 0x300D || c == 0x300F) /* the closing corner brackets close only */
		return false;
	return codepoint_is_quote(c) ||
	       uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pi);
}

bool codepoint_is_closer(uint32_t c)
{
	if (c < 0x80)
		return c == ')' || c == ']' || c == '}' || c == '"' || c == '\'';
	if (c == 0x300C || c == 0x300E)
		return false;
	return codepoint_is_quote(c) ||
	       uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Pe | UC_CATEGORY_MASK_Pf);
}

bool codepoint_is_bullet(uint32_t c)
{
	return c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x204C || c == 0x207B ||
	       c == 0x2219 || c == 0x25AA || c == 0x25CF || c == 0x25E6;
}

bool codepoint_is_dash(uint32_t c)
{
	if (c < 0x80)
		return c == '-';
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Pd) || c == 0x2212;
}

bool codepoint_is_sentence_end(uint32_t c)
{
	if (c < 0x80)
		return c == '.' || c == '!' || c == '?';
	if (c < 0x37E) /* Latin, IPA, marks, Greek letters */
		return false;
	return c == 0x2026 || c == 0x37E || uc_is_property_sentence_terminal(c);
}

struct span span_trim(const char *text, struct span range)
{
	for (uint32_t next = range.start; range.start < range.end; range.start = next)
		if (!codepoint_is_blank(codepoint_next(text, &next, range.end)))
			break;
	for (uint32_t last = range.end; range.start < range.end; range.end = last)
		if (!codepoint_is_blank(codepoint_previous(text, range.start, &last)))
			break;
	return range;
}
