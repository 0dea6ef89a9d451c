/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "unit/made_pair.h"
#include "view/view_compare.h"

#include <locale.h>

static char monday[] = "2026-03-03";

static const struct part left_parts[] = {
	{"Bridge collapse in Oresk kills at least 14", KIND_HEADLINE, false},
	{"At least 14 people were killed when a road bridge collapsed in the city of Oresk.",
	 KIND_BODY, false},
	{"Transport Minister Ana Kolar resigned hours later.", KIND_BODY, false},
	{"Rescue teams went on searching late on Monday, with 31 people in hospital.", KIND_BODY,
	 false},
	{"What the inspectors knew", KIND_SUBHEADING, false},
	{"Inspectors had warned about corrosion in 2023, according to a report that this newspaper "
	 "has seen and read.",
	 KIND_BODY, false},
	{"Share this", KIND_BOILERPLATE, false},
};
static const struct part right_parts[] = {
	{"12 dead as motorway bridge falls", KIND_HEADLINE, false},
	{"Transport Minister Ana Kolar quit on Monday night after the collapse of a bridge in Oresk "
	 "that left 12 dead.",
	 KIND_BODY, false},
	{"Hospitals were treating 34 people.", KIND_BODY, false},
	{"The bridge was built in 1968.", KIND_BODY, false},
	{"It was due for repair.", KIND_BODY, false},
	{"Opposition leaders called for early elections and for an inquiry into every bridge of the "
	 "region.",
	 KIND_BODY, false},
	{"The mayor wept.", KIND_BODY, false},
	{"Read more", KIND_BOILERPLATE, false},
};

/* Adds a run to the link added last. */
static void add_run(struct pair *p, enum run_kind kind, const char *left, const char *right)
{
	VEC_PUSH(&p->c.runs, (struct run){kind, {made_find(&p->side[LEFT], left),
						 made_find(&p->side[RIGHT], right)}});
	p->c.links.v[p->c.links.n - 1].n_runs++;
}

static void add_discrepancy(struct pair *p, uint32_t l, const char *left, uint32_t r,
			    const char *right)
{
	VEC_PUSH(&p->c.discrepancies,
		 (struct discrepancy){.kind = DISCREPANCY_QUANTITY, .type = QUANTITY_NUMBER,
				      .sentence = {l, r},
				      .span = {made_find(&p->side[LEFT], left),
					       made_find(&p->side[RIGHT], right)}});
}

static void make_bridge(struct pair *p)
{
	pair_init(p);
	p->side[LEFT].article.published = monday;
	for (size_t i = 0; i < sizeof left_parts / sizeof *left_parts; i++)
		made_add(&p->side[LEFT], left_parts[i]);
	for (size_t i = 0; i < sizeof right_parts / sizeof *right_parts; i++)
		made_add(&p->side[RIGHT], right_parts[i]);
	add_link(p, 1, 1, RELATION_PARTIAL, 0.5F);
	add_run(p, RUN_SHARED, "Oresk.", "Oresk ");
	add_link(p, 2, 1, RELATION_REWORDED, 0.8F);
	add_run(p, RUN_SHARED, "Transport Minister Ana Kolar", "Transport Minister Ana Kolar");
	add_run(p, RUN_DIFFERS, "resigned", "quit");
	add_link(p, 3, 2, RELATION_PARTIAL, 0.4F)->unsure = true;
	find_only(p);
}

static char *printed(struct pair *p, const struct compare_options *o)
{
	struct lines l;
	struct bytes out;

	lines_init(&l, p->side[LEFT].text.data, p->side[RIGHT].text.data);
	bytes_init(&out);
	if (!p->rows.rows.n)
		rows_make(&p->c, ORDER_LEFT, &p->rows);
	view_compare(&p->c, &p->rows, o, &l);
	for (size_t i = 0; i < l.lines.n; i++) {
		assert_true(lines_width(&l, i) <= o->columns);
		lines_print(&l, i, &out);
		bytes_add_byte(&out, '\n');
	}
	lines_release(&l);
	return out.data;
}

