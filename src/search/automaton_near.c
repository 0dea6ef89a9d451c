/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/automaton.h"

#include "search/automaton_walk.h"
#include "search/scan.h"
#include "text/codepoint.h"

enum {
	OVER_EDGE = 6,     /* characters that are read behind what may be the end of the paragraph */
	STEPS_SHORT = 256, /* and from a needle, to tell whether a match may hold it */
	STEPS_LONG = 4096, /* to tell which */
	STEPS_PER_BYTE = 4,
	WORK_NEAR = 1000000, /* as WORK_MAX, for one text */
};
#define NOWHERE UINT32_MAX

/* A run from one place; where matches end is NOWHERE for as long as none has. */
struct run {
	const struct walk *walk;
	struct dfa *dfa;
	uint32_t state, at;
	bool back;
	uint32_t found;   /* where the last match ended, if the paragraph goes on */
	uint32_t at_edge; /* and if it ends where it may */
	bool saw_edge;
	unsigned left; /* characters that may be read */
};

/*
 * Whether nothing but blanks stands between the place and the end of the line: paragraphs end where
 * lines do, and before the blanks there.
 */
static bool may_be_edge(const struct run *r)
{
	const struct walk *w = r->walk;
	uint32_t at = r->at, c;

	do {
		if (at == (r->back ? w->paragraph.start : w->paragraph.end))
			return true;
		c = r->back ? codepoint_previous(w->text, w->paragraph.start, &at)
			    : codepoint_next(w->text, &at, w->paragraph.end);
	} while (codepoint_is_blank(c) && c != '\n');
	return c == '\n';
}

/* The paragraph may end here; false where it makes a difference at which of such places it does. */
static bool note_edge(struct run *r)
{
	bool matches = dfa_next(r->dfa, r->state, SYMBOL_EDGE) & LINK_MATCH;
	uint32_t found = matches ? r->at : r->found;

	if (r->saw_edge && found != r->at_edge)
		return false;
	if (!r->saw_edge && r->left > OVER_EDGE)
		r->left = OVER_EDGE;
	r->saw_edge = true;
	r->at_edge = found;
	return true;
}

static void run_start(struct run *r, const struct walk *w, unsigned direction, uint32_t at,
		      unsigned steps)
{
	r->walk = w;
	r->dfa = &w->r->dfas[direction];
	r->at = at;
	r->back = direction >= BEFORE && (direction - BEFORE) % 2 == 0;
	r->state = dfa_start(r->dfa, r->back ? kind_behind(w, at) : kind_before(w, at));
	r->found = r->at_edge = NOWHERE;
	r->saw_edge = false;
	r->left = steps;
}

/* Runs until no match can end any more, or FIRST does; whether one ends. */
static enum confirmed run_on(struct run *r, bool first)
{
	const struct walk *w = r->walk;
	unsigned symbol;

	do {
		uint32_t at = r->at;

		if (may_be_edge(r) && !note_edge(r))
			return CONFIRMED_UNSURE;
		symbol = r->back ? step_back(w, &r->at) : step_on(w, &r->at);
		if (symbol == SYMBOL_NONE || r->left-- == 0)
			return CONFIRMED_UNSURE;
		r->state = dfa_next(r->dfa, r->state, symbol);
		if (r->state & LINK_MATCH) {
			r->found = at;
			r->state &= LINK_STATE;
		}
	} while (r->state != STATE_DEAD && symbol != SYMBOL_EDGE &&
		 !(first && r->found != NOWHERE));
	if (first && r->saw_edge && (r->at_edge == NOWHERE) != (r->found == NOWHERE))
		return CONFIRMED_UNSURE;
	if (!first && r->saw_edge && r->at_edge != r->found)
		return CONFIRMED_UNSURE;
	return r->found == NOWHERE ? CONFIRMED_NOT : CONFIRMED;
}

/* Whether a match may hold needle I, if it stands there. */
static enum confirmed needle_confirms(const struct automaton *a, const struct walk *w, unsigned i)
{
	const struct needle *n = &a->needles.v[i];
	enum confirmed before, behind;
	struct run r;

