/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading articles again from their files, on threads, without a change of their number or order; files
 * that are as they were (base/file_stamp.h) are not read.  Not while some are still loaded: outlets may
 * change then.
 */
#ifndef LATERAL_WORKSPACE_RELOAD_H
#define LATERAL_WORKSPACE_RELOAD_H

#include "workspace/workspace.h"

struct reloading;

/* Begins to read N articles, by their indices. */
struct reloading *reloading_start(struct workspace *ws, const size_t *articles, size_t n);
/* Whether all are read, after MS milliseconds at most; without threads some are read meanwhile. */
bool reloading_wait(struct reloading *r, int ms);
/* Articles read so far. */
size_t reloading_progress(const struct reloading *r);
/* No further one is read. */
void reloading_stop(struct reloading *r);
/* When it is over: how many have changed. */
size_t reloading_changed(const struct reloading *r);
/* What is wrong with the first one from article *AT on, which is moved behind it; NULL: no more. */
const char *reloading_failure(const struct reloading *r, size_t *at);
/*
 * Puts what has changed in its place and forgets what was derived of it: nobody may borrow that from the
 * workspace meanwhile.  What the user has read stays so, and so does all that is known of other articles.
 */
void reloading_take(struct reloading *r);
void reloading_free(struct reloading **r); /* stops it; NULL is fine */

/* The sentence of AN that says TEXT, the nearest to number S, else S or the last one. */
uint32_t reload_find_sentence(const struct annotation *an, uint32_t s, const char *text);

#endif
