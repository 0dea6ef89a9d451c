/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/charset.h"

#include "search/utf8.h"

#include <string.h>
#include <wctype.h>

/* The classes that TRE asks the locale about.  space and cntrl hold the newline: they are ranges. */
static const char *const class_names[] = {
	"alnum", "alpha", "blank", "digit", "graph", "lower", "print", "punct", "upper", "xdigit",
};
enum { CLASS_LOWER = 1 << 5, CLASS_UPPER = 1 << 8 };

static const struct code_range spaces[] = {
	{0x09, 0x09}, {0x0b, 0x0d}, {0x20, 0x20}, {0x85, 0x85}, {0xa0, 0xa0}, {0x1680, 0x1680},
	{0x2000, 0x200a}, {0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000},
};
/* All characters that fold to others are in these. */
static const struct code_range foldable[] = {
	{0x00000, 0x02fff}, {0x0a640, 0x0abff}, {0x0f900, 0x0ffff}, {0x10400, 0x10cff},
	{0x11800, 0x118ff}, {0x16e00, 0x16eff}, {0x1d100, 0x1d1ff}, {0x1e900, 0x1e9ff},
	{0x2f800, 0x2faff},
};
static const struct code_range controls[] = {
	{0x01, 0x09}, {0x0b, 0x1f}, {0x7f, 0x9f}, {0x2028, 0x2029},
};

void charset_release(struct charset *s)
{
	VEC_RELEASE(&s->ranges);
}

void charset_add(struct charset *s, uint32_t low, uint32_t high)
{
	VEC_PUSH(&s->ranges, (struct code_range){low, high});
}

static void add_all(struct charset *s, const struct code_range *ranges, size_t n)
{
	for (size_t i = 0; i < n; i++)
		charset_add(s, ranges[i].low, ranges[i].high);
}

static bool is_name(const char *name, size_t len, const char *known)
{
	return len == strlen(known) && !memcmp(name, known, len);
}

bool charset_add_class(struct charset *s, const char *name, size_t len)
{
	if (is_name(name, len, "space")) {
		add_all(s, spaces, sizeof spaces / sizeof *spaces);
		return true;
	}
	if (is_name(name, len, "cntrl")) {
		add_all(s, controls, sizeof controls / sizeof *controls);
		return true;
	}
	for (unsigned i = 0; i < sizeof class_names / sizeof *class_names; i++) {
		if (is_name(name, len, class_names[i])) {
			s->classes |= 1u << i;
			return true;
		}
	}
	return false;
}

static int by_low(const void *a, const void *b)
{
	const struct code_range *x = a, *y = b;

	return x->low < y->low ? -1 : x->low > y->low;
}

/* Takes the newline out of the ranges. */
static void drop_newline(struct charset *s)
{
	for (size_t i = 0, n = s->ranges.n; i < n; i++) {
		struct code_range r = s->ranges.v[i];

		if (r.low > '\n' || r.high < '\n')
			continue;
		s->ranges.v[i].high = '\n' - 1;
		if (r.high > '\n')
			charset_add(s, '\n' + 1, r.high);
	}
}

void charset_settle(struct charset *s)
{
	struct code_ranges *r = &s->ranges;
	size_t n = 0;

	drop_newline(s);
	if (r->n)
		qsort(r->v, r->n, sizeof *r->v, by_low);
	for (size_t i = 0; i < r->n; i++) {
		if (r->v[i].low > r->v[i].high)
			continue;
		if (n && r->v[i].low <= r->v[n - 1].high + 1) {
			if (r->v[n - 1].high < r->v[i].high)
				r->v[n - 1].high = r->v[i].high;
		} else {
			r->v[n++] = r->v[i];
		}
	}
	r->n = n;
}

static void fold_range(struct charset *s, uint32_t low, uint32_t high, enum reading reading,
		       struct fold_units *longer)
{
	for (uint32_t c = low; c <= high; c++) {
		struct fold_unit u = reader_char(c, reading);

		if (u.n == 1 && u.c[0] != c)
			charset_add(s, u.c[0], u.c[0]);
		else if (u.n > 1 && low == high)
			VEC_PUSH(longer, u);
	}
}

