/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/trail.h"

#include <string.h>

void trail_release(struct trail *t)
{
	VEC_RELEASE(&t->marks);
	VEC_RELEASE(&t->places);
}

bool trail_same(const struct trail_place *a, const struct trail_place *b)
{
	bool same = a->context == b->context && a->here.n == b->here.n;

	for (unsigned i = 0; same && i < a->here.n; i++)
		same = a->here.article[i] == b->here.article[i] &&
		       a->here.sentence[i] == b->here.sentence[i] && a->here.fold[i] == b->here.fold[i];
	return same;
}

void trail_set_mark(struct trail *t, uint32_t key, const struct trail_place *p)
{
	for (size_t i = 0; i < t->marks.n; i++)
		if (t->marks.v[i].key == key) {
			t->marks.v[i].place = *p;
			return;
		}
	VEC_PUSH(&t->marks, (struct trail_mark){key, *p});
}

const struct trail_place *trail_mark(const struct trail *t, uint32_t key)
{
	for (size_t i = 0; i < t->marks.n; i++)
		if (t->marks.v[i].key == key)
			return &t->marks.v[i].place;
	return NULL;
}

static void drop(struct trail *t, size_t i)
{
	memmove(t->places.v + i, t->places.v + i + 1, (t->places.n - i - 1) * sizeof *t->places.v);
	t->places.n--;
}

static void add(struct trail *t, const struct trail_place *p)
{
	struct trail_place copy = *p; /* it may be one of them */

	for (size_t i = t->places.n; i-- > 0;)
		if (trail_same(&t->places.v[i], &copy))
			drop(t, i);
	if (t->places.n == TRAIL_MAX)
		drop(t, 0);
	VEC_PUSH(&t->places, copy);
	t->at = t->places.n;
}

void trail_leave(struct trail *t, const struct trail_place *p)
{
	if (!p->context)
		return;
	t->last = *p;
	add(t, p);
}

/* From behind the newest place one can come back to where one was only if that is a place, too. */
const struct trail_place *trail_older(struct trail *t, const struct trail_place *now)
{
	if (t->at == t->places.n && now->context) {
		add(t, now);
		t->at = t->places.n - 1;
	}
	return t->at > 0 ? &t->places.v[--t->at] : NULL;
}

const struct trail_place *trail_newer(struct trail *t)
{
	return t->at + 1 < t->places.n ? &t->places.v[++t->at] : NULL;
}
