/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What outlets are called in front of people, where there is no room for all of a name, and where two
 * names are one.  What metadata say begins with what it is known by ("Southern Tri…"); a name guessed from
 * a file, a folder or an address ends with what tells it from others as often as it begins with it
 * ("2026-03-…-herald"), so both ends stay.
 */
#ifndef LATERAL_VIEW_OUTLET_NAME_H
#define LATERAL_VIEW_OUTLET_NAME_H

#include "base/bytes.h"
#include "model/article.h"

#include <stdbool.h>

/* Appends NAME, which is A's outlet however it is told, cut to COLUMNS. */
void outlet_name_cut(const struct article *a, const char *name, size_t columns, struct bytes *out);

/* Whether two articles of different files have one name, guessed from these or from their folder. */
bool outlet_name_is_same(const struct article *a, const struct article *b);
/* How many bytes of their paths (path_shown) are folders that both are in. */
size_t outlet_path_shared(const struct article *a, const struct article *b);
/* Appends A's outlet by its path from byte SHARED on: "north/news/bridge"; of a folder "bridge/herald". */
void outlet_name_by_path(const struct article *a, size_t shared, struct bytes *out);
/* Appends A's outlet as it is told beside B: by its path if they have one name. */
void outlet_name_beside(const struct article *a, const struct article *b, struct bytes *out);

#endif
