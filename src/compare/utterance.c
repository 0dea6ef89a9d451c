/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/utterance.h"

#include "compare/quoted.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* How much of the smaller piece is shared: all of it, most, enough for a frame; of the larger one. */
#define WHOLE 0.95f
#define MOST 0.7f
#define FRAME 0.38f
#define FRAME_OF_MORE 0.25f
/* Scores of links between the sentences. */
#define LINKED 0.35f
#define LINKED_TERM 0.5f

/* The left and right pieces that may be one utterance, and what speaks for it. */
struct match {
	uint32_t piece[2];
	float shared;    /* weight of the words in the longest common subsequence */
	uint32_t words;  /* how many they are */
	uint32_t content;
	uint32_t exact;  /* of them, those with one inflection on both sides */
	uint32_t blocks; /* stretches without a gap on either side that they make */
	uint32_t longest; /* words of the longest of them */
	bool inserts[2];  /* a side has words of its own between two blocks */
	float link;      /* score of the link of their sentences, or 0 */
	struct span inside[2]; /* words from the first common one to the last, end exclusive */
	struct runs *wordings; /* where words that differ are noted, or NULL */
};

struct matches VEC(struct match);

struct postings { /* right pieces by joint stem */
	uint32_t *first;
	struct posting_list VEC(uint32_t) pieces;
};

struct finder {
	struct comparison *c;
	const struct joint *j;
	struct pieces pieces[2];
	struct postings postings;
	float *sum;           /* by right piece: what it shares with the left one at hand */
	struct touched VEC(uint32_t) touched;
	uint32_t *first_link; /* by left sentence, and one more: into c->links */
	struct matches matches;
	struct span *taken[2]; /* by side and piece: words between which better matches lie */
};

/* --- nominating ----------------------------------------------------------------------------- */

static bool is_repeated(const struct joint *j, enum side side, const struct piece *p, uint32_t i)
{
	for (uint32_t k = 0; k < i; k++)
		if (piece_stem(j, side, p, k) == piece_stem(j, side, p, i))
			return true;
	return false;
}

static void index_pieces(struct finder *f)
{
	const struct pieces *right = &f->pieces[RIGHT];
	uint32_t *first = mem_alloc_zero((size_t)f->j->n + 2, sizeof *first);
	size_t total = 0;

	for (size_t p = 0; p < right->n; p++)
		for (uint32_t i = 0; i < right->v[p].n; i++)
			if (!is_repeated(f->j, RIGHT, &right->v[p], i)) {
				first[piece_stem(f->j, RIGHT, &right->v[p], i) + 1]++;
				total++;
			}
	for (uint32_t s = 0; s < f->j->n; s++)
		first[s + 1] += first[s];
	VEC_RESERVE(&f->postings.pieces, total + 1);
	f->postings.pieces.n = total;
	for (size_t p = right->n; p-- > 0;)
		for (uint32_t i = 0; i < right->v[p].n; i++)
			if (!is_repeated(f->j, RIGHT, &right->v[p], i)) {
				uint32_t stem = piece_stem(f->j, RIGHT, &right->v[p], i);

				f->postings.pieces.v[--first[stem + 1]] = (uint32_t)p;
			}
	/* Now first[s + 1] is where stem s begins. */
	memmove(first, first + 1, f->j->n * sizeof *first);
	first[f->j->n] = (uint32_t)total;
	f->postings.first = first;
}

static void nominate(struct finder *f, const struct piece *left)
{
	f->touched.n = 0;
	for (uint32_t i = 0; i < left->n; i++) {
		uint32_t stem = piece_stem(f->j, LEFT, left, i);
		uint32_t from = f->postings.first[stem], to = f->postings.first[stem + 1];

		if (to - from > UTTERANCE_POSTINGS || is_repeated(f->j, LEFT, left, i))
			continue;
		for (uint32_t k = from; k < to; k++) {
			uint32_t p = f->postings.pieces.v[k];

			if (f->sum[p] <= 0)
				VEC_PUSH(&f->touched, p);
			f->sum[p] += piece_word_weight(f->j, LEFT, left, i);
		}
	}
}

/* The one of the touched pieces that shares most, first of equals; it is not touched any more. */
static uint32_t take_best(struct finder *f)
{
	size_t best = 0;

	for (size_t i = 1; i < f->touched.n; i++) {
		float d = f->sum[f->touched.v[i]] - f->sum[f->touched.v[best]];

		if (d > 0 || (d >= 0 && f->touched.v[i] < f->touched.v[best]))
			best = i;
	}
	uint32_t p = f->touched.v[best];

	f->sum[p] = 0;
	f->touched.v[best] = f->touched.v[--f->touched.n];
	return p;
}

