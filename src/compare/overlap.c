/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/overlap.h"

#include "compare/word_lists.h"

enum { LEFT_SIDE, RIGHT_SIDE };
enum { NOBODY = UINT32_MAX };

void overlaps_init(struct overlaps *o, const struct joint *j)
{
	*o = (struct overlaps){
		.joint = j,
		.left = NOBODY,
		.term = mem_alloc_zero((size_t)j->n + 1, sizeof *o->term),
		.standing = mem_alloc_zero((size_t)j->n + 1, sizeof *o->standing),
		.about = mem_alloc_zero((size_t)j->n + 1, sizeof *o->about),
		.group = mem_alloc_zero(SENSE_GROUPS, sizeof *o->group),
		.pair = mem_alloc_zero((size_t)j->pairs.n + 1, sizeof *o->pair),
		.form = mem_alloc_zero((size_t)j->forms.n + 1, sizeof *o->form),
	};
}

void overlaps_release(struct overlaps *o)
{
	free(o->term);
	free(o->standing);
	free(o->about);
	free(o->group);
	free(o->pair);
	free(o->form);
	VEC_RELEASE(&o->terms);
}

/* --- spreading out -------------------------------------------------------------------------- */

/* Marks the keys of a left sentence as there, or not. */
static void mark_keys(bool *marks, const struct joint_bag *b, uint32_t left, bool there)
{
	const struct bag *bag = b->bag[LEFT_SIDE];

	for (uint32_t i = bag->first.v[left]; i < bag->first.v[left + 1]; i++)
		marks[b->key[LEFT_SIDE][bag->items.v[i]]] = there;
}

/* Where its synonyms stand: fewer than all senses there are; those of a group are in a row. */
static void mark_groups(struct overlaps *o, const struct sentence_features *s, bool there)
{
	const struct features *f = o->joint->features[LEFT_SIDE];

	for (uint32_t i = s->n_synonyms; i-- > 0;)
		o->group[f->synonyms.v[s->first_synonym + i].group] = there ? (uint16_t)(i + 1) : 0;
}

static void mark(struct overlaps *o, uint32_t left, bool there)
{
	const struct features *f = o->joint->features[LEFT_SIDE];
	const struct sentence_features *s = &f->sentences.v[left];
	const uint32_t *stem = o->joint->stem[LEFT_SIDE];

	for (uint32_t i = s->first_term; i < s->first_term + s->n_terms; i++)
		o->term[stem[f->terms.v[i].stem]] = there ? i + 1 : 0;
	for (uint32_t i = s->first_standing; i < s->first_standing + s->n_standings; i++)
		o->standing[stem[f->standings.v[i].stem]] = there ? f->standings.v[i].word + 1 : 0;
	for (uint32_t i = s->first_about; i < s->first_about + s->n_abouts; i++)
		o->about[stem[f->abouts.v[i].stem]] = there ? i + 1 : 0;
	mark_groups(o, s, there);
	mark_keys(o->pair, &o->joint->pairs, left, there);
	mark_keys(o->form, &o->joint->forms, left, there);
}

void overlaps_enter(struct overlaps *o, uint32_t left)
{
	if (o->left == left)
		return;
	if (o->left != NOBODY)
		mark(o, o->left, false);
	mark(o, left, true);
	o->left = left;
}

/* --- what is common ------------------------------------------------------------------------- */

void overlaps_find_terms(struct overlaps *o, uint32_t right)
{
	const struct features *g = o->joint->features[RIGHT_SIDE];
	uint32_t first = g->sentences.v[right].first_term, n = g->sentences.v[right].n_terms;

	VEC_RESERVE(&o->terms, n);
	o->terms.n = 0;
	for (uint32_t i = first; i < first + n; i++) { /* without a branch that is guessed wrong */
		uint32_t stem = o->joint->stem[RIGHT_SIDE][g->terms.v[i].stem], at = o->term[stem];

		o->terms.v[o->terms.n] = (struct common_term){{at - 1, i}, stem};
		o->terms.n += at != 0;
	}
}

