/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ingest/plain.h"

#include "base/bytes.h"
#include "base/i18n.h"
#include "ingest/dateline.h"
#include "ingest/front_matter.h"
#include "text/fold.h"
#include "text/shape.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	LABEL_MAX_WORDS = 6,
	LABEL_MIN_JOINTS = 3,   /* so many words run together are labels, whatever they say */
	BYLINE_MAX_WORDS = 10,
	DATELINE_LAST = 6,      /* the dateline stands in one of the first paragraphs */
	PROSE_MIN_WORDS = 12,
	BROKEN_MIN = 3,         /* places that are no UTF-8: fewer are rubbish in a text that is */
};

static char *copy_line(const struct article *a, struct span s)
{
	char *raw = mem_copy(a->text + s.start, span_length(s));
	char *line = clean_line(raw);

	free(raw);
	return line;
}

/* The host of an http(s) URL without "www.", in small letters, or NULL. */
static char *url_host(const char *url)
{
	size_t skip = !strncasecmp(url, "https://", 8) ? 8 : !strncasecmp(url, "http://", 7) ? 7 : 0;
	const char *host = url + skip;
	size_t len = strcspn(host, "/?#");
	const char *at = memchr(host, '@', len);
	char *name;

	if (!skip)
		return NULL;
	if (at) {
		len -= (size_t)(at + 1 - host);
		host = at + 1;
	}
	if (memchr(host, ':', len))
		len = strcspn(host, ":");
	if (len > 4 && !strncasecmp(host, "www.", 4)) {
		host += 4;
		len -= 4;
	}
	if (!len)
		return NULL;
	name = mem_copy(host, len);
	for (char *c = name; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c |= 0x20;
	return name;
}

static void settle_outlet(struct article *a)
{
	char *host = a->url ? url_host(a->url) : NULL;

	if (a->outlet) {
		free(host);
		return;
	}
	if (host) {
		a->outlet = host;
		a->outlet_from = OUTLET_URL;
		return;
	}
	article_name_by_file(a);
}

/* A first line like " date 2025-07-04 Russia has become": its span, and the date. */
static void read_date_prefix(struct article *a)
{
	struct span p;
	char *date;
	size_t used;

	if (!a->paragraphs.n)
		return;
	p = a->paragraphs.v[0];
	if (span_length(p) < 15 || memcmp(a->text + p.start, "date ", 5))
		return;
	date = iso_date_read(a->text + p.start + 5, 10, &used);
	if (!date)
		return;
	if (span_length(p) > 15 && !strchr(" \n", a->text[p.start + 15])) {
		free(date);
		return;
	}
	a->date_span = (struct span){p.start, p.start + 15};
	if (a->published)
		free(date);
	else
		a->published = date;
}

/* Paragraph I without the date prefix. */
static struct span paragraph_text(const struct article *a, size_t i)
{
	struct span p = a->paragraphs.v[i];

	if (a->date_span.end > p.start)
		p.start = a->date_span.end;
	while (p.start < p.end && (a->text[p.start] == ' ' || a->text[p.start] == '\n'))
		p.start++;
	return p;
}

static bool is_section_name(const char *s, size_t len)
{
	static const char *const names[] = {
		"africa", "americas", "analysis", "asia", "breaking", "business", "city", "comment",
		"country", "culture", "economy", "education", "entertainment", "environment",
		"europe", "featured", "features", "finance", "headlines", "health", "home",
		"international", "latest", "lifestyle", "local", "markets", "money", "national",
		"news", "opinion", "politics", "region", "regional", "science", "society", "sport",
		"sports", "tech", "technology", "top", "travel", "trending", "video", "world",
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == len && !strncasecmp(names[i], s, len))
			return true;
	return false;
}

static bool is_ascii_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_ascii_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/*
 * Section labels of a page, run together as they come out of its menus: "LatestPakistanTop News".
 * One of the words is the name of a section and another one is glued to it, or every word is the
 * name of a section, or very many are glued.
 */
static bool is_section_line(const struct article *a, struct span p)
{
	unsigned words = 0, parts = 0, sections = 0;

	for (uint32_t at = p.start, start = at; at < p.end; at++) {
		char c = a->text[at];
		bool last = at + 1 == p.end, blank = last || a->text[at + 1] == ' ';

		if (!is_ascii_lower(c) && !is_ascii_upper(c) && c != ' ')
			return false;
		if (c == ' ') {
			start = at + 1;
			continue;
		}
		if (at == start && !is_ascii_upper(c))
			return false;
		if (!blank && !(is_ascii_lower(c) && is_ascii_upper(a->text[at + 1])))
			continue;
		parts++;
		words += blank;
		sections += is_section_name(a->text + start, at + 1 - start);
		start = at + 1;
	}
	if (!words || words > LABEL_MAX_WORDS)
		return false;
	return sections == parts || (sections && parts > words) || parts >= words + LABEL_MIN_JOINTS;
}

static bool reads_as_heading(const struct article *a, struct span p)
{
	struct shape shape = shape_of(a->text, p);

	return shape_is_heading(&shape);
}

static bool folds_alike(const char *a, size_t a_len, const char *b, size_t b_len)
{
	struct bytes x, y;
	bool same;

	bytes_init(&x);
	bytes_init(&y);
	fold_text(a, a_len, FOLD_PLAIN, &x);
	fold_text(b, b_len, FOLD_PLAIN, &y);
	same = x.len == y.len && !memcmp(x.data, y.data, x.len);
	bytes_release(&x);
	bytes_release(&y);
	return same;
}

/* The first paragraph behind what is no text of the article: labels, an empty date line. */
static size_t first_paragraph(const struct article *a)
{
	size_t i = 0;

	while (i + 1 < a->paragraphs.n) {
		struct span p = paragraph_text(a, i);

		if (p.start < p.end && !is_section_line(a, p))
			break;
		i++;
	}
	return i;
}

/* Finds the headline; where the body begins. */
static size_t find_headline(struct article *a)
{
	size_t i = first_paragraph(a);
	struct span p;

	if (i + 1 >= a->paragraphs.n)
		return i;
	p = paragraph_text(a, i);
	if (a->headline) {
		if (!folds_alike(a->headline, strlen(a->headline), a->text + p.start, span_length(p)))
			return i;
		a->headline_span = p;
		return i + 1;
	}
	if (!reads_as_heading(a, p))
		return i;
	a->headline = copy_line(a, p);
	a->headline_span = p;
	return i + 1;
}

/* "By Jane Doe and John Roe": mostly names, no sentence. */
static bool read_byline(struct article *a, struct span p)
{
	struct shape shape;

	if (span_length(p) < 6 || strncasecmp(a->text + p.start, "by ", 3))
		return false;
	shape = shape_of(a->text, p);
	if (shape.ends_sentence || shape.words > BYLINE_MAX_WORDS || shape.words < 2 ||
	    shape.capitalised + 2 < shape.words || !is_ascii_upper(a->text[p.start + 3]))
		return false;
	p.start += 3;
	if (!a->byline)
		a->byline = copy_line(a, p);
	return true;
}

static bool is_prose(const struct article *a, struct span p)
{
	struct shape shape = shape_of(a->text, p);

	return shape.ends_sentence && shape.words >= PROSE_MIN_WORDS;
}

static void find_byline_and_dateline(struct article *a, size_t first)
{
	for (size_t i = first; i < a->paragraphs.n && i < first + DATELINE_LAST; i++) {
		struct span p = paragraph_text(a, i), place;

		if (read_byline(a, p))
			continue;
		place = dateline_place(a->text, p);
		if (place.end && !reads_as_heading(a, p))
			a->dateline = copy_line(a, place);
		if (a->dateline || is_prose(a, p))
			return;
	}
}

/* Most of what is no ASCII is no UTF-8: the text is in another encoding, and shown full of U+FFFD. */
static void tell_encoding(const struct ingest_source *source, size_t skip,
			  const struct clean_text *text, const struct ingest_sink *sink)
{
	size_t line = 1, end = skip + text->first_broken;
	struct status s;

	if (text->broken < BROKEN_MIN || text->broken <= text->wide || !sink->problem)
		return;
	for (size_t i = 0; i < end; i++)
		line += source->data[i] == '\n';
	s = status_fail(_("%s: line %zu and %u more places are not UTF-8 - convert it: iconv -f ENCODING -t "
			  "UTF-8 FILE >NEW"), source->path, line, text->broken - 1);
	sink->problem(sink->ctx, s.text);
	status_release(&s);
}

struct status plain_ingest(const struct ingest_source *source, const struct ingest_sink *sink)
{
	struct article *a = article_new(source->path, 1);
	size_t skip = front_matter_read(source, a, sink);
	struct clean_text text = clean_text_make(source->data + skip, source->len - skip);

	if (sink->wants && !sink->wants(sink->ctx, text.text, text.len)) {
		clean_text_release(&text);
		article_unref(&a);
		return STATUS_OK;
	}
	tell_encoding(source, skip, &text, sink);
	article_set_text(a, &text);
	a->cut = source->cut;
	a->stamp = source->stamp;
	if (!a->paragraphs.n) {
		article_unref(&a);
		return status_fail(_("%s: no text in it - name a file with text"), source->path);
	}
	settle_outlet(a);
	read_date_prefix(a);
	find_byline_and_dateline(a, find_headline(a));
	sink->article(sink->ctx, a);
	return STATUS_OK;
}
