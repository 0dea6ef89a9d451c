/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/echo.h"

#include "base/sorted.h"
#include "compare/saying.h"
#include "compare/setting.h"

#include <math.h>
#include <string.h>

#define FIGURE_WEIGHT 2.0f
/* What two quotations of one speaker must have in common to be one utterance. */
#define LEAST_MASS 2.5f
#define LEAST_TOP 2.0f /* of one word, or a figure */
#define LEAST_SHARE 0.45f
/* With a figure among it; and where the sentences are not linked. */
#define FIGURE_SHARE 0.28f
#define FIGURE_MASS 4.0f
#define LINKED 0.35f
/* What makes the shorter one cut: so much of it is the same, or so little of the longer one is in it. */
#define WHOLE 0.95f
#define PART 0.3f

enum { REACH = 300, LEAD = 40 }; /* bytes around the marks, before picked words */
enum { TERM_WORDS = 3 };
enum { SENTENCES_MAX = 8 }; /* of a quotation, in which links are looked up */

struct speech { /* of one piece */
	struct saying said;
	bool taken; /* it is an utterance of the other article, too */
	float best; /* of its echoes */
};

struct echo {
	uint32_t piece[2];
	float value; /* of what is common, share and link; 0 for none */
	bool cut;    /* one says but a part of the other, or has all of it in the same words */
};

struct finder {
	struct comparison *c;
	const struct joint *j;
	const struct quoted *q;
	struct voices *voices;
	struct speech *speech[2]; /* by side and piece */
	uint32_t *first_link;
	float scale; /* saying_scale() */
	struct echoes VEC(struct echo) echoes;
};

static const struct piece *piece_of(const struct finder *f, int side, uint32_t p)
{
	return &f->q[side].pieces.v[p];
}

static const struct quote *quote_of(const struct finder *f, int side, uint32_t p)
{
	return &f->c->annotation[side]->quotes.v[piece_of(f, side, p)->quote];
}

static const char *speaker_of(const struct finder *f, int side, uint32_t p)
{
	return annotation_string(f->c->annotation[side], quote_of(f, side, p)->speaker);
}

/* Whether words were picked from what was said: they begin in small letters. */
static bool is_picked(const struct finder *f, int side, uint32_t p)
{
	const struct piece *piece = piece_of(f, side, p);
	uint32_t word = piece_word(&f->q[side], piece, 0)->span.start;
	char c = f->c->annotation[side]->article->text[word];

	return c >= 'a' && c <= 'z';
}

/* Of picked words ("she read “data, not headlines”") what leads to them; else nothing. */
static struct span lead_of(const struct finder *f, int side, uint32_t p)
{
	const struct piece *piece = piece_of(f, side, p);
	const char *text = f->c->annotation[side]->article->text;
	uint32_t start = piece->span.start;
	uint32_t first = f->c->annotation[side]->sentences.v[piece->sentence].span.start;

	if (!is_picked(f, side, p))
		return (struct span){start, start};
	while (start > first && piece->span.start - start < LEAD && !strchr(",;:\"", text[start - 1]))
		start--;
	while (start > first && start < piece->span.start && text[start - 1] != ' ')
		start++;
	return (struct span){start, piece->span.start};
}

/* What stands before and behind a piece, in its sentence or its quotation, in reach. */
static void add_around(const struct finder *f, int side, struct saying *s, const struct piece *p)
{
	const struct annotation *an = f->c->annotation[side];
	struct span sentence = an->sentences.v[p->sentence].span, quote = an->quotes.v[p->quote].span;
	uint32_t start = quote.start < sentence.start ? quote.start : sentence.start;
	uint32_t end = quote.end > sentence.end ? quote.end : sentence.end;

	if (start + REACH < p->span.start)
		start = p->span.start - REACH;
	if (end > p->span.end + REACH)
		end = p->span.end + REACH;
	saying_add(s, f->j, side, (struct span){start, p->span.start}, SAID_AROUND, f->scale);
	saying_add(s, f->j, side, (struct span){p->span.end, end}, SAID_AROUND, f->scale);
}

