/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/signals.h"

#include <math.h>
#include <string.h>

enum { LEFT_SIDE, RIGHT_SIDE };

/* Mass that dampens what clauses of hardly a word have in common. */
#define CLAUSE_DAMPING 4.0f
/* A variance of the cosine of grams that is small for two articles on one event. */
#define GRAMS_DAMPING 0.001
/* How much the sentence before and the one behind tell about one. */
#define CONTEXT_BEFORE 0.4f
#define CONTEXT_BEHIND 0.2f

const char *signal_name(enum signal s)
{
	static const char *const names[SIGNAL_N] = {
		[SIGNAL_GRAMS] = "grams",
		[SIGNAL_PLAIN] = "plain",
		[SIGNAL_ANCHORS] = "anchors",
		[SIGNAL_MATCHED] = "matched",
		[SIGNAL_SYNONYMS] = "synonyms",
		[SIGNAL_CLAUSE] = "clause",
		[SIGNAL_PAIRS] = "pairs",
		[SIGNAL_PHRASES] = "phrases",
		[SIGNAL_NAMES] = "names",
		[SIGNAL_NUMBERS] = "numbers",
		[SIGNAL_NUMBERS_DIFFER] = "numbers differ",
		[SIGNAL_DATES] = "dates",
		[SIGNAL_CONTEXT] = "context",
		[SIGNAL_MARGIN] = "margin",
		[SIGNAL_EARLY] = "early",
		[SIGNAL_APART] = "apart",
		[SIGNAL_KINSHIP] = "kinship",
	};

	return names[s];
}

/* What two sentences have in common, term by term. */
struct common {
	float surprise, numbers, dates;
	uint32_t plain, anchors;
	bool has_numbers[2], shares_number;
};

static void add_common(struct common *c, const struct joint *j, uint32_t stem, uint8_t flags)
{
	float weight = j->weight[stem];

	c->surprise += j->surprise[stem];
	c->anchors += j->documents[LEFT_SIDE][stem] == 1 && j->documents[RIGHT_SIDE][stem] == 1;
	c->shares_number = c->shares_number || (flags & WORD_NUMBER);
	if (flags & WORD_COMMON)
		return;
	if (flags & WORD_DATE)
		c->dates += weight;
	else if (flags & WORD_NUMBER)
		c->numbers += weight;
	else if (!(flags & (WORD_NAME | WORD_TITLE)))
		c->plain++;
}

static struct common common_of(const struct joint *j, uint32_t left, uint32_t right)
{
	struct common c = {0};
	uint32_t n[2];
	const struct term *a = features_terms(j->features[LEFT_SIDE], left, &n[0]);
	const struct term *b = features_terms(j->features[RIGHT_SIDE], right, &n[1]);
	const struct term *a_end = a + n[0], *b_end = b + n[1];

	while (a < a_end || b < b_end) {
		uint32_t x = a < a_end ? j->stem[LEFT_SIDE][a->stem] : UINT32_MAX;
		uint32_t y = b < b_end ? j->stem[RIGHT_SIDE][b->stem] : UINT32_MAX;

		if (x <= y && (a->flags & WORD_NUMBER))
			c.has_numbers[LEFT_SIDE] = true;
		if (y <= x && (b->flags & WORD_NUMBER))
			c.has_numbers[RIGHT_SIDE] = true;
		if (x == y)
			add_common(&c, j, x, a->flags | b->flags);
		a += x <= y;
		b += y <= x;
	}
	return c;
}

/*
 * Turns values into outliers among ALL pairs of sentences; those that are no candidates count as
 * 0.  Their variance is damped: where hardly any pair has anything in common, one word
 * would stand out.
 */
static void make_outliers(float *values, size_t n, double all)
{
	double sum = 0, squares = 0;

	for (size_t i = 0; i < n; i++) {
		sum += (double)values[i];
		squares += (double)values[i] * (double)values[i];
	}
	double mean = all > 0 ? sum / all : 0;
	double variance = all > 0 ? squares / all - mean * mean : 0;
	double deviation = sqrt(fmax(variance, 0) + GRAMS_DAMPING);

	for (size_t i = 0; i < n; i++)
		values[i] = (float)(((double)values[i] - mean) / deviation);
}

static void find_rivals(struct signal_context *c)
{
	for (int side = 0; side < 2; side++) {
		size_t n = c->joint->features[side]->sentences.n;

		c->best[side] = mem_alloc_zero(n + 1, sizeof(float));
		c->second[side] = mem_alloc_zero(n + 1, sizeof(float));
		for (size_t i = 0; i < c->candidates->n; i++) {
			uint32_t s = c->candidates->v[i].sentence[side];
			float x = c->candidates->v[i].cosine;

			if (x > c->best[side][s]) {
				c->second[side][s] = c->best[side][s];
				c->best[side][s] = x;
			} else if (x > c->second[side][s]) {
				c->second[side][s] = x;
			}
		}
	}
}

