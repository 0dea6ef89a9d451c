/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "unit/made_pair.h"
#include "view/notes.h"
#include "view/urls.h"
#include "view/view_article.h"

#include <locale.h>
#include <stdio.h>

static const struct part herald[] = {
	{"Bridge falls in Oresk", KIND_HEADLINE, false},
	{"At least 14 people were killed when a road bridge collapsed in Oresk.", KIND_BODY, false},
	{"“I take full responsibility,” Kolar said.", KIND_BODY, false},
	{"Inspectors had warned.", KIND_BODY, true},
	{"It was built in 1968.", KIND_BODY, false},
	{"The road is closed.", KIND_BODY, true},
	{"Nobody has come.", KIND_BODY, false},
	{"Share this", KIND_BOILERPLATE, false},
};
static const struct part courier[] = {
	{"A bridge left 12 dead and 3 hurt in Oresk.", KIND_BODY, false},
	{"“I take responsibility,” Kolar told reporters.", KIND_BODY, false},
	{"It was built in 1968.", KIND_BODY, false},
	{"Nobody can pass.", KIND_BODY, false},
};

static void make_pair(struct pair *p)
{
	pair_init(p);
	for (size_t i = 0; i < sizeof herald / sizeof *herald; i++)
		made_add(&p->side[LEFT], herald[i]);
	for (size_t i = 0; i < sizeof courier / sizeof *courier; i++)
		made_add(&p->side[RIGHT], courier[i]);
	add_link(p, 1, 0, RELATION_PARTIAL, .6f);
	add_link(p, 2, 1, RELATION_REWORDED, .8f);
	add_link(p, 4, 2, RELATION_SAME, .9f);
	add_link(p, 5, 3, RELATION_PARTIAL, .3f)->unsure = true;
	VEC_PUSH(&p->c.discrepancies,
		 (struct discrepancy){.kind = DISCREPANCY_QUANTITY, .sentence = {1, 0},
				      .span = {made_find(&p->side[LEFT], "14"),
					       made_find(&p->side[RIGHT], "12")}});
	VEC_PUSH(&p->c.utterances,
		 (struct utterance){.sentence = {2, 1}, .relation = UTTERANCE_VARIANT,
				    .span = {made_find(&p->side[LEFT], "“I take full"),
					     made_find(&p->side[RIGHT], "“I take")}});
	VEC_PUSH(&p->c.discrepancies,
		 (struct discrepancy){.kind = DISCREPANCY_WORDING, .sentence = {2, 1},
				      .span = {made_find(&p->side[LEFT], "full"),
					       made_find(&p->side[RIGHT], "I take")}});
}

static void print(const struct lines *l, struct bytes *out)
{
	for (size_t i = 0; i < l->lines.n; i++) {
		lines_print(l, i, out);
		bytes_add_byte(out, '\n');
	}
}

/* The margin of the article in COLUMNS, beside others that are all the Courier by NAMES. */
static char *margin(const struct pair *p, const char *const *names, size_t n, unsigned columns,
		    struct notes_layout layout)
{
	struct article_options options = {.columns = columns, .sentences = true,
					  .fold_boilerplate = true};
	struct noted others[NOTED_MAX];
	struct lines text, out;
	struct notes notes;
	struct bytes b;

	for (size_t i = 0; i < n; i++)
		others[i] = (struct noted){&p->c, names[i]};
	notes_make(&notes, &p->side[LEFT].an, others, n);
	lines_init(&text, p->side[LEFT].text.data, "");
	lines_init(&out, "", "");
	bytes_init(&b);
	view_article(&p->side[LEFT].an, &options, &text);
	notes_lay(&notes, &text, &layout, &out);
	assert_int_equal(out.lines.n, text.lines.n);
	print(&out, &b);
	lines_release(&text);
	lines_release(&out);
	notes_release(&notes);
	return b.data;
}

static const char *const one[] = {"Courier"};
static const char *const three[] = {"Courier", "Dart", "The Ledger"};

static void assert_margin(const char *const *names, size_t n, unsigned columns,
			  struct notes_layout layout, const char *expected)
{
	struct pair p;
	char *s;

	make_pair(&p);
	s = margin(&p, names, n, columns, layout);
	assert_string_equal(s, expected);
	free(s);
	pair_release(&p);
}

