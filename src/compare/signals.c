/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/signals.h"

#include "compare/order.h"

#include <math.h>
#include <string.h>

enum { LEFT_SIDE, RIGHT_SIDE };

/* Mass that dampens what clauses of hardly a word have in common. */
#define CLAUSE_DAMPING 4.0f
/* Mass that dampens what forms of hardly a word have in common. */
#define FORM_DAMPING 3.0f
/* Cosines that dampen shares where hardly any pair has anything in common. */
#define SHARE_DAMPING 0.1f
#define WIDE_DAMPING 0.05f
/* What is no smaller and no more apart than this may be another figure for the same. */
#define CLOSE_LEAST 10.0f
#define CLOSE_RATIO 0.7f

const char *signal_name(enum signal s)
{
	static const char *const names[SIGNAL_N] = {
		[SIGNAL_PLAIN] = "plain",
		[SIGNAL_FORM] = "form",
		[SIGNAL_USUAL] = "usual",
		[SIGNAL_SPELLED] = "spelled",
		[SIGNAL_ORDER] = "order",
		[SIGNAL_EQUAL] = "equal",
		[SIGNAL_SYNONYMS] = "synonyms",
		[SIGNAL_CLAUSE] = "clause",
		[SIGNAL_ASSOCIATION] = "association",
		[SIGNAL_PAIRS] = "pairs",
		[SIGNAL_PHRASES] = "phrases",
		[SIGNAL_ABOUT] = "about",
		[SIGNAL_SPEAKERS] = "speakers",
		[SIGNAL_HEAD] = "head",
		[SIGNAL_NUMBERS] = "numbers",
		[SIGNAL_COUNTED] = "counted",
		[SIGNAL_CLOSE] = "close",
		[SIGNAL_SHARE] = "share",
		[SIGNAL_MARGIN] = "margin",
		[SIGNAL_WIDE] = "wide",
		[SIGNAL_PLACES] = "places",
		[SIGNAL_APART] = "apart",
		[SIGNAL_KINSHIP] = "kinship",
		[SIGNAL_SIZE] = "size",
	};

	return names[s];
}

/* Most of what is counted is 0. */
static float log_above(float x)
{
	return x > 0 ? log1pf(x) : 0;
}

/* What two sentences have in common, term by term. */
struct common {
	float numbers, plain;
	uint32_t terms, spelled;
	bool equal;
};

static struct common common_of(const struct overlaps *o, const uint32_t s[2])
{
	const uint8_t no_plain = WORD_COMMON | WORD_USUAL | WORD_DATE | WORD_NUMBER | WORD_NAME |
				 WORD_TITLE;
	const uint8_t no_number = no_plain & ~(WORD_NUMBER | WORD_USUAL);
	const struct joint *j = o->joint;
	struct common c = {.terms = (uint32_t)o->terms.n};

	for (size_t i = 0; i < o->terms.n; i++) {
		const struct term *a = o->terms.v[i].term[0], *b = o->terms.v[i].term[1];
		float weight = j->weight[o->terms.v[i].stem];
		uint8_t flags = a->flags | b->flags;

		if ((flags & WORD_NUMBER) && !(flags & no_number))
			c.numbers += weight;
		if (!(flags & no_plain))
			c.plain += weight;
		c.spelled += (a->spellings & b->spellings) != 0;
	}
	c.equal = c.terms >= EQUAL_WORDS &&
		  c.terms == j->features[LEFT_SIDE]->sentences.v[s[0]].n_terms &&
		  c.terms == j->features[RIGHT_SIDE]->sentences.v[s[1]].n_terms;
	return c;
}

static bool is_named_speaker(const struct joint *j, int side, const struct about *a)
{
	return a->spoken && j->is_name[j->stem[side][a->stem]];
}

/* Whom two sentences are about, and who speaks. */
struct whom {
	float common;   /* mass */
	bool named[2];  /* by side: the speaker has a name */
	bool same_name; /* one of the speaker's, on both sides */
};

static struct whom whom_of(const struct joint *j, const uint32_t s[2])
{
	const struct about *a[2], *end[2];
	struct whom whom = {0};

	for (int side = 0; side < 2; side++) {
		const struct features *f = j->features[side];

		a[side] = f->abouts.v + f->sentences.v[s[side]].first_about;
		end[side] = a[side] + f->sentences.v[s[side]].n_abouts;
		for (const struct about *p = a[side]; p < end[side]; p++)
			whom.named[side] |= is_named_speaker(j, side, p);
	}
	while (a[0] < end[0] && a[1] < end[1]) {
		uint32_t x = j->stem[0][a[0]->stem], y = j->stem[1][a[1]->stem];

		if (x == y) {
			whom.common += j->weight[x];
			whom.same_name |= is_named_speaker(j, 0, a[0]) && a[1]->spoken;
		}
		a[0] += x <= y;
		a[1] += y <= x;
	}
	return whom;
}

