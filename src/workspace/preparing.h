/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Understanding long articles beside the main thread: what a screen is about to ask the workspace for is
 * made before and kept there, so that asking costs nothing.
 */
#ifndef LATERAL_WORKSPACE_PREPARING_H
#define LATERAL_WORKSPACE_PREPARING_H

#include "workspace/workspace.h"

/* So much is understood in a hundredth of a second; so much of two together is compared in three. */
enum { PREPARE_BYTES = 256 * 1024, PREPARE_PAIR_BYTES = 32 * 1024 };

struct preparing;

/*
 * One article, or two and their comparison (N).  NULL: they are known or short, or there are no threads;
 * then the workspace may be asked at once.
 */
struct preparing *preparing_start(struct workspace *ws, const size_t *articles, unsigned n);
/* Takes in what threads have done by now; whether all is done. */
bool preparing_take(struct preparing *p);
/* The same, for at most MS milliseconds or until all is done. */
bool preparing_wait(struct preparing *p, int ms);
/* For people: how many steps are done, of how many. */
size_t preparing_steps(const struct preparing *p, size_t *of);
/* Does not wait: what a thread is at is freed when it is done.  Sets *p to NULL. */
void preparing_drop(struct preparing **p);

#endif
