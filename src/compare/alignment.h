/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two pieces of quotations, word by word: the heaviest common subsequence of their stems, and what
 * stands between.
 */
#ifndef LATERAL_COMPARE_ALIGNMENT_H
#define LATERAL_COMPARE_ALIGNMENT_H

#include "compare/quoted.h"

struct alignment {
	float shared;     /* weight of the common words */
	uint32_t words;   /* how many they are */
	uint32_t content; /* of them, those that are no function words */
	uint32_t exact;   /* of them, those with one inflection on both sides */
	bool inserts[2];  /* whether a side has words of its own between two common ones */
	struct span inside[2]; /* by side: words from the first common one to behind the last */
};

/*
 * Aligns piece A of the left with piece B of the right.  WORDINGS, unless it is NULL, gets the
 * places where both have words and not the same.
 */
struct alignment alignment_make(const struct comparison *c, const struct quoted q[2],
				const struct piece *a, const struct piece *b, struct runs *wordings);

#endif
