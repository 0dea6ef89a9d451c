/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "search/search.h"
#include "workspace/facts.h"

#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { ARTICLES = 4, DEADLINE_MS = 20000 };

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

/* What every test does with threads and without. */
static struct pool *pools[2];

static struct article *article_of(const char *text, size_t len)
{
	struct clean_text c = clean_text_make(text, len);
	struct article *a = article_new("invented.txt", 1);

	article_set_text(a, &c);
	return a;
}

static struct query *query_of(const char *text)
{
	struct query *q;

	assert_null(query_compile(&q, text, strlen(text), 0, NULL).text);
	return q;
}

static struct search *started(struct pool *pool, struct article *const *articles, size_t n,
			      const char *pattern)
{
	struct scope *scope = scope_new(articles, n, SCOPE_AS_GIVEN);
	struct search *s = search_start(pool, scope, query_of(pattern),
				       (struct search_options){.keep = SIZE_MAX});

	scope_unref(&scope);
	return s;
}

static void check_match(const struct search *s, size_t article, size_t i, const char *expected)
{
	const struct spans *m = search_matches(s, article);

	assert_true(i < m->n);
	assert_int_equal(span_length(m->v[i]), strlen(expected));
	assert_memory_equal(texts[article] + m->v[i].start, expected, strlen(expected));
}

static void everything_is_found(void **state)
{
	for (int k = 0; k < 2; k++) {
		struct search *s = started(pools[k], *state, ARTICLES, "ferry");

		assert_int_equal(search_total(s), 0);
		assert_false(search_has_searched(s, 0));
		assert_true(search_wait(s, -1));
		assert_true(search_is_done(s));
		assert_int_equal(search_articles_done(s), ARTICLES);
		assert_int_equal(search_total(s), 4);
		assert_int_equal(search_count(s), 2);
		assert_int_equal(search_result(s, 0)->article, 0);
		assert_int_equal(search_result(s, 0)->count, 3);
		assert_int_equal(search_result(s, 1)->article, 3);
		assert_false(search_result(s, 1)->unfinished);
		assert_int_equal(search_matches(s, 0)->n, 3);
		assert_int_equal(search_matches(s, 1)->n, 0);
		assert_int_equal(search_matches_count(s, 3), 1);
		check_match(s, 0, 0, "Ferry");
		check_match(s, 0, 1, "ferry");
		check_match(s, 3, 0, "ferry");
		assert_true(search_wait(s, 0));
		search_free(&s);
		assert_null(s);
	}
}

static void lines_of_one_paragraph_are_one(void **state)
{
	struct search *s = started(pools[1], *state, ARTICLES, "where the ferry");

	search_wait(s, -1);
	assert_int_equal(search_total(s), 1);
	check_match(s, 3, 0, "where the\nferry");
	search_free(&s);
}

/* The scan for "kelvin" does not see it; the article must be searched all the same. */
static void unusual_characters_are_not_scanned_away(void **state)
{
	struct search *s = started(pools[1], *state, ARTICLES, "kelvin");

	search_wait(s, -1);
	assert_int_equal(search_total(s), 1);
	check_match(s, 3, 0, "\xe2\x84\xaa"
			     "elvin");
	search_free(&s);
}

static void a_search_of_nothing_is_done(void **state)
{
	for (int k = 0; k < 2; k++) {
		struct search *s = started(pools[k], NULL, 0, "a");

		assert_true(search_is_done(s));
		assert_false(search_take(s));
		assert_int_equal(search_articles_done(s), 0);
		search_free(&s);
		search_free(&s);
	}
}

/* Paragraphs: several slices, two of them for memcheck. */
static size_t long_lines(void)
{
	return 25000 + unit_large(35000);
}

/* With "needle" in every tenth paragraph. */
static struct article *long_article(void)
{
	struct bytes b;
	struct article *a;

	bytes_init(&b);
	for (size_t i = 0; i < long_lines(); i++)
		bytes_addf(&b, "Paragraph %zu of many holds %s and some words.\n\n", i,
			   i % 10 ? "hay" : "a needle");
	a = article_of(b.data, b.len);
	bytes_release(&b);
	assert_int_equal(a->paragraphs.n, long_lines());
	return a;
}

