/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/boundary.h"

#include "text/codepoint.h"

#include <string.h>

enum {
	WORD_BYTES = 60,      /* a longer run before a period is no abbreviation */
	ATTRIBUTION_WORDS = 14,
	SHORT_NUMBER = 3,     /* digits; a longer one is a year or a sum, no ordinal */
	FOLLOW_MARKS = 12,    /* quotes, brackets and dashes before the next word */
	SHORT_START = 3,      /* blanks; with fewer there is no sentence yet */
	SHORT_START_BYTES = 200, /* in which these blanks are looked for */
};

enum follow_kind {
	FOLLOW_LOWER,
	FOLLOW_UPPER,
	FOLLOW_DIGIT,
	FOLLOW_LETTER, /* of a script without case */
	FOLLOW_ON,     /* a comma and the like: the sentence goes on */
	FOLLOW_OTHER,
};

/* What follows a stop: the first character that is no opening quote, bracket or dash. */
struct follow {
	uint32_t at;
	uint32_t c;
	enum follow_kind kind;
	bool dashed;
	bool bracketed;
	bool dotted; /* an ellipsis leads */
};

/* ---- words around a stop ---- */

static bool is_word_char(uint32_t c)
{
	if (c < 0x80)
		return codepoint_is_letter(c) || codepoint_is_digit(c) || c == '.';
	return !codepoint_is_blank(c) && !codepoint_is_quote(c) && !codepoint_is_dash(c) &&
	       !codepoint_is_opener(c) && !codepoint_is_closer(c) && !codepoint_is_sentence_end(c);
}

/* The word that ends at END, with periods inside; empty where it is too long to be looked up. */
static struct span word_before(const struct boundary_context *b, uint32_t end)
{
	struct span word = { end, end };

	while (word.start > b->sentence) {
		uint32_t at = word.start;

		if (!is_word_char(codepoint_previous(b->text, b->sentence, &at)))
			break;
		word.start = at;
		if (end - at > WORD_BYTES)
			return (struct span){ end, end };
	}
	while (word.start < word.end && b->text[word.start] == '.')
		word.start++;
	return word;
}

static struct span previous_word(const struct boundary_context *b, struct span word)
{
	uint32_t at = word.start, from = at;

	while (at > b->sentence &&
	       codepoint_is_blank(codepoint_previous(b->text, b->sentence, &at)))
		from = at;
	if (from > b->sentence && b->text[from - 1] == '.') /* J. R. Smith, Mr. A. Smith */
		from--;
	return word_before(b, from);
}

static struct span word_at(const struct boundary_context *b, uint32_t at)
{
	struct span word = { at, at };

	while (at < b->range.end) {
		uint32_t c = codepoint_next(b->text, &at, b->range.end);

		if (!codepoint_is_letter(c) && !codepoint_is_digit(c))
			break;
		word.end = at;
	}
	return word;
}

static bool starts_upper(const struct boundary_context *b, struct span word)
{
	return codepoint_is_upper(codepoint_at(b->text, word.start, word.end));
}

static unsigned letters_of(const struct boundary_context *b, struct span word)
{
	unsigned n = 0;

	while (word.start < word.end) {
		codepoint_next(b->text, &word.start, word.end);
		n++;
	}
	return n;
}

/* A word that begins sentences and is no name: The, But, He. */
static bool is_starter(const struct boundary_context *b, const struct follow *f)
{
	struct span word = word_at(b, f->at);
	uint32_t behind = codepoint_at(b->text, word.end, b->range.end);
	char lower[LANG_WORD_MAX];

	if (f->kind != FOLLOW_UPPER || codepoint_is_dash(behind))
		return false;
	if (behind == '.' && letters_of(b, word) == 1)
		return false;
	lang_lower_word(b->text, word, lower);
	return word_list_has(&b->starters, lower);
}

/* ---- what follows ---- */

