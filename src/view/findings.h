/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Findings: what is understood of a sentence, in words: its quantities with their values, its quotes
 * with their speakers.  For people who check.
 */
#ifndef LATERAL_VIEW_FINDINGS_H
#define LATERAL_VIEW_FINDINGS_H

#include "annotate/annotate.h"
#include "view/flow.h"

struct findings { /* a walk over the sentences of one article, in order */
	const struct annotation *an;
	size_t quote, quantity;
};

/* Adds the value of a quantity: "14 or more", "up to 3 days", "1.5 m", "2025-07-03". */
void findings_add_value(const struct annotation *an, const struct quantity *q, struct bytes *b);
/* What a type is called, in the language of the user; quantity_type_name() is for programs. */
const char *findings_type_name(enum quantity_type type);
/* Adds "at least 14: number, 14 or more, people; ..." of sentence S; false where there is none. */
bool findings_add_quantities(struct findings *f, uint32_t s, struct flow *flow, struct lines *l);
/* Adds the quotes that begin in sentence S: "“We took in …”: Tarek Bouzane; ...". */
bool findings_add_quotes(struct findings *f, uint32_t s, struct flow *flow, struct lines *l);

#endif
