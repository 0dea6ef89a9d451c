/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copying with where it is from.  The setting `clipboard` says how: by the terminal (OSC 52), by
 * `yank-command`, into a file, or (auto) by the first of these that can be.  The message line says what
 * went where.
 */
#ifndef LATERAL_UI_COPY_H
#define LATERAL_UI_COPY_H

#include "ui/app.h"

/* The sentence at the cursor, or both of an entry; where there is none, the headline. */
void copy_sentence(struct app *app);
/* The whole article, or both that are compared. */
void copy_articles(struct app *app);

#endif
