/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* wcwidth is an extension */

#include "text/width.h"

#include "text/codepoint.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>
#include <wchar.h>

enum { BREAKS_ON_STACK = 256 };
enum {
	FIRST_DISPUTED = 0x903, /* the first sign that is a mark with columns */
	EMOJI_STYLE = 0xFE0F,
	FIRST_TONE = 0x1F3FB,
	LAST_TONE = 0x1F3FF,
	FIRST_FLAG = 0x1F1E6,
	LAST_FLAG = 0x1F1FF,
};

static bool is_ascii(char c)
{
	return !((unsigned char)c & 0x80);
}

/*
 * Between two ASCII bytes there is a boundary, but for CR LF: only what lies between two such
 * places has to be looked up.  It may begin with ASCII (a mark follows) and end with ASCII (a
 * prepended sign goes before).
 */
static size_t stretch_end(const char *text, size_t start, size_t len)
{
	size_t i = start + 1;

	for (; i < len; i++)
		if (is_ascii(text[i - 1]) && is_ascii(text[i]) &&
		    !(text[i - 1] == '\r' && text[i] == '\n'))
			break;
	return i;
}

/* Columns of one cluster; a control character can only be its base. */
static uint8_t cluster_columns(const char *text, size_t start, size_t end)
{
	int columns = 0;
	size_t pos = start;

	for (int points = 0; pos < end && points <= WIDTH_MAX_MARKS; points++) {
		ucs4_t c;
		int width;

		pos += (size_t)u8_mbtouc(&c, (const uint8_t *)text + pos, end - pos);
		width = wcwidth((wchar_t)c);
		columns += width >= 0 ? width : points == 0;
	}
	return (uint8_t)columns;
}

/* Appends the clusters of [start, end) of TEXT, boundaries by Unicode. */
static void stretch_clusters(const char *text, size_t start, size_t end, struct clusters *out)
{
	char on_stack[BREAKS_ON_STACK];
	size_t len = end - start;
	char *breaks = len <= sizeof on_stack ? on_stack : mem_alloc(len);
	size_t from = 0;

	u8_grapheme_breaks((const uint8_t *)text + start, len, breaks);
	for (size_t i = 1; i <= len; i++) {
		if (i < len && !breaks[i])
			continue;
		VEC_PUSH(out, (struct cluster){(uint32_t)(start + from), (uint32_t)(start + i),
					       cluster_columns(text, start + from, start + i)});
		from = i;
	}
	if (breaks != on_stack)
		free(breaks);
}

/* Appends what begins at START and can be told apart without its neighbours; returns its end. */
static size_t next_clusters(const char *text, size_t start, size_t len, struct clusters *out)
{
	size_t end = stretch_end(text, start, len);

	if (end == start + 1 && is_ascii(text[start]))
		VEC_PUSH(out, (struct cluster){(uint32_t)start, (uint32_t)end, 1});
	else
		stretch_clusters(text, start, end, out);
	return end;
}

/* Whether none of eight bytes is beyond ASCII or a CR; where one is 0x0c or 0x8d the answer may be no. */
static bool are_plain(const char *text)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	uint64_t v, cr;

	memcpy(&v, text, sizeof v);
	cr = v ^ ones * '\r';
	return !((v | (cr - ones)) & high);
}

/* How many bytes from TEXT on are clusters of one column each: ASCII that ASCII follows. */
static size_t plain_run(const char *text, size_t len)
{
	size_t n = 0;

	while (n + sizeof(uint64_t) <= len && are_plain(text + n))
		n += sizeof(uint64_t);
	while (n < len && is_ascii(text[n]) && text[n] != '\r')
		n++;
	return n < len && n > 0 ? n - 1 : n;
}

static void add_plain(uint32_t start, size_t n, struct clusters *out)
{
	struct cluster *c;

	VEC_RESERVE(out, out->n + n);
	c = out->v + out->n;
	for (uint32_t i = 0; i < n; i++)
		c[i] = (struct cluster){start + i, start + i + 1, 1};
	out->n += n;
}

void width_clusters(const char *text, size_t len, struct clusters *out)
{
	for (size_t pos = 0; pos < len;) {
		size_t run = plain_run(text + pos, len - pos);

		if (run) {
			add_plain((uint32_t)pos, run, out);
			pos += run;
		} else {
			pos = next_clusters(text, pos, len, out);
		}
	}
}

size_t width_prefix(const char *text, size_t len, size_t columns, size_t *used)
{
	struct clusters some = {0};
	size_t taken = 0, width = 0;
	bool fits = true;

	for (size_t pos = 0; pos < len && fits;) {
		size_t run = plain_run(text + pos, len - pos);

		if (run) {
			fits = run <= columns - width;
			run = fits ? run : columns - width;
			width += run;
			taken = pos += run;
			continue;
		}
		some.n = 0;
		pos = next_clusters(text, pos, len, &some);
		for (size_t i = 0; i < some.n && fits; i++) {
			fits = width + some.v[i].columns <= columns;
			if (!fits)
				break;
			width += some.v[i].columns;
			taken = some.v[i].end;
		}
	}
	VEC_RELEASE(&some);
	*used = width;
	return taken;
}

size_t width_columns(const char *text, size_t len)
{
	size_t columns;

	width_prefix(text, len, SIZE_MAX, &columns);
	return columns;
}

static bool code_is_disputed(uint32_t c)
{
	return c == EMOJI_STYLE || (c >= FIRST_TONE && c <= LAST_TONE) ||
	       (c >= FIRST_FLAG && c <= LAST_FLAG) ||
	       uc_is_general_category(c, UC_COMBINING_SPACING_MARK);
}

bool width_is_disputed(const char *text, size_t len)
{
	for (uint32_t at = 0; at < len;) {
		uint32_t c = codepoint_next(text, &at, (uint32_t)len);

		if (c >= FIRST_DISPUTED && code_is_disputed(c))
			return true;
	}
	return false;
}
