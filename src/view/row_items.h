/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands on a row of a comparison: a left sentence, its entries, notes that lead to another row.
 * The same for every layout; only view_compare.c knows columns.
 *
 * A topic is what two sentences say otherwise: a discrepancy, or a quote that differs.  It marks
 * both of its sentences; where the partner is not on the row, a note says where it is.
 */
#ifndef LATERAL_VIEW_ROW_ITEMS_H
#define LATERAL_VIEW_ROW_ITEMS_H

#include "compare/rows.h"
#include "view/flow.h"

enum { MARK_RELATION, MARK_DIFFERENCE, MARK_UNSURE, MARK_COUNT };

struct item {
	enum side side;
	uint32_t entry;
	char marks[MARK_COUNT]; /* =~<> or blank, #" or blank, ? or blank */
	uint32_t number;        /* the sentence's, from 1; 0: none */
	bool one_sided;         /* over the full width */
	bool linked;            /* an entry: linked to the row's left sentence */
	bool is_account;        /* what differs is told in words, and no figure */
	enum sentence_kind kind;
	struct flow flow;       /* what it says */
};

struct topic {
	uint32_t sentence[2];
	struct span span[2];
	char mark;       /* '#' or '"' */
	bool is_bracket; /* its spans are put into brackets */
	bool is_account; /* of #: words, and no figure */
};

struct row_items {
	const struct comparison *c;
	const struct rows *rows;
	struct lines *out; /* its pool takes what is not article text */
	bool plain;
	size_t see_columns; /* how much of a sentence is said again where it is not in full */

	struct topics VEC(struct topic) topics;
	uint32_t *first_topic[2]; /* by side and sentence, and one more: into topic_of[side] */
	uint32_t *topic_of[2];    /* indices into topics, by sentence, then partner */
	uint32_t *home[2];        /* by side and sentence: the row that has it in full, or NO_ROW */

	struct item_list VEC(struct item) items; /* those behind n_used are spare */
	size_t n_used;
	struct paints paints;
};

void row_items_init(struct row_items *r, const struct comparison *c, const struct rows *rows,
		    struct lines *out, bool plain);
void row_items_release(struct row_items *r);

/* Fills the items of a row of headlines, a subheading, a linked or a one-sided row. */
void row_items_fill(struct row_items *r, size_t row);
/* Fills one item: sentence S of a run or of the page furniture. */
void row_items_fill_one(struct row_items *r, enum side side, uint32_t s, uint32_t entry);

/* What an item's marks say, each word behind a comma: ", reworded, number or date differs". */
void item_add_words(const struct item *item, struct bytes *b);
void item_add_word(struct bytes *b, const char *word);

#endif