static void each_sentence_says_what_another_outlet_has(void **state)
{
	assert_margin(one, 1, 60, (struct notes_layout){1, 4, 16, false},
		      "\n"
		      "\n"
		      " #  12 Courier\n"
		      "\n"
		      "\n"
		      " \"  differs Courier\n"
		      " <  only here\n"
		      "\n"
		      " =  = Courier\n"
		      " ?  ? Courier\n"
		      "\n"
		      " <  only here\n"
		      "\n"
		      "\n");
}

static void with_room_each_note_has_its_mark(void **state)
{
	assert_margin(three, 3, 80, (struct notes_layout){1, 4, 40, true},
		      "\n"
		      "\n"
		      " #  # 12 Courier, Dart, The Ledger\n"
		      "\n"
		      " \"  \" differs Courier, Dart, The Ledger\n"
		      " <  < only here\n"
		      "\n"
		      " =  = Courier, Dart, The Ledger\n"
		      " ?  ? Courier, Dart, The Ledger\n"
		      "\n"
		      " <  < only here\n"
		      "\n"
		      "\n");
}

static void one_value_is_told_once_with_all_who_have_it(void **state)
{
	struct pair p;
	char *s;

	make_pair(&p);
	VEC_PUSH(&p.c.discrepancies,
		 (struct discrepancy){.kind = DISCREPANCY_QUANTITY, .sentence = {1, 0},
				      .span = {made_find(&p.side[LEFT], "14"),
					       made_find(&p.side[RIGHT], "3 hurt")}});
	s = margin(&p, three, 2, 80, (struct notes_layout){1, 4, 40, true});
	assert_non_null(strstr(s, " # 12 Courier, Dart, 3 hurt Courier, Dart\n"));
	free(s);
	pair_release(&p);
}

static void what_has_no_room_is_counted_or_cut(void **state)
{
	assert_margin(three, 3, 100, (struct notes_layout){1, 4, 12, false},
		      "\n"
		      "\n"
		      " #  12 Courier,…\n"
		      "\n"
		      " \"  differs 3…\n"
		      " <  only here\n"
		      "\n"
		      " =  = 3 others\n"
		      " ?  ? 3 others\n"
		      "\n"
		      " <  only here\n"
		      "\n"
		      "\n");
}

static void more_notes_than_lines_stand_behind_each_other(void **state)
{
	struct notes_layout wide = {.mark = 1, .column = 4, .columns = 30, .marked = true};
	struct article_options options = {.columns = 200, .sentences = true};
	struct pair differs, same;
	struct lines text, out;
	struct notes notes;
	struct bytes b;

	make_pair(&differs);
	make_pair(&same);
	same.c.discrepancies.n = 0;
	notes_make(&notes, &differs.side[LEFT].an,
		   (struct noted[]){{&differs.c, "Courier"}, {&same.c, "Dart"}}, 2);
	lines_init(&text, differs.side[LEFT].text.data, "");
	lines_init(&out, "", "");
	bytes_init(&b);
	view_article(&differs.side[LEFT].an, &options, &text);
	notes_lay(&notes, &text, &wide, &out);
	print(&out, &b);
	assert_non_null(strstr(b.data, " #  # 12 Courier; also Dart\n"));
	wide.columns = 20;
	lines_clear(&out);
	notes_lay(&notes, &text, &wide, &out);
	bytes_clear(&b);
	print(&out, &b);
	assert_non_null(strstr(b.data, " #  # 12 Courier; also…\n"));
	bytes_release(&b);
	lines_release(&out);
	lines_release(&text);
	notes_release(&notes);
	pair_release(&differs);
	pair_release(&same);
}

static void long_names_are_cut(void **state)
{
	static const char *const long_one[] = {"001_11188699fd2dffb1"};

	assert_margin(long_one, 1, 80, (struct notes_layout){1, 4, 18, false},
		      "\n"
		      "\n"
		      " #  12 001_11188…\n"
		      "\n"
		      " \"  differs 001_11188…\n"
		      " <  only here\n"
		      "\n"
		      " =  = 001_11188…\n"
		      " ?  ? 001_11188…\n"
		      "\n"
		      " <  only here\n"
		      "\n"
		      "\n");
}

