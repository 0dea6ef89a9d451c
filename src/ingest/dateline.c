/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ingest/dateline.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>
#include <wctype.h>

enum {
	DATELINE_MAX_BYTES = 120,
	PLACE_MAX_WORDS = 4,       /* of one part: "Rio de Janeiro" */
	COLON_MAX_WORDS = 3,       /* before a colon, which has many other uses */
};

/* Of the first paragraphs of all articles each word is asked for: most differ in the first letter. */
static bool is_one_of(const char *const *list, size_t n, const char *word, size_t len)
{
	for (size_t i = 0; i < n; i++)
		if ((*list[i] | 0x20) == (*word | 0x20) && strlen(list[i]) == len &&
		    !strncasecmp(list[i], word, len))
			return true;
	return false;
}

#define IS_ONE_OF(list, word, len) is_one_of(list, sizeof(list) / sizeof *(list), word, len)

/* Words that stand before a colon or a dash as a place would. */
static bool is_label(const char *word, size_t len)
{
	static const char *const labels[] = {
		"analysis", "background", "breaking", "comment", "correction", "editor", "exclusive",
		"explainer", "interview", "listen", "live", "note", "opinion", "photo", "photos",
		"picture", "pictures", "question", "read", "review", "source", "summary", "update",
		"video", "warning", "watch", "why", "how", "what", "who", "a", "q", "editor's",
	};

	return IS_ONE_OF(labels, word, len);
}

static bool is_date_word(const char *word, size_t len)
{
	static const char *const words[] = {
		"january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun",
		"jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat",
		"sun",
	};

	if (len && word[len - 1] == '.')
		len--;
	if (len && len <= 4 && strspn(word, "0123456789") >= len)
		return true;
	return IS_ONE_OF(words, word, len);
}

/* The first character of a word: 1 capital, 0 another letter, -1 none. */
static int letter_case(const char *s, size_t len)
{
	mbstate_t state = {0};
	wchar_t c;
	size_t n = mbrtowc(&c, s, len, &state);

	if (n == 0 || n > len || !iswalpha((wint_t)c))
		return -1;
	return iswupper((wint_t)c) || !iswlower((wint_t)c);
}

static bool has_small_letter(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)s[i] & 0xc0) != 0x80 && letter_case(s + i, len - i) == 0)
			return true;
	return false;
}

/* One part between commas. */
struct part {
	unsigned words, dates, small; /* small: words that begin without a capital */
	bool label;
};

static struct part read_part(const char *s, size_t len)
{
	struct part p = {0};

	for (size_t at = 0; at < len;) {
		size_t n = 0;

		while (at + n < len && s[at + n] != ' ')
			n++;
		if (n) {
			p.words++;
			p.dates += is_date_word(s + at, n);
			p.label |= is_label(s + at, n);
			p.small += letter_case(s + at, n) != 1;
		}
		at += n + 1;
	}
	return p;
}

struct separator {
	size_t at, len; /* from the paragraph's start */
	bool colon;
};

static size_t dash_length(const char *s)
{
	static const char *const dashes[] = {
		" - ", " -- ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " \xe2\x80\x95 ",
	};

	if (s[1] != '-' && (unsigned char)s[1] != 0xe2)
		return 0;
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (!strncmp(s, dashes[i], strlen(dashes[i])))
			return strlen(dashes[i]);
	return 0;
}

/* The text has zeros behind it, so looking a few bytes ahead is safe. */
static bool find_separator(const char *s, size_t len, struct separator *out)
{
	for (size_t i = 1; i < len && i < DATELINE_MAX_BYTES; i++) {
		out->at = i;
		out->colon = s[i] == ':' && s[i + 1] == ' ';
		out->len = out->colon ? 2 : s[i] == ' ' ? dash_length(s + i) : 0;
		if (out->len)
			return i + out->len < len;
		if (s[i] == '\n')
			return false;
	}
	return false;
}

/* Takes " (Agency)" off the end; the new length. */
static size_t without_agency(const char *s, size_t len, bool *found)
{
	size_t at = len;

	*found = false;
	if (!len || s[len - 1] != ')')
		return len;
	while (at && s[at - 1] != '(')
		at--;
	if (at < 2 || s[at - 2] != ' ')
		return len;
	*found = true;
	return at - 2;
}

/* The length of "PLACE, Region" in front of an optional date; 0 if it is something else. */
static size_t place_length(const char *s, size_t len, bool *dated, bool *label, unsigned *words)
{
	size_t at = 0, place = 0;

	*dated = *label = false;
	*words = 0;
	while (at < len) {
		const char *comma = memchr(s + at, ',', len - at);
		size_t end = comma ? (size_t)(comma - s) : len;
		struct part p = read_part(s + at, end - at);

		if (!p.words || p.words > PLACE_MAX_WORDS)
			return 0;
		if (place && p.dates == p.words) {
			*dated = true;
		} else if (*dated || p.dates || p.small > (p.words > 2)) {
			return 0;
		} else {
			*label |= p.label;
			*words += p.words;
			place = end;
		}
		at = end + 1;
	}
	return place;
}

static size_t skip_quotes(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && (s[n] == '"' || s[n] == '\'' || (unsigned char)s[n] == 0xe2))
		n += (unsigned char)s[n] == 0xe2 ? 3 : 1;
	return n < len ? n : len;
}

struct span dateline_place(const char *text, struct span paragraph)
{
	const char *s = text + paragraph.start;
	size_t len = span_length(paragraph), head, place, first, next;
	const struct span none = {0};
	struct separator sep;
	bool agency, dated, label;
	unsigned words;

	if (!find_separator(s, len, &sep))
		return none;
	head = without_agency(s, sep.at, &agency);
	place = place_length(s, head, &dated, &label, &words);
	if (!place || label)
		return none;
	next = sep.at + sep.len;
	if (!sep.colon)
		next += skip_quotes(s + next, len - next);
	if (next >= len || letter_case(s + next, len - next) == 0)
		return none; /* "NATO - the alliance - said": prose */
	first = strcspn(s, ",");
	if (first > place)
		first = place;
	if (sep.colon ? words > COLON_MAX_WORDS
		      : !agency && !dated && has_small_letter(s, first))
		return none;
	return (struct span){paragraph.start, paragraph.start + (uint32_t)place};
}
