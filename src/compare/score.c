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
static const float base = -3.8735f;

/*
 * What a signal usually is among candidates, and what each unit above that adds to the log odds;
 * behind it the same for one standard deviation, which tells what a signal is worth.
 */
static const struct weight {
	float usual, weight;
	enum group group;
} weights[SIGNAL_N] = {
	[SIGNAL_PLAIN] = {0.2266f, 0.4566f, GROUP_WORDS}, /* +0.22 */
	[SIGNAL_FORM] = {0.0967f, 3.5085f, GROUP_WORDS}, /* +0.36 */
	[SIGNAL_USUAL] = {0.0684f, 3.9425f, GROUP_WORDS}, /* +0.37 */
	[SIGNAL_SAYINGS] = {0.0073f, -2.6643f, GROUP_WORDS}, /* -0.14 */
	[SIGNAL_SPELLED] = {0.8954f, 1.3692f, GROUP_WORDS}, /* +0.26 */
	[SIGNAL_ORDER] = {0.5407f, 0.9071f, GROUP_PHRASES}, /* +0.17 */
	[SIGNAL_EQUAL] = {0.0015f, 0.1227f, GROUP_WORDS}, /* +0.00 */
	[SIGNAL_SYNONYMS] = {0.2315f, 0.5787f, GROUP_WORDS}, /* +0.22 */
	[SIGNAL_CLAUSE] = {0.1290f, 1.9813f, GROUP_WORDS}, /* +0.20 */
	[SIGNAL_ASSOCIATION] = {0.9087f, 1.1324f, GROUP_CONTEXT}, /* +0.38 */
	[SIGNAL_PAIRS] = {0.3716f, 0.2573f, GROUP_PHRASES}, /* +0.17 */
	[SIGNAL_PHRASES] = {0.0355f, -0.8407f, GROUP_PHRASES}, /* -0.15 */
	[SIGNAL_ABOUT] = {0.1782f, 0.6244f, GROUP_NAMES}, /* +0.28 */
	[SIGNAL_SPEAKERS] = {0.2211f, -0.4900f, GROUP_NAMES}, /* -0.20 */
	[SIGNAL_HOLLOW] = {0.0108f, -3.0911f, GROUP_NAMES}, /* -0.32 */
	[SIGNAL_HEAD] = {0.0467f, 0.4869f, GROUP_WORDS}, /* +0.10 */
	[SIGNAL_NUMBERS] = {0.0484f, 0.2054f, GROUP_NUMBERS}, /* +0.08 */
	[SIGNAL_COUNTED] = {0.0014f, 3.5659f, GROUP_NUMBERS}, /* +0.13 */
	[SIGNAL_CLOSE] = {0.0039f, 2.2184f, GROUP_NUMBERS}, /* +0.14 */
	[SIGNAL_SHARE] = {0.1524f, 1.2966f, GROUP_RIVALS}, /* +0.20 */
	[SIGNAL_MARGIN] = {-0.1830f, 0.1884f, GROUP_RIVALS}, /* +0.04 */
	[SIGNAL_TAKEN] = {0.0161f, -3.8025f, GROUP_RIVALS}, /* -0.24 */
	[SIGNAL_FOCUS] = {0.0153f, 5.7162f, GROUP_WORDS}, /* +0.39 */
	[SIGNAL_WIDE] = {0.2159f, 4.5943f, GROUP_CONTEXT}, /* +0.48 */
	[SIGNAL_PLACES] = {4.2710f, -0.2166f, GROUP_POSITION}, /* -0.28 */
	[SIGNAL_APART] = {0.3570f, -0.7613f, GROUP_POSITION}, /* -0.20 */
	[SIGNAL_KINSHIP] = {0.2642f, 16.9801f, GROUP_ARTICLES}, /* +1.22 */
	[SIGNAL_SIZE] = {6.2856f, -0.5304f, GROUP_ARTICLES}, /* -0.20 */
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

int score_percent(float score)
{
	int percent = (int)lroundf(100 * score), sure = (int)lroundf(100 * SCORE_SURE);

	if (score < SCORE_SURE && percent >= sure)
		return sure - 1;
	return percent > 99 ? 99 : percent;
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

static float log_odds_of(float score)
{
	const float most = 0.99999f; /* near 1 floats are coarse */

	score = fminf(score, most);
	return logf(score / (1 - score));
}

void score_differing(struct link *l)
{
	const char *name = group_names[GROUP_NUMBERS];
	float before = l->score > 0 ? log_odds_of(l->score) : base;
	float after = fmaxf(before + DIFFERING_LOG_ODDS, log_odds_of(SCORE_DIFFERING));
	uint32_t r = 0;

	while (r < l->n_reasons && l->reasons[r].name != name)
		r++;
	if (r == l->n_reasons)
		l->reasons[l->n_reasons++] = (struct reason){name, 0};
	l->reasons[r].weight += after - before;
	l->score = 1.0f / (1.0f + expf(-after));
	l->unsure = false;
	qsort(l->reasons, l->n_reasons, sizeof *l->reasons, compare_reasons);
}
