/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wrapping a range of text to a width: opportunities by UAX 14 (u8_possible_linebreaks, less those inside
 * "a.m."), columns by width.h, clusters never cut.  A word longer than the line is cut at a cluster.
 */
#ifndef LATERAL_TEXT_WRAP_H
#define LATERAL_TEXT_WRAP_H

#include "base/span.h"

/*
 * Appends one span per line, in bytes of TEXT; blanks at a line's ends are in no span.  A newline
 * inside RANGE is a blank.  Every line fits into COLUMNS (at least 2), an empty range yields none.
 */
void wrap_text(const char *text, struct span range, size_t columns, struct spans *out);

#endif
