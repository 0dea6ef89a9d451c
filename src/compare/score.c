/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/score.h"

#include <math.h>
#include <string.h>

/* Signals are told to people in groups. */
enum group {
	GROUP_WORDS, GROUP_PHRASES, GROUP_NAMES, GROUP_NUMBERS, GROUP_CONTEXT, GROUP_RIVALS,
	GROUP_POSITION, GROUP_ARTICLES, GROUP_N
};

static const char *const group_names[GROUP_N] = {
	[GROUP_WORDS] = "words",
	[GROUP_PHRASES] = "phrases",
	[GROUP_NAMES] = "names",
	[GROUP_NUMBERS] = "numbers",
	[GROUP_CONTEXT] = "context",
	[GROUP_RIVALS] = "rivals",
	[GROUP_POSITION] = "position",
	[GROUP_ARTICLES] = "articles",
};
_Static_assert((int)GROUP_N <= (int)REASONS_MAX, "every group can be a reason");

/* Log odds of a pair whose signals are all usual. */
static const float base = -3.4637f;

/*
 * What a signal usually is among candidates, and what each unit above that adds to the log odds;
 * behind it the same for one standard deviation, which tells what a signal is worth.
 */
static const struct weight {
	float usual, weight;
	enum group group;
} weights[SIGNAL_N] = {
	[SIGNAL_GRAMS] = {0.7485f, 0.2729f, GROUP_WORDS}, /* +0.33 */
	[SIGNAL_PLAIN] = {0.3840f, 0.8305f, GROUP_WORDS}, /* +0.37 */
	[SIGNAL_ANCHORS] = {0.1969f, 0.2795f, GROUP_WORDS}, /* +0.17 */
	[SIGNAL_MATCHED] = {0.2054f, 1.9985f, GROUP_WORDS}, /* +0.37 */
	[SIGNAL_SYNONYMS] = {0.1964f, 0.6939f, GROUP_WORDS}, /* +0.25 */
	[SIGNAL_CLAUSE] = {0.1291f, 3.4763f, GROUP_WORDS}, /* +0.35 */
	[SIGNAL_PAIRS] = {0.3706f, 0.4102f, GROUP_PHRASES}, /* +0.27 */
	[SIGNAL_PHRASES] = {0.0370f, -0.7042f, GROUP_PHRASES}, /* -0.13 */
	[SIGNAL_NAMES] = {0.0490f, -0.2394f, GROUP_NAMES}, /* -0.06 */
	[SIGNAL_NUMBERS] = {0.0494f, 0.3316f, GROUP_NUMBERS}, /* +0.12 */
	[SIGNAL_NUMBERS_DIFFER] = {0.1078f, 0.6177f, GROUP_NUMBERS}, /* +0.19 */
	[SIGNAL_DATES] = {0.1202f, 0.1563f, GROUP_NUMBERS}, /* +0.08 */
	[SIGNAL_CONTEXT] = {0.0360f, 6.0674f, GROUP_CONTEXT}, /* +0.29 */
	[SIGNAL_MARGIN] = {-0.0436f, 2.5802f, GROUP_RIVALS}, /* +0.30 */
	[SIGNAL_EARLY] = {0.4174f, 1.2913f, GROUP_POSITION}, /* +0.48 */
	[SIGNAL_APART] = {0.3584f, -0.9291f, GROUP_POSITION}, /* -0.24 */
	[SIGNAL_KINSHIP] = {0.2977f, 15.3454f, GROUP_ARTICLES}, /* +1.42 */
};

static float added_by(const float signals[SIGNAL_N], int s)
{
	return weights[s].weight * (signals[s] - weights[s].usual);
}

float score_of(const float signals[SIGNAL_N])
{
	float log_odds = base;

	for (int s = 0; s < SIGNAL_N; s++)
		log_odds += added_by(signals, s);
	return 1.0f / (1.0f + expf(-log_odds));
}

static int compare_reasons(const void *a, const void *b)
{
	const struct reason *x = a, *y = b;

	if (fabsf(x->weight) != fabsf(y->weight))
		return fabsf(x->weight) > fabsf(y->weight) ? -1 : 1;
	return strcmp(x->name, y->name);
}

void score_reasons(const float signals[SIGNAL_N], struct link *l)
{
	l->n_reasons = GROUP_N;
	for (int g = 0; g < GROUP_N; g++)
		l->reasons[g] = (struct reason){group_names[g], 0};
	for (int s = 0; s < SIGNAL_N; s++)
		l->reasons[weights[s].group].weight += added_by(signals, s);
	qsort(l->reasons, GROUP_N, sizeof *l->reasons, compare_reasons);
}
