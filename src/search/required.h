/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every match of a pattern must hold: one of a few literal strings.  Where they do not stand
 * in a text there is no match, and no regular expression engine needs to look at it.
 */
#ifndef LATERAL_SEARCH_REQUIRED_H
#define LATERAL_SEARCH_REQUIRED_H

#include "search/ere_tree.h"
#include "search/reader.h"
#include "search/needle.h"

/* The most selective choice, for texts that are read so; out->n is 0 where nothing is required. */
void required_of(const struct ere *e, enum reading reading, struct needles *out);

/*
 * The most selective needle that N characters hold; returns how many of them stand before it.  Its
 * length is 0 where there is none.
 */
unsigned required_needle(const uint32_t *c, unsigned n, enum reading reading, struct needle *out);

/* How often C stands in texts, in either form; 1 where no needle can hold it. */
double required_frequency(uint32_t c, enum reading reading);

#endif
