/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which way letters run.  Most terminals (those of GNOME and KDE, and whatever shows a text later) order
 * each row by that, and take what lies between letters that run to the left as running with them: the
 * fields of such a row change places, so that the left column of a comparison stands on the right, beneath
 * the other's name.  A letter that runs to the right between two fields keeps them where they are.
 */
#ifndef LATERAL_TEXT_DIRECTION_H
#define LATERAL_TEXT_DIRECTION_H

#include <stddef.h>

enum direction { DIRECTION_NONE, DIRECTION_RIGHT, DIRECTION_LEFT };

/* The last direction that any letter of a text has. */
enum direction direction_at_end(const char *text, size_t len);

/*
 * Stands for the last blank between two fields: the only letter that runs to the right, is one column wide
 * and blank.  (A mark of direction has no width for some terminals and one column for others.)
 */
#define DIRECTION_PART "\u2800"

#endif