	if (w->at + n->len > w->paragraph.end || !needle_is_at(n, w->text + w->at))
		return CONFIRMED_NOT;
	run_start(&r, w, BEFORE + 2 * i, w->at, STEPS_SHORT);
	before = run_on(&r, true);
	if (before == CONFIRMED_NOT)
		return before;
	run_start(&r, w, BEHIND + 2 * i, w->at + n->len, STEPS_SHORT);
	behind = run_on(&r, true);
	return before < behind ? before : behind;
}

enum confirmed automaton_confirms(struct automaton *a, const char *text, struct span within,
				  uint32_t at)
{
	struct walk w = {.text = text, .paragraph = within, .at = at};
	enum confirmed best = CONFIRMED_NOT;

	if (!automaton_knows_sides(a))
		return CONFIRMED_UNSURE;
	w.r = runner_take(a);
	for (unsigned i = 0; i < a->needles.n && best == CONFIRMED_NOT; i++)
		best = needle_confirms(a, &w, i);
	runner_give(a, w.r);
	return best;
}

bool automaton_knows_sides(const struct automaton *a)
{
	return a->programs[BEFORE].places.n > 0;
}

/* From needle to needle. */
struct chain {
	const struct automaton *a;
	struct scan_text text; /* from where the next needle is looked for */
	struct walk w;
	struct span last; /* match */
	size_t spent;     /* characters read */
};

static enum confirmed chain_run(struct chain *c, unsigned direction, uint32_t at, bool first,
				uint32_t *found)
{
	struct run r;
	enum confirmed confirmed;

	run_start(&r, &c->w, direction, at, STEPS_LONG);
	confirmed = run_on(&r, first);
	c->spent += r.at < at ? at - r.at : r.at - at;
	*found = r.found;
	return confirmed;
}

/* Where the first match begins that holds the needle at AT; its end is not known yet. */
static enum confirmed find_start(struct chain *c, uint32_t at, uint32_t *start)
{
	enum confirmed before = chain_run(c, BEFORE, at, false, start), behind;
	uint32_t end;

	if (before == CONFIRMED_NOT)
		return before;
	behind = chain_run(c, BEHIND, at + c->a->needles.v[0].len, true, &end);
	return before < behind ? before : behind;
}

/*
 * The matches that hold the needle at AT, and begin behind the last one, are one match or none.  False
 * where that is not sure: it may begin before what was found for an earlier needle.
 */
static bool take_match(struct chain *c, uint32_t at, struct spans *out)
{
	struct span match;
	enum confirmed begins = find_start(c, at, &match.start);

	if (begins != CONFIRMED)
		return begins == CONFIRMED_NOT;
	if (match.start < c->last.start)
		return false;
	if (at < c->last.end)
		return true;
	if (match.start < c->last.end ||
	    chain_run(c, LONGEST, match.start, false, &match.end) != CONFIRMED)
		return false;
	VEC_PUSH(out, match);
	c->last = match;
	return true;
}

static bool follow_chain(struct chain *c, size_t at, struct spans *out)
{
	size_t room = STEPS_LONG + STEPS_PER_BYTE * (c->text.len - c->text.from);
	struct dfa *dfas = c->w.r->dfas;

	dfas[BEFORE].work = dfas[BEHIND].work = dfas[LONGEST].work = 0;
	while (at < c->text.len) {
		if (!take_match(c, (uint32_t)at, out) || c->spent > room ||
		    dfas[BEFORE].work + dfas[BEHIND].work + dfas[LONGEST].work > WORK_NEAR)
			return false;
		c->text.from = at + 1;
		at = scan_find(&c->a->needles, &c->text);
	}
	return true;
}

bool automaton_find_near(struct automaton *a, const struct scan_text *t, struct spans *out)
{
	uint32_t from = (uint32_t)t->from;
	struct chain c = {
		.a = a,
		.text = *t,
		.w = {.text = t->s, .paragraph = {0, (uint32_t)t->len}},
		.last = {from, from},
	};
	size_t at = scan_find(&a->needles, t);
	bool sure;

	if (at == t->len)
		return true;
	c.w.r = runner_take(a);
	sure = follow_chain(&c, at, out);
	runner_give(a, c.w.r);
	return sure;
}
