/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/command.h"

#include "command/commands.h"

#include <string.h>

static const struct command {
	const char *name;
	int (*run)(int argc, char **argv);
} commands[] = {
	{"compare", command_compare},
	{"search", command_search},
	{"show", command_show},
};

static const struct command *find(const char *word)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (!strcmp(commands[i].name, word))
			return &commands[i];
	return NULL;
}

bool command_is(const char *word)
{
	return find(word) != NULL;
}

int command_run(int argc, char **argv)
{
	return find(argv[0])->run(argc, argv);
}