/* A name that was cut already, at the end of what is cut. */
static void nothing_is_cut_twice(void **state)
{
	static const char *const names[] = {"001_11188699fd2dffb1", "002_bd110d5bfaa63d58"};

	for (uint16_t columns = 8; columns < 40; columns++) {
		struct pair p;
		char *s;

		make_pair(&p);
		s = margin(&p, names, 2, 90, (struct notes_layout){1, 4, columns, false});
		assert_null(strstr(s, "……"));
		free(s);
		pair_release(&p);
	}
}

static void marks_alone_where_it_is_narrow(void **state)
{
	assert_margin(one, 1, 80, (struct notes_layout){1, 0, 0, false},
		      "\n\n #\n\n \"\n <\n\n =\n ?\n\n <\n\n\n");
}

static void without_others_nothing_is_told(void **state)
{
	struct pair p;
	struct notes n;

	make_pair(&p);
	notes_make(&n, &p.side[LEFT].an, NULL, 0);
	for (uint32_t s = 0; s < p.side[LEFT].an.sentences.n; s++)
		assert_int_equal(notes_kind(&n, s), NOTE_KINDS);
	assert_false(notes_has(&n, 1, NOTE_NUMBER));
	assert_null(notes_with(&n, 1, 0));
	notes_release(&n);
	pair_release(&p);
}

/* A sentence in a discrepancy, or with an unsure link only, is never only here. */
static void kinds_can_be_asked_for(void **state)
{
	struct noted other;
	struct pair p;
	struct notes n;

	make_pair(&p);
	other = (struct noted){&p.c, "Courier"};
	notes_make(&n, &p.side[LEFT].an, &other, 1);
	assert_int_equal(notes_kind(&n, 0), NOTE_KINDS);
	assert_int_equal(notes_kind(&n, 1), NOTE_NUMBER);
	assert_true(notes_has(&n, 2, NOTE_QUOTE));
	assert_false(notes_has(&n, 2, NOTE_REWORDED));
	assert_int_equal(notes_kind(&n, 3), NOTE_ONLY);
	assert_int_equal(notes_kind(&n, 5), NOTE_UNSURE);
	assert_false(notes_has(&n, 5, NOTE_ONLY));
	assert_int_equal(notes_kind(&n, 7), NOTE_KINDS);
	assert_int_equal(notes_with(&n, 4, 0)->there, 2);
	assert_null(notes_with(&n, 3, 0));
	notes_release(&n);
	pair_release(&p);
}

static void assert_panel(uint32_t sentence, struct panel_options o, const char *expected)
{
	struct noted other;
	struct pair p;
	struct notes n;
	struct lines l;
	struct bytes b;

	make_pair(&p);
	other = (struct noted){&p.c, "Courier"};
	notes_make(&n, &p.side[LEFT].an, &other, 1);
	lines_init(&l, p.side[RIGHT].text.data, "");
	bytes_init(&b);
	notes_panel(&n, sentence, 0, &o, &l);
	print(&l, &b);
	assert_string_equal(b.data, expected);
	for (size_t i = 0; i < l.lines.n; i++)
		assert_true(lines_width(&l, i) <= o.columns);
	bytes_release(&b);
	lines_release(&l);
	notes_release(&n);
	pair_release(&p);
}

static void the_panel_has_the_sentence_of_the_other(void **state)
{
	assert_panel(1, (struct panel_options){80, 2, NO_ROW},
		     " Courier differs, sentence 1 of 4: A bridge left [12] dead and 3 hurt in Oresk.\n");
	assert_panel(4, (struct panel_options){80, 2, NO_ROW},
		     " Courier has the same, sentence 3 of 4: It was built in 1968.\n");
	assert_panel(1, (struct panel_options){46, 1, NO_ROW},
		     " # Courier s1: A bridge left [12] dead and 3…\n");
	assert_panel(1, (struct panel_options){30, 2, NO_ROW},
		     " # Courier s1: A bridge left\n [12] dead and 3 hurt in…\n");
}

static void the_panel_says_what_is_missing(void **state)
{
	assert_panel(3, (struct panel_options){80, 2, NO_ROW}, " Courier: no sentence found\n");
	assert_panel(3, (struct panel_options){80, 2, 3},
		     " Courier: no sentence found (closest s4): Nobody can pass.\n");
}

