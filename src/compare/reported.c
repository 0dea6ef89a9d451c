/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/reported.h"

#include "base/sorted.h"
#include "compare/saying.h"

#include <string.h>

/* How much of a quotation must stand in the other sentence. */
#define REPORTED_SHARE 0.6f
#define SYNONYM_SHARE 0.7f
#define ALL 0.95f /* of what says little, where the sentences report the same */
#define LINKED_SURELY 0.8f
/* What a speaker's sentence in other words must have of it. */
#define ECHO_MASS 2.5f
#define ECHO_TOP 2.0f
#define ECHO_SHARE 0.45f
#define TOLD_OF_SHARE 0.6f /* where nothing but a name says who speaks */
/* Where the sentences surely report the same; of more than a word, unless they do so well. */
#define LINKED_ECHO_SHARE 0.22f
#define ECHO_REST 0.85f
#define LINKED_WELL 0.97f /* even where only one of them denies something */
/* Content words that must; words and pieces of a sentence that are looked at. */
enum { REPORTED_WORDS = 3, TOLD_MAX = 128, PIECES_MAX = 64 };

struct finder {
	struct comparison *c;
	const struct joint *j;
	const struct quoted *q;
	struct voices *voices;
	float scale; /* saying_scale() */
	struct told VEC(uint32_t) told; /* joint stems of the sentence at hand, outside quotations */
	struct saying saying; /* the same sentence, once it was asked for */
};

/* The first piece of SIDE in sentence S or behind it. */
static uint32_t piece_from(const struct quoted *q, uint32_t s)
{
	return (uint32_t)SORTED_FROM(&q->pieces, sentence, s);
}

static bool is_of_sentence(const struct pieces *pieces, uint32_t p, uint32_t s)
{
	return p < pieces->n && pieces->v[p].sentence == s;
}

/* Whether byte AT of SIDE is within a quotation of sentence S. */
static bool is_quoted(const struct finder *f, int side, uint32_t s, uint32_t at)
{
	const struct pieces *pieces = &f->q[side].pieces;

	uint32_t first = piece_from(&f->q[side], s);

	for (uint32_t p = first; is_of_sentence(pieces, p, s) && p - first < PIECES_MAX; p++)
		if (pieces->v[p].span.start <= at && at < pieces->v[p].span.end)
			return true;
	return false;
}

/* The stems that sentence S of SIDE tells without marks. */
static void find_told(struct finder *f, int side, uint32_t s)
{
	const struct features *g = f->j->features[side];
	const struct sentence_features *x = &g->sentences.v[s];

	f->told.n = f->saying.words.n = 0;
	f->saying.weight = 0;
	for (uint32_t w = x->first_word; w < x->first_word + x->n_words && f->told.n < TOLD_MAX; w++)
		if (!(g->words.v[w].flags & WORD_FUNCTION) &&
		    !is_quoted(f, side, s, g->words.v[w].span.start))
			VEC_PUSH(&f->told, quoted_stem(f->j, side, &g->words.v[w]));
}

static bool is_in(const struct told *told, uint32_t stem)
{
	for (size_t i = 0; i < told->n; i++)
		if (told->v[i] == stem)
			return true;
	return false;
}

/* Whether a synonym of joint stem STEM, which is in sentence A of SIDE, is told in B of the other. */
static bool has_synonym(const struct finder *finder, int side, uint32_t a, uint32_t b, uint32_t stem)
{
	const struct joint *j = finder->j;
	const struct features *f = j->features[side], *g = j->features[!side];
	const struct sentence_features *x = &f->sentences.v[a], *y = &g->sentences.v[b];

	for (uint32_t i = x->first_synonym; i < x->first_synonym + x->n_synonyms; i++) {
		if (j->stem[side][f->synonyms.v[i].stem] != stem)
			continue;
		for (uint32_t k = y->first_synonym; k < y->first_synonym + y->n_synonyms; k++)
			if (g->synonyms.v[k].group == f->synonyms.v[i].group &&
			    is_in(&finder->told, j->stem[!side][g->synonyms.v[k].stem]))
				return true;
	}
	return false;
}