uint32_t overlaps_standings(const struct overlaps *o, uint32_t right, struct common_standing *out,
			    uint32_t max)
{
	const struct features *g = o->joint->features[RIGHT_SIDE];
	const struct standing *s = g->standings.v + g->sentences.v[right].first_standing;
	uint32_t found = 0;

	for (uint32_t i = 0; i < g->sentences.v[right].n_standings && found < max; i++) {
		uint32_t at = o->standing[o->joint->stem[RIGHT_SIDE][s[i].stem]];

		out[found] = (struct common_standing){{at - 1, s[i].word}};
		found += at != 0;
	}
	return found;
}

static struct bag_overlap bag_overlap(const struct joint_bag *b, const bool *marks, uint32_t right)
{
	const struct bag *bag = b->bag[RIGHT_SIDE];
	struct bag_overlap o = {0};

	for (uint32_t i = bag->first.v[right]; i < bag->first.v[right + 1]; i++) {
		uint32_t own = bag->items.v[i], key = b->key[RIGHT_SIDE][own];

		if (!marks[key])
			continue;
		enum bag_class class = bag_class(bag->keys.v[own]);

		o.mass[class] += b->weight[key];
		o.count[class]++;
	}
	return o;
}

struct bag_overlap overlaps_pairs(const struct overlaps *o, uint32_t right)
{
	return bag_overlap(&o->joint->pairs, o->pair, right);
}

struct bag_overlap overlaps_forms(const struct overlaps *o, uint32_t right)
{
	return bag_overlap(&o->joint->forms, o->form, right);
}

struct common_abouts overlaps_abouts(const struct overlaps *o, uint32_t right)
{
	const struct joint *j = o->joint;
	const struct features *g = j->features[RIGHT_SIDE];
	const struct about *a = g->abouts.v + g->sentences.v[right].first_about;
	struct common_abouts common = {0};

	for (uint32_t i = 0; i < g->sentences.v[right].n_abouts; i++) {
		uint32_t stem = j->stem[RIGHT_SIDE][a[i].stem], at = o->about[stem];

		if (!at)
			continue;
		common.mass += j->weight[stem];
		common.speaker |= a[i].spoken && j->is_name[stem] &&
				  j->features[LEFT_SIDE]->abouts.v[at - 1].spoken;
	}
	return common;
}

/* --- synonyms ------------------------------------------------------------------------------- */

/* The end of the synonyms of one group that begin at P. */
static const struct synonym *group_end(const struct synonym *p, const struct synonym *end)
{
	uint16_t group = p->group;

	while (p < end && p->group == group)
		p++;
	return p;
}

/* Whether a stem of group A to A_END of SIDE is not among those of the other side's. */
static bool has_other(const struct joint *j, int side, const struct synonym *a,
		      const struct synonym *a_end, const struct synonym *b,
		      const struct synonym *b_end)
{
	for (; a < a_end; a++) {
		const struct synonym *k = b;

		while (k < b_end && j->stem[!side][k->stem] != j->stem[side][a->stem])
			k++;
		if (k == b_end)
			return true;
	}
	return false;
}

static const struct synonym *synonyms_end(const struct features *f, uint32_t s)
{
	return f->synonyms.v + f->sentences.v[s].first_synonym + f->sentences.v[s].n_synonyms;
}

uint32_t overlaps_synonyms(const struct overlaps *o, uint32_t right)
{
	const struct joint *j = o->joint;
	const struct features *f = j->features[LEFT_SIDE], *g = j->features[RIGHT_SIDE];
	const struct synonym *a_last = synonyms_end(f, o->left), *b_last = synonyms_end(g, right);
	const struct synonym *a_first = a_last - f->sentences.v[o->left].n_synonyms;
	const struct synonym *b = b_last - g->sentences.v[right].n_synonyms, *b_end;
	uint32_t n = 0;

	for (; b < b_last; b = b_end) {
		uint32_t at = o->group[b->group];

		b_end = b + 1;
		if (!at)
			continue;
		const struct synonym *a = a_first + at - 1, *a_end = group_end(a, a_last);

		b_end = group_end(b, b_last);
		n += has_other(j, LEFT_SIDE, a, a_end, b, b_end) &&
		     has_other(j, RIGHT_SIDE, b, b_end, a, a_end);
	}
	return n;
}
