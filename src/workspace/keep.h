/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the workspace keeps, for comparing.c, which makes it on other threads.  Main thread only.  What is
 * pinned is not dropped by workspace_trim: a thread borrows it.
 */
#ifndef LATERAL_WORKSPACE_KEEP_H
#define LATERAL_WORKSPACE_KEEP_H

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
void keep_comparison(struct workspace *ws, size_t left, size_t right, struct comparison *c);
/* Whether two articles were compared. */
bool keep_has_comparison(const struct workspace *ws, size_t left, size_t right);
void keep_pin(struct workspace *ws, size_t i, bool pinned);

/* Sketches of all that is loaded, or NULL: owned by the workspace. */
struct kin **keep_kin(struct workspace *ws);
/* What was given up while a thread was at it: it is freed by a later keep_reap, or with the workspace. */
struct given_up {
	void *what;
	bool (*is_idle)(void *what);
	void (*free)(void *what);
};
void keep_given_up(struct workspace *ws, struct given_up g);
void keep_reap(struct workspace *ws);

#endif
