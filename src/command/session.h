/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A session: one run of a command, with what it has loaded, what it has still to write and what
 * went wrong so far.  Output is collected and written with write(), so that every error is seen.
 */
#ifndef LATERAL_COMMAND_SESSION_H
#define LATERAL_COMMAND_SESSION_H

#include "base/bytes.h"
#include "command/options.h"
#include "workspace/workspace.h"

enum { STATUS_TROUBLE = 2 }; /* the exit status */

struct session {
	struct options options;
	struct workspace *ws;
	struct bytes out;     /* not written yet */
	size_t problems;      /* told on stderr */
	bool output_failed;   /* told once; what follows is dropped */
};

void session_init(struct session *s);
/*
 * Parses the options.  False where the command has nothing to do any more: --help was printed, or
 * an option was refused.
 */
bool session_options(struct session *s, int argc, char **argv, const char *shorts,
		     const char *help);
/* Loads the paths and tells what does not open. */
void session_load(struct session *s, char *const *paths, size_t n);
/* The same; of folders only the articles that WANTS, with CTX (workspace/load.h). */
void session_load_some(struct session *s, char *const *paths, size_t n,
		       bool (*wants)(void *ctx, const char *text, uint32_t len), void *ctx);
/* Tells a problem, cleaned, and releases it. */
void session_problem(struct session *s, struct status *problem);
/* Writes what is in s->out. */
void session_flush(struct session *s);
/* Flushes, releases all; the exit status: RESULT, but STATUS_TROUBLE after any problem. */
int session_end(struct session *s, int result);

/* Columns of text: as wide as the terminal on stdout, else $COLUMNS, else 80. */
unsigned session_columns(void);

#endif
