/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/reader.h"

#include "search/charset.h"
#include "search/utf8.h"

bool reader_next(struct reader *r, struct unit *u)
{
	if (r->at == r->end)
		return false;
	u->start = r->at;
	r->at += utf8_next(r->text + r->at, r->end - r->at, &u->c);
	u->end = r->at;
	if (u->c == '\n')
		u->c = ' ';
	else if (!u->c)
		u->c = UTF8_REPLACEMENT;
	else if (r->ignore_case)
		u->c = char_fold(u->c);
	return true;
}

uint32_t reader_back(const char *text, uint32_t start, uint32_t at)
{
	do
		at--;
	while (at > start && utf8_is_tail((unsigned char)text[at]));
	return at;
}

uint32_t reader_before(const char *text, uint32_t start, uint32_t at)
{
	struct reader r = {.text = text, .at = reader_back(text, start, at), .end = at};
	struct unit u = {0};

	reader_next(&r, &u);
	return u.c;
}
