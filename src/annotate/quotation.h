/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Quotations by their marks: “…” "…" ‘…’ '…' „…“ ‚…‘ «…» »…« ‹…› ”…” 「…」『…』 and what mixes
 * them.  A nested quotation belongs to the outermost.  Pairs never cross the end of a paragraph;
 * one that is left open there while the next paragraph begins with the same mark runs to the end
 * of its paragraph and is continued by the next.  Apostrophes, elisions (’90s, rock ’n’ roll) and
 * feet and inches are no marks; an opening mark that nothing closes is no quotation.
 */
#ifndef LATERAL_ANNOTATE_QUOTATION_H
#define LATERAL_ANNOTATE_QUOTATION_H

#include "base/span.h"

struct quotation {
	struct span span; /* with its marks */
	bool continued;   /* the next quotation goes on with it */
};

struct quotations VEC(struct quotation);

/* Appends the quotations of TEXT in order. Time and memory are linear in the text. */
void quotations_find(const char *text, const struct spans *paragraphs, struct quotations *out);

#endif
