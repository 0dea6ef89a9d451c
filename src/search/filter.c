/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/filter.h"

#include "search/utf8.h"

enum { DOT_ABOVE = 0x307 }; /* the only mark that folding drops: that of the dotted capital I */

static void note_byte(struct filter *f, unsigned char byte)
{
	if (byte < 0x80)
		f->ascii[byte] = true;
	else
		f->others = true;
}

void filter_settle(struct filter *f)
{
	for (size_t i = 0; i < f->needles.n; i++) {
		const struct needle *n = &f->needles.v[i];

		for (unsigned k = 0; k < n->len; k++) {
			note_byte(f, n->low[k]);
			note_byte(f, n->high[k]);
		}
	}
}

static bool is_wanted(const struct filter *f, uint32_t c)
{
	return c < 0x80 ? f->ascii[c] : f->others;
}

/*
 * How many bytes a character takes that hides nothing, by a glance at its bytes: typographic quotes
 * and dashes (but ZWNJ), Cyrillic, Chinese, small Latin letters with accents.  0: look closer.
 */
static size_t common_bytes(const unsigned char *s, size_t len)
{
	if (s[0] == 0xe2 && len > 2 && s[1] == 0x80 && s[2] != 0x8c)
		return 3;
	if (s[0] == 0xc3 && len > 1 && s[1] >= 0xa0)
		return 2;
	if (s[0] == 0xd0 || (s[0] == 0xd1 && len > 1 && s[1] < 0xc0))
		return len > 1 ? 2 : 0;
	return s[0] >= 0xe4 && s[0] <= 0xe9 && len > 2 ? 3 : 0;
}

/* True where C, behind the character BEFORE, may be or take part in a character of the needles. */
static bool hides(const struct filter *f, uint32_t c, uint32_t before)
{
	const char *sign = fold_sign(c);
	struct fold_unit u;

	if (sign)
		return !*sign;
	if (fold_composes(c) || (fold_is_mark(c) && fold_is_mark(before)))
		return f->others || (c == DOT_ABOVE && f->ascii['i']);
	if (!fold_is_unusual(c))
		return false;
	u = reader_char(c, f->reading);
	for (unsigned i = 0; i < u.n; i++) {
		if (is_wanted(f, u.c[i]))
			return true;
	}
	return false;
}

static bool hides_any(const struct filter *f, const char *text, size_t len)
{
	uint32_t c = 0, before = 0;

	if (f->reading == READ_AS_IS)
		return false;
	for (size_t i = scan_non_ascii(text, 0, len); i < len; i = scan_non_ascii(text, i, len)) {
		size_t common = common_bytes((const unsigned char *)text + i, len - i);

		i += common;
		if (common)
			continue;
		i += utf8_next(text + i, len - i, &c);
		if ((c != before || fold_is_mark(c)) && hides(f, c, before))
			return true;
		before = c;
	}
	return false;
}

bool filter_may_match(const struct filter *f, const char *text, size_t len)
{
	return !f->needles.n || scan_find(&f->needles, text, 0, len) < len ||
	       hides_any(f, text, len);
}

bool filter_knows(const struct filter *f, const char *text, struct span paragraph)
{
	return f->needles.n &&
	       !hides_any(f, text + paragraph.start, span_length(paragraph));
}

uint32_t filter_needle(const struct filter *f, const char *text, uint32_t from, uint32_t end)
{
	return (uint32_t)scan_find(&f->needles, text, from, end);
}

uint32_t filter_start(const struct filter *f, const char *text, uint32_t from, uint32_t at)
{
	if (f->needles.before == NEEDLES_FAR)
		return from;
	for (unsigned i = 0; i < f->needles.before && at > from; i++)
		at = reader_back(text, from, at, f->reading);
	return at;
}
