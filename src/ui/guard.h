/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal's guard, without curses.  Signals set flags that term.c asks for; a crash gives the
 * terminal back with write() and tcsetattr() alone and then takes its course.  So does a second
 * signal that asks to end, where the loop does not come round after the first.  Signals that were
 * ignored when the program started stay so.
 */
#ifndef LATERAL_UI_GUARD_H
#define LATERAL_UI_GUARD_H

#include <signal.h>

/* Adds to what is written in an emergency; NULL is nothing, what does not fit is left out. */
void guard_keep(const char *sequence);
/* Keeps the modes of the terminal FD as they are now, for guard_close and emergencies. */
void guard_save_modes(int fd);
/*
 * Before curses is opened: it ignores SIGTSTP while it paints, and so loses it, unless it is somebody
 * else's by then; and it may crash where there is no memory.
 */
void guard_catch_signals(void);
/* Modes and signals as they were. */
void guard_close(void);
/* In an emergency, on any thread: modes as they were, the screen left.  Nothing where nothing is kept. */
void guard_give_back(void);

enum guard_event { GUARD_NONE, GUARD_END, GUARD_STOP, GUARD_CONTINUE, GUARD_CHILD };
/* What is to be done first; an end stays, the others are asked for once.  CHILD: a program has ended. */
enum guard_event guard_take(void);
/* The terminal is lost: as if SIGHUP had come. */
void guard_end(void);
/* The signal that asked to end, or 0; also after guard_close. */
int guard_ended_by(void);

/* Blocks what is caught, and SIGWINCH; OLD is the mask to sleep with (ppoll) and to go back to. */
void guard_block(sigset_t *old);
/* Stops the process group, as ^Z does in a cooked terminal; returns when it goes on. */
void guard_stop(void);

#endif