void charset_fold(struct charset *s, enum reading reading, struct fold_units *longer)
{
	size_t n = s->ranges.n;

	if (reading == READ_AS_IS)
		return;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < sizeof foldable / sizeof *foldable; k++) {
			struct code_range r = s->ranges.v[i], f = foldable[k];

			fold_range(s, r.low > f.low ? r.low : f.low,
				   r.high < f.high ? r.high : f.high, reading, longer);
		}
	}
	if (reading == READ_FOLDED && s->classes & (CLASS_LOWER | CLASS_UPPER))
		s->classes |= CLASS_LOWER | CLASS_UPPER;
	charset_settle(s);
}

static bool is_in_range(const struct charset *s, uint32_t c)
{
	size_t low = 0, high = s->ranges.n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (c > s->ranges.v[middle].high)
			low = middle + 1;
		else
			high = middle;
	}
	return low < s->ranges.n && c >= s->ranges.v[low].low;
}

static bool is_in_class(const struct charset *s, uint32_t c)
{
	for (unsigned i = 0; i < sizeof class_names / sizeof *class_names; i++) {
		if (s->classes & 1u << i && iswctype(c, wctype(class_names[i])))
			return true;
	}
	return false;
}

bool charset_holds(const struct charset *s, uint32_t c)
{
	return (is_in_range(s, c) || is_in_class(s, c)) != s->negated;
}

size_t charset_items(const struct charset *s)
{
	return s->ranges.n + (size_t)__builtin_popcount(s->classes) + s->negated;
}

void char_write(uint32_t c, struct bytes *out)
{
	if (c < 0x80 && c && strchr("\\^$.[]|()*+?{}", (int)c))
		bytes_add_byte(out, '\\');
	utf8_add(out, c);
}

/* Characters that mean something inside brackets are written last, in an order that is safe. */
static bool is_awkward(uint32_t c)
{
	return c == '[' || c == '\\' || c == ']' || c == '^' || c == '-';
}

static void write_range(struct code_range r, struct bytes *out)
{
	while (r.low <= r.high && is_awkward(r.low))
		r.low++;
	while (r.low <= r.high && is_awkward(r.high))
		r.high--;
	if (r.low > r.high)
		return;
	utf8_add(out, r.low);
	if (r.low == r.high)
		return;
	if (r.high > r.low + 1)
		bytes_add_byte(out, '-');
	utf8_add(out, r.high);
}

static bool has(const struct charset *s, uint32_t c)
{
	for (size_t i = 0; i < s->ranges.n; i++) {
		if (s->ranges.v[i].low <= c && c <= s->ranges.v[i].high)
			return true;
	}
	return false;
}

/* What stands between the brackets: ] first, then what is safe, then [ \ ^ and - last. */
static void write_members(const struct charset *s, struct bytes *out)
{
	size_t start = out->len;

	if (has(s, ']'))
		bytes_add_byte(out, ']');
	for (size_t i = 0; i < s->ranges.n; i++)
		write_range(s->ranges.v[i], out);
	for (unsigned i = 0; i < sizeof class_names / sizeof *class_names; i++) {
		if (s->classes & 1u << i)
			bytes_addf(out, "[:%s:]", class_names[i]);
	}
	if (s->negated)
		bytes_add_byte(out, '\n');
	if (has(s, '['))
		bytes_add_byte(out, '[');
	if (has(s, '\\'))
		bytes_add_byte(out, '\\');
	if (has(s, '^') && out->len == start) {
		bytes_add_string(out, "-^"); /* - stands beside it: one character has no brackets */
		return;
	}
	if (has(s, '^'))
		bytes_add_byte(out, '^');
	if (has(s, '-'))
		bytes_add_byte(out, '-');
}

static bool is_one_char(const struct charset *s)
{
	return !s->negated && !s->classes && s->ranges.n == 1 &&
	       s->ranges.v[0].low == s->ranges.v[0].high;
}

void charset_write(const struct charset *s, struct bytes *out)
{
	if (is_one_char(s)) {
		char_write(s->ranges.v[0].low, out);
		return;
	}
	bytes_add_string(out, s->negated ? "[^" : "[");
	write_members(s, out);
	bytes_add_byte(out, ']');
}
