/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ingest/front_matter.h"

#include "base/bytes.h"
#include "base/i18n.h"
#include "base/status.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { PROBLEMS_TOLD = 10 }; /* of one file, by line: the rest are counted */

struct line { /* without its end */
	const char *s;
	size_t len;
};

/* The line at AT, and where the next one begins. */
static struct line line_at(const struct ingest_source *source, size_t at, size_t *next)
{
	const char *s = source->data + at;
	const char *end = memchr(s, '\n', source->len - at);
	size_t len = end ? (size_t)(end - s) : source->len - at;

	*next = at + len + (end != NULL);
	while (len && (s[len - 1] == '\r' || s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return (struct line){s, len};
}

static bool line_is(struct line l, const char *what)
{
	return l.len == strlen(what) && !memcmp(l.s, what, l.len);
}

static size_t key_length(struct line l)
{
	size_t n = 0;

	while (n < l.len && (l.s[n] == '_' || l.s[n] == '-' || (l.s[n] >= '0' && l.s[n] <= '9') ||
			     (l.s[n] >= 'A' && l.s[n] <= 'Z') || (l.s[n] >= 'a' && l.s[n] <= 'z')))
		n++;
	if (!n || n == l.len || l.s[n] != ':')
		return 0;
	return n + 1 == l.len || l.s[n + 1] == ' ' || l.s[n + 1] == '\t' ? n : 0;
}

/* What a line of front matter is; it depends on those above. */
enum line_kind {
	LINE_SKIPPED, /* blank, or a comment */
	LINE_KEY,
	LINE_MORE, /* goes on with the value of the key above */
	LINE_NONE, /* no front matter */
};
struct above { /* zeroed: nothing */
	bool key;  /* there is one */
	bool nests; /* what its value is stands on the lines below: a list, a map, a block of lines */
	bool blank; /* below it */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* "|" or ">-": the value is a block of lines. */
static bool is_block_mark(const char *s, size_t len)
{
	if (!len || len > 3 || (*s != '|' && *s != '>'))
		return false;
	for (size_t i = 1; i < len; i++)
		if (!memchr("+-123456789", s[i], 11))
			return false;
	return true;
}

static struct line value_of(struct line l, size_t key)
{
	struct line value = {l.s + key + 1, l.len - key - 1};

	while (value.len && is_blank(*value.s)) {
		value.s++;
		value.len--;
	}
	return value;
}

static enum line_kind line_kind(struct line l, struct above *above)
{
	size_t key = key_length(l);

	if (key) {
		struct line value = value_of(l, key);

		*above = (struct above){
			.key = true,
			.nests = !value.len || *value.s == '#' || is_block_mark(value.s, value.len),
		};
		return LINE_KEY;
	}
	if (!l.len)
		above->blank = true;
	if (!l.len || *l.s == '#')
		return LINE_SKIPPED;
	if (is_blank(*l.s) && above->key && (above->nests || !above->blank))
		return LINE_MORE;
	return *l.s == '-' && above->nests ? LINE_MORE : LINE_NONE;
}

/* Where front matter may begin, behind a first line of ---; or 0. */
static size_t find_start(const struct ingest_source *source)
{
	size_t at = source->len >= 3 && !memcmp(source->data, "\xef\xbb\xbf", 3) ? 3 : 0;
	size_t start;

	return line_is(line_at(source, at, &start), "---") ? start : 0;
}

static bool find_end(const struct ingest_source *source, size_t start, size_t *end, size_t *after)
{
	for (size_t at = start; at < source->len; at = *after) {
		struct line l = line_at(source, at, after);

		*end = at;
		if (line_is(l, "---") || line_is(l, "..."))
			return true;
	}
	return false;
}

static void problem(const struct ingest_sink *sink, const struct ingest_source *source, size_t line,
		    const char *what)
{
	struct status s = status_fail(_("%s: line %zu: %s"), source->path, line, what);

	if (sink->problem)
		sink->problem(sink->ctx, s.text);
	status_release(&s);
}

static void more_problems(const struct ingest_sink *sink, const struct ingest_source *source, size_t n)
{
	struct status s = status_fail(NG_("%s: %zu more line of the front matter cannot be read",
					  "%s: %zu more lines of the front matter cannot be read", n),
				      source->path, n);

	if (sink->problem)
		sink->problem(sink->ctx, s.text);
	status_release(&s);
}

static char unescape(char c)
{
	return c == 'n' || c == 't' || c == 'r' ? ' ' : c;
}

/* What may stand behind a closing quotation mark: nothing, or a comment. */
static bool is_rest(const char *s, const char *end)
{
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	return s == end || *s == '#';
}

static bool read_quoted(const char *s, const char *end, struct bytes *out)
{
	char mark = *s++;

	for (; s < end; s++) {
		if (*s == '\\' && mark == '"' && s + 1 < end) {
			bytes_add_byte(out, unescape(*++s));
		} else if (*s != mark) {
			bytes_add_byte(out, *s);
		} else if (mark == '\'' && s + 1 < end && s[1] == mark) {
			bytes_add_byte(out, *s++);
		} else {
			return is_rest(s + 1, end);
		}
	}
	return false;
}

static void read_bare(const char *s, const char *end, struct bytes *out)
{
	for (const char *p = s; p + 1 < end; p++)
		if (p[0] == ' ' && p[1] == '#') {
			end = p;
			break;
		}
	while (end > s && end[-1] == ' ')
		end--;
	if (!(end - s == 4 && !memcmp(s, "null", 4)) && !(end - s == 1 && *s == '~'))
		bytes_add(out, s, (size_t)(end - s));
}

/* A NUL would end the value: another control character stands for it, and is cleaned as one. */
static void replace_nuls(struct bytes *value)
{
	for (char *c = value->data; (c = memchr(c, '\0', value->len - (size_t)(c - value->data)));)
		*c = '\1';
}

/* A value as text; false if a quotation mark is not closed. */
static bool read_value(const char *s, size_t len, struct bytes *out)
{
	if (!len)
		return true;
	if (*s == '"' || *s == '\'')
		return read_quoted(s, s + len, out);
	read_bare(s, s + len, out);
	return true;
}

static bool is_digits(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return true;
}

static int two_digits(const char *s)
{
	return (s[0] - '0') * 10 + s[1] - '0';
}

static bool is_date(const char *s, size_t len)
{
	static const char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year, month, day, leap;

	if (len < 10 || s[4] != '-' || s[7] != '-' || !is_digits(s, 4) || !is_digits(s + 5, 2) ||
	    !is_digits(s + 8, 2))
		return false;
	year = two_digits(s) * 100 + two_digits(s + 2);
	month = two_digits(s + 5);
	day = two_digits(s + 8);
	leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + leap;
}

/* The bytes of hh:mm, hh:mm:ss or hh:mm:ss.fraction at S; *keep without the fraction. */
static size_t time_length(const char *s, size_t len, size_t *keep)
{
	size_t n = 5;

	if (len < 5 || !is_digits(s, 2) || s[2] != ':' || !is_digits(s + 3, 2) ||
	    two_digits(s) > 23 || two_digits(s + 3) > 59)
		return 0;
	if (len >= 8 && s[5] == ':' && is_digits(s + 6, 2) && two_digits(s + 6) <= 60)
		n = 8;
	*keep = n;
	if (n == 8 && len > 9 && s[8] == '.' && is_digits(s + 9, 1))
		for (n = 9; n < len && is_digits(s + n, 1);)
			n++;
	return n;
}

/* Reads Z, +hh:mm or +hhmm into OUT; the bytes it takes. */
static size_t read_zone(const char *s, size_t len, struct bytes *out)
{
	size_t minutes;

	if (len && (s[0] == 'Z' || s[0] == 'z')) {
		bytes_add_byte(out, 'Z');
		return 1;
	}
	if (len < 5 || (s[0] != '+' && s[0] != '-') || !is_digits(s + 1, 2))
		return 0;
	minutes = s[3] == ':' ? 4 : 3;
	if (len < minutes + 2 || !is_digits(s + minutes, 2))
		return 0;
	bytes_addf(out, "%.3s:%.2s", s, s + minutes);
	return minutes + 2;
}

char *iso_date_read(const char *s, size_t len, size_t *used)
{
	struct bytes out;
	size_t at = 10, time, keep, zone;

	if (!is_date(s, len))
		return NULL;
	bytes_init(&out);
	bytes_add(&out, s, at);
	*used = at;
	if (len < at + 2 || !strchr("Tt ", s[at]))
		return out.data;
	time = time_length(s + at + 1, len - at - 1, &keep);
	if (!time)
		return out.data;
	bytes_addf(&out, "T%.*s", (int)keep, s + at + 1);
	at += 1 + time;
	*used = at;
	if (at < len && s[at] == ' ')
		at++;
	zone = read_zone(s + at, len - at, &out);
	if (zone) {
		*used = at + zone;
	} else { /* when it was, only who wrote it knows: keep the day */
		out.data[10] = '\0';
		out.len = 10;
	}
	return out.data;
}

static void replace(char **field, const char *value)
{
	free(*field);
	*field = clean_line(value);
}

static const char *set_text(char **field, const char *value)
{
	replace(field, value);
	return NULL;
}

static const char *set_outlet(struct article *a, const char *value)
{
	replace(&a->outlet, value);
	a->outlet_from = OUTLET_META;
	return NULL;
}

static const char *set_published(struct article *a, const char *value)
{
	size_t len = strlen(value), used;
	char *date = iso_date_read(value, len, &used);

	if (!date || used != len) {
		free(date);
		return _("this date cannot be read - write it as 2025-07-04 or "
			 "2025-07-04T08:00+02:00");
	}
	free(a->published);
	a->published = date;
	return NULL;
}

static const char *set_language(struct article *a, const char *value)
{
	size_t n = strspn(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
	char *code;

	if (n != 2 || (value[n] && value[n] != '-' && value[n] != '_'))
		return _("this language cannot be read - write its two letters, as in en");
	code = mem_copy(value, n);
	for (char *c = code; *c; c++)
		*c |= 0x20;
	free(a->language);
	a->language = code;
	return NULL;
}

enum field {
	FIELD_NONE, FIELD_TITLE, FIELD_OUTLET, FIELD_AUTHOR, FIELD_PUBLISHED, FIELD_URL, FIELD_LANGUAGE
};

static enum field field_named(const char *key, size_t len)
{
	static const struct {
		const char *key;
		enum field field;
	} keys[] = {
		{"title", FIELD_TITLE}, {"outlet", FIELD_OUTLET}, {"source", FIELD_OUTLET},
		{"author", FIELD_AUTHOR}, {"published", FIELD_PUBLISHED}, {"date", FIELD_PUBLISHED},
		{"url", FIELD_URL}, {"language", FIELD_LANGUAGE},
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strlen(keys[i].key) == len && !strncasecmp(keys[i].key, key, len))
			return keys[i].field;
	return FIELD_NONE;
}

/* What is wrong with the value, or NULL. */
static const char *set_field(struct article *a, enum field field, const char *value)
{
	switch (field) {
	case FIELD_TITLE: return set_text(&a->headline, value);
	case FIELD_OUTLET: return set_outlet(a, value);
	case FIELD_AUTHOR: return set_text(&a->byline, value);
	case FIELD_PUBLISHED: return set_published(a, value);
	case FIELD_URL: return set_text(&a->url, value);
	case FIELD_LANGUAGE: return set_language(a, value);
	case FIELD_NONE: break;
	}
	return NULL;
}

/* Front matter, as far as it is looked at. */
struct front {
	const struct ingest_source *source;
	const struct ingest_sink *sink;
	size_t start, end, after; /* it, without the lines of ---, and the text */
	size_t number;            /* of its first line */
	size_t problems;
};

/*
 * Whether it is front matter: a key that is known, and nothing that is none of it.  Else it is text, and
 * *number is the first line that is none below a key that is known, or 0.
 */
static bool is_front_matter(const struct front *f, size_t *number)
{
	struct above above = {0};
	bool known = false;
	size_t n = f->number;

	*number = 0;
	for (size_t at = f->start, next; at < f->end; at = next, n++) {
		struct line l = line_at(f->source, at, &next);
		enum line_kind kind = line_kind(l, &above);

		if (kind == LINE_NONE) {
			*number = known ? n : 0;
			return false;
		}
		if (kind == LINE_KEY && field_named(l.s, key_length(l)))
			known = true;
	}
	return known;
}

/* Appends what stands on a further line of a value. */
static void add_line(struct bytes *value, struct line l)
{
	size_t i = 0;

	while (i < l.len && is_blank(l.s[i]))
		i++;
	if (value->len)
		bytes_add_byte(value, ' ');
	bytes_add(value, l.s + i, l.len - i);
}

/* Appends what the lines at AT and below say beside their key to VALUE, unless that is a list or a map. */
static void join_value(const struct front *f, size_t at, struct bytes *value)
{
	struct above above = {0};
	size_t next;
	struct line l = line_at(f->source, at, &next), first;
	enum line_kind kind = line_kind(l, &above);

	first = value_of(l, key_length(l));
	if (!above.nests)
		add_line(value, first);
	for (at = next; at < f->end; at = next) {
		l = line_at(f->source, at, &next);
		kind = line_kind(l, &above);
		if (kind == LINE_SKIPPED)
			continue;
		if (kind != LINE_MORE)
			break;
		while (l.len && is_blank(*l.s)) {
			l.s++;
			l.len--;
		}
		if (above.nests && !is_block_mark(first.s, first.len) && (*l.s == '-' || key_length(l)))
			break;
		add_line(value, l);
	}
}

/* Takes over what the line at AT says of FIELD, with those that go on with it; what is wrong, or NULL. */
static const char *read_field(const struct front *f, size_t at, enum field field, struct article *a)
{
	const char *wrong = NULL;
	struct bytes joined, value;

	bytes_init(&joined);
	bytes_init(&value);
	join_value(f, at, &joined);
	if (!read_value(joined.data, joined.len, &value))
		wrong = _("a quotation mark is not closed - close it at the end of the line");
	replace_nuls(&value);
	if (!wrong && value.len)
		wrong = set_field(a, field, value.data);
	bytes_release(&joined);
	bytes_release(&value);
	return wrong;
}

static void read_fields(struct front *f, struct article *a)
{
	struct above above = {0};
	size_t number = f->number;

	for (size_t at = f->start, next; at < f->end; at = next, number++) {
		struct line l = line_at(f->source, at, &next);
		bool key = line_kind(l, &above) == LINE_KEY;
		enum field field = key ? field_named(l.s, key_length(l)) : FIELD_NONE;
		const char *wrong = field ? read_field(f, at, field, a) : NULL;

		if (wrong && f->problems++ < PROBLEMS_TOLD)
			problem(f->sink, f->source, number, wrong);
	}
	if (f->problems > PROBLEMS_TOLD)
		more_problems(f->sink, f->source, f->problems - PROBLEMS_TOLD);
}

/* A text that begins with a rule may have no other. */
static void tell_open_end(struct front *f)
{
	struct above above = {0};
	size_t next;
	struct line l = line_at(f->source, f->start, &next);

	if (line_kind(l, &above) == LINE_KEY && field_named(l.s, key_length(l)))
		problem(f->sink, f->source, 1,
			_("front matter begins here and never ends - close it with a line ---"));
}

size_t front_matter_read(const struct ingest_source *source, struct article *a,
			 const struct ingest_sink *sink)
{
	struct front f = {.source = source, .sink = sink, .start = find_start(source), .number = 2};
	size_t wrong;

	if (!f.start)
		return 0;
	if (!find_end(source, f.start, &f.end, &f.after)) {
		tell_open_end(&f);
		return 0;
	}
	if (is_front_matter(&f, &wrong)) {
		read_fields(&f, a);
		return f.after;
	}
	if (wrong)
		problem(sink, source, wrong,
			_("no \"key: value\", so there is no front matter and all is text - mend this "
			  "line, or put --- above it"));
	return 0;
}
