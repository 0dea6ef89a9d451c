/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/urls.h"

#include <string.h>

/* How many bytes before a colon are a scheme, as far as TEXT; 0: none. */
static uint32_t scheme_length(const char *text, const char *colon)
{
	if (colon - text >= 4 && !memcmp(colon - 4, "http", 4))
		return 4;
	return colon - text >= 5 && !memcmp(colon - 5, "https", 5) ? 5 : 0;
}

/* Blanks, quotation marks, most brackets and what is no ASCII end an address. */
static bool is_of_url(char c)
{
	switch (c) {
	case '<': case '>': case '"': case '{': case '}': case '|': case '\\': case '^': case '`':
		return false;
	default:
		return c > ' ' && c < 0x7f;
	}
}

/* A closing bracket belongs to the address if one was opened in it. */
static uint32_t without_tail(const char *text, struct span url)
{
	int open = 0;

	for (uint32_t i = url.start; i < url.end; i++)
		open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
	for (; url.end > url.start; url.end--) {
		char last = text[url.end - 1];

		if (last == ')' && open < 0)
			open++;
		else if (!strchr(".,;:!?'*_[]", last))
			break;
	}
	return url.end;
}

void urls_find(const char *text, uint32_t len, struct spans *out)
{
	const char *at = text, *end = text + len, *colon;

	while ((colon = memchr(at, ':', (size_t)(end - at)))) {
		uint32_t scheme = scheme_length(at, colon), path = (uint32_t)(colon - text) + 3;
		struct span url = {(uint32_t)(colon - text) - scheme, path};

		at = colon + 1;
		if (!scheme || strncmp(colon, "://", 3) != 0)
			continue;
		while (url.end < len && is_of_url(text[url.end]))
			url.end++;
		at = text + url.end;
		url.end = without_tail(text, url);
		if (url.end > path)
			VEC_PUSH(out, url);
	}
}
