/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/paragraph.h"

#include "text/codepoint.h"

#include <string.h>

enum {
	WRAP_MAX = 120, /* characters; no one wraps a text by hand wider than this */
	WRAP_MIN = 30,
	LONG_LINE = 50, /* longer than most entries of a list */
};

enum line_start { START_OTHER, START_LOWER, START_UPPER, START_UNSPACED };
enum line_end { END_OPEN, END_SENTENCE, END_COLON, END_PARTICLE };

struct line {
	struct span span;    /* without blanks at its ends */
	uint32_t chars;      /* all of them */
	uint32_t first_word; /* characters of it */
	uint32_t indent;
	enum line_start start;
	enum line_end end;
	bool follows; /* directly behind another line: no blank one between */
	bool item;    /* begins with a bullet or a list number */
	bool goes_on; /* into the next line */
};
struct lines VEC(struct line);

/* All bytes but the second and further ones of a character, 10xxxxxx; eight at a time. */
static uint32_t count_chars(const char *text, struct span s)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint32_t n = span_length(s), i = s.start;
	uint64_t block;

	for (; s.end - i >= sizeof block; i += sizeof block) {
		memcpy(&block, text + i, sizeof block);
		n -= (uint32_t)(((block >> 7 & ~(block >> 6) & ones) * ones) >> 56);
	}
	for (; i < s.end; i++)
		n -= ((unsigned char)text[i] & 0xC0) == 0x80;
	return n;
}

static uint32_t first_word_chars(const char *text, struct span s)
{
	uint32_t at = s.start, n = 0;

	while (at < s.end && n < WRAP_MAX) {
		uint32_t c = codepoint_next(text, &at, s.end);

		if (codepoint_is_blank(c) || (n && codepoint_is_unspaced(c)))
			break;
		n++;
	}
	return n;
}

/* The first letter tells; "iPhone" and the like are names and no small beginning. */
static enum line_start start_of(const char *text, struct span s)
{
	uint32_t at = s.start, c;

	do
		c = codepoint_next(text, &at, s.end);
	while (at < s.end && codepoint_is_opener(c));
	if (codepoint_is_unspaced(c))
		return START_UNSPACED;
	if (codepoint_is_upper(c))
		return START_UPPER;
	if (!codepoint_is_lower(c))
		return START_OTHER;
	return codepoint_is_upper(codepoint_at(text, at, s.end)) ? START_UPPER : START_LOWER;
}

/* Japanese particles that no heading ends with, and the comma: the sentence goes on. */
static bool is_particle(uint32_t c)
{
	return c == 0x306E /* no */ || c == 0x3092 /* wo */ || c == 0x304C /* ga */ ||
	       c == 0x306F /* wa */ || c == 0x3001;
}

static enum line_end end_of(const char *text, struct span s)
{
	uint32_t at = s.end, c;

	do
		c = codepoint_previous(text, s.start, &at);
	while (at > s.start && codepoint_is_closer(c));
	if (codepoint_is_sentence_end(c))
		return END_SENTENCE;
	if (c == ':' || c == ';' || c == 0xFF1A)
		return END_COLON;
	return is_particle(c) ? END_PARTICLE : END_OPEN;
}

/* "- ", "• ", "* ", "> ", "3. ", "b) " */
static bool is_item(const char *text, struct span s)
{
	uint32_t at = s.start, c = codepoint_next(text, &at, s.end);

	if (codepoint_is_dash(c) || codepoint_is_bullet(c) || c == '*' || c == '>')
		return codepoint_is_blank(codepoint_at(text, at, s.end));
	while (codepoint_is_digit(c) && at < s.end && at < s.start + 4)
		c = codepoint_next(text, &at, s.end);
	if (at == s.start + 1 && at < s.end && codepoint_is_letter(c))
		c = codepoint_next(text, &at, s.end);
	return at > s.start + 1 && (c == '.' || c == ')') &&
	       codepoint_is_blank(codepoint_at(text, at, s.end));
}

static struct line line_make(const char *text, struct span raw, struct span trimmed, bool follows)
{
	return (struct line){
		.span = trimmed,
		.chars = count_chars(text, trimmed),
		.first_word = first_word_chars(text, trimmed),
		.indent = count_chars(text, (struct span){ raw.start, trimmed.start }),
		.start = start_of(text, trimmed),
		.end = end_of(text, trimmed),
		.follows = follows,
		.item = is_item(text, trimmed),
	};
}

