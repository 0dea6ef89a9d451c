/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "model/article.h"
#include "model/library.h"

#include <locale.h>
#include <string.h>

static struct article *article_of(const char *path, const char *outlet, enum outlet_from from)
{
	struct article *a = article_new(path, 1);

	a->outlet = mem_copy_string(outlet);
	a->outlet_from = from;
	return a;
}

static void set_text(struct article *a, const char *text)
{
	struct clean_text c = clean_text_make(text, strlen(text));

	article_set_text(a, &c);
	assert_null(c.text);
}

static void text_is_taken_over_and_cut_into_paragraphs(void **state)
{
	struct article *a = article_of("x\033[2J.txt", "x", OUTLET_FILE);

	set_text(a, "A headline\n\nThe first paragraph.\nThe second one.\n");
	assert_int_equal(a->paragraphs.n, 3);
	assert_int_equal(a->paragraphs.v[1].start, 12);
	assert_int_equal(a->text[a->len + TEXT_PADDING - 1], 0);
	assert_null(strchr(a->path_shown, '\033'));
	assert_non_null(strchr(a->path, '\033'));
	article_unref(&a);
	assert_null(a);
}

static void the_last_reference_frees(void **state)
{
	struct article *a = article_of("x", "x", OUTLET_FILE), *b = article_ref(a);

	article_unref(&a);
	assert_string_equal(b->outlet, "x");
	article_unref(&b);
	article_unref(&b); /* NULL is fine */
}

static void title_is_the_first_prose(void **state)
{
	struct article *a = article_of("x", "x", OUTLET_FILE);
	struct span s;

	set_text(a, "LatestNews\n\ndate 2025-07-04 A dam broke above the town.\n\nMore of it.\n");
	a->date_span = (struct span){a->paragraphs.v[1].start, a->paragraphs.v[1].start + 15};
	s = article_title_span(a);
	assert_memory_equal(a->text + s.start, "A dam broke", 11);
	set_text(a, "LatestNews\n");
	a->date_span = (struct span){0};
	s = article_title_span(a);
	assert_int_equal(s.start, 0);
	assert_int_equal(s.end, 10);
	set_text(a, "");
	s = article_title_span(a);
	assert_int_equal(s.end, 0);
	article_unref(&a);
}

struct example {
	const char *path, *outlet;
	enum outlet_from from;
	const char *want;
};

static void check_outlets(const struct example *e, size_t n)
{
	struct library l = {0};

	for (size_t i = 0; i < n; i++)
		library_add(&l, article_of(e[i].path, e[i].outlet, e[i].from));
	library_settle_outlets(&l);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(l.v[i]->outlet, e[i].want);
	library_release(&l);
	assert_int_equal(l.n, 0);
}

#define CHECK_OUTLETS(...)                                                                         \
	do {                                                                                       \
		const struct example e[] = {__VA_ARGS__};                                          \
		check_outlets(e, sizeof e / sizeof *e);                                            \
	} while (0)

static void folders_name_outlets_where_several_do(void **state)
{
	CHECK_OUTLETS({"news/herald/1.txt", "1", OUTLET_FILE, "herald"},
		      {"news/herald/2.txt", "2", OUTLET_FILE, "herald"},
		      {"news//courier//1.txt", "1", OUTLET_FILE, "courier"},
		      {"-", "stdin", OUTLET_FILE, "stdin"});
}

static void one_folder_names_none(void **state)
{
	CHECK_OUTLETS({"ferry/tarpress.txt", "tarpress", OUTLET_FILE, "tarpress"},
		      {"ferry/dart.txt", "dart", OUTLET_FILE, "dart"});
	CHECK_OUTLETS({"tarpress.txt", "tarpress", OUTLET_FILE, "tarpress"},
		      {"ferry/dart.txt", "dart", OUTLET_FILE, "dart"});
}

static void folders_of_one_name_name_none(void **state)
{
	CHECK_OUTLETS({"ferry/articles/tarpress.txt", "tarpress", OUTLET_FILE, "tarpress"},
		      {"dam/articles/nowcast.txt", "nowcast", OUTLET_FILE, "nowcast"});
}

static void what_the_metadata_say_stays(void **state)
{
	CHECK_OUTLETS({"a/1.txt", "The Herald", OUTLET_META, "The Herald"},
		      {"a/2.txt", "2", OUTLET_FILE, "2"}, {"b/1.txt", "1", OUTLET_FILE, "1"});
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_taken_over_and_cut_into_paragraphs),
		cmocka_unit_test(the_last_reference_frees),
		cmocka_unit_test(title_is_the_first_prose),
		cmocka_unit_test(folders_name_outlets_where_several_do),
		cmocka_unit_test(one_folder_names_none),
		cmocka_unit_test(folders_of_one_name_name_none),
		cmocka_unit_test(what_the_metadata_say_stays),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("article", tests, NULL, NULL);
}
