/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/flow.h"

#include "text/wrap.h"

#include <string.h>

void flow_init(struct flow *f)
{
	*f = (struct flow){0};
	bytes_init(&f->text);
}

void flow_release(struct flow *f)
{
	bytes_release(&f->text);
	VEC_RELEASE(&f->pieces);
	VEC_RELEASE(&f->lines);
}

void flow_clear(struct flow *f)
{
	bytes_clear(&f->text);
	f->pieces.n = f->lines.n = f->next_piece = 0;
}

void flow_add_text(struct flow *f, const struct lines *l, enum text_source source,
		   struct span span, enum role role)
{
	if (!span_length(span))
		return;
	VEC_PUSH(&f->pieces, (struct piece){.at = (uint32_t)f->text.len, .source = (uint8_t)source,
					    .role = (uint8_t)role, .span = span});
	bytes_add(&f->text, lines_source(l, source) + span.start, span_length(span));
}

void flow_add_string(struct flow *f, struct lines *l, const char *s, enum role role)
{
	flow_add_text(f, l, SOURCE_POOL, lines_keep(l, s, strlen(s)), role);
}

void flow_add_before(struct flow *f, struct lines *l, const char *s, enum role role)
{
	size_t n = f->pieces.n, len = strlen(s);

	flow_add_string(f, l, s, role);
	if (f->pieces.n == n)
		return;
	struct piece first = f->pieces.v[n];

	first.at = 0;
	for (size_t i = n; i > 0; i--) {
		f->pieces.v[i] = f->pieces.v[i - 1];
		f->pieces.v[i].at += (uint32_t)len;
	}
	f->pieces.v[0] = first;
	memmove(f->text.data + len, f->text.data, f->text.len - len);
	memcpy(f->text.data, s, len);
}

static void add_one_paint(struct flow *f, struct lines *l, enum text_source source,
			  struct span span, enum role role, bool plain)
{
	bool bracket = role == ROLE_CONFLICT, underscore = plain && role == ROLE_DIFFERS;

	if (bracket || underscore)
		flow_add_string(f, l, bracket ? "[" : "_", role);
	flow_add_text(f, l, source, span, role);
	if (bracket || underscore)
		flow_add_string(f, l, bracket ? "]" : "_", role);
}

void flow_add_painted(struct flow *f, struct lines *l, enum text_source source, struct span span,
		      enum role role, const struct paints *paints, size_t *next, bool plain)
{
	uint32_t at = span.start;

	for (size_t i = *next; i < paints->n && paints->v[i].span.start < span.end; i++) {
		struct span part = paints->v[i].span;

		*next = i;
		if (part.end <= at)
			continue;
		if (part.start < at)
			part.start = at;
		if (part.end > span.end)
			part.end = span.end;
		flow_add_text(f, l, source, (struct span){at, part.start}, role);
		add_one_paint(f, l, source, part, paints->v[i].role, plain);
		at = part.end;
	}
	flow_add_text(f, l, source, (struct span){at, span.end}, role);
}

size_t flow_wrap(struct flow *f, size_t columns)
{
	f->lines.n = f->next_piece = 0;
	if (f->text.len)
		wrap_text(f->text.data, (struct span){0, (uint32_t)f->text.len}, columns, &f->lines);
	return f->lines.n;
}

/* The part of piece P that lies in LINE of the flow's text, in bytes of its source. */
static struct span part_in(const struct piece *p, struct span line)
{
	uint32_t start = line.start > p->at ? line.start - p->at : 0;
	uint32_t end = line.end - p->at;

	if (end > span_length(p->span))
		end = span_length(p->span);
	return (struct span){p->span.start + start, p->span.start + end};
}

void flow_put(struct flow *f, size_t i, struct lines *l, uint16_t column)
{
	struct span line = f->lines.v[i];
	size_t k = f->next_piece;

	while (k + 1 < f->pieces.n && f->pieces.v[k + 1].at <= line.start)
		k++;
	f->next_piece = k;
	for (; k < f->pieces.n && f->pieces.v[k].at < line.end; k++) {
		const struct piece *p = &f->pieces.v[k];

		column = (uint16_t)(column + lines_add_text(l, column, p->source, part_in(p, line),
							    p->role));
	}
}
