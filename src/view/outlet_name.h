/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What outlets are called in front of people, where there is no room for all of a name, and where two names
 * are one.  What metadata say begins with what it is known by ("Southern Tri…"); a name that was guessed from
 * a file, a folder or an address ends with what tells it from others as often as it begins with it
 * ("2026-03-…-herald"), so both ends stay.
 */
#ifndef LATERAL_VIEW_OUTLET_NAME_H
#define LATERAL_VIEW_OUTLET_NAME_H

#include "base/bytes.h"
#include "model/article.h"

/* Appends NAME, which is A's outlet however it is told, cut to COLUMNS. */
void outlet_name_cut(const struct article *a, const char *name, size_t columns, struct bytes *out);

#endif
