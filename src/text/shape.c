/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/shape.h"

#include "text/codepoint.h"
#include "text/width.h"

enum { HEADING_COLUMNS = 160, HEADING_WORDS = 26, LONG_WORD = 4 };

/* Apostrophes and hyphens belong to a word, other punctuation and blanks end it. */
enum char_kind { CHAR_OTHER, CHAR_JOINER, CHAR_DIGIT, CHAR_LETTER, CHAR_LOWER, CHAR_UPPER };

static const uint8_t ascii_kinds[128] = {
	['\''] = CHAR_JOINER,	   ['-'] = CHAR_JOINER,	     ['.'] = CHAR_JOINER,
	['0' ... '9'] = CHAR_DIGIT, ['A' ... 'Z'] = CHAR_UPPER, ['a' ... 'z'] = CHAR_LOWER,
};

static enum char_kind wide_kind(uint32_t c)
{
	if (c == 0x2019 || c == 0x2010 || c == 0x2011 || c == 0x200C)
		return CHAR_JOINER;
	if (codepoint_is_letter(c))
		return codepoint_is_lower(c)   ? CHAR_LOWER
		       : codepoint_is_upper(c) ? CHAR_UPPER
					       : CHAR_LETTER;
	return codepoint_is_digit(c) ? CHAR_DIGIT : CHAR_OTHER;
}

struct word_count {
	unsigned letters;
	bool any, capital; /* its first letter or digit was seen; it was a capital */
};

static void finish_word(struct shape *s, struct word_count *w)
{
	bool is_long = w->letters >= LONG_WORD;

	s->words++;
	s->capitalised += w->capital;
	s->long_words += is_long;
	s->long_capitalised += is_long && w->capital;
	*w = (struct word_count){ 0 };
}

static void count_words(const char *text, struct span p, struct shape *s)
{
	struct word_count w = { 0 };
	bool small = false, letters = false;

	for (uint32_t at = p.start; at < p.end;) {
		uint32_t c = codepoint_next(text, &at, p.end), from;
		enum char_kind kind = c < 0x80 ? (enum char_kind)ascii_kinds[c] : wide_kind(c);

		if (kind <= CHAR_JOINER) {
			if (kind == CHAR_OTHER && w.any)
				finish_word(s, &w);
			continue;
		}
		if (!w.any) {
			w.any = true;
			w.capital = kind == CHAR_UPPER;
		}
		if (kind == CHAR_DIGIT)
			continue;
		if (!letters)
			s->starts_small = kind == CHAR_LOWER;
		letters = true;
		small = small || kind == CHAR_LOWER;
		from = at;
		at = codepoint_skip_small(text, at, p.end);
		small = small || at > from;
		w.letters += 1 + at - from;
	}
	if (w.any)
		finish_word(s, &w);
	s->all_capitals = s->words >= 2 && s->capitalised > 0 && !small;
}

static void look_at_end(const char *text, struct span p, struct shape *s)
{
	uint32_t at = p.end, c;

	do
		c = codepoint_previous(text, p.start, &at);
	while (at > p.start && codepoint_is_closer(c));
	s->ends_sentence = codepoint_is_sentence_end(c);
	s->ends_question = c == '?' || c == 0x61F || c == 0xFF1F || c == 0x37E || c == 0x1367;
	s->ends_colon = c == ':' || c == 0xFF1A;
	s->ends_open = c == ',' || c == ';' || c == '/' || c == 0x60C || c == 0x3001 ||
		       codepoint_is_dash(c);
}

/* What closes an opening mark; straight marks and the doubly used curly ones close themselves. */
static uint32_t closing_of(uint32_t open)
{
	switch (open) {
	case 0x201C: return 0x201D;
	case 0x201E: return 0x201C;
	case 0x2018: return 0x2019;
	case 0x201A: return 0x2018;
	case 0xAB: return 0xBB;
	case 0xBB: return 0xAB;
	case 0x2039: return 0x203A;
	case 0x203A: return 0x2039;
	case 0x300C: return 0x300D;
	case 0x300E: return 0x300F;
	default: return open;
	}
}

static bool is_one_quotation(const char *text, struct span p)
{
	uint32_t at = p.start, last = p.end;
	uint32_t open = codepoint_at(text, p.start, p.end), close = closing_of(open), before = 0;

	if (!codepoint_is_quote(open) || codepoint_previous(text, p.start, &last) != close)
		return false;
	for (codepoint_next(text, &at, p.end); at < last;) {
		uint32_t c = codepoint_next(text, &at, p.end);
		bool apostrophe = (c == '\'' || c == 0x2019) && codepoint_is_letter(before);

		apostrophe = apostrophe && codepoint_is_letter(codepoint_at(text, at, last));
		if (c == close && !apostrophe)
			return false;
		before = c;
	}
	return last > p.start;
}

struct shape shape_of(const char *text, struct span paragraph)
{
	struct shape s = { 0 };

	if (paragraph.start >= paragraph.end)
		return s;
	count_words(text, paragraph, &s);
	look_at_end(text, paragraph, &s);
	s.is_quotation = is_one_quotation(text, paragraph);
	if (s.words <= HEADING_WORDS)
		s.columns = (unsigned)width_columns(text + paragraph.start,
						    span_length(paragraph));
	return s;
}

bool shape_is_heading(const struct shape *s)
{
	if (!s->words || s->words > HEADING_WORDS || s->columns > HEADING_COLUMNS)
		return false;
	if (s->starts_small || s->ends_colon || s->ends_open)
		return false;
	return !s->ends_sentence || s->all_capitals || s->ends_question;
}