/* Whether sentence S of the other side tells what piece P of SIDE quotes. */
static bool is_told(const struct finder *f, int side, const struct piece *p, uint32_t s, float link)
{
	float all = 0, told = 0;
	uint32_t words = 0;

	for (uint32_t i = 0; i < p->n; i++) {
		const struct quoted_word *w = piece_word(&f->q[side], p, i);

		if (!w->content)
			continue;
		all += w->weight;
		if (is_in(&f->told, w->stem)) {
			told += w->weight;
			words++;
		} else if (has_synonym(f, side, p->sentence, s, w->stem)) {
			told += w->weight * SYNONYM_SHARE;
			words++;
		}
	}
	if (words >= REPORTED_WORDS)
		return told > REPORTED_SHARE * all;
	return words && p->n > REPORTED_WORDS && told > ALL * all && link > LINKED_SURELY;
}

/* What sentence S of SIDE, the one at hand, tells without marks. */
static void find_saying(struct finder *f, int side, uint32_t s)
{
	const struct pieces *pieces = &f->q[side].pieces;
	struct span sentence = f->c->annotation[side]->sentences.v[s].span;
	uint32_t first = piece_from(&f->q[side], s), at = sentence.start;

	for (uint32_t p = first; is_of_sentence(pieces, p, s) && p - first < PIECES_MAX; p++) {
		struct span between = {at, pieces->v[p].span.start};

		saying_add(&f->saying, f->j, side, between, SAID_WITHIN, f->scale);
		at = pieces->v[p].span.end;
	}
	saying_add(&f->saying, f->j, side, (struct span){at, sentence.end}, SAID_WITHIN, f->scale);
}

static bool denies(const struct saying *s)
{
	for (size_t i = 0; i < s->words.n; i++)
		if (!strcmp(s->words.v[i].stem, "not"))
			return true;
	return false;
}

/* Whether piece P of SIDE is known to be what sentence S of the other one quotes. */
static bool is_paired(const struct finder *f, int side, const struct piece *p, uint32_t s)
{
	for (size_t i = 0; i < f->c->utterances.n; i++)
		if (f->c->utterances.v[i].span[side].start == p->span.start &&
		    f->c->utterances.v[i].sentence[!side] == s)
			return true;
	return false;
}

/*
 * Whether sentence S of the other side tells much of what piece P of SIDE quotes, in other words; of what
 * is linked well enough, some of it.
 */
static bool is_echoed(struct finder *f, int side, const struct piece *p, uint32_t s, float link)
{
	struct saying quoted = {0};
	struct said_common common = {0};

	if (!f->told.n)
		return false;
	if (!f->saying.words.n)
		find_saying(f, !side, s);
	saying_add(&quoted, f->j, side, p->span, SAID_WITHIN, f->scale);
	saying_add_common(&quoted, &f->saying, &common);
	bool echoed = common.mass > ECHO_MASS && common.top > ECHO_TOP && common.same > 0;
	bool sure = link > LINKED_WELL ||
		    (link > LINKED_SURELY && common.mass > common.top + ECHO_REST &&
		     denies(&quoted) == denies(&f->saying));

	if (echoed && common.mass <= ECHO_SHARE * quoted.weight)
		echoed = sure && common.mass > LINKED_ECHO_SHARE * quoted.weight &&
			 !is_paired(f, side, p, s);
	saying_release(&quoted);
	return echoed;
}

static const char *quote_speaker(const struct finder *f, int side, const struct piece *p)
{
	const struct annotation *an = f->c->annotation[side];

	return annotation_string(an, an->quotes.v[p->quote].speaker);
}

