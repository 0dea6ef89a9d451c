/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "compare/one_event.h"
#include "workspace/comparing.h"
#include "workspace/kin.h"
#include "workspace/sample.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

enum { LONG_MS = 60 * 1000, SAMPLE = 4 };

static struct article *article_of(const char *text)
{
	struct clean_text c = clean_text_make(text, strlen(text));
	struct article *a = article_new("made.txt", 1);

	a->outlet = mem_copy_string("made");
	article_set_text(a, &c);
	clean_text_release(&c);
	return a;
}

static void add(struct workspace *ws, const char *text)
{
	library_add(workspace_library(ws), article_of(text));
}

/* The four articles of the sample, and N that have nothing to do with them. */
static struct workspace *library_of(size_t n)
{
	struct workspace *ws = workspace_new();
	char text[256];

	load_sample(ws);
	for (size_t i = 0; i < n; i++) {
		snprintf(text, sizeof text, "The council of town %zu met on item %zu of its budget.\n\n"
					    "Nobody objected to road number %zu.\n", i, i * 7, i * 13);
		add(ws, text);
	}
	return ws;
}

static void assert_sample_related(struct workspace *ws, size_t article)
{
	struct comparing *c = comparing_start(ws, article, NO_ARTICLE);
	const size_t *others;
	size_t n;

	assert_true(comparing_wait(c, LONG_MS));
	others = comparing_related(c, &n);
	assert_int_equal(n, SAMPLE - 1);
	for (size_t i = 0; i < n; i++) {
		assert_true(others[i] < SAMPLE && others[i] != article);
		assert_true(kinship_of(workspace_comparison(ws, article, others[i])).links >= EVENT_LINKS);
	}
	comparing_drop(&c);
	assert_null(c);
}

static void few_articles_are_all_compared(void **state)
{
	struct workspace *ws = library_of(5);

	assert_sample_related(ws, 2);
	workspace_free(&ws);
}

static void of_many_those_that_begin_alike_are(void **state)
{
	struct workspace *ws = library_of(500);

	for (size_t i = 0; i < SAMPLE; i++)
		assert_sample_related(ws, i);
	workspace_free(&ws);
}

static void what_is_loaded_later_is_found(void **state)
{
	struct workspace *ws = library_of(100);
	struct comparing *c;
	size_t n;

	assert_sample_related(ws, 0);
	add(ws, workspace_article(ws, 1)->text);
	c = comparing_start(ws, 1, NO_ARTICLE);
	assert_true(comparing_wait(c, LONG_MS));
	assert_int_equal(comparing_related(c, &n)[SAMPLE - 1], workspace_count(ws) - 1);
	comparing_drop(&c);
	workspace_free(&ws);
}

static void strangers_are_related_to_nobody_but_whom_one_asks_for(void **state)
{
	struct workspace *ws = library_of(1);
	struct comparing *c = comparing_start(ws, SAMPLE, 1);
	size_t n;

	assert_true(comparing_wait(c, LONG_MS));
	assert_int_equal(comparing_related(c, &n)[0], 1);
	assert_int_equal(n, 1);
	comparing_drop(&c);
	c = comparing_start(ws, SAMPLE, NO_ARTICLE);
	assert_true(comparing_wait(c, LONG_MS));
	comparing_related(c, &n);
	assert_int_equal(n, 0);
	assert_true(comparing_best(c) == NO_ARTICLE);
	comparing_drop(&c);
	workspace_free(&ws);
}

/* How many articles tell of the same as the first of two. */
static size_t related_of(const char *text, const char *other)
{
	struct workspace *ws = workspace_new();
	struct comparing *c;
	size_t n;

	add(ws, text);
	add(ws, other);
	c = comparing_start(ws, 0, NO_ARTICLE);
	assert_true(comparing_wait(c, LONG_MS));
	comparing_related(c, &n);
	comparing_drop(&c);
	workspace_free(&ws);
	return n;
}

/* Two sentences cannot have two links where one has nothing more to say. */
static void a_flash_is_related_by_one_link(void **state)
{
	static const char flash[] = "At least 14 people were killed when a road bridge collapsed in the city of "
				    "Oresk on Monday, officials said.\n";
	static const char again[] = "Fourteen people were killed when a road bridge in the city of Oresk "
				    "collapsed on Monday, officials said.\n";
	static const char rates[] = "The central bank held interest rates at 4.25 per cent on Monday, as "
				    "officials said inflation was slowing.\n";
	static const char more[] = "The mayor of Oresk opened a new library on Monday.\n\nChildren had waited "
				   "for it for eleven years.\n\nThe old one was closed after a flood.\n";
	struct bytes longer;

	bytes_init(&longer);
	bytes_addf(&longer, "%s\n%s", more, again);
	assert_int_equal(related_of(flash, again), 1);
	assert_int_equal(related_of(flash, longer.data), 1);
	assert_int_equal(related_of(longer.data, flash), 1);
	assert_int_equal(related_of(flash, rates), 0);
	assert_int_equal(related_of(flash, more), 0);
	bytes_release(&longer);
}

