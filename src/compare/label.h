/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Labels: what people are told that a difference is about.  A word that belongs to a name stands for all of
 * it ("Tolle Lines"), of somebody for the family name, by which news calls people ("Kolar").
 */
#ifndef LATERAL_COMPARE_LABEL_H
#define LATERAL_COMPARE_LABEL_H

#include "compare/comparison.h"

/* Of a word of an article; the caller frees it. */
char *label_of_word(const struct annotation *an, struct span word);
/* Of a speaker of either of two articles, by side; the caller frees it. */
char *label_of_speaker(const struct annotation *const an[2], const char *speaker);

#endif
