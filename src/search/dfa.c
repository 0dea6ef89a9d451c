/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/dfa.h"

#include <string.h>

enum { BITS = 64 };

static size_t buckets_of(const struct dfa *d)
{
	return 4 * d->limit;
}

static size_t words_of(const struct dfa *d)
{
	return d->program->places.n / BITS + 1;
}

static uint32_t hash_of(const uint16_t *members, size_t n, enum beside behind)
{
	uint32_t h = 2166136261u ^ behind;

	for (size_t i = 0; i < n; i++)
		h = (h ^ members[i]) * 16777619u;
	return h ^ h >> 15;
}

static bool is_state(const struct dfa *d, uint32_t i, const uint16_t *members, size_t n,
		     enum beside behind)
{
	const struct state *s = &d->states.v[i];

	return s->behind == behind && s->n == n &&
	       (!n || !memcmp(d->members.v + s->first, members, n * sizeof *members));
}

/* The state of these places, which may be new; there is room for one. */
static uint32_t find_or_add(struct dfa *d, const uint16_t *members, size_t n, enum beside behind)
{
	size_t buckets = buckets_of(d), at = hash_of(members, n, behind) % buckets;
	struct state state = {(uint32_t)d->members.n, (uint32_t)n, behind};

	for (; d->buckets[at]; at = at + 1 == buckets ? 0 : at + 1)
		if (is_state(d, d->buckets[at] - 1, members, n, behind))
			return d->buckets[at] - 1;
	VEC_PUSH(&d->states, state);
	d->buckets[at] = (uint32_t)d->states.n;
	VEC_RESERVE(&d->members, d->members.n + n);
	if (n)
		memcpy(d->members.v + d->members.n, members, n * sizeof *members);
	d->members.n += n;
	VEC_RESERVE(&d->links, d->states.n * d->stride);
	memset(d->links.v + d->links.n, 0xff, d->stride * sizeof *d->links.v);
	d->links.n += d->stride;
	return (uint32_t)d->states.n - 1;
}

static void forget(struct dfa *d)
{
	d->states.n = d->members.n = d->links.n = 0;
	memset(d->buckets, 0, buckets_of(d) * sizeof *d->buckets);
	for (unsigned i = 0; i <= BESIDE_WORD; i++)
		d->starts[i] = LINK_UNKNOWN;
	find_or_add(d, NULL, 0, BESIDE_EDGE); /* dead */
}

void dfa_init(struct dfa *d, const struct program *p, const struct symbols *s, size_t bytes,
	      bool anywhere)
{
	size_t places = p->places.n;

	*d = (struct dfa){.program = p, .symbols = s, .anywhere = anywhere, .stride = s->limit};
	d->limit = 2 + bytes / (d->stride * sizeof(uint32_t)); /* the dead one and a start */
	d->buckets = mem_alloc_zero(buckets_of(d), sizeof *d->buckets);
	d->marks = mem_alloc_zero(places, sizeof *d->marks);
	d->stack = mem_alloc_zero(2 * places + 1, sizeof *d->stack);
	d->reached = mem_alloc_zero(words_of(d), sizeof *d->reached);
	forget(d);
}

void dfa_release(struct dfa *d)
{
	VEC_RELEASE(&d->links);
	VEC_RELEASE(&d->states);
	VEC_RELEASE(&d->members);
	free(d->buckets);
	free(d->marks);
	free(d->stack);
	free(d->reached);
}

static bool holds(uint32_t assertion, enum beside behind, enum beside ahead)
{
	bool word_behind = behind == BESIDE_WORD, word_ahead = ahead == BESIDE_WORD;

	switch (assertion) {
	case '^':
		return behind == BESIDE_EDGE;
	case '$':
		return ahead == BESIDE_EDGE;
	case 'b':
		return word_behind != word_ahead;
	case 'B':
		return word_behind == word_ahead;
	case '<':
		return !word_behind && word_ahead;
	default:
		return word_behind && !word_ahead;
	}
}

static bool takes(const struct place *p, const struct symbol *symbol)
{
	if (symbol->kind == BESIDE_EDGE)
		return false;
	switch (p->op) {
	case OP_CHAR:
		return symbol->c == p->value;
	case OP_SET:
		return symbol->sets >> p->value & 1;
	default:
		return true;
	}
}

static void push(struct dfa *d, size_t *n, size_t place)
{
	if (d->marks[place] == d->round)
		return;
	d->marks[place] = d->round;
	d->stack[(*n)++] = (uint16_t)place;
}

/* From the places on the stack over the symbol, into d->reached; returns whether a match ended. */
static bool advance(struct dfa *d, size_t n, enum beside behind, const struct symbol *symbol)
{
	const struct place *places = d->program->places.v;
	bool match = false;

	while (n) {
		size_t at = d->stack[--n];
		const struct place *p = &places[at];

		d->work++;
		switch (p->op) {
		case OP_MATCH:
			match = true;
			break;
		case OP_JUMP:
			push(d, &n, p->value);
			break;
		case OP_SPLIT:
			push(d, &n, p->value);
			push(d, &n, at + 1);
			break;
		case OP_ASSERT:
			if (holds(p->value, behind, symbol->kind))
				push(d, &n, at + 1);
			break;
		case OP_CHAR:
		case OP_SET:
		case OP_ANY:
			if (takes(p, symbol))
				d->reached[(at + 1) / BITS] |= (uint64_t)1 << (at + 1) % BITS;
			break;
		}
	}
	return match;
}

/* The places of d->reached in order, into the stack, which is free by now; clears it. */
static size_t collect(struct dfa *d)
{
	size_t n = 0;

	for (size_t i = 0; i < words_of(d); i++) {
		for (uint64_t bits = d->reached[i]; bits; bits &= bits - 1)
			d->stack[n++] = (uint16_t)(i * BITS + (unsigned)__builtin_ctzll(bits));
		d->reached[i] = 0;
	}
	return n;
}

static enum beside behind_after(const struct dfa *d, enum beside kind)
{
	return d->program->has_asserts ? kind : BESIDE_EDGE;
}

static uint32_t name_of(const struct dfa *d, uint32_t index)
{
	return index * (uint32_t)d->stride;
}

uint32_t dfa_start(struct dfa *d, enum beside behind)
{
	static const uint16_t first = 0;

	if (d->starts[behind] == LINK_UNKNOWN) {
		if (d->states.n == d->limit)
			forget(d);
		d->starts[behind] = name_of(d, find_or_add(d, &first, 1, behind_after(d, behind)));
	}
	return d->starts[behind];
}

uint32_t dfa_build(struct dfa *d, uint32_t state, unsigned symbol)
{
	const struct symbol *s = &d->symbols->list.v[symbol];
	struct state from = d->states.v[state / d->stride];
	bool match, full;
	size_t n = 0;
	uint32_t link;

	if (!++d->round)
		memset(d->marks, 0, d->program->places.n * sizeof *d->marks);
	d->round += !d->round;
	for (size_t i = 0; i < from.n; i++)
		push(d, &n, d->members.v[from.first + i]);
	if (d->anywhere)
		push(d, &n, 0);
	match = advance(d, n, from.behind, s);
	n = collect(d);
	d->work += words_of(d) + n;
	full = (n || d->anywhere) && d->states.n == d->limit;
	if (full)
		forget(d);
	link = STATE_DEAD;
	if (n || d->anywhere)
		link = name_of(d, find_or_add(d, d->stack, n, behind_after(d, s->kind)));
	if (match)
		link |= LINK_MATCH;
	if (!full)
		d->links.v[state + symbol] = link;
	return link;
}
