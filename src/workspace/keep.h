/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the workspace keeps, for comparing.c, which makes it on other threads.  Main thread only.  What is
 * pinned is not dropped by workspace_trim: a thread borrows it.
 */
#ifndef LATERAL_WORKSPACE_KEEP_H
#define LATERAL_WORKSPACE_KEEP_H

#include "base/task.h"
#include "compare/comparison.h"
#include "workspace/kin.h"

struct workspace;

/* What is kept of an article; NULL where nothing is. */
struct kept {
	const struct annotation *annotation;
	const struct features *features;
};
struct kept keep_get(const struct workspace *ws, size_t i);
/* Takes over what is not NULL; it must be what is lacking, and made of what is kept. */
void keep_article(struct workspace *ws, size_t i, struct annotation *an, struct features *f);
/*
 * The same for what a thread has made of what there was (HAVE), unless somebody else was quicker: then it
 * goes.  *AN and *F are NULL afterwards, and HAVE is what there is.
 */
void keep_made(struct workspace *ws, size_t i, struct kept *have, struct annotation **an,
	       struct features **f);
void keep_comparison(struct workspace *ws, size_t left, size_t right, struct comparison *c);
/* Whether two articles were compared. */
bool keep_has_comparison(const struct workspace *ws, size_t left, size_t right);
void keep_pin(struct workspace *ws, size_t i, bool pinned);

/* Sketches of all that is loaded, or NULL: owned by the workspace. */
struct kin **keep_kin(struct workspace *ws);
/*
 * Gives WHAT up, which JOB works for (NULL: none does): the job is cancelled, and what it works for is freed
 * at once if no thread is at it, else by a later keep_reap, or with the workspace.
 */
void keep_give_up(struct workspace *ws, struct job *job, void *what, void (*free_what)(void *what));
void keep_reap(struct workspace *ws);

#endif
