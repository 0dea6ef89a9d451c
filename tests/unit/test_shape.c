/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "text/shape.h"

#include <locale.h>
#include <string.h>

static struct shape shape(const char *text)
{
	return shape_of(text, (struct span){ 0, (uint32_t)strlen(text) });
}

static bool heading(const char *text)
{
	struct shape s = shape(text);

	return shape_is_heading(&s);
}

static void words_are_counted(void **state)
{
	struct shape s = shape("The minister’s Self-Defence plan cost $9bn in 2019");

	assert_int_equal(s.words, 8);
	assert_int_equal(s.capitalised, 2);
	assert_int_equal(s.long_words, 4);
	assert_int_equal(s.long_capitalised, 1);
	assert_false(s.all_capitals);
	assert_false(s.starts_small);
	assert_int_equal(s.columns, 50);
	assert_int_equal(shape("").words, 0);
	assert_int_equal(shape("— … !").words, 0);
}

static void capitals(void **state)
{
	assert_true(shape("CAPTAIN FLEES, 22 DEAD").all_capitals);
	assert_true(shape("ФИО НЕ УКАЗАНО").all_capitals);
	assert_false(shape("NATO").all_capitals);
	assert_false(shape("2017 2018").all_capitals);
	assert_true(shape("(and so on)").starts_small);
	assert_true(shape("été").starts_small);
}

static void ends(void **state)
{
	assert_true(shape("He left.").ends_sentence);
	assert_true(shape("“He left.”)").ends_sentence);
	assert_true(shape("それは何ですか？").ends_question);
	assert_true(shape("Wer war’s?").ends_question);
	assert_true(shape("wait…").ends_sentence);
	assert_false(shape("Required fields are marked *").ends_sentence);
	assert_true(shape("He said:").ends_colon);
	assert_true(shape("first,").ends_open);
	assert_true(shape("first –").ends_open);
}

static void quotations(void **state)
{
	assert_true(shape("‘Who signed for that boat?’").is_quotation);
	assert_true(shape("‘Who didn’t sign?’").is_quotation);
	assert_true(shape("\"Quite\"").is_quotation);
	assert_true(shape("„Ja“").is_quotation);
	assert_false(shape("“A” and “B”").is_quotation);
	assert_false(shape("\"A\" and \"B\"").is_quotation);
	assert_false(shape("“He said").is_quotation);
	assert_false(shape("\"").is_quotation);
}

static void headings(void **state)
{
	assert_true(heading("A familiar grief"));
	assert_true(heading("Bank of Caldovia cuts key rate"));
	assert_true(heading("CASTANE OUT!"));
	assert_true(heading("Will Other Nations Follow?"));
	assert_true(heading("Die neue Brücke"));
	assert_false(heading("She lasted barely six hours."));
	assert_false(heading("He stated during a meeting with the ambassador:"));
	assert_false(heading("events, activities"));
	assert_false(heading("The first of these,"));
	assert_false(heading("One two three four five six seven eight nine ten eleven twelve thirteen "
			     "fourteen fifteen sixteen seventeen eighteen nineteen twenty and so on to "
			     "the end of it"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_counted), cmocka_unit_test(capitals),
		cmocka_unit_test(ends),		     cmocka_unit_test(quotations),
		cmocka_unit_test(headings),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
