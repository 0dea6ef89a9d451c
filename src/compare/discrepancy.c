/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/discrepancy.h"

#include "compare/discrepancy_score.h"
#include "compare/label.h"
#include "compare/opposed.h"
#include "compare/quoted.h"
#include "compare/topic.h"

#include <math.h>
#include <string.h>

/* Two figures that differ are shown when their topics are so alike. */
#define TOPIC_THRESHOLD 2.4f
#define APART_THRESHOLD 8.0f /* of articles that may be about two events */
/* Articles with less than so much of links ask for more, by so much for each. */
#define LINKS_OF_ONE 6.0f
#define LINK_WORTH 0.45f
/* A figure whose topic is so much that of an equal one on the other side is no news. */
#define SETTLED 0.5f
/* What it says of two ballots that each article tells of one vote alone. */
#define ONE_VOTE 3
/* Sentences of which two figures differ report the same, as if they were so linked. */
#define TOLD_LINK 0.9f

enum { TOLD_MAX = 64 };
enum { LEAST_WHOLE = 10 }; /* smaller sums are chance */

struct pair { /* comparable figures */
	uint32_t figure[2];
	float score;
	bool compatible;
};

struct sentence_pair {
	uint32_t sentence[2];
};

struct finder {
	struct comparison *c;
	const struct joint *j;
	struct surroundings topics[2];
	uint32_t *first_link;  /* by left sentence, and one more: into c->links */
	struct pair_list VEC(struct pair) pairs;
	struct sentence_pairs VEC(struct sentence_pair) told; /* that report the same, as was found */
	float threshold;       /* of scores, by how much of the articles is linked */
	bool one_vote;   /* each article tells of one alone */
	float *best[2];  /* by side and figure: the greatest score of its pairs that differ */
	float *equal[2]; /* of its compatible pairs, by how much they settle */
	bool *known[2];  /* by side and figure: the other article gives the same value */
};

/* --- wordings ------------------------------------------------------------------------------- */

/* Whether joint stem STEM is a word of the right span. */
static bool is_on_right(const struct joint *j, uint32_t stem, struct span right)
{
	const struct features *f = j->features[RIGHT];

	for (uint32_t i = quoted_word_behind(f, right.start);
	     i < f->words.n && f->words.v[i].span.start < right.end; i++)
		if (j->stem[RIGHT][f->words.v[i].stem] == stem)
			return true;
	return false;
}

/* The rarest content word of both spans, with its name, as the left one has it; NULL: none. */
static char *shared_word(const struct joint *j, const struct span span[2])
{
	const struct features *f = j->features[LEFT];
	const struct word *best = NULL;

	for (uint32_t i = quoted_word_behind(f, span[LEFT].start);
	     i < f->words.n && f->words.v[i].span.start < span[LEFT].end; i++) {
		const struct word *w = &f->words.v[i];
		uint32_t stem = j->stem[LEFT][w->stem];

		if ((w->flags & WORD_FUNCTION) || !is_on_right(j, stem, span[RIGHT]))
			continue;
		if (!best || j->weight[stem] > j->weight[j->stem[LEFT][best->stem]])
			best = w;
	}
	return best ? label_of_word(f->annotation, best->span) : NULL;
}

static void add_wordings(struct comparison *c, const struct joint *j)
{
	for (size_t i = 0; i < c->utterances.n; i++) {
		const struct utterance *u = &c->utterances.v[i];
		struct discrepancy d = {.kind = DISCREPANCY_WORDING};

		if (u->relation != UTTERANCE_VARIANT)
			continue;
		for (int side = LEFT; side <= RIGHT; side++) {
			d.sentence[side] = u->sentence[side];
			d.span[side] = u->span[side];
		}
		d.about = u->speaker ? label_of_speaker(c->annotation, u->speaker) : shared_word(j, u->span);
		VEC_PUSH(&c->discrepancies, d);
	}
}

/* --- quantities ----------------------------------------------------------------------------- */

static void add_equal(struct finder *f, const struct pair *p, const float v[TOPIC_N])
{
	const struct figure *x = &f->topics[LEFT].figures.v[p->figure[LEFT]];
	const struct figure *y = &f->topics[RIGHT].figures.v[p->figure[RIGHT]];

	for (int side = LEFT; side <= RIGHT; side++) {
		uint32_t i = p->figure[side];

		f->equal[side][i] = fmaxf(f->equal[side][i], discrepancy_settled(v, x, y, p->score));
		f->known[side][i] = f->known[side][i] || discrepancy_is_same(v, x, y, p->score);
	}
}

