/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows from comparisons made by hand: a side is a string of kinds (h headline, s subheading,
 * b body, f furniture), the result a string of rows:
 *
 *	H0|0   headlines      <2  >2    one-sided          <2-4   a run
 *	S<1    subheading     0:1,2'    linked, ' for "see"
 *	(0):1  linked, left not in full                    F3     furniture
 */
#include "unit/unit.h"

#include "compare/rows.h"

#include <stdio.h>
#include <string.h>

struct made {
	struct annotation annotation[2];
	struct comparison c;
};

static void make_side(struct annotation *an, const char *kinds)
{
	static const char letters[] = "hsbf";

	for (; *kinds; kinds++) {
		uint32_t at = 10 * (uint32_t)an->sentences.n;

		VEC_PUSH(&an->sentences,
			 (struct sentence){.span = {at, at + 9},
					   .kind = (enum sentence_kind)(strchr(letters, *kinds) - letters)});
	}
}

static void make(struct made *m, const char *left, const char *right)
{
	*m = (struct made){0};
	make_side(&m->annotation[LEFT], left);
	make_side(&m->annotation[RIGHT], right);
	m->c.annotation[LEFT] = &m->annotation[LEFT];
	m->c.annotation[RIGHT] = &m->annotation[RIGHT];
}

/* Links must be added in order. */
static void add_link(struct made *m, uint32_t left, uint32_t right, float score)
{
	VEC_PUSH(&m->c.links, (struct link){.sentence = {left, right}, .score = score});
}

static void find_only(struct made *m)
{
	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < m->annotation[side].sentences.n; s++) {
			bool linked = false;

			for (size_t i = 0; i < m->c.links.n; i++)
				linked = linked || m->c.links.v[i].sentence[side] == s;
			if (!linked && m->annotation[side].sentences.v[s].kind == KIND_BODY)
				VEC_PUSH(&m->c.only[side], s);
		}
}

static void release(struct made *m)
{
	for (int side = LEFT; side <= RIGHT; side++) {
		VEC_RELEASE(&m->annotation[side].sentences);
		VEC_RELEASE(&m->c.only[side]);
	}
	VEC_RELEASE(&m->c.links);
	VEC_RELEASE(&m->c.discrepancies);
	VEC_RELEASE(&m->c.utterances);
}

static void print_headlines(const struct row *row, struct bytes *out)
{
	bytes_add_string(out, "H");
	for (int side = LEFT; side <= RIGHT; side++) {
		if (side == RIGHT)
			bytes_add_string(out, "|");
		if (row->sentence[side] == NO_SENTENCE)
			bytes_add_string(out, "-");
		else
			bytes_addf(out, "%u", row->sentence[side]);
	}
}

static void print_linked(const struct rows *r, const struct row *row, struct bytes *out)
{
	bytes_addf(out, row->left_in_full ? "%u:" : "(%u):", row->sentence[LEFT]);
	for (uint32_t i = 0; i < row->n_entries; i++) {
		const struct entry *e = &r->entries.v[row->first_entry + i];

		bytes_add_string(out, i ? "," : "");
		for (uint32_t k = e->first_heading; k < e->right; k++)
			bytes_addf(out, "S%u,", k);
		bytes_addf(out, "%u%s", e->right, e->in_full ? "" : "'");
	}
}

static void print_row(const struct rows *r, const struct row *row, struct bytes *out)
{
	char mark = row->side == LEFT ? '<' : '>';

	switch (row->kind) {
	case ROW_HEADLINES:
		print_headlines(row, out);
		break;
	case ROW_SUBHEADING:
		bytes_addf(out, "S%c%u", mark, row->sentence[row->side]);
		break;
	case ROW_LINKED:
		print_linked(r, row, out);
		break;
	case ROW_ONLY:
		bytes_addf(out, "%c%u", mark, row->sentence[row->side]);
		break;
	case ROW_ONLY_RUN:
		bytes_addf(out, "%c%u-%u", mark, row->first, row->last);
		break;
	case ROW_FURNITURE:
		bytes_addf(out, "F%u", row->count);
		break;
	}
}

