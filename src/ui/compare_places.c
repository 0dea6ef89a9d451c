/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare_places.h"

static void set_home(struct compare_places *p, int side, uint32_t s, uint32_t row, uint32_t entry)
{
	if (s != NO_SENTENCE)
		p->home[side][s] = (struct home){row, entry};
}

static void find_row_homes(struct compare_places *p, const struct rows *rows, uint32_t i)
{
	const struct row *row = &rows->rows.v[i];

	if (row->kind == ROW_ONLY_RUN) {
		for (uint32_t k = 0; k < row->count; k++)
			set_home(p, row->side, row->first + k, i, k);
		return;
	}
	if (row->kind != ROW_LINKED || row->left_in_full)
		set_home(p, LEFT, row->sentence[LEFT], i, 0);
	set_home(p, RIGHT, row->sentence[RIGHT], i, 0);
	for (uint32_t k = 0; k < row->n_entries; k++)
		if (rows->entries.v[row->first_entry + k].in_full)
			set_home(p, RIGHT, rows->entries.v[row->first_entry + k].right, i, k);
}

static void find_furniture(struct compare_places *p, const struct comparison *c, uint32_t i)
{
	uint32_t entry = 0;

	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < c->annotation[side]->sentences.n; s++)
			if (c->annotation[side]->sentences.v[s].kind == KIND_BOILERPLATE)
				set_home(p, side, s, i, entry++);
}

static void find_homes(struct compare_places *p, const struct comparison *c,
		       const struct rows *rows)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		size_t n = c->annotation[side]->sentences.n;

		p->home[side] = mem_alloc((n + 1) * sizeof **p->home);
		for (size_t s = 0; s < n; s++)
			p->home[side][s] = (struct home){NO_ROW, 0};
	}
	for (uint32_t i = 0; i < rows->rows.n; i++) {
		if (rows->rows.v[i].kind == ROW_FURNITURE)
			find_furniture(p, c, i);
		else
			find_row_homes(p, rows, i);
	}
}

static unsigned link_kinds(const struct link *link)
{
	return (link->relation == RELATION_REWORDED ? PLACE_REWORDED : 0) |
	       (link->moved ? PLACE_MOVED : 0) | (link->unsure ? PLACE_UNSURE : 0);
}

/* What a place is of, by its row and entry. */
static void describe(struct place *place, const struct comparison *c, const struct rows *rows,
		     bool open)
{
	const struct row *row = &rows->rows.v[place->row];

	place->sentence[LEFT] = row->sentence[LEFT];
	place->sentence[RIGHT] = row->sentence[RIGHT];
	if (row->kind == ROW_LINKED) {
		const struct entry *e = &rows->entries.v[row->first_entry + place->entry];

		place->sentence[RIGHT] = e->right;
		place->kinds = link_kinds(&c->links.v[e->link]);
	} else if (row->kind == ROW_ONLY || row->kind == ROW_ONLY_RUN) {
		place->kinds = row->side == LEFT ? PLACE_LEFT : PLACE_RIGHT;
		place->sentence[row->side] = row->first + place->entry;
	}
	if (!open && (row->kind == ROW_ONLY_RUN || row->kind == ROW_FURNITURE))
		place->kinds |= PLACE_FOLDED;
}

/* The sentences of the open furniture, which the row does not name. */
static void name_furniture(struct compare_places *p, const struct comparison *c, uint32_t row)
{
	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < c->annotation[side]->sentences.n; s++)
			if (p->home[side][s].row == row)
				p->places.v[places_at(p, p->home[side][s])].sentence[side] = s;
}

static void find_places(struct compare_places *p, const struct comparison *c,
			const struct rows *rows, const bool *open, const struct lines *lines)
{
	for (uint32_t i = 0; i < rows->rows.n; i++)
		p->first_of_row[i] = NO_ROW;
	for (size_t i = 0; i < lines->lines.n; i++) {
		const struct line *line = &lines->lines.v[i];
		struct place *last = p->places.n ? &p->places.v[p->places.n - 1] : NULL;

		if (line->row == NO_ROW || rows->rows.v[line->row].kind == ROW_SUBHEADING)
			continue;
		if (last && last->row == line->row && last->entry == line->entry) {
			last->last = i;
			continue;
		}
		if (p->first_of_row[line->row] == NO_ROW)
			p->first_of_row[line->row] = (uint32_t)p->places.n;
		VEC_PUSH(&p->places, (struct place){.row = line->row, .entry = line->entry,
						    .first = i, .last = i});
		describe(&p->places.v[p->places.n - 1], c, rows, open[line->row]);
	}
}

