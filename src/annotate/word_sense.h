/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tables of words (cues.h, lexicon.h) say of one, in one look-up: every new word of an
 * article is asked for, and tables lie in no cache.  Made before main, and never changed.
 */
#ifndef LATERAL_ANNOTATE_WORD_SENSE_H
#define LATERAL_ANNOTATE_WORD_SENSE_H

#include "annotate/cues.h"
#include "annotate/lexicon.h"

struct word_sense {
	const struct lex *lex; /* or NULL */
	unsigned cues;         /* CUE_LEAD, too */
};

/* Of a folded word. */
struct word_sense word_sense_find(const char *word, size_t len);
/* Its classes as a cue, without CUE_LEAD. */
static inline unsigned cue_find(const char *word, size_t len)
{
	return word_sense_find(word, len).cues & ~(unsigned)CUE_LEAD;
}

#endif
