/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function a command, each in its own file; command.c has the table. */
#ifndef LATERAL_COMMAND_COMMANDS_H
#define LATERAL_COMMAND_COMMANDS_H

/* argv[0] is the command's name; the exit status of the program. */
int command_show(int argc, char **argv);
int command_search(int argc, char **argv);
int command_compare(int argc, char **argv);

#endif