/* --- aligning ------------------------------------------------------------------------------- */

enum inflection { INFLECTION_NONE, INFLECTION_S, INFLECTION_ED, INFLECTION_ING, INFLECTION_LY };

static enum inflection inflection_of(const char *text, struct span w)
{
	static const char *const ends[] = {[INFLECTION_S] = "s", [INFLECTION_ED] = "ed",
					   [INFLECTION_ING] = "ing", [INFLECTION_LY] = "ly"};

	for (int e = INFLECTION_S; e <= INFLECTION_LY; e++) {
		size_t len = strlen(ends[e]);

		if (span_length(w) > len && !memcmp(text + w.end - len, ends[e], len))
			return (enum inflection)e;
	}
	return INFLECTION_NONE;
}

static bool same_inflection(const struct finder *f, const struct word *a, const struct word *b)
{
	return inflection_of(f->c->annotation[LEFT]->article->text, a->span) ==
	       inflection_of(f->c->annotation[RIGHT]->article->text, b->span);
}

/* Weights of the heaviest common subsequences of the words from each pair of words on. */
struct table {
	float v[PIECE_WORDS_MAX + 1][PIECE_WORDS_MAX + 1];
};

static void fill_table(const struct finder *f, const struct piece *a, const struct piece *b,
		       struct table *t)
{
	for (uint32_t k = 0; k <= b->n; k++)
		t->v[a->n][k] = 0;
	for (uint32_t i = a->n; i-- > 0;) {
		uint32_t stem = piece_stem(f->j, LEFT, a, i);
		float weight = piece_word_weight(f->j, LEFT, a, i);

		t->v[i][b->n] = 0;
		for (uint32_t k = b->n; k-- > 0;) {
			float best = t->v[i + 1][k] > t->v[i][k + 1] ? t->v[i + 1][k]
								       : t->v[i][k + 1];
			float both = t->v[i + 1][k + 1] + weight;

			if (piece_stem(f->j, RIGHT, b, k) == stem && both > best)
				best = both;
			t->v[i][k] = best;
		}
	}
}

static struct span words_span(const struct finder *f, enum side side, const struct piece *p,
			      struct span words)
{
	return (struct span){piece_word(f->j, side, p, words.start)->span.start,
			     piece_word(f->j, side, p, words.end - 1)->span.end};
}

/* Notes the words of A and B that stand in one place and are not the same, if M asks for them. */
static void note_gap(const struct finder *f, const struct match *m, const struct piece *a,
		     const struct piece *b, struct span left, struct span right)
{
	struct run run = {.kind = RUN_DIFFERS};

	if (!m->wordings || left.start >= left.end || right.start >= right.end)
		return;
	run.span[LEFT] = words_span(f, LEFT, a, left);
	run.span[RIGHT] = words_span(f, RIGHT, b, right);
	VEC_PUSH(m->wordings, run);
}

static void take_word(const struct finder *f, const struct piece *a, const struct piece *b, uint32_t i,
		      uint32_t k, struct match *m, uint32_t *block)
{
	const struct word *x = piece_word(f->j, LEFT, a, i), *y = piece_word(f->j, RIGHT, b, k);

	note_gap(f, m, a, b, (struct span){m->inside[LEFT].end, i},
		 (struct span){m->inside[RIGHT].end, k});
	if (!m->words)
		m->inside[LEFT].start = i, m->inside[RIGHT].start = k;
	m->inserts[LEFT] = m->inserts[LEFT] || (m->words && m->inside[LEFT].end < i);
	m->inserts[RIGHT] = m->inserts[RIGHT] || (m->words && m->inside[RIGHT].end < k);
	if (!m->words || m->inside[LEFT].end != i || m->inside[RIGHT].end != k) {
		m->blocks++;
		*block = 0;
	}
	m->inside[LEFT].end = i + 1;
	m->inside[RIGHT].end = k + 1;
	if (++*block > m->longest)
		m->longest = *block;
	m->words++;
	m->content += !(x->flags & WORD_FUNCTION);
	m->exact += same_inflection(f, x, y);
}

static void align(const struct finder *f, struct match *m)
{
	const struct piece *a = &f->pieces[LEFT].v[m->piece[LEFT]];
	const struct piece *b = &f->pieces[RIGHT].v[m->piece[RIGHT]];
	struct table *t = mem_alloc(sizeof *t);
	uint32_t block = 0;

	fill_table(f, a, b, t);
	m->shared = t->v[0][0];
	for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
		bool equal = piece_stem(f->j, LEFT, a, i) == piece_stem(f->j, RIGHT, b, k);

		if (equal && t->v[i][k] > t->v[i + 1][k] && t->v[i][k] > t->v[i][k + 1])
			take_word(f, a, b, i++, k++, m, &block);
		else if (t->v[i + 1][k] >= t->v[i][k + 1])
			i++;
		else
			k++;
	}
	note_gap(f, m, a, b, (struct span){m->inside[LEFT].end, a->n},
		 (struct span){m->inside[RIGHT].end, b->n});
	free(t);
}

