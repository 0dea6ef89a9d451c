/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/lines.h"

#include "text/codepoint.h"
#include "text/direction.h"
#include "text/width.h"

#include <string.h>

void lines_init(struct lines *l, const char *left, const char *right)
{
	*l = (struct lines){.text = {left, right}};
	bytes_init(&l->pool);
}

void lines_release(struct lines *l)
{
	bytes_release(&l->pool);
	VEC_RELEASE(&l->segments);
	VEC_RELEASE(&l->lines);
}

void lines_clear(struct lines *l)
{
	bytes_clear(&l->pool);
	l->segments.n = 0;
	l->lines.n = 0;
}

void lines_begin(struct lines *l, uint32_t row, uint32_t entry)
{
	VEC_PUSH(&l->lines, (struct line){.first = (uint32_t)l->segments.n, .row = row, .entry = entry});
}

const char *lines_source(const struct lines *l, enum text_source source)
{
	return source == SOURCE_POOL ? l->pool.data : l->text[source];
}

const char *segment_text(const struct lines *l, const struct segment *s)
{
	return lines_source(l, s->source) + s->span.start;
}

struct span lines_keep(struct lines *l, const char *s, size_t len)
{
	uint32_t start = (uint32_t)l->pool.len;

	bytes_add(&l->pool, s, len);
	return (struct span){start, (uint32_t)l->pool.len};
}

uint16_t lines_add_text(struct lines *l, uint16_t column, enum text_source source,
			struct span span, enum role role)
{
	struct segment s = {.column = column, .source = (uint8_t)source, .role = (uint8_t)role,
			    .span = span};

	if (!span_length(span))
		return 0;
	s.columns = (uint16_t)width_columns(segment_text(l, &s), span_length(span));
	VEC_PUSH(&l->segments, s);
	l->lines.v[l->lines.n - 1].n++;
	return s.columns;
}

uint16_t lines_add_string(struct lines *l, uint16_t column, const char *s, enum role role)
{
	return lines_add_text(l, column, SOURCE_POOL, lines_keep(l, s, strlen(s)), role);
}

/* Less the quotation marks and brackets that open what is cut off, and the blanks before them. */
static uint32_t without_openers(const char *text, uint32_t len)
{
	uint32_t at = len, c = 0;

	while (at > 0) {
		uint32_t before = at;

		c = codepoint_decode_back(text, 0, &before);
		if (!codepoint_is_opener(c) && !codepoint_is_blank(c))
			break;
		at = before;
		if (codepoint_is_blank(c))
			len = at;
	}
	return at ? len : 0; /* an apostrophe opens nothing behind a letter */
}

uint32_t lines_without_ellipsis(const char *text, uint32_t len)
{
	const uint32_t sign = (uint32_t)strlen("…");
	uint32_t at = len;

	if (len >= sign && memcmp(text + len - sign, "…", sign) == 0)
		return len - sign;
	while (at > 0 && text[at - 1] == '.')
		at--;
	return len - at > 1 ? at : len;
}

uint32_t lines_cut_at_word(const char *text, uint32_t len)
{
	uint32_t at = len;

	while (at > 0 && text[at] != ' ' && text[at] != '\n')
		at--;
	if (at < len - len / 4)
		at = len;
	at = without_openers(text, lines_without_ellipsis(text, without_openers(text, at)));
	return at ? at : len;
}

uint16_t lines_add_text_cut(struct lines *l, uint16_t column, uint16_t limit,
			    enum text_source source, struct span span, enum role role)
{
	const char *text = lines_source(l, source) + span.start;
	size_t room = limit > column ? (size_t)(limit - column) : 0, used;
	struct span head = span;
	uint16_t columns;

	if (!room)
		return 0;
	if (width_prefix(text, span_length(span), room, &used) == span_length(span))
		return lines_add_text(l, column, source, span, role);
	head.end = head.start + (uint32_t)width_prefix(text, span_length(span), room - 1, &used);
	head.end = head.start + lines_cut_at_word(text, span_length(head));
	columns = lines_add_text(l, column, source, head, role);
	return (uint16_t)(columns + lines_add_string(l, (uint16_t)(column + columns), "…", role));
}

uint16_t lines_add_string_cut(struct lines *l, uint16_t column, uint16_t limit, const char *s,
			      enum role role)
{
	return lines_add_text_cut(l, column, limit, SOURCE_POOL, lines_keep(l, s, strlen(s)), role);
}

static const struct segment *first_segment(const struct lines *l, size_t i)
{
	return &l->segments.v[l->lines.v[i].first];
}

uint16_t lines_width(const struct lines *l, size_t i)
{
	const struct segment *s;

	if (!l->lines.v[i].n)
		return 0;
	s = first_segment(l, i) + l->lines.v[i].n - 1;
	return (uint16_t)(s->column + s->columns);
}

size_t lines_find(const struct lines *l, enum text_source source, uint32_t at)
{
	size_t best = l->lines.n;
	uint32_t nearest = UINT32_MAX;

	for (size_t i = 0; i < l->lines.n; i++) {
		const struct segment *s = first_segment(l, i);

		for (uint32_t k = 0; k < l->lines.v[i].n; k++, s++) {
			if (s->source != source || s->span.end <= at)
				continue;
			if (s->span.start <= at)
				return i;
			if (s->span.start < nearest) {
				nearest = s->span.start;
				best = i;
			}
		}
	}
	return best;
}

static void print_segment(const struct lines *l, const struct segment *s, struct bytes *out)
{
	size_t from = out->len;

	bytes_add(out, segment_text(l, s), span_length(s->span));
	for (char *nl = out->data + from; (nl = strchr(nl, '\n'));)
		*nl = ' ';
}

/* Blanks before the next field, which keeps its place beside text that runs to the left. */
static void print_gap(size_t columns, enum direction before, struct bytes *out)
{
	bool parts = columns > 1 && before == DIRECTION_LEFT;

	bytes_fill(out, ' ', columns - parts);
	if (parts)
		bytes_add_string(out, DIRECTION_PART);
}

void lines_print(const struct lines *l, size_t i, struct bytes *out)
{
	const struct segment *s = first_segment(l, i);
	uint16_t column = 0;
	size_t start = out->len;

	for (uint32_t k = 0; k < l->lines.v[i].n; k++, s++) {
		if (s->column > column)
			print_gap(s->column - column,
				  direction_at_end(out->data + start, out->len - start), out);
		print_segment(l, s, out);
		column = (uint16_t)(s->column + s->columns);
	}
	while (out->len && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

char role_letter(enum role role)
{
	static const char letters[ROLE_COUNT_ + 1] = ".Tke-HSbmfnsdqQ\"/*>";

	return letters[role];
}
