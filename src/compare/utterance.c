/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/utterance.h"

#include "base/sorted.h"
#include "compare/alignment.h"
#include "compare/echo.h"
#include "compare/likeness.h"
#include "compare/nominees.h"
#include "compare/rendering.h"
#include "compare/reported.h"
#include "text/alike.h"
#include "text/codepoint.h"

#include <math.h>
#include <string.h>

#define SHARED_LEAST 0.15f /* of the lesser piece's weight, to be looked at */
#define LEAST 1e-6f /* nothing is divided by 0 */
/* What may be quoted twice: so many words, or a mere term where the sentences report the same. */
enum { REPEATED_WORDS = 5, TERM_WORDS = 3 };
#define LINKED_REPEATED 0.5f
enum { JOINING_WORDS = 1 }; /* "and", between the parts of an interrupted quotation */

/* The left and right pieces that may be one utterance, and what speaks for it. */
struct match {
	uint32_t piece[2];
	struct alignment is;
	float link; /* score of the link of their sentences, or 0 */
};

struct matches VEC(struct match);

struct finder {
	struct comparison *c;
	const struct joint *j;
	struct quoted quoted[2]; /* by side */
	struct voices voices;
	struct nominees nominees;
	uint32_t *first_link; /* by left sentence, and one more: into c->links */
	struct matches matches;
	uint32_t *covered[2];  /* by side and piece: words that are pieces on the other side */
	struct span *taken[2]; /* by side and piece: words between which better matches lie */
};

/* --- judging -------------------------------------------------------------------------------- */

static const struct piece *piece_of(const struct finder *f, enum side side, uint32_t piece)
{
	return &f->quoted[side].pieces.v[piece];
}

static uint32_t stem_at(const struct finder *f, enum side side, const struct piece *p, uint32_t i)
{
	return piece_word(&f->quoted[side], p, i)->stem;
}

static const struct quote *quote_of(const struct finder *f, enum side side, const struct match *m)
{
	return &f->c->annotation[side]->quotes.v[piece_of(f, side, m->piece[side])->quote];
}

static const char *speaker_of(const struct finder *f, enum side side, const struct match *m)
{
	return annotation_string(f->c->annotation[side], quote_of(f, side, m)->speaker);
}

/* Whether a term is in one sentence of each article: who quotes it, quotes the other's words. */
static bool is_rare(const struct finder *f, const struct match *m)
{
	const struct piece *p = piece_of(f, LEFT, m->piece[LEFT]);

	for (uint32_t i = m->is.inside[LEFT].start; i < m->is.inside[LEFT].end; i++) {
		uint32_t stem = stem_at(f, LEFT, p, i);

		if (stem < f->j->n && f->j->documents[LEFT][stem] == 1 && f->j->documents[RIGHT][stem] == 1)
			return true;
	}
	return false;
}

/* Whether both are quotations of one sentence; in long ones many sentences are alike. */
static bool are_single(const struct finder *f, const struct match *m)
{
	const struct quote *left = quote_of(f, LEFT, m), *right = quote_of(f, RIGHT, m);

	return left->sentence == left->sentence_end && right->sentence == right->sentence_end;
}

/* Whether each word of piece P begins with a capital, as in the title of a work. */
static bool is_title(const struct finder *f, enum side side, uint32_t piece)
{
	const struct piece *p = piece_of(f, side, piece);
	const struct annotation *an = f->c->annotation[side];

	for (uint32_t i = 0; i < p->n; i++) {
		char c = an->article->text[piece_word(&f->quoted[side], p, i)->span.start];

		if (c < 'A' || c > 'Z')
			return false;
	}
	return p->n > 1 && an->sentences.v[p->sentence].kind == KIND_BODY;
}

static bool is_cry(const struct finder *f, enum side side, uint32_t piece)
{
	const struct piece *p = piece_of(f, side, piece);
	const char *text = f->c->annotation[side]->article->text;

	return p->n == 1 && text[piece_word(&f->quoted[side], p, 0)->span.end] == '!';
}

