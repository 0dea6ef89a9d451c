/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Features: what the comparison needs of one article, made once and shared by all pairs of its
 * event.  Per sentence the content words as (stem, span), in order; a stem is an index into the
 * article's own sorted table, so two articles are joined by merging tables.
 * Read-only once made; borrows the annotation, which must live longer.
 */
#ifndef LATERAL_COMPARE_FEATURES_H
#define LATERAL_COMPARE_FEATURES_H

#include "annotate/annotate.h"

struct features;

struct features *features_make(const struct annotation *an);
void features_free(struct features **f);

#endif
