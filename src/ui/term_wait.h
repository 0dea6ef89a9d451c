/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waiting for keys, without curses: ui/term.c reads them. */
#ifndef LATERAL_UI_TERM_WAIT_H
#define LATERAL_UI_TERM_WAIT_H

#include "base/status.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>

/* Where keys come from: stdin, or /dev/tty where that is no terminal; the caller closes it then. */
struct status term_open_keys(FILE **keys);

enum waited { WAITED_IN_VAIN, WAITED_FOR_KEY, WAITED_FOR_WAKE };

/* Sleeps until a key, a signal that MASK lets in, the other descriptor or the time-out. */
enum waited term_wait(int fd, int wake, int timeout_ms, const sigset_t *mask);
/*
 * Writes a line to stdout and waits for a key of a terminal in its usual modes, or for a signal that asks
 * to end.  What was typed before is dropped.
 */
void term_wait_any(int fd, const char *line);
/* Whether bytes wait on the terminal; an end is asked for where it is gone. */
bool term_bytes_wait(int fd);

#endif
