/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading: PATHs from the command line, each a file, a folder (walked, sorted by name, hidden
 * names left out, links to folders not followed) or "-", optionally with "#N" for the N-th article
 * (a file of that very name wins).
 */
#ifndef LATERAL_WORKSPACE_LOAD_H
#define LATERAL_WORKSPACE_LOAD_H

#include "workspace/workspace.h"

enum { LOAD_MAX_DEPTH = 64 }; /* folders within folders */

/* Who is told what went wrong; texts are finished, cleaned lines. */
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
	void *ctx;
	/*
	 * DONE files of TOTAL are read, or found where TOTAL is 0; or PATH, which is "-", is read
	 * now.  Told often, on the main thread; may be NULL.
	 */
	void (*progress)(void *ctx, const char *path, size_t done, size_t total);
};

/* Loads every path, reports each failure, settles outlets; the number of failures. */
size_t load_paths(struct workspace *ws, char *const *paths, size_t n,
		  const struct load_report *report);

#endif
