/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line, which ':' opens: every action by its name, the start of it or a short name that vi
 * or less has, with a count before or behind it, a row by its number, `search PATTERN` or `/PATTERN`,
 * `limit PATTERN`, `pipe COMMAND`, `help WORD`, `write FILE`, and the directives of configuration.h, in which
 * `set` may be left out.  Tab completes.
 */
#ifndef LATERAL_UI_CMDLINE_H
#define LATERAL_UI_CMDLINE_H

#include "pane/prompt.h"
#include "ui/configuration.h"

/* What a line asks for; zeroed: nothing. */
struct cmdline_order {
	enum action action; /* of the context, or ACTION_NONE */
	long count;
	char *typed;   /* into the prompt that the action opens, or looked for in help; or NULL */
	char *file;    /* to write into, or NULL */
	char *answer;  /* to show, or NULL */
	bool changed;  /* the configuration */
	enum setting setting; /* where changed: which, SETTING_COUNT_ for keys and colours */
};

/* Reads a line, and changes C where it says so.  Fails with a line for the user. */
struct status cmdline_read(struct config *c, const char *line, unsigned context,
			   struct cmdline_order *out);
void cmdline_order_release(struct cmdline_order *o);
/* Where in a line the name of a file to write into begins; 0: it has none. */
size_t cmdline_file(const char *line);

struct cmdline {
	struct prompt prompt;
	struct choices VEC(const char *) names; /* what the word can become, while Tab is pressed */
	size_t at;   /* the one that stands there; n: what all of them share */
	size_t word; /* where the word begins */
	struct bytes words; /* of settings, which have no names of their own */
};

void cmdline_init(struct cmdline *l);
void cmdline_release(struct cmdline *l);
/* The next of what the word before the cursor can become; BY 1 or -1. */
void cmdline_complete(struct cmdline *l, unsigned context, int by);
/* Another key was typed. */
void cmdline_forget(struct cmdline *l);
/* Shows on row Y what the word can become; where there is no choice, what the line is going to do. */
void cmdline_draw(const struct cmdline *l, unsigned context, struct canvas *c, int y);

#endif
