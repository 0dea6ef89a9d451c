/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/utf8.h"

/* How many bytes the character has that LEAD begins; 1 where it begins none. */
static unsigned length_of(unsigned char lead)
{
	if (lead < 0xc2 || lead > 0xf4)
		return 1;
	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

unsigned utf8_next_long(const unsigned char *s, size_t len, uint32_t *c)
{
	unsigned n = length_of(*s);
	uint32_t value = *s & (0x7f >> n);

	*c = UTF8_REPLACEMENT;
	if (n == 1 || n > len)
		return 1;
	for (unsigned i = 1; i < n; i++) {
		if (!utf8_is_tail(s[i]))
			return 1;
		value = value << 6 | (s[i] & 0x3f);
	}
	*c = value;
	return n;
}

unsigned utf8_encode(uint32_t c, unsigned char *out)
{
	unsigned n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	if (n == 1) {
		out[0] = (unsigned char)c;
		return 1;
	}
	for (unsigned i = n - 1; i; i--, c >>= 6)
		out[i] = 0x80 | (c & 0x3f);
	out[0] = (unsigned char)(0xf00 >> n | c);
	return n;
}

void utf8_add(struct bytes *out, uint32_t c)
{
	unsigned char s[4];

	bytes_add(out, s, utf8_encode(c, s));
}
