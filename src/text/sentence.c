/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sentence.h"

#include "text/boundary.h"
#include "text/codepoint.h"

#include <string.h>

enum {
	BRACKET_BYTES = 400, /* a longer bracket may hold sentences of its own */
	NUMBER_DIGITS = 3,   /* of the number of a list's item */
	LABEL_WORDS = 12,    /* before a colon; more of them, or more bytes, are no label */
	LABEL_BYTES = 400,
};

struct splitter {
	struct boundary_context b;
	uint32_t quote;       /* the mark that opened the quotation at hand, or 0 */
	uint32_t bracket_end; /* a bracket in the middle of the sentence ends here */
	struct spans *out;
};

/* ---- what a byte may begin ---- */

enum byte_class { BYTE_PLAIN, BYTE_MARK, BYTE_QUOTE, BYTE_BRACKET, BYTE_LEAD };

/* Letters of Latin, Greek and Cyrillic, Han and Hangul never begin a mark and are passed over. */
static const uint8_t byte_classes[256] = {
	['.'] = BYTE_MARK,   ['!'] = BYTE_MARK,	  ['?'] = BYTE_MARK,   [':'] = BYTE_MARK,
	[';'] = BYTE_MARK,   ['"'] = BYTE_QUOTE,  ['('] = BYTE_BRACKET, [0xC2] = BYTE_LEAD,
	[0xCD] = BYTE_LEAD,  [0xD6] = BYTE_LEAD,  [0xD8] = BYTE_LEAD,  [0xDB] = BYTE_LEAD,
	[0xDC] = BYTE_LEAD,  [0xDF] = BYTE_LEAD,  [0xE0] = BYTE_LEAD,  [0xE1] = BYTE_LEAD,
	[0xE2] = BYTE_LEAD,  [0xE3] = BYTE_LEAD,  [0xEA] = BYTE_LEAD,  [0xEF] = BYTE_LEAD,
	[0xF0] = BYTE_LEAD,
};

/* ---- quotations ---- */

static bool closes(uint32_t open, uint32_t c)
{
	switch (open) {
	case '"': return c == '"';
	case 0x201C: return c == 0x201D;
	case 0x201D: return c == 0x201D;
	case 0x201E: return c == 0x201C || c == 0x201D;
	case 0x2018: return c == 0x2019;
	case 0x201A: return c == 0x2018 || c == 0x2019;
	case 0xAB: return c == 0xBB;
	case 0xBB: return c == 0xAB;
	case 0x300C: return c == 0x300D;
	case 0x300E: return c == 0x300F;
	default: return false;
	}
}

/* ” and » open in Swedish and Danish; like straight marks they do so behind a blank only. */
static bool opens(uint32_t c, uint32_t before)
{
	if (c == 0x201C || c == 0x201E || c == 0x201A || c == 0xAB || c == 0x300C || c == 0x300E)
		return true;
	if (c != '"' && c != 0x2018 && c != 0x201D && c != 0xBB)
		return false;
	return !before || codepoint_is_blank(before) || codepoint_is_opener(before) ||
	       codepoint_is_dash(before);
}

/* A mark at FROM, ending at AT: keeps track of whether a quotation is open. */
static void note_quote(struct splitter *sp, uint32_t c, uint32_t from, uint32_t at)
{
	const char *text = sp->b.text;
	uint32_t before = from;

	before = codepoint_previous(text, sp->b.range.start, &before);
	if (closes(sp->quote, c)) {
		bool apostrophe = c == 0x2019 && codepoint_is_letter(before) &&
				  codepoint_is_letter(codepoint_at(text, at, sp->b.range.end));

		if (!apostrophe)
			sp->quote = 0;
	} else if (!sp->quote && opens(c, before)) {
		sp->quote = c;
	}
}

/* ---- reading a stop ---- */

static uint32_t skip_blanks(const struct splitter *sp, uint32_t at)
{
	for (uint32_t next = at; at < sp->b.range.end; at = next)
		if (!codepoint_is_blank(codepoint_next(sp->b.text, &next, sp->b.range.end)))
			break;
	return at;
}

