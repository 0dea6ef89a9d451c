/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Commands that open an address, as $BROWSER has them: words as in ui/arguments.h, without a shell; %s is
 * the address, wherever in a word it stands, %c a colon and %% a per cent sign.  Without %s the address
 * is one more word.  A word & at the end says that the command never needs the terminal.
 */
#ifndef LATERAL_UI_BROWSER_H
#define LATERAL_UI_BROWSER_H

#include "ui/arguments.h"

#include <stdbool.h>

/* Accepted values of the setting browser-terminal, in order. */
enum browser_terminal { BROWSER_TERMINAL_AUTO, BROWSER_TERMINAL_YES, BROWSER_TERMINAL_NO };

struct browser {
	struct arguments argv; /* ended by NULL */
	bool terminal;         /* it wants the terminal for itself, until it ends */
};

/* The commands to be tried, `:` between them: $BROWSER, then what desktops have.  The caller's to free. */
char *browser_commands(void);

/*
 * Reads one command; fails where it names no program.  With BROWSER_TERMINAL_AUTO the terminal is for
 * programs that are known to show pages in it, and for those that choose one where no display is.
 */
struct status browser_make(const char *command, const char *url, enum browser_terminal how,
			   struct browser *out);
void browser_release(struct browser *b);

#endif
