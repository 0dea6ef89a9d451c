/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stemming by libstemmer (Snowball), by language.  Input is folded (fold.h).  A stemmer is not
 * for use by two threads at once.
 */
#ifndef LATERAL_TEXT_STEM_H
#define LATERAL_TEXT_STEM_H

#include "base/bytes.h"

struct stemmer;

/*
 * LANGUAGE is an ISO 639-1 code, with or without a region ("en-GB"); one that Snowball does not
 * know, or NULL, yields a stemmer that copies.
 */
struct stemmer *stemmer_open(const char *language);
void stemmer_close(struct stemmer **s);
/*
 * Appends the stem of a folded word.  British and American spellings of an English word have one
 * stem (-ise/-ize, -our/-or, -re/-er, -ogue/-og, -ence/-ense, a doubled l, programme, grey, ...),
 * and so have a word and its possessive.  What is longer than 64 bytes is copied.
 */
void stemmer_stem(struct stemmer *s, const char *word, size_t len, struct bytes *out);

#endif
