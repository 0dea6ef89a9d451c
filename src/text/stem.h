/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stemming by libstemmer (Snowball), by language.  Input is folded (fold.h).  A stemmer is not
 * for use by two threads at once.
 */
#ifndef LATERAL_TEXT_STEM_H
#define LATERAL_TEXT_STEM_H

#include "base/bytes.h"

struct stemmer;

/* LANGUAGE is an ISO 639-1 code; one that Snowball does not know yields a stemmer that copies. */
struct stemmer *stemmer_open(const char *language);
void stemmer_close(struct stemmer **s);
/* Appends the stem of a folded word; an English -ise/-ize, -our/-or, possessive 's is one form. */
void stemmer_stem(struct stemmer *s, const char *word, size_t len, struct bytes *out);

#endif
