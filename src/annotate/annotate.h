/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes the annotation of an article.  The steps (kinds.h, quantity.h) write into an annotation; so
 * what makes one is not where it is described.
 */
#ifndef LATERAL_ANNOTATE_ANNOTATE_H
#define LATERAL_ANNOTATE_ANNOTATE_H

#include "annotate/annotation.h"

struct annotation *annotation_make(struct article *a);
/* Sentences and their kinds alone: in a fraction of the time. */
struct annotation *annotation_make_sentences(struct article *a);

#endif
