/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An article as lines: the reader's text and what `lateral show` prints.  Column 0 is left for the cursor.
 * For reading, paragraphs are wrapped as a whole with a blank line between them, or each sentence for itself,
 * so that something can be said beside it; addresses of web pages are numbered, [1], and listed at the end.
 * With numbers every sentence begins on a line of its own behind its number, and says its kind where it is no
 * body sentence.
 */
#ifndef LATERAL_VIEW_VIEW_ARTICLE_H
#define LATERAL_VIEW_VIEW_ARTICLE_H

#include "annotate/annotate.h"
#include "view/lines.h"
#include "view/notes.h"

struct article_options {
	unsigned columns;   /* width of the whole, at least 20 */
	unsigned max_text;  /* limit of the text's width; 0: none */
	bool sentences;     /* each sentence begins a line */
	const struct notes *notes; /* with sentences: what others say, in words below each; or NULL */
	bool numbers;       /* sentence numbers in the gutter */
	bool findings;      /* with numbers: below each sentence its quantities and quotes */
	bool fold_boilerplate; /* one line "N lines of page furniture" instead of each run of them */
};

/*
 * One line's row is the index of its sentence, or NO_ROW (blank lines, folded boilerplate, what is no part of
 * the text).  A line that holds the end of one sentence and the start of the next belongs to the first
 * one that begins in it, else to the one that goes on.  OUT is initialised with the article's text
 * and is appended to.
 */
void view_article(const struct annotation *an, const struct article_options *o, struct lines *out);

/* Appends the date of publication for people: "4 Jul 2025", "(no date)". */
void view_article_date(const struct article *a, struct bytes *out);
/* Appends the line about an article: outlet, date, dateline, words. */
void view_article_meta(const struct annotation *an, struct bytes *out);
/* Words of the headline, subheadings and body. */
size_t view_article_words(const struct annotation *an);

#endif
