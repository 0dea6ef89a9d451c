/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "compare/word_lists.h"
#include "text/stem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void function_words_are_known_by_language(void **state)
{
	assert_true(is_function_word("the", "en"));
	assert_true(is_function_word("a", "en"));
	assert_true(is_function_word("yourself", "en-GB"));
	assert_false(is_function_word("ferry", "en"));
	assert_true(is_function_word("der", "de"));
	assert_false(is_function_word("the", "de"));
	assert_true(is_function_word("los", "es"));
	assert_true(is_function_word("votre", "fr"));
	assert_false(is_function_word("the", "xx"));
	assert_false(is_function_word("the", NULL));
}

static bool stem_is(bool (*is)(const char *, const char *), const char *word)
{
	struct stemmer *s = stemmer_open("en");
	struct bytes stem;
	bool yes;

	bytes_init(&stem);
	stemmer_stem(s, word, strlen(word), &stem);
	yes = is(stem.data, "en");
	bytes_release(&stem);
	stemmer_close(&s);
	return yes;
}

static void who_may_be_anybody_is_a_function_word(void **state)
{
	static const char *const words[] = {
		"anybody", "anyone", "anything", "everybody", "everyone", "everything", "nobody",
		"none", "nothing", "somebody", "someone", "something",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		assert_true(is_function_word(words[i], "en"));
		assert_true(stem_is(is_indefinite_stem, words[i]));
	}
	assert_false(stem_is(is_indefinite_stem, "he") || stem_is(is_indefinite_stem, "ferry"));
	assert_false(is_indefinite_stem("none", "de"));
}

static void dates_and_common_words_are_known_by_stem(void **state)
{
	static const char *const dates[] = {"monday", "thursdays", "january", "july", "weeks",
					    "earlier", "hours", "minutes", "december", "today"};
	static const char *const common[] = {"said", "reported", "ministers", "announcing",
					     "spokeswoman", "added", "judges", "secretary"};

	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		assert_true(stem_is(is_date_stem, dates[i]));
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		assert_true(stem_is(is_common_stem, common[i]));
	assert_false(stem_is(is_date_stem, "ferry"));
	assert_false(stem_is(is_common_stem, "monday"));
	assert_false(is_common_stem("said", "de"));
	assert_true(stem_is(is_usual_stem, "countries") && stem_is(is_usual_stem, "decided"));
	assert_false(stem_is(is_usual_stem, "ferry") || is_usual_stem("decid", "de"));
	assert_true(is_frequent_word("the", "en") && is_frequent_word("with", "en"));
	assert_false(is_frequent_word("would", "en") || is_frequent_word("the", "de"));
	assert_true(is_number_word("twelve", "en"));
	assert_true(is_number_word("billion", "en"));
	assert_false(is_number_word("ferry", "en"));
}

static bool has_sense(const char *stem, struct sense sense)
{
	struct sense senses[SENSES_MAX];
	size_t n = word_senses(stem, "en", senses);

	for (size_t i = 0; i < n; i++)
		if (senses[i].group == sense.group && senses[i].class == sense.class)
			return true;
	return false;
}

/* Every word of the groups of a line has its sense, by the stem it has today; how many there are. */
static unsigned check_class(struct stemmer *s, char *groups, struct sense *next)
{
	struct bytes stem;
	unsigned words = 0;
	char *rest = NULL;

	bytes_init(&stem);
	for (char *group; (group = strsep(&groups, "|")); next->group++)
		for (char *word = strtok_r(group, " \n", &rest); word;
		     word = strtok_r(NULL, " \n", &rest)) {
			bytes_clear(&stem);
			stemmer_stem(s, word, strlen(word), &stem);
			assert_true(has_sense(stem.data, *next));
			words++;
		}
	bytes_release(&stem);
	return words;
}

static void senses_are_those_of_the_list(void **state)
{
	char path[4096], line[1024];
	struct stemmer *s = stemmer_open("en");
	struct sense next = {0, 0};
	unsigned words = 0;

	snprintf(path, sizeof path, "%s/tests/fit/senses.txt", getenv("top_srcdir"));
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	for (; fgets(line, sizeof line, f); next.class++) {
		char *groups = strchr(line, ':');

		assert_non_null(groups);
		words += check_class(s, groups + 1, &next);
	}
	assert_in_range(next.class, 300, SENSE_CLASSES);
	assert_true(words > 3000);
	fclose(f);
	stemmer_close(&s);
}

static void what_is_not_listed_has_no_sense(void **state)
{
	struct sense senses[SENSES_MAX];

	assert_int_equal(word_senses("zzz", "en", senses), 0);
	assert_int_equal(word_senses("", "en", senses), 0);
	assert_int_equal(word_senses("kill", "de", senses), 0);
	assert_true(word_senses("kill", "en", senses) >= 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(function_words_are_known_by_language),
		cmocka_unit_test(who_may_be_anybody_is_a_function_word),
		cmocka_unit_test(dates_and_common_words_are_known_by_stem),
		cmocka_unit_test(senses_are_those_of_the_list),
		cmocka_unit_test(what_is_not_listed_has_no_sense),
	};

	return cmocka_run_group_tests_name("word lists", tests, NULL, NULL);
}
