/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/urls.h"

#include <string.h>

/* How many bytes of a scheme begin at S; 0: none.  The text has padding behind it. */
static uint32_t scheme_length(const char *s)
{
	if (!strncmp(s, "http://", 7))
		return 7;
	return strncmp(s, "https://", 8) ? 0 : 8;
}

/* Blanks, quotation marks, most brackets and what is no ASCII end an address. */
static bool is_of_url(char c)
{
	return c > ' ' && c < 0x7f && !strchr("<>\"{}|\\^`", c);
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
	const char *at = text, *end = text + len;

	while (at < end && (at = memchr(at, 'h', (size_t)(end - at)))) {
		struct span url = {(uint32_t)(at - text), 0};
		uint32_t scheme = scheme_length(at);

		at++;
		if (!scheme)
			continue;
		url.end = url.start + scheme;
		while (url.end < len && is_of_url(text[url.end]))
			url.end++;
		at = text + url.end;
		url.end = without_tail(text, url);
		if (url.end > url.start + scheme)
			VEC_PUSH(out, url);
	}
}