static void assert_printed(struct pair *p, struct compare_options o, const char *expected)
{
	char *s = printed(p, &o);

	assert_string_equal(s, expected);
	free(s);
}


static void cells_stand_side_by_side(void **state)
{
	struct pair p;

	make_bridge(&p);
	assert_printed(
		&p, (struct compare_options){.columns = 80},
		"    Bridge collapse in Oresk kills at         12 dead as motorway bridge falls\n"
		"    least 14\n"
		"  2 At least 14 people were killed          2 see A 3: Oresk\n"
		"    when a road bridge collapsed in\n"
		"    the city of Oresk.\n"
		"  3 Transport Minister Ana Kolar        ~   2 Transport Minister Ana Kolar quit\n"
		"    resigned hours later.                     on Monday night after the collapse\n"
		"                                              of a bridge in Oresk that left 12\n"
		"                                              dead.\n"
		"  4 Rescue teams went on searching        ? 3 Hospitals were treating 34 people.\n"
		"    late on Monday, with 31 people in\n"
		"    hospital.\n"
		" +   > 4-7  4 only in B: The bridge was built in 1968.\n"
		"    What the inspectors knew\n"
		"  6< Inspectors had warned about corrosion in 2023, according to a report that\n"
		"     this newspaper has seen and read.\n"
		" +   2 lines of page furniture\n");
	pair_release(&p);
}

static void narrow_cells_are_stacked(void **state)
{
	struct pair p;

	make_bridge(&p);
	assert_printed(&p, (struct compare_options){.columns = 40},
		       "      A   Bridge collapse in Oresk kills\n"
		       "          at least 14\n"
		       "      B   12 dead as motorway bridge\n"
		       "          falls\n"
		       "      A 2 At least 14 people were killed\n"
		       "          when a road bridge collapsed\n"
		       "          in the city of Oresk.\n"
		       "      B 2 see A 3: Oresk\n"
		       "      A 3 Transport Minister Ana Kolar\n"
		       "          resigned hours later.\n"
		       "  ~   B 2 Transport Minister Ana Kolar\n"
		       "          quit on Monday night after the\n"
		       "          collapse of a bridge in Oresk\n"
		       "          that left 12 dead.\n"
		       "      A 4 Rescue teams went on searching\n"
		       "          late on Monday, with 31 people\n"
		       "          in hospital.\n"
		       "    ? B 3 Hospitals were treating 34\n"
		       "          people.\n"
		       "  >+  4-7  4 only in B: The bridge was…\n"
		       "      A   What the inspectors knew\n"
		       "  <   A 6 Inspectors had warned about\n"
		       "          corrosion in 2023, according\n"
		       "          to a report that this\n"
		       "          newspaper has seen and read.\n"
		       "   +  2 lines of page furniture\n");
	pair_release(&p);
}

static void linear_speaks_in_words(void **state)
{
	struct pair p;

	make_bridge(&p);
	assert_printed(&p, (struct compare_options){.columns = 70, .layout = LAYOUT_LINEAR},
		       "  A Herald, headline: Bridge collapse in Oresk kills at least 14\n"
		       "  B Courier, headline: 12 dead as motorway bridge falls\n"
		       "\n"
		       "  A Herald 2: At least 14 people were killed when a road bridge\n"
		       "  collapsed in the city of Oresk.\n"
		       "  B Courier 2, in part: see A 3: Oresk\n"
		       "\n"
		       "  A Herald 3: Transport Minister Ana Kolar resigned hours later.\n"
		       "  B Courier 2, reworded: Transport Minister Ana Kolar quit on Monday\n"
		       "  night after the collapse of a bridge in Oresk that left 12 dead.\n"
		       "\n"
		       "  A Herald 4: Rescue teams went on searching late on Monday, with 31\n"
		       "  people in hospital.\n"
		       "  B Courier 3, in part, unsure: Hospitals were treating 34 people.\n"
		       "\n"
		       "  B Courier 4 to 7, only here, folded: The bridge was built in 1968.\n"
		       "\n"
		       "  A Herald, subheading: What the inspectors knew\n"
		       "  A Herald 6, only here: Inspectors had warned about corrosion in\n"
		       "  2023, according to a report that this newspaper has seen and read.\n"
		       "\n"
		       "  2 lines of page furniture\n");
	pair_release(&p);
}

