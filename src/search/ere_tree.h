/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tree of a pattern.  It is built bottom-up, with the extent of every node: the parser refuses
 * what grows too large at the very operator that made it so.
 */
#ifndef LATERAL_SEARCH_ERE_TREE_H
#define LATERAL_SEARCH_ERE_TREE_H

#include "search/charset.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	ERE_MAX_POSITIONS = 500, /* characters and classes after expansion */
	ERE_MAX_EDGES = 4000,      /* ways from one of them to the next */
};

enum ere_kind {
	ERE_EMPTY,    /* the empty string */
	ERE_CHAR,     /* value: the character */
	ERE_ANY,      /* any character */
	ERE_SET,      /* value: index into sets */
	ERE_ASSERT,   /* value: one of ^ $ b B < > */
	ERE_SEQUENCE, /* two and more children */
	ERE_CHOICE,   /* two and more children */
	ERE_REPEAT,   /* one child, min to max times */
};

enum { ERE_NO_LIMIT = UINT32_MAX };

/* Whether a node matches the empty string: never, where its anchors hold, or anywhere. */
enum ere_nullable { NULLABLE_NEVER, NULLABLE_ANCHORED, NULLABLE_ALWAYS };

/* How large the automaton of a node becomes; first and last: at how many positions it begins, ends. */
struct ere_extent {
	uint32_t positions, first, last, edges;
	enum ere_nullable nullable;
};

struct ere_node {
	enum ere_kind kind;
	uint32_t value;
	uint32_t min, max;    /* of a repeat; max may be ERE_NO_LIMIT */
	uint32_t child, next; /* indices; 0: none */
	struct ere_extent extent;
};

struct ere_nodes VEC(struct ere_node);
struct charsets VEC(struct charset);

/* What \c (small and capital letters are the same) and \C (nothing is but itself) ask for. */
enum ere_case { ERE_CASE_SMART, ERE_CASE_IGNORED, ERE_CASE_EXACT };

struct ere {
	struct ere_nodes nodes; /* nodes.v[0] is unused */
	struct charsets sets;   /* settled */
	uint32_t root;
	bool has_capital; /* names an upper-case letter (smart case); classes and \W do not count */
	enum ere_case wanted_case;
};

void ere_init(struct ere *e);
void ere_release(struct ere *e);

uint32_t ere_add_leaf(struct ere *e, enum ere_kind kind, uint32_t value);
/* Takes over what SET holds; it must be settled. */
uint32_t ere_add_set(struct ere *e, struct charset *set);
/* FIRST and its siblings become the children; one alone is returned as it is, 0 is the empty node. */
uint32_t ere_add_list(struct ere *e, enum ere_kind kind, uint32_t first);
uint32_t ere_add_repeat(struct ere *e, uint32_t child, uint32_t min, uint32_t max);

/* Only characters that stand for themselves: such a pattern needs no automaton and has no limit. */
bool ere_is_literal(const struct ere *e, uint32_t node);
/* Whether it says what must stand beside a match. */
bool ere_has_assert(const struct ere *e);
/* Whether the node repeats what may be a blank, and so matches more than some words. */
bool ere_repeats_blanks(const struct ere *e, uint32_t node);
bool ere_is_too_large(const struct ere *e, uint32_t node);
/*
 * TRE follows one empty way through a choice only.  True where a choice has none that is free of
 * anchors, but several with anchors.
 */
bool ere_is_ambiguous(const struct ere *e, uint32_t choice);

#endif
