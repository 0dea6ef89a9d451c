/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text at any width: all of it is shown, and no line is too long. */
#include "unit/unit.h"

#include "unit/made_pair.h"
#include "view/view_compare.h"

#include <locale.h>

static void make_hard_side(struct made_article *m, uint32_t *seed)
{
	for (int i = 0; i < 14; i++) {
		char *s = made_sentence(seed);
		enum sentence_kind kind = made_random(seed, 3) ? KIND_BODY
							       : (enum sentence_kind)made_random(seed, 4);

		made_add(m, (struct part){s, kind, false});
		free(s);
	}
}

/* A span between two blanks of a sentence. */
static struct span some_words(const struct made_article *m, uint32_t s, uint32_t *seed)
{
	struct span whole = m->an.sentences.v[s].span;
	uint32_t at = whole.start + made_random(seed, span_length(whole));
	uint32_t end;

	while (at > whole.start && m->text.data[at - 1] != ' ')
		at--;
	for (end = at; end < whole.end && m->text.data[end] != ' ';)
		end++;
	return (struct span){at, end > at ? end : whole.end};
}

static void make_hard(struct pair *p, uint32_t seed)
{
	pair_init(p);
	make_hard_side(&p->side[LEFT], &seed);
	make_hard_side(&p->side[RIGHT], &seed);
	for (uint32_t l = 0; l < 14; l++)
		for (uint32_t r = 0; r < 14; r++) {
			struct span words[2] = {some_words(&p->side[LEFT], l, &seed),
						some_words(&p->side[RIGHT], r, &seed)};
			uint32_t dice = made_random(&seed, 100);

			if (p->side[LEFT].an.sentences.v[l].kind == KIND_BOILERPLATE ||
			    p->side[RIGHT].an.sentences.v[r].kind == KIND_BOILERPLATE)
				continue;
			if (dice < 12) {
				add_link(p, l, r, (enum relation)(dice % 3), (float)dice / 100)->unsure =
					dice % 2;
				VEC_PUSH(&p->c.runs, (struct run){(enum run_kind)(dice % 2),
								  {words[LEFT], words[RIGHT]}});
				p->c.links.v[p->c.links.n - 1].n_runs = 1;
			}
			if (dice % 19 == 0)
				VEC_PUSH(&p->c.discrepancies,
					 (struct discrepancy){.kind = DISCREPANCY_QUANTITY,
							      .sentence = {l, r},
							      .span = {words[LEFT], words[RIGHT]}});
		}
	find_only(p);
}

/* Whether what is shown of sentence S on the lines of row HOME is all of it, blanks aside. */
static void assert_in_full(const struct pair *p, const struct lines *l, enum side side, uint32_t s,
			   uint32_t home)
{
	struct span span = p->side[side].an.sentences.v[s].span;
	struct bytes shown, whole;

	bytes_init(&shown);
	bytes_init(&whole);
	made_add_solid(&whole, p->side[side].text.data + span.start, span_length(span));
	for (size_t i = 0; i < l->lines.n; i++) {
		const struct line *line = &l->lines.v[i];

		for (uint32_t k = line->first; line->row == home && k < line->first + line->n; k++) {
			const struct segment *g = &l->segments.v[k];

			if (g->source == (side == LEFT ? SOURCE_LEFT : SOURCE_RIGHT) &&
			    span_holds(span, g->span))
				made_add_solid(&shown, segment_text(l, g), span_length(g->span));
		}
	}
	assert_string_equal(shown.data, whole.data);
	bytes_release(&shown);
	bytes_release(&whole);
}

static void assert_row_whole(const struct pair *p, const struct lines *l, uint32_t i)
{
	const struct row *row = &p->rows.rows.v[i];

	if (row->kind == ROW_ONLY || row->kind == ROW_ONLY_RUN)
		for (uint32_t s = row->first; s <= row->last; s++)
			assert_in_full(p, l, row->side, s, i);
	if (row->kind == ROW_SUBHEADING)
		assert_in_full(p, l, row->side, row->sentence[row->side], i);
	if (row->kind == ROW_LINKED && row->left_in_full)
		assert_in_full(p, l, LEFT, row->sentence[LEFT], i);
	for (uint32_t k = row->first_entry; k < row->first_entry + row->n_entries; k++)
		if (p->rows.entries.v[k].in_full)
			assert_in_full(p, l, RIGHT, p->rows.entries.v[k].right, i);
}

