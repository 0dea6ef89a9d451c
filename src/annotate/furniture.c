/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/furniture.h"

#include "annotate/phrase_index.h"
#include "text/codepoint.h"
#include "text/fold.h"

#include <string.h>

enum {
	PHRASE_BYTES = 64,
	LABEL_WORDS = 8,
	HUMP_LETTERS = 4, /* of the word before a capital, so that McLeod and YouTube are none */
	CALL_WORDS = 30,
	BYLINE_WORDS = 12,
	DATE_WORDS = 12,
	SHARE_WORDS = 20,
	FOLLOW_WORDS = 30,
	COPYRIGHT_WORDS = 30,
};

static bool is_digit_byte(char c)
{
	return c >= '0' && c <= '9';
}

static size_t first_word(const char *line)
{
	size_t n = 0;

	while (phrase_is_word_byte(line[n]))
		n++;
	return n;
}

void furniture_init(struct furniture *f, const char *language)
{
	size_t n;
	const struct phrase_list *lists = phrase_lists(&n);

	*f = (struct furniture){ .all = lists };
	bytes_init(&f->raw);
	bytes_init(&f->folded);
	bytes_reserve(&f->raw, FURNITURE_BYTES);
	bytes_reserve(&f->folded, FURNITURE_BYTES);
	for (size_t i = 0; i < n && f->list_count < FURNITURE_LISTS; i++)
		if (lang_is("en", lists[i].language) || lang_is(language, lists[i].language))
			f->lists[f->list_count++] = &lists[i];
}

void furniture_release(struct furniture *f)
{
	bytes_release(&f->raw);
	bytes_release(&f->folded);
}

/* ---- reading ---- */

/* Marks that tables and shapes know in ASCII only; quotes and dashes are folded later. */
static const char *plain_mark(uint32_t c)
{
	switch (c) {
	case 0x2026: return "...";
	case 0xBB: case 0x203A: case 0x2192: case 0x25B6: return ">";
	case 0xAB: case 0x2039: case 0x2190: return "<";
	case 0xB7: case 0x2022: case 0x25CF: case 0x25AA: return "*";
	default: return NULL;
	}
}

enum { BLOCK = 16 }; /* bytes passed over together: a constant, so that the compiler uses vectors */

static bool is_small(char c)
{
	return (unsigned char)(c - 'a') < 26;
}

static bool is_capital(char c)
{
	return (unsigned char)(c - 'A') < 26;
}

/* ASCII, and no small letter is followed by a capital; one byte more is looked at. */
static bool is_plain_block(const char *s)
{
	unsigned char special = 0;

	for (int i = 0; i < BLOCK; i++)
		special |= (unsigned char)(((unsigned char)s[i] > 0x7F) |
					   (is_small(s[i]) & is_capital(s[i + 1])));
	return !special;
}

/* Where something may be to separate or to replace; SMALL: behind a small letter. */
static uint32_t skip_plain(const char *text, uint32_t at, uint32_t end, bool *small)
{
	if (*small && is_capital(text[at]))
		return at;
	for (; at + BLOCK < end && is_plain_block(text + at); at += BLOCK)
		*small = is_small(text[at + BLOCK - 1]);
	return at;
}

/* The text with a blank where a small letter meets a capital: "Posted inNews". */
static void separate_words(struct furniture *f, const char *text, struct span p)
{
	bool small = false;
	uint32_t copied = p.start;

	bytes_clear(&f->raw);
	for (uint32_t at = p.start; at < p.end;) {
		uint32_t from, c;
		bool hump;
		const char *mark;

		at = skip_plain(text, at, p.end, &small);
		from = codepoint_skip_small(text, at, p.end);
		small = small || from > at;
		at = from;
		if (at == p.end)
			break;
		c = codepoint_next(text, &at, p.end);
		hump = small && codepoint_is_upper(c);
		small = codepoint_is_lower(c);
		if (c < 0x80 && !hump)
			continue;
		mark = hump ? " " : plain_mark(c);
		f->run_together = f->run_together || hump;
		if (!mark)
			continue;
		bytes_add(&f->raw, text + copied, from - copied);
		bytes_add_string(&f->raw, mark);
		copied = hump ? from : at;
	}
	bytes_add(&f->raw, text + copied, p.end - copied);
}

