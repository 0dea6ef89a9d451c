/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pick.h"

#include "text/codepoint.h"

#include <string.h>

struct choice {
	struct span best;
	unsigned rank; /* of best: 3 holds the cursor, 2 is behind it, 1 before it; 0: none */
	uint32_t at;
};

static void consider(struct choice *c, struct span s)
{
	unsigned rank = s.end <= c->at ? 1 : s.start > c->at ? 2 : 3;
	bool nearer = rank == 3 ? span_length(s) < span_length(c->best) : s.start < c->best.start;

	if (rank > c->rank || (rank == c->rank && nearer)) {
		c->best = s;
		c->rank = rank;
	}
}

/* Empty: there is none. */
static struct span pick(const struct annotation *an, uint32_t sentence, uint32_t at)
{
	struct choice c = {.at = at};

	for (size_t i = 0; i < an->names.n; i++)
		if (an->names.v[i].sentence == sentence)
			consider(&c, an->names.v[i].span);
	for (size_t i = 0; i < an->quantities.n; i++)
		if (an->quantities.v[i].sentence == sentence)
			consider(&c, an->quantities.v[i].span);
	for (size_t i = 0; i < an->quotes.n; i++)
		if (an->quotes.v[i].sentence <= sentence && sentence <= an->quotes.v[i].sentence_end)
			consider(&c, an->quotes.v[i].span);
	return c.best;
}

/* Quotation marks are set otherwise elsewhere, and a comma within them belongs to whoever quotes. */
static struct span without_marks(const char *text, struct span s)
{
	uint32_t at = s.start, c;

	if (s.start < s.end && codepoint_is_quote(codepoint_next(text, &at, s.end)))
		s.start = at;
	for (at = s.end; (c = codepoint_previous(text, s.start, &at)); s.end = at)
		if (!codepoint_is_quote(c) && c != ',' && c != '.')
			break;
	return s;
}

static bool is_quote(const struct annotation *an, struct span s)
{
	for (size_t i = 0; i < an->quotes.n; i++)
		if (an->quotes.v[i].span.start == s.start && an->quotes.v[i].span.end == s.end)
			return true;
	return false;
}

static bool is_word(uint32_t c)
{
	return codepoint_is_letter(c) || codepoint_is_digit(c);
}

char *pick_pattern(const struct annotation *an, uint32_t sentence, uint32_t at)
{
	const char *text = an->article->text;
	struct span s = pick(an, sentence, at);
	uint32_t end;
	struct bytes b;

	if (is_quote(an, s))
		s = without_marks(text, s);
	if (s.start == s.end)
		return NULL;
	bytes_init(&b);
	if (is_word(codepoint_at(text, s.start, s.end)))
		bytes_add_string(&b, "\\b");
	for (uint32_t i = s.start; i < s.end; i++) {
		if (strchr("\\^$.|?*+()[]{}~:", text[i])) /* with the colon it would be a field */
			bytes_add_byte(&b, '\\');
		bytes_add_byte(&b, text[i] == '\n' ? ' ' : text[i]);
	}
	end = s.end;
	if (is_word(codepoint_previous(text, s.start, &end)))
		bytes_add_string(&b, "\\b");
	return bytes_steal(&b);
}