static void the_panel_looks_for_no_furniture(void **state)
{
	assert_panel(7, (struct panel_options){80, 2, 3}, "");
	assert_panel(0, (struct panel_options){80, 2, NO_ROW}, " Courier: no sentence found\n");
}

/* Where the words end and the outlet begins is to be seen. */
static void words_that_differ_have_quotation_marks(void **state)
{
	struct noted other;
	struct pair p;
	struct notes n;
	struct bytes b;

	make_pair(&p);
	VEC_PUSH(&p.c.discrepancies,
		 (struct discrepancy){.kind = DISCREPANCY_NAME, .sentence = {6, 3},
				      .span = {made_find(&p.side[LEFT], "has come"),
					       made_find(&p.side[RIGHT], "can pass")}});
	other = (struct noted){&p.c, "Courier"};
	notes_make(&n, &p.side[LEFT].an, &other, 1);
	bytes_init(&b);
	assert_true(notes_say(&n, 6, &b));
	assert_string_equal(b.data, "differs: \"can pass\" Courier");
	bytes_release(&b);
	notes_release(&n);
	pair_release(&p);
}

static void notes_are_said_in_words(void **state)
{
	static const char *const said[] = {NULL, "differs: 12 Courier", "quote differs: Courier",
					   "only here", "the same: Courier", "unsure: Courier",
					   "only here", NULL};
	struct noted other;
	struct pair p;
	struct notes n;
	struct bytes b;

	make_pair(&p);
	other = (struct noted){&p.c, "Courier"};
	notes_make(&n, &p.side[LEFT].an, &other, 1);
	bytes_init(&b);
	for (uint32_t s = 0; s < sizeof said / sizeof *said; s++) {
		bytes_clear(&b);
		assert_int_equal(notes_say(&n, s, &b), said[s] != NULL);
		assert_string_equal(b.data, said[s] ? said[s] : "");
	}
	bytes_release(&b);
	notes_release(&n);
	pair_release(&p);
}

static void assert_urls(const char *text, size_t n, const char *const *expected)
{
	struct bytes padded;
	struct spans urls = {0};

	bytes_init(&padded);
	bytes_add_string(&padded, text);
	bytes_fill(&padded, '\0', 16);
	urls_find(padded.data, (uint32_t)strlen(text), &urls);
	assert_int_equal(urls.n, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(span_length(urls.v[i]), strlen(expected[i]));
		assert_memory_equal(text + urls.v[i].start, expected[i], strlen(expected[i]));
	}
	VEC_RELEASE(&urls);
	bytes_release(&padded);
}

static void addresses_end_where_the_sentence_goes_on(void **state)
{
	assert_urls("See https://a.example/x_(y)?q=1, (http://b.example/z). http:// and https",
		    2, (const char *const[]){"https://a.example/x_(y)?q=1", "http://b.example/z"});
	assert_urls("“https://c.example/ü” http://d.example", 2,
		    (const char *const[]){"https://c.example/", "http://d.example"});
	assert_urls("hhttps://e.example/...", 1, (const char *const[]){"https://e.example/"});
	assert_urls("", 0, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sentence_says_what_another_outlet_has),
		cmocka_unit_test(with_room_each_note_has_its_mark),
		cmocka_unit_test(one_value_is_told_once_with_all_who_have_it),
		cmocka_unit_test(what_has_no_room_is_counted_or_cut),
		cmocka_unit_test(more_notes_than_lines_stand_behind_each_other),
		cmocka_unit_test(long_names_are_cut),
		cmocka_unit_test(nothing_is_cut_twice),
		cmocka_unit_test(marks_alone_where_it_is_narrow),
		cmocka_unit_test(without_others_nothing_is_told),
		cmocka_unit_test(kinds_can_be_asked_for),
		cmocka_unit_test(the_panel_has_the_sentence_of_the_other),
		cmocka_unit_test(the_panel_says_what_is_missing),
		cmocka_unit_test(the_panel_looks_for_no_furniture),
		cmocka_unit_test(words_that_differ_have_quotation_marks),
		cmocka_unit_test(notes_are_said_in_words),
		cmocka_unit_test(addresses_end_where_the_sentence_goes_on),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