static void assert_rows(const struct made *m, enum row_order order, const char *expected)
{
	struct rows r = {0};
	struct bytes out;

	bytes_init(&out);
	rows_make(&m->c, order, &r);
	for (size_t i = 0; i < r.rows.n; i++) {
		bytes_add_string(&out, i ? " " : "");
		print_row(&r, &r.rows.v[i], &out);
	}
	assert_string_equal(out.data, expected);
	rows_release(&r);
	bytes_release(&out);
}

static void headlines_come_first_and_furniture_last(void **state)
{
	struct made m;

	make(&m, "fhb", "bff");
	add_link(&m, 2, 0, .9f);
	assert_rows(&m, ORDER_LEFT, "H1|- 2:0 F3");
	release(&m);
	make(&m, "b", "hhb");
	assert_rows(&m, ORDER_LEFT, "H-|0 H-|1 >2 <0");
	release(&m);
	make(&m, "", "");
	assert_rows(&m, ORDER_LEFT, "");
	release(&m);
}

static void a_right_sentence_is_in_full_once(void **state)
{
	struct made m;

	make(&m, "bbb", "bb");
	add_link(&m, 0, 0, .5f);
	add_link(&m, 0, 1, .6f);
	add_link(&m, 1, 0, .7f);
	add_link(&m, 2, 0, .7f);
	assert_rows(&m, ORDER_LEFT, "0:0',1 1:0 2:0'");
	assert_rows(&m, ORDER_RIGHT, "1:0 2:0' 0:0',1");
	release(&m);
}

static void followers_stay_behind_their_predecessor(void **state)
{
	struct made m;

	make(&m, "bbb", "bbbbb");
	add_link(&m, 0, 3, .9f);
	add_link(&m, 2, 1, .9f);
	assert_rows(&m, ORDER_LEFT, ">0 0:3 >4 <1 2:1 >2");
	assert_rows(&m, ORDER_RIGHT, ">0 2:1 >2 0:3 <1 >4");
	release(&m);
}

static void three_one_sided_are_a_run(void **state)
{
	struct made m;

	make(&m, "bbbbsbbb", "bb");
	add_link(&m, 0, 0, .9f);
	assert_rows(&m, ORDER_LEFT, "0:0 >1 <1-3 S<4 <5-7");
	release(&m);
	make(&m, "bbbfbb", "b");
	add_link(&m, 0, 0, .9f);
	assert_rows(&m, ORDER_LEFT, "0:0 <1 <2 <4 <5 F1");
	release(&m);
}

static void a_discrepancy_is_never_in_a_run(void **state)
{
	struct made m;

	make(&m, "bbbbb", "b");
	add_link(&m, 0, 0, .9f);
	VEC_PUSH(&m.c.discrepancies, (struct discrepancy){.kind = DISCREPANCY_QUANTITY,
							  .sentence = {2, 0}});
	assert_rows(&m, ORDER_LEFT, "0:0 <1 <2 <3 <4");
	assert_rows(&m, ORDER_DISAGREEMENT, "0:0 <2 <1 <3 <4");
	release(&m);
}

static void disagreement_comes_first_then_quotes(void **state)
{
	struct made m;

	make(&m, "hbsbbb", "hbbb");
	add_link(&m, 1, 1, .9f);
	add_link(&m, 3, 2, .9f);
	add_link(&m, 5, 3, .9f);
	VEC_PUSH(&m.c.utterances, (struct utterance){.sentence = {5, 3},
						     .relation = UTTERANCE_VARIANT});
	assert_rows(&m, ORDER_DISAGREEMENT, "H0|0 5:3 1:1 S<2 3:2 <4");
	VEC_PUSH(&m.c.discrepancies, (struct discrepancy){.kind = DISCREPANCY_QUANTITY,
							  .sentence = {3, 2}});
	assert_rows(&m, ORDER_DISAGREEMENT, "H0|0 S<2 3:2 5:3 1:1 <4");
	release(&m);
}

