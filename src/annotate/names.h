/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names: persons, organisations, places and others, as runs of capitalised words without the
 * titles before them.  Forms of one bearer are joined within the article ("Amir Khan Muttaqi",
 * "Muttaqi"; "United Nations", "UN"); the canonical string is the longest of them.  Rules are for
 * English; where capitals tell less (headlines, German nouns) only what is sure is found.
 */
#ifndef LATERAL_ANNOTATE_NAMES_H
#define LATERAL_ANNOTATE_NAMES_H

#include "annotate/reading.h"

/* Fills an->names (empty before), in order; an->sentences are there. Boilerplate has none. */
void names_find(struct annotation *an, const struct reading *reading);

#endif
