/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Features: what the comparison needs of one article, made once and shared by all pairs of its
 * event.  Per sentence its words as (span, stem), in order, and the set of its content stems; a
 * stem is an index into the article's own table, sorted by bytes, so two articles are joined by
 * merging tables (joint.h).  Boilerplate has no words.
 * Read-only once made; borrows the annotation, which must live longer.
 */
#ifndef LATERAL_COMPARE_FEATURES_H
#define LATERAL_COMPARE_FEATURES_H

#include "compare/feature_types.h"

struct features *features_make(const struct annotation *an);
void features_free(struct features **f);

#endif