static bool is_close(const struct measure *a, const struct measure *b)
{
	float less = fminf(a->value, b->value), more = fmaxf(a->value, b->value);

	return a->kind == b->kind && less >= CLOSE_LEAST && less < more && less > CLOSE_RATIO * more;
}

static bool is_counted(const struct measure *a, const struct measure *b)
{
	return a->kind == b->kind && a->thing && a->thing == b->thing && a->value == b->value;
}

/* Whether any measure of the one sentence IS so for any of the other. */
static bool any_measures(const struct joint *j, const uint32_t s[2],
			 bool (*is)(const struct measure *, const struct measure *))
{
	const struct features *f = j->features[LEFT_SIDE], *g = j->features[RIGHT_SIDE];
	const struct sentence_features *x = &f->sentences.v[s[0]], *y = &g->sentences.v[s[1]];

	for (uint32_t i = 0; i < x->n_measures; i++)
		for (uint32_t k = 0; k < y->n_measures; k++)
			if (is(&f->measures.v[x->first_measure + i], &g->measures.v[y->first_measure + k]))
				return true;
	return false;
}

static void add_rival(struct rivals *r, float x)
{
	r->sum += x;
	if (x > r->best) {
		r->second = r->best;
		r->best = x;
	} else if (x > r->second) {
		r->second = x;
	}
}

static void find_rivals(struct signal_context *c)
{
	for (int side = 0; side < 2; side++) {
		size_t n = c->joint->features[side]->sentences.n;

		c->narrow_rivals[side] = mem_alloc_zero(n + 1, sizeof **c->narrow_rivals);
		c->wide_rivals[side] = mem_alloc_zero(n + 1, sizeof **c->wide_rivals);
		for (size_t i = 0; i < c->candidates->n; i++) {
			uint32_t s = c->candidates->v[i].sentence[side];

			add_rival(&c->narrow_rivals[side][s], c->candidates->v[i].cosine);
			add_rival(&c->wide_rivals[side][s], c->wide[i]);
		}
	}
}

static void index_candidates(struct signal_context *c)
{
	size_t n = c->joint->features[LEFT_SIDE]->sentences.n, next = 0;

	c->first_of_left = mem_alloc_zero(n + 1, sizeof *c->first_of_left);
	for (size_t i = 0; i < c->candidates->n; i++)
		while (next <= c->candidates->v[i].sentence[LEFT_SIDE])
			c->first_of_left[next++] = (uint32_t)i;
	while (next <= n)
		c->first_of_left[next++] = (uint32_t)c->candidates->n;
}

/* The product of the gists of two sentences; 0 where they are no candidate. */
static float product_at(const struct signal_context *c, int64_t left, int64_t right)
{
	if (left < 0 || right < 0 || left >= (int64_t)c->joint->features[LEFT_SIDE]->sentences.n)
		return 0;
	uint32_t from = c->first_of_left[left], to = c->first_of_left[left + 1];

	while (from < to) {
		uint32_t middle = from + (to - from) / 2;
		uint32_t s = c->candidates->v[middle].sentence[RIGHT_SIDE];

		if (s == right)
			return c->candidates->v[middle].cosine * c->gist->norm[LEFT_SIDE][left] *
			       c->gist->norm[RIGHT_SIDE][right];
		if (s < right)
			from = middle + 1;
		else
			to = middle;
	}
	return 0;
}

static float wide_cosine(const struct signal_context *c, const uint32_t s[2])
{
	static const float share[3] = {GIST_NEIGHBOUR, 1.0f, GIST_NEIGHBOUR};
	float sum = 0;

	for (int a = -1; a <= 1; a++)
		for (int b = -1; b <= 1; b++)
			sum += share[a + 1] * share[b + 1] *
			       product_at(c, (int64_t)s[0] + a, (int64_t)s[1] + b);
	return sum / (c->gist->wide_norm[LEFT_SIDE][s[0]] * c->gist->wide_norm[RIGHT_SIDE][s[1]]);
}

void signal_context_init(struct signal_context *c, const struct gist *g,
			 const struct candidates *candidates)
{
	*c = (struct signal_context){.joint = g->joint, .gist = g, .candidates = candidates};
	association_init(&c->association, g->joint);
	overlaps_init(&c->overlaps, g->joint);
	index_candidates(c);
	c->wide = mem_alloc_zero(candidates->n + 1, sizeof *c->wide);
	for (size_t i = 0; i < candidates->n; i++)
		c->wide[i] = wide_cosine(c, candidates->v[i].sentence);
	find_rivals(c);
}

