/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/clock.h"
#include "text/width.h"
#include "view/outlet_name.h"

#include <locale.h>
#include <string.h>

static void check_cut(enum outlet_from from, const char *name, size_t columns, const char *want)
{
	struct article *a = article_new("x.txt", 1);
	struct bytes b;

	a->outlet = mem_copy_string(name);
	a->outlet_from = from;
	bytes_init(&b);
	outlet_name_cut(a, a->outlet, columns, &b);
	assert_string_equal(b.data, want);
	assert_true(width_columns(b.data, b.len) <= columns);
	bytes_release(&b);
	article_unref(&a);
}

static void what_metadata_say_keeps_its_start(void **state)
{
	check_cut(OUTLET_META, "The Southern Tribune", 20, "The Southern Tribune");
	check_cut(OUTLET_META, "The Southern Tribune", 12, "The Souther…");
	check_cut(OUTLET_META, "The Southern Tribune", 1, "…");
	check_cut(OUTLET_META, "The Southern Tribune", 0, "");
}

static void what_is_guessed_keeps_both_ends(void **state)
{
	check_cut(OUTLET_FILE, "2026-03-bridge-herald", 21, "2026-03-bridge-herald");
	check_cut(OUTLET_FILE, "2026-03-bridge-herald", 12, "2026-0…erald");
	check_cut(OUTLET_FILE, "2026-03-bridge-courier", 12, "2026-0…urier");
	check_cut(OUTLET_URL, "edition.tribune.example", 10, "editi…mple");
	check_cut(OUTLET_FOLDER, "2026-03-bridge-herald", 2, "2…");
	check_cut(OUTLET_FILE, "2026-03-bridge-herald", 1, "…");
	check_cut(OUTLET_FILE, "2026-03-bridge-herald", 0, "");
}

static void letters_are_cut_in_whole(void **state)
{
	check_cut(OUTLET_FILE, "東京新聞朝刊", 8, "東京…刊");
	check_cut(OUTLET_FILE, "e\xcc\x81te\xcc\x81-e\xcc\x81te\xcc\x81", 4, "e\xcc\x81t…e\xcc\x81");
}

static struct article *article_of(const char *path, const char *outlet, enum outlet_from from)
{
	struct article *a = article_new(path, 1);

	a->outlet = mem_copy_string(outlet);
	a->outlet_from = from;
	return a;
}

static void names_as_long_as_files_are_cut_at_once(void **state)
{
	enum { LONG = 1 << 19, TIMES = 1000, SECONDS = 5 };
	struct bytes name;
	long until = clock_ms() + (long)(SECONDS * 1000 * unit_patience());
	struct article *a;
	struct bytes b;

	bytes_init(&name);
	for (size_t i = unit_large(LONG); i-- > 0;)
		bytes_add_string(&name, "é");
	bytes_add_string(&name, ".新聞朝刊");
	a = article_of("x.txt", name.data, OUTLET_URL);
	bytes_init(&b);
	for (int i = 0; i < TIMES; i++) {
		bytes_clear(&b);
		outlet_name_cut(a, name.data, 12, &b);
		assert_true(clock_ms() < until);
	}
	assert_string_equal(b.data, "éééééé…朝刊");
	bytes_release(&b);
	article_unref(&a);
	bytes_release(&name);
}

/* What FROM calls OUTLET at two paths, and what they are called beside each other. */
static void check_beside(enum outlet_from from, const char *outlet, const char *path, const char *other,
			 const char *want, const char *want_other)
{
	struct article *a = article_of(path, outlet, from), *b = article_of(other, outlet, from);
	struct bytes name;

	bytes_init(&name);
	outlet_name_beside(a, b, &name);
	assert_string_equal(name.data, want);
	bytes_clear(&name);
	outlet_name_beside(b, a, &name);
	assert_string_equal(name.data, want_other);
	bytes_release(&name);
	article_unref(&a);
	article_unref(&b);
}

static void one_name_of_two_files_is_told_by_paths(void **state)
{
	check_beside(OUTLET_FILE, "bridge", "/x/north/news/bridge.txt", "/x/south/news/bridge.txt",
		     "north/news/bridge", "south/news/bridge");
	check_beside(OUTLET_FILE, "bridge", "bridge.txt", "old/bridge.txt", "bridge.txt", "old/bridge");
	check_beside(OUTLET_FILE, "bridge", "x/bridge.txt", "x/bridge.md", "bridge.txt", "bridge.md");
	check_beside(OUTLET_FOLDER, "oresk", "x/oresk/herald.txt", "x/oresk/courier.txt", "oresk/herald",
		     "oresk/courier");
	check_beside(OUTLET_FILE, "many", "x/many.txt", "x/many.txt", "many", "many");
	check_beside(OUTLET_META, "Herald", "a/1.txt", "b/1.txt", "Herald", "Herald");
	check_beside(OUTLET_URL, "herald.example", "a/1.txt", "b/1.txt", "herald.example",
		     "herald.example");
}

static void two_names_stay(void **state)
{
	struct article *a = article_of("a/bridge.txt", "bridge", OUTLET_FILE);
	struct article *b = article_of("b/ferry.txt", "ferry", OUTLET_FILE);
	struct bytes name;

	bytes_init(&name);
	outlet_name_beside(a, b, &name);
	assert_string_equal(name.data, "bridge");
	bytes_release(&name);
	article_unref(&a);
	article_unref(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_metadata_say_keeps_its_start),
		cmocka_unit_test(what_is_guessed_keeps_both_ends),
		cmocka_unit_test(letters_are_cut_in_whole),
		cmocka_unit_test(names_as_long_as_files_are_cut_at_once),
		cmocka_unit_test(one_name_of_two_files_is_told_by_paths),
		cmocka_unit_test(two_names_stay),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("outlet_name", tests, NULL, NULL);
}
