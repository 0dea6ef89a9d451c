/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An article as lines: the reader's text and what `lateral show` prints.  Column 0 is left for the cursor.
 * For reading, paragraphs are wrapped as a whole with a blank line between them, or each sentence for itself,
 * so that something can be said beside it; addresses of web pages are numbered, [1], and listed at the end.
 * With numbers every sentence begins on a line of its own behind its number, and says its kind where it is no
 * body sentence.
 *
 * An article is a list of blocks, each of which is laid out for itself: what the metadata say, then those of
 * its text, the addresses one by one, and that it was cut.  So a screen needs those alone that it shows
 * (view/view_window.h).
 */
#ifndef LATERAL_VIEW_VIEW_ARTICLE_H
#define LATERAL_VIEW_VIEW_ARTICLE_H

#include "view/article_blocks.h"
#include "view/findings.h"
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

struct article_view {
	const struct annotation *an; /* borrowed */
	struct article_options o;
	struct article_blocks blocks;
	struct spans urls; /* for reading */
	bool headed;       /* the headline is not in the text */
	uint16_t column, width; /* of the text */

	/* while a block is laid out */
	size_t block;
	struct span part; /* of the text, that is in it */
	struct lines *out;
	struct flow flow;
	struct findings findings;
	struct paints paints; /* quotes and quantities, flattened */
	size_t next_paint, next_url;
};

/* O is what is wanted at first.  Linear in the article; nothing is wrapped yet. */
void article_view_init(struct article_view *v, const struct annotation *an,
		       const struct article_options *o);
void article_view_release(struct article_view *v);
/* Linear only where other paragraphs are folded than before. */
void article_view_set(struct article_view *v, const struct article_options *o);

size_t article_view_blocks(const struct article_view *v);
/* The block with byte AT of the text, or that which stands there instead. */
size_t article_view_block(const struct article_view *v, uint32_t at);
/* The last block with text; 0: there is none.  Addresses and notes are behind it. */
size_t article_view_last_text(const struct article_view *v);
/* About how many bytes a block shows. */
size_t article_view_bytes(const struct article_view *v, size_t block);

/*
 * Appends the lines of a block to OUT, which is initialised with the article's text, the blank line above
 * it included.  A line's entry is the block.  Its row is the index of its sentence, or NO_ROW (blank lines,
 * folded boilerplate, what is no part of the text).  A line that holds the end of one sentence and the start
 * of the next belongs to the first one that begins in it, else to the one that goes on.
 */
void article_view_lay(struct article_view *v, size_t block, struct lines *out);

/* All of them. */
void view_article(const struct annotation *an, const struct article_options *o, struct lines *out);

/* Appends the date of publication for people: "4 Jul 2025", "(no date)". */
void view_article_date(const struct article *a, struct bytes *out);
/* Appends the line about an article: outlet, date, dateline, words. */
void view_article_meta(const struct annotation *an, struct bytes *out);
/* Words of what is headline, subheading or body among sentences FIRST to END, or to the last. */
size_t view_article_words(const struct annotation *an, size_t first, size_t end);

#endif
