/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every match of a pattern must hold: one of a few literal strings.  Where they do not stand
 * in a text there is no match, and no regular expression engine needs to look at it.
 */
#ifndef LATERAL_SEARCH_REQUIRED_H
#define LATERAL_SEARCH_REQUIRED_H

#include "search/ere_tree.h"
#include "search/scan.h"

/*
 * The most selective choice; out->n is 0 where nothing is required.  IGNORE_CASE tells that E was
 * folded (ere_fold); then texts for which text_is_unusual() must not be judged by the needles.
 */
void required_of(const struct ere *e, bool ignore_case, struct needles *out);

/*
 * The most selective needle that N characters hold; returns how many of them stand before it.  Its
 * length is 0 where there is none.
 */
unsigned required_needle(const uint32_t *c, unsigned n, bool ignore_case, struct needle *out);

/*
 * True where a text holds a character that folds to another one without being its upper case (the
 * Kelvin sign, the long s, dotless i): needles know two forms of a character only.
 */
bool text_is_unusual(const char *text, size_t len);

#endif