static void parts_of_an_article_are_one_result(void **state)
{
	struct article *all[] = {long_article(), article_of("A needle.", 9)};

	for (int k = 0; k < 2; k++) {
		struct search *s = started(pools[k], all, 2, "needle");
		const struct spans *m;

		search_wait(s, -1);
		assert_int_equal(search_count(s), 2);
		assert_int_equal(search_total(s), long_lines() / 10 + 1);
		m = search_matches(s, 0);
		assert_int_equal(m->n, long_lines() / 10);
		for (size_t i = 0; i < m->n; i++) {
			assert_memory_equal(all[0]->text + m->v[i].start, "needle", 6);
			assert_true(i == 0 || m->v[i - 1].end <= m->v[i].start);
		}
		search_free(&s);
	}
	article_unref(&all[0]);
	article_unref(&all[1]);
}

/* Results come in the scope's order, and what has come stays in place. */
static void results_arrive_in_order(void **state)
{
	enum { COPIES = 400 };
	struct article *text = long_article(), *all[COPIES];
	struct search *s;
	size_t seen = 0;

	for (int i = 0; i < COPIES; i++)
		all[i] = i % 50 ? article_of("Hay.", 4) : article_ref(text);
	s = started(pools[1], all, COPIES, "needle");
	for (bool done = false; !done;) {
		done = search_wait(s, 1);
		for (; seen < search_count(s); seen++)
			assert_int_equal(search_result(s, seen)->article, 50 * seen);
	}
	assert_int_equal(seen, COPIES / 50);
	search_free(&s);
	for (int i = 0; i < COPIES; i++)
		article_unref(&all[i]);
	article_unref(&text);
}

static void what_is_not_kept_is_counted(void **state)
{
	struct article *text = long_article(), *all[3] = {text, text, text};
	struct scope *scope = scope_new(all, 3, SCOPE_AS_GIVEN);

	for (int k = 0; k < 2; k++) {
		struct search *s = search_start(pools[k], scope, query_of("needle|hay"),
					       (struct search_options){.keep = 1000});

		search_wait(s, -1);
		assert_int_equal(search_total(s), 3 * long_lines());
		for (size_t i = 0; i < 3; i++) {
			assert_int_equal(search_matches_count(s, i), long_lines());
			assert_int_equal(search_matches(s, i)->n, 0);
		}
		search_free(&s);
	}
	scope_unref(&scope);
	article_unref(&text);
}

static long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Costly and without a literal: seconds of work, given up at once. */
static void a_search_may_be_given_up(void **state)
{
	struct article *text = long_article(), *all[40];
	long until = now_ms() + DEADLINE_MS;
	struct search *s;

	for (int i = 0; i < 40; i++)
		all[i] = text;
	s = started(pools[1], all, 40, "[a-z]+[0-9]+x?[a-z]+");
	assert_false(search_wait(s, 1));
	search_cancel(s);
	while (!search_is_idle(s)) {
		assert_true(now_ms() < until);
		poll(NULL, 0, 1);
	}
	search_take(s);
	assert_false(search_is_done(s));
	search_free(&s);
	s = started(pools[1], all, 40, "[a-z]+[0-9]+x?[a-z]+");
	search_free(&s);
	article_unref(&text);
}

static struct article *dated(const char *path, const char *published)
{
	struct article *a = article_new(path, 1);
	struct clean_text c = clean_text_make("Needle.", 7);

	article_set_text(a, &c);
	a->published = mem_copy_string(published);
	return a;
}

static void the_newest_comes_first(void **state)
{
	struct article *all[] = {
		dated("z", NULL),
		dated("b", "2025-07-04"),
		dated("c", "2025-07-04T08:00:00+02:00"),
		dated("a", NULL),
		dated("d", "2025-07-04T07:00Z"),
		dated("e", "2024-12-31"),
		dated("a", "2025-07-04"),
		dated("f", "2025"),
	};
	static const size_t expected[] = {4, 2, 1, 6, 7, 5, 3, 0};
	enum { N = sizeof all / sizeof *all };
	struct scope *scope = scope_new(all, N, SCOPE_NEWEST_FIRST);
	struct search *s = search_start(pools[1], scope, query_of("needle"),
				       (struct search_options){.keep = SIZE_MAX});

	scope_unref(&scope);
	search_wait(s, -1);
	assert_int_equal(search_count(s), N);
	for (size_t i = 0; i < N; i++) {
		assert_int_equal(search_result(s, i)->article, expected[i]);
		assert_true(search_has_searched(s, i));
	}
	search_free(&s);
	for (size_t i = 0; i < N; i++)
		article_unref(&all[i]);
}