/* Behind the dots that follow AT with one blank before each: ". . ." */
static uint32_t spaced_dots(const struct splitter *sp, uint32_t at, unsigned *dots)
{
	const char *text = sp->b.text;
	uint32_t end = sp->b.range.end;

	while (at < end) {
		uint32_t next = at;

		if (!codepoint_is_blank(codepoint_next(text, &next, end)) || next >= end ||
		    text[next] != '.')
			break;
		if (codepoint_is_letter(codepoint_at(text, next + 1, end)))
			break; /* ".NET" */
		at = next + 1;
		++*dots;
	}
	return at;
}

/*
 * Behind the three dots that follow the period at AT, or AT where there are none or no sentence
 * comes behind.  *OWN: they begin that sentence ("compounds. . . . The", "raak. ...en"); else
 * they belong to the one that ends ("to hell. ... The").
 */
static uint32_t ellipsis_behind(const struct splitter *sp, uint32_t at, bool *own)
{
	const char *text = sp->b.text;
	uint32_t end = sp->b.range.end, dots = skip_blanks(sp, at), before = at - 1, word, next;
	unsigned n = 0;

	if (dots == at || dots >= end ||
	    codepoint_is_blank(codepoint_previous(text, sp->b.range.start, &before)))
		return at;
	*own = false;
	word = dots;
	if (codepoint_at(text, dots, end) == 0x2026)
		word += 3;
	for (; word < end && text[word] == '.' && n < 4; word++)
		n++;
	if (n == 1 && word == dots + 1) {
		word = spaced_dots(sp, word, &n);
		*own = true;
	}
	if (word == dots || (n && n != 3))
		return at;
	next = skip_blanks(sp, word);
	if (next == word)
		*own = true;
	if (next > word ? codepoint_is_lower(codepoint_at(text, next, end)) || next >= end :
			  !codepoint_is_letter(codepoint_at(text, next, end)))
		return at;
	return word;
}

static void take_marks(const struct splitter *sp, struct stop *s)
{
	const char *text = sp->b.text;
	uint32_t end = sp->b.range.end, behind;
	bool own = false;

	while (s->end < end) {
		uint32_t at = s->end, c = codepoint_next(text, &at, end);

		if (c == '.')
			s->dots++;
		else if (c == 0x2026)
			s->dots += 3;
		else if (c == '!' || c == '?' || (c >= 0x203C && c <= 0x2049))
			s->asks = true;
		else if (codepoint_is_sentence_end(c))
			s->strong = true;
		else
			break;
		s->end = at;
	}
	if (s->dots != 1 || s->asks || s->strong || s->end - s->from > 1) {
		s->ellipsis = s->dots >= 3;
		return;
	}
	behind = ellipsis_behind(sp, s->end, &own);
	if (behind == s->end)
		s->end = spaced_dots(sp, s->end, &s->dots);
	else if (!own)
		s->end = behind;
	s->ellipsis = s->dots >= 3;
}

static bool is_closing(const struct splitter *sp, uint32_t c, uint32_t behind)
{
	uint32_t next = codepoint_at(sp->b.text, behind, sp->b.range.end);

	if (!codepoint_is_closer(c))
		return false;
	if (!codepoint_is_quote(c) || c == 0x201D || c == 0x300D || c == 0x300F)
		return true;
	return closes(sp->quote, c) ? !codepoint_is_lower(next) :
				      !codepoint_is_letter(next) && !codepoint_is_digit(next);
}

/* Closing quotes and brackets, and a French or stray quote behind one blank. */
static void take_closers(struct splitter *sp, struct stop *s)
{
	const char *text = sp->b.text;
	uint32_t end = sp->b.range.end;

	while (s->end < end) {
		uint32_t from = s->end, at = from, c = codepoint_next(text, &at, end);

		if (codepoint_is_blank(c) && sp->quote && at < end) {
			from = at;
			c = codepoint_next(text, &at, end);
			if (!codepoint_is_quote(c) || !closes(sp->quote, c))
				break;
		}
		if (!is_closing(sp, c, at))
			break;
		s->closed = s->closed || closes(sp->quote, c);
		note_quote(sp, c, from, at);
		s->end = at;
	}
}