static bool goes_on(uint32_t c)
{
	return c == ',' || c == ';' || c == ':' || c == '/' || c == '%' || c == '&' || c == 0x60C ||
	       c == 0x61B || c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A;
}

static enum follow_kind kind_of(const struct boundary_context *b, uint32_t c, uint32_t behind)
{
	if (codepoint_is_upper(c))
		return FOLLOW_UPPER;
	if (codepoint_is_lower(c)) /* iPhone, eBay */
		return codepoint_is_upper(codepoint_at(b->text, behind, b->range.end)) ?
			       FOLLOW_UPPER : FOLLOW_LOWER;
	if (codepoint_is_digit(c))
		return FOLLOW_DIGIT;
	if (codepoint_is_letter(c))
		return FOLLOW_LETTER;
	return goes_on(c) || codepoint_is_closer(c) ? FOLLOW_ON : FOLLOW_OTHER;
}

static struct follow follow_of(const struct boundary_context *b, uint32_t from)
{
	struct follow f = { .at = from, .kind = FOLLOW_OTHER };
	uint32_t at = from;

	for (int i = 0; i < FOLLOW_MARKS && at < b->range.end; i++) {
		f.at = at;
		f.c = codepoint_next(b->text, &at, b->range.end);
		if (codepoint_is_dash(f.c))
			f.dashed = true;
		else if (f.c == '.' || f.c == 0x2026)
			f.dotted = true;
		else if (f.c == '(' || f.c == '[')
			f.bracketed = true;
		else if (!codepoint_is_opener(f.c) && !codepoint_is_blank(f.c) && f.c != 0xBF &&
			 f.c != 0xA1)
			break;
	}
	f.kind = kind_of(b, f.c, at);
	return f;
}

/* ---- attributions: “Who signed?” Selma Orabi, the minister, asked ---- */

static bool is_one_of(const char *word, const char *const *list)
{
	for (; *list; list++)
		if (!strcmp(word, *list))
			return true;
	return false;
}

/* The word at *AT and its lower case; *AT moves behind it. */
static struct span take_word(const struct boundary_context *b, uint32_t *at,
			     char lower[LANG_WORD_MAX])
{
	struct span word = word_at(b, *at);

	*at = word.end;
	lang_lower_word(b->text, word, lower);
	return word;
}

/* "said the", "said he": the verb has a sentence of its own behind it, and is no attribution. */
static bool has_object(const struct boundary_context *b, const char *verb, uint32_t behind)
{
	static const char *const plain[] = { "said", "says", "added", NULL };
	static const char *const adverbial[] = { "after", "as", "at", "during", "for", "from", "in",
						 "last", "on", "through", "to", "when", "while",
						 "with", "yesterday", NULL };
	char lower[LANG_WORD_MAX];

	if (!is_one_of(verb, plain))
		return false;
	while (behind < b->range.end && b->text[behind] == ' ')
		behind++;
	take_word(b, &behind, lower);
	return word_list_has(&b->starters, lower) && !is_one_of(lower, adverbial);
}

/* Over what stands between two words of a name; false where the sentence or the name ends. */
static bool step_over(const struct boundary_context *b, struct span word, uint32_t *at, bool *comma)
{
	while (*at < b->range.end) {
		uint32_t from = *at, c = codepoint_next(b->text, at, b->range.end);

		if (codepoint_is_letter(c) || codepoint_is_digit(c)) {
			*at = from;
			return from > word.end;
		}
		*comma = *comma || c == ',';
		if (c == '.' && letters_of(b, word) > 4)
			return false;
		if (c != '.' && c != ',' && c != '-' && c != '\'' && c != 0x2019 &&
		    !codepoint_is_blank(c))
			return false;
	}
	return false;
}