static void index_candidates(struct signal_context *c)
{
	size_t n = c->joint->features[LEFT_SIDE]->sentences.n, next = 0;

	c->first_of_left = mem_alloc_zero(n + 1, sizeof *c->first_of_left);
	for (size_t i = 0; i < c->candidates->n; i++)
		while (next <= c->candidates->v[i].sentence[LEFT_SIDE])
			c->first_of_left[next++] = (uint32_t)i;
	while (next <= n)
		c->first_of_left[next++] = (uint32_t)c->candidates->n;
}

static void measure_candidates(struct signal_context *c)
{
	size_t n = c->candidates->n;
	double all = (double)c->joint->features[LEFT_SIDE]->n_places *
		     (double)c->joint->features[RIGHT_SIDE]->n_places;

	c->grams = mem_alloc_zero(n + 1, sizeof *c->grams);
	for (size_t i = 0; i < n; i++) {
		const uint32_t *s = c->candidates->v[i].sentence;

		c->grams[i] = joint_bag_cosine(&c->joint->grams, s[0], s[1]);
	}
	make_outliers(c->grams, n, all);
}

void signal_context_init(struct signal_context *c, const struct joint *j,
			 const struct candidates *candidates)
{
	*c = (struct signal_context){.joint = j, .candidates = candidates};
	index_candidates(c);
	find_rivals(c);
	measure_candidates(c);
}

void signal_context_release(struct signal_context *c)
{
	free(c->first_of_left);
	for (int side = 0; side < 2; side++) {
		free(c->best[side]);
		free(c->second[side]);
	}
	free(c->grams);
}

/* The cosine of two sentences; 0 where they are no candidate. */
static float cosine_at(const struct signal_context *c, int64_t left, int64_t right)
{
	if (left < 0 || right < 0 || left >= (int64_t)c->joint->features[LEFT_SIDE]->sentences.n)
		return 0;
	uint32_t from = c->first_of_left[left], to = c->first_of_left[left + 1];

	while (from < to) {
		uint32_t middle = from + (to - from) / 2;
		uint32_t s = c->candidates->v[middle].sentence[RIGHT_SIDE];

		if (s == right)
			return c->candidates->v[middle].cosine;
		if (s < right)
			from = middle + 1;
		else
			to = middle;
	}
	return 0;
}

static float context_of(const struct signal_context *c, const uint32_t s[2])
{
	static const float share[3] = {CONTEXT_BEFORE, 1.0f, CONTEXT_BEHIND};
	float sum = 0;

	for (int a = -1; a <= 1; a++)
		for (int b = -1; b <= 1; b++)
			if (a || b)
				sum += share[a + 1] * share[b + 1] *
				       cosine_at(c, (int64_t)s[0] + a, (int64_t)s[1] + b);
	return sum;
}

static float margin_of(const struct signal_context *c, const struct candidate *k, int side)
{
	uint32_t s = k->sentence[side];
	float rival = k->cosine >= c->best[side][s] ? c->second[side][s] : c->best[side][s];

	return k->cosine - rival;
}

static const struct synonym *synonyms_of(const struct joint *j, int side, uint32_t s,
					 const struct synonym **end)
{
	const struct features *f = j->features[side];
	const struct synonym *first = f->synonyms.v + f->sentences.v[s].first_synonym;

	*end = first + f->sentences.v[s].n_synonyms;
	return first;
}

/* The end of the stems of the group at P. */
static const struct synonym *group_end(const struct synonym *p, const struct synonym *end)
{
	uint16_t group = p->group;

	while (p < end && p->group == group)
		p++;
	return p;
}

/* Whether a stem of group A to A_END of SIDE is not among those of the other side's. */
static bool has_other(const struct joint *j, int side, const struct synonym *a,
		      const struct synonym *a_end, const struct synonym *b,
		      const struct synonym *b_end)
{
	for (; a < a_end; a++) {
		const struct synonym *k = b;

		while (k < b_end && j->stem[!side][k->stem] != j->stem[side][a->stem])
			k++;
		if (k == b_end)
			return true;
	}
	return false;
}

/* Groups of synonyms that each side has a word of that the other has not. */
static uint32_t count_synonyms(const struct joint *j, const uint32_t s[2])
{
	const struct synonym *a_last, *b_last;
	const struct synonym *a = synonyms_of(j, LEFT_SIDE, s[0], &a_last);
	const struct synonym *b = synonyms_of(j, RIGHT_SIDE, s[1], &b_last);
	uint32_t n = 0;

	while (a < a_last && b < b_last) {
		const struct synonym *a_end = group_end(a, a_last), *b_end = group_end(b, b_last);
		uint16_t x = a->group, y = b->group;

		n += x == y && has_other(j, LEFT_SIDE, a, a_end, b, b_end) &&
		     has_other(j, RIGHT_SIDE, b, b_end, a, a_end);
		a = x <= y ? a_end : a;
		b = y <= x ? b_end : b;
	}
	return n;
}

