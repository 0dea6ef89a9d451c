/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles and their comparison, made by hand. */
#ifndef LATERAL_TESTS_MADE_PAIR_H
#define LATERAL_TESTS_MADE_PAIR_H

#include "compare/rows.h"
#include "unit/made_article.h"

struct pair {
	char outlet[2][8];
	struct made_article side[2];
	struct comparison c;
	struct rows rows;
};

static inline void pair_init(struct pair *p)
{
	*p = (struct pair){.outlet = {"Herald", "Courier"}};
	made_init(&p->side[LEFT], p->outlet[LEFT]);
	made_init(&p->side[RIGHT], p->outlet[RIGHT]);
	for (int side = LEFT; side <= RIGHT; side++)
		p->c.annotation[side] = &p->side[side].an;
}

static inline void pair_release(struct pair *p)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		made_release(&p->side[side]);
		VEC_RELEASE(&p->c.only[side]);
	}
	VEC_RELEASE(&p->c.links);
	VEC_RELEASE(&p->c.runs);
	VEC_RELEASE(&p->c.utterances);
	VEC_RELEASE(&p->c.discrepancies);
	rows_release(&p->rows);
}

static inline struct link *add_link(struct pair *p, uint32_t left, uint32_t right, enum relation relation,
			     float score)
{
	VEC_PUSH(&p->c.links, (struct link){.sentence = {left, right}, .relation = relation,
					    .score = score, .first_run = (uint32_t)p->c.runs.n});
	return &p->c.links.v[p->c.links.n - 1];
}

static inline void find_only(struct pair *p)
{
	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < p->side[side].an.sentences.n; s++) {
			bool linked = p->side[side].an.sentences.v[s].kind != KIND_BODY;

			for (size_t i = 0; i < p->c.links.n; i++)
				linked = linked || p->c.links.v[i].sentence[side] == s;
			if (!linked)
				VEC_PUSH(&p->c.only[side], s);
		}
}

#endif