/* --- judging -------------------------------------------------------------------------------- */

static void index_links(struct finder *f)
{
	size_t n = f->c->annotation[LEFT]->sentences.n, next = 0;

	f->first_link = mem_alloc_zero(n + 1, sizeof *f->first_link);
	for (uint32_t i = 0; i < f->c->links.n; i++)
		while (next <= f->c->links.v[i].sentence[LEFT])
			f->first_link[next++] = i;
	while (next <= n)
		f->first_link[next++] = (uint32_t)f->c->links.n;
}

static float link_score(const struct finder *f, uint32_t left, uint32_t right)
{
	for (uint32_t i = f->first_link[left]; i < f->first_link[left + 1]; i++)
		if (f->c->links.v[i].sentence[RIGHT] == right)
			return f->c->links.v[i].score;
	return 0;
}

/*
 * Whether a match is one utterance.  What one side has whole is, unless it is but a term that anyone
 * may quote; of a frame with other words in it there must be enough on both sides, and the sentences
 * must report the same.
 */
static bool is_utterance(const struct finder *f, const struct match *m)
{
	float a = f->pieces[LEFT].v[m->piece[LEFT]].weight;
	float b = f->pieces[RIGHT].v[m->piece[RIGHT]].weight;
	float of_less = m->shared / fmaxf(fminf(a, b), FLT_MIN);
	float of_more = m->shared / fmaxf(fmaxf(a, b), FLT_MIN);
	bool linked = m->link > LINKED;

	if (of_less > WHOLE)
		return m->content >= 3 || (m->content == 2 && linked) ||
		       (m->content == 1 && m->link > LINKED_TERM);
	if (of_less > MOST)
		return m->content >= 2 || (m->content == 1 && linked);
	if (m->content < 1 ? m->words < 4 : m->content < 2 && !linked)
		return false;
	return of_less > FRAME && of_more > FRAME_OF_MORE && linked;
}

/*
 * Both have words that the other has not: between common words, or at one end, where what is left is
 * not much longer than what is common.
 */
static bool has_differing_run(const struct finder *f, const struct match *m)
{
	if (m->inserts[LEFT] && m->inserts[RIGHT])
		return true;
	for (int end = 0; end < 2; end++) {
		uint32_t rest[2];

		for (int side = LEFT; side <= RIGHT; side++)
			rest[side] = end ? f->pieces[side].v[m->piece[side]].n - m->inside[side].end
					 : m->inside[side].start;
		if (rest[LEFT] && rest[RIGHT] && rest[LEFT] <= 2 * m->words &&
		    rest[RIGHT] <= 2 * m->words)
			return true;
	}
	return false;
}

static enum utterance_relation judge(const struct finder *f, const struct match *m)
{
	uint32_t n[2];

	for (int side = LEFT; side <= RIGHT; side++)
		n[side] = f->pieces[side].v[m->piece[side]].n;
	if (m->words == n[LEFT] && m->words == n[RIGHT])
		return m->exact == m->words ? UTTERANCE_SAME : UTTERANCE_VARIANT;
	return has_differing_run(f, m) ? UTTERANCE_VARIANT : UTTERANCE_CUT;
}

/* Those that share most first; of equals the earliest. */
static int compare_matches(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->shared > y->shared || x->shared < y->shared)
		return x->shared > y->shared ? -1 : 1;
	for (int side = LEFT; side <= RIGHT; side++)
		if (x->piece[side] != y->piece[side])
			return x->piece[side] < y->piece[side] ? -1 : 1;
	return 0;
}

/* Whether most of what M shares on a side lies between words that a better match has taken. */
static bool is_taken(const struct finder *f, const struct match *m)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		struct span taken = f->taken[side][m->piece[side]], inside = m->inside[side];
		uint32_t from = taken.start > inside.start ? taken.start : inside.start;
		uint32_t to = taken.end < inside.end ? taken.end : inside.end;

		if (from < to && 2 * (to - from) > span_length(inside))
			return true;
	}
	return false;
}

static void take(struct finder *f, const struct match *m)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		struct span *taken = &f->taken[side][m->piece[side]], inside = m->inside[side];

		if (!taken->end || inside.start < taken->start)
			taken->start = inside.start;
		if (inside.end > taken->end)
			taken->end = inside.end;
	}
}

