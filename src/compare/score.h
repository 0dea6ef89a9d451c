/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How likely two sentences report the same thing: a logistic regression over signals.h.  Its
 * table of weights is fitted by tests/fit/fit.py on labelled pairs of articles.
 */
#ifndef LATERAL_COMPARE_SCORE_H
#define LATERAL_COMPARE_SCORE_H

#include "compare/comparison.h"
#include "compare/signals.h"

/* Above the first a pair is a faint link (links.h), above the second a link, above the third a sure one. */
#define SCORE_FAINT 0.38f
#define SCORE_LINK 0.43f
#define SCORE_SURE 0.49f

/*
 * What a discrepancy adds to the log odds of its sentences, and their score at least: nearly all
 * sentences that give two figures for one thing report the same.
 */
#define DIFFERING_LOG_ODDS 2.5f
#define SCORE_DIFFERING 0.9f

/* The score of a pair, 0 to 1. */
float score_of(const float signals[SIGNAL_N]);
/* A score as people are told it, in hundredths: no link is a certainty, no unsure one shows SCORE_SURE. */
int score_percent(float score);
/* What it rests on: fills L->reasons, the weightiest first. */
void score_reasons(const float signals[SIGNAL_N], struct link *l);
/* L is of sentences whose figures differ; a score of 0 is not known. */
void score_differing(struct link *l);

#endif
