/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a sentence is told.  BAG_OTHER: its function words but the most frequent ("would", "his",
 * "before", "against"), whether it has verbs in -ed or -ing (English), and whether it names a
 * time.  BAG_CONTENT: words that any news is told with, usual and common ones.  They say nothing
 * alone; two sentences that report the same have many of them in common, as both deny, foresee or
 * compare it.  And where each word but the most frequent ones stands first, and its head.
 */
#ifndef LATERAL_COMPARE_FORM_H
#define LATERAL_COMPARE_FORM_H

#include "compare/feature_types.h"

/* Fills f->forms, f->standings and f->heads; words and stems are there. */
void form_find(struct features *f);

#endif