void signal_context_release(struct signal_context *c)
{
	association_release(&c->association);
	overlaps_release(&c->overlaps);
	free(c->first_of_left);
	free(c->wide);
	for (int side = 0; side < 2; side++) {
		free(c->narrow_rivals[side]);
		free(c->wide_rivals[side]);
	}
}

/* The best of R but for X, which is among them. */
static float best_but(const struct rivals *r, float x)
{
	return x >= r->best ? r->second : r->best;
}

static void add_rival_signals(const struct signal_context *c, size_t i, float *out)
{
	float narrow = c->candidates->v[i].cosine, wide = c->wide[i];
	float best = 0, best_wide = 0;

	out[SIGNAL_SHARE] = 0;
	for (int side = 0; side < 2; side++) {
		uint32_t s = c->candidates->v[i].sentence[side];

		best = fmaxf(best, best_but(&c->narrow_rivals[side][s], narrow));
		best_wide = fmaxf(best_wide, best_but(&c->wide_rivals[side][s], wide));
		out[SIGNAL_SHARE] += narrow / (c->narrow_rivals[side][s].sum + SHARE_DAMPING);
	}
	out[SIGNAL_MARGIN] = narrow - best;
	out[SIGNAL_WIDE] = wide / (wide + best_wide + WIDE_DAMPING);
}

static const struct synonym *synonyms_of(const struct joint *j, int side, uint32_t s,
					 const struct synonym **end)
{
	const struct features *f = j->features[side];
	const struct synonym *first = f->synonyms.v + f->sentences.v[s].first_synonym;

	*end = first + f->sentences.v[s].n_synonyms;
	return first;
}

/* The first word of a sentence that is no name, figure or date, often its verb; NULL where none is. */
static const struct word *head_of(const struct features *f, uint32_t s)
{
	const uint8_t no_head = WORD_FUNCTION | WORD_NAME | WORD_TITLE | WORD_NUMBER | WORD_DATE;
	const struct word *w = f->words.v + f->sentences.v[s].first_word;
	const struct word *end = w + f->sentences.v[s].n_words;

	while (w < end && (w->flags & no_head))
		w++;
	return w < end ? w : NULL;
}

static bool has_class(const struct joint *j, int side, uint32_t s, uint32_t stem, uint16_t class)
{
	const struct synonym *end, *p = synonyms_of(j, side, s, &end);

	while (p < end && (p->stem != stem || p->class != class))
		p++;
	return p < end;
}

/* Whether two sentences have one head, or heads of one class. */
static bool is_head_common(const struct joint *j, const uint32_t s[2])
{
	const struct word *a = head_of(j->features[LEFT_SIDE], s[0]);
	const struct word *b = head_of(j->features[RIGHT_SIDE], s[1]);
	const struct synonym *end, *p = synonyms_of(j, LEFT_SIDE, s[0], &end);

	if (!a || !b)
		return false;
	if (j->stem[LEFT_SIDE][a->stem] == j->stem[RIGHT_SIDE][b->stem])
		return true;
	for (; p < end; p++)
		if (p->stem == a->stem && has_class(j, RIGHT_SIDE, s[1], b->stem, p->class))
			return true;
	return false;
}

static void add_to_clauses(float common[CLAUSES_MAX][CLAUSES_MAX], uint32_t left, uint32_t right,
			   float weight)
{
	for (uint32_t a = 0; a < CLAUSES_MAX && left >> a; a++)
		for (uint32_t b = 0; left >> a & 1 && b < CLAUSES_MAX && right >> b; b++)
			if (right >> b & 1)
				common[a][b] += weight;
}

/* The best of all pairs of clauses: their common mass by their mean mass. */
static float best_clause(const struct overlaps *o, const uint32_t s[2])
{
	const struct joint *j = o->joint;
	const struct sentence_features *f[2] = {&j->features[LEFT_SIDE]->sentences.v[s[0]],
						&j->features[RIGHT_SIDE]->sentences.v[s[1]]};
	float common[CLAUSES_MAX][CLAUSES_MAX], best = 0;

	if (!o->terms.n)
		return 0;
	for (uint32_t a = 0; a < f[0]->n_clauses; a++)
		memset(common[a], 0, f[1]->n_clauses * sizeof **common);
	for (size_t i = 0; i < o->terms.n; i++) {
		const struct common_term *c = &o->terms.v[i];

		add_to_clauses(common, c->term[0]->clauses, c->term[1]->clauses, j->weight[c->stem]);
	}
	for (uint32_t a = 0; a < f[0]->n_clauses; a++)
		for (uint32_t b = 0; b < f[1]->n_clauses; b++)
			if (common[a][b] > 0)
				best = fmaxf(best, 2 * common[a][b] /
							   (j->clause_mass[0][f[0]->first_clause + a] +
							    j->clause_mass[1][f[1]->first_clause + b] +
							    CLAUSE_DAMPING));
	return best;
}

