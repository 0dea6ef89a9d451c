/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/score.h"

#include <math.h>

/* Log odds of a link at cosine 0, and what each unit of cosine adds. */
#define LOG_ODDS_AT_ZERO -3.2f
#define LOG_ODDS_OF_COSINE 11.0f

void score_candidate(const struct joint *j, const struct candidate *c, struct link *l)
{
	l->reasons[0] = (struct reason){"words", LOG_ODDS_OF_COSINE * c->cosine};
	l->n_reasons = 1;
	l->score = 1.0f / (1.0f + expf(-LOG_ODDS_AT_ZERO - l->reasons[0].weight));
}

/* Which share of a sentence's weight stands in the other, both ways. */
static void containment(const struct joint *j, uint32_t left, uint32_t right, float share[2])
{
	uint32_t n[2];
	const struct term *a = features_terms(j->features[LEFT], left, &n[0]);
	const struct term *b = features_terms(j->features[RIGHT], right, &n[1]);
	const struct term *a_end = a + n[0], *b_end = b + n[1];
	float common = 0, all[2] = {0, 0};

	while (a < a_end || b < b_end) {
		uint32_t x = a < a_end ? j->stem[LEFT][a->stem] : UINT32_MAX;
		uint32_t y = b < b_end ? j->stem[RIGHT][b->stem] : UINT32_MAX;
		float w = j->weight[x < y ? x : y];

		all[LEFT] += x <= y ? w : 0;
		all[RIGHT] += y <= x ? w : 0;
		common += x == y ? w : 0;
		a += x <= y;
		b += y <= x;
	}
	for (int side = LEFT; side <= RIGHT; side++)
		share[side] = all[side] > 0 ? common / all[side] : 0;
}

enum relation score_relation(const struct joint *j, uint32_t left, uint32_t right)
{
	float share[2];

	containment(j, left, right, share);
	float less = fminf(share[LEFT], share[RIGHT]);

	return less > 0.98f ? RELATION_SAME : less > 0.6f ? RELATION_REWORDED : RELATION_PARTIAL;
}
