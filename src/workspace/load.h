/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading: what PATHs from the command line lead to (workspace/walk.h) becomes articles of the library, in
 * that order, whoever reads which file when.  Threads look for files and read them; the main thread takes in
 * what they have read, a piece at a time, and nobody else changes the library.  They work behind all other
 * jobs: what somebody asks for goes first.
 *
 * Standard input is read at once, by the caller: it may take for ever, and only a signal ends that.
 */
#ifndef LATERAL_WORKSPACE_LOAD_H
#define LATERAL_WORKSPACE_LOAD_H

#include "workspace/workspace.h"

/* Who is told what went wrong, on the main thread; texts are finished, cleaned lines. */
struct load_report {
	void (*problem)(void *ctx, const char *text); /* a path did not open, or not as it is */
	void (*note)(void *ctx, const char *text); /* left out of a folder on purpose; may be NULL */
	/*
	 * Whether an article of a folder is wanted, by its text; NULL: all are.  It is asked on
	 * threads, before anything is made of the text: most of the time is saved.  The outlets of the
	 * others are guessed as if they stood alone.
	 */
	bool (*wants)(void *wants_ctx, const char *text, uint32_t len);
	void *wants_ctx;
	/* Standard input is read, so many bytes of it by now, as in ingest/source.h; may be NULL. */
	void (*input)(void *ctx, size_t bytes);
	void *ctx;
};

/* Loads every path, reports each failure, settles outlets; the number of failures. */
size_t load_paths(struct workspace *ws, char *const *paths, size_t n,
		  const struct load_report *report);

struct loading;

/* Begins with it; PATHS have to stay, REPORT is copied. */
struct loading *loading_start(struct workspace *ws, char *const *paths, size_t n,
			      const struct load_report *report);
/*
 * Takes in what threads have read by now, but no more than a thousand files: behind the articles that
 * there are.  Whether anything went on since the last call.
 */
bool loading_take(struct loading *l);
/* Whether the last call left something to take in: it is to be called again once keys were looked for. */
bool loading_is_behind(const struct loading *l);
/* Whether all that is left to do is to take in. */
bool loading_is_read(const struct loading *l);
/* The same as loading_take, for MS milliseconds or until all is taken in (returned). */
bool loading_wait(struct loading *l, int ms);
/* Files taken in, of how many; TOTAL 0: they are looked for, and so many were found. */
size_t loading_progress(const struct loading *l, size_t *total);
/* Nothing further is read: what was stays.  How many files are left out. */
size_t loading_stop(struct loading *l);
/*
 * All is taken in, or stopped.  Before that, the outlets of articles that are in use already may have to
 * change (loading_unsettled): then nobody, on no thread, may look at any when loading_settle is called.
 */
bool loading_is_done(const struct loading *l);
bool loading_unsettled(const struct loading *l);
void loading_settle(struct loading *l);
/* Stops, and waits for the files that threads are at.  NULL is fine. */
void loading_free(struct loading **l);

#endif
