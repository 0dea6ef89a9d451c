/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/fold_unit.h"

#include "text/codepoint.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <wctype.h>

enum { MARKS_MAX = 5 }; /* in one unit */

struct range {
	uint32_t low, high;
};

/*
 * Case foldings that are longer than one character or lead to another letter than the small one,
 * and what canonical composition replaces.  Gaps are filled where no other script lives.
 */
static const struct range unusual[] = {
	{0x00b5, 0x00b5}, {0x00df, 0x00df}, {0x0130, 0x0131}, {0x0149, 0x0149}, {0x017f, 0x017f},
	{0x01c5, 0x01c5}, {0x01c8, 0x01c8}, {0x01cb, 0x01cb}, {0x01f2, 0x01f2}, {0x0340, 0x0341},
	{0x0343, 0x0345}, {0x0374, 0x0374}, {0x037e, 0x037e}, {0x0387, 0x0387}, {0x03c2, 0x03c2},
	{0x03d0, 0x03d1}, {0x03d5, 0x03d6}, {0x03f0, 0x03f1}, {0x03f4, 0x03f5}, {0x0587, 0x0587},
	{0x0958, 0x095f}, {0x09dc, 0x09df}, {0x0a33, 0x0a36}, {0x0a59, 0x0a5e}, {0x0b5c, 0x0b5d},
	{0x0f43, 0x0f43}, {0x0f4d, 0x0f5c}, {0x0f69, 0x0f69}, {0x0f73, 0x0f81}, {0x0f93, 0x0f93},
	{0x0f9d, 0x0fac}, {0x0fb9, 0x0fb9}, {0x13a0, 0x13fd}, {0x1c80, 0x1c88}, {0x1e9a, 0x1e9e},
	{0x1f71, 0x1ffd}, {0x2126, 0x212b}, {0x2329, 0x232a}, {0x2adc, 0x2adc}, {0xab70, 0xabbf},
	{0xf900, 0xfb4e}, {0x1d15e, 0x1d1c0}, {0x2f800, 0x2fa1d},
};

/* Second parts of compositions, and marks that come apart; whole blocks where most of one is. */
static const struct range composing[] = {
	{0x0300, 0x036f}, {0x0653, 0x0655}, {0x093c, 0x093c}, {0x09be, 0x09be}, {0x09d7, 0x09d7},
	{0x0b3e, 0x0b3e}, {0x0b56, 0x0b57}, {0x0bbe, 0x0bbe}, {0x0bd7, 0x0bd7}, {0x0c56, 0x0c56},
	{0x0cc2, 0x0cc2}, {0x0cd5, 0x0cd6}, {0x0d3e, 0x0d3e}, {0x0d57, 0x0d57}, {0x0dca, 0x0dca},
	{0x0dcf, 0x0dcf}, {0x0ddf, 0x0ddf}, {0x0f71, 0x0f84}, {0x102e, 0x102e}, {0x1161, 0x1175},
	{0x11a8, 0x11c2}, {0x1b35, 0x1b35}, {0x3099, 0x309a}, {0x110ba, 0x110ba},
	{0x11127, 0x11127}, {0x1133e, 0x1133e}, {0x11357, 0x11357}, {0x114b0, 0x114b0},
	{0x114ba, 0x114ba}, {0x114bd, 0x114bd}, {0x115af, 0x115af}, {0x11930, 0x11930},
};

static bool is_in(const struct range *ranges, size_t n, uint32_t c)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (c > ranges[middle].high)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && c >= ranges[low].low;
}

bool fold_is_unusual(uint32_t c)
{
	return c >= 0x80 && is_in(unusual, sizeof unusual / sizeof *unusual, c);
}

bool fold_composes(uint32_t c)
{
	return c >= 0x300 && is_in(composing, sizeof composing / sizeof *composing, c);
}

bool fold_is_mark(uint32_t c)
{
	return c >= 0x300 && uc_combining_class(c);
}

