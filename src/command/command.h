/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The commands without a screen: options, output, exit status.  Problems are lines on stderr, what
 * was asked for goes to stdout; neither ever holds a control character but newline.
 */
#ifndef LATERAL_COMMAND_COMMAND_H
#define LATERAL_COMMAND_COMMAND_H

#include "workspace/workspace.h"

/* Whether WORD names a command (compare, search, show). */
bool command_is(const char *word);
/* Runs `argv[0] ...` (argv[0] is the command's name); the exit status of the program. */
int command_run(int argc, char **argv);
/* Prints every article as `show` does, takes over the workspace; the exit status. */
int command_print(struct workspace **ws);

#endif