/* Names, then perhaps an apposition between commas, then a verb of saying. */
static bool is_attribution(const struct boundary_context *b, const struct follow *f)
{
	static const char *const in_names[] = { "al", "bin", "da", "de", "del", "der", "di", "of",
						"the", "van", "von", NULL };
	uint32_t at = f->at;
	bool apposition = false;
	char lower[LANG_WORD_MAX];

	for (int i = 0; b->rules->saying.n && i < ATTRIBUTION_WORDS; i++) {
		struct span word = take_word(b, &at, lower);

		if (i == 0 && word_list_has(&b->starters, lower) && strcmp(lower, "i") &&
		    !word_list_has(&b->rules->titles, lower))
			return false;
		if (word_list_has(&b->rules->saying, lower))
			return !has_object(b, lower, at);
		if (!apposition && !starts_upper(b, word) && !is_one_of(lower, in_names))
			return false;
		if (!step_over(b, word, &at, &apposition))
			return false;
	}
	return false;
}

/* ---- periods ---- */

static bool is_number(const struct boundary_context *b, struct span word)
{
	for (uint32_t i = word.start; i < word.end; i++)
		if (b->text[i] != '.' && !codepoint_is_digit((unsigned char)b->text[i]))
			return false;
	return word.start < word.end;
}

static bool is_roman(const struct boundary_context *b, struct span word)
{
	for (uint32_t i = word.start; i < word.end; i++)
		if (!b->text[i] || !strchr("IVXLCDM", b->text[i]))
			return false;
	return word.start < word.end && span_length(word) < 6;
}

/* A number that begins the sentence is a list's; "12. Juni" is an ordinal. */
static bool number_ends(const struct boundary_context *b, struct span word, const struct follow *f)
{
	bool is_short = span_length(word) <= SHORT_NUMBER;
	uint32_t before = word.start;
	uint32_t c = codepoint_previous(b->text, b->sentence, &before);

	if (word.start == b->sentence && is_short)
		return false;
	if (b->rules->ordinal_dot && (!c || codepoint_is_blank(c) || codepoint_is_opener(c)) &&
	    (is_short || is_roman(b, word)))
		return f->kind != FOLLOW_DIGIT && is_starter(b, f);
	return true;
}

/* U.S, a.m, Ph.D: short pieces with periods between. */
static bool is_dotted(const struct boundary_context *b, struct span word)
{
	unsigned piece = 0, pieces = 1;

	for (uint32_t at = word.start; at < word.end;) {
		uint32_t c = codepoint_next(b->text, &at, word.end);

		if (c == '.') {
			if (!piece || piece > 3)
				return false;
			pieces++;
			piece = 0;
		} else if (!codepoint_is_letter(c)) {
			return false;
		} else {
			piece++;
		}
	}
	return pieces > 1 && piece > 0 && piece <= 2;
}

/* Thos, Wm: a capital and no vowel, in a language where no word is like that. */
static bool is_clipped(const struct boundary_context *b, struct span word, const char *lower)
{
	return b->rules->english && starts_upper(b, word) && span_length(word) <= 5 &&
	       codepoint_is_lower((unsigned char)b->text[word.start + 1]) &&
	       !strpbrk(lower, "aeiouy") && strlen(lower) > 1;
}

static bool initial_ends(const struct boundary_context *b, struct span word, const struct follow *f)
{
	struct span before = previous_word(b, word);
	char lower[LANG_WORD_MAX];

	lang_lower_word(b->text, before, lower);
	if (word_list_has(&b->rules->lettered, lower))
		return true;
	/* "you and I. Did", but "Albert I. Jones" */
	if (b->text[word.start] == 'I' && b->rules->english && !starts_upper(b, before))
		return true;
	if (f->kind == FOLLOW_UPPER)
		return is_starter(b, f);
	return f->kind != FOLLOW_LETTER && !f->bracketed; /* "Karl B. (43)" */
}

/* "At 5 p.m.", "В 2014 г.": too little for a sentence. */
static bool is_short_start(const struct boundary_context *b, uint32_t end)
{
	unsigned blanks = 0;

	if (end - b->sentence > SHORT_START_BYTES)
		return false;
	for (uint32_t i = b->sentence; i < end && blanks < SHORT_START; i++)
		blanks += b->text[i] == ' ';
	return blanks < SHORT_START;
}