/* More is asked of articles that may be about two events: the less, the more is linked. */
static float threshold_of(const struct comparison *c)
{
	float linked = 0;

	if (comparison_may_be_apart(c))
		return APART_THRESHOLD;
	for (size_t i = 0; i < c->links.n && linked < LINKS_OF_ONE; i++)
		linked += c->links.v[i].score;
	return TOPIC_THRESHOLD * (1 + LINK_WORTH * fmaxf(0, LINKS_OF_ONE - linked));
}

/* The score of the link of two sentences, be it that a pair of their figures makes one. */
static float link_score(const struct finder *f, uint32_t left, uint32_t right)
{
	float link = comparison_link_score(f->c, f->first_link, left, right);

	for (size_t i = 0; i < f->told.n && link < TOLD_LINK; i++)
		if (f->told.v[i].sentence[LEFT] == left && f->told.v[i].sentence[RIGHT] == right)
			return TOLD_LINK;
	return link;
}

static void add_pair(struct finder *f, uint32_t a, uint32_t b)
{
	const struct figure *x = &f->topics[LEFT].figures.v[a], *y = &f->topics[RIGHT].figures.v[b];
	struct pair p = {.figure = {a, b}, .compatible = figures_are_compatible(x, y)};
	float v[TOPIC_N];

	topic_signals(f->topics, f->j, a, b, link_score(f, x->sentence, y->sentence), v);
	if (topics_are_apart(f->topics, a, b, v))
		return;
	p.score = discrepancy_score(v, x, y) + (f->one_vote && figure_is_ballot(x) ? ONE_VOTE : 0);
	if (p.compatible)
		add_equal(f, &p, v);
	for (int side = LEFT; side <= RIGHT && !p.compatible; side++)
		f->best[side][p.figure[side]] = fmaxf(f->best[side][p.figure[side]], p.score);
	if (!p.compatible && p.score >= f->threshold && v[TOPIC_MET] <= 0)
		VEC_PUSH(&f->pairs, p);
}

static void try_pair(struct finder *f, uint32_t a, uint32_t b)
{
	if (figures_are_comparable(&f->topics[LEFT].figures.v[a], &f->topics[RIGHT].figures.v[b]))
		add_pair(f, a, b);
}

static void try_sentences(struct finder *f, const uint32_t sentence[2])
{
	const struct figures *left = &f->topics[LEFT].figures, *right = &f->topics[RIGHT].figures;
	uint32_t first[2] = {figures_from(left, sentence[LEFT]),
			     figures_from(right, sentence[RIGHT])};

	for (uint32_t a = first[LEFT]; a < left->n && left->v[a].sentence == sentence[LEFT]; a++)
		for (uint32_t b = first[RIGHT];
		     b < right->n && right->v[b].sentence == sentence[RIGHT]; b++)
			try_pair(f, a, b);
}

static void find_pairs(struct finder *f)
{
	size_t left = f->topics[LEFT].figures.n, right = f->topics[RIGHT].figures.n;

	if (comparison_may_be_apart(f->c) || (left && right > DISCREPANCY_PAIRS / left)) {
		for (size_t i = 0; i < f->c->links.n; i++)
			try_sentences(f, f->c->links.v[i].sentence);
		return;
	}
	for (uint32_t a = 0; a < left; a++)
		for (uint32_t b = 0; b < right; b++)
			try_pair(f, a, b);
}

/* Whether two figures are the parts of a whole that both articles give: 60,000 and 30,000 of 90,000. */
static bool are_parts(const struct finder *f, const struct pair *p)
{
	const struct figures *left = &f->topics[LEFT].figures;
	const struct figure *x = &left->v[p->figure[LEFT]];
	const struct figure *y = &f->topics[RIGHT].figures.v[p->figure[RIGHT]];
	double whole = x->value + y->value;

	if (x->type == QUANTITY_DATE || !(whole >= LEAST_WHOLE))
		return false;
	for (size_t i = 0; i < left->n; i++)
		if (f->known[LEFT][i] && left->v[i].kind == x->kind &&
		    fabs(left->v[i].value - whole) < 1e-9 * whole)
			return true;
	return false;
}

