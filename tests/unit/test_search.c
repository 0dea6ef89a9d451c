/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "search/search.h"

#include <locale.h>
#include <string.h>

enum { ARTICLES = 4 };

static const char *const texts[ARTICLES] = {
	"Ferry sinks\n\nThe ferry sank at dawn.  A ferry like it sank in May.\n",
	"Weather\n\nRain is expected.\n",
	"",
	"The 5 \xe2\x84\xaa"
	"elvin experiment\n\nA long line of the report goes on in the next, where the\nferry is named.\n",
};

static int make_articles(void **state)
{
	struct article **all = mem_alloc_zero(ARTICLES, sizeof *all);

	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return -1;
	for (int i = 0; i < ARTICLES; i++) {
		struct clean_text c = clean_text_make(texts[i], strlen(texts[i]));

		all[i] = article_new("invented.txt", 1);
		article_set_text(all[i], &c);
	}
	*state = all;
	return 0;
}

static int free_articles(void **state)
{
	struct article **all = *state;

	for (int i = 0; i < ARTICLES; i++) {
		assert_int_equal(all[i]->references, 1);
		article_unref(&all[i]);
	}
	free(all);
	return 0;
}

static struct search *started(struct article **articles, const char *pattern)
{
	struct pattern *p;

	assert_null(pattern_compile(&p, pattern, strlen(pattern), 0).text);
	return search_start(p, articles, ARTICLES);
}

static void check_match(const struct search *s, size_t article, size_t i, const char *expected)
{
	const struct spans *m = search_matches(s, article);

	assert_true(i < m->n);
	assert_int_equal(span_length(m->v[i]), strlen(expected));
	assert_memory_equal(texts[article] + m->v[i].start, expected, strlen(expected));
}

static void everything_is_found_at_once(void **state)
{
	struct search *s = started(*state, "ferry");

	assert_false(search_is_done(s));
	assert_int_equal(search_total(s), 0);
	assert_true(search_step(s, SIZE_MAX));
	assert_true(search_is_done(s));
	assert_int_equal(search_articles_done(s), ARTICLES);
	assert_int_equal(search_total(s), 4);
	assert_int_equal(search_matches(s, 0)->n, 3);
	assert_int_equal(search_matches(s, 1)->n, 0);
	assert_int_equal(search_matches(s, 2)->n, 0);
	assert_int_equal(search_matches(s, 3)->n, 1);
	check_match(s, 0, 0, "Ferry");
	check_match(s, 0, 1, "ferry");
	check_match(s, 3, 0, "ferry");
	assert_int_equal(search_unfinished(s), 0);
	search_free(&s);
	assert_null(s);
}

static void slices_add_up_to_the_whole(void **state)
{
	struct search *s = started(*state, "ferry|rain|the\\b"), *whole;
	unsigned steps = 0;

	while (!search_step(s, 10))
		assert_true(++steps < 100);
	assert_true(steps > 2);
	whole = started(*state, "ferry|rain|the\\b");
	search_step(whole, SIZE_MAX);
	assert_int_equal(search_total(s), search_total(whole));
	for (size_t i = 0; i < ARTICLES; i++) {
		const struct spans *a = search_matches(s, i), *b = search_matches(whole, i);

		assert_int_equal(a->n, b->n);
		if (a->n)
			assert_memory_equal(a->v, b->v, a->n * sizeof *a->v);
	}
	assert_true(search_step(s, 10));
	search_free(&s);
	search_free(&whole);
}

static void lines_of_one_paragraph_are_one(void **state)
{
	struct search *s = started(*state, "where the ferry");

	search_step(s, SIZE_MAX);
	assert_int_equal(search_total(s), 1);
	check_match(s, 3, 0, "where the\nferry");
	search_free(&s);
}

/* The scan for "kelvin" does not see it; the article must be searched all the same. */
static void unusual_characters_are_not_scanned_away(void **state)
{
	struct search *s = started(*state, "kelvin");

	search_step(s, SIZE_MAX);
	assert_int_equal(search_total(s), 1);
	check_match(s, 3, 0, "\xe2\x84\xaa"
			     "elvin");
	search_free(&s);
}

static void a_search_of_nothing_is_done(void **state)
{
	struct pattern *p;
	struct search *s;

	assert_null(pattern_compile(&p, "a", 1, 0).text);
	s = search_start(p, NULL, 0);
	assert_true(search_is_done(s));
	assert_true(search_step(s, 1));
	search_free(&s);
	search_free(&s);
}

static void a_search_may_be_given_up(void **state)
{
	struct search *s = started(*state, "ferry");

	search_step(s, 1);
	search_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_is_found_at_once),
		cmocka_unit_test(slices_add_up_to_the_whole),
		cmocka_unit_test(lines_of_one_paragraph_are_one),
		cmocka_unit_test(unusual_characters_are_not_scanned_away),
		cmocka_unit_test(a_search_of_nothing_is_done),
		cmocka_unit_test(a_search_may_be_given_up),
	};

	return cmocka_run_group_tests(tests, make_articles, free_articles);
}