/* Whether piece P is the only one of its sentence. */
static bool is_sole(const struct finder *f, enum side side, uint32_t p)
{
	const struct pieces *pieces = &f->quoted[side].pieces;
	uint32_t s = pieces->v[p].sentence;

	return (p == 0 || pieces->v[p - 1].sentence != s) &&
	       (p + 1 == pieces->n || pieces->v[p + 1].sentence != s);
}

/* Whether the speaker of one side is named where the other one is quoted. */
static bool is_named(const struct finder *f, const struct match *m)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		const struct piece *p = piece_of(f, (enum side)side, m->piece[side]);

		if (voice_is_named(f->c->annotation[side], p->sentence, p->span, speaker_of(f, !side, m)))
			return true;
	}
	return false;
}

/* Whether what is common on a side stands in marks of its own: "to say the words 'radical Islam'". */
static bool is_nested(const struct finder *f, enum side side, const struct match *m)
{
	const struct piece *p = piece_of(f, side, m->piece[side]);
	const char *text = f->c->annotation[side]->article->text;
	struct span inside = m->is.inside[side];
	uint32_t start, end;

	if (inside.start == 0 || inside.start >= inside.end || span_length(inside) > TERM_WORDS)
		return false;
	start = piece_word(&f->quoted[side], p, inside.start)->span.start;
	end = piece_word(&f->quoted[side], p, inside.end - 1)->span.end;
	if (codepoint_is_quote((unsigned char)text[end - 1]))
		end--; /* the mark, taken for that of a plural's genitive */
	return codepoint_is_quote(codepoint_previous(text, p->span.start, &start)) &&
	       end < p->span.end && codepoint_is_quote(codepoint_next(text, &end, p->span.end));
}

/* Content words of the piece that has fewer. */
static uint32_t least_content(const struct finder *f, const struct match *m)
{
	uint32_t n[2] = {0, 0};

	for (int side = LEFT; side <= RIGHT; side++) {
		const struct piece *p = piece_of(f, (enum side)side, m->piece[side]);

		for (uint32_t i = 0; i < p->n; i++)
			n[side] += piece_word(&f->quoted[side], p, i)->content;
	}
	return n[LEFT] < n[RIGHT] ? n[LEFT] : n[RIGHT];
}

static struct likeness likeness_of(struct finder *f, const struct match *m)
{
	float a = piece_of(f, LEFT, m->piece[LEFT])->weight;
	float b = piece_of(f, RIGHT, m->piece[RIGHT])->weight;
	enum voice voice = voices_of_quotes(&f->voices, quote_of(f, LEFT, m), quote_of(f, RIGHT, m));
	bool single = are_single(f, m);

	return (struct likeness){
		.of_less = m->is.shared / fmaxf(fminf(a, b), LEAST),
		.of_more = m->is.shared / fmaxf(fmaxf(a, b), LEAST),
		.words = m->is.words,
		.content = m->is.content,
		.whole_content = m->is.content && m->is.content >= least_content(f, m),
		.link = m->link,
		.voice = voice,
		.named = voice == VOICE_OTHER && m->link > 0 && is_named(f, m),
		.rare = is_rare(f, m),
		.single = single,
		.apart = comparison_may_be_apart(f->c),
		.sole = single && is_sole(f, LEFT, m->piece[LEFT]) && is_sole(f, RIGHT, m->piece[RIGHT]),
		.cry = is_cry(f, LEFT, m->piece[LEFT]) != is_cry(f, RIGHT, m->piece[RIGHT]),
		.titles = is_title(f, LEFT, m->piece[LEFT]) && is_title(f, RIGHT, m->piece[RIGHT]),
	};
}

/* Those that share most first; of equals the best linked, then the earliest. */
static int compare_matches(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->is.shared > y->is.shared || x->is.shared < y->is.shared)
		return x->is.shared > y->is.shared ? -1 : 1;
	if (x->link > y->link || x->link < y->link)
		return x->link > y->link ? -1 : 1;
	for (int side = LEFT; side <= RIGHT; side++)
		if (x->piece[side] != y->piece[side])
			return x->piece[side] < y->piece[side] ? -1 : 1;
	return 0;
}