/* Whether a sentence gives, beside figure I of SIDE, one of VALUE in the same unit. */
static bool has_beside(const struct finder *f, int side, uint32_t i, double value)
{
	const struct figures *all = &f->topics[side].figures;
	uint32_t k = figures_from(all, all->v[i].sentence);

	for (; k < all->n && all->v[k].sentence == all->v[i].sentence; k++)
		if (k != i && all->v[k].kind == all->v[i].kind &&
		    fabs(all->v[k].value - value) < 1e-9 * value)
			return true;
	return false;
}

static bool is_beside_either(const struct finder *f, const struct pair *p, double value)
{
	return has_beside(f, LEFT, p->figure[LEFT], value) || has_beside(f, RIGHT, p->figure[RIGHT], value);
}

/* Whether a third one beside either is what they are together, or apart: 20 of 50 freed, 30 held. */
static bool are_sums(const struct finder *f, const struct pair *p)
{
	const struct figure *x = &f->topics[LEFT].figures.v[p->figure[LEFT]];
	const struct figure *y = &f->topics[RIGHT].figures.v[p->figure[RIGHT]];
	double apart = fabs(x->value - y->value);

	if ((x->type != QUANTITY_NUMBER && x->type != QUANTITY_MONEY) || !(apart >= LEAST_WHOLE))
		return false;
	return is_beside_either(f, p, apart) || is_beside_either(f, p, x->value + y->value);
}

static bool are_of_two_years(const struct finder *f, const struct pair *p)
{
	return moments_are_a_year_apart(&f->topics[LEFT].figures.v[p->figure[LEFT]].moment,
					&f->topics[RIGHT].figures.v[p->figure[RIGHT]].moment);
}

/* Whether the other article gives the date of figure I of SIDE with its year, too. */
static bool is_year_known(const struct finder *f, int side, uint32_t i)
{
	const struct figure *x = &f->topics[side].figures.v[i];
	const struct figures *all = &f->topics[!side].figures;

	for (size_t k = 0; k < all->n; k++)
		if (all->v[k].type == QUANTITY_DATE && all->v[k].moment.year == x->moment.year &&
		    all->v[k].moment.month == x->moment.month && all->v[k].moment.day == x->moment.day)
			return true;
	return false;
}

/* Whether either figure is as much the equal of another, or both articles know both values. */
static bool is_settled(const struct finder *f, const struct pair *p)
{
	if (f->known[LEFT][p->figure[LEFT]] && f->known[RIGHT][p->figure[RIGHT]])
		return true;
	if (are_parts(f, p) || are_sums(f, p))
		return true;
	for (int side = LEFT; side <= RIGHT; side++) {
		uint32_t i = p->figure[side];

		/* "April" is no answer to which year's it was. */
		if (are_of_two_years(f, p) && !is_year_known(f, side, i))
			continue;
		if (f->equal[side][i] > SETTLED * f->best[side][i])
			return true;
	}
	return false;
}

/* Drops the settled pairs, and what has a better rival among the others. */
static void choose_pairs(struct finder *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->pairs.n; i++)
		if (!is_settled(f, &f->pairs.v[i]))
			f->pairs.v[n++] = f->pairs.v[i];
	f->pairs.n = n;
	for (int side = LEFT; side <= RIGHT; side++)
		memset(f->best[side], 0, f->topics[side].figures.n * sizeof(float));
	for (size_t i = 0; i < n; i++)
		for (int side = LEFT; side <= RIGHT; side++) {
			float *best = &f->best[side][f->pairs.v[i].figure[side]];

			*best = fmaxf(*best, f->pairs.v[i].score);
		}
}

static bool is_best(const struct finder *f, const struct pair *p)
{
	return p->score >= f->best[LEFT][p->figure[LEFT]] &&
	       p->score >= f->best[RIGHT][p->figure[RIGHT]];
}

/* Whether two sentences were found to report the same that no link says so of; at most TOLD_MAX. */
static bool find_told(struct finder *f)
{
	for (size_t i = 0; i < f->pairs.n && f->told.n < TOLD_MAX; i++) {
		const struct pair *p = &f->pairs.v[i];
		struct sentence_pair s = {{f->topics[LEFT].figures.v[p->figure[LEFT]].sentence,
					   f->topics[RIGHT].figures.v[p->figure[RIGHT]].sentence}};

		if (is_best(f, p) && link_score(f, s.sentence[LEFT], s.sentence[RIGHT]) < TOLD_LINK)
			VEC_PUSH(&f->told, s);
	}
	return f->told.n;
}

