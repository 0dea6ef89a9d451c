/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions in words: "half an hour", "a quarter of a million", "two thirds of the voters". */
#ifndef LATERAL_ANNOTATE_FRACTION_H
#define LATERAL_ANNOTATE_FRACTION_H

#include "annotate/token.h"

/* The part of one that is told at token I, what it is of stands *N tokens behind; 0: none is. */
double fraction_of_one(const struct tokens *t, size_t i, size_t *n);

/* The part of many, or of a whole, that *N tokens from I on tell; 0: none is. */
double fraction_of_many(const struct tokens *t, size_t i, size_t *n);

#endif