static bool is_whole(const struct finder *f, const struct match *m)
{
	return m->is.words == piece_of(f, LEFT, m->piece[LEFT])->n ||
	       m->is.words == piece_of(f, RIGHT, m->piece[RIGHT])->n;
}

/* Whether most of what M shares on a side lies between words that a better match has taken. */
static bool is_taken(const struct finder *f, const struct match *m)
{
	bool term = m->is.words <= TERM_WORDS && m->link > LINKED_REPEATED;

	if ((m->is.words >= REPEATED_WORDS || term) && is_whole(f, m))
		return false;
	for (int side = LEFT; side <= RIGHT; side++) {
		struct span taken = f->taken[side][m->piece[side]], inside = m->is.inside[side];
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
		struct span *taken = &f->taken[side][m->piece[side]], inside = m->is.inside[side];

		if (!taken->end || inside.start < taken->start)
			taken->start = inside.start;
		if (inside.end > taken->end)
			taken->end = inside.end;
	}
}

/* Whether two pieces that share words of weight SUM are worth an alignment. */
static bool may_match(const struct finder *f, uint32_t left, uint32_t right, float sum)
{
	return sum > SHARED_LEAST * fminf(piece_of(f, LEFT, left)->weight,
					  piece_of(f, RIGHT, right)->weight);
}

static void match_piece(struct finder *f, uint32_t left)
{
	nominees_find(&f->nominees, piece_of(f, LEFT, left));
	for (int i = 0; i < UTTERANCE_CANDIDATES && f->nominees.left.n; i++) {
		float sum;
		struct match m = {.piece = {left, nominees_take(&f->nominees, &sum)}};

		if (!may_match(f, left, m.piece[RIGHT], sum))
			continue;
		m.is = alignment_make(f->c, f->quoted, piece_of(f, LEFT, left),
				      piece_of(f, RIGHT, m.piece[RIGHT]), NULL);
		m.link = comparison_link_score(f->c, f->first_link, piece_of(f, LEFT, left)->sentence,
				    piece_of(f, RIGHT, m.piece[RIGHT])->sentence);
		struct likeness likeness = likeness_of(f, &m);

		if (!likeness_is_utterance(&likeness) || is_nested(f, LEFT, &m) ||
		    is_nested(f, RIGHT, &m))
			continue;
		if (rendering_of(f->quoted, m.piece, &m.is) != UTTERANCE_VARIANT ||
		    !occasions_differ(f->j, quote_of(f, LEFT, &m), quote_of(f, RIGHT, &m)))
			VEC_PUSH(&f->matches, m);
	}
}

static struct span last_word(const char *text, struct span s)
{
	uint32_t start = s.end;

	while (start > s.start && text[start - 1] != ' ' && text[start - 1] != '-')
		start--;
	return (struct span){start, s.end};
}

/* Whether all that differs from wording FIRST on are names in other spellings. */
static bool differ_in_spelling(const struct comparison *c, size_t first)
{
	for (size_t i = first; i < c->wordings.n; i++) {
		const char *text[2];
		struct span word[2];

		for (int side = LEFT; side <= RIGHT; side++) {
			text[side] = c->annotation[side]->article->text;
			word[side] = last_word(text[side], c->wordings.v[i].span[side]);
		}
		if (!alike_words(text[LEFT] + word[LEFT].start, span_length(word[LEFT]),
				 text[RIGHT] + word[RIGHT].start, span_length(word[RIGHT])))
			return false;
	}
	return c->wordings.n > first;
}

static void add_wordings(struct finder *f, const struct match *m, struct utterance *u)
{
	u->first_wording = (uint32_t)f->c->wordings.n;
	if (u->relation == UTTERANCE_VARIANT)
		alignment_make(f->c, f->quoted, piece_of(f, LEFT, m->piece[LEFT]),
			       piece_of(f, RIGHT, m->piece[RIGHT]), &f->c->wordings);
	if (differ_in_spelling(f->c, u->first_wording)) {
		f->c->wordings.n = u->first_wording;
		u->relation = UTTERANCE_SAME;
	}
	u->n_wordings = (uint32_t)f->c->wordings.n - u->first_wording;
}