static bool is_told(const struct finder *f, const struct pair *p)
{
	for (size_t i = 0; i < f->told.n; i++)
		if (f->told.v[i].sentence[LEFT] == f->topics[LEFT].figures.v[p->figure[LEFT]].sentence &&
		    f->told.v[i].sentence[RIGHT] == f->topics[RIGHT].figures.v[p->figure[RIGHT]].sentence)
			return true;
	return false;
}

/* Scores the figures of sentences that were found to report the same once more. */
static void try_told(struct finder *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->pairs.n; i++)
		if (!is_told(f, &f->pairs.v[i]))
			f->pairs.v[n++] = f->pairs.v[i];
	f->pairs.n = n;
	for (size_t i = 0; i < f->told.n; i++)
		try_sentences(f, f->told.v[i].sentence);
}

static void add_quantity(struct finder *f, const struct pair *p)
{
	struct discrepancy d = {.kind = DISCREPANCY_QUANTITY};

	for (int side = LEFT; side <= RIGHT; side++) {
		const struct figure *figure = &f->topics[side].figures.v[p->figure[side]];
		const struct annotation *an = f->c->annotation[side];

		d.type = figure->type;
		d.sentence[side] = figure->sentence;
		d.span[side] = figure->span;
		d.value[side] = figure_value(an, figure);
	}
	d.about = topic_about(f->topics, f->j, p->figure[LEFT], p->figure[RIGHT]);
	VEC_PUSH(&f->c->discrepancies, d);
}

/* Whether all ballots of an article, one at least, say the same. */
static bool tells_one_vote(const struct figures *figures)
{
	const struct figure *first = NULL;

	for (size_t i = 0; i < figures->n; i++) {
		const struct figure *f = &figures->v[i];

		if (!figure_is_ballot(f))
			continue;
		if (first && !figures_are_compatible(first, f))
			return false;
		first = f;
	}
	return first;
}

static void finder_release(struct finder *f)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		surroundings_release(&f->topics[side]);
		free(f->best[side]);
		free(f->equal[side]);
		free(f->known[side]);
	}
	VEC_RELEASE(&f->pairs);
	VEC_RELEASE(&f->told);
	free(f->first_link);
}

static void add_quantities(struct comparison *c, const struct joint *j)
{
	struct finder f = {.c = c, .j = j, .threshold = threshold_of(c)};

	f.first_link = comparison_index_links(f.c);
	for (int side = LEFT; side <= RIGHT; side++) {
		surroundings_init(&f.topics[side], j, (enum side)side);
		f.best[side] = mem_alloc_zero(f.topics[side].figures.n + 1, sizeof(float));
		f.known[side] = mem_alloc_zero(f.topics[side].figures.n + 1, sizeof(bool));
		f.equal[side] = mem_alloc_zero(f.topics[side].figures.n + 1, sizeof(float));
	}
	f.one_vote = tells_one_vote(&f.topics[LEFT].figures) &&
		     tells_one_vote(&f.topics[RIGHT].figures);
	find_pairs(&f);
	choose_pairs(&f);
	if (find_told(&f)) {
		try_told(&f);
		choose_pairs(&f);
	}
	for (size_t i = 0; i < f.pairs.n; i++)
		if (is_best(&f, &f.pairs.v[i]))
			add_quantity(&f, &f.pairs.v[i]);
	finder_release(&f);
}

static int compare_discrepancies(const void *a, const void *b)
{
	const struct discrepancy *x = a, *y = b;

	for (int side = LEFT; side <= RIGHT; side++)
		if (x->span[side].start != y->span[side].start)
			return x->span[side].start < y->span[side].start ? -1 : 1;
	return (x->kind > y->kind) - (x->kind < y->kind);
}

void discrepancies_find(struct comparison *c, const struct joint *j)
{
	if (!c->links.n)
		return;
	add_quantities(c, j);
	add_wordings(c, j);
	opposed_find(c, j);
	if (c->discrepancies.n)
		qsort(c->discrepancies.v, c->discrepancies.n, sizeof *c->discrepancies.v,
		      compare_discrepancies);
}