static void subheadings_stand_above_their_sentence(void **state)
{
	struct made m;

	make(&m, "sbbs", "bsbs");
	add_link(&m, 1, 2, .9f);
	add_link(&m, 2, 0, .9f);
	assert_rows(&m, ORDER_LEFT, "S<0 S>1 1:2 2:0 S<3 S>3");
	release(&m);
}

static void subheadings_stand_among_entries(void **state)
{
	struct made m;

	make(&m, "bb", "sbsb");
	add_link(&m, 0, 1, .9f);
	add_link(&m, 0, 3, .9f);
	assert_rows(&m, ORDER_LEFT, "S>0 0:1,S2,3 <1");
	add_link(&m, 1, 1, .95f);
	assert_rows(&m, ORDER_LEFT, "0:1',S2,3 S>0 1:1");
	release(&m);
}

static void a_link_to_a_heading_counts_but_takes_no_room(void **state)
{
	struct made m;

	make(&m, "hbb", "hbb");
	add_link(&m, 0, 0, .9f);
	add_link(&m, 0, 1, .9f);
	add_link(&m, 0, 2, .9f);
	add_link(&m, 1, 0, .9f);
	add_link(&m, 1, 1, .5f);
	add_link(&m, 2, 0, .9f);
	assert_rows(&m, ORDER_LEFT, "H0|0 1:1 (0):2 2:0'");
	assert_rows(&m, ORDER_RIGHT, "H0|0 1:1 2:0' (0):2");
	release(&m);
}

static void counts_are_of_body_sentences(void **state)
{
	struct made m;
	struct row_counts n;

	make(&m, "hbbsb", "bbf");
	add_link(&m, 0, 0, .9f);
	add_link(&m, 1, 0, .9f);
	find_only(&m);
	VEC_PUSH(&m.c.discrepancies, (struct discrepancy){.kind = DISCREPANCY_WORDING});
	VEC_PUSH(&m.c.utterances, (struct utterance){.relation = UTTERANCE_VARIANT});
	VEC_PUSH(&m.c.utterances, (struct utterance){.relation = UTTERANCE_CUT});
	n = rows_count(&m.c);
	assert_int_equal(n.body[LEFT], 3);
	assert_int_equal(n.body[RIGHT], 2);
	assert_int_equal(n.linked[LEFT], 1);
	assert_int_equal(n.linked[RIGHT], 1);
	assert_int_equal(n.differing, 0);
	assert_int_equal(n.quotes, 1);
	release(&m);
}

static size_t opening(const struct made *m)
{
	struct rows r = {0};
	size_t at;

	rows_make(&m->c, ORDER_LEFT, &r);
	at = rows_opening(&m->c, &r);
	rows_release(&r);
	return at;
}

static void opens_on_what_differs(void **state)
{
	struct made m;

	make(&m, "hbbbb", "hbbb");
	assert_int_equal(opening(&m), 0);
	add_link(&m, 2, 1, .9f);
	add_link(&m, 3, 2, .9f);
	assert_int_equal(opening(&m), 2); /* H <1 2:1 3:2 >3 <4 */
	VEC_PUSH(&m.c.utterances, (struct utterance){.sentence = {3, 2},
						     .relation = UTTERANCE_VARIANT});
	assert_int_equal(opening(&m), 3);
	VEC_PUSH(&m.c.discrepancies, (struct discrepancy){.kind = DISCREPANCY_QUANTITY,
							  .sentence = {4, 3}});
	assert_int_equal(opening(&m), 4);
	release(&m);
}

/* What every layout must hold, for links at random (the same ones every time). */

static uint32_t random_below(uint64_t *seed, uint32_t n)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33) % n;
}

