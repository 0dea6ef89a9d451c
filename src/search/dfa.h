/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program run in one step a character: every set of places that it is in at once becomes a state
 * when it is first met, and so does every way from one to another.  When they have become too many
 * they are forgotten.
 */
#ifndef LATERAL_SEARCH_DFA_H
#define LATERAL_SEARCH_DFA_H

#include "search/program.h"
#include "search/symbols.h"

/* A state is named by where its links begin. */
enum {
	LINK_MATCH = 1 << 30, /* a match ended before the symbol that was read */
	LINK_STATE = LINK_MATCH - 1,
	STATE_DEAD = 0, /* nothing can match any more */
};
#define LINK_UNKNOWN UINT32_MAX /* holds LINK_MATCH, too: one test tells both */

struct state {
	uint32_t first, n; /* of its places, in order */
	enum beside behind;
};

struct dfa {
	const struct program *program;
	const struct symbols *symbols;
	bool anywhere; /* a match may begin at every place: never dead */
	size_t stride, limit; /* of a state's links; of the states */
	struct links VEC(uint32_t) links;
	struct states VEC(struct state) states;
	struct members VEC(uint16_t) members; /* places of the states */
	uint32_t *buckets; /* states plus 1 by their hash; 0: none */
	uint32_t starts[BESIDE_WORD + 1];
	size_t work; /* done so far, in places looked at: the caller may reset it */
	uint32_t round, *marks; /* of each place, the last round that came by */
	uint16_t *stack;
	uint64_t *reached; /* a bit for each place */
};

/* Program and symbols must outlive it; BYTES: about so many at most, for the ways. */
void dfa_init(struct dfa *d, const struct program *p, const struct symbols *s, size_t bytes,
	      bool anywhere);
void dfa_release(struct dfa *d);

/* Where a run begins; it is good until the next call that may build something. */
uint32_t dfa_start(struct dfa *d, enum beside behind);
/* Builds the link of a state; see dfa_next. */
uint32_t dfa_build(struct dfa *d, uint32_t state, unsigned symbol);

/*
 * The next state, with LINK_MATCH.  STATE is good no more where something was built, unless that was
 * the way to the edge, and a match may not begin at every place.
 */
static inline uint32_t dfa_next(struct dfa *d, uint32_t state, unsigned symbol)
{
	uint32_t link = d->links.v[state + symbol];

	return link != LINK_UNKNOWN ? link : dfa_build(d, state, symbol);
}

#endif
