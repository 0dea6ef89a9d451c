/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/score.h"

#include <math.h>
#include <string.h>

/* Signals are told to people in groups. */
enum group {
	GROUP_WORDS, GROUP_RARE, GROUP_SYNONYMS, GROUP_PHRASES, GROUP_NUMBERS, GROUP_CONTEXT,
	GROUP_RIVALS, GROUP_POSITION, GROUP_N
};

static const char *const group_names[GROUP_N] = {
	[GROUP_WORDS] = "words",
	[GROUP_RARE] = "rare words",
	[GROUP_SYNONYMS] = "synonyms",
	[GROUP_PHRASES] = "phrases",
	[GROUP_NUMBERS] = "numbers",
	[GROUP_CONTEXT] = "context",
	[GROUP_RIVALS] = "rivals",
	[GROUP_POSITION] = "position",
};
_Static_assert((int)GROUP_N <= (int)REASONS_MAX, "every group can be a reason");

/* Log odds of a pair whose signals are all usual. */
static const float base = -2.7729f;

/*
 * What a signal usually is among candidates, and what each unit above that adds to the log odds;
 * behind it the same for one standard deviation, which tells what a signal is worth.
 */
static const struct weight {
	float usual, weight;
	enum group group;
} weights[SIGNAL_N] = {
	[SIGNAL_MASS] = {1.0753f, 0.2226f, GROUP_WORDS}, /* +0.23 */
	[SIGNAL_GRAMS] = {0.7196f, 0.2391f, GROUP_WORDS}, /* +0.35 */
	[SIGNAL_PLAIN] = {0.4394f, 0.7248f, GROUP_WORDS}, /* +0.33 */
	[SIGNAL_ANCHORS] = {0.1828f, 0.1205f, GROUP_RARE}, /* +0.08 */
	[SIGNAL_MATCHED] = {0.1639f, 1.3850f, GROUP_WORDS}, /* +0.21 */
	[SIGNAL_SYNONYMS] = {0.2138f, 0.7349f, GROUP_SYNONYMS}, /* +0.27 */
	[SIGNAL_CLAUSE] = {0.1337f, 3.2335f, GROUP_WORDS}, /* +0.36 */
	[SIGNAL_PAIRS] = {0.4816f, 0.4406f, GROUP_PHRASES}, /* +0.33 */
	[SIGNAL_PHRASES] = {0.1074f, -0.7435f, GROUP_PHRASES}, /* -0.22 */
	[SIGNAL_NUMBERS] = {0.0534f, 0.2193f, GROUP_NUMBERS}, /* +0.09 */
	[SIGNAL_NUMBERS_DIFFER] = {0.1039f, 0.2989f, GROUP_NUMBERS}, /* +0.09 */
	[SIGNAL_DATES] = {0.1089f, 0.1793f, GROUP_NUMBERS}, /* +0.09 */
	[SIGNAL_CONTEXT] = {0.0436f, 5.2321f, GROUP_CONTEXT}, /* +0.28 */
	[SIGNAL_MARGIN] = {-0.0613f, 2.1617f, GROUP_RIVALS}, /* +0.28 */
	[SIGNAL_EARLY] = {0.3962f, 0.9944f, GROUP_POSITION}, /* +0.35 */
	[SIGNAL_APART] = {0.3540f, -1.0485f, GROUP_POSITION}, /* -0.27 */
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