/* Whether the right cell of line I may be blank: behind it comes the subheading of the next entry. */
static bool is_above_subheading(const struct pair *p, const struct lines *l, size_t i)
{
	const struct annotation *an = &p->side[RIGHT].an;
	const struct line *next = &l->lines.v[i + 1];

	if (i + 1 == l->lines.n || next->row != l->lines.v[i].row)
		return false;
	for (uint32_t k = next->first; k < next->first + next->n; k++) {
		const struct segment *g = &l->segments.v[k];

		if (g->source == SOURCE_RIGHT &&
		    an->sentences.v[annotation_sentence_at(an, g->span.start)].kind == KIND_SUBHEADING)
			return true;
	}
	return false;
}

/* In a linked row nothing of A reaches into B's cell, and both cells begin at the top. */
static void assert_cells(const struct pair *p, const struct lines *l, uint32_t columns)
{
	uint32_t width = (columns - 4 - 7) / 2, right = columns - width - 6, row = NO_ROW;
	bool over[2] = {false, false};

	for (size_t i = 0; i < l->lines.n; i++) {
		const struct line *line = &l->lines.v[i];
		bool here[2] = {false, false};

		if (p->rows.rows.v[line->row].kind != ROW_LINKED)
			continue;
		if (line->row != row)
			over[LEFT] = over[RIGHT] = false;
		row = line->row;
		for (uint32_t k = line->first; k < line->first + line->n; k++) {
			const struct segment *g = &l->segments.v[k];
			int side = g->column < right ? LEFT : RIGHT;

			assert_true(side == RIGHT || g->column + g->columns < right);
			here[side] = true;
		}
		for (int side = LEFT; side <= RIGHT; side++) {
			assert_false(over[side] && here[side]);
			over[side] = !here[side] && !(side == RIGHT && is_above_subheading(p, l, i));
		}
		/* as high as the higher one, no higher */
		assert_true(here[LEFT] || here[RIGHT] || is_above_subheading(p, l, i));
	}
}

static void assert_layout(struct pair *p, enum compare_layout layout, uint32_t columns)
{
	bool open[64];
	struct lines l;
	struct compare_options o = {.columns = columns, .layout = layout, .open = open};

	memset(open, true, sizeof open);
	lines_init(&l, p->side[LEFT].text.data, p->side[RIGHT].text.data);
	view_compare(&p->c, &p->rows, &o, &l);
	for (size_t i = 0; i < l.lines.n; i++) {
		assert_true(lines_width(&l, i) <= columns);
		if (i && l.lines.v[i].row != NO_ROW && l.lines.v[i - 1].row != NO_ROW)
			assert_true(l.lines.v[i].row >= l.lines.v[i - 1].row);
	}
	for (uint32_t i = 0; i < p->rows.rows.n; i++)
		assert_row_whole(p, &l, i);
	if (layout == LAYOUT_SIDE_BY_SIDE && columns >= SIDE_BY_SIDE_MIN_COLUMNS)
		assert_cells(p, &l, columns);
	lines_release(&l);
}

static void any_width_shows_all_and_overflows_never(void **state)
{
	for (uint32_t columns = 20; columns <= 200; columns += unit_stride()) {
		struct pair p;

		make_hard(&p, columns);
		rows_make(&p.c, ORDER_LEFT, &p.rows);
		assert_true(p.rows.rows.n <= 64);
		assert_layout(&p, LAYOUT_SIDE_BY_SIDE, columns);
		assert_layout(&p, LAYOUT_STACKED, columns);
		assert_layout(&p, LAYOUT_LINEAR, columns);
		pair_release(&p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_width_shows_all_and_overflows_never),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("view_widths", tests, NULL, NULL);
}
