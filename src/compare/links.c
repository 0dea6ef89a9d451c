/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/links.h"

#include "compare/relation.h"
#include "compare/score.h"

static int compare_by_score(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	for (int side = LEFT; side <= RIGHT; side++)
		if (x->sentence[side] != y->sentence[side])
			return x->sentence[side] < y->sentence[side] ? -1 : 1;
	return 0;
}

static int compare_by_place(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	for (int side = LEFT; side <= RIGHT; side++)
		if (x->sentence[side] != y->sentence[side])
			return x->sentence[side] < y->sentence[side] ? -1 : 1;
	return 0;
}

static void score_all(struct comparison *c, const struct joint *j)
{
	struct candidates candidates = {0};
	struct signal_context context;
	struct gist gist;

	gist_init(&gist, j);
	candidates_find(&gist, &candidates);
	signal_context_init(&context, &gist, &candidates);
	for (size_t i = 0; i < candidates.n; i++) {
		const uint32_t *s = candidates.v[i].sentence;
		struct link l = {.sentence = {s[LEFT], s[RIGHT]}};
		float signals[SIGNAL_N];

		signals_of(&context, i, signals);
		l.score = score_of(signals);
		if (l.score < SCORE_LINK)
			continue;
		score_reasons(signals, &l);
		l.unsure = l.score < SCORE_SURE;
		l.relation = relation_of(j, s[LEFT], s[RIGHT]);
		VEC_PUSH(&c->links, l);
	}
	signal_context_release(&context);
	VEC_RELEASE(&candidates);
	gist_release(&gist);
}

/* Keeps the best links of every sentence; C->links are in any order afterwards. */
static void keep_best(struct comparison *c, const struct joint *j)
{
	uint32_t *count[2];
	size_t to = 0;

	for (int side = LEFT; side <= RIGHT; side++)
		count[side] = mem_alloc_zero(j->features[side]->sentences.n + 1, sizeof *count[side]);
	qsort(c->links.v, c->links.n, sizeof *c->links.v, compare_by_score);
	for (size_t i = 0; i < c->links.n; i++) {
		const uint32_t *s = c->links.v[i].sentence;

		if (count[LEFT][s[LEFT]] == LINKS_MAX || count[RIGHT][s[RIGHT]] == LINKS_MAX)
			continue;
		count[LEFT][s[LEFT]]++;
		count[RIGHT][s[RIGHT]]++;
		c->links.v[to++] = c->links.v[i];
	}
	c->links.n = to;
	free(count[LEFT]);
	free(count[RIGHT]);
}

void links_find(struct comparison *c, const struct joint *j)
{
	score_all(c, j);
	if (!c->links.n)
		return;
	keep_best(c, j);
	qsort(c->links.v, c->links.n, sizeof *c->links.v, compare_by_place);
	links_mark_moved(c->links.v, c->links.n, (uint32_t)j->features[RIGHT]->sentences.n);
}