static void collect_lines(const char *text, uint32_t len, struct lines *out)
{
	bool follows = false;

	for (uint32_t at = 0; at < len;) {
		const char *newline = memchr(text + at, '\n', len - at);
		struct span raw = { at, newline ? (uint32_t)(newline - text) : len };
		struct span trimmed = span_trim(text, raw);

		if (span_length(trimmed))
			VEC_PUSH(out, line_make(text, raw, trimmed, follows));
		follows = span_length(trimmed) > 0;
		at = raw.end + 1;
	}
}

/* The next word did not fit: what a wrapped line looks like, with room for a balanced filler. */
static bool is_full(const struct line *l, uint32_t width)
{
	return l->chars <= WRAP_MAX && l->chars + 1 + l[1].first_word > width - width / 8;
}

static bool may_join(const struct line *l)
{
	return l[1].follows && !l[1].item && (l->item || l[1].indent <= l->indent + 1);
}

static uint32_t wrap_width(const struct lines *lines)
{
	uint32_t width = 0;

	for (size_t i = 0; i < lines->n; i++)
		if (lines->v[i].chars <= WRAP_MAX && lines->v[i].chars > width)
			width = lines->v[i].chars;
	return width;
}

/*
 * A third of the lines that have a successor, and most of those that do not end a sentence, end
 * because the next word did not fit; and a fair part of the successors begins in lower case (a
 * list of headings does not).
 */
static bool is_wrapped(const struct lines *lines, uint32_t width)
{
	size_t followed = 0, open = 0, cut = 0, lower = 0;

	for (size_t i = 0; i + 1 < lines->n; i++) {
		const struct line *l = &lines->v[i];

		followed += l[1].follows;
		if (l->end == END_SENTENCE || l->end == END_COLON || !may_join(l))
			continue;
		open++;
		if (!is_full(l, width))
			continue;
		cut++;
		lower += l[1].start == START_LOWER || l[1].start == START_UNSPACED;
	}
	return width >= WRAP_MIN && cut > 1 && 3 * cut >= followed && 3 * cut >= 2 * open &&
	       3 * lower >= cut;
}

static void join_wrapped(struct lines *lines, uint32_t width)
{
	for (size_t i = 0; i + 1 < lines->n; i++)
		lines->v[i].goes_on = may_join(&lines->v[i]) && is_full(&lines->v[i], width);
}

/* A broken line: its sentence goes on in lower case, or behind a particle. */
static bool breaks_off(const struct line *l)
{
	if (!may_join(l))
		return false;
	if (l->end == END_PARTICLE)
		return l[1].start == START_UNSPACED;
	return l->end == END_OPEN && l[1].start == START_LOWER;
}

/*
 * A run of broken lines is one sentence if it does not begin in lower case and comes to an end or
 * is too long for a list; otherwise it is a list in lower case.
 */
static void join_broken(struct lines *lines)
{
	for (size_t i = 0, last; i + 1 < lines->n; i = last + 1) {
		bool is_long = true;

		for (last = i; last + 1 < lines->n && breaks_off(&lines->v[last]); last++)
			is_long = is_long && lines->v[last].chars >= LONG_LINE;
		if (lines->v[i].start == START_LOWER ||
		    (lines->v[last].end != END_SENTENCE && !is_long))
			continue;
		for (size_t k = i; k < last; k++)
			lines->v[k].goes_on = true;
	}
}

void paragraphs_of(const char *text, size_t len, struct spans *out)
{
	struct lines lines = { 0 };
	uint32_t width;

	collect_lines(text, (uint32_t)len, &lines);
	width = wrap_width(&lines);
	if (is_wrapped(&lines, width))
		join_wrapped(&lines, width);
	join_broken(&lines);
	for (size_t i = 0; i < lines.n; i++) {
		struct span paragraph = lines.v[i].span;

		while (lines.v[i].goes_on)
			i++;
		paragraph.end = lines.v[i].span.end;
		VEC_PUSH(out, paragraph);
	}
	VEC_RELEASE(&lines);
}
