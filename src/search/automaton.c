/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/automaton.h"

#include "search/automaton_walk.h"
#include "search/required.h"

#include <string.h>

enum {
	MAIN_BYTES = 512 * 1024,   /* of an automaton that runs over paragraphs */
	SIDE_BYTES = 64 * 1024,    /* of one that runs from a needle */
	SIDE_CHARS = 12,           /* which need not run far */
	STEPS_MAX = 50000000,      /* and forwards, in characters */
	BLIND = 4096,              /* characters between two looks at whether to stop */
	NODES_MAX = 1024,          /* in a row */
};

/* Making it */

/* The nodes that stand in a row at the top, into NODES; returns how many there are. */
static size_t top_nodes(const struct ere *e, uint32_t *nodes)
{
	const struct ere_node *root = &e->nodes.v[e->root];
	size_t n = 0;

	if (root->kind != ERE_SEQUENCE) {
		nodes[0] = e->root;
		return 1;
	}
	for (uint32_t i = root->child; i && n < NODES_MAX; i = e->nodes.v[i].next)
		nodes[n++] = i;
	return n < NODES_MAX ? n : 0;
}

static bool is_needle(const struct needle *a, const struct needle *b)
{
	return a->len == b->len && !memcmp(a->low, b->low, a->len) &&
	       !memcmp(a->high, b->high, a->len);
}

/* Where in a row of nodes the needle stands: the first and the one behind the last; false: nowhere. */
static bool find_needle(const struct automaton *a, const uint32_t *nodes, size_t n,
			const struct needle *wanted, size_t *first, size_t *end)
{
	uint32_t c[NODES_MAX];

	for (size_t i = 0; i < n; i = *end + 1) {
		struct needle needle;

		for (*end = i; *end < n && a->ere.nodes.v[nodes[*end]].kind == ERE_CHAR; ++*end)
			c[*end - i] = a->ere.nodes.v[nodes[*end]].value;
		if (*end == i)
			continue;
		*first = i + required_needle(c, (unsigned)(*end - i), a->reading, &needle);
		if (needle.len && is_needle(&needle, wanted)) {
			*end = *first + needle_chars(&needle);
			return true;
		}
	}
	return false;
}

static bool make_programs(struct automaton *a)
{
	uint32_t nodes[NODES_MAX];
	size_t n = top_nodes(&a->ere, nodes), first, end;

	if (!n || !program_make(&a->programs[STARTS], &a->ere, nodes, n, true) ||
	    !program_make(&a->programs[LONGEST], &a->ere, nodes, n, false))
		return false;
	if (a->needles.n != 1 || !find_needle(a, nodes, n, &a->needles.v[0], &first, &end))
		return true;
	return program_make(&a->programs[BEFORE], &a->ere, nodes, first, true) &&
	       program_make(&a->programs[BEHIND], &a->ere, nodes + end, n - end, false);
}

/* What stands next to the needle from FIRST to END, of N characters, with errors. */
static bool make_sides(struct automaton *a, unsigned i, const uint32_t *c, size_t n, size_t first,
		       unsigned errors)
{
	size_t end = first + needle_chars(&a->needles.v[i]);
	size_t before = first < SIDE_CHARS ? first : SIDE_CHARS;
	size_t behind = n - end < SIDE_CHARS ? n - end : SIDE_CHARS;

	return program_make_near(&a->programs[BEFORE + 2 * i], c + first - before, before, errors,
				 true) &&
	       program_make_near(&a->programs[BEHIND + 2 * i], c + end, behind, errors, false);
}

static struct automaton *new_automaton(const struct ere *e, enum reading reading,
				       const struct needles *needles)
{
	struct automaton *a = mem_alloc_zero(1, sizeof *a);

	a->ere = *e;
	a->reading = reading;
	a->needles = *needles;
	return a;
}

/* Takes over what E holds, or frees the automaton and returns NULL. */
static struct automaton *settle(struct automaton *a, struct ere *e, bool able)
{
	if (able)
		*e = (struct ere){0};
	else
		a->ere = (struct ere){0};
	if (!able)
		automaton_free(&a);
	return a;
}

struct automaton *automaton_new(struct ere *e, enum reading reading, const struct needles *needles)
{
	struct automaton *a;

	if (e->sets.n > SYMBOLS_SETS)
		return NULL;
	a = new_automaton(e, reading, needles);
	return settle(a, e, make_programs(a));
}

struct automaton *automaton_new_near(struct ere *e, enum reading reading,
				     const struct needles *needles, const unsigned *starts,
				     unsigned errors)
{
	struct automaton *a = new_automaton(e, reading, needles);
	uint32_t nodes[NODES_MAX], c[NODES_MAX];
	size_t n = top_nodes(e, nodes);
	bool able = n > 0;

	for (size_t i = 0; i < n; i++)
		c[i] = e->nodes.v[nodes[i]].value;
	for (unsigned i = 0; i < needles->n && able; i++)
		able = make_sides(a, i, c, n, starts[i], errors);
	return settle(a, e, able);
}

static void runner_free(struct automaton *a, struct runner *r)
{
	for (unsigned i = 0; i < DIRECTIONS; i++)
		if (a->programs[i].places.n)
			dfa_release(&r->dfas[i]);
	symbols_release(&r->symbols);
	VEC_RELEASE(&r->starts);
	free(r);
}

void automaton_free(struct automaton **automaton)
{
	struct automaton *a = *automaton;

	*automaton = NULL;
	if (!a)
		return;
	for (unsigned i = 0; i < IDLE_MAX; i++)
		if (atomic_load(&a->idle[i]))
			runner_free(a, atomic_load(&a->idle[i]));
	for (unsigned i = 0; i < DIRECTIONS; i++)
		program_release(&a->programs[i]);
	ere_release(&a->ere);
	free(a);
}