static void open_rows_show_each_sentence(void **state)
{
	bool open[32];
	struct pair p;
	char *s;

	make_bridge(&p);
	memset(open, true, sizeof open);
	s = printed(&p, &(struct compare_options){.columns = 80, .open = open});
	assert_non_null(strstr(s, "     >  4  The bridge was built in 1968.\n"
				  "     >  5  It was due for repair.\n"
				  "     >  6  Opposition leaders called for early elections and for "
				  "an inquiry into\n"
				  "           every bridge of the region.\n"
				  "     >  7  The mayor wept.\n"));
	assert_non_null(strstr(s, "     Share this\n           Read more\n"));
	free(s);
	pair_release(&p);
}

/* Topics on the row, across rows between linked sentences, and between one-sided ones. */
static void topics_mark_both_sentences(void **state)
{
	struct pair p;

	make_bridge(&p);
	add_discrepancy(&p, 1, "14 people", 1, "left 12 dead");
	add_discrepancy(&p, 3, "31 people", 2, "34 people");
	add_discrepancy(&p, 5, "2023", 3, "1968");
	assert_printed(
		&p, (struct compare_options){.columns = 80},
		"    Bridge collapse in Oresk kills at         12 dead as motorway bridge falls\n"
		"    least 14\n"
		"  2 At least [14 people] were killed     #  2 see A 3: \"…Oresk that [left 12\n"
		"    when a road bridge collapsed in           dead].\"\n"
		"    the city of Oresk.\n"
		"  3 Transport Minister Ana Kolar        ~   2 Transport Minister Ana Kolar quit\n"
		"    resigned hours later.                     on Monday night after the collapse\n"
		"                                              of a bridge in Oresk that [left 12\n"
		"                                              dead].\n"
		"                                         #    see A 2: \"At least [14 people]\n"
		"                                              were…\"\n"
		"  4 Rescue teams went on searching       #? 3 Hospitals were treating [34\n"
		"    late on Monday, with [31 people]          people].\n"
		"    in hospital.\n"
		"     ># 4  The bridge was built in [1968].\n"
		"      #    see A 6: \"…corrosion in [2023], according…\"\n"
		" +   > 5-7  3 only in B: It was due for repair.\n"
		"    What the inspectors knew\n"
		"  6 Inspectors had warned about         <#  4 see B 4: \"…built in [1968].\"\n"
		"    corrosion in [2023], according to\n"
		"    a report that this newspaper has\n"
		"    seen and read.\n"
		" +   2 lines of page furniture\n");
	pair_release(&p);
}

static void rows_may_be_set_apart(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	s = printed(&p, &(struct compare_options){.columns = 80, .spaced = true});
	assert_non_null(strstr(s, "hospital.\n"
				  "\n"
				  " +   > 4-7  4 only in B: The bridge was built in 1968.\n"
				  "\n"
				  "    What the inspectors knew\n"
				  "  6< Inspectors"));
	free(s);
	pair_release(&p);
}

static void a_topic_is_never_only_here_in_words(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	add_discrepancy(&p, 5, "2023", 3, "1968");
	s = printed(&p, &(struct compare_options){.columns = 90, .layout = LAYOUT_LINEAR});
	assert_non_null(strstr(s, "B Courier 4, number or date differs: The bridge was built in "
				  "[1968].\n"));
	assert_non_null(strstr(s, "A Herald 6: Inspectors"));
	free(s);
	p.c.discrepancies.v[0].kind = DISCREPANCY_NAME;
	s = printed(&p, &(struct compare_options){.columns = 90, .layout = LAYOUT_LINEAR});
	assert_non_null(strstr(s, "B Courier 4, account differs: The bridge was built in [1968].\n"));
	free(s);
	pair_release(&p);
}