static void the_best_has_most_discrepancies(void **state)
{
	struct workspace *ws = library_of(0);
	struct comparing *c = comparing_start(ws, 0, NO_ARTICLE);
	uint32_t best;

	assert_true(comparing_wait(c, LONG_MS));
	best = kinship_of(workspace_comparison(ws, 0, comparing_best(c))).discrepancies;
	for (size_t i = 1; i < SAMPLE; i++)
		assert_true(kinship_of(workspace_comparison(ws, 0, i)).discrepancies <= best);
	assert_true(best > 0);
	comparing_drop(&c);
	workspace_free(&ws);
}

static void what_is_as_long_as_a_book_is_left_out(void **state)
{
	struct workspace *ws = library_of(0);
	struct bytes book;

	bytes_init(&book);
	while (book.len <= COMPARE_BYTES)
		bytes_addf(&book, "%s\n\n", workspace_article(ws, 1)->text);
	add(ws, book.data);
	assert_sample_related(ws, 0);
	assert_sample_related(ws, 1);
	bytes_release(&book);
	workspace_free(&ws);
}

/* What the workspace kept meanwhile is used; a comparison is not made twice. */
static void what_is_known_is_kept(void **state)
{
	struct workspace *ws = library_of(0);
	const struct annotation *an = workspace_annotation(ws, 0);
	const struct comparison *before = workspace_comparison(ws, 0, 3);

	assert_sample_related(ws, 0);
	assert_ptr_equal(workspace_annotation(ws, 0), an);
	assert_ptr_equal(workspace_comparison(ws, 0, 3), before);
	assert_ptr_equal(workspace_comparison(ws, 0, 2)->annotation[LEFT], an);
	workspace_free(&ws);
}

/* Dropped at every moment, while others look at the same articles. */
static void dropping_leaves_nothing_behind(void **state)
{
	struct workspace *ws = library_of(200);

	for (size_t i = 0; i < 60; i++) {
		struct comparing *c = comparing_start(ws, i % SAMPLE, NO_ARTICLE);

		for (size_t k = 0; k < i % 7; k++)
			comparing_take(c);
		workspace_annotation(ws, (i + 1) % SAMPLE);
		comparing_drop(&c);
		workspace_trim(ws);
	}
	assert_sample_related(ws, 0);
	workspace_free(&ws);
}

static void sketches_hold_words_of_any_script(void **state)
{
	static const char *const texts[] = {"Bridge COLLAPSE at Oresk", "Мост рухнул", "橋が崩落した", "가교 붕괴"};
	struct article *a = article_of("bridge collapse: oresk, at"), *b;
	struct sketch one, other;

	sketch_make(a, &one);
	article_unref(&a);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		b = article_of(texts[i]);
		sketch_make(b, &other);
		article_unref(&b);
		assert_true(other.n > 1);
		assert_int_equal(!memcmp(&one.word, &other.word, one.n * sizeof *one.word), i == 0);
	}
}

static struct kin *kin_of(struct workspace *ws)
{
	struct kin *k = kin_new(workspace_library(ws)->v, workspace_count(ws), NULL);

	kin_fill(k, 0, workspace_count(ws));
	kin_count(k);
	return k;
}

/* As if all had been sketched anew; one that somebody borrows stays as it is. */
static void an_article_is_replaced_among_its_kin(void **state)
{
	enum { CLOSEST = 8, CHANGED = SAMPLE + 7 };
	struct workspace *ws = library_of(100);
	struct kin *k = kin_of(ws), *anew;
	size_t before[CLOSEST], closest[CLOSEST], n;
	struct article *a = article_of(workspace_article(ws, 0)->text);

	assert_int_equal(kin_closest(k, 0, CLOSEST, before), CLOSEST);
	kin_ref(k);
	assert_false(kin_replace(k, CHANGED, a));
	kin_unref(&(struct kin *){k});
	assert_true(kin_replace(k, CHANGED, a));
	workspace_replace(ws, CHANGED, a);
	anew = kin_of(ws);
	for (size_t i = 0; i < workspace_count(ws); i++) {
		n = kin_closest(k, i, CLOSEST, closest);
		assert_int_equal(kin_closest(anew, i, CLOSEST, before), n);
		assert_memory_equal(closest, before, n * sizeof *closest);
	}
	kin_closest(k, 0, CLOSEST, closest);
	assert_int_equal(closest[0], CHANGED);
	kin_unref(&anew);
	kin_unref(&k);
	workspace_free(&ws);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_articles_are_all_compared),
		cmocka_unit_test(of_many_those_that_begin_alike_are),
		cmocka_unit_test(what_is_loaded_later_is_found),
		cmocka_unit_test(strangers_are_related_to_nobody_but_whom_one_asks_for),
		cmocka_unit_test(a_flash_is_related_by_one_link),
		cmocka_unit_test(the_best_has_most_discrepancies),
		cmocka_unit_test(what_is_as_long_as_a_book_is_left_out),
		cmocka_unit_test(what_is_known_is_kept),
		cmocka_unit_test(dropping_leaves_nothing_behind),
		cmocka_unit_test(sketches_hold_words_of_any_script),
		cmocka_unit_test(an_article_is_replaced_among_its_kin),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
