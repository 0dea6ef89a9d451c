/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/kin.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { COUNTS = 1 << 16, WORD_MIN = 4 /* bytes */, WORDS_MAX = 2 * SKETCH_BYTES };

struct kin *kin_new(struct article *const *articles, size_t n, struct kin *base)
{
	struct kin *k = mem_alloc_zero(1, sizeof *k);

	k->n = n;
	k->references = 1;
	k->articles = mem_alloc_zero(n + 1, sizeof *k->articles);
	for (size_t i = 0; i < n; i++)
		k->articles[i] = article_ref(articles[i]);
	k->sketches = mem_alloc_zero(n + 1, sizeof *k->sketches);
	k->count = mem_alloc_zero(COUNTS, sizeof *k->count);
	if (base) {
		k->base = kin_ref(base);
		memcpy(k->count, base->count, COUNTS * sizeof *k->count);
	}
	return k;
}

struct kin *kin_ref(struct kin *k)
{
	k->references++;
	return k;
}

void kin_unref(struct kin **kin)
{
	struct kin *k = *kin;

	*kin = NULL;
	if (!k || --k->references)
		return;
	for (size_t i = 0; i < k->n; i++)
		article_unref(&k->articles[i]);
	kin_unref(&k->base);
	free(k->articles);
	free(k->sketches);
	free(k->count);
	free(k);
}

/* Words */

struct glance {
	uint32_t hash; /* of the word so far */
	uint32_t bytes;
	bool digits;
	uint32_t n;
	uint32_t words[WORDS_MAX];
};

static void end_word(struct glance *g)
{
	if ((g->bytes >= WORD_MIN || g->digits) && g->n < WORDS_MAX)
		g->words[g->n++] = g->hash;
	g->hash = 2166136261u;
	g->bytes = 0;
	g->digits = false;
}

static void add_byte(struct glance *g, unsigned char c)
{
	g->hash = (g->hash ^ c) * 16777619u;
	g->bytes++;
}

/* Ideographs, kana and Hangul begin with these: words without blanks between them. */
static bool is_wide(unsigned char c)
{
	return c >= 0xe3 && c <= 0xed;
}

/* Letters of any script are bytes from 0x80 on; of a wide one every letter with the next is a word. */
static void glance_at(struct glance *g, const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;

	end_word(g);
	for (size_t i = 0; i < len; i++) {
		unsigned char c = s[i];
		bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';

		if (is_wide(c) && i + 6 <= len) {
			end_word(g);
			for (size_t k = 0; k < 6; k++)
				add_byte(g, s[i + k]);
			end_word(g);
			i += 2;
		} else if (letter || c >= 0x80 || (c >= '0' && c <= '9')) {
			g->digits |= c <= '9';
			add_byte(g, letter ? c | 0x20 : c);
		} else {
			end_word(g);
		}
	}
	end_word(g);
}

static int compare_words(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The first different ones, sorted. */
static void keep_words(const struct glance *g, struct sketch *out)
{
	out->n = 0;
	for (uint32_t i = 0; i < g->n && out->n < SKETCH_WORDS; i++) {
		uint32_t k = 0;

		while (k < out->n && out->word[k] != g->words[i])
			k++;
		if (k == out->n)
			out->word[out->n++] = g->words[i];
	}
	qsort(out->word, out->n, sizeof *out->word, compare_words);
}

void sketch_make(const struct article *a, struct sketch *out)
{
	struct glance g = {.n = 0};
	size_t len = a->len < SKETCH_BYTES ? a->len : SKETCH_BYTES;

	if (a->headline && a->headline_span.end == 0)
		glance_at(&g, a->headline, strnlen(a->headline, SKETCH_BYTES / 4));
	glance_at(&g, a->text, len);
	keep_words(&g, out);
}

void kin_fill(struct kin *k, size_t first, size_t end)
{
	for (size_t i = first; i < end && i < k->n; i++)
		if (k->base && i < k->base->n)
			k->sketches[i] = k->base->sketches[i];
		else
			sketch_make(k->articles[i], &k->sketches[i]);
}

static void count_words(struct kin *k, size_t i, int by)
{
	for (uint32_t w = 0; w < k->sketches[i].n; w++)
		k->count[k->sketches[i].word[w] % COUNTS] += (uint32_t)by;
}

void kin_count(struct kin *k)
{
	for (size_t i = k->base ? k->base->n : 0; i < k->n; i++)
		count_words(k, i, 1);
	kin_unref(&k->base);
}

bool kin_replace(struct kin *k, size_t i, struct article *a)
{
	if (k->references > 1 || k->base || i >= k->n)
		return false;
	count_words(k, i, -1);
	article_unref(&k->articles[i]);
	k->articles[i] = article_ref(a);
	sketch_make(a, &k->sketches[i]);
	count_words(k, i, 1);
	return true;
}

/* Closeness */

struct closeness {
	size_t article;
	float score;
};

/* What the words of a sketch weigh: the square of how little of everything they stand in. */
static void weigh(const struct kin *k, const struct sketch *s, float *weight)
{
	for (uint32_t i = 0; i < s->n; i++) {
		float rarity = logf((float)(k->n + 1) / (float)k->count[s->word[i] % COUNTS]);

		weight[i] = rarity * rarity;
	}
}

static float shared_weight(const struct sketch *a, const float *weight, const struct sketch *b)
{
	float sum = 0;

	for (uint32_t i = 0, j = 0; i < a->n && j < b->n;) {
		if (a->word[i] == b->word[j])
			sum += weight[i];
		if (a->word[i] <= b->word[j])
			i++;
		else
			j++;
	}
	return sum;
}

/* Puts one among the best so far; equals stay in order. */
static size_t insert(struct closeness *best, size_t n, size_t max, struct closeness c)
{
	size_t at = n;

	if (n == max && c.score <= best[n - 1].score)
		return n;
	if (n == max)
		at = n - 1;
	for (; at > 0 && best[at - 1].score < c.score; at--)
		if (at < max)
			best[at] = best[at - 1];
	best[at] = c;
	return n < max ? n + 1 : n;
}

size_t kin_closest(const struct kin *k, size_t article, size_t max, size_t *out)
{
	struct closeness *best = mem_alloc_zero(max + 1, sizeof *best);
	float weight[SKETCH_WORDS];
	size_t n = 0;

	weigh(k, &k->sketches[article], weight);
	for (size_t i = 0; i < k->n && max; i++) {
		float score = shared_weight(&k->sketches[article], weight, &k->sketches[i]);

		if (i != article && score > 0)
			n = insert(best, n, max, (struct closeness){i, score});
	}
	for (size_t i = 0; i < n; i++)
		out[i] = best[i].article;
	free(best);
	return n;
}
