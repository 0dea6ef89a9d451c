/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/needle.h"

#include "search/utf8.h"

#include <string.h>

/*
 * How often a byte stands in 10,000 of news in English; bytes above 0x7f as in other languages,
 * where they are not rare.  Only the order matters, and only to speed.
 */
static const unsigned short frequency[256] = {
	['\n'] = 40, [' '] = 1650, ['"'] = 20, ['\''] = 15, ['('] = 8, [')'] = 8, [','] = 105,
	['-'] = 25, ['.'] = 105, ['0'] = 30, ['1'] = 25, ['2'] = 22, ['3'] = 12, ['4'] = 10,
	['5'] = 14, ['6'] = 9, ['7'] = 9, ['8'] = 10, ['9'] = 14, [':'] = 8,
	['A'] = 28, ['B'] = 18, ['C'] = 24, ['D'] = 15, ['E'] = 14, ['F'] = 13, ['G'] = 12,
	['H'] = 14, ['I'] = 22, ['J'] = 10, ['K'] = 8, ['L'] = 12, ['M'] = 22, ['N'] = 18,
	['O'] = 12, ['P'] = 20, ['Q'] = 2, ['R'] = 16, ['S'] = 30, ['T'] = 34, ['U'] = 14,
	['V'] = 6, ['W'] = 16, ['X'] = 2, ['Y'] = 6, ['Z'] = 3,
	['a'] = 680, ['b'] = 115, ['c'] = 265, ['d'] = 330, ['e'] = 980, ['f'] = 170, ['g'] = 160,
	['h'] = 380, ['i'] = 600, ['j'] = 14, ['k'] = 62, ['l'] = 350, ['m'] = 195, ['n'] = 590,
	['o'] = 620, ['p'] = 170, ['q'] = 8, ['r'] = 540, ['s'] = 560, ['t'] = 720, ['u'] = 235,
	['v'] = 85, ['w'] = 140, ['x'] = 18, ['y'] = 140, ['z'] = 9,
	[0x80 ... 0xbf] = 20, [0xc3] = 30, [0xd0] = 60, [0xd1] = 60, [0xe2] = 30,
};

static unsigned frequency_at(const struct needle *n, unsigned i)
{
	unsigned sum = 2u + frequency[n->low[i]];

	return n->low[i] == n->high[i] ? sum : sum + frequency[n->high[i]];
}

void needle_settle(struct needle *n)
{
	n->rare[0] = n->rare[1] = 0;
	for (unsigned i = 1; i < n->len; i++) {
		if (frequency_at(n, i) < frequency_at(n, n->rare[0]))
			n->rare[0] = i;
	}
	if (n->len > 1)
		n->rare[1] = n->rare[0] == 0;
	for (unsigned i = 0; i < n->len; i++) {
		if (i != n->rare[0] && frequency_at(n, i) < frequency_at(n, n->rare[1]))
			n->rare[1] = i;
	}
}

unsigned needle_weight(const struct needle *n)
{
	unsigned bits = 0;

	for (unsigned i = 0; i < n->len; i++) {
		unsigned f = frequency_at(n, i);

		for (bits++; f < 5000; f *= 2)
			bits++;
	}
	return bits;
}

/* Where in the needle the three neighbours stand that are expected least often. */
static unsigned choose_print(const struct needle *n)
{
	unsigned best = 0;
	double least = 0;

	for (unsigned i = 0; i + PRINT <= n->len; i++) {
		double often = 1;

		for (unsigned k = 0; k < PRINT; k++)
			often *= frequency_at(n, i + k);
		if (!i || often < least) {
			least = often;
			best = i;
		}
	}
	return best;
}

static void add_print(struct print *p, unsigned char byte, unsigned char bit)
{
	p->lower[byte & 15] |= bit;
	p->upper[byte >> 4] |= bit;
}

/* Behind the end of a short needle any byte will do. */
static void add_any(struct print *p, unsigned char bit)
{
	for (unsigned i = 0; i < 16; i++) {
		p->lower[i] |= bit;
		p->upper[i] |= bit;
	}
}

void needles_settle(struct needles *n)
{
	memset(n->prints, 0, sizeof n->prints);
	n->reach = 0;
	for (size_t i = 0; i < n->n; i++) {
		const struct needle *v = &n->v[i];
		unsigned at = choose_print(v);
		unsigned char bit = (unsigned char)(1 << i);

		for (unsigned k = 0; k < PRINT; k++) {
			if (at + k < v->len) {
				add_print(&n->prints[k], v->low[at + k], bit);
				add_print(&n->prints[k], v->high[at + k], bit);
			} else {
				add_any(&n->prints[k], bit);
			}
		}
		n->print_at[i] = at;
		n->reach = at > n->reach ? at : n->reach;
	}
}

unsigned needle_chars(const struct needle *n)
{
	unsigned chars = 0;

	for (unsigned i = 0; i < n->len; i++)
		chars += !utf8_is_tail(n->low[i]);
	return chars;
}

bool needle_is_sure(const struct needle *n)
{
	for (unsigned i = 0; i < n->len; i++) {
		if (n->low[i] != n->high[i] && n->low[i] >= 0x80)
			return false;
	}
	return true;
}

double needle_frequency(const struct needle *n)
{
	double product = 1;

	for (unsigned i = 0; i < n->len; i++)
		product *= frequency_at(n, i) / 10000.0;
	return product;
}

size_t scan_find_scalar(const struct needle *n, const char *text, size_t from, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	unsigned rare = n->rare[0];
	unsigned char low = n->low[rare], high = n->high[rare];

	for (size_t i = from; i + n->len <= len; i++) {
		if ((s[i + rare] == low || s[i + rare] == high) && needle_is_at(n, text + i))
			return i;
	}
	return len;
}
