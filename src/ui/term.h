/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal.  The program's only window on curses; tests link another implementation of these
 * functions.  Keys are as in ui/term_key.h.  Terminal widths agree with text/width.h for cleaned text.
 */
#ifndef LATERAL_UI_TERM_H
#define LATERAL_UI_TERM_H

#include "base/status.h"
#include "pane/canvas.h"
#include "ui/term_key.h"
#include "ui/theme.h"

#include <stdbool.h>
#include <stdint.h>

enum term_color { TERM_COLOR_AUTO, TERM_COLOR_ALWAYS, TERM_COLOR_NEVER }; /* as the setting has them */

/*
 * Fails with one line for an unusable terminal, before the screen was touched.  ASCII: the user's
 * codeset is not UTF-8, so nothing but ASCII is written ('?' for the rest).  LC_CTYPE must be a UTF-8
 * locale all the same.  Keys come from /dev/tty where stdin is not a terminal.
 */
struct status term_open(bool ascii);
/* How roles look from the next show on; auto: in colour where there is any and NO_COLOR is not set. */
void term_set_theme(const struct theme *t, enum term_color color);
void term_close(void); /* idempotent and safe from exit paths: the terminal is as it was */
void term_size(int *width, int *height);
/*
 * One key; TERM_KEY_WAKE where none waits and the descriptor WAKE (-1: none) is readable, or a program that
 * runs beside this one has ended; or TERM_KEY_NONE after TIMEOUT_MS (-1: wait for ever).
 */
uint32_t term_read_key(int timeout_ms, int wake);
void term_show(const struct canvas *c);
void term_redraw(void);  /* the next show paints everything */
void term_suspend(void); /* as ^Z: gives the terminal back, stops, comes back */
/* Writes a sequence as it is, between what is shown.  None is interpreted. */
void term_put(const struct bytes *sequence);
/* Gives the terminal to another program, as it was; afterwards it has to be taken back. */
void term_lend(void);
void term_take_back(void);
/* While it is lent: writes a line, and waits for a key. */
void term_pause(const char *line);
/* The signal that asked the program to end (SIGHUP for a lost terminal), or 0. */
int term_ended_by(void);

#endif
