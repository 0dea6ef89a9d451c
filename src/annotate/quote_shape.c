/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/quote_shape.h"

#include "text/codepoint.h"

#define VERBS (CUE_SAY | CUE_SAYING | CUE_JUDGE | CUE_JUDGING)

static bool is_capital_word(const char *text, uint32_t at, uint32_t end, uint32_t *length)
{
	bool capital = text[at] >= 'A' && text[at] <= 'Z';
	uint32_t i = at;

	while (i < end && text[i] != ' ' && text[i] != '\n')
		i++;
	*length = i - at;
	return capital;
}

/* Every longer word is capitalised, and of several two: no “We had to go”. WORDS counts all. */
static bool is_titled(const char *text, struct span inside, unsigned *words)
{
	unsigned capitals = 0;

	*words = 0;
	for (uint32_t at = inside.start; at < inside.end; at++) {
		uint32_t length;
		bool capital;

		if (text[at] == ' ' || text[at] == '\n')
			continue;
		capital = is_capital_word(text, at, inside.end, &length);
		if (!capital && (length > 3 || !*words))
			return false;
		capitals += capital;
		++*words;
		at += length;
	}
	return capitals > 1 || *words == 1;
}

static struct span inside_marks(const struct frame *f, size_t quote)
{
	const char *text = f->an->article->text;
	struct span s = frame_item(f, quote)->span;

	codepoint_next(text, &s.start, s.end);
	codepoint_previous(text, s.start, &s.end);
	return span_trim(text, s);
}

/* A colon, a comma, "as" or a verb stands before the quotation, or an article between. */
static bool follows_saying(const struct frame *f, size_t quote)
{
	size_t i = quote;

	while (i > 0 && quote - i < 3 && (frame_has(f, i - 1, CUE_DET) || frame_is(f, i - 1, "it")))
		i--;
	return i > 0 && (frame_is(f, i - 1, ":") || frame_is(f, i - 1, ",") ||
			 frame_is(f, i - 1, "as") || frame_has(f, i - 1, VERBS));
}

bool quote_is_title(const struct frame *f, size_t quote)
{
	unsigned words;
	bool said = follows_saying(f, quote);
	bool work = frame_has(f, quote + 1, CUE_WORK) ||
		    (quote > 0 &&
		     (frame_has(f, quote - 1, CUE_WORK) || frame_item(f, quote - 1)->possessive ||
		      frame_is(f, quote - 1, "on")));
	struct span inside = inside_marks(f, quote);

	if (span_length(inside) > 80 || !is_titled(f->an->article->text, inside, &words))
		return false;
	return work || (words > 1 && !said);
}

static unsigned words_inside(const struct frame *f, size_t quote, unsigned most)
{
	struct span inside = inside_marks(f, quote);
	const char *text = f->an->article->text;
	unsigned blanks = 0;

	for (uint32_t i = inside.start; i < inside.end && blanks + 1 < most; i++)
		blanks += text[i] == ' ' || text[i] == '\n';
	return blanks + 1;
}

bool quote_is_clause(const struct frame *f, size_t quote)
{
	return words_inside(f, quote, 3) >= 3;
}

static bool begins_small(const struct frame *f, size_t quote)
{
	char c = f->an->article->text[inside_marks(f, quote).start];

	return c >= 'a' && c <= 'z';
}

bool quote_is_sentence(const struct frame *f, size_t quote)
{
	if (quote > 0 && !frame_is(f, quote - 1, ":") && !frame_is(f, quote - 1, ",") &&
	    !frame_is(f, quote - 1, ".") && frame_item(f, quote - 1)->kind != ITEM_QUOTE)
		return false;
	if (quote > 0 && frame_is(f, quote - 1, ",") && begins_small(f, quote))
		return false; /* "8,000 bears live there, “more than the forests can feed”" */
	return words_inside(f, quote, 4) >= 4 || (quote == 0 && f->list.n == 1);
}