static struct stop stop_at(struct splitter *sp, uint32_t at)
{
	struct stop s = { .from = at, .end = at };

	take_marks(sp, &s);
	if (s.end == at) { /* a colon or semicolon that ends sentences here */
		s.strong = true;
		s.end++;
	}
	take_closers(sp, &s);
	for (uint32_t before = 0; before != s.end;) { /* marks behind the closers: a.». */
		before = s.end;
		take_marks(sp, &s);
		if (s.end == before)
			break;
		s.final = true;
		take_closers(sp, &s);
	}
	s.quoted = sp->quote != 0;
	s.next = skip_blanks(sp, s.end);
	return s;
}

/* ---- brackets and labels ---- */

/*
 * "(He had worked as an engineer.) at the": the sentence goes on behind the bracket, so nothing
 * inside ends it.
 */
static void note_bracket(struct splitter *sp, uint32_t at)
{
	uint32_t end = sp->b.range.end, last = at + BRACKET_BYTES, close, c;
	const char *found;

	if (at == sp->b.sentence || at < sp->bracket_end)
		return;
	found = memchr(sp->b.text + at, ')', (last < end ? last : end) - at);
	if (!found)
		return;
	close = (uint32_t)(found - sp->b.text) + 1;
	c = codepoint_at(sp->b.text, skip_blanks(sp, close), end);
	if (codepoint_is_lower(c) || c == ',' || c == ';' || c == ':' || c == '.')
		sp->bracket_end = close;
}

/* Is the colon or semicolon at AT a mark of this language, behind which a sentence begins? */
static bool is_end_mark(const struct splitter *sp, uint32_t at)
{
	uint32_t end = sp->b.range.end, next = at + 1;
	unsigned blanks = 0;

	if (next < end && !codepoint_is_blank(codepoint_at(sp->b.text, next, end)) &&
	    !codepoint_is_closer(codepoint_at(sp->b.text, next, end)))
		return false;
	if (sp->b.text[at] == sp->b.rules->end_mark)
		return true;
	if (!sp->b.rules->label_colon || sp->b.text[at] != ':' ||
	    sp->b.sentence != sp->b.range.start || at - sp->b.sentence > LABEL_BYTES ||
	    codepoint_is_quote(codepoint_at(sp->b.text, skip_blanks(sp, next), end)))
		return false;
	for (uint32_t i = sp->b.sentence; i < at && blanks < LABEL_WORDS; i++)
		blanks += sp->b.text[i] == ' ';
	return blanks > 0 && blanks < LABEL_WORDS;
}

/* ---- splitting ---- */

static void cut(struct splitter *sp, uint32_t end, uint32_t next)
{
	struct span sentence = span_trim(sp->b.text, (struct span){ sp->b.sentence, end });

	if (span_length(sentence))
		VEC_PUSH(sp->out, sentence);
	sp->b.sentence = next;
}

/* Reads the mark at AT and cuts where it ends a sentence; returns where to go on. */
static uint32_t pass_mark(struct splitter *sp, uint32_t at)
{
	struct stop s;

	if ((sp->b.text[at] == ':' || sp->b.text[at] == ';') && !is_end_mark(sp, at))
		return at + 1;
	s = stop_at(sp, at);
	if (s.end > sp->bracket_end && boundary_ends(&sp->b, &s))
		cut(sp, s.end, s.next);
	return s.end;
}

static uint32_t pass_character(struct splitter *sp, uint32_t from)
{
	uint32_t at = from, c = codepoint_next(sp->b.text, &at, sp->b.range.end);

	if (codepoint_is_sentence_end(c))
		return pass_mark(sp, from);
	if (codepoint_is_quote(c))
		note_quote(sp, c, from, at);
	return at;
}

