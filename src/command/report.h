/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A comparison as writers with markup need it: what differs, then row by row what stands on it, with runs
 * and page furniture sentence by sentence.  Each sentence of both articles is in full exactly once.
 */
#ifndef LATERAL_COMMAND_REPORT_H
#define LATERAL_COMMAND_REPORT_H

#include "view/row_items.h"

struct report {
	const struct comparison *c;
	struct rows rows;
	struct lines lines; /* lends the texts that pieces of flows point into */
	struct row_items items;
};

void report_init(struct report *r, const struct comparison *c);
void report_release(struct report *r);

/* What two sentences say otherwise. */
struct evidence {
	char mark;           /* # or " */
	const char *kind;    /* translated: "date", "quote" */
	const char *about;   /* what is counted or who speaks, or NULL */
	uint32_t sentence[2];
	struct span span[2]; /* of the texts, within one sentence or quote */
	const char *value[2]; /* normalised, or NULL */
	const struct run *differing; /* where wordings differ, n_differing of them */
	uint32_t n_differing;
};
/* The I-th; false behind the last. */
bool report_evidence(const struct report *r, size_t i, struct evidence *out);

/* One item of a row. */
struct report_cell {
	const struct item *item;
	uint32_t sentence;       /* of the item's side, in full here; or NO_SENTENCE */
	const struct link *link; /* to the row's left sentence; or NULL */
};

/* Told each row in turn; the cells of the left side come first, one at most. */
typedef void report_row(void *ctx, enum row_kind kind, const struct report_cell *cells, size_t n);
void report_rows(struct report *r, report_row *tell, void *ctx);

#endif
