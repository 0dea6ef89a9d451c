/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h" /* wcwidth is an extension */

#include "text/clean.h"

#include "base/bytes.h"
#include "base/sorted.h"
#include "text/width.h"

#include <stdbool.h>
#include <string.h>
#include <wchar.h>

enum { BLOCK = 32 }; /* bytes looked at together: a constant, so that the compiler uses vectors */

enum action { KEEP, REMOVE, REPLACE, NEWLINE, BLANK };

struct rule {
	uint32_t first, last;
	enum action action;
};

static const uint32_t BROKEN = UINT32_MAX;
static const uint32_t ZERO_WIDTH_NON_JOINER = 0x200c;
static const char REPLACEMENT[] = "\xef\xbf\xbd";

/* In order; what is in none is kept where wcwidth() knows it. */
static const struct rule rules[] = {
	{0x00ad, 0x00ad, REMOVE},   {0x034f, 0x034f, REMOVE},   {0x061c, 0x061c, REMOVE},
	{0x200b, 0x200b, REMOVE},   {0x200d, 0x200f, REMOVE},   {0x2028, 0x2029, NEWLINE},
	{0x202a, 0x202e, REMOVE},   {0x2060, 0x2064, REMOVE},   {0x2066, 0x206f, REMOVE},
	{0xfe00, 0xfe0f, REMOVE},   {0xfeff, 0xfeff, REMOVE},   {0xfff9, 0xfffb, REMOVE},
	{0xe0000, 0xe007f, REMOVE}, {0xe0100, 0xe01ef, REMOVE},
};

struct cleaner {
	const uint8_t *raw;
	size_t len;
	struct bytes out;
	unsigned marks; /* on the letter before */
	struct clean_text result;
};

static bool is_plain(uint8_t b)
{
	return (b >= 0x20 && b < 0x7f) || b == '\n';
}

static bool is_plain_block(const uint8_t *s)
{
	uint8_t special = 0;

	for (int i = 0; i < BLOCK; i++)
		special |= (uint8_t)(((s[i] < 0x20) & (s[i] != '\n')) | (s[i] > 0x7e));
	return !special;
}

/* Where the run of plain ASCII that begins at POS ends. */
static size_t plain_end(const uint8_t *s, size_t pos, size_t len)
{
	while (len - pos >= BLOCK && is_plain_block(s + pos))
		pos += BLOCK;
	while (pos < len && is_plain(s[pos]))
		pos++;
	return pos;
}

/* How many bytes may follow the lead byte B, and between what the first of them has to be. */
static int bytes_behind(uint8_t b, uint8_t *low, uint8_t *high)
{
	*low = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
	*high = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
	if (b < 0xc2 || b > 0xf4)
		return 0;
	return b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
}

/* Decodes what begins with S[0] >= 0x80: a code point, or one maximal subpart that is BROKEN. */
static size_t decode(const uint8_t *s, size_t len, uint32_t *c)
{
	uint8_t low, high;
	size_t behind = (size_t)bytes_behind(s[0], &low, &high);
	uint32_t value = s[0] & (0x3fu >> behind);

	*c = BROKEN;
	if (!behind)
		return 1;
	for (size_t i = 1; i <= behind; i++) {
		if (i == len || s[i] < low || s[i] > high)
			return i;
		value = value << 6 | (s[i] & 0x3f);
		low = 0x80;
		high = 0xbf;
	}
	*c = value;
	return behind + 1;
}

static enum action action_for_ascii(uint8_t b)
{
	if (b == '\t')
		return BLANK;
	return b == '\r' || b == '\v' || b == '\f' ? NEWLINE : REPLACE;
}

/* What is in no rule.  Marks piled up beyond what a terminal draws are removed. */
static enum action action_by_width(struct cleaner *k, uint32_t c)
{
	int width = wcwidth((wchar_t)c);

	if (width < 0)
		return REPLACE;
	if (c == ZERO_WIDTH_NON_JOINER)
		return KEEP;
	k->marks = width ? 0 : k->marks + 1;
	return k->marks > WIDTH_MAX_MARKS ? REMOVE : KEEP;
}

static enum action action_for(struct cleaner *k, uint32_t c)
{
	size_t low = 0, high = sizeof rules / sizeof *rules;

