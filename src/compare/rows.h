/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows: a comparison laid out as data, the same for every screen and writer.
 *
 *  - The two headlines stand face to face in one first row (further headline sentences in further
 *    rows).  A subheading is a row of its own, above the next sentence of its side, and makes no
 *    counts; above an entry behind the first it stands on the row of that.  Boilerplate is one last row.
 *  - A linked row is one left sentence and the right sentences linked to it; each is an entry.  A right
 *    sentence is in full on its best row (highest score, first of equals), "see" elsewhere.
 *  - A link to a heading makes no entry, but where a body sentence has no other: a left one then
 *    has the heading as its entry, never in full; a right one stands in a row of its own whose left
 *    sentence is the heading, and left_in_full is false.
 *  - A one-sided sentence is a row; three and more that follow each other in their article and on
 *    the page are one run row, which the reader may open.  What is in a discrepancy or a
 *    differing quote is never in a run.  One-sided sentences of the other article than the one that
 *    gives the order follow the row of their predecessor in their own article.
 *
 * Every body sentence of both sides stands in full on exactly one row, and every link between two
 * body sentences is exactly one entry.
 */
#ifndef LATERAL_COMPARE_ROWS_H
#define LATERAL_COMPARE_ROWS_H

#include "compare/comparison.h"

#define NO_SENTENCE UINT32_MAX

enum row_kind {
	ROW_HEADLINES,  /* sentence[LEFT], sentence[RIGHT]: headlines, or NO_SENTENCE */
	ROW_SUBHEADING, /* sentence[side] */
	ROW_LINKED,     /* sentence[LEFT] and entries */
	ROW_ONLY,       /* sentence[side]; also first and last, and count is 1 */
	ROW_ONLY_RUN,   /* sentences first to last of side, count of them, all of them one-sided */
	ROW_FURNITURE,  /* count boilerplate sentences of both sides */
};

struct entry {
	uint32_t right; /* sentence */
	uint32_t link;  /* index into the comparison's links */
	uint32_t first_heading; /* subheadings from here to the right sentence stand above it; that: none */
	bool in_full;
};

struct row { /* what a kind does not name is NO_SENTENCE, or 0 */
	enum row_kind kind;
	enum side side;
	bool left_in_full; /* ROW_LINKED: false where the left sentence is a heading, shown elsewhere */
	uint32_t sentence[2];
	uint32_t first, last, count;
	uint32_t first_entry, n_entries; /* into entries; sorted by right sentence */
};

/*
 * By disagreement: left order, but rows with a discrepancy come first, then those with a
 * differing quote, then the others.
 */
enum row_order { ORDER_LEFT, ORDER_RIGHT, ORDER_DISAGREEMENT };

struct rows {
	struct row_list VEC(struct row) rows;
	struct entry_list VEC(struct entry) entries;
};

/* OUT is zeroed or released before.  Linear in sentences and links. */
void rows_make(const struct comparison *c, enum row_order order, struct rows *out);
void rows_release(struct rows *r);

/* The title line's counts, over body sentences. */
struct row_counts {
	uint32_t linked[2], body[2]; /* by side */
	uint32_t differing;          /* discrepancies but wordings */
	uint32_t quotes;             /* quotes that differ */
};
struct row_counts rows_count(const struct comparison *c);
/* Where a reader begins: the first discrepancy, else differing quote, else linked row; an index. */
size_t rows_opening(const struct comparison *c, const struct rows *r);

#endif
