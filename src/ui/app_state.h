/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the app share: app_run.c draws and loops, app_input.c takes keys, prompts and actions,
 * app_search.c keeps the pattern, app_trail.c the places to come back to.  Screens know ui/app.h alone.
 */
#ifndef LATERAL_UI_APP_STATE_H
#define LATERAL_UI_APP_STATE_H

#include "base/spawn.h"
#include "ui/app.h"
#include "ui/cmdline.h"
#include "ui/progress.h"
#include "ui/trail.h"

typedef void prompt_done(struct screen *s, const char *text);

struct app {
	struct workspace *ws;
	const struct app_options *options;
	struct canvas canvas;
	struct screens VEC(struct screen *) stack;
	struct keymap_state keys;
	struct prompt search;
	struct cmdline command;
	struct prompt *prompt; /* the open one, or NULL */
	prompt_done *prompt_done;
	struct bytes message; /* empty: none */
	long told;            /* when */
	struct message_log log;
	struct progress progress;
	long started; /* clock_ms() */
	struct finder finder;
	struct shelf shelf; /* scopes of what is loaded */
	struct loading *loading; /* what goes on, or NULL */
	long loaded;             /* when something was taken in last */
	size_t problems_before, problems_told; /* of loading: at the start, and by now */
	struct reload *reload;   /* what is read again (reload.c), or NULL */
	void (*bar_stop)(struct app *app); /* what the bar tells of, by ^C; NULL: the screen does that */
	unsigned works;          /* what goes on */
	bool news;               /* and has changed what is shown, in this round */
	bool quiet;              /* the screen says: nothing has */
	struct prompt file, pipe; /* what is shown is written to */
	char *path; /* that would be replaced, or NULL */
	char *address; /* that would be opened, or NULL */
	struct export *export; /* what is being written (export.c), or NULL */
	void (*yes)(struct app *app); /* what is asked for, or NULL: the next key says */
	struct spawned_list programs; /* that run beside this one */
	struct bytes found; /* beside the search prompt; empty: nothing is known yet */
	bool told_else; /* there, instead: the fields there are, or why it is no query yet */
	char *before; /* the pattern when the search prompt was opened, or NULL */
	bool back, back_before; /* the search goes backwards; it did when the prompt was opened */
	bool preview_due; /* something was typed into the search prompt */
	struct screen *replacement; /* of the topmost screen, in a moment; or NULL */
	struct trail trail;
	enum action awaits; /* a letter: setting a mark or going to one */
	bool works_on; /* the topmost screen, itself */
	bool pasting, quit;
};

static inline struct screen *app_top(const struct app *app)
{
	return app->stack.v[app->stack.n - 1];
}

void app_settle(struct app *app); /* replaces the topmost screen, if it is to be */
void app_pop(struct app *app); /* one step back; from the last screen: out */
void app_quit(struct app *app); /* asks first where something is being written */
void app_use_theme(struct app *app);

/* app_load.c */
void app_load_begin(struct app *app);
bool app_load(struct app *app); /* takes in what has arrived; whether that is something */
/* Tells how far it is; false: nothing is loaded any more.  For the bar, if nobody else has it. */
bool app_tell_loading(struct app *app);
int app_load_due(const struct app *app); /* milliseconds until it is worth a look; -1: never */

/* app_input.c */
void app_handle_key(struct app *app, uint32_t key);

/* app_trail.c */
struct trail_place app_place(const struct app *app); /* context 0: nothing to come back to */
bool app_jumps(enum action a);
/* After an action: keeps where one was if that was a jump, or other articles are shown now. */
void app_left(struct app *app, const struct trail_place *before, bool jumped);
void app_go_back(struct app *app, enum action a); /* ACTION_OLDER, or forward */
void app_await_mark(struct app *app, enum action a);
bool app_take_mark(struct app *app, uint32_t key); /* true: it was a mark's letter */

/* export.c */
bool app_stop_export(struct app *app); /* what is being written; false: nothing is */

/* app_search.c */
void app_show_pattern(struct app *app, enum find_how how); /* to the topmost screen, once */
bool app_search_for(struct app *app, const char *text, enum find_how how);
void app_open_search(struct app *app, bool back); /* the prompt */
/* What n and N mean, where a search has a direction. */
enum action app_match_action(const struct app *app, enum action a);
/* Beside a prompt for a query that is not searched for yet: which fields there are, or what is wrong. */
void app_check_query(struct app *app, const struct prompt *p);
bool app_takes_query(const struct prompt *p);
void app_complete_field(struct prompt *p); /* of a query: what stands before its cursor */
void app_preview(struct app *app);     /* what is typed into it, searched for */
void app_undo_preview(struct app *app);
void app_clear_search(struct app *app);

#endif