/* "Kolar rejected the offer as an insult": whoever is quoted in piece P is named, and so are the words. */
static bool is_told_of(struct finder *f, int side, const struct piece *p, uint32_t s)
{
	const struct annotation *an = f->c->annotation[!side];
	uint32_t start = an->sentences.v[s].span.start;
	struct saying quoted = {0};
	struct said_common common = {0};

	if (!f->told.n || !voice_is_named(an, s, (struct span){start, start}, quote_speaker(f, side, p)))
		return false;
	if (!f->saying.words.n)
		find_saying(f, !side, s);
	saying_add(&quoted, f->j, side, p->span, SAID_WITHIN, f->scale);
	saying_add_common(&quoted, &f->saying, &common);
	bool told = common.top > ECHO_TOP && common.same > 0 &&
		    common.mass > TOLD_OF_SHARE * quoted.weight;

	saying_release(&quoted);
	return told;
}

static const char *sentence_speaker(const struct finder *f, int side, uint32_t s)
{
	const struct annotation *an = f->c->annotation[side];

	return annotation_string(an, an->sentences.v[s].speaker);
}

/* Whether who is quoted in piece P is who speaks in sentence S of the other side. */
static enum voice voice_of(const struct finder *f, int side, const struct piece *p, uint32_t s)
{
	string_ref speaker[2];

	speaker[side] = f->c->annotation[side]->quotes.v[p->quote].speaker;
	speaker[!side] = f->c->annotation[!side]->sentences.v[s].speaker;
	return voices_compare(f->voices, speaker[LEFT], speaker[RIGHT]);
}

static void add(struct finder *f, int side, const struct piece *p, uint32_t s)
{
	struct utterance u = {.relation = UTTERANCE_INDIRECT};

	u.sentence[side] = p->sentence;
	u.span[side] = p->span;
	u.sentence[!side] = s;
	u.span[!side] = f->c->annotation[!side]->sentences.v[s].span;
	u.speaker = side == LEFT ? voice_name(quote_speaker(f, LEFT, p), sentence_speaker(f, RIGHT, s))
				 : voice_name(sentence_speaker(f, LEFT, s), quote_speaker(f, RIGHT, p));
	VEC_PUSH(&f->c->utterances, u);
}

/* The same speaker, or one who may be ("the pilot") where the sentences surely report the same. */
static void try_piece(struct finder *f, int side, const struct piece *p, uint32_t s, const struct link *l)
{
	enum voice voice = voice_of(f, side, p, s);

	if (!f->c->annotation[!side]->sentences.v[s].speaker) {
		if (l->score > LINKED_SURELY && is_told_of(f, side, p, s))
			add(f, side, p, s);
		return;
	}
	if (voice != VOICE_SAME && (voice != VOICE_UNKNOWN || l->score <= LINKED_SURELY))
		return;
	if (is_told(f, side, p, s, l->score) || (voice == VOICE_SAME && is_echoed(f, side, p, s, l->score)))
		add(f, side, p, s);
}

static void try_link(struct finder *f, const struct link *l)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		const struct pieces *pieces = &f->q[side].pieces;
		uint32_t here = l->sentence[side], there = l->sentence[!side];

		if (f->c->annotation[!side]->sentences.v[there].kind != KIND_BODY)
			continue;
		uint32_t first = piece_from(&f->q[side], here);

		if (is_of_sentence(pieces, first, here))
			find_told(f, !side, there);
		for (uint32_t p = first; is_of_sentence(pieces, p, here) && p - first < PIECES_MAX; p++)
			try_piece(f, side, &pieces->v[p], there, l);
	}
}

void reported_find(struct comparison *c, const struct joint *j, const struct quoted q[2],
		   struct voices *voices)
{
	struct finder f = {.c = c, .j = j, .q = q, .voices = voices, .scale = saying_scale(j)};

	for (size_t i = 0; i < c->links.n; i++)
		try_link(&f, &c->links.v[i]);
	VEC_RELEASE(&f.told);
	saying_release(&f.saying);
}