static void match_piece(struct finder *f, uint32_t left)
{
	nominate(f, &f->pieces[LEFT].v[left]);
	for (int i = 0; i < UTTERANCE_CANDIDATES && f->touched.n; i++) {
		struct match m = {.piece = {left, take_best(f)}};

		align(f, &m);
		m.link = link_score(f, f->pieces[LEFT].v[left].sentence,
				    f->pieces[RIGHT].v[m.piece[RIGHT]].sentence);
		if (is_utterance(f, &m))
			VEC_PUSH(&f->matches, m);
	}
	for (size_t i = 0; i < f->touched.n; i++)
		f->sum[f->touched.v[i]] = 0;
}

static void add_wordings(struct finder *f, const struct match *m, struct utterance *u)
{
	struct match again = {.piece = {m->piece[LEFT], m->piece[RIGHT]},
			      .wordings = &f->c->wordings};

	u->first_wording = (uint32_t)f->c->wordings.n;
	if (u->relation == UTTERANCE_VARIANT)
		align(f, &again);
	u->n_wordings = (uint32_t)f->c->wordings.n - u->first_wording;
}

static void add_utterance(struct finder *f, const struct match *m)
{
	struct utterance u = {.relation = judge(f, m)};

	for (int side = LEFT; side <= RIGHT; side++) {
		const struct piece *p = &f->pieces[side].v[m->piece[side]];

		u.sentence[side] = p->sentence;
		u.span[side] = p->span;
	}
	u.speaker = f->c->annotation[LEFT]->quotes.v[f->pieces[LEFT].v[m->piece[LEFT]].quote].speaker;
	add_wordings(f, m, &u);
	VEC_PUSH(&f->c->utterances, u);
}

static void add_utterances(struct finder *f)
{
	for (int side = LEFT; side <= RIGHT; side++)
		f->taken[side] = mem_alloc_zero(f->pieces[side].n, sizeof *f->taken[side]);
	if (f->matches.n)
		qsort(f->matches.v, f->matches.n, sizeof *f->matches.v, compare_matches);
	for (size_t i = 0; i < f->matches.n; i++) {
		if (is_taken(f, &f->matches.v[i]))
			continue;
		take(f, &f->matches.v[i]);
		add_utterance(f, &f->matches.v[i]);
	}
}

static int compare_utterances(const void *a, const void *b)
{
	const struct utterance *x = a, *y = b;

	for (int side = LEFT; side <= RIGHT; side++)
		if (x->span[side].start != y->span[side].start)
			return x->span[side].start < y->span[side].start ? -1 : 1;
	return 0;
}

static void finder_release(struct finder *f)
{
	for (int side = LEFT; side <= RIGHT; side++)
		VEC_RELEASE(&f->pieces[side]);
	VEC_RELEASE(&f->postings.pieces);
	VEC_RELEASE(&f->touched);
	VEC_RELEASE(&f->matches);
	free(f->postings.first);
	free(f->sum);
	free(f->first_link);
	for (int side = LEFT; side <= RIGHT; side++)
		free(f->taken[side]);
}

void utterances_find(struct comparison *c, const struct joint *j)
{
	struct finder f = {.c = c, .j = j};

	for (int side = LEFT; side <= RIGHT; side++)
		pieces_find(j, (enum side)side, &f.pieces[side]);
	if (f.pieces[LEFT].n && f.pieces[RIGHT].n) {
		index_pieces(&f);
		index_links(&f);
		f.sum = mem_alloc_zero(f.pieces[RIGHT].n, sizeof *f.sum);
		for (uint32_t p = 0; p < f.pieces[LEFT].n; p++)
			match_piece(&f, p);
		add_utterances(&f);
		if (c->utterances.n)
			qsort(c->utterances.v, c->utterances.n, sizeof *c->utterances.v, compare_utterances);
	}
	finder_release(&f);
}

/* The first utterance whose left sentence is S or behind it; they are sorted. */
static size_t utterance_from(const struct comparison *c, uint32_t s)
{
	size_t low = 0, high = c->utterances.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->utterances.v[middle].sentence[LEFT] < s)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void utterances_add_runs(struct comparison *c, struct link *l)
{
	for (size_t i = utterance_from(c, l->sentence[LEFT]); i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];

		if (u->sentence[LEFT] != l->sentence[LEFT])
			break;
		for (uint32_t k = 0; u->sentence[RIGHT] == l->sentence[RIGHT] && k < u->n_wordings; k++)
			VEC_PUSH(&c->runs, c->wordings.v[u->first_wording + k]);
	}
	l->n_runs = (uint32_t)c->runs.n - l->first_run;
}
