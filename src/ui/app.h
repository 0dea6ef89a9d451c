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

#include "pane/listbox.h"
#include "pane/prompt.h"
#include "search/search.h"
#include "ui/configuration.h"
#include "ui/finder.h"
#include "ui/message_log.h"
#include "ui/screen.h"
#include "workspace/load.h"

struct problem_lines VEC(char *);

struct app_options {
	struct config *config; /* the program changes it when the user asks */
	bool ascii; /* the user's codeset is not UTF-8 */
	bool compare_first; /* -d A B: open the comparison of the first two articles */
	const char *pattern; /* +/PATTERN, or NULL */
	const char *notice;  /* shown once in the message line, or NULL */
	/* In the log, before all messages; those of loading may become more while it goes on. */
	const struct problem_lines *problems, *mistakes;
	struct loading *loading; /* what goes on; or NULL: all is there */
};

/*
 * Opens the terminal, reads until the user quits and closes it again; the exit status: 0, 2 after one
 * line on stderr where the terminal cannot be used, 128 + n where a signal ended it.  *BUSY: threads are at
 * something that cannot be stopped at once; so that nobody waits for it, nothing may be freed any more.
 */
int app_run(struct workspace *ws, const struct app_options *o, bool *busy);

struct workspace *app_workspace(struct app *app);
/* Whether articles still arrive: behind those that there are, and between two calls of `work` only. */
bool app_is_loading(const struct app *app);
const struct config *app_config(const struct app *app);
/* For who listens (set layout linear): words, and no lines, bars or boxes, which would be read aloud. */
bool app_is_linear(const struct app *app);
void app_push(struct app *app, struct screen *s); /* takes it over */
/* After the action or the work at hand the topmost screen is closed, and S stands in its place. */
void app_replace(struct app *app, struct screen *s);
/* One line for the user, at the foot until the next key and in the log; it is cleaned here. */
void app_message(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
void app_tell(struct app *app, const char *text); /* the same, of what is not worth the log */
bool app_has_message(const struct app *app); /* at the foot */
void app_nothing_selected(struct app *app); /* what was to be done needs an article */
/*
 * What a screen works at: a bar in that place.  Told anew in each round of its `work`, as long as that
 * returns true; nothing of it is left behind.  TOTAL 0: not known.  WHAT is cleaned here.
 */
void app_progress(struct app *app, const char *what, size_t done, size_t total);
/* From a screen's `work`: nothing that is shown has changed, so that it need not be drawn. */
void app_nothing_new(struct app *app);
/* To be asked to work on as soon as no key waits: what is left to do is done there, not on threads. */
void app_work_on(struct app *app);
const struct message_log *app_log(const struct app *app);
/* What was searched for last and its text, or NULL. */
const struct query *app_query(const struct app *app);
const char *app_pattern_text(const struct app *app);
/* Whether it was searched for backwards: the first match is then the last one before the cursor. */
bool app_searches_back(const struct app *app);
/* Flags for a pattern that is compiled now, as ignore-case says. */
unsigned app_pattern_flags(const struct app *app);
/*
 * Starts a search for the app's pattern and waits a moment: what is quick is over at once.  NULL
 * where there is no pattern.  What goes on wakes the app, which asks the topmost screen to work.
 */
struct search *app_search(struct app *app, struct article *article);
/* In the two articles of a comparison, with the sentences that each alone has. */
struct search *app_search_sides(struct app *app, struct article *const *articles,
				const struct find_side *sides);
/*
 * The same through everything.  It goes on over articles that arrive, as often as app_find_more is called,
 * which takes in what was found; app_has_found: that is all there will be.
 */
struct find_all *app_find_all(struct app *app, const struct find_all_options *o);
/* The same for another TEXT, which has to be a query. */
struct find_all *app_find_text(struct app *app, const char *text, unsigned flags,
			       const struct find_all_options *o);
bool app_find_more(struct app *app, struct find_all *f); /* whether anything went on */
bool app_has_found(struct app *app, const struct find_all *f);
void app_drop_find(struct app *app, struct find_all **f);
/*
 * What came of the search by now, "3/14": in the message, behind what is searched for, or beside the
 * prompt while that is open; never in the log.
 */
void app_tell_found(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Searches for what stands at a byte of a sentence (ui/pick.h), as if it were typed. */
void app_search_here(struct app *app, const struct annotation *an, uint32_t sentence, uint32_t at);
/* Cancels a search and sets *s to NULL; it is freed when no thread is at it any more. */
void app_drop_search(struct app *app, struct search **s);
/* Opens a prompt of the topmost screen, which owns it; DONE is told what was typed. */
void app_ask(struct app *app, struct prompt *p, void (*done)(struct screen *s, const char *text));

/* Asks a question that y answers with yes, and any other key with no. */
void app_confirm(struct app *app, void (*yes)(struct app *app), const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* What stands at the cursor of the topmost screen. */
struct screen_here app_here(const struct app *app);
/* The order of articles that the user has seen last (ui/screen.h); *N 0: there is none. */
const size_t *app_order(const struct app *app, size_t *n);

/* Moves by lines, pages and counts; false for an action that does not move. */
bool app_move(struct listbox *b, enum action a, long count);
/* Whether A scrolls around the cursor: so many *ROWS are then to stand above it. */
bool app_scroll_rows(enum action a, size_t height, size_t *rows);

/*
 * A screen that is about to be opened, for constructors: of one article or of two that are compared (N).
 * OPEN makes it; it may read the rest, which is its own affair.
 */
struct wanted {
	struct screen *(*open)(struct app *app, const struct wanted *w);
	unsigned n;
	size_t article[2];
	uint32_t sentence;
	unsigned rows, layout, side; /* of a comparison */
	size_t place, other;
	const size_t *order; /* borrowed; a copy of it later */
	size_t n_order;
};
/* NULL where the articles are short or known: open it.  Else a screen that waits, then opens it. */
struct screen *screen_wait_new(struct app *app, const struct wanted *wanted);

/* One constructor a screen, defined in its own file. */
struct screen *screen_list_new(struct app *app);
/* To go on in the order that was seen last, else as loaded. */
struct screen *screen_reader_new(struct app *app, size_t article, uint32_t sentence);
/* The same, with what article OTHER says of the sentence below. */
struct screen *screen_reader_beside(struct app *app, size_t article, uint32_t sentence, size_t other);
/* Article PLACE of the N in ORDER, which is the order to go on in. */
struct screen *screen_reader_in(struct app *app, const size_t *order, size_t n, size_t place,
				uint32_t sentence);
/* The same, with the cursor on byte AT, at the match that begins there. */
struct screen *screen_reader_at(struct app *app, const size_t *order, size_t n, size_t place, uint32_t at);
struct screen *screen_compare_new(struct app *app, size_t left, size_t right);
/* The same, at sentence SENTENCE of the left article. */
struct screen *screen_compare_at(struct app *app, size_t left, size_t right, uint32_t sentence);
/*
 * The matches of the app's pattern in everything; or in the articles set of the N in AMONG: the tagged, or
 * (LIMITED) those listed.
 */
struct screen *screen_results_new(struct app *app, const bool *among, size_t n, bool limited);
struct screen *screen_help_new(struct app *app, unsigned context);
/* Every setting with its value. */
struct screen *screen_settings_new(struct app *app);
struct screen *screen_log_new(struct app *app);

#endif
