/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands without a screen: options, output, exit status. */
#ifndef LATERAL_COMMAND_COMMAND_H
#define LATERAL_COMMAND_COMMAND_H

/* Whether WORD names a command (compare, search, show). */
#include <stdbool.h>
bool command_is(const char *word);
/* Runs `argv[0] ...` (argv[0] is the command's name); the exit status of the program. */
int command_run(int argc, char **argv);

#endif