/* Blocks are read as loaded, results come by date: several blocks, in an order that mixes them. */
static void blocks_are_put_in_order(void **state)
{
	enum { N = 3000, DAYS = 28, FILLER = 4000 };
	struct article **all = mem_alloc_zero(N, sizeof *all);
	struct bytes b;
	struct scope *scope;
	char date[16];

	bytes_init(&b);
	for (int i = 0; i < N; i++) {
		bytes_clear(&b);
		bytes_addf(&b, "A needle.\n\n%*s\n", i % 3 * FILLER, "hay");
		all[i] = article_of(b.data, b.len);
		snprintf(date, sizeof date, "2025-07-%02d", 1 + i * 11 % DAYS);
		all[i]->published = mem_copy_string(date);
	}
	scope = scope_new(all, N, SCOPE_NEWEST_FIRST);
	assert_int_equal(scope_blocks(scope), 2);
	for (int k = 0; k < 2; k++) {
		struct search *s = search_start(pools[k], scope, query_of("needle"),
						(struct search_options){.keep = SIZE_MAX});

		search_wait(s, -1);
		assert_int_equal(search_count(s), N);
		assert_int_equal(search_total(s), N);
		for (size_t i = 1; i < N; i++) {
			size_t a = search_result(s, i - 1)->article, c = search_result(s, i)->article;
			int order = strcmp(all[a]->published, all[c]->published);

			assert_true(order > 0 || (order == 0 && a < c));
		}
		search_free(&s);
	}
	scope_unref(&scope);
	for (int i = 0; i < N; i++)
		article_unref(&all[i]);
	free(all);
	bytes_release(&b);
}

static void names_are_searched_if_asked(void **state)
{
	struct article *all[] = {dated("a", NULL), dated("b", NULL), dated("c", NULL)};
	struct scope *scope = scope_new(all, 3, SCOPE_AS_GIVEN);

	all[0]->outlet = mem_copy_string("Herald");
	all[1]->headline = mem_copy_string("The Herald and the needle");
	for (int names = 0; names < 2; names++) {
		struct search *s = search_start(pools[1], scope, query_of("herald"),
						(struct search_options){.names = names});

		search_wait(s, -1);
		assert_int_equal(search_total(s), 0);
		assert_int_equal(search_count(s), names ? 2 : 0);
		if (names)
			assert_true(search_result(s, 0)->named && search_result(s, 1)->named);
		search_free(&s);
	}
	scope_unref(&scope);
	for (int i = 0; i < 3; i++)
		article_unref(&all[i]);
}

static int start_threads(void **state)
{
	pools[1] = pool_new(2);
	return pools[1] ? make_articles(state) : -1;
}

static int stop_threads(void **state)
{
	pool_free(&pools[1]);
	return free_articles(state);
}

static struct search *narrowed(struct pool *pool, struct scope *scope, const char *text,
			       const bool *among, const struct search *after)
{
	struct search *s = search_start(pool, scope, query_of(text),
					(struct search_options){.keep = SIZE_MAX, .among = among,
								.after = after});

	assert_true(search_wait(s, -1));
	return s;
}

static void some_articles_alone_are_searched(void **state)
{
	static const bool among[ARTICLES] = {[1] = true, [3] = true};

	for (int k = 0; k < 2; k++) {
		struct scope *scope = scope_new(*state, ARTICLES, SCOPE_AS_GIVEN);
		struct search *s = narrowed(pools[k], scope, "ferry", among, NULL);

		assert_int_equal(search_total(s), 1);
		assert_int_equal(search_result(s, 0)->article, 3);
		assert_true(search_has_searched(s, 0));
		search_free(&s);
		scope_unref(&scope);
	}
}

