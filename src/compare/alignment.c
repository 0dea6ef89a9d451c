/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/alignment.h"

#include <string.h>

/* Weights of the heaviest common subsequences of the words from each pair of words on. */
struct table {
	float v[PIECE_WORDS_MAX + 1][PIECE_WORDS_MAX + 1];
};

struct aligner {
	const struct comparison *c;
	const struct quoted *q;
	const struct piece *piece[2];
	struct runs *wordings;
	struct alignment out;
};

static const struct quoted_word *word_at(const struct aligner *al, enum side side, uint32_t i)
{
	return piece_word(&al->q[side], al->piece[side], i);
}

static bool is_common(const struct aligner *al, uint32_t i, uint32_t k)
{
	return word_at(al, LEFT, i)->stem == word_at(al, RIGHT, k)->stem;
}

static float greater(float a, float b)
{
	return a > b ? a : b;
}

static float lesser(float a, float b)
{
	return a < b ? a : b;
}

/* What two common words weigh; a word may be a name on one side and a function word on the other. */
static float common_weight(const struct aligner *al, uint32_t i, uint32_t k)
{
	return lesser(word_at(al, LEFT, i)->weight, word_at(al, RIGHT, k)->weight);
}

static void fill_table(const struct aligner *al, struct table *t)
{
	uint32_t n = al->piece[LEFT]->n, m = al->piece[RIGHT]->n;

	for (uint32_t k = 0; k <= m; k++)
		t->v[n][k] = 0;
	for (uint32_t i = n; i-- > 0;) {
		t->v[i][m] = 0;
		for (uint32_t k = m; k-- > 0;) {
			t->v[i][k] = greater(t->v[i + 1][k], t->v[i][k + 1]);
			if (is_common(al, i, k))
				t->v[i][k] = greater(t->v[i][k],
						     t->v[i + 1][k + 1] + common_weight(al, i, k));
		}
	}
}

/* --- inflection ----------------------------------------------------------------------------- */

static const char *const endings[] = {"", "s", "ed", "ing", "ly"};
enum { ENDINGS = sizeof endings / sizeof *endings };

/* The ending of a word as written, of those that a stemmer takes off. */
static int ending_of(const char *text, struct span w)
{
	for (int e = 1; e < ENDINGS; e++) {
		size_t len = strlen(endings[e]);

		if (span_length(w) > len && !memcmp(text + w.end - len, endings[e], len))
			return e;
	}
	return 0;
}

static bool is_same_text(const struct aligner *al, struct span x, struct span y)
{
	return span_length(x) == span_length(y) &&
	       !strncasecmp(al->c->annotation[LEFT]->article->text + x.start,
			    al->c->annotation[RIGHT]->article->text + y.start, span_length(x));
}

static bool same_inflection(const struct aligner *al, uint32_t i, uint32_t k)
{
	const struct quoted_word *x = word_at(al, LEFT, i), *y = word_at(al, RIGHT, k);

	if (x->irregular || y->irregular)
		return is_same_text(al, x->span, y->span);
	return !x->content || ending_of(al->c->annotation[LEFT]->article->text, x->span) ==
				      ending_of(al->c->annotation[RIGHT]->article->text, y->span);
}

/* --- the way through the table -------------------------------------------------------------- */

/* Notes the words between the last common ones and words I and K, if both sides have some. */
static void note_gap(struct aligner *al, uint32_t i, uint32_t k)
{
	uint32_t from[2] = {al->out.inside[LEFT].end, al->out.inside[RIGHT].end}, to[2] = {i, k};
	struct run run = {.kind = RUN_DIFFERS};

	if (!al->wordings || from[LEFT] >= to[LEFT] || from[RIGHT] >= to[RIGHT])
		return;
	for (int side = LEFT; side <= RIGHT; side++)
		run.span[side] = (struct span){word_at(al, (enum side)side, from[side])->span.start,
					       word_at(al, (enum side)side, to[side] - 1)->span.end};
	VEC_PUSH(al->wordings, run);
}

static void take(struct aligner *al, uint32_t i, uint32_t k)
{
	uint32_t at[2] = {i, k};
	struct alignment *out = &al->out;

	note_gap(al, i, k);
	for (int side = LEFT; side <= RIGHT; side++) {
		if (!out->words)
			out->inside[side].start = at[side];
		else if (out->inside[side].end < at[side])
			out->inserts[side] = true;
	}
	for (int side = LEFT; side <= RIGHT; side++)
		out->inside[side].end = at[side] + 1;
	out->words++;
	out->content += word_at(al, LEFT, i)->content && word_at(al, RIGHT, k)->content;
	out->exact += same_inflection(al, i, k);
}

/* Which side to move on where nothing else decides: the same one when the sides are swapped. */
static bool is_left_first(const struct aligner *al, uint32_t i, uint32_t k)
{
	uint32_t left = al->piece[LEFT]->n - i, right = al->piece[RIGHT]->n - k;

	return left != right ? left > right
			     : word_at(al, LEFT, i)->stem < word_at(al, RIGHT, k)->stem;
}

static void walk(struct aligner *al, const struct table *t)
{
	uint32_t n = al->piece[LEFT]->n, m = al->piece[RIGHT]->n;

	for (uint32_t i = 0, k = 0; i < n && k < m;) {
		if (is_common(al, i, k) && t->v[i][k] > t->v[i + 1][k] && t->v[i][k] > t->v[i][k + 1])
			take(al, i++, k++);
		else if (t->v[i + 1][k] > t->v[i][k + 1])
			i++;
		else if (t->v[i + 1][k] < t->v[i][k + 1])
			k++;
		else if (is_left_first(al, i, k))
			i++;
		else
			k++;
	}
	note_gap(al, n, m);
}

struct alignment alignment_make(const struct comparison *c, const struct quoted q[2],
				const struct piece *a, const struct piece *b, struct runs *wordings)
{
	struct aligner al = {.c = c, .q = q, .piece = {a, b}, .wordings = wordings};
	struct table *t = mem_alloc(sizeof *t);

	fill_table(&al, t);
	al.out.shared = t->v[0][0];
	walk(&al, t);
	free(t);
	return al.out;
}