void furniture_read(struct furniture *f, const char *text, struct span paragraph)
{
	uint32_t last = paragraph.end;

	f->shape = shape_of(text, paragraph);
	f->quoted = codepoint_is_quote(codepoint_at(text, paragraph.start, paragraph.end));
	f->bracketed = codepoint_at(text, paragraph.start, paragraph.end) == '(' &&
		       codepoint_previous(text, paragraph.start, &last) == ')';
	f->run_together = false;
	separate_words(f, text, paragraph);
	bytes_clear(&f->folded);
	fold_text(f->raw.data, f->raw.len, FOLD_ACCENTS, &f->folded);
	for (f->line = f->folded.data; *f->line && !phrase_is_word_byte(*f->line);)
		f->line++;
	f->len = f->folded.len - (size_t)(f->line - f->folded.data);
	f->begins = phrase_lists_at(f->line);
}

/* ---- phrases ---- */

static bool has_prefix(const struct word_list *list, const char *line, size_t len)
{
	char prefix[PHRASE_BYTES];

	if (len >= sizeof prefix)
		return false;
	memcpy(prefix, line, len);
	prefix[len] = '\0';
	return word_list_has(list, prefix);
}

/* Is one of the phrases the first words of LINE? A phrase ends with a word, a colon or a bar. */
static bool starts_with(const struct word_list *list, const char *line)
{
	size_t first = first_word(line), n;

	for (size_t i = word_list_from(list, line, first); first && i < list->n; i++) {
		const char *phrase = list->v[i];

		if (strncmp(phrase, line, first))
			break;
		n = strlen(phrase);
		if (strncmp(phrase, line, n))
			continue;
		if (phrase[n - 1] == ':' || phrase[n - 1] == '|' ||
		    (phrase_is_word_byte(phrase[n - 1]) && !phrase_is_word_byte(line[n])))
			return true;
	}
	return false;
}

static bool is_whole(const struct word_list *list, const char *line, size_t len)
{
	while (len && !phrase_is_word_byte(line[len - 1]))
		len--;
	return has_prefix(list, line, len);
}

static bool has_inside(const struct word_list *list, const char *line)
{
	for (size_t i = 0; i < list->n; i++)
		if (strstr(line, list->v[i]))
			return true;
	return false;
}

static bool ends_with(const struct word_list *list, const char *line, size_t len)
{
	while (len && (line[len - 1] == ' ' || line[len - 1] == '.'))
		len--;
	if (!phrase_may_be_end(line, len))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		size_t n = strlen(list->v[i]);

		if (n <= len && line[len - 1] == list->v[i][n - 1] &&
		    !memcmp(line + len - n, list->v[i], n))
			return true;
	}
	return false;
}

/* "Were you on board? Ring our newsdesk now." */
static bool calls(const struct word_list *list, uint64_t bit, const char *line)
{
	while (line) {
		if ((phrase_lists_at(line) & bit) && starts_with(list, line))
			return true;
		line = strpbrk(line, ".?!:");
		while (line && *line && !phrase_is_word_byte(*line))
			line++;
		if (line && !*line)
			break;
	}
	return false;
}

static bool counts(const struct word_list *list, const char *line, size_t len)
{
	static const char marks[] = "0123456789.,+ ";
	size_t digits = strspn(line, marks);

	if (line[digits] == 'k' && !phrase_is_word_byte(line[digits + 1])) /* not of Kommentare */
		digits += 1 + strspn(line + digits + 1, marks);
	return is_digit_byte(*line) && is_whole(list, line + digits, len - digits);
}

static bool list_tells(const struct phrase_list *list, const struct furniture *f)
{
	uint64_t bit = phrase_list_bit((size_t)(list - f->all));
	bool begins = f->begins & bit;

	switch (list->how) {
	case PHRASE_WHOLE: return begins && is_whole(&list->phrases, f->line, f->len);
	case PHRASE_START: return begins && starts_with(&list->phrases, f->line);
	case PHRASE_INSIDE:
		return phrase_may_be_inside(f->line, f->len) && has_inside(&list->phrases, f->line);
	case PHRASE_END: return ends_with(&list->phrases, f->line, f->len);
	case PHRASE_CALL:
		return f->shape.words <= CALL_WORDS && calls(&list->phrases, bit, f->line);
	case PHRASE_NOTE: return begins && f->bracketed && starts_with(&list->phrases, f->line);
	case PHRASE_COUNT: return counts(&list->phrases, f->line, f->len);
	}
	return false;
}

static bool is_of_tables(const struct furniture *f, enum place place)
{
	for (size_t i = 0; i < f->list_count; i++) {
		const struct phrase_list *list = f->lists[i];

		if (!(list->where & place) || (list->fragment && f->shape.ends_sentence))
			continue;
		if (list_tells(list, f))
			return true;
	}
	return false;
}

/* ---- shapes ---- */

