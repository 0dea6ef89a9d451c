/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion of a file's name as it is typed. */
#ifndef LATERAL_UI_PATH_COMPLETE_H
#define LATERAL_UI_PATH_COMPLETE_H

#include "base/bytes.h"

/*
 * Appends to OUT what can be added to the path TYPED: as much as all names that begin so share, and a slash
 * behind a folder that is the only one.  Hidden names are for who types their dot; names that cannot
 * be typed are for nobody.
 */
void path_complete(const char *typed, struct bytes *out);

#endif