/* Common mass by the geometric mean of the masses. */
static float likeness(const struct joint_bag *b, const uint32_t s[2], enum bag_class class,
		      float common)
{
	float product = b->mass[0][s[0] * BAG_CLASSES + class] * b->mass[1][s[1] * BAG_CLASSES + class];

	return common / (sqrtf(product) + FORM_DAMPING);
}

static void add_form_signals(const struct overlaps *o, const uint32_t s[2], float *out)
{
	struct bag_overlap common = overlaps_forms(o, s[1]);
	const struct joint_bag *forms = &o->joint->forms;

	out[SIGNAL_FORM] = likeness(forms, s, BAG_OTHER, common.mass[BAG_OTHER]);
	out[SIGNAL_USUAL] = likeness(forms, s, BAG_CONTENT, common.mass[BAG_CONTENT]);
}

/* O has the terms of the two sentences. */
static void add_shared_signals(const struct overlaps *o, const uint32_t s[2], float *out)
{
	const struct joint *j = o->joint;
	struct common common = common_of(o, s);
	struct whom whom = whom_of(j, s);
	struct bag_overlap pairs = overlaps_pairs(o, s[1]);

	out[SIGNAL_PLAIN] = log_above(common.plain);
	add_form_signals(o, s, out);
	out[SIGNAL_ORDER] = order_likeness(o, s[1]);
	out[SIGNAL_SPELLED] = (float)(common.spelled + 1) / (float)(common.terms + 1);
	out[SIGNAL_EQUAL] = common.equal;
	out[SIGNAL_SYNONYMS] = log_above((float)overlaps_synonyms(o, s[1]));
	out[SIGNAL_CLAUSE] = best_clause(o, s);
	out[SIGNAL_PAIRS] = log_above(pairs.mass[BAG_OTHER] + pairs.mass[BAG_CONTENT]);
	out[SIGNAL_PHRASES] = log_above((float)pairs.count[BAG_CONTENT]);
	out[SIGNAL_ABOUT] = log_above(whom.common);
	out[SIGNAL_SPEAKERS] = whom.named[0] && whom.named[1] && !whom.same_name;
	out[SIGNAL_HEAD] = is_head_common(j, s);
	out[SIGNAL_NUMBERS] = common.numbers;
	out[SIGNAL_COUNTED] = any_measures(j, s, is_counted);
	out[SIGNAL_CLOSE] = any_measures(j, s, is_close);
}

/* From 0 for the first to 1 for the last. */
static float relative_place(const struct joint *j, int side, uint32_t s)
{
	const struct features *f = j->features[side];

	return f->n_places > 1 ? (float)f->sentences.v[s].place / (float)(f->n_places - 1) : 0;
}

static void add_place_signals(const struct joint *j, const uint32_t s[2], float *out)
{
	const struct features *const *f = j->features;

	out[SIGNAL_PLACES] = log1pf((float)f[0]->sentences.v[s[0]].place) +
			     log1pf((float)f[1]->sentences.v[s[1]].place);
	out[SIGNAL_APART] = fabsf(relative_place(j, LEFT_SIDE, s[0]) -
				  relative_place(j, RIGHT_SIDE, s[1]));
}

void signals_of(struct signal_context *c, size_t i, float out[SIGNAL_N])
{
	const uint32_t *s = c->candidates->v[i].sentence;
	const struct joint *j = c->joint;
	struct overlaps *o = &c->overlaps;

	overlaps_enter(o, s[0]);
	overlaps_find_terms(o, s[1]);
	add_shared_signals(o, s, out);
	add_rival_signals(c, i, out);
	add_place_signals(j, s, out);
	out[SIGNAL_ASSOCIATION] = log_above(association_of(&c->association, s[0], s[1], &o->terms));
	out[SIGNAL_KINSHIP] = fminf(j->kinship, KINSHIP_ENOUGH);
	out[SIGNAL_SIZE] = logf(fminf((float)j->features[0]->n_places * (float)j->features[1]->n_places,
				      SIZE_ENOUGH));
}
