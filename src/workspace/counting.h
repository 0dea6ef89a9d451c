/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counting the words of articles beside the main thread, as the reader counts, who leaves page furniture
 * out: what a list shows of each row and nobody should wait for.
 */
#ifndef LATERAL_WORKSPACE_COUNTING_H
#define LATERAL_WORKSPACE_COUNTING_H

#include "workspace/workspace.h"

struct counting;

/* Begins with N articles, by their indices. */
struct counting *counting_start(struct workspace *ws, const size_t *articles, size_t n);
/* Tells what threads have counted since the last call; whether all is. */
bool counting_take(struct counting *c, void (*tell)(void *ctx, size_t article, uint32_t words),
		   void *ctx);
/* Does not wait: what a thread is at is freed when it is done.  Sets *c to NULL. */
void counting_drop(struct counting **c);

#endif