static void add_to_clauses(float common[CLAUSES_MAX][CLAUSES_MAX], uint32_t left, uint32_t right,
			   float weight)
{
	for (uint32_t a = 0; a < CLAUSES_MAX && left >> a; a++)
		for (uint32_t b = 0; left >> a & 1 && b < CLAUSES_MAX && right >> b; b++)
			if (right >> b & 1)
				common[a][b] += weight;
}

/* The best of all pairs of clauses: their common mass by their mean mass. */
static float best_clause(const struct joint *j, const uint32_t s[2])
{
	float common[CLAUSES_MAX][CLAUSES_MAX], best = 0;
	const struct sentence_features *f[2];
	const struct term *t[2], *end[2];

	for (int side = 0; side < 2; side++) {
		uint32_t n;

		f[side] = &j->features[side]->sentences.v[s[side]];
		t[side] = features_terms(j->features[side], s[side], &n);
		end[side] = t[side] + n;
	}
	for (uint32_t a = 0; a < f[0]->n_clauses; a++)
		memset(common[a], 0, f[1]->n_clauses * sizeof **common);
	while (t[0] < end[0] && t[1] < end[1]) {
		uint32_t x = j->stem[0][t[0]->stem], y = j->stem[1][t[1]->stem];

		if (x == y)
			add_to_clauses(common, t[0]->clauses, t[1]->clauses, j->weight[x]);
		t[0] += x <= y;
		t[1] += y <= x;
	}
	for (uint32_t a = 0; a < f[0]->n_clauses; a++)
		for (uint32_t b = 0; b < f[1]->n_clauses; b++)
			best = fmaxf(best, 2 * common[a][b] /
						   (j->clause_mass[0][f[0]->first_clause + a] +
						    j->clause_mass[1][f[1]->first_clause + b] +
						    CLAUSE_DAMPING));
	return best;
}

static float ratio(float part, float whole)
{
	return whole > 0 ? part / whole : 0;
}

static void add_shared_signals(const struct signal_context *c, const uint32_t s[2], float *out)
{
	const struct joint *j = c->joint;
	struct common common = common_of(j, s[0], s[1]);
	struct bag_overlap pairs = joint_bag_overlap(&j->pairs, s[0], s[1]);

	out[SIGNAL_PLAIN] = log1pf((float)common.plain);
	out[SIGNAL_ANCHORS] = (float)common.anchors;
	out[SIGNAL_MATCHED] = fminf(ratio(common.surprise, j->matchable[0][s[0]]),
				    ratio(common.surprise, j->matchable[1][s[1]]));
	out[SIGNAL_NUMBERS] = common.numbers;
	out[SIGNAL_NUMBERS_DIFFER] = common.has_numbers[0] && common.has_numbers[1] &&
				     !common.shares_number;
	out[SIGNAL_DATES] = common.dates;
	out[SIGNAL_SYNONYMS] = log1pf((float)count_synonyms(j, s));
	out[SIGNAL_CLAUSE] = best_clause(j, s);
	out[SIGNAL_PAIRS] = log1pf(pairs.mass[BAG_OTHER] + pairs.mass[BAG_CONTENT]);
	out[SIGNAL_PHRASES] = log1pf((float)pairs.count[BAG_CONTENT]);
	out[SIGNAL_NAMES] = log1pf(pairs.mass[BAG_NAMING]);
}

/* From 0 for the first to 1 for the last. */
static float relative_place(const struct joint *j, int side, uint32_t s)
{
	const struct features *f = j->features[side];

	return f->n_places > 1 ? (float)f->sentences.v[s].place / (float)(f->n_places - 1) : 0;
}

static void add_place_signals(const struct joint *j, const uint32_t s[2], float *out)
{
	out[SIGNAL_APART] = fabsf(relative_place(j, LEFT_SIDE, s[0]) -
				  relative_place(j, RIGHT_SIDE, s[1]));
	out[SIGNAL_EARLY] = 1 / (1 + (float)j->features[0]->sentences.v[s[0]].place) +
			    1 / (1 + (float)j->features[1]->sentences.v[s[1]].place);
}

void signals_of(const struct signal_context *c, size_t i, float out[SIGNAL_N])
{
	const struct candidate *k = &c->candidates->v[i];

	out[SIGNAL_GRAMS] = c->grams[i];
	out[SIGNAL_KINSHIP] = fminf(c->joint->kinship, KINSHIP_ENOUGH);
	out[SIGNAL_CONTEXT] = context_of(c, k->sentence);
	out[SIGNAL_MARGIN] = fmaxf(margin_of(c, k, LEFT_SIDE), margin_of(c, k, RIGHT_SIDE));
	add_shared_signals(c, k->sentence, out);
	add_place_signals(c->joint, k->sentence, out);
}