static bool single_letter_ends(const struct boundary_context *b, struct span word,
			       const struct follow *f)
{
	uint32_t c = codepoint_at(b->text, word.start, word.end);

	if (word.start == b->sentence)
		return false;
	if (codepoint_is_upper(c) || !codepoint_is_lower(c))
		return initial_ends(b, word, f);
	/* English has no other abbreviations of one small letter than those listed */
	return b->rules->english ||
	       (is_number(b, previous_word(b, word)) && !is_short_start(b, word.end));
}

/* A day or a zone may follow a time of day. */
static bool time_ends(const struct boundary_context *b, const struct follow *f, uint32_t end)
{
	uint32_t at = f->at;
	char lower[LANG_WORD_MAX];

	if (f->kind != FOLLOW_UPPER || f->dashed || is_short_start(b, end))
		return false;
	take_word(b, &at, lower);
	return !word_list_has(&b->rules->zones, lower);
}

/* Goethestr. 12 */
static bool has_numbered_end(const struct sentence_rules *r, const char *lower)
{
	size_t len = strlen(lower), n = r->numbered_end ? strlen(r->numbered_end) : 0;

	return n && len > n && !strcmp(lower + len - n, r->numbered_end);
}

static bool period_ends(const struct boundary_context *b, const struct stop *s,
			const struct follow *f)
{
	const struct sentence_rules *r = b->rules;
	struct span word = word_before(b, s->from);
	bool capital = starts_upper(b, word);
	char lower[LANG_WORD_MAX];

	if (!span_length(word) || s->final || (s->closed && f->kind != FOLLOW_DIGIT))
		return true;
	if (is_number(b, word) || (r->ordinal_dot && is_roman(b, word)))
		return number_ends(b, word, f);
	lang_lower_word(b->text, word, lower);
	if (word_list_has(&r->titles, lower) && (capital || !r->capital_needed))
		return false;
	if (word_list_has(&r->inside, lower))
		return false;
	if (capital && letters_of(b, word) == 1)
		return single_letter_ends(b, word, f);
	if (word_list_has(&r->numbered, lower) || has_numbered_end(r, lower) ||
	    (capital && word_list_has(&r->months, lower)))
		return f->kind != FOLLOW_DIGIT;
	if (word_list_has(&r->time, lower))
		return time_ends(b, f, s->from);
	if (letters_of(b, word) == 1)
		return single_letter_ends(b, word, f);
	if (word_list_has(&r->after, lower) || (capital && word_list_has(&r->states, lower)) ||
	    is_dotted(b, word) || is_clipped(b, word, lower))
		return !f->dashed && !is_short_start(b, s->from) &&
		       (is_starter(b, f) || f->kind == FOLLOW_LETTER);
	return word.start != b->sentence || !is_roman(b, word);
}

/* ---- the other marks ---- */

/* Three dots inside a quotation, or in brackets, leave out words; before "I" nothing is told. */
static bool ellipsis_ends(const struct boundary_context *b, const struct stop *s,
			  const struct follow *f)
{
	uint32_t before = s->from;
	uint32_t c = codepoint_previous(b->text, b->sentence, &before);
	char lower[LANG_WORD_MAX];

	if (c == '[' || c == '(')
		return false;
	if (s->dots > 3)
		return f->kind == FOLLOW_UPPER || f->kind == FOLLOW_LETTER;
	if (s->quoted || (f->kind != FOLLOW_UPPER && f->kind != FOLLOW_LETTER))
		return false;
	lang_lower_word(b->text, word_at(b, f->at), lower);
	return !b->rules->english || strcmp(lower, "i");
}

/* Particles that tie a Japanese quotation into the sentence around it. */
static bool is_tying(uint32_t c)
{
	static const uint32_t particles[] = { 0x3068, 0x3063, 0x3066, 0x306A, 0x3092, 0x306F,
					      0x304C, 0x306B, 0x306E, 0x3082, 0x3067 };

	for (size_t i = 0; i < sizeof particles / sizeof particles[0]; i++)
		if (c == particles[i])
			return true;
	return false;
}

