/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a quotation looks like: a title, a word or two picked out, or speech. */
#ifndef LATERAL_ANNOTATE_QUOTE_SHAPE_H
#define LATERAL_ANNOTATE_QUOTE_SHAPE_H

#include "annotate/frame.h"

/* What a title of a work, a term or a name is put in marks for; nobody speaks it. */
bool quote_is_title(const struct frame *f, size_t quote);
/* More than a word or two that may be a term. */
bool quote_is_clause(const struct frame *f, size_t quote);
/* As long as what is said at a stretch, rather than words picked out of it. */
bool quote_is_sentence(const struct frame *f, size_t quote);

#endif