static void plain_text_underlines_with_underscores(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	s = printed(&p, &(struct compare_options){.columns = 80, .plain = true});
	assert_non_null(strstr(s, "    _resigned_ hours later."));
	assert_non_null(strstr(s, "_quit_ on Monday"));
	free(s);
	pair_release(&p);
}

static size_t count_role(struct pair *p, enum role role)
{
	struct lines l;
	size_t n = 0;

	lines_init(&l, p->side[LEFT].text.data, p->side[RIGHT].text.data);
	rows_release(&p->rows);
	rows_make(&p->c, ORDER_LEFT, &p->rows);
	view_compare(&p->c, &p->rows, &(struct compare_options){.columns = 200}, &l);
	for (size_t i = 0; i < l.segments.n; i++)
		n += l.segments.v[i].role == role;
	lines_release(&l);
	return n;
}

static void nothing_is_bold_where_all_is_the_same(void **state)
{
	struct pair p;

	pair_init(&p);
	for (int side = LEFT; side <= RIGHT; side++)
		made_add(&p.side[side], (struct part){"The ferry sank.", KIND_BODY, false});
	add_link(&p, 0, 0, RELATION_SAME, 1);
	add_run(&p, RUN_SHARED, "ferry sank", "ferry sank");
	assert_int_equal(count_role(&p, ROLE_SHARED), 0);
	p.c.links.v[0].relation = RELATION_PARTIAL;
	assert_int_equal(count_role(&p, ROLE_SHARED), 2);
	pair_release(&p);
}

static void a_variant_quote_has_its_mark(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	VEC_PUSH(&p.c.utterances,
		 (struct utterance){.sentence = {2, 1}, .relation = UTTERANCE_VARIANT,
				    .span = {made_find(&p.side[LEFT], "hours later"),
					     made_find(&p.side[RIGHT], "on Monday night")}});
	VEC_PUSH(&p.c.utterances,
		 (struct utterance){.sentence = {3, 2}, .relation = UTTERANCE_SAME,
				    .span = {made_find(&p.side[LEFT], "31"),
					     made_find(&p.side[RIGHT], "34")}});
	s = printed(&p, &(struct compare_options){.columns = 80});
	assert_non_null(strstr(s, "Ana Kolar        ~\"  2 Transport"));
	assert_null(strstr(s, "\"? 3"));
	free(s);
	pair_release(&p);
}

static void a_quote_found_twice_has_one_note(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	add_discrepancy(&p, 5, "has seen", 3, "was built");
	p.c.discrepancies.v[0].kind = DISCREPANCY_WORDING;
	VEC_PUSH(&p.c.utterances,
		 (struct utterance){.sentence = {5, 3}, .relation = UTTERANCE_VARIANT,
				    .span = {made_find(&p.side[LEFT], "has seen"),
					     made_find(&p.side[RIGHT], "was built")}});
	s = printed(&p, &(struct compare_options){.columns = 80});
	assert_non_null(strstr(s, "see B 4: "));
	assert_null(strstr(strstr(s, "see B 4: ") + 1, "see B 4: "));
	free(s);
	pair_release(&p);
}

static void a_sentence_linked_to_a_headline_says_so(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	for (int side = LEFT; side <= RIGHT; side++)
		p.c.links.n = 0;
	add_link(&p, 0, 1, RELATION_PARTIAL, 0.5F);
	add_run(&p, RUN_SHARED, "Oresk", "Oresk");
	add_link(&p, 1, 0, RELATION_PARTIAL, 0.5F);
	add_run(&p, RUN_SHARED, "killed", "dead");
	s = printed(&p, &(struct compare_options){.columns = 80});
	assert_non_null(strstr(s, "    see the headline: Oresk                 2 Transport"));
	assert_non_null(strstr(s, "  2 At least 14 people were killed            see the headline: dead"));
	free(s);
	pair_release(&p);
}

