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

/* The first character from FROM on that hides something; END where none does. */
static size_t find_hidden(const struct filter *f, const char *text, size_t from, size_t end)
{
	uint32_t c = 0, before = 0;

	if (f->reading == READ_AS_IS)
		return end;
	for (size_t i = scan_non_ascii(text, from, end); i < end; i = scan_non_ascii(text, i, end)) {
		size_t at = i, common = fold_common_bytes(text + i, end - i);

		i += common;
		if (common)
			continue;
		i += utf8_next(text + i, end - i, &c);
		if ((c != before || fold_is_mark(c)) && hides(f, c, before))
			return at;
		before = c;
	}
	return end;
}

size_t filter_look(const struct filter *f, const struct scan_text *t, bool plain)
{
	size_t at;

	if (!f->needles.n)
		return t->from;
	at = scan_find(&f->needles, t);
	return plain ? at : find_hidden(f, t->s, t->from, at);
}

bool filter_knows(const struct filter *f, const char *text, struct span paragraph)
{
	return f->needles.n &&
	       find_hidden(f, text, paragraph.start, paragraph.end) == paragraph.end;
}

uint32_t filter_needle(const struct filter *f, const char *text, uint32_t from, uint32_t end)
{
	struct scan_text t = {text, from, end};

	return (uint32_t)scan_find(&f->needles, &t);
}

uint32_t filter_start(const struct filter *f, const char *text, uint32_t from, uint32_t at)
{
	if (f->needles.before == NEEDLES_FAR)
		return from;
	for (unsigned i = 0; i < f->needles.before && at > from; i++)
		at = reader_back(text, from, at, f->reading);
	return at;
}