/* Whether figure X of the left side is in piece P of the right one, too. */
static bool has_figure(const struct finder *f, const struct piece *p, const struct figure *x)
{
	const struct figures *all = &f->j->features[RIGHT]->settings->figures;

	for (uint32_t k = figures_from(all, p->sentence); k < all->n && all->v[k].sentence == p->sentence;
	     k++) {
		const struct figure *y = &all->v[k];

		if (span_holds(p->span, y->span) && figures_are_comparable(x, y) &&
		    figures_are_closed(x, y) && figures_are_compatible(x, y))
			return true;
	}
	return false;
}

/* How many figures two pieces have in common. */
static uint32_t count_figures(const struct finder *f, const uint32_t piece[2])
{
	const struct figures *all = &f->j->features[LEFT]->settings->figures;
	const struct piece *p = piece_of(f, LEFT, piece[LEFT]);
	uint32_t n = 0, i = figures_from(all, p->sentence);

	for (; i < all->n && all->v[i].sentence == p->sentence; i++)
		n += span_holds(p->span, all->v[i].span) &&
		     has_figure(f, piece_of(f, RIGHT, piece[RIGHT]), &all->v[i]);
	return n;
}

/* Whether a speaker is quoted nowhere but in the quotation of piece P. */
static bool is_only_quotation(const struct finder *f, int side, uint32_t p)
{
	const struct annotation *an = f->c->annotation[side];
	string_ref speaker = quote_of(f, side, p)->speaker;

	for (uint32_t i = 0; i < an->quotes.n; i++)
		if (i != piece_of(f, side, p)->quote && an->quotes.v[i].speaker == speaker)
			return false;
	return true;
}

/* The best link between sentences of the two quotations. */
static float link_of(const struct finder *f, const uint32_t piece[2])
{
	const struct quote *x = quote_of(f, LEFT, piece[LEFT]), *y = quote_of(f, RIGHT, piece[RIGHT]);
	float best = 0;

	for (uint32_t a = x->sentence; a <= x->sentence_end && a - x->sentence < SENTENCES_MAX; a++)
		for (uint32_t b = y->sentence; b <= y->sentence_end && b - y->sentence < SENTENCES_MAX; b++)
			best = fmaxf(best, comparison_link_score(f->c, f->first_link, a, b));
	return best;
}

/* Whether one has but a few picked words, all of which the other has, too: utterance.h judges them. */
static bool is_term(const struct finder *f, const uint32_t piece[2], float same)
{
	for (int side = LEFT; side <= RIGHT; side++)
		if (piece_of(f, side, piece[side])->n <= TERM_WORDS &&
		    same > WHOLE * f->speech[side][piece[side]].said.weight &&
		    is_picked(f, side, piece[side]))
			return true;
	return false;
}

/* How much two pieces have in common: 0 where that is too little for one utterance. */
static struct echo echo_of(const struct finder *f, uint32_t left, uint32_t right)
{
	struct echo e = {.piece = {left, right}};
	const struct saying *x = &f->speech[LEFT][left].said, *y = &f->speech[RIGHT][right].said;
	float figures = FIGURE_WEIGHT * (float)count_figures(f, e.piece), link = link_of(f, e.piece);
	struct said_common common = {.top = figures, .same = 2 * figures, .mass = 2 * figures};

	saying_add_common(x, y, &common);
	saying_add_common(y, x, &common);
	float share = common.mass / 2 / fmaxf(fminf(x->weight, y->weight), 1);

	e.cut = common.mass / 2 < PART * fmaxf(x->weight, y->weight) ||
		common.same / 2 > WHOLE * fminf(x->weight, y->weight);
	if (common.mass / 2 < LEAST_MASS || common.top < LEAST_TOP ||
	    share < (figures > 0 ? FIGURE_SHARE : LEAST_SHARE) ||
	    common.same <= 0 || is_term(f, e.piece, common.same / 2))
		return e;
	if (link > LINKED || (figures > 0 && common.same / 2 > FIGURE_MASS) ||
	    (is_only_quotation(f, LEFT, left) && is_only_quotation(f, RIGHT, right)))
		e.value = common.mass / 2 * fminf(share, 1) * (1 + link);
	return e;
}

/* --- choosing ------------------------------------------------------------------------------- */

static bool is_one_voice(const struct finder *f, uint32_t left, uint32_t right)
{
	return voices_of_quotes(f->voices, quote_of(f, LEFT, left), quote_of(f, RIGHT, right)) == VOICE_SAME;
}

