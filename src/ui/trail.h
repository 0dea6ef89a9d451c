/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Places to come back to: marks by a key, and the places that were left by a jump, as in vi.  A place is
 * sentences of articles, so that neither a resize nor another order moves it.  Zeroed: none.
 */
#ifndef LATERAL_UI_TRAIL_H
#define LATERAL_UI_TRAIL_H

#include "base/vec.h"
#include "ui/screen.h"

enum { TRAIL_MAX = 100 };

struct trail_place {
	enum context context; /* of the screen; 0: nowhere */
	struct screen_here here;
};
struct trail_mark {
	uint32_t key;
	struct trail_place place;
};

struct trail {
	struct trail_marks VEC(struct trail_mark) marks;
	struct trail_places VEC(struct trail_place) places; /* oldest first, each once */
	size_t at;               /* where one is in them; n: behind the newest */
	struct trail_place last; /* that was left last */
};

void trail_release(struct trail *t);
bool trail_same(const struct trail_place *a, const struct trail_place *b);

void trail_set_mark(struct trail *t, uint32_t key, const struct trail_place *p);
/* NULL: there is no such mark. */
const struct trail_place *trail_mark(const struct trail *t, uint32_t key);

/* A jump leaves P. */
void trail_leave(struct trail *t, const struct trail_place *p);
/* The place before or behind the one where one is, which is NOW; NULL where there is none. */
const struct trail_place *trail_older(struct trail *t, const struct trail_place *now);
const struct trail_place *trail_newer(struct trail *t);

#endif
