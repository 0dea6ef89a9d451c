/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "compare/runs.h"
#include "unit/compared.h"

/* The shared runs of two sentences, as "left=right; left=right". */
static void print_runs(const char *left, const char *right, struct bytes *out)
{
	struct compared p;
	struct comparison c = {0};
	struct link l = {0};

	compared_init(&p, left, right);
	runs_find(&c, &l, &p.joint);
	assert_int_equal(l.first_run, 0);
	assert_int_equal(l.n_runs, c.runs.n);
	for (size_t i = 0; i < c.runs.n; i++) {
		assert_int_equal(c.runs.v[i].kind, RUN_SHARED);
		bytes_add_string(out, i ? "; " : "");
		for (int side = LEFT; side <= RIGHT; side++) {
			struct span s = c.runs.v[i].span[side];

			bytes_add(out, p.article[side].text.data + s.start, span_length(s));
			bytes_add_string(out, side == LEFT ? "=" : "");
		}
	}
	VEC_RELEASE(&c.runs);
	compared_release(&p);
}

static void assert_runs(const char *left, const char *right, const char *expected)
{
	struct bytes out;

	bytes_init(&out);
	print_runs(left, right, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
}

static void runs_go_on_over_punctuation_and_inflection(void **state)
{
	assert_runs("Later the old ferries sank, officials said.",
		    "An old ferry sinks; officials said: “No.”", "old ferries=old ferry");
	assert_runs("Later the old ferry sank, officials said.",
		    "An old ferry sank; officials said: “No.”",
		    "old ferry sank, officials said=old ferry sank; officials said");
}

static void one_word_is_no_run_but_a_name_or_a_number_is(void **state)
{
	assert_runs("He saw the water.", "They drank water.", "");
	assert_runs("Then Kolar saw the water.", "Yes, Kolar drank water.", "Kolar=Kolar");
	assert_runs("There were 14 of them.", "In all, 14 died.", "14=14");
}

static void function_words_are_never_alone(void **state)
{
	assert_runs("This is of the old sort.", "That is of the new kind.", "");
	assert_runs("A part of the harbour wall fell.", "The mayor of the harbour wall district.",
		    "harbour wall=harbour wall");
}

static void five_words_of_any_sort_are_a_run(void **state)
{
	assert_runs("He said it would be the one.", "She hoped it would be the last.", "");
	assert_runs("He said that it would be the worst.", "She knew that it would be the best.",
		    "that it would be the=that it would be the");
}

static void runs_may_cross_and_come_in_order_of_the_left(void **state)
{
	assert_runs("A ferry packed with traders capsized off the island.",
		    "Off the island capsized a boat packed with traders.",
		    "packed with traders=packed with traders");
	assert_runs("Red paint and green glass.", "Some green glass, some red paint.",
		    "Red paint=red paint; green glass=green glass");
}

static void no_word_is_in_two_runs(void **state)
{
	assert_runs("Old boats, old boats.", "The old boats sank.", "Old boats=old boats");
}

static void what_a_longer_run_left_is_tried_again(void **state)
{
	assert_runs("Grey stone bridge over deep water.", "Bridge over deep water; grey stone bridge.",
		    "Grey stone=grey stone; bridge over deep water=Bridge over deep water");
}

static void a_sentence_without_end_takes_no_time(void **state)
{
	struct bytes text, out;

	bytes_init(&text);
	bytes_init(&out);
	for (int i = 0; i < 20000; i++)
		bytes_add_string(&text, "water on stone ");
	print_runs(text.data, text.data, &out);
	assert_true(out.len > 100 && out.len < 10000);
	bytes_release(&text);
	bytes_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(runs_go_on_over_punctuation_and_inflection),
		cmocka_unit_test(one_word_is_no_run_but_a_name_or_a_number_is),
		cmocka_unit_test(function_words_are_never_alone),
		cmocka_unit_test(five_words_of_any_sort_are_a_run),
		cmocka_unit_test(runs_may_cross_and_come_in_order_of_the_left),
		cmocka_unit_test(no_word_is_in_two_runs),
		cmocka_unit_test(what_a_longer_run_left_is_tried_again),
		cmocka_unit_test(a_sentence_without_end_takes_no_time),
	};

	return cmocka_run_group_tests_name("runs", tests, NULL, NULL);
}
