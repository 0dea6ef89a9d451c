/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing what a screen shows: the article, the comparison, or the rows of a list.  Into a file whose
 * name says the format (.txt .md .json .html), never over another one unasked; or, as text, into a
 * command.
 */
#ifndef LATERAL_UI_EXPORT_H
#define LATERAL_UI_EXPORT_H

#include "pane/prompt.h"

#include <stdbool.h>

struct app;

void export_init(struct app *app); /* its prompts */
void export_release(struct app *app);

/* Asks for a name, and writes. */
void export_ask(struct app *app);
/* The same into a file that is named already. */
void export_into(struct app *app, const char *name);
/* Completes the name that is typed, from byte FROM on. */
void export_complete(struct prompt *p, size_t from);
/* Goes on with a long list; true while there is more of it. */
bool export_work(struct app *app);
/* Asks for a command, and gives it the text. */
void export_ask_command(struct app *app);

#endif
