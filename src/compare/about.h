/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * About: whom a sentence is about and what it measures, from the annotation; and what its gist is
 * made of (gist.h).  Whom: names among
 * its first words, and the words of its speaker, though a mere "he" may stand in the sentence.
 */
#ifndef LATERAL_COMPARE_ABOUT_H
#define LATERAL_COMPARE_ABOUT_H

#include "compare/feature_types.h"

/* Fills f->abouts, f->measures and f->gist; terms and synonyms are there. */
void about_find(struct features *f);

#endif
