/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The workspace: the library and what is derived from it on first need (annotations, features,
 * comparisons), kept in caches.  Articles are named by their index in loading order.  Main
 * thread only.  What it hands out is borrowed and lives until workspace_free or workspace_trim.
 */
#ifndef LATERAL_WORKSPACE_WORKSPACE_H
#define LATERAL_WORKSPACE_WORKSPACE_H

#include "base/task.h"
#include "compare/comparison.h"
#include "model/library.h"

struct workspace;

struct workspace *workspace_new(void);
void workspace_free(struct workspace **ws);

struct library *workspace_library(struct workspace *ws);
size_t workspace_count(const struct workspace *ws);
struct article *workspace_article(const struct workspace *ws, size_t i);
const struct annotation *workspace_annotation(struct workspace *ws, size_t i);
const struct comparison *workspace_comparison(struct workspace *ws, size_t left, size_t right);
/*
 * The body sentence of the right article that has most in common with one of the left, linked or not;
 * UINT32_MAX where none has anything, or the articles are too long to look for one at once.
 */
uint32_t workspace_closest(struct workspace *ws, size_t left, size_t right, uint32_t sentence);
/* Threads for whoever has work; NULL where none can be had.  Jobs end before the workspace. */
struct pool *workspace_pool(struct workspace *ws);
/* Whether more is being loaded: then what is known of all articles may be of most of them only. */
void workspace_set_growing(struct workspace *ws, bool growing);
bool workspace_is_growing(const struct workspace *ws);
/* Whether the user has read an article, in this run. */
void workspace_set_read(struct workspace *ws, size_t i, bool read);
bool workspace_is_read(const struct workspace *ws, size_t i);
size_t workspace_count_read(const struct workspace *ws);
/* Drops all that is derived, whoever borrows it: nobody may.  What was read stays so. */
void workspace_forget(struct workspace *ws);
/* Puts A in the place of article I, and drops what was derived of that: nobody may borrow it. */
void workspace_replace(struct workspace *ws, size_t i, struct article *a); /* takes over the reference */
/* Drops what is least recently used until the caches fit their bound; between frames. */
void workspace_trim(struct workspace *ws);

#endif