/* Keeps the matches that no better one leaves without words. */
static void choose_matches(struct finder *f)
{
	size_t n = 0;

	for (int side = LEFT; side <= RIGHT; side++)
		f->taken[side] = mem_alloc_zero(f->quoted[side].pieces.n, sizeof *f->taken[side]);
	if (f->matches.n)
		qsort(f->matches.v, f->matches.n, sizeof *f->matches.v, compare_matches);
	for (size_t i = 0; i < f->matches.n; i++) {
		if (is_taken(f, &f->matches.v[i]))
			continue;
		take(f, &f->matches.v[i]);
		f->matches.v[n++] = f->matches.v[i];
	}
	f->matches.n = n;
}

static bool is_of_body(const struct finder *f, const struct match *m, int side)
{
	const struct piece *p = piece_of(f, (enum side)side, m->piece[side]);

	return f->c->annotation[side]->sentences.v[p->sentence].kind == KIND_BODY;
}

/* A heading only repeats what the body quotes: drops it where the body has the same utterance. */
static void drop_headings(struct finder *f)
{
	bool *in_body[2];
	size_t n = 0;

	for (int side = LEFT; side <= RIGHT; side++)
		in_body[side] = mem_alloc_zero(f->quoted[side].pieces.n, sizeof **in_body);
	for (size_t i = 0; i < f->matches.n; i++) {
		const struct match *m = &f->matches.v[i];

		for (int side = LEFT; side <= RIGHT; side++)
			if (is_of_body(f, m, LEFT) && is_of_body(f, m, RIGHT))
				in_body[side][m->piece[side]] = true;
	}
	for (size_t i = 0; i < f->matches.n; i++) {
		struct match m = f->matches.v[i];

		if ((is_of_body(f, &m, LEFT) || !in_body[RIGHT][m.piece[RIGHT]]) &&
		    (is_of_body(f, &m, RIGHT) || !in_body[LEFT][m.piece[LEFT]]))
			f->matches.v[n++] = m;
	}
	f->matches.n = n;
	free(in_body[LEFT]);
	free(in_body[RIGHT]);
}

/* The side whose piece the match has whole while the other has more, word for word; else -1. */
static int cut_side(const struct finder *f, const struct match *m)
{
	for (int side = LEFT; side <= RIGHT; side++)
		if (m->is.exact == piece_of(f, (enum side)side, m->piece[side])->n)
			return side;
	return -1;
}

/* Words of each piece that are pieces of their own on the other side. */
static void count_covered(struct finder *f)
{
	for (int side = LEFT; side <= RIGHT; side++)
		f->covered[side] = mem_alloc_zero(f->quoted[side].pieces.n, sizeof(uint32_t));
	for (size_t i = 0; i < f->matches.n; i++) {
		const struct match *m = &f->matches.v[i];
		int cut = cut_side(f, m);

		if (cut >= 0)
			f->covered[!cut][m->piece[!cut]] += m->is.words;
	}
}

/* Whether a cut is part of a quotation that the other side only interrupts. */
static bool is_put_together(const struct finder *f, const struct match *m)
{
	int cut = cut_side(f, m);

	return cut >= 0 && f->covered[!cut][m->piece[!cut]] + JOINING_WORDS >=
				   piece_of(f, cut == LEFT ? RIGHT : LEFT, m->piece[!cut])->n;
}

/* How the speaker is called: as the article does that attributes the words. */
static const char *name_of(const struct finder *f, const struct match *m)
{
	const char *left = speaker_of(f, LEFT, m), *right = speaker_of(f, RIGHT, m);
	bool by_place[2] = {quote_of(f, LEFT, m)->by_place, quote_of(f, RIGHT, m)->by_place};

	if (left && right && by_place[LEFT] != by_place[RIGHT])
		return by_place[LEFT] ? right : left;
	return voice_name(left, right);
}

