/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other programs that the reader starts for its user. */
#ifndef LATERAL_UI_EXTERNAL_H
#define LATERAL_UI_EXTERNAL_H

#include "ui/app.h"

/*
 * Opens the address with the first of the commands (ui/browser.h) that there is: beside the program, or
 * with the terminal until it ends, by the setting browser-terminal.  The message line says what came of it.
 * Refused: whatever is no address of the web (text/web_address.h), and all of it where secure is set.
 */
void external_browse(struct app *app, const char *url);

/* The same for the article at the cursor. */
void external_browse_here(struct app *app);

/* Gives the terminal to a shell command, with TEXT as its input, until it ends and a key is pressed. */
void external_pipe(struct app *app, const char *command, const struct bytes *text);
/*
 * Gives the terminal to $VISUAL, else $EDITOR, else vi, on the file of the article at the cursor, at the
 * line of the sentence where the editor is known to take +LINE; then reads it again.
 */
void external_edit(struct app *app);

/* Whether `secure` forbids starting programs and writing files; it is said then. */
bool external_is_forbidden(struct app *app);
/*
 * Whether a program that was started a moment ago still runs; it is said then.  A held key is not to start
 * a hundred of them.
 */
bool external_is_starting(struct app *app);
/* Tells of programs that ended in trouble meanwhile. */
void external_reap(struct app *app);

#endif
