/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Gist: what a sentence tells, as a sparse vector over the joint stems and the classes of meaning
 * (word_lists.h): its content words and those of its speaker, who may be a mere "he" in it, by
 * their inverse document frequency, names by more and what any news says by less; and the classes
 * of its words, by theirs and less.  The wide gist of a sentence is its own and half of those of its
 * neighbours.  Borrows the joint.
 */
#ifndef LATERAL_COMPARE_GIST_H
#define LATERAL_COMPARE_GIST_H

#include "compare/joint.h"

#define GIST_NEIGHBOUR 0.5f

struct gist_item {
	uint32_t dimension; /* a joint stem, or their number and a class */
	float weight;
};

struct gist {
	const struct joint *joint;
	struct gist_item *item[2]; /* by side; of a sentence, by dimension */
	uint32_t *first[2];  /* by side and sentence, and one more: into items */
	float *norm[2];      /* by side and sentence: length of the gist */
	float *wide_norm[2]; /* and of the wide one */
};

void gist_init(struct gist *g, const struct joint *j);
void gist_release(struct gist *g);

/*
 * One sentence against many: it is spread out by dimension once, so that each of the others costs no
 * more than its own items.  DENSE are gist_dimensions() zeros, and are so again once it was gathered.
 */
uint32_t gist_dimensions(const struct gist *g);
void gist_spread(const struct gist *g, int side, uint32_t sentence, float *dense);
void gist_gather(const struct gist *g, int side, uint32_t sentence, float *dense);

/* The scalar product of what is spread out and the gist of another sentence. */
float gist_product(const struct gist *g, const float *dense, int side, uint32_t sentence);

/* Whether the gists of a left and a right sentence have a class of meaning in common. */
bool gists_share_class(const struct gist *g, const uint32_t sentence[2]);

#endif