static void add_utterance(struct finder *f, const struct match *m)
{
	struct utterance u = {.relation = rendering_of(f->quoted, m->piece, &m->is)};

	if (u.relation == UTTERANCE_CUT && is_put_together(f, m))
		u.relation = UTTERANCE_SAME;
	for (int side = LEFT; side <= RIGHT; side++) {
		const struct piece *p = piece_of(f, (enum side)side, m->piece[side]);

		u.sentence[side] = p->sentence;
		u.span[side] = p->span;
	}
	u.speaker = name_of(f, m);
	add_wordings(f, m, &u);
	VEC_PUSH(&f->c->utterances, u);
}

static void add_utterances(struct finder *f)
{
	choose_matches(f);
	drop_headings(f);
	count_covered(f);
	for (size_t i = 0; i < f->matches.n; i++)
		add_utterance(f, &f->matches.v[i]);
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
		quoted_release(&f->quoted[side]);
	nominees_release(&f->nominees);
	VEC_RELEASE(&f->matches);
	free(f->first_link);
	for (int side = LEFT; side <= RIGHT; side++)
		free(f->taken[side]);
	for (int side = LEFT; side <= RIGHT; side++)
		free(f->covered[side]);
}

/* The quotation at byte AT, if that is in the second of its two sentences, of one paragraph; else NULL. */
static const struct quote *quote_of_two(const struct annotation *an, uint32_t at)
{
	size_t behind = SORTED_BEHIND(&an->quotes, span.end, at);
	const struct quote *q = behind < an->quotes.n ? &an->quotes.v[behind] : NULL;

	if (!q || q->span.start >= at || q->sentence + 1 != q->sentence_end ||
	    at < an->sentences.v[q->sentence_end].span.start ||
	    an->sentences.v[q->sentence].paragraph != an->sentences.v[q->sentence_end].paragraph)
		return NULL;
	return q;
}

/*
 * A quotation of two sentences of which the other side has but the second, in other words or in part,
 * is placed where it begins.
 */
static void find_beginnings(struct comparison *c, int side)
{
	const struct annotation *an = c->annotation[side];
	bool *begun = mem_alloc_zero(an->sentences.n + 1, sizeof *begun);

	for (size_t i = 0; i < c->utterances.n; i++)
		begun[c->utterances.v[i].sentence[side]] = true;
	for (size_t i = 0; i < c->utterances.n; i++) {
		struct utterance *u = &c->utterances.v[i];
		const struct quote *q = quote_of_two(an, u->span[side].start);

		u->beginning[side] = u->sentence[side];
		u->whole[side] = u->span[side];
		if (!q || begun[q->sentence] || u->relation == UTTERANCE_SAME)
			continue;
		u->beginning[side] = q->sentence;
		u->whole[side].start = q->span.start;
	}
	free(begun);
}

void utterances_find(struct comparison *c, const struct joint *j)
{
	struct finder f = {.c = c, .j = j};

	voices_init(&f.voices, j);
	for (int side = LEFT; side <= RIGHT; side++)
		quoted_init(&f.quoted[side], j, (enum side)side);
	if (f.quoted[LEFT].pieces.n && f.quoted[RIGHT].pieces.n) {
		nominees_init(&f.nominees, f.quoted, quoted_stems(j));
		f.first_link = comparison_index_links(f.c);
		for (uint32_t p = 0; p < f.quoted[LEFT].pieces.n; p++)
			match_piece(&f, p);
		add_utterances(&f);
	}
	echoes_find(c, j, f.quoted, &f.voices);
	reported_find(c, j, f.quoted, &f.voices);
	if (c->utterances.n)
		qsort(c->utterances.v, c->utterances.n, sizeof *c->utterances.v, compare_utterances);
	for (int side = LEFT; side <= RIGHT; side++)
		find_beginnings(c, side);
	finder_release(&f);
}

void utterances_add_runs(struct comparison *c, struct link *l)
{
	for (size_t i = SORTED_FROM(&c->utterances, sentence[LEFT], l->sentence[LEFT]);
	     i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];

		if (u->sentence[LEFT] != l->sentence[LEFT])
			break;
		for (uint32_t k = 0; u->sentence[RIGHT] == l->sentence[RIGHT] && k < u->n_wordings; k++)
			VEC_PUSH(&c->runs, c->wordings.v[u->first_wording + k]);
	}
	l->n_runs = (uint32_t)c->runs.n - l->first_run;
}
