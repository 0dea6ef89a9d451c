/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article as lines: the reader's text and what `lateral show` prints. */
#ifndef LATERAL_VIEW_VIEW_ARTICLE_H
#define LATERAL_VIEW_VIEW_ARTICLE_H

#include "annotate/annotate.h"
#include "view/lines.h"

struct article_options {
	unsigned columns;   /* width of the whole, at least 20 */
	unsigned max_text;  /* limit of the text's width; 0: none */
	bool numbers;       /* sentence numbers in the gutter */
	bool fold_boilerplate; /* one line "N lines of page furniture" instead of them */
};

/*
 * One line's row is the index of its sentence, or NO_ROW (blank lines, folded boilerplate).  A paragraph is
 * wrapped as a whole, so a line that holds the end of one sentence and the start of the next belongs to the first
 * one that begins in it, else to the one that goes on.
 */
void view_article(const struct annotation *an, const struct article_options *o, struct lines *out);

#endif
