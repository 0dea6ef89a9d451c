/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Other programs, started with posix_spawn: the program never forks.  They are found in $PATH, get
 * their arguments whole, without a shell, no descriptor but the standard ones, no blocked signal,
 * and defaults where signals were caught or ignored.
 */
#ifndef LATERAL_BASE_SPAWN_H
#define LATERAL_BASE_SPAWN_H

#include "base/bytes.h"
#include "base/status.h"
#include "base/vec.h"

#include <sys/types.h>

enum { SPAWN_SIGNALLED = 128 }; /* plus the signal's number, as shells have it */

/*
 * Runs ARGV (ended by NULL) with the terminal and waits for its end; *ENDED is its exit status, or
 * SPAWN_SIGNALLED and the signal.  Its standard input is INPUT, as a file that is deleted already
 * (so that nobody waits for a pipe), or the terminal where INPUT is NULL.  Meanwhile ^C, ^\ and ^Z
 * are the other program's; ^Z stops both.
 */
struct status spawn_run(char *const *argv, const struct bytes *input, int *ended);

/* Programs that run beside this one; zeroed: none. */
struct spawned {
	pid_t pid;
	char *name;
	long started; /* milliseconds of a clock that never goes back */
};
struct spawned_list VEC(struct spawned);

/*
 * Starts ARGV in a session of its own, without a terminal, and does not wait; what it writes is
 * dropped.  INPUT as above, but NULL is nothing.
 */
struct status spawn_beside(struct spawned_list *l, char *const *argv, const struct bytes *input);
/* Forgets those that have ended; fails with a line about the first that ended in trouble. */
struct status spawned_reap(struct spawned_list *l);
/* The name of one that was started within the last second and has not been seen to end; NULL: none. */
const char *spawned_starting(const struct spawned_list *l);
void spawned_release(struct spawned_list *l); /* they go on */

#endif