static void make_random(struct made *m, uint64_t *seed)
{
	char kinds[2][32];
	uint32_t n[2];

	for (int side = LEFT; side <= RIGHT; side++) {
		n[side] = random_below(seed, 30);
		for (uint32_t i = 0; i < n[side]; i++)
			kinds[side][i] = "bbbbbbbsfh"[random_below(seed, i < 3 ? 10 : 9)];
		kinds[side][n[side]] = '\0';
	}
	make(m, kinds[LEFT], kinds[RIGHT]);
	uint32_t density = 1 + random_below(seed, 20);

	for (uint32_t l = 0; l < n[LEFT]; l++)
		for (uint32_t r = 0; r < n[RIGHT]; r++)
			if (kinds[LEFT][l] != 'f' && kinds[RIGHT][r] != 'f' &&
			    random_below(seed, 40) < density)
				add_link(m, l, r, .25f * (float)random_below(seed, 4));
	if (n[LEFT] && n[RIGHT] && random_below(seed, 2))
		VEC_PUSH(&m->c.discrepancies,
			 (struct discrepancy){.kind = DISCREPANCY_QUANTITY,
					      .sentence = {random_below(seed, n[LEFT]),
							   random_below(seed, n[RIGHT])}});
	find_only(m);
}

struct tally {
	unsigned full[2][32], heading[2][32], *entries;
	uint32_t furniture;
};

static void tally_entries(const struct made *m, const struct rows *r, const struct row *row,
			  struct tally *t)
{
	assert_true(row->n_entries > 0);
	for (uint32_t i = 0; i < row->n_entries; i++) {
		const struct entry *e = &r->entries.v[row->first_entry + i];
		const struct link *l = &m->c.links.v[e->link];

		assert_int_equal(l->sentence[LEFT], row->sentence[LEFT]);
		assert_int_equal(l->sentence[RIGHT], e->right);
		assert_true(i == 0 || e[-1].right < e->right);
		t->full[RIGHT][e->right] += e->in_full;
		for (uint32_t s = e->first_heading; s < e->right; s++)
			t->heading[RIGHT][s] += m->annotation[RIGHT].sentences.v[s].kind == KIND_SUBHEADING;
		t->entries[e->link]++;
	}
	t->full[LEFT][row->sentence[LEFT]] += row->left_in_full;
}

static bool is_only(const struct made *m, enum side side, uint32_t s)
{
	for (size_t i = 0; i < m->c.only[side].n; i++)
		if (m->c.only[side].v[i] == s)
			return true;
	return false;
}

static void tally_row(const struct made *m, const struct rows *r, const struct row *row,
		      struct tally *t)
{
	switch (row->kind) {
	case ROW_HEADLINES:
		for (int side = LEFT; side <= RIGHT; side++)
			if (row->sentence[side] != NO_SENTENCE)
				t->heading[side][row->sentence[side]]++;
		break;
	case ROW_SUBHEADING:
		t->heading[row->side][row->sentence[row->side]]++;
		break;
	case ROW_LINKED:
		tally_entries(m, r, row, t);
		break;
	case ROW_ONLY:
	case ROW_ONLY_RUN:
		assert_true(row->kind == ROW_ONLY ? row->count == 1 : row->count >= 3);
		assert_int_equal(row->last - row->first + 1, row->count);
		for (uint32_t s = row->first; s <= row->last; s++) {
			assert_true(is_only(m, row->side, s));
			t->full[row->side][s]++;
		}
		break;
	case ROW_FURNITURE:
		t->furniture += row->count;
		break;
	}
}

/* Each body sentence in full once, each heading once, each link of two body sentences once. */
static void assert_complete(const struct made *m, const struct rows *r)
{
	struct tally t = {.entries = mem_alloc_zero(m->c.links.n + 1, sizeof *t.entries)};
	uint32_t furniture = 0;

	for (size_t i = 0; i < r->rows.n; i++)
		tally_row(m, r, &r->rows.v[i], &t);
	for (int side = LEFT; side <= RIGHT; side++)
		for (uint32_t s = 0; s < m->annotation[side].sentences.n; s++) {
			enum sentence_kind kind = m->annotation[side].sentences.v[s].kind;

			assert_int_equal(t.full[side][s], kind == KIND_BODY);
			assert_int_equal(t.heading[side][s],
					 kind == KIND_HEADLINE || kind == KIND_SUBHEADING);
			furniture += kind == KIND_BOILERPLATE;
		}
	for (size_t i = 0; i < m->c.links.n; i++) {
		const uint32_t *s = m->c.links.v[i].sentence;

		if (m->annotation[LEFT].sentences.v[s[LEFT]].kind == KIND_BODY &&
		    m->annotation[RIGHT].sentences.v[s[RIGHT]].kind == KIND_BODY)
			assert_int_equal(t.entries[i], 1);
	}
	assert_int_equal(t.furniture, furniture);
	free(t.entries);
}