	if (c == 0x85)
		return NEWLINE;
	if (c < 0xa0 || c == BROKEN)
		return REPLACE;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (c > rules[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < sizeof rules / sizeof *rules && c >= rules[low].first)
		return rules[low].action;
	return action_by_width(k, c);
}

static void count_wide(struct cleaner *k, uint32_t c, size_t pos)
{
	k->result.turned += (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
	if (c != BROKEN)
		k->result.wide++;
	else if (!k->result.broken++)
		k->result.first_broken = (uint32_t)pos;
}

/* SIZE bytes at POS, none of them plain ASCII, and what is to become of them. */
static enum action next_special(struct cleaner *k, size_t pos, size_t *size)
{
	const uint8_t *s = k->raw + pos;
	uint32_t c;

	if (*s >= 0x80) {
		*size = decode(s, k->len - pos, &c);
		count_wide(k, c, pos);
		return action_for(k, c);
	}
	*size = s[0] == '\r' && k->len - pos > 1 && s[1] == '\n' ? 2 : 1;
	return action_for_ascii(*s);
}

static void map_add(struct cleaner *k, size_t source)
{
	VEC_PUSH(&k->result.map, (struct offset_entry){(uint32_t)k->out.len, (uint32_t)source});
}

/* A removal has two entries at one offset, before and behind: one removed next to it joins it. */
static void note_removed(struct cleaner *k, size_t pos, size_t size)
{
	struct offset_map *m = &k->result.map;
	struct offset_entry *last = m->n ? &m->v[m->n - 1] : NULL;

	if (last && last->offset == k->out.len && m->n > 1 && last[-1].offset == k->out.len) {
		last->source += (uint32_t)size;
		return;
	}
	if (!last || last->offset != k->out.len)
		map_add(k, pos);
	map_add(k, pos + size);
}

static void put(struct cleaner *k, const char *with, size_t pos, size_t size)
{
	size_t len = strlen(with);

	bytes_add(&k->out, with, len);
	k->marks = 0;
	if (len != size)
		map_add(k, pos + size);
}

/* Does ACTION to the SIZE bytes at POS. */
static void clean_special(struct cleaner *k, enum action action, size_t pos, size_t size)
{
	switch (action) {
	case KEEP:
		break;
	case REMOVE:
		note_removed(k, pos, size);
		break;
	case REPLACE:
		put(k, REPLACEMENT, pos, size);
		break;
	case NEWLINE:
		put(k, "\n", pos, size);
		break;
	case BLANK:
		put(k, " ", pos, size);
		break;
	}
}

/* Copies up to what is not kept and cleans that; returns where to go on. */
static size_t clean_run(struct cleaner *k, size_t pos)
{
	enum action action = KEEP;
	size_t end = pos, size = 0;

	while (action == KEEP) {
		size_t from = end + size;

		end = plain_end(k->raw, from, k->len);
		if (end == k->len)
			break;
		if (end > from)
			k->marks = 0;
		action = next_special(k, end, &size);
	}
	bytes_add(&k->out, k->raw + pos, end - pos);
	if (end == k->len)
		return end;
	clean_special(k, action, end, size);
	return end + size;
}

struct clean_text clean_text_make(const char *raw, size_t len)
{
	struct cleaner k = {.raw = (const uint8_t *)raw, .len = len};

	bytes_init(&k.out);
	bytes_reserve(&k.out, len + TEXT_PADDING);
	for (size_t pos = 0; pos < len;)
		pos = clean_run(&k, pos);
	k.result.len = (uint32_t)k.out.len;
	bytes_fill(&k.out, '\0', TEXT_PADDING);
	k.result.text = bytes_steal(&k.out);
	return k.result;
}

void clean_text_release(struct clean_text *c)
{
	free(c->text);
	VEC_RELEASE(&c->map);
	memset(c, 0, sizeof *c);
}

static uint32_t source_of_start(const struct offset_map *map, uint32_t offset)
{
	size_t n = SORTED_BEHIND(map, offset, offset);

	return n ? map->v[n - 1].source + (offset - map->v[n - 1].offset) : offset;
}

static uint32_t source_of_end(const struct offset_map *map, uint32_t offset)
{
	size_t n = SORTED_FROM(map, offset, offset);

	if (n < map->n && map->v[n].offset == offset)
		return map->v[n].source;
	return n ? map->v[n - 1].source + (offset - map->v[n - 1].offset) : offset;
}

struct span offset_map_source(const struct offset_map *map, struct span clean)
{
	uint32_t start = source_of_start(map, clean.start);

	if (clean.start == clean.end)
		return (struct span){start, start};
	return (struct span){start, source_of_end(map, clean.end)};
}

char *clean_line(const char *s)
{
	size_t len = strlen(s);
	struct clean_text c = clean_text_make(s, len < UINT32_MAX / 4 ? len : UINT32_MAX / 4);
	char *line = c.text;

	for (uint32_t i = 0; i < c.len; i++)
		if (line[i] == '\n')
			line[i] = ' ';
	c.text = NULL;
	clean_text_release(&c);
	return line;
}

bool clean_is_line(const char *s)
{
	char *line = clean_line(s);
	bool same = strcmp(line, s) == 0;

	free(line);
	return same;
}
