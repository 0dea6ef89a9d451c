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
