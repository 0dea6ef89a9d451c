/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading again what has changed, with every screen where it was: at the same sentence, by its words.
 * Screens let go of all they borrow first and take it anew afterwards (ui/screen.h).
 */
#ifndef LATERAL_UI_RELOAD_H
#define LATERAL_UI_RELOAD_H

#include "ui/app.h"

/* What the topmost screen shows: an article, both that are compared, or everything. */
void reload_shown(struct app *app);
/* One article; nothing is said where it has not changed. */
void reload_article(struct app *app, size_t article);

/* CHANGE changes articles while no screen looks at any; what threads are at is its affair. */
void reload_around(struct app *app, void (*change)(void *ctx), void *ctx);

/* Goes on with what takes longer than a moment; whether there is something. */
bool reload_work(struct app *app);
void reload_drop(struct app *app); /* gives it up */

#endif
