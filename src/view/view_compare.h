/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A comparison as lines.  Side by side both cells of a row are padded to one height, so wrapping cannot
 * drift; stacked puts A above B within each row; linear one side after the other without boxes, with words instead
 * of marks' positions.
 */
#ifndef LATERAL_VIEW_VIEW_COMPARE_H
#define LATERAL_VIEW_VIEW_COMPARE_H

#include "compare/rows.h"
#include "view/lines.h"

enum compare_layout { LAYOUT_SIDE_BY_SIDE, LAYOUT_STACKED, LAYOUT_LINEAR };
enum { SIDE_BY_SIDE_MIN_COLUMNS = 76 };

struct compare_options {
	unsigned columns; /* at least 20 */
	enum compare_layout layout;
	const bool *open; /* one per row: a run row is shown sentence by sentence; NULL: none */
	bool plain;       /* text output: brackets and _underlines_ as characters */
};

/*
 * line.row is the index of the row, line.entry that of the entry within it (0 for rows without).
 * In an open run row, entry is the sentence's place in the run.
 */
void view_compare(const struct comparison *c, const struct rows *rows,
		  const struct compare_options *o, struct lines *out);

#endif
