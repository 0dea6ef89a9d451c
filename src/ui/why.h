/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why: a page that tells, of one place of a comparison, what a link rests on, why something is said to
 * differ, or why nothing stands beside a sentence.  The comparison and the reader open it.
 */
#ifndef LATERAL_UI_WHY_H
#define LATERAL_UI_WHY_H

#include "compare/rows.h"
#include "ui/app.h"

enum why_kind {
	WHY_BESIDE,    /* two sentences stand side by side, or something differs */
	WHY_ALONE,     /* nothing stands beside the one there is */
	WHY_HEADLINES, /* stand side by side because they are headlines */
	WHY_FURNITURE, /* is left out */
};

struct why_place {
	const struct comparison *c; /* borrowed; NULL: there is nothing to tell of */
	size_t article[2];
	uint32_t sentence[2];       /* NO_SENTENCE: none */
	enum why_kind kind;
};

/* Opens the page over a screen.  PLACE is asked again when the page is made anew. */
void why_open(struct screen *below, struct why_place (*place)(struct screen *below));

/* What evidence says, too. */
const struct link *why_link(const struct comparison *c, const uint32_t sentence[2]); /* or NULL */
const char *why_speaker(const struct comparison *c, const struct discrepancy *d); /* of a quote, or NULL */
const char *why_reason_name(const char *name); /* translated */
const char *why_relation_name(enum relation r);
void why_add_date(const struct article *a, struct bytes *out); /* "(4 Jul 2025)" */

#endif
