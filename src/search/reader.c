/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/reader.h"

#include "search/utf8.h"

struct reader reader_of(const char *text, uint32_t start, uint32_t end, enum reading reading)
{
	return (struct reader){.text = text, .at = start, .end = end, .reading = reading};
}

void reader_move(struct reader *r, uint32_t at)
{
	r->at = at;
	r->given = r->unit.n = 0;
}

static bool give(struct reader *r, struct unit *u)
{
	u->c = r->unit.c[r->given++];
	u->start = r->at - (uint32_t)r->unit.bytes;
	u->end = r->at;
	if (u->c == '\n')
		u->c = ' ';
	else if (!u->c)
		u->c = UTF8_REPLACEMENT;
	return true;
}

/* Plain ASCII that no mark can follow. */
static bool is_simple(const struct reader *r)
{
	return !(r->text[r->at] & 0x80) &&
	       (r->at + 1 == r->end || (unsigned char)r->text[r->at + 1] < 0xcc);
}

static void read_unit(struct reader *r)
{
	const char *s = r->text + r->at;
	size_t left = r->end - r->at;

	r->given = 0;
	if (r->reading == READ_AS_IS || is_simple(r)) {
		r->unit.n = 1;
		r->unit.bytes = utf8_next(s, left, r->unit.c);
		if (r->reading == READ_FOLDED)
			r->unit.c[0] = fold_char(r->unit.c[0]);
	} else {
		r->unit = fold_unit(s, left, r->reading == READ_FORM ? FOLD_KEEP_CASE : FOLD_PLAIN);
	}
	r->at += (uint32_t)r->unit.bytes;
}

bool reader_next(struct reader *r, struct unit *u)
{
	while (r->given == r->unit.n) {
		if (r->at == r->end)
			return false;
		read_unit(r);
	}
	return give(r, u);
}

uint32_t reader_back(const char *text, uint32_t start, uint32_t at, enum reading reading)
{
	uint32_t from = at, c;

	do {
		do
			at--;
		while (at > start && utf8_is_tail((unsigned char)text[at]));
		utf8_next(text + at, from - at, &c);
	} while (at > start && reading != READ_AS_IS && (fold_composes(c) || fold_is_mark(c)));
	return at;
}

uint32_t reader_before(const char *text, uint32_t start, uint32_t at, enum reading reading)
{
	struct reader r = reader_of(text, reader_back(text, start, at, reading), at, reading);
	struct unit u = {0};

	while (reader_next(&r, &u))
		;
	return u.c;
}

struct fold_unit reader_chars(const uint32_t *c, size_t n, enum reading reading, size_t *used)
{
	struct fold_unit u = {.n = 1, .c = {*c}};
	unsigned char s[4 * FOLD_UNIT_MAX];
	size_t len = 0;

	*used = 1;
	if (reading == READ_AS_IS)
		return u;
	for (size_t i = 0; i < n && i < FOLD_UNIT_MAX; i++)
		len += utf8_encode(c[i], s + len);
	u = fold_unit((char *)s, len, reading == READ_FORM ? FOLD_KEEP_CASE : FOLD_PLAIN);
	for (size_t i = 1; i < u.bytes; i++)
		*used += !utf8_is_tail(s[i]);
	return u;
}

struct fold_unit reader_char(uint32_t c, enum reading reading)
{
	size_t used;

	return reader_chars(&c, 1, reading, &used);
}
