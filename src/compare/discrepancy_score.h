/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much two comparable figures are about one thing, of what topic.h tells of them (V).  The weights are
 * set by hand; every factor is what the labelled pairs of the fitting corpora ask for, in round numbers.
 */
#ifndef LATERAL_COMPARE_DISCREPANCY_SCORE_H
#define LATERAL_COMPARE_DISCREPANCY_SCORE_H

#include "compare/topic.h"

/* From 0 on; discrepancy.c says from where on two that differ are shown. */
float discrepancy_score(const float v[TOPIC_N], const struct figure *a, const struct figure *b);
/*
 * How much of their topic two compatible figures of that SCORE settle: more, the less chance explains them,
 * and something even where the words around them are other ones, more in sentences that report the same.
 */
float discrepancy_settled(const float v[TOPIC_N], const struct figure *a, const struct figure *b,
			  float score);
/* Whether two compatible figures are equal by no mere chance. */
bool discrepancy_is_same(const float v[TOPIC_N], const struct figure *a, const struct figure *b,
			 float score);

#endif