static void a_subheading_linked_to_is_named(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	p.c.links.n = 0;
	add_link(&p, 4, 2, RELATION_PARTIAL, 0.5F);
	add_run(&p, RUN_SHARED, "inspectors", "Hospitals");
	s = printed(&p, &(struct compare_options){.columns = 80});
	assert_non_null(strstr(s, "    see the subheading: What the            3 Hospitals were treating 34 people.\n"
				  "    inspectors knew\n"));
	assert_int_equal(count_role(&p, ROLE_SHARED), 2); /* bold is what both have alone */
	free(s);
	pair_release(&p);
}

/* "D" of "D-Mont." and "D-Nev." tells a reader nothing, nor does a name twice. */
static void what_is_shared_is_said_once(void **state)
{
	struct pair p;
	char *s;

	pair_init(&p);
	made_add(&p.side[LEFT], (struct part){"The D line to Oresk rose.", KIND_BODY, false});
	made_add(&p.side[LEFT], (struct part){"The D line fell.", KIND_BODY, false});
	made_add(&p.side[RIGHT], (struct part){"The D line of Oresk rose, then fell.", KIND_BODY, false});
	add_link(&p, 0, 0, RELATION_PARTIAL, 0.9F);
	add_link(&p, 1, 0, RELATION_PARTIAL, 0.8F);
	add_run(&p, RUN_SHARED, "D", "D");
	add_run(&p, RUN_SHARED, "fell", "fell");
	add_run(&p, RUN_SHARED, "line", "line");
	add_run(&p, RUN_SHARED, "fell", "fell");
	find_only(&p);
	s = printed(&p, &(struct compare_options){.columns = 76});
	assert_non_null(strstr(s, "see A 1: fell … line\n"));
	free(s);
	pair_release(&p);
}

/* Above its own sentence, with a blank line, or it seems to be more of the one before. */
static void a_subheading_stands_among_entries(void **state)
{
	static const struct part left[] = {{"The mayor wept and rested.", KIND_BODY, false}};
	static const struct part right[] = {{"The mayor wept.", KIND_BODY, false},
					    {"In the town hall", KIND_SUBHEADING, false},
					    {"The mayor rested.", KIND_BODY, false}};
	struct pair p;

	pair_init(&p);
	made_add(&p.side[LEFT], left[0]);
	for (size_t i = 0; i < sizeof right / sizeof *right; i++)
		made_add(&p.side[RIGHT], right[i]);
	add_link(&p, 0, 0, RELATION_PARTIAL, 0.9F);
	add_link(&p, 0, 2, RELATION_PARTIAL, 0.8F);
	find_only(&p);
	assert_printed(&p, (struct compare_options){.columns = 76},
		       "  1 The mayor wept and rested.            1 The mayor wept.\n"
		       "\n"
		       "                                            In the town hall\n"
		       "                                          3 The mayor rested.\n");
	assert_printed(&p, (struct compare_options){.columns = 76, .layout = LAYOUT_STACKED},
		       "      A 1 The mayor wept and rested.\n"
		       "      B 1 The mayor wept.\n"
		       "      B   In the town hall\n"
		       "      B 3 The mayor rested.\n");
	pair_release(&p);
}

static void quoted(const char *left, const char *right, const char *in_left, const char *in_right,
		   const char *note_left, const char *note_right)
{
	struct pair p;
	char *s;

	pair_init(&p);
	made_add(&p.side[LEFT], (struct part){left, KIND_BODY, false});
	made_add(&p.side[RIGHT], (struct part){right, KIND_BODY, false});
	VEC_PUSH(&p.c.utterances,
		 (struct utterance){.relation = UTTERANCE_VARIANT,
				    .span = {made_find(&p.side[LEFT], in_left),
					     made_find(&p.side[RIGHT], in_right)}});
	find_only(&p);
	s = printed(&p, &(struct compare_options){.columns = 100});
	if (!strstr(s, note_left) || !strstr(s, note_right))
		fail_msg("%s", s);
	free(s);
	pair_release(&p);
}