uint32_t fold_char(uint32_t c)
{
	if (c < 0x80)
		return c - 'A' < 26 ? c + ('a' - 'A') : c;
	return towlower(towupper(c));
}

static size_t decode(const char *text, size_t len, uint32_t *c)
{
	ucs4_t u;
	size_t n = (size_t)u8_mbtouc(&u, (const uint8_t *)text, len);

	*c = u;
	return n;
}

/*
 * How many bytes of what follows must be folded together with the character BEFORE: nothing where
 * one mark follows that stays as it is.
 */
static size_t tail_of(const char *text, size_t len, uint32_t before)
{
	size_t pos = 0, marks = fold_is_mark(before);
	bool composed = false;

	while (pos < len && marks < MARKS_MAX && (unsigned char)text[pos] >= 0xcc) {
		uint32_t c;
		size_t n = decode(text + pos, len - pos, &c);

		if (!fold_composes(c) && !fold_is_mark(c))
			break;
		composed |= fold_composes(c);
		marks++;
		pos += n;
	}
	return composed || marks > 1 ? pos : 0;
}

static void add_one(struct fold_unit *u, uint32_t c, bool case_is_folded)
{
	if (case_is_folded)
		c = fold_char(c);
	if (c == 0x307 && case_is_folded && u->n && u->c[0] == 'i')
		return; /* the dot of the Turkish capital */
	if (u->n < FOLD_UNIT_MAX)
		u->c[u->n++] = c;
}

static void fold_slowly(const char *text, unsigned flags, struct fold_unit *u)
{
	struct bytes folded;
	uint32_t c;

	bytes_init(&folded);
	fold_text(text, u->bytes, flags, &folded);
	for (size_t pos = 0; pos < folded.len;) {
		pos += decode(folded.data + pos, folded.len - pos, &c);
		add_one(u, c, !(flags & FOLD_KEEP_CASE));
	}
	bytes_release(&folded);
}

static void fold_simply(uint32_t c, unsigned flags, struct fold_unit *u)
{
	const char *sign = c < 0x80 ? NULL : fold_sign(c);

	if (sign && !*sign)
		return;
	if (sign)
		c = (unsigned char)*sign;
	u->c[u->n++] = flags & FOLD_KEEP_CASE ? c : fold_char(c);
}

struct fold_unit fold_unit(const char *text, size_t len, unsigned flags)
{
	struct fold_unit u;
	size_t tail;
	uint32_t c;

	u.n = 0;
	u.bytes = decode(text, len, &c);
	tail = tail_of(text + u.bytes, len - u.bytes, c);
	u.bytes += tail;
	if (tail || fold_is_unusual(c))
		fold_slowly(text, flags, &u);
	else
		fold_simply(c, flags, &u);
	return u;
}

size_t fold_common_bytes(const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;

	if (s[0] == 0xe2 && len > 2 && s[1] == 0x80 && s[2] != 0x8c)
		return 3;
	if (s[0] == 0xc3 && len > 1 && s[1] >= 0xa0)
		return 2;
	if (s[0] == 0xd0 || (s[0] == 0xd1 && len > 1 && s[1] < 0xc0))
		return len > 1 ? 2 : 0;
	return s[0] >= 0xe4 && s[0] <= 0xe9 && len > 2 ? 3 : 0;
}

/* Simple, or one mark behind a character that is none. */
static bool is_simple(uint32_t c, uint32_t before)
{
	const char *sign = fold_sign(c);

	if (sign)
		return *sign;
	if (fold_is_unusual(c) || fold_composes(c))
		return false;
	return !fold_is_mark(c) || !fold_is_mark(before);
}

bool fold_is_plain(const char *text, size_t len)
{
	uint32_t c, before = 0;
	size_t pos = 0;

	while ((pos = codepoint_skip_ascii(text, pos, len)) < len) {
		size_t common = fold_common_bytes(text + pos, len - pos);

		if (common) {
			pos += common;
			continue;
		}
		pos += decode(text + pos, len - pos, &c);
		if (!is_simple(c, before))
			return false;
		before = c;
	}
	return true;
}
