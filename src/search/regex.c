/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/regex.h"

#include "base/bytes.h"
#include "base/i18n.h"
#include "search/reader.h"
#include "search/utf8.h"

#include <tre/tre.h>

/*
 * How many steps one paragraph may take; a step is a way through the automaton for a character.
 * A second or so at worst: ordinary patterns and paragraphs stay below a thousandth of it.
 */
#define STEPS_MAX 200000000u
/* How many of them pass between two looks at whether to stop: less than a millisecond. */
#define STEPS_BLIND 100000u

struct regex {
	regex_t tre;
	uint32_t steps; /* for one character, at most */
};

/*
 * What TRE reads: one character of context (a newline at the start of a paragraph, else what
 * stands before), the characters from where the search goes on, and a newline at the end.  The
 * canonical pattern begins with "any character", which takes the context: so \b and ^ see what is
 * there, and a match never begins before its time.  Sets and the full stop never match a newline.
 * Offsets count characters, and the context is the first.
 */
struct source {
	struct reader reader;
	struct units *units; /* what was read; the context is not in it */
	size_t given, limit; /* characters, with the context and the newline */
	tre_char_t context;
	const struct stop *stop;
	size_t blind; /* so many characters are given between two looks at it */
	bool closed;
};

static tre_char_t source_char(struct source *s)
{
	struct unit u;

	if (s->given == 1)
		return s->context;
	if (s->given - 2 < s->units->n)
		return (tre_char_t)s->units->v[s->given - 2].c;
	if (!s->closed && reader_next(&s->reader, &u)) {
		VEC_PUSH(s->units, u);
		return (tre_char_t)u.c;
	}
	s->closed = true;
	return '\n';
}

static int source_next(tre_char_t *c, unsigned *width, void *context)
{
	struct source *s = context;

	*width = 1;
	*c = 0;
	if (s->given % s->blind == 0 && stop_is_wanted(s->stop))
		s->closed = true;
	if (s->given == s->limit || s->closed)
		return 1;
	s->given++;
	*c = source_char(s);
	return 0;
}

static tre_char_t context_at(const struct place *place, enum reading reading, uint32_t at)
{
	if (at == place->paragraph.start)
		return '\n';
	return (tre_char_t)reader_before(place->text, place->paragraph.start, at, reading);
}

static bool run(const struct regex *r, struct source *s, int flags, regmatch_t *m)
{
	tre_str_source tre = {.get_next_char = source_next, .context = s};

	return tre_reguexec(&r->tre, &tre, 1, m, flags) == REG_OK;
}

/* A search under way; units are those from where it went on last. */
struct hunt {
	const struct regex *regex;
	const struct filter *filter;
	const struct place *place;
	struct units units;
	size_t budget; /* characters */
};

/*
 * Finds the first match that begins at FROM or later: units *first to *last, exclusive.  It may be
 * empty, and *first may be the end.  TRE's fast matcher tells whether there is one and how far it
 * had to read, but its start is not always the leftmost; the approximate one is right (with no
 * errors allowed), but slow and never stops by itself.
 */
static bool find_next(struct hunt *h, uint32_t from, size_t *first, size_t *last)
{
	enum reading reading = h->filter->reading;
	const struct place *place = h->place;
	struct source s = {
		.reader = reader_of(place->text, from, place->paragraph.end, reading),
		.units = &h->units,
		.context = context_at(place, reading, from),
		.limit = h->budget,
		.stop = place->stop,
		.blind = STEPS_BLIND / h->regex->steps + 1,
	};
	regmatch_t m = {0};
	bool found;

	h->units.n = 0;
	found = run(h->regex, &s, 0, &m);
	h->budget -= s.given;
	if (!found || !h->budget)
		return false;
	h->budget -= s.given < h->budget ? s.given : h->budget;
	s.limit = s.given;
	s.given = 0;
	s.closed = false;
	run(h->regex, &s, REG_APPROX_MATCHER, &m);
	*first = (size_t)m.rm_so;
	*last = m.rm_eo ? (size_t)m.rm_eo - 1 : 0;
	return !stop_is_wanted(place->stop);
}

/* Leads *FROM to where a match can begin; false: nowhere. */
static bool skip(const struct filter *f, const char *text, uint32_t *from, uint32_t end)
{
	uint32_t needle = filter_needle(f, text, *from, end);

	if (needle < end)
		*from = filter_start(f, text, *from, needle);
	return needle < end;
}

/* Where the search goes on behind the match, which it reports unless it is empty. */
static uint32_t take(const struct hunt *h, size_t first, size_t last, struct spans *out)
{
	const struct unit *v = h->units.v;

	if (first >= h->units.n)
		return h->place->paragraph.end;
	if (first >= last)
		return v[first].end;
	VEC_PUSH(out, (struct span){v[first].start, v[last - 1].end});
	return v[last - 1].end;
}

bool regex_find(const struct regex *r, const struct filter *f, const struct place *place,
		struct spans *out)
{
	struct hunt h = {r, f, place, .budget = STEPS_MAX / r->steps};
	uint32_t from = place->paragraph.start, end = place->paragraph.end;
	size_t first, last;

	while (from < end && (!place->knows || skip(f, place->text, &from, end))) {
		if (!find_next(&h, from, &first, &last))
			break;
		from = take(&h, first, last, out);
	}
	VEC_RELEASE(&h.units);
	return h.budget > 0 && !stop_is_wanted(place->stop);
}

struct status regex_new(struct regex **out, const struct ere *e)
{
	const struct ere_extent *extent = &e->nodes.v[e->root].extent;
	struct regex *r = mem_alloc_zero(1, sizeof *r);
	struct bytes canonical;
	tre_char_t *wide;
	size_t n = 0;
	int error;

	r->steps = 8 + extent->positions + extent->edges;
	bytes_init(&canonical);
	bytes_add_string(&canonical, "(?:.|\n)(?:");
	ere_write(e, &canonical);
	bytes_add_byte(&canonical, ')');
	wide = mem_alloc(canonical.len * sizeof *wide);
	for (size_t i = 0; i < canonical.len; n++) {
		uint32_t c;

		i += utf8_next(canonical.data + i, canonical.len - i, &c);
		wide[n] = (tre_char_t)c;
	}
	error = tre_regwncomp(&r->tre, wide, n, REG_EXTENDED | REG_NEWLINE);
	free(wide);
	bytes_release(&canonical);
	*out = error ? NULL : r;
	if (!error)
		return STATUS_OK;
	free(r);
	return status_fail(_("the pattern is too large"));
}

void regex_free(struct regex **regex)
{
	struct regex *r = *regex;

	*regex = NULL;
	if (!r)
		return;
	tre_regfree(&r->tre);
	free(r);
}