/* Of quotation marks those of the text are enough; else there are some at both ends. */
static void a_quote_has_no_marks_twice(void **state)
{
	quoted("I never slept.\"", "\"I always slept soundly,\" said Orne, who is 78.", "I never slept.\"",
	       "\"I always slept soundly,\"", "see A 1: \"I never slept.\"\n",
	       "see B 1: \"I always slept soundly,\" said…\n");
	quoted("He said \"no.\"", "“Never,” he said.", "\"no.\"", "“Never,”",
	       "see A 1: \"He said \"no.\"\"\n", "see B 1: “Never,” he…\n");
	quoted("He had hoped so, he said.", "“So I hope", "hoped so,", "“So I hope",
	       "see A 1: \"He had hoped so, he…\"\n", "see B 1: “So I hope\n");
}

static void long_shared_words_are_not_said_twice(void **state)
{
	struct pair p;
	char *s;

	make_bridge(&p);
	p.c.runs.v[0].span[RIGHT] = p.side[RIGHT].an.sentences.v[1].span;
	s = printed(&p, &(struct compare_options){.columns = 80});
	free(s);
	pair_release(&p);
}

static void assert_title(struct pair *p, unsigned columns, struct title_options t,
			 const char *expected)
{
	struct compare_options o = {.columns = columns};
	struct lines l;
	struct bytes out;

	lines_init(&l, "", "");
	bytes_init(&out);
	view_compare_title(&p->c, &o, &t, &l);
	for (size_t i = 0; i < l.lines.n; i++) {
		assert_true(lines_width(&l, i) <= columns);
		lines_print(&l, i, &out);
		bytes_add_byte(&out, '\n');
	}
	assert_string_equal(out.data, expected);
	bytes_release(&out);
	lines_release(&l);
}

static void the_title_counts(void **state)
{
	struct title_options noted = {.note = {"pair 2 of 6", "order: A"}, .side = -1};
	struct pair p;

	make_bridge(&p);
	assert_title(&p, 80, noted,
		     "  A Herald  3 Mar 2026                      B Courier  (no date)    pair 2 of 6\n"
		     "  linked: A 3 of 4, B 2 of 6                                           order: A\n");
	add_discrepancy(&p, 1, "14 people", 1, "left 12 dead");
	assert_title(&p, 80, (struct title_options){.side = RIGHT},
		     "  A Herald  3 Mar 2026                     >B Courier  (no date)\n"
		     "  linked: A 3 of 4, B 2 of 6    differ: 1 #\n");
	assert_title(&p, 40, noted,
		     " A Herald  3 Mar 2026       pair 2 of 6\n"
		     " B Courier  (no date)\n"
		     " linked: A 3 of 4, B 2 of 6  differ: 1 #\n");
	noted.side = LEFT;
	assert_title(&p, 38, noted,
		     ">A Herald  3 Mar 2026     pair 2 of 6\n"
		     " B Courier  (no date)\n"
		     " linked: A 3 of 4, B 2 of 6\n"
		     " differ: 1 #                 order: A\n");
	noted.compact = true;
	assert_title(&p, 40, noted, ">A Herald  B Courier        pair 2 of 6\n");
	pair_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_stand_side_by_side),
		cmocka_unit_test(narrow_cells_are_stacked),
		cmocka_unit_test(linear_speaks_in_words),
		cmocka_unit_test(open_rows_show_each_sentence),
		cmocka_unit_test(topics_mark_both_sentences),
		cmocka_unit_test(rows_may_be_set_apart),
		cmocka_unit_test(a_topic_is_never_only_here_in_words),
		cmocka_unit_test(plain_text_underlines_with_underscores),
		cmocka_unit_test(nothing_is_bold_where_all_is_the_same),
		cmocka_unit_test(a_variant_quote_has_its_mark),
		cmocka_unit_test(a_quote_found_twice_has_one_note),
		cmocka_unit_test(a_sentence_linked_to_a_headline_says_so),
		cmocka_unit_test(a_subheading_linked_to_is_named),
		cmocka_unit_test(what_is_shared_is_said_once),
		cmocka_unit_test(a_subheading_stands_among_entries),
		cmocka_unit_test(a_quote_has_no_marks_twice),
		cmocka_unit_test(long_shared_words_are_not_said_twice),
		cmocka_unit_test(the_title_counts),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("view_compare", tests, NULL, NULL);
}
