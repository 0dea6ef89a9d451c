/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/runs.h"

#include <string.h>

struct words_of {
	const struct word *words;
	uint32_t n;
	uint32_t stem[RUN_WORDS_MAX]; /* joint */
	bool used[RUN_WORDS_MAX];
};

struct match {
	uint32_t at[2], n; /* words */
};

struct matches VEC(struct match);

static void words_init(struct words_of *w, const struct joint *j, int side, uint32_t s)
{
	const struct features *f = j->features[side];

	w->words = f->words.v + f->sentences.v[s].first_word;
	w->n = f->sentences.v[s].n_words;
	if (w->n > RUN_WORDS_MAX)
		w->n = RUN_WORDS_MAX;
	for (uint32_t i = 0; i < w->n; i++)
		w->stem[i] = j->stem[side][w->words[i].stem];
	memset(w->used, 0, w->n);
}

static bool same_stem(const struct words_of *a, uint32_t i, const struct words_of *b, uint32_t k)
{
	return a->stem[i] == b->stem[k];
}

/* The words of a sentence by the last bits of their stems, so that few are compared. */
enum { CHAINS = 128 };
struct chains {
	uint16_t first[CHAINS], next[RUN_WORDS_MAX]; /* words counted from 1; 0 ends a chain */
};

static void chains_init(struct chains *c, const struct words_of *w)
{
	memset(c->first, 0, sizeof c->first);
	for (uint32_t i = w->n; i-- > 0;) {
		uint16_t *first = &c->first[w->stem[i] % CHAINS];

		c->next[i] = *first;
		*first = (uint16_t)(i + 1);
	}
}

/* All maximal common runs of words. */
static void find_matches(const struct words_of *a, const struct words_of *b, struct matches *out)
{
	struct chains chains;

	chains_init(&chains, b);
	for (uint32_t i = 0; i < a->n; i++) {
		uint32_t next = chains.first[a->stem[i] % CHAINS];

		while (next) {
			uint32_t k = next - 1, n = 0;

			next = chains.next[k];
			if (!same_stem(a, i, b, k) || (i && k && same_stem(a, i - 1, b, k - 1)))
				continue;
			while (i + n < a->n && k + n < b->n && same_stem(a, i + n, b, k + n))
				n++;
			VEC_PUSH(out, (struct match){{i, k}, n});
		}
	}
}

/* Longest first; of equals the earliest. */
static int compare_matches(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	for (int side = LEFT; side <= RIGHT; side++)
		if (x->at[side] != y->at[side])
			return x->at[side] < y->at[side] ? -1 : 1;
	return 0;
}

static bool is_used(const struct words_of *w, const struct match *m, uint32_t offset)
{
	return w[LEFT].used[m->at[LEFT] + offset] || w[RIGHT].used[m->at[RIGHT] + offset];
}

/* Cuts M to its first stretch of words that no longer run has taken; false where there is none. */
static bool cut_to_free(const struct words_of w[2], struct match *m)
{
	uint32_t from = 0, to;

	while (from < m->n && is_used(w, m, from))
		from++;
	for (to = from; to < m->n && !is_used(w, m, to);)
		to++;
	m->at[LEFT] += from;
	m->at[RIGHT] += from;
	m->n = to - from;
	return m->n > 0;
}

static uint8_t flags_at(const struct words_of w[2], const struct match *m, uint32_t offset)
{
	return w[LEFT].words[m->at[LEFT] + offset].flags & w[RIGHT].words[m->at[RIGHT] + offset].flags;
}

static void cut_function_words(const struct words_of w[2], struct match *m)
{
	while (m->n && (flags_at(w, m, m->n - 1) & WORD_FUNCTION))
		m->n--;
	while (m->n && (flags_at(w, m, 0) & WORD_FUNCTION)) {
		m->at[LEFT]++;
		m->at[RIGHT]++;
		m->n--;
	}
}

static bool says_something(const struct words_of w[2], const struct match *m)
{
	uint32_t content = 0;

	for (uint32_t i = 0; i < m->n; i++) {
		uint8_t flags = flags_at(w, m, i);

		if (flags & (WORD_NAME | WORD_NUMBER))
			return true;
		content += !(flags & WORD_FUNCTION);
	}
	return content >= 2 || m->n >= RUN_VERBATIM;
}

static struct span match_span(const struct words_of *w, uint32_t at, uint32_t n)
{
	return (struct span){w->words[at].span.start, w->words[at + n - 1].span.end};
}

static void take(struct comparison *c, struct words_of w[2], const struct match *m)
{
	struct run run = {.kind = RUN_SHARED};

	for (int side = LEFT; side <= RIGHT; side++) {
		memset(w[side].used + m->at[side], 1, m->n);
		run.span[side] = match_span(&w[side], m->at[side], m->n);
	}
	VEC_PUSH(&c->runs, run);
}

static int compare_runs(const void *a, const void *b)
{
	uint32_t x = ((const struct run *)a)->span[LEFT].start;
	uint32_t y = ((const struct run *)b)->span[LEFT].start;

	return x < y ? -1 : x > y;
}

void runs_find(struct comparison *c, struct link *l, const struct joint *j)
{
	struct words_of w[2];
	struct matches matches = {0};

	l->first_run = (uint32_t)c->runs.n;
	for (int side = LEFT; side <= RIGHT; side++)
		words_init(&w[side], j, side, l->sentence[side]);
	find_matches(&w[LEFT], &w[RIGHT], &matches);
	if (matches.n)
		qsort(matches.v, matches.n, sizeof *matches.v, compare_matches);
	for (size_t i = 0; i < matches.n; i++) {
		struct match m = matches.v[i];

		if (!cut_to_free(w, &m))
			continue;
		if (m.n < RUN_VERBATIM)
			cut_function_words(w, &m);
		if (says_something(w, &m))
			take(c, w, &m);
	}
	VEC_RELEASE(&matches);
	l->n_runs = (uint32_t)c->runs.n - l->first_run;
	if (l->n_runs)
		qsort(c->runs.v + l->first_run, l->n_runs, sizeof *c->runs.v, compare_runs);
}
