/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Overlaps: what a sentence of the left article has in common with those of the right one.  It is
 * spread out over the joint numbers once, so that each right sentence costs no more than its own
 * words; merging the sorted lists of both would cost several times that.  What is common comes in
 * order of joint numbers.
 */
#ifndef LATERAL_COMPARE_OVERLAP_H
#define LATERAL_COMPARE_OVERLAP_H

#include "compare/joint.h"

struct common_term {
	uint32_t term[2]; /* by side: of its article's terms */
	uint32_t stem;    /* joint */
};
struct common_terms VEC(struct common_term);

struct common_standing {
	uint32_t word[2]; /* by side */
};

struct common_abouts {
	float mass;
	bool speaker; /* a word of the speaker's name is one on both sides */
};

struct bag_overlap { /* what two sentences' bags have in common, by class of key */
	float mass[BAG_CLASSES]; /* sum of the weights */
	uint32_t count[BAG_CLASSES];
};

struct overlaps {
	const struct joint *joint;
	uint32_t left;       /* the sentence that is spread out; UINT32_MAX for none */
	uint32_t *term;      /* by joint stem: its term, counted from 1 over the article; 0 for none */
	uint32_t *about;     /* the same of its abouts */
	uint32_t *standing;  /* by joint stem: where it stands first, counted from 1; 0: nowhere */
	uint16_t *group;     /* by group of synonyms: its first one there, counted from 1; 0 for none */
	bool *pair, *form;   /* by joint key: whether it is in the bag of that name */
	struct common_terms terms; /* with the right sentence that was asked about last */
};

void overlaps_init(struct overlaps *o, const struct joint *j);
void overlaps_release(struct overlaps *o);
/* Spreads out sentence LEFT, in the place of another one. */
void overlaps_enter(struct overlaps *o, uint32_t left);

/* Finds o->terms with sentence RIGHT. */
void overlaps_find_terms(struct overlaps *o, uint32_t right);
/* Where the first MAX words but the most frequent ones (form.h) stand that both have; how many those are. */
uint32_t overlaps_standings(const struct overlaps *o, uint32_t right, struct common_standing *out,
			    uint32_t max);
struct bag_overlap overlaps_pairs(const struct overlaps *o, uint32_t right);
struct bag_overlap overlaps_forms(const struct overlaps *o, uint32_t right);
struct common_abouts overlaps_abouts(const struct overlaps *o, uint32_t right);
/* Groups of synonyms that each side has a word of that the other has not. */
uint32_t overlaps_synonyms(const struct overlaps *o, uint32_t right);

#endif
