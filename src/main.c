/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/commands.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

/* The commands that link so far. */
int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	if (argc > 1 && !strcmp(argv[1], "show"))
		return command_show(argc - 1, argv + 1);
	if (argc > 1 && !strcmp(argv[1], "compare"))
		return command_compare(argc - 1, argv + 1);
	fprintf(stderr, "lateral: compare, show\n");
	return 2;
}
