/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * About: whom a sentence is about and what it measures, from the annotation.  Whom: names among
 * its first words, and the words of its speaker, though a mere "he" may stand in the sentence.
 */
#ifndef LATERAL_COMPARE_ABOUT_H
#define LATERAL_COMPARE_ABOUT_H

#include "compare/feature_types.h"

/* Fills f->abouts and f->measures; all else is there. */
void about_find(struct features *f);

#endif
