/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What terminfo says of the terminal, and what of it curses is not to use.  Without curses, for ui/term.c
 * alone.  But for terminfo_check, all is asked once curses has opened the terminal; strings are curses' own
 * and live until it is closed.
 */
#ifndef LATERAL_UI_TERMINFO_H
#define LATERAL_UI_TERMINFO_H

#include "base/status.h"

/* Before curses opens it: fails with one line for a terminal that cannot be used. */
struct status terminfo_check(void);

/* A string by its name, such as "BE" of those that some terminals have beyond the usual; NULL: none. */
const char *terminfo_string(const char *name);
/* Whether it can go back to the colours that it began with. */
bool terminfo_has_own_colors(void);
/* What a report of the mouse begins with, or NULL. */
const char *terminfo_mouse(void);
/* Writes one of its strings, with the padding that it asks for; NULL is nothing. */
void terminfo_put(const char *string);
/* Whatever another program has left: letters are letters, plain, and lines wrap. */
void terminfo_put_pen_back(void);
/* Has guard.h write in an emergency what gives the screen back. */
void terminfo_keep_end(void);

/*
 * One character set is used: curses is not to return to it with each attribute, which is a tenth of what it
 * writes.
 */
void terminfo_stay_in_character_set(void);
/* No colour is changed here, so that coming back is not to take away those that somebody has chosen. */
void terminfo_keep_palette(void);

#endif
