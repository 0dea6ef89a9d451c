/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pattern, or a part of one, as a program that is in several places at once: each character leads
 * it from all of its places to the next ones.  It reads forwards or backwards.
 */
#ifndef LATERAL_SEARCH_PROGRAM_H
#define LATERAL_SEARCH_PROGRAM_H

#include "search/ere_tree.h"

enum { PROGRAM_MAX = 2048 }; /* places */

enum op {
	OP_CHAR,   /* on over the character VALUE */
	OP_SET,    /* on over one of the set VALUE */
	OP_ANY,    /* on over any character */
	OP_ASSERT, /* on where VALUE (^ $ b B < >) holds, in the direction of reading */
	OP_SPLIT,  /* on, and to VALUE */
	OP_JUMP,   /* to VALUE */
	OP_MATCH,  /* the last one */
};

struct place {
	enum op op;
	uint32_t value;
};

struct program {
	struct places VEC(struct place) places;
	bool has_asserts;
	bool backwards;
};

/*
 * Of N nodes in a row, which are no children of each other.  False where it would become too large;
 * then it is empty.
 */
bool program_make(struct program *p, const struct ere *e, const uint32_t *nodes, size_t n,
		  bool backwards);
/* Of N characters with at most so many errors: inserted, missing and replaced ones. */
bool program_make_near(struct program *p, const uint32_t *c, size_t n, unsigned errors,
		       bool backwards);
void program_release(struct program *p);

#endif