static bool is_disputed(const struct made *m, enum side side, uint32_t s)
{
	return m->c.discrepancies.n && m->c.discrepancies.v[0].sentence[side] == s;
}

/* No two neighbours that belong together in a longer run stand apart. */
static void assert_runs_are_maximal(const struct made *m, const struct rows *r)
{
	uint32_t length = 0;

	for (size_t i = 0; i < r->rows.n; i++) {
		const struct row *row = &r->rows.v[i], *before = i ? row - 1 : NULL;
		bool one_sided = row->kind == ROW_ONLY || row->kind == ROW_ONLY_RUN;

		if (row->kind == ROW_ONLY_RUN)
			for (uint32_t s = row->first; s <= row->last; s++)
				assert_false(is_disputed(m, row->side, s));
		if (!one_sided || is_disputed(m, row->side, row->first)) {
			length = 0;
			continue;
		}
		bool joins = length && before->side == row->side && before->last + 1 == row->first;

		length = joins ? length + row->count : row->count;
		assert_true(row->kind == ROW_ONLY_RUN ? length == row->count : length < 3);
	}
}

static void assert_same(const struct rows *a, const struct rows *b)
{
	assert_int_equal(a->rows.n, b->rows.n);
	assert_int_equal(a->entries.n, b->entries.n);
	for (size_t i = 0; i < a->rows.n; i++) {
		assert_int_equal(a->rows.v[i].kind, b->rows.v[i].kind);
		assert_int_equal(a->rows.v[i].sentence[LEFT], b->rows.v[i].sentence[LEFT]);
		assert_int_equal(a->rows.v[i].sentence[RIGHT], b->rows.v[i].sentence[RIGHT]);
	}
}

static void any_links_make_complete_rows(void **state)
{
	uint64_t seed = 20250704;

	for (int round = 0; round < 2000; round++) {
		struct made m;

		make_random(&m, &seed);
		for (int order = ORDER_LEFT; order <= ORDER_DISAGREEMENT; order++) {
			struct rows r = {0}, again = {0};

			rows_make(&m.c, (enum row_order)order, &r);
			rows_make(&m.c, (enum row_order)order, &again);
			assert_complete(&m, &r);
			assert_runs_are_maximal(&m, &r);
			assert_same(&r, &again);
			assert_true(r.rows.n == 0 || rows_opening(&m.c, &r) < r.rows.n);
			rows_release(&r);
			rows_release(&again);
		}
		release(&m);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headlines_come_first_and_furniture_last),
		cmocka_unit_test(a_right_sentence_is_in_full_once),
		cmocka_unit_test(followers_stay_behind_their_predecessor),
		cmocka_unit_test(three_one_sided_are_a_run),
		cmocka_unit_test(a_discrepancy_is_never_in_a_run),
		cmocka_unit_test(disagreement_comes_first_then_quotes),
		cmocka_unit_test(subheadings_stand_above_their_sentence),
		cmocka_unit_test(subheadings_stand_among_entries),
		cmocka_unit_test(a_link_to_a_heading_counts_but_takes_no_room),
		cmocka_unit_test(counts_are_of_body_sentences),
		cmocka_unit_test(opens_on_what_differs),
		cmocka_unit_test(any_links_make_complete_rows),
	};

	return cmocka_run_group_tests_name("rows", tests, NULL, NULL);
}
