/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The application: one event loop, a stack of screens, the prompt and the message line.
 *
 *	draw -> term_show -> read a key -> keymap -> action -> screen
 *
 * Prompts, running searches and counts are states of the app, never inner loops.
 */
#ifndef LATERAL_UI_APP_H
#define LATERAL_UI_APP_H

#include "ui/screen.h"
#include "ui/term.h"
#include "workspace/workspace.h"

struct app_options {
	enum term_color color;
	bool linear;
	bool compare_first; /* -d A B: open the comparison of the first two articles */
	const char *pattern; /* +/PATTERN, or NULL */
	const char *notice;  /* shown once in the message line, or NULL */
};

/* Reads until the user quits; the exit status. */
int app_run(struct workspace *ws, const struct app_options *o);

struct workspace *app_workspace(struct app *app);
const struct app_options *app_options(const struct app *app);
void app_push(struct app *app, struct screen *s); /* takes it over */
void app_message(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The pattern searched for last, or NULL. */
const struct pattern *app_pattern(const struct app *app);

/* One constructor a screen, defined in its own file. */
struct screen *screen_list_new(struct app *app);
struct screen *screen_reader_new(struct app *app, size_t article, uint32_t sentence);
struct screen *screen_compare_new(struct app *app, size_t left, size_t right);
struct screen *screen_help_new(struct app *app, unsigned context);

#endif
