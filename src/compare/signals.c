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
#define SHARE_DAMPING 0.3f
#define WIDE_DAMPING 0.08f
/* What is no smaller and no more apart than this may be another figure for the same. */
#define CLOSE_LEAST 10.0f
#define CLOSE_RATIO 0.7f

const char *signal_name(enum signal s)
{
	static const char *const names[SIGNAL_N] = {
		[SIGNAL_PLAIN] = "plain",
		[SIGNAL_FORM] = "form",
		[SIGNAL_USUAL] = "usual",
		[SIGNAL_SAYINGS] = "sayings",
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
		[SIGNAL_HOLLOW] = "hollow",
		[SIGNAL_HEAD] = "head",
		[SIGNAL_NUMBERS] = "numbers",
		[SIGNAL_COUNTED] = "counted",
		[SIGNAL_CLOSE] = "close",
		[SIGNAL_SHARE] = "share",
		[SIGNAL_MARGIN] = "margin",
		[SIGNAL_TAKEN] = "taken",
		[SIGNAL_FOCUS] = "focus",
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

/* The I-th common term, as a side has it. */
static const struct term *term_of(const struct overlaps *o, size_t i, int side)
{
	return &o->joint->features[side]->terms.v[o->terms.v[i].term[side]];
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
		const struct term *a = term_of(o, i, LEFT_SIDE), *b = term_of(o, i, RIGHT_SIDE);
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

/*
 * Rows of products of gists, each of a left sentence with all right ones and a 0 at either end: 0 where
 * they are no candidate.  Puts the products of left sentence LEFT there, or takes them away.
 */
static void fill_row(const struct signal_context *c, uint32_t left, float *row, bool there)
{
	for (uint32_t i = c->first_of_left[left]; i < c->first_of_left[left + 1]; i++) {
		const struct candidate *x = &c->candidates->v[i];
		uint32_t right = x->sentence[RIGHT_SIDE];

		row[right + 1] = there ? x->cosine * c->gist->norm[LEFT_SIDE][left] *
						 c->gist->norm[RIGHT_SIDE][right]
				       : 0;
	}
}

/* Of the sentences of row[1], with those beside them. */
static float wide_cosine(const struct signal_context *c, float *const row[3], const uint32_t s[2])
{
	static const float share[3] = {GIST_NEIGHBOUR, 1.0f, GIST_NEIGHBOUR};
	float sum = 0;

	for (int a = 0; a < 3; a++)
		for (int b = 0; b < 3; b++)
			sum += share[a] * share[b] * row[a][s[RIGHT_SIDE] + b];
	return sum / (c->gist->wide_norm[LEFT_SIDE][s[0]] * c->gist->wide_norm[RIGHT_SIDE][s[1]]);
}

static void find_wide(struct signal_context *c)
{
	uint32_t n = (uint32_t)c->joint->features[LEFT_SIDE]->sentences.n;
	float *row[3];

	for (int i = 0; i < 3; i++)
		row[i] = mem_alloc_zero(c->joint->features[RIGHT_SIDE]->sentences.n + 2, sizeof **row);
	c->wide = mem_alloc_zero(c->candidates->n + 1, sizeof *c->wide);
	for (uint32_t left = 0; left < n; left++) {
		float *before = row[0];

		if (left == 0)
			fill_row(c, left, row[1], true);
		if (left + 1 < n)
			fill_row(c, left + 1, row[2], true);
		for (uint32_t i = c->first_of_left[left]; i < c->first_of_left[left + 1]; i++)
			c->wide[i] = wide_cosine(c, row, c->candidates->v[i].sentence);
		if (left > 0)
			fill_row(c, left - 1, before, false);
		row[0] = row[1];
		row[1] = row[2];
		row[2] = before;
	}
	for (int i = 0; i < 3; i++)
		free(row[i]);
}

static void find_associated(struct signal_context *c)
{
	size_t n = c->joint->features[LEFT_SIDE]->sentences.n;

	c->associated = mem_alloc_zero(c->candidates->n + 1, sizeof *c->associated);
	for (size_t left = 0; left < n; left++) {
		uint32_t first = c->first_of_left[left], behind = c->first_of_left[left + 1];

		association_products(&c->association, c->candidates->v + first, behind - first,
				     c->associated + first);
	}
}

static bool has_named_speaker(const struct joint *j, int side, const struct sentence_features *s)
{
	const struct about *a = j->features[side]->abouts.v + s->first_about;

	for (uint32_t i = 0; i < s->n_abouts; i++)
		if (a[i].spoken && j->is_name[j->stem[side][a[i].stem]])
			return true;
	return false;
}

static void find_sides(struct signal_context *c)
{
	for (int side = 0; side < 2; side++) {
		const struct features *f = c->joint->features[side];
		float last = f->n_places > 1 ? (float)(f->n_places - 1) : 1;

		c->side[side] = mem_alloc_zero(f->sentences.n + 1, sizeof **c->side);
		for (size_t i = 0; i < f->sentences.n; i++) {
			const struct sentence_features *s = &f->sentences.v[i];

			c->side[side][i] = (struct signal_side){
				.place = log1pf((float)s->place),
				.relative = f->n_places > 1 ? (float)s->place / last : 0,
				.spoken = f->annotation->sentences.v[i].speaker != 0,
				.named = has_named_speaker(c->joint, side, s),
			};
		}
	}
}

void signal_context_init(struct signal_context *c, const struct gist *g,
			 const struct candidates *candidates)
{
	*c = (struct signal_context){.joint = g->joint, .gist = g, .candidates = candidates};
	association_init(&c->association, g->joint);
	overlaps_init(&c->overlaps, g->joint);
	voices_init(&c->voices, g->joint);
	index_candidates(c);
	find_wide(c);
	find_associated(c);
	find_rivals(c);
	find_sides(c);
	c->kinship = fminf(g->joint->kinship, KINSHIP_ENOUGH);
	c->size = logf(fminf((float)g->joint->features[0]->n_places * (float)g->joint->features[1]->n_places,
			     SIZE_ENOUGH));
}

void signal_context_release(struct signal_context *c)
{
	association_release(&c->association);
	overlaps_release(&c->overlaps);
	free(c->first_of_left);
	free(c->wide);
	free(c->associated);
	for (int side = 0; side < 2; side++) {
		free(c->side[side]);
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
	float best = 0, least = 1, best_wide = 0;

	out[SIGNAL_SHARE] = 0;
	for (int side = 0; side < 2; side++) {
		uint32_t s = c->candidates->v[i].sentence[side];

		float rival = best_but(&c->narrow_rivals[side][s], narrow);

		best = fmaxf(best, rival);
		least = fminf(least, rival);
		best_wide = fmaxf(best_wide, best_but(&c->wide_rivals[side][s], wide));
		out[SIGNAL_SHARE] += narrow / (c->narrow_rivals[side][s].sum + SHARE_DAMPING);
	}
	out[SIGNAL_MARGIN] = narrow - best;
	out[SIGNAL_TAKEN] = best > narrow ? fmaxf(least - TAKEN_LEAST, 0) : 0;
	out[SIGNAL_WIDE] = wide / (wide + best_wide + WIDE_DAMPING);
}

/* Whether two sentences have one head, or heads of one class. */
static bool is_head_common(const struct joint *j, const uint32_t s[2])
{
	const struct head *a = &j->features[LEFT_SIDE]->heads.v[s[0]];
	const struct head *b = &j->features[RIGHT_SIDE]->heads.v[s[1]];

	if (!a->known || !b->known)
		return false;
	if (j->stem[LEFT_SIDE][a->stem] == j->stem[RIGHT_SIDE][b->stem])
		return true;
	for (uint32_t i = 0; i < a->n_classes; i++)
		for (uint32_t k = 0; k < b->n_classes; k++)
			if (a->classes[i] == b->classes[k])
				return true;
	return false;
}

/* Common mass by pairs of clauses; that of pairs without a bit is not known. */
struct clauses {
	uint32_t bits[CLAUSES_MAX]; /* by left clause */
	float mass[CLAUSES_MAX][CLAUSES_MAX];
};

static void add_to_clauses(struct clauses *c, uint32_t left, uint32_t right, float weight)
{
	for (uint32_t l = left; l; l &= l - 1)
		for (uint32_t r = right; r; r &= r - 1) {
			uint32_t a = (uint32_t)__builtin_ctz(l), b = (uint32_t)__builtin_ctz(r);

			c->mass[a][b] = (c->bits[a] >> b & 1 ? c->mass[a][b] : 0) + weight;
			c->bits[a] |= 1u << b;
		}
}

/* The best of all pairs of clauses: their common mass by their mean mass. */
static float best_clause(const struct overlaps *o, const uint32_t s[2])
{
	const struct joint *j = o->joint;
	const struct sentence_features *f = &j->features[LEFT_SIDE]->sentences.v[s[0]];
	const struct sentence_features *g = &j->features[RIGHT_SIDE]->sentences.v[s[1]];
	struct clauses c;
	float best = 0;

	memset(c.bits, 0, f->n_clauses * sizeof *c.bits);
	for (size_t i = 0; i < o->terms.n; i++)
		add_to_clauses(&c, term_of(o, i, LEFT_SIDE)->clauses, term_of(o, i, RIGHT_SIDE)->clauses,
			       j->weight[o->terms.v[i].stem]);
	for (uint32_t a = 0; a < f->n_clauses && o->terms.n; a++)
		for (uint32_t bits = c.bits[a]; bits; bits &= bits - 1) {
			uint32_t b = (uint32_t)__builtin_ctz(bits);

			best = fmaxf(best, 2 * c.mass[a][b] / (j->clause_mass[0][f->first_clause + a] +
							       j->clause_mass[1][g->first_clause + b] +
							       CLAUSE_DAMPING));
		}
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

/* Whether the stem of a term is one of the speaker's of its sentence. */
static bool is_spoken(const struct features *f, uint32_t sentence, uint32_t stem)
{
	const struct sentence_features *s = &f->sentences.v[sentence];
	const struct about *a = f->abouts.v + s->first_about;

	for (uint32_t i = 0; i < s->n_abouts; i++)
		if (a[i].stem == stem)
			return a[i].spoken;
	return false;
}

/* Whether all common words of two sentences are of their speakers, and the gists share no class. */
static bool is_hollow(const struct signal_context *c, const uint32_t s[2])
{
	const struct overlaps *o = &c->overlaps;
	const struct features *const *f = o->joint->features;

	if (!c->side[LEFT_SIDE][s[LEFT_SIDE]].spoken || !c->side[RIGHT_SIDE][s[RIGHT_SIDE]].spoken)
		return false;
	for (size_t i = 0; i < o->terms.n; i++)
		if (!is_spoken(f[LEFT_SIDE], s[LEFT_SIDE], term_of(o, i, LEFT_SIDE)->stem) &&
		    !is_spoken(f[RIGHT_SIDE], s[RIGHT_SIDE], term_of(o, i, RIGHT_SIDE)->stem))
			return false;
	return !gists_share_class(c->gist, s);
}

/* Whether one person speaks in both sentences. */
static bool is_one_voice(struct signal_context *c, const uint32_t s[2])
{
	const struct features *const *f = c->joint->features;

	return c->side[LEFT_SIDE][s[LEFT_SIDE]].spoken && c->side[RIGHT_SIDE][s[RIGHT_SIDE]].spoken &&
	       voices_compare(&c->voices, f[LEFT_SIDE]->annotation->sentences.v[s[LEFT_SIDE]].speaker,
			      f[RIGHT_SIDE]->annotation->sentences.v[s[RIGHT_SIDE]].speaker) == VOICE_SAME;
}

/* The overlaps have the terms of the two sentences. */
static void add_shared_signals(struct signal_context *c, const uint32_t s[2], float *out)
{
	const struct overlaps *o = &c->overlaps;
	const struct joint *j = o->joint;
	struct common common = common_of(o, s);
	struct common_abouts abouts = overlaps_abouts(o, s[1]);
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
	out[SIGNAL_ABOUT] = log_above(abouts.mass);
	out[SIGNAL_SAYINGS] = is_one_voice(c, s) ? out[SIGNAL_USUAL] : 0;
	out[SIGNAL_HOLLOW] = is_hollow(c, s);
	out[SIGNAL_SPEAKERS] = c->side[LEFT_SIDE][s[0]].named && c->side[RIGHT_SIDE][s[1]].named &&
			       !abouts.speaker;
	out[SIGNAL_HEAD] = is_head_common(j, s);
	out[SIGNAL_NUMBERS] = common.numbers;
	out[SIGNAL_COUNTED] = any_measures(j, s, is_counted);
	out[SIGNAL_CLOSE] = any_measures(j, s, is_close);
}

/* What the sentences are by themselves. */
static void add_side_signals(const struct signal_context *c, const uint32_t s[2], float *out)
{
	const struct signal_side *x = &c->side[LEFT_SIDE][s[0]], *y = &c->side[RIGHT_SIDE][s[1]];

	out[SIGNAL_PLACES] = x->place + y->place;
	out[SIGNAL_APART] = fabsf(x->relative - y->relative);
}

void signals_of(struct signal_context *c, size_t i, float out[SIGNAL_N])
{
	const uint32_t *s = c->candidates->v[i].sentence;
	struct overlaps *o = &c->overlaps;

	overlaps_enter(o, s[0]);
	overlaps_find_terms(o, s[1]);
	add_shared_signals(c, s, out);
	add_rival_signals(c, i, out);
	out[SIGNAL_FOCUS] = fminf(out[SIGNAL_PLAIN] * out[SIGNAL_CLAUSE] * out[SIGNAL_SHARE], FOCUS_ENOUGH);
	add_side_signals(c, s, out);
	out[SIGNAL_ASSOCIATION] = log_above(association_of(&c->association, c->associated[i], &o->terms));
	out[SIGNAL_KINSHIP] = c->kinship;
	out[SIGNAL_SIZE] = c->size;
}
