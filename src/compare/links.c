/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/links.h"

#include "compare/relation.h"
#include "compare/runs.h"
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
		if (l.score < SCORE_FAINT)
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

/* How many links each sentence has, by side. */
struct degrees {
	uint32_t *n[2];
};

static struct degrees degrees_make(const struct joint *j)
{
	struct degrees d;

	for (int side = LEFT; side <= RIGHT; side++)
		d.n[side] = mem_alloc_zero(j->features[side]->sentences.n + 1, sizeof *d.n[side]);
	return d;
}

static void degrees_release(struct degrees *d)
{
	free(d->n[LEFT]);
	free(d->n[RIGHT]);
}

/* Counts one link more; false where a sentence has enough. */
static bool degrees_add(struct degrees *d, const uint32_t s[2])
{
	if (d->n[LEFT][s[LEFT]] == LINKS_MAX || d->n[RIGHT][s[RIGHT]] == LINKS_MAX)
		return false;
	d->n[LEFT][s[LEFT]]++;
	d->n[RIGHT][s[RIGHT]]++;
	return true;
}

/* Keeps the best links of every sentence; C->links are in any order afterwards. */
static void keep_best(struct comparison *c, const struct joint *j)
{
	struct degrees degrees = degrees_make(j);
	size_t to = 0;

	qsort(c->links.v, c->links.n, sizeof *c->links.v, compare_by_score);
	for (size_t i = 0; i < c->links.n; i++)
		if (degrees_add(&degrees, c->links.v[i].sentence))
			c->links.v[to++] = c->links.v[i];
	c->links.n = to;
	degrees_release(&degrees);
}

/* Leaves faint links where the others tell that the articles are about one event; sorted by score. */
static void judge_faint(struct comparison *c)
{
	size_t n = c->links.n;

	while (c->links.n && c->links.v[c->links.n - 1].score < SCORE_LINK)
		c->links.n--;
	if (!comparison_may_be_apart(c))
		c->links.n = n;
}

static void drop_faint(struct comparison *c)
{
	size_t to = 0;

	for (size_t i = 0; i < c->links.n; i++)
		if (c->links.v[i].score >= SCORE_LINK)
			c->links.v[to++] = c->links.v[i];
	c->links.n = to;
}

static void sort_links(struct comparison *c, const struct joint *j)
{
	if (!c->links.n)
		return;
	qsort(c->links.v, c->links.n, sizeof *c->links.v, compare_by_place);
	links_mark_moved(c->links.v, c->links.n, (uint32_t)j->features[RIGHT]->sentences.n);
}

void links_find(struct comparison *c, const struct joint *j)
{
	score_all(c, j);
	if (c->links.n)
		keep_best(c, j);
	judge_faint(c);
	sort_links(c, j);
}

/* The link of two sentences, or NULL.  The first N are sorted, those behind them are few. */
static struct link *find_link(const struct comparison *c, size_t n, const struct link *like)
{
	struct link *found = n ? bsearch(like, c->links.v, n, sizeof *like, compare_by_place) : NULL;

	for (size_t i = n; !found && i < c->links.n; i++)
		if (!compare_by_place(&c->links.v[i], like))
			found = &c->links.v[i];
	return found;
}

/* Links two sentences for their figures alone. */
static void add_differing(struct comparison *c, const struct joint *j, struct link l)
{
	l.relation = relation_of(j, l.sentence[LEFT], l.sentence[RIGHT]);
	score_differing(&l);
	runs_find(c, &l, j);
	VEC_PUSH(&c->links, l);
}

void links_add_differing(struct comparison *c, const struct joint *j)
{
	struct degrees degrees = degrees_make(j);
	size_t n = c->links.n;

	for (size_t i = 0; i < n; i++)
		degrees_add(&degrees, c->links.v[i].sentence);
	for (size_t i = 0; i < c->discrepancies.n; i++) {
		const struct discrepancy *d = &c->discrepancies.v[i];
		struct link l = {.sentence = {d->sentence[LEFT], d->sentence[RIGHT]}}, *known;

		if (d->kind != DISCREPANCY_QUANTITY)
			continue;
		known = find_link(c, n, &l);
		if (known)
			score_differing(known);
		else if (degrees_add(&degrees, l.sentence))
			add_differing(c, j, l);
	}
	degrees_release(&degrees);
	drop_faint(c);
	sort_links(c, j);
}
