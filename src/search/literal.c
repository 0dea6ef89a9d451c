/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/literal.h"

#include "search/reader.h"
#include "text/codepoint.h"

#include <string.h>

static void set_needle(struct literal *l, const struct needles *needles)
{
	const struct needle *n = &needles->v[0];

	l->has_needle = needles->n == 1 && needles->before < NEEDLES_FAR;
	l->before = needles->before;
	l->sure = l->has_needle && needle_is_sure(n) ? needle_chars(n) : 0;
}

void literal_init(struct literal *l, const uint32_t *c, unsigned n, const struct needles *needles)
{
	unsigned border = 0;

	l->n = n;
	set_needle(l, needles);
	l->c = mem_alloc(n * sizeof *c);
	memcpy(l->c, c, n * sizeof *c);
	l->border = mem_alloc_zero(n + 1, sizeof *l->border);
	for (unsigned i = 1; i < n; i++) {
		while (border && c[border] != c[i])
			border = l->border[border];
		border += c[border] == c[i];
		l->border[i + 1] = border;
	}
}

void literal_release(struct literal *l)
{
	free(l->c);
	free(l->border);
	*l = (struct literal){0};
}

/* How many characters are matched when C follows the MATCHED first ones. */
static unsigned advance(const struct literal *l, unsigned matched, uint32_t c)
{
	while (matched && l->c[matched] != c)
		matched = l->border[matched];
	return matched + (l->c[matched] == c);
}

/* Leads R to the next needle; false: there is none. */
static bool skip(const struct filter *f, struct reader *r)
{
	uint32_t needle = filter_needle(f, r->text, r->at, r->end);

	if (needle == r->end)
		return false;
	reader_move(r, filter_start(f, r->text, r->at, needle));
	return true;
}

/*
 * Whether the literal stands around the needle at AT: then *MATCH is set.  Each character of the
 * paragraph is a unit.  Adds what was compared to *WORK.
 */
static bool stands_around(const struct literal *l, const struct filter *f, const char *text,
			  struct span paragraph, uint32_t at, size_t *work, struct span *match)
{
	uint32_t start = at, end = at + (l->sure ? f->needles.v[0].len : 0);
	struct reader r;
	struct unit u;

	for (unsigned i = l->before; i-- > 0; ++*work) {
		uint32_t behind = start;

		codepoint_previous(text, paragraph.start, &start);
		r = reader_of(text, start, behind, f->reading);
		if (!reader_next(&r, &u) || u.c != l->c[i])
			return false;
	}
	r = reader_of(text, end, paragraph.end, f->reading);
	for (unsigned i = l->before + l->sure; i < l->n; i++, ++*work)
		if (!reader_next(&r, &u) || u.c != l->c[i])
			return false;
	*match = (struct span){start, r.at};
	return true;
}

/*
 * Goes from needle to needle for as long as that is less work than to read everything; returns where
 * to go on, no match or part of one is left before that.
 */
static uint32_t take_around(const struct literal *l, const struct filter *f, const char *text,
			    struct span paragraph, struct spans *out)
{
	struct span rest = paragraph, match;
	uint32_t from = paragraph.start;
	size_t work = 0;

	while (work <= l->n + 4 * (size_t)(from - paragraph.start)) {
		uint32_t at = filter_needle(f, text, from, paragraph.end);

		if (at == paragraph.end)
			return paragraph.end;
		from = at + 1;
		if (stands_around(l, f, text, rest, at, &work, &match)) {
			VEC_PUSH(out, match);
			from = rest.start = match.end;
		}
	}
	return rest.start;
}

void literal_find(const struct literal *l, const struct filter *f, const struct place *place,
		  struct spans *out)
{
	struct span rest = place->paragraph;
	uint32_t *starts; /* of the last n characters */
	unsigned matched = 0, slot = 0;
	struct reader r;
	struct unit u;

	if (place->plain && place->knows && l->has_needle)
		rest.start = take_around(l, f, place->text, rest, out);
	if (rest.start == rest.end)
		return;
	r = reader_of(place->text, rest.start, rest.end, f->reading);
	starts = mem_alloc(l->n * sizeof *starts);
	while (matched || !place->knows || skip(f, &r)) {
		if (!reader_next(&r, &u))
			break;
		starts[slot] = u.start;
		slot = slot + 1 == l->n ? 0 : slot + 1;
		matched = advance(l, matched, u.c);
		if (matched == l->n) {
			VEC_PUSH(out, (struct span){starts[slot], u.end});
			reader_move(&r, u.end);
			matched = 0;
		}
	}
	free(starts);
}
