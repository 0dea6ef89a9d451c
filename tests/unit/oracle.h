/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A matcher too simple to be wrong, for short texts, and random patterns for it.  It shares no code
 * with what it judges: a pattern is made as a tree, and written as a string for the others.
 */
#ifndef LATERAL_TESTS_ORACLE_H
#define LATERAL_TESTS_ORACLE_H

#include "base/bytes.h"
#include "base/span.h"

enum { ORACLE_TEXT_MAX = 24, ORACLE_NODES_MAX = 64 };

enum oracle_kind {
	ORACLE_ITEM, /* a character or a class: item */
	ORACLE_ANCHOR,
	ORACLE_EMPTY,
	ORACLE_SEQUENCE, /* left, right */
	ORACLE_CHOICE,   /* left, right */
	ORACLE_REPEAT,   /* left, min times to max; max < 0: no limit */
};

struct oracle_node {
	enum oracle_kind kind;
	int item, left, right, min, max;
};

struct oracle {
	struct oracle_node nodes[ORACLE_NODES_MAX];
	int n, root;
	bool ignore_case;
};

struct oracle_text {
	char bytes[4 * ORACLE_TEXT_MAX + 1];
	uint32_t c[ORACLE_TEXT_MAX];
	uint32_t offset[ORACLE_TEXT_MAX + 1]; /* of each character, and of the end */
	int n;
};

struct oracle_options {
	bool braces, anchors;
};

/* Random numbers from 0 to BELOW - 1; *seed must not be 0. */
uint32_t oracle_random(uint64_t *seed, uint32_t below);
void oracle_make(struct oracle *o, struct oracle_options options, uint64_t *seed);
void oracle_make_text(struct oracle_text *t, uint64_t *seed);
void oracle_write(const struct oracle *o, struct bytes *out);

/* The leftmost-longest match from character FROM on, not empty if NONEMPTY; false: none. */
bool oracle_find(const struct oracle *o, const struct oracle_text *t, int from, bool nonempty,
		 int *start, int *end);

#endif
