/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the comparison, made anew; what was unfolded stays so. */
#include "ui/compare.h"

#include <stdlib.h>
#include <string.h>

struct unfolded { /* by sentence: whether it was in a run that is open */
	bool *sentence[2];
	size_t n[2];
	bool furniture;
};

static void make_room(const struct screen_compare *s, struct unfolded *u)
{
	for (size_t i = 0; i < s->rows.rows.n; i++) {
		const struct row *row = &s->rows.rows.v[i];

		if (row->kind == ROW_ONLY_RUN && row->last >= u->n[row->side])
			u->n[row->side] = row->last + 1u;
	}
	for (int side = LEFT; side <= RIGHT; side++)
		u->sentence[side] = mem_alloc_zero(u->n[side] + 1, sizeof **u->sentence);
}

static void note_unfolded(const struct screen_compare *s, struct unfolded *u)
{
	make_room(s, u);
	for (size_t i = 0; i < s->rows.rows.n; i++) {
		const struct row *row = &s->rows.rows.v[i];

		if (!s->open[i])
			continue;
		u->furniture |= row->kind == ROW_FURNITURE;
		if (row->kind == ROW_ONLY_RUN)
			memset(u->sentence[row->side] + row->first, true, row->last - row->first + 1);
	}
}

static bool was_unfolded(const struct unfolded *u, const struct row *row, bool swapped)
{
	int side = swapped ? 1 - (int)row->side : (int)row->side;

	if (row->kind != ROW_ONLY_RUN)
		return row->kind == ROW_FURNITURE && u->furniture;
	for (uint32_t i = row->first; i <= row->last && i < u->n[side]; i++)
		if (u->sentence[side][i])
			return true;
	return false;
}

void compare_make_rows(struct screen_compare *s, enum folds folds)
{
	struct unfolded u = {0};

	if (folds != FOLDS_CLOSED)
		note_unfolded(s, &u);
	compare_forget_place(s);
	rows_release(&s->rows);
	rows_make(s->c, s->order, &s->rows);
	free(s->open);
	s->open = mem_alloc_zero(s->rows.rows.n + 1, sizeof *s->open);
	for (size_t i = 0; i < s->rows.rows.n; i++)
		s->open[i] = was_unfolded(&u, &s->rows.rows.v[i], folds == FOLDS_SWAPPED);
	free(u.sentence[LEFT]);
	free(u.sentence[RIGHT]);
}
