/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/finder.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARTICLES = 3000, FIRST = 1000, SECOND = 2000 };

/* Each third article tells of a ferry; the later it is loaded, the newer. */
static struct article *article_number(size_t i)
{
	char text[128], date[16], path[32];
	struct article *a;
	struct clean_text c;

	snprintf(text, sizeof text, "Day %zu\n\nThe %s was late on day %zu.\n", i,
		 i % 3 ? "train" : "ferry", i);
	snprintf(path, sizeof path, "%05zu.txt", i);
	snprintf(date, sizeof date, "%04zu-%02zu-%02zu", 1900 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
	c = clean_text_make(text, strlen(text));
	a = article_new(path, 1);
	article_set_text(a, &c);
	a->outlet = mem_copy_string(i == SECOND + 1 ? "Ferry Herald" : "Herald");
	a->published = mem_copy_string(date);
	return a;
}

struct world {
	struct article *all[ARTICLES];
	struct pool *pool; /* or NULL */
	struct shelf shelf;
	struct searches left;
};

static int enter_with(void **state, struct pool *pool)
{
	struct world *w = mem_alloc_zero(1, sizeof *w);

	for (size_t i = 0; i < ARTICLES; i++)
		w->all[i] = article_number(i);
	w->pool = pool;
	*state = w;
	return 0;
}

static int enter(void **state)
{
	return enter_with(state, pool_new(2));
}

static int enter_alone(void **state)
{
	return enter_with(state, NULL);
}

/* Nothing keeps an article when all is given back. */
static int leave(void **state)
{
	struct world *w = *state;

	for (size_t i = 0; i < w->left.n; i++)
		search_free(&w->left.v[i]);
	VEC_RELEASE(&w->left);
	shelf_release(&w->shelf);
	for (size_t i = 0; i < ARTICLES; i++) {
		assert_int_equal(w->all[i]->references, 1);
		article_unref(&w->all[i]);
	}
	pool_free(&w->pool);
	free(w);
	return 0;
}

static struct find_all *start(struct world *w, size_t n, const char *text, struct find_all_options o)
{
	return find_all_start(w->pool, &w->shelf, w->all, n, text, 0, &o);
}

static void finish(struct find_all *f)
{
	while (!find_all_wait(f, 1000))
		;
	assert_true(find_all_is_done(f));
}

static size_t ferries_before(size_t n)
{
	return (n + 2) / 3;
}

/* Newest first inside of each part, and a part never changes what stands before it. */
static void results_come_behind_those_that_are_there(void **state)
{
	struct world *w = *state;
	struct find_all *f = start(w, FIRST, "ferry", (struct find_all_options){0});
	size_t before[FIRST], n;

	finish(f);
	n = find_all_count(f);
	assert_int_equal(n, ferries_before(FIRST));
	for (size_t i = 0; i < n; i++)
		before[i] = find_all_result(f, i).article;
	assert_int_equal(before[0], FIRST - 1);
	find_all_grow(f, &w->shelf, w->all, SECOND);
	assert_false(find_all_is_done(f));
	find_all_grow(f, &w->shelf, w->all, ARTICLES);
	finish(f);
	assert_int_equal(find_all_count(f), ferries_before(ARTICLES));
	assert_int_equal(find_all_total(f), ferries_before(ARTICLES));
	assert_int_equal(find_all_articles_done(f), ARTICLES);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(find_all_result(f, i).article, before[i]);
	assert_int_equal(find_all_result(f, n).article, SECOND - 2);
	assert_int_equal(find_all_result(f, ferries_before(SECOND)).article, ARTICLES - 3);
	find_all_drop(&f, &w->left);
	assert_null(f);
}

static void matches_are_those_of_the_article(void **state)
{
	struct world *w = *state;
	struct find_all *f = start(w, FIRST, "ferry", (struct find_all_options){0});

	find_all_grow(f, &w->shelf, w->all, SECOND);
	finish(f);
	for (size_t i = 0; i < SECOND; i++) {
		assert_true(find_all_has_searched(f, i));
		assert_int_equal(find_all_matches_count(f, i), i % 3 == 0);
		assert_int_equal(find_all_matches(f, i)->n, i % 3 == 0);
		if (i % 3 == 0)
			assert_memory_equal(w->all[i]->text + find_all_matches(f, i)->v[0].start, "ferry", 5);
	}
	assert_false(find_all_has_searched(f, SECOND));
	assert_int_equal(find_all_matches_count(f, SECOND + 1), 0);
	assert_int_equal(find_all_matches(f, SECOND + 1)->n, 0);
	find_all_drop(&f, &w->left);
}

static void some_articles_alone_are_searched(void **state)
{
	struct world *w = *state;
	bool among[FIRST] = {[3] = true, [4] = true, [600] = true};
	struct find_all *f = start(w, FIRST, "ferry", (struct find_all_options){
		.among = among, .n_among = FIRST});

	find_all_grow(f, &w->shelf, w->all, ARTICLES);
	finish(f);
	assert_int_equal(find_all_count(f), 2);
	assert_int_equal(find_all_result(f, 0).article, 600);
	find_all_drop(&f, &w->left);
	/* An article that arrived since is not among them. */
	f = start(w, ARTICLES, "ferry", (struct find_all_options){.among = among, .n_among = FIRST});
	finish(f);
	assert_int_equal(find_all_count(f), 2);
	find_all_drop(&f, &w->left);
}

static void names_are_looked_at_where_they_are_asked_for(void **state)
{
	struct world *w = *state;
	struct find_all *f = start(w, FIRST, "Ferry Herald", (struct find_all_options){.names = true});

	find_all_grow(f, &w->shelf, w->all, ARTICLES);
	finish(f);
	assert_int_equal(find_all_count(f), 1);
	assert_int_equal(find_all_result(f, 0).article, SECOND + 1);
	assert_true(find_all_result(f, 0).named);
	find_all_drop(&f, &w->left);
}

/* What is typed on is searched for in the same scopes. */
static void what_is_narrowed_finds_the_same(void **state)
{
	struct world *w = *state;
	struct find_all *wide = start(w, FIRST, "ferr", (struct find_all_options){0}), *f;

	find_all_grow(wide, &w->shelf, w->all, SECOND);
	finish(wide);
	f = start(w, SECOND, "ferry was", (struct find_all_options){.after = wide});
	assert_int_equal(f->parts.n, 2);
	find_all_drop(&wide, &w->left);
	finish(f);
	assert_int_equal(find_all_count(f), ferries_before(SECOND));
	find_all_drop(&f, &w->left);
}

static void what_is_given_up_is_never_done(void **state)
{
	struct world *w = *state;
	struct find_all *f = start(w, FIRST, "ferry", (struct find_all_options){0});

	find_all_cancel(f);
	find_all_grow(f, &w->shelf, w->all, ARTICLES);
	assert_true(f->cancelled);
	assert_int_equal(f->n, FIRST);
	find_all_drop(&f, &w->left);
	f = start(w, 0, "ferry", (struct find_all_options){0}); /* and nothing is done at once */
	assert_true(find_all_is_done(f));
	assert_int_equal(find_all_count(f), 0);
	find_all_drop(&f, &w->left);
}

static void a_shelf_is_tidied_when_it_is_worth_it(void **state)
{
	struct world *w = *state;
	struct scope *s;

	for (size_t i = 0; i < SHELF_MAX + 1; i++) {
		shelf_tidy(&w->shelf, false, 10 * i);
		s = shelf_scope(&w->shelf, w->all, 10 * i, 10 * (i + 1));
		assert_int_equal(s->n, 10);
		scope_unref(&s);
	}
	s = shelf_scope(&w->shelf, w->all, 10, 170); /* that there is already */
	assert_int_equal(s->n, 10);
	scope_unref(&s);
	s = shelf_scope(&w->shelf, w->all, 15, 170); /* across those that there are */
	assert_int_equal(s->n, 155);
	scope_unref(&s);
	shelf_tidy(&w->shelf, false, 170);
	s = shelf_scope(&w->shelf, w->all, 0, 170);
	assert_int_equal(s->n, 170);
	scope_unref(&s);
	s = shelf_scope(&w->shelf, w->all, 170, 180);
	scope_unref(&s);
	shelf_tidy(&w->shelf, true, 180);
	s = shelf_scope(&w->shelf, w->all, 0, 180);
	assert_int_equal(s->n, 180);
	scope_unref(&s);
	shelf_tidy(&w->shelf, true, 180);
	assert_int_equal(w->shelf.scopes.n, 1);
}

/* Meanwhile those that there are serve, and a search over them goes on. */
static void the_one_scope_is_made_beside(void **state)
{
	struct world *w = *state;
	struct find_all *f = start(w, FIRST, "ferry", (struct find_all_options){0});
	struct scope *s = NULL;

	find_all_grow(f, &w->shelf, w->all, ARTICLES);
	shelf_prepare(&w->shelf, w->pool, w->all, ARTICLES);
	do {
		scope_unref(&s);
		shelf_tidy(&w->shelf, true, ARTICLES);
		s = shelf_scope(&w->shelf, w->all, 0, ARTICLES);
		assert_true(s->n == FIRST || s->n == ARTICLES);
	} while (s->n < ARTICLES);
	assert_int_equal(w->shelf.scopes.n, 1);
	scope_unref(&s);
	finish(f);
	assert_int_equal(find_all_count(f), ferries_before(ARTICLES));
	find_all_drop(&f, &w->left);
	shelf_prepare(&w->shelf, w->pool, w->all, FIRST); /* and is given up */
}

/* Else the next key would wait while it is freed. */
static void what_is_over_is_freed_at_once(void **state)
{
	struct world *w = *state;
	struct scope *scope = scope_new(w->all, ARTICLES, SCOPE_AS_GIVEN);
	struct finder f = {0};
	struct status set = finder_set(&f, "ferry", 0);
	struct search *s;

	assert_true(status_is_ok(&set));
	s = finder_start(&f, w->pool, scope, NULL);
	while (!search_wait(s, 1000) || !search_is_idle(s))
		;
	assert_true(search_total(s) > 0);
	finder_drop(&f, &s);
	assert_null(s);
	assert_int_equal(f.dropped.n, 0);
	finder_release(&f);
	scope_unref(&scope);
}

#define BOTH(test)                                                                                 \
	cmocka_unit_test_setup_teardown(test, enter, leave),                                       \
		{#test " without threads", test, enter_alone, leave, NULL}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BOTH(results_come_behind_those_that_are_there),
		BOTH(matches_are_those_of_the_article),
		BOTH(some_articles_alone_are_searched),
		BOTH(names_are_looked_at_where_they_are_asked_for),
		BOTH(what_is_narrowed_finds_the_same),
		BOTH(what_is_given_up_is_never_done),
		BOTH(the_one_scope_is_made_beside),
		BOTH(what_is_over_is_freed_at_once),
		cmocka_unit_test_setup_teardown(a_shelf_is_tidied_when_it_is_worth_it, enter_alone, leave),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("find all", tests, NULL, NULL);
}