/* A topic counts once: on the row of its left sentence, at the right one's entry if that is there. */
static void mark_topic(struct compare_places *p, const uint32_t sentence[2], unsigned kind)
{
	size_t i = places_of_pair(p, sentence), other = places_at(p, p->home[RIGHT][sentence[RIGHT]]);

	if (i < p->places.n) {
		p->places.v[i].kinds |= kind;
		p->places.v[i].kinds &= ~(unsigned)PLACE_LEFT;
		p->places.v[i].differences++;
	}
	if (other < p->places.n)
		p->places.v[other].kinds &= ~(unsigned)PLACE_RIGHT;
}

static void mark_topics(struct compare_places *p, const struct comparison *c)
{
	for (size_t i = 0; i < c->discrepancies.n; i++)
		mark_topic(p, c->discrepancies.v[i].sentence,
			   c->discrepancies.v[i].kind == DISCREPANCY_WORDING ? PLACE_QUOTE
									     : PLACE_NUMBER);
}

void places_make(struct compare_places *p, const struct comparison *c, const struct rows *rows,
		 const bool *open, const struct lines *lines)
{
	p->n_rows = rows->rows.n;
	p->first_of_row = mem_alloc_zero(p->n_rows + 1, sizeof *p->first_of_row);
	find_homes(p, c, rows);
	find_places(p, c, rows, open, lines);
	for (uint32_t i = 0; i < p->n_rows; i++)
		if (rows->rows.v[i].kind == ROW_FURNITURE && open[i])
			name_furniture(p, c, i);
	mark_topics(p, c);
}

void places_release(struct compare_places *p)
{
	VEC_RELEASE(&p->places);
	free(p->first_of_row);
	free(p->home[LEFT]);
	free(p->home[RIGHT]);
	*p = (struct compare_places){0};
}

size_t places_at(const struct compare_places *p, struct home where)
{
	uint32_t row = where.row;
	size_t i;

	while (row < p->n_rows && p->first_of_row[row] == NO_ROW)
		row++;
	if (row >= p->n_rows)
		return p->places.n;
	i = p->first_of_row[row] + where.entry;
	return i < p->places.n && p->places.v[i].row == row ? i : p->first_of_row[row];
}

size_t places_of_pair(const struct compare_places *p, const uint32_t sentence[2])
{
	size_t left = p->places.n, i;

	if (sentence[LEFT] != NO_SENTENCE)
		left = places_at(p, p->home[LEFT][sentence[LEFT]]);
	if (sentence[RIGHT] == NO_SENTENCE)
		return left;
	for (i = left; i < p->places.n && p->places.v[i].row == p->places.v[left].row; i++)
		if (p->places.v[i].sentence[RIGHT] == sentence[RIGHT])
			return i;
	return left < p->places.n ? left : places_at(p, p->home[RIGHT][sentence[RIGHT]]);
}

size_t places_next(const struct compare_places *p, size_t i, int direction, long count,
		   unsigned kinds)
{
	size_t found = i;

	for (long left = count > 0 ? count : 1; left > 0;) {
		if (direction > 0 ? i + 1 >= p->places.n : i == 0)
			break;
		i = direction > 0 ? i + 1 : i - 1;
		if (!(p->places.v[i].kinds & kinds))
			continue;
		found = i;
		left--;
	}
	return found;
}

size_t places_count(const struct compare_places *p, unsigned kinds, size_t i, size_t *up_to)
{
	size_t n = 0;

	*up_to = 0;
	for (size_t k = 0; k < p->places.n; k++) {
		if (p->places.v[k].kinds & kinds)
			n += kinds == PLACE_DIFFERS ? p->places.v[k].differences : 1;
		if (k <= i)
			*up_to = n;
	}
	return n;
}
