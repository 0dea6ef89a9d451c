/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A comparison as lines.  Side by side both cells of a row are padded to one height, so wrapping cannot
 * drift; stacked puts A above B within each row; linear has words instead of marks' positions: "B Tarpress 2,
 * reworded: ...".  Side by side of 80 columns (marks: relation, difference, unsure):
 *
 *	cursor + number + left text             marks + number + right text
 *	  3 Nineteen people are now known ...   ~#? 2 BAYT SOUNAR, Qasmara, April 15 ...
 *	  5< only left, over the full width
 *	     >  3  only right, over the full width
 *	 +   > 11-16  6 only in B: The company blamed "an exceptional wave" …
 *
 * Column 0 is left for the cursor in every layout.
 */
#ifndef LATERAL_VIEW_VIEW_COMPARE_H
#define LATERAL_VIEW_VIEW_COMPARE_H

#include "compare/rows.h"
#include "view/lines.h"

enum compare_layout { LAYOUT_SIDE_BY_SIDE, LAYOUT_STACKED, LAYOUT_LINEAR };
enum { SIDE_BY_SIDE_MIN_COLUMNS = 76 };

struct compare_options {
	unsigned columns; /* at least 20; below SIDE_BY_SIDE_MIN_COLUMNS side by side becomes stacked */
	enum compare_layout layout;
	const bool *open; /* one per row: a run or the furniture is shown sentence by sentence; NULL: none */
	bool plain;       /* text output: brackets and _underlines_ as characters */
	bool spaced;      /* a blank line between rows, but for folded ones (linear always has it) */
};

/*
 * line.row is the index of the row, line.entry that of the entry within it (0 for rows without).
 * In an open run row or the open furniture, entry is the sentence's place in it.  OUT is initialised with
 * both texts and is appended to.
 */
void view_compare(const struct comparison *c, const struct rows *rows,
		  const struct compare_options *o, struct lines *out);

struct title_options {
	const char *note[2]; /* at the right end of the first and the last line if there is room, or NULL */
	int side;            /* its outlet has a > before it; -1: neither */
	bool compact;        /* one line */
};

/*
 * Appends the title: the outlets (side by side one line, else one each), then the counts on one line,
 * or on two where it is too narrow.
 */
void view_compare_title(const struct comparison *c, const struct compare_options *o,
			const struct title_options *t, struct lines *out);

#endif