/* Running it */

static struct runner *runner_new(const struct automaton *a)
{
	struct runner *r = mem_alloc_zero(1, sizeof *r);

	symbols_init(&r->symbols, &a->ere, a->reading);
	for (unsigned i = 0; i < DIRECTIONS; i++)
		if (a->programs[i].places.n)
			dfa_init(&r->dfas[i], &a->programs[i], &r->symbols,
				 i < BEFORE ? MAIN_BYTES : SIDE_BYTES, i == STARTS);
	return r;
}

struct runner *runner_take(struct automaton *a)
{
	for (unsigned i = 0; i < IDLE_MAX; i++) {
		struct runner *r = atomic_load(&a->idle[i]);

		if (r && atomic_compare_exchange_strong(&a->idle[i], &r, NULL))
			return r;
	}
	return runner_new(a);
}

void runner_give(struct automaton *a, struct runner *r)
{
	for (unsigned i = 0; i < IDLE_MAX; i++) {
		struct runner *none = NULL;

		if (atomic_compare_exchange_strong(&a->idle[i], &none, r))
			return;
	}
	runner_free(a, r);
}

static bool is_stopped(const struct walk *w, size_t steps)
{
	return steps % BLIND == 0 && stop_is_wanted(w->stop);
}

static void note_start(struct walk *w, uint32_t at)
{
	uint32_t i = at - w->paragraph.start;

	w->r->starts.v[i / 64] |= (uint64_t)1 << i % 64;
}

/* Goes back over ASCII for as long as nothing happens. */
static uint32_t glide_back(struct walk *w, const struct dfa *dfa, uint32_t state)
{
	const uint16_t *symbols = w->r->symbols.ascii;
	const uint32_t *links = dfa->links.v;
	uint32_t at = w->at, start = w->paragraph.start;

	while (at > start && !(w->text[at - 1] & 0x80)) {
		uint32_t link = links[state + symbols[(unsigned char)w->text[at - 1]]];

		if (link & LINK_MATCH)
			break;
		state = link;
		at--;
	}
	w->at = at;
	return state;
}

/* Notes where matches begin; whether there are any is *SOME.  False: it cannot tell. */
static bool find_starts(struct walk w, bool *some)
{
	struct dfa *dfa = &w.r->dfas[STARTS];
	size_t words = span_length(w.paragraph) / 64 + 1;
	uint32_t state = dfa_start(dfa, BESIDE_EDGE);
	unsigned symbol;
	size_t steps = 0;

	VEC_RESERVE(&w.r->starts, words);
	memset(w.r->starts.v, 0, words * sizeof *w.r->starts.v);
	w.at = w.paragraph.end;
	*some = false;
	do {
		uint32_t before;

		state = glide_back(&w, dfa, state);
		before = w.at;
		symbol = step_back(&w, &w.at);
		if (symbol == SYMBOL_NONE || dfa->work > WORK_MAX || is_stopped(&w, ++steps))
			return false;
		state = dfa_next(dfa, state, symbol);
		if (state & LINK_MATCH) {
			*some = true;
			note_start(&w, before);
			state &= LINK_STATE;
		}
	} while (symbol != SYMBOL_EDGE);
	return true;
}

/* Moves the place to the next start of a match, from it on; false: there is none. */
static bool next_start(struct walk *w)
{
	uint32_t i = w->at - w->paragraph.start, words = span_length(w->paragraph) / 64 + 1;
	uint64_t bits = w->r->starts.v[i / 64] >> i % 64 << i % 64;

	for (i /= 64; !bits; bits = w->r->starts.v[i])
		if (++i == words)
			return false;
	w->at = w->paragraph.start + 64 * i + (uint32_t)__builtin_ctzll(bits);
	return true;
}

/* Where the longest match ends that begins at the place.  False: it cannot tell. */
static bool find_end(struct walk w, size_t *steps, uint32_t *end)
{
	struct dfa *dfa = &w.r->dfas[LONGEST];
	uint32_t state = dfa_start(dfa, kind_before(&w, w.at));
	unsigned symbol;

	*end = w.at;
	do {
		uint32_t behind = w.at;

		symbol = step_on(&w, &w.at);
		if (symbol == SYMBOL_NONE || dfa->work > WORK_MAX || ++*steps > STEPS_MAX ||
		    is_stopped(&w, *steps))
			return false;
		state = dfa_next(dfa, state, symbol);
		if (state & LINK_MATCH)
			*end = behind;
		state &= LINK_STATE;
	} while (state != STATE_DEAD && symbol != SYMBOL_EDGE);
	return true;
}

static bool find_all(struct walk w, struct spans *out)
{
	size_t steps = 0, before = out->n;
	bool some;

	w.r->dfas[STARTS].work = w.r->dfas[LONGEST].work = 0;
	if (!find_starts(w, &some))
		return false;
	while (some && w.at < w.paragraph.end && next_start(&w) && w.at < w.paragraph.end) {
		uint32_t end;

		if (!find_end(w, &steps, &end)) {
			out->n = before;
			return false;
		}
		if (end > w.at)
			VEC_PUSH(out, (struct span){w.at, end});
		w.at = end > w.at ? end : w.at + 1;
	}
	return true;
}

bool automaton_find(struct automaton *a, const char *text, struct span paragraph,
		    const struct stop *stop, struct spans *out)
{
	struct walk w = {runner_take(a), text, paragraph, paragraph.start, stop};
	bool able = find_all(w, out);

	runner_give(a, w.r);
	return able;
}