static bool strong_ends(const struct boundary_context *b, const struct stop *s,
			const struct follow *f)
{
	uint32_t mark = codepoint_at(b->text, s->from, s->end);

	if ((mark == 0xFF0E || mark == 0x6D4) && s->end == s->next && f->kind == FOLLOW_DIGIT)
		return false; /* a decimal point */
	return !s->closed || (!is_tying(f->c) && !is_attribution(b, f));
}

static bool is_of_address(uint32_t c)
{
	return c == '@' || c == '/' || c == '_' || c == '=' || c == '(';
}

/* Before a period without a blank: a word in small letters, or a number. */
static bool ends_joined_word(const struct boundary_context *b, const struct stop *s,
			     struct span word, const struct follow *f)
{
	uint32_t before = word.start, last = s->from;
	char lower[LANG_WORD_MAX];

	if (memchr(b->text + word.start, '.', span_length(word)) ||
	    is_of_address(codepoint_previous(b->text, b->range.start, &before)))
		return false;
	lang_lower_word(b->text, word, lower);
	if (word_list_has(&b->rules->titles, lower) || word_list_has(&b->rules->numbered, lower) ||
	    word_list_has(&b->rules->named, lower) ||
	    (word_list_has(&b->rules->after, lower) && !is_starter(b, f)))
		return false;
	last = codepoint_previous(b->text, word.start, &last);
	return !s->dots || s->closed || codepoint_is_digit(last) ||
	       (codepoint_is_lower(last) && span_length(word) > 1);
}

/* world.Today: a capital and a small letter behind it, and nothing of an address around. */
static bool joined_ends(const struct boundary_context *b, const struct stop *s,
			const struct follow *f)
{
	struct span word = word_before(b, s->from), next = word_at(b, f->at);
	uint32_t last = s->from, second = f->at;

	if (s->ellipsis || f->dashed || f->dotted || !span_length(word))
		return false;
	if (codepoint_is_unspaced(f->c))
		return codepoint_is_unspaced(codepoint_previous(b->text, word.start, &last));
	if (f->kind != FOLLOW_UPPER || !ends_joined_word(b, s, word, f) ||
	    is_of_address(codepoint_at(b->text, next.end, b->range.end)))
		return false;
	codepoint_next(b->text, &second, b->range.end);
	second = codepoint_at(b->text, second, b->range.end);
	return codepoint_is_lower(second) ||
	       (letters_of(b, next) == 1 && codepoint_is_blank(second));
}

static bool small_start_ends(const struct boundary_context *b, const struct stop *s,
			     const struct follow *f)
{
	if (s->asks || s->ellipsis || s->end == s->next)
		return false;
	if (f->dotted)
		return period_ends(b, s, f);
	return b->rules->small_starts && letters_of(b, word_before(b, s->from)) > 3 &&
	       period_ends(b, s, f);
}

bool boundary_ends(const struct boundary_context *b, const struct stop *s)
{
	struct follow f;
	char lower[LANG_WORD_MAX];

	if (s->next >= b->range.end || s->from == b->sentence)
		return false;
	f = follow_of(b, s->next);
	if (f.kind == FOLLOW_ON)
		return false;
	if (s->strong)
		return strong_ends(b, s, &f);
	if (f.kind == FOLLOW_LOWER)
		return small_start_ends(b, s, &f);
	if (s->end == s->next)
		return joined_ends(b, s, &f);
	if ((s->asks || s->ellipsis) && s->closed && is_attribution(b, &f))
		return false;
	if (s->ellipsis)
		return ellipsis_ends(b, s, &f);
	if (!s->asks)
		return period_ends(b, s, &f);
	lang_lower_word(b->text, word_before(b, s->from), lower);
	return !word_list_has(&b->rules->named, lower) || is_starter(b, &f);
}
