/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/literal.h"

#include "search/reader.h"
#include "search/utf8.h"

#include <string.h>

/* As long as the literal, and of bytes that have no third form: those of a letter may be mixed. */
static bool is_needle(unsigned chars, const struct needles *needles)
{
	const struct needle *n = &needles->v[0];
	unsigned found = 0;

	if (needles->n != 1)
		return false;
	for (unsigned i = 0; i < n->len; i++) {
		found += !utf8_is_tail(n->low[i]);
		if (n->low[i] != n->high[i] && n->low[i] >= 0x80)
			return false;
	}
	return found == chars;
}

void literal_init(struct literal *l, const uint32_t *c, unsigned n, const struct needles *needles)
{
	unsigned border = 0;

	l->n = n;
	l->is_needle = is_needle(n, needles);
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

static void take_needles(const struct filter *f, const char *text, struct span paragraph,
			 struct spans *out)
{
	unsigned len = f->needles.v[0].len;

	for (;;) {
		uint32_t at = filter_needle(f, text, paragraph.start, paragraph.end);

		if (at == paragraph.end)
			return;
		paragraph.start = at + len;
		VEC_PUSH(out, (struct span){at, at + len});
	}
}

void literal_find(const struct literal *l, const struct filter *f, const char *text,
		  struct span paragraph, bool plain, bool knows, struct spans *out)
{
	struct reader r = reader_of(text, paragraph.start, paragraph.end, f->reading);
	uint32_t *starts; /* of the last n characters */
	unsigned matched = 0, slot = 0;
	struct unit u;

	if (plain && knows && l->is_needle) {
		take_needles(f, text, paragraph, out);
		return;
	}
	starts = mem_alloc(l->n * sizeof *starts);
	while (matched || !knows || skip(f, &r)) {
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