static void try_pair(struct finder *f, uint32_t left, uint32_t right)
{
	struct speech *x = &f->speech[LEFT][left], *y = &f->speech[RIGHT][right];

	if (!is_one_voice(f, left, right))
		return;
	struct echo e = echo_of(f, left, right);

	if (e.value <= 0 ||
	    occasions_differ(f->j, quote_of(f, LEFT, left), quote_of(f, RIGHT, right)))
		return;
	x->best = fmaxf(x->best, e.value);
	y->best = fmaxf(y->best, e.value);
	VEC_PUSH(&f->echoes, e);
}

static void add_utterance(struct finder *f, const struct echo *e)
{
	struct utterance u = {.relation = e->cut ? UTTERANCE_CUT : UTTERANCE_VARIANT,
			      .first_wording = (uint32_t)f->c->wordings.n};

	for (int side = LEFT; side <= RIGHT; side++) {
		u.sentence[side] = piece_of(f, side, e->piece[side])->sentence;
		u.span[side] = piece_of(f, side, e->piece[side])->span;
	}
	u.speaker = voice_name(speaker_of(f, LEFT, e->piece[LEFT]), speaker_of(f, RIGHT, e->piece[RIGHT]));
	VEC_PUSH(&f->c->utterances, u);
}

/* Of equal echoes the first counts. */
static void choose(struct finder *f)
{
	for (size_t i = 0; i < f->echoes.n; i++) {
		const struct echo *e = &f->echoes.v[i];

		struct speech *x = &f->speech[LEFT][e->piece[LEFT]];
		struct speech *y = &f->speech[RIGHT][e->piece[RIGHT]];

		if (e->value < x->best || e->value < y->best || x->taken || y->taken)
			continue;
		x->taken = y->taken = true;
		add_utterance(f, e);
	}
}

/* The piece of a side that begins at byte START, or their number. */
static uint32_t piece_at(const struct quoted *q, uint32_t start)
{
	size_t n = q->pieces.n, at = SORTED_FROM(&q->pieces, span.start, start);

	return (uint32_t)(at < n && q->pieces.v[at].span.start == start ? at : n);
}

static void finder_init(struct finder *f)
{
	f->scale = saying_scale(f->j);
	f->first_link = comparison_index_links(f->c);
	for (int side = LEFT; side <= RIGHT; side++) {
		size_t n = f->q[side].pieces.n;

		f->speech[side] = mem_alloc_zero(n + 1, sizeof **f->speech);
		for (size_t i = 0; i < f->c->utterances.n; i++)
			f->speech[side][piece_at(&f->q[side], f->c->utterances.v[i].span[side].start)].taken =
				true;
		for (uint32_t p = 0; p < n; p++) {
			struct saying *s = &f->speech[side][p].said;

			if (f->speech[side][p].taken || !speaker_of(f, side, p))
				continue;
			saying_add(s, f->j, side, piece_of(f, side, p)->span, SAID_WITHIN, f->scale);
			saying_add(s, f->j, side, lead_of(f, side, p), SAID_LEADING, f->scale);
			add_around(f, side, s, piece_of(f, side, p));
		}
	}
}

static void finder_release(struct finder *f)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		for (uint32_t p = 0; p < f->q[side].pieces.n; p++)
			saying_release(&f->speech[side][p].said);
		free(f->speech[side]);
	}
	VEC_RELEASE(&f->echoes);
	free(f->first_link);
}

void echoes_find(struct comparison *c, const struct joint *j, const struct quoted q[2],
		 struct voices *voices)
{
	struct finder f = {.c = c, .j = j, .q = q, .voices = voices};
	size_t left = q[LEFT].pieces.n, right = q[RIGHT].pieces.n;

	if (!left || !right || right > ECHO_PAIRS / left || comparison_may_be_apart(c))
		return;
	finder_init(&f);
	for (uint32_t a = 0; a < left; a++)
		for (uint32_t b = 0; b < right && f.speech[LEFT][a].said.words.n; b++)
			if (f.speech[RIGHT][b].said.words.n)
				try_pair(&f, a, b);
	choose(&f);
	finder_release(&f);
}
