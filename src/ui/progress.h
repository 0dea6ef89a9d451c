/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What takes its time, on one line: "searching  [#####-----]  1200 of 10000  5300 a second  ^C:stop".
 */
#ifndef LATERAL_UI_PROGRESS_H
#define LATERAL_UI_PROGRESS_H

#include "pane/canvas.h"

#include <stdbool.h>
#include <stddef.h>

struct progress { /* zeroed: nothing */
	char *what;         /* owned */
	size_t done, total; /* total 0: not known */
	long since, now;    /* milliseconds */
	size_t done_before; /* when it was heard of first */
	bool alive;         /* told of in this round */
};

/* Tells how far WHAT is; another WHAT begins anew. */
void progress_set(struct progress *p, const char *what, size_t done, size_t total, long now_ms);
void progress_release(struct progress *p);
/* BAR: with one, where there is room. */
void progress_draw(const struct progress *p, struct canvas *c, int y, bool bar);

#endif