/* FROM: behind the marker of a list, if there is one. */
static void split_range(struct splitter *sp, struct span range, uint32_t from)
{
	const char *text = sp->b.text;

	sp->b.range = range;
	sp->b.sentence = range.start;
	sp->bracket_end = 0;
	for (uint32_t at = from;;) {
		while (at < range.end && byte_classes[(unsigned char)text[at]] == BYTE_PLAIN)
			at++;
		if (at >= range.end)
			break;
		switch (byte_classes[(unsigned char)text[at]]) {
		case BYTE_MARK:
			at = pass_mark(sp, at);
			break;
		case BYTE_BRACKET:
			note_bracket(sp, at++);
			break;
		case BYTE_QUOTE:
		case BYTE_LEAD:
			at = pass_character(sp, at);
			break;
		default:
			at++;
		}
	}
	cut(sp, range.end, range.end);
}

/* ---- lists on one line: "1) First 2) Second", "a. First b. Second", "• First • Second" ---- */

struct marker {
	struct span bullet; /* empty where there is none */
	unsigned number;    /* 0 where there is none */
	char letter;
	char behind[3];	    /* ".", ")" or ".)" */
	uint32_t end;
};

static bool read_marker(const char *text, struct span range, struct marker *m)
{
	uint32_t at = range.start, next = at, c = codepoint_next(text, &next, range.end);
	unsigned n = 0;

	*m = (struct marker){ 0 };
	if (codepoint_is_bullet(c)) {
		while (next < range.end && text[next] == ' ')
			next++;
		m->bullet = (struct span){ at, next };
		at = next;
	}
	for (m->end = at; at < range.end && at < m->end + NUMBER_DIGITS; at++) {
		if (text[at] < '0' || text[at] > '9')
			break;
		m->number = 10 * m->number + (unsigned)(text[at] - '0');
	}
	if (at == m->end && at + 1 < range.end && text[at] >= 'a' && text[at] <= 'z')
		m->letter = text[at++];
	while (at > m->end && at < range.end && n < 2 && (text[at] == '.' || text[at] == ')'))
		m->behind[n++] = text[at++];
	if (n && at < range.end && text[at] == ' ') {
		m->end = at;
		return true;
	}
	m->number = 0;
	m->letter = 0;
	m->behind[0] = '\0';
	m->end = m->bullet.end;
	return span_length(m->bullet) > 0;
}

static bool follows_marker(const struct marker *next, const struct marker *m)
{
	return (span_length(next->bullet) > 0) == (span_length(m->bullet) > 0) &&
	       next->number == (m->number ? m->number + 1 : 0) &&
	       next->letter == (m->letter ? m->letter + 1 : 0) &&
	       !strcmp(next->behind, m->behind);
}

/* "1. FC Köln gegen 2. Mannschaft": where a period makes an ordinal it makes no list. */
static bool may_be_list(const struct splitter *sp, const struct marker *m)
{
	return span_length(m->bullet) || !m->number || strcmp(m->behind, ".") ||
	       !sp->b.rules->ordinal_dot;
}

/* Where the next item of the list begins, at AT or later; the end of RANGE where none does. */
static uint32_t next_item(const char *text, struct span range, uint32_t at, struct marker *m)
{
	while (at < range.end) {
		const char *blank = memchr(text + at, ' ', range.end - at);
		struct marker next;

		if (!blank)
			break;
		at = (uint32_t)(blank - text) + 1;
		if (at >= range.end ||
		    !read_marker(text, (struct span){ at, range.end }, &next) ||
		    !follows_marker(&next, m))
			continue;
		*m = next;
		return at;
	}
	return range.end;
}

void sentence_split(const char *text, struct span paragraph, const char *language,
		    struct spans *out)
{
	struct splitter sp = { .b = { .text = text }, .out = out };
	struct marker m;

	paragraph = span_trim(text, paragraph);
	if (!span_length(paragraph))
		return;
	sp.b.rules = sentence_rules_for(language);
	sp.b.starters = lang_frequent(language);
	if (!read_marker(text, paragraph, &m) || !may_be_list(&sp, &m)) {
		split_range(&sp, paragraph, paragraph.start);
		return;
	}
	for (struct span item = paragraph; item.start < paragraph.end; item.start = item.end) {
		uint32_t from = m.end;

		item.end = next_item(text, paragraph, from, &m);
		split_range(&sp, span_trim(text, item), from);
	}
}
