/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Options of the commands.  getopt_long with its own messages off: they would quote arguments as
 * they are, control characters and all.
 */
#ifndef LATERAL_COMMAND_OPTIONS_H
#define LATERAL_COMMAND_OPTIONS_H

#include "base/status.h"

#include <getopt.h>

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_MARKDOWN, FORMAT_HTML, FORMAT_COUNT_ };

/* The name on the command line. */
const char *format_name(enum format f);

struct options {
	enum format format;
	bool markup; /* whether the command has markdown and html; set before parsing */
	bool help;
	bool ignore_case, literal; /* -i, -F */
	unsigned errors;           /* -k */
	const char *pattern;       /* -e, or NULL */
	int first;                 /* of argv, the first that is no option */
};

/*
 * SHORTS are the short options this command has besides -h.  Fails with a line that names the
 * option, the command and what to do.
 */
struct status options_parse(struct options *o, int argc, char **argv, const char *shorts);

/* Long options are numbered from here on, beyond all letters, so that messages name them in full. */
enum { OPTIONS_LONG = 256 };
/* The line for what getopt_long refused (WHAT is '?' or ':'); HELP is the command that helps. */
struct status options_refusal(int what, char *const *argv, const char *help);

#endif