/* How many words of the line are in LIST (digits count as well if told so), out of *words. */
static unsigned words_in(const struct word_list *list, const struct furniture *f, bool digits,
			 unsigned *words)
{
	unsigned found = 0;

	*words = 0;
	for (const char *p = f->line, *end; *p; p = end) {
		for (end = p; phrase_is_word_byte(*end) &&
			      is_digit_byte(*end) == is_digit_byte(*p);)
			end++;
		if (end == p) {
			end++;
			continue;
		}
		++*words;
		found += (digits && is_digit_byte(*p)) ||
			 has_prefix(list, p, (size_t)(end - p));
	}
	return found;
}

/* "Facebook Twitter WhatsApp" */
static bool is_share_line(const struct furniture *f)
{
	unsigned words, found;

	if (f->shape.words > SHARE_WORDS || f->shape.ends_sentence)
		return false;
	found = words_in(&phrase_share, f, false, &words);
	return words > 1 && found == words;
}

/* "Friday, July 4, 2025 10:31 am" */
static bool is_date_line(const struct furniture *f)
{
	unsigned words, found;

	if (f->shape.words > DATE_WORDS || !strpbrk(f->line, "0123456789"))
		return false;
	found = words_in(&phrase_dates, f, true, &words);
	return words > 1 && found == words;
}

/* "LatestPakistanTop News": names in capitals that run together, one of a section at an end. */
static bool is_labels(const struct furniture *f)
{
	const struct shape *s = &f->shape;
	const char *first_end, *last;
	size_t len = f->len;

	if (!f->run_together || s->words > LABEL_WORDS || s->ends_sentence ||
	    s->capitalised != s->words)
		return false;
	first_end = f->line + strcspn(f->line, " ");
	while (len && !phrase_is_word_byte(f->line[len - 1]))
		len--;
	for (last = f->line + len; last > f->line && phrase_is_word_byte(last[-1]);)
		last--;
	return (first_end - f->line >= HUMP_LETTERS &&
		has_prefix(&phrase_sections, f->line, (size_t)(first_end - f->line))) ||
	       has_prefix(&phrase_sections, last, (size_t)(f->line + len - last));
}

/* "By Jane Doe, Staff Writer": a word such as "by" and names behind it. */
static bool is_byline(const struct furniture *f)
{
	const struct shape *s = &f->shape;
	unsigned small = s->words - s->capitalised;

	return s->words >= 2 && s->words <= BYLINE_WORDS && !s->ends_sentence && small <= 2 &&
	       2 * small < s->words && s->capitalised >= 2 &&
	       has_prefix(&phrase_by, f->line, strcspn(f->line, " "));
}

/* "Home > News > Politics" */
static bool is_path(const struct furniture *f)
{
	unsigned steps = 0;

	for (const char *p = f->line; *p; p++)
		steps += *p == '>' || *p == '|';
	return steps > 1 && f->shape.words <= BYLINE_WORDS && !f->shape.ends_sentence;
}

/* "Follow Jane Doe on Twitter", "Join the Herald WhatsApp channel" */
static bool is_follow_line(const struct furniture *f)
{
	static const char *const verbs[] = { "follow ", "join ", "like ", "subscribe ",
					     "download " };

	if (f->shape.words > FOLLOW_WORDS)
		return false;
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (!strncmp(f->line, verbs[i], strlen(verbs[i])))
			return has_inside(&phrase_networks, f->line);
	return false;
}

/* "© 2025 The Herald", "Copyright 2025" */
static bool is_copyright(const struct furniture *f)
{
	const char *p = f->line;

	if (!strncmp(p, "copyright", 9))
		p += 9;
	else if (!strncmp(p, "\xC2\xA9", 2))
		return f->shape.words <= COPYRIGHT_WORDS;
	else if (!strncmp(p, "c)", 2))
		p += 2;
	else
		return false;
	p += strcspn(p, "0123456789");
	return p - f->line < 14 && strspn(p, "0123456789") == 4;
}

/* "($1 = 9.12 tallars)" */
static bool is_exchange_note(const struct furniture *f)
{
	return f->bracketed && strstr(f->line, " = ") != NULL;
}

bool furniture_is(const struct furniture *f, enum place place)
{
	if (!f->shape.words)
		return true; /* "* * *" */
	if (f->quoted)
		return false;
	if (is_of_tables(f, place) || is_copyright(f) || is_exchange_note(f) || is_share_line(f) ||
	    is_follow_line(f))
		return true;
	if (place == PLACE_INSIDE)
		return false;
	return is_labels(f) || is_byline(f) || is_date_line(f) || is_path(f);
}

bool furniture_opens_list(const struct furniture *f)
{
	return is_whole(&phrase_opener, f->line, f->len);
}
