/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From PATHs of the command line to the files they lead to, in order: each a file, a folder (walked,
 * sorted by name, hidden names left out, links to folders not followed) or "-", optionally with "#N" for
 * the N-th article (a file of that very name wins).  What is no folder is not looked at: reading tells.
 */
#ifndef LATERAL_WORKSPACE_WALK_H
#define LATERAL_WORKSPACE_WALK_H

#include "base/status.h"
#include "base/task.h"
#include "base/vec.h"

#include <stdatomic.h>
#include <stdint.h>

enum { WALK_DEPTH_MAX = 64 }; /* folders within folders */

struct walked { /* a file, or a folder that could not be read */
	char *path;            /* NULL: such a folder */
	struct status failure; /* why */
	uint32_t item;         /* the article that is wanted of it; 0: all */
	bool in_folder;        /* it was not named itself */
	bool regular;          /* a regular file, as its folder says */
};

struct given { /* a PATH */
	char *path; /* without "#N" */
	bool folder;
	size_t end; /* its files end here */
};

struct walk {
	struct walked_files VEC(struct walked) files;
	struct givens VEC(struct given) given;
	atomic_size_t found; /* files by now, for other threads */
};

/* Adds what N paths lead to; J (may be NULL) stops it. */
void walk_paths(struct walk *w, char *const *paths, size_t n, const struct job *j);
void walk_release(struct walk *w);
/* Whether a PATH is standard input, "#N" or not. */
bool walk_is_input(const char *path);

#endif