/* Of each block what was found is there while the others are searched. */
static void fields_tell_as_they_find(void **state)
{
	enum { MANY = 40 };
	struct article *text = long_article(), *all[MANY];
	const char *query;
	struct search *s;
	struct query *q;

	for (size_t i = 0; i < MANY; i++)
		all[i] = i % 2 ? ((struct article **)*state)[0] : ((struct article **)*state)[3];
	all[MANY / 2] = text;
	for (int k = 0; k < 2; k++) {
		struct scope *scope = scope_new(all, MANY, SCOPE_AS_GIVEN);
		const struct scope *o = scope_in_order(scope);

		assert_ptr_equal(scope_in_order(scope), o);
		for (size_t i = 0; i < MANY; i++)
			assert_int_equal(o->place[o->entries[i].article], i);
		assert_int_equal(scope_block_start(o, scope_blocks(o)), MANY);
		assert_true(scope_blocks(o) > 1);
		query = k ? "outlet:x or kind:body" : "not kind:headline ferry";
		assert_null(query_compile(&q, query, strlen(query), 0, &annotation_facts).text);
		s = search_start(NULL, scope, q, (struct search_options){.keep = SIZE_MAX});
		assert_true(search_take(s));
		assert_false(search_is_done(s));
		assert_true(search_count(s) > 0);
		assert_true(search_has_searched(s, 0));
		assert_false(search_has_searched(s, MANY - 1));
		assert_true(search_wait(s, -1));
		assert_true(search_count(s) >= MANY - 1);
		for (size_t i = 1; i < search_count(s); i++)
			assert_true(search_result(s, i - 1)->article < search_result(s, i)->article);
		search_free(&s);
		assert_null(query_compile(&q, query, strlen(query), 0, &annotation_facts).text);
		s = search_start(pools[1], scope, q, (struct search_options){.keep = SIZE_MAX});
		assert_true(search_wait(s, DEADLINE_MS));
		assert_true(search_count(s) >= MANY - 1);
		search_free(&s);
		scope_unref(&scope);
	}
	article_unref(&text);
}

/* What is marked in a text changes behind the back of a search: so one sees what it looks at. */
static void what_cannot_match_is_not_searched_again(void **state)
{
	static const struct {
		const char *before, *after;
		size_t found; /* of a text that came to match in between */
	} cases[] = {
		{"fer", "ferr", 0},   {"fer", "fer", 0}, {"fer", "ferry sank", 0},
		{"ferr", "fer", 1},   {"fer", "f.rry", 1}, {"fer", "ferrx~1", 1},
		{"rain", "ferry", 1}, {"f.r", "ferr", 1},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct article *a = article_of("no barge here", 13);
		struct scope *scope = scope_new(&a, 1, SCOPE_AS_GIVEN);
		struct search *before = narrowed(pools[1], scope, cases[i].before, NULL, NULL), *s;

		memcpy(a->text, "a ferry sank.", 13);
		s = narrowed(pools[1], scope, cases[i].after, NULL, before);
		if (search_count(s) != cases[i].found)
			fail_msg("%s after %s finds %zu", cases[i].after, cases[i].before,
				 search_count(s));
		search_free(&s);
		search_free(&before);
		scope_unref(&scope);
		article_unref(&a);
	}
}

static void narrowing_finds_the_same(void **state)
{
	static const bool among[ARTICLES] = {[1] = true};

	for (int k = 0; k < 2; k++) {
		struct scope *scope = scope_new(*state, ARTICLES, SCOPE_AS_GIVEN);
		struct search *first = narrowed(pools[k], scope, "f", NULL, NULL);
		struct search *second = narrowed(pools[k], scope, "fe", NULL, first);
		struct search *third = narrowed(pools[k], scope, "fer", NULL, second);
		struct search *other = narrowed(pools[k], scope, "rai", among, NULL);
		struct search *all = narrowed(pools[k], scope, "rain", NULL, other);

		assert_int_equal(search_total(third), 4);
		assert_int_equal(search_count(third), 2);
		search_free(&first);
		search_free(&second);
		assert_int_equal(search_matches(third, 0)->n, 3);
		assert_int_equal(search_total(all), 1);
		search_free(&third);
		search_free(&other);
		search_free(&all);
		scope_unref(&scope);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_is_found),
		cmocka_unit_test(lines_of_one_paragraph_are_one),
		cmocka_unit_test(unusual_characters_are_not_scanned_away),
		cmocka_unit_test(a_search_of_nothing_is_done),
		cmocka_unit_test(parts_of_an_article_are_one_result),
		cmocka_unit_test(results_arrive_in_order),
		cmocka_unit_test(what_is_not_kept_is_counted),
		cmocka_unit_test(a_search_may_be_given_up),
		cmocka_unit_test(the_newest_comes_first),
		cmocka_unit_test(blocks_are_put_in_order),
		cmocka_unit_test(names_are_searched_if_asked),
		cmocka_unit_test(some_articles_alone_are_searched),
		cmocka_unit_test(fields_tell_as_they_find),
		cmocka_unit_test(what_cannot_match_is_not_searched_again),
		cmocka_unit_test(narrowing_finds_the_same),
	};

	return cmocka_run_group_tests(tests, start_threads, stop_threads);
}
