/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/quoted.h"

#include "base/sorted.h"
#include "compare/lemma.h"
#include "compare/word_lists.h"

#include <string.h>

/* What a function word weighs beside a content word as rare. */
#define FUNCTION_WEIGHT 0.3f

struct builder {
	struct quoted *q;
	const struct joint *j;
	const struct features *f;
	enum side side;
};

/* The ends of contractions and what they stand for; longer ones first. */
static const struct {
	const char *end, *word;
} contractions[EXPANSIONS] = {
	{"n't", "not"}, {"'ll", "will"}, {"'ve", "have"}, {"'re", "are"},
	{"'d", "would"}, {"'m", "am"}, {"'s", "is"}, {"'em", "them"},
};

static uint32_t joint_stem(const struct joint *j, const char *stem, uint32_t otherwise)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		uint32_t own = lemma_find_stem(j->features[side], stem);

		if (own != NO_STEM)
			return j->stem[side][own];
	}
	return otherwise;
}

/* The contraction that a word ends in, or EXPANSIONS; a curly apostrophe counts as a straight one. */
static int contraction_of(const char *s, uint32_t len)
{
	char end[8];
	uint32_t n = 0, tail = len > 6 ? 6 : len;

	if (!memchr(s + len - tail, '\'', tail) && !memchr(s + len - tail, '\xE2', tail))
		return EXPANSIONS;
	for (uint32_t i = len > 6 ? len - 6 : 0; i < len && n + 1 < sizeof end; i++) {
		if (i + 2 < len && !memcmp(s + i, "\xE2\x80\x99", 3)) {
			end[n++] = '\'';
			i += 2;
		} else {
			end[n++] = s[i];
		}
	}
	end[n] = '\0';
	for (int c = 0; c < EXPANSIONS; c++) {
		size_t size = strlen(contractions[c].end);

		if (n > size && !strcasecmp(end + n - size, contractions[c].end))
			return c;
	}
	return EXPANSIONS;
}

static void push(struct builder *b, struct piece *p, struct quoted_word w)
{
	if (p->n == PIECE_WORDS_MAX)
		return;
	VEC_PUSH(&b->q->words, w);
	p->weight += w.weight;
	p->n++;
}

static float weight_of(const struct builder *b, uint32_t stem, bool content)
{
	float weight = stem < b->j->n ? b->j->weight[stem] : 1;

	return content ? weight : weight * FUNCTION_WEIGHT;
}

/* "doesn't" is two words, where the first of them ("does") is known to an article. */
static bool push_contraction(struct builder *b, struct piece *p, const struct word *w)
{
	const char *own = b->f->stems.v[w->stem];
	char first[16];

	if (!(w->flags & WORD_FUNCTION))
		return false;
	int c = contraction_of(b->f->annotation->article->text + w->span.start, span_length(w->span));
	size_t len = strlen(own), end = c < EXPANSIONS ? strlen(contractions[c].end) : 0;

	if (c == EXPANSIONS || len <= end || len - end >= sizeof first)
		return false;
	memcpy(first, own, len - end);
	first[len - end] = '\0';
	uint32_t stem = joint_stem(b->j, first, b->j->stem[b->side][w->stem]);

	push(b, p, (struct quoted_word){.span = w->span, .stem = stem,
					.weight = weight_of(b, stem, false)});
	stem = joint_stem(b->j, contractions[c].word, b->j->n + (uint32_t)c);
	push(b, p, (struct quoted_word){.span = w->span, .stem = stem,
					.weight = weight_of(b, stem, false)});
	return true;
}

uint32_t quoted_stem(const struct joint *j, enum side side, const struct word *w)
{
	const struct lemma *l = &j->features[side]->lemmas->v[w->stem];
	uint32_t own = j->stem[side][w->stem];

	return l->base == NO_STEM ? joint_stem(j, l->word, own) : j->stem[side][l->base];
}

/* Who says "everyone" for "nobody" says something else, however little either word tells alone. */
static bool is_telling(const struct builder *b, const struct word *w)
{
	return !(w->flags & WORD_FUNCTION) ||
	       is_indefinite_stem(b->f->stems.v[w->stem], b->f->annotation->language);
}

static void push_word(struct builder *b, struct piece *p, const struct word *w)
{
	bool content = !(w->flags & WORD_FUNCTION);
	uint32_t own = b->j->stem[b->side][w->stem], stem = content ? quoted_stem(b->j, b->side, w) : own;

	if (!push_contraction(b, p, w))
		push(b, p, (struct quoted_word){
			.span = w->span,
			.stem = stem,
			.weight = weight_of(b, stem, content),
			.content = content,
			.telling = is_telling(b, w),
			.irregular = stem != own,
		});
}

uint32_t quoted_word_behind(const struct features *f, uint32_t at)
{
	return (uint32_t)SORTED_BEHIND(&f->words, span.end, at);
}

static struct span common_span(struct span a, struct span b)
{
	return (struct span){a.start > b.start ? a.start : b.start, a.end < b.end ? a.end : b.end};
}

static void add_piece(struct builder *b, uint32_t quote, uint32_t sentence)
{
	const struct annotation *an = b->f->annotation;
	struct piece p = {.sentence = sentence, .quote = quote, .first = (uint32_t)b->q->words.n,
			  .span = common_span(an->quotes.v[quote].span, an->sentences.v[sentence].span)};

	if (p.span.start >= p.span.end)
		return;
	for (uint32_t w = quoted_word_behind(b->f, p.span.start);
	     w < b->f->words.n && b->f->words.v[w].span.start < p.span.end && p.n < PIECE_WORDS_MAX; w++)
		push_word(b, &p, &b->f->words.v[w]);
	if (p.n)
		VEC_PUSH(&b->q->pieces, p);
}

void quoted_init(struct quoted *q, const struct joint *j, enum side side)
{
	struct builder b = {.q = q, .j = j, .f = j->features[side], .side = side};
	const struct annotation *an = b.f->annotation;

	*q = (struct quoted){0};
	for (uint32_t i = 0; i < an->quotes.n; i++)
		for (uint32_t s = an->quotes.v[i].sentence;
		     s <= an->quotes.v[i].sentence_end && s < an->sentences.n; s++)
			add_piece(&b, i, s);
}

void quoted_release(struct quoted *q)
{
	VEC_RELEASE(&q->pieces);
	VEC_RELEASE(&q->words);
}
