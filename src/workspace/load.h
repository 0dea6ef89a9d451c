/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading: PATHs from the command line, each a file, a folder (walked, sorted by name, hidden
 * names left out, links to folders not followed) or "-", optionally with "#N" for the N-th article.
 */
#ifndef LATERAL_WORKSPACE_LOAD_H
#define LATERAL_WORKSPACE_LOAD_H

#include "workspace/workspace.h"

/* Told of each path that did not open; text is a finished, cleaned line. */
struct load_report {
	void (*problem)(void *ctx, const char *text);
	void *ctx;
};

/* Loads every path, reports each failure, settles outlets; the number of failures. */
size_t load_paths(struct workspace *ws, char *const *paths, size_t n,
		  const struct load_report *report);

#endif
