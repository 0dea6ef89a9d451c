/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What running an automaton takes, for search/automaton.c, which goes over whole paragraphs, and
 * search/automaton_near.c, which looks around needles.
 */
#ifndef LATERAL_SEARCH_AUTOMATON_WALK_H
#define LATERAL_SEARCH_AUTOMATON_WALK_H

#include "base/span.h"
#include "search/dfa.h"
#include "search/needle.h"
#include "search/stop.h"
#include "search/utf8.h"

#include <stdatomic.h>

enum {
	IDLE_MAX = 16,       /* runners that are kept: one for each thread at work */
	WORK_MAX = 20000000, /* for one paragraph, in places looked at while building */
};

enum direction {
	STARTS,  /* backwards over a paragraph: where matches begin */
	LONGEST, /* forwards from there: where they end */
	BEFORE,  /* backwards from a needle: what must stand before it; two for each needle */
	BEHIND,  /* and behind it */
	DIRECTIONS = 2 + 2 * NEEDLES_MAX,
};

/* What one thread needs to run it. */
struct runner {
	struct symbols symbols;
	struct dfa dfas[DIRECTIONS];
	struct bits VEC(uint64_t) starts; /* of matches, a bit for each byte of the paragraph */
};

struct automaton {
	struct ere ere;
	enum reading reading;
	struct program programs[DIRECTIONS]; /* those that are not there are empty */
	struct needles needles;
	_Atomic(struct runner *) idle[IDLE_MAX];
};

/* One for this thread, until it is given back. */
struct runner *runner_take(struct automaton *a);
void runner_give(struct automaton *a, struct runner *r);

/* A paragraph and a place in it. */
struct walk {
	struct runner *r;
	const char *text;
	struct span paragraph;
	uint32_t at;
	const struct stop *stop;
};

/* The symbol at *AT, which moves behind it. */
static inline unsigned step_on(const struct walk *w, uint32_t *at)
{
	uint32_t c;

	if (*at == w->paragraph.end)
		return SYMBOL_EDGE;
	if (!(w->text[*at] & 0x80))
		return w->r->symbols.ascii[(unsigned char)w->text[(*at)++]];
	*at += utf8_next(w->text + *at, w->paragraph.end - *at, &c);
	return symbols_of(&w->r->symbols, c);
}

/* The symbol before *AT, which moves there. */
static inline unsigned step_back(const struct walk *w, uint32_t *at)
{
	uint32_t end = *at, c;

	if (*at == w->paragraph.start)
		return SYMBOL_EDGE;
	if (!(w->text[--*at] & 0x80))
		return w->r->symbols.ascii[(unsigned char)w->text[*at]];
	while (*at > w->paragraph.start && end - *at < 4 &&
	       utf8_is_tail((unsigned char)w->text[*at]))
		--*at;
	if (utf8_next(w->text + *at, end - *at, &c) != end - *at) {
		*at = end - 1; /* a broken byte, each is a character */
		c = UTF8_REPLACEMENT;
	}
	return symbols_of(&w->r->symbols, c);
}

static inline enum beside step_kind(const struct walk *w, unsigned symbol)
{
	return symbol == SYMBOL_NONE ? BESIDE_EDGE : w->r->symbols.list.v[symbol].kind;
}

/* What stands before a place, or behind it. */
static inline enum beside kind_before(const struct walk *w, uint32_t at)
{
	return step_kind(w, step_back(w, &at));
}

static inline enum beside kind_behind(const struct walk *w, uint32_t at)
{
	return step_kind(w, step_on(w, &at));
}

#endif
