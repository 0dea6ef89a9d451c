/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/rendering.h"

struct pair {
	const struct quoted *q;
	const struct piece *piece[2]; /* by side */
	const struct alignment *al;
};

static const struct quoted_word *word_at(const struct pair *p, int side, uint32_t i)
{
	return piece_word(&p->q[side], p->piece[side], i);
}

/* Words before (END 0) or behind what is common, and whether they say something: "and" does not. */
static struct span rest_at(const struct pair *p, int side, int end)
{
	struct span inside = p->al->inside[side];

	return end ? (struct span){inside.end, p->piece[side]->n} : (struct span){0, inside.start};
}

static bool says_something(const struct pair *p, int side, struct span rest)
{
	for (uint32_t i = rest.start; i < rest.end; i++)
		if (word_at(p, side, i)->telling)
			return true;
	return span_length(rest) > 1;
}

/*
 * Both have words that the other has not: between common words, or at one end, where what is left is
 * not much longer than what is common.
 */
static bool has_differing_run(const struct pair *p)
{
	if (p->al->inserts[LEFT] && p->al->inserts[RIGHT])
		return true;
	for (int end = 0; end < 2; end++) {
		bool differs = true;

		for (int side = LEFT; side <= RIGHT; side++) {
			struct span rest = rest_at(p, side, end);

			differs = differs && span_length(rest) <= 2 * p->al->words &&
				  says_something(p, side, rest);
		}
		if (differs)
			return true;
	}
	return false;
}

/* Whether SIDE has the content word STEM among its first N words. */
static bool has_word(const struct pair *p, int side, uint32_t stem, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (word_at(p, side, i)->content && word_at(p, side, i)->stem == stem)
			return true;
	return false;
}

/* Whether both have more words than those that stand in one order: "the pockets of commuters". */
static bool is_reordered(const struct pair *p)
{
	uint32_t common = 0;

	for (uint32_t i = 0; i < p->piece[LEFT]->n; i++) {
		uint32_t stem = word_at(p, LEFT, i)->stem;

		common += word_at(p, LEFT, i)->content && !has_word(p, LEFT, stem, i) &&
			  has_word(p, RIGHT, stem, p->piece[RIGHT]->n);
	}
	return common > p->al->content;
}

enum utterance_relation rendering_of(const struct quoted q[2], const uint32_t piece[2],
				     const struct alignment *al)
{
	struct pair p = {.q = q, .al = al};

	for (int side = LEFT; side <= RIGHT; side++)
		p.piece[side] = &q[side].pieces.v[piece[side]];
	if (al->words == p.piece[LEFT]->n && al->words == p.piece[RIGHT]->n)
		return al->exact == al->words ? UTTERANCE_SAME : UTTERANCE_VARIANT;
	return has_differing_run(&p) || is_reordered(&p) ? UTTERANCE_VARIANT : UTTERANCE_CUT;
}
