/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reading: the tokens of all sentences, made once for names, speech and quantities alike. */
#ifndef LATERAL_ANNOTATE_READING_H
#define LATERAL_ANNOTATE_READING_H

#include "annotate/annotation.h"
#include "annotate/token.h"

struct reading {
	struct tokens tokens;
	struct firsts VEC(uint32_t) first; /* of each sentence, and one more */
};

/* an->sentences are there. */
void reading_make(struct reading *r, const struct annotation *an);
void reading_release(struct reading *r);
/* The tokens of the sentences from FIRST to LAST; borrowed, indices count from 0. */
struct tokens reading_of(const struct reading *r, uint32_t first, uint32_t last);

#endif
