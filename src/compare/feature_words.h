/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of an article, with their stems and what they are: names, titles, dates, numbers.  Every surface
 * form (the bytes of a word as written) is folded and stemmed once, whatever its occurrences; then stems are
 * sorted and names decided from all occurrences of a stem.
 */
#ifndef LATERAL_COMPARE_FEATURE_WORDS_H
#define LATERAL_COMPARE_FEATURE_WORDS_H

#include "compare/feature_types.h"

/* Makes sentences with their words, words and stems; of F there is the annotation. */
void feature_words_make(struct features *f);

#endif
