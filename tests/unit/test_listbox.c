/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "pane/listbox.h"

#include <limits.h>

static struct listbox box(size_t n, size_t height)
{
	struct listbox b = {0};

	listbox_resize(&b, n, height);
	return b;
}

static void moves_stop_at_both_ends(void **state)
{
	struct listbox b = box(10, 4);

	listbox_move(&b, 3);
	assert_int_equal(b.selected, 3);
	assert_int_equal(b.top, 0);
	listbox_move(&b, 1);
	assert_int_equal(b.top, 1);
	listbox_move(&b, LONG_MAX);
	assert_int_equal(b.selected, 9);
	assert_int_equal(b.top, 6);
	listbox_move(&b, LONG_MIN);
	assert_int_equal(b.selected, 0);
	assert_int_equal(b.top, 0);
}

static void pages_overlap_by_one_row(void **state)
{
	struct listbox b = box(100, 10);

	listbox_move(&b, 2);
	listbox_page(&b, 1);
	assert_int_equal(b.selected, 11);
	assert_int_equal(b.top, 9);
	listbox_page(&b, -1);
	assert_int_equal(b.selected, 2);
	assert_int_equal(b.top, 0);
	listbox_page(&b, 1000000);
	assert_int_equal(b.selected, 99);
	listbox_page(&b, LONG_MIN);
	assert_int_equal(b.selected, 0);
}

static void an_empty_list_stays_at_zero(void **state)
{
	struct listbox b = box(0, 10);

	listbox_move(&b, 1);
	listbox_page(&b, 1);
	listbox_select(&b, 7);
	assert_int_equal(b.selected, 0);
	assert_int_equal(b.top, 0);
}

static void a_resize_keeps_the_selection_in_view(void **state)
{
	struct listbox b = box(50, 20);

	listbox_select(&b, 19);
	listbox_resize(&b, 50, 5);
	assert_int_equal(b.selected, 19);
	assert_in_range(b.selected - b.top, 0, 4);
	listbox_resize(&b, 50, 0);
	assert_int_equal(b.top, 19);
	listbox_resize(&b, 3, 20);
	assert_int_equal(b.selected, 2);
	assert_int_equal(b.top, 0);
}

static void no_rows_are_wasted_at_the_end(void **state)
{
	struct listbox b = box(50, 10);

	listbox_select(&b, 49);
	listbox_resize(&b, 50, 30);
	assert_int_equal(b.top, 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_stop_at_both_ends),
		cmocka_unit_test(pages_overlap_by_one_row),
		cmocka_unit_test(an_empty_list_stays_at_zero),
		cmocka_unit_test(a_resize_keeps_the_selection_in_view),
		cmocka_unit_test(no_rows_are_wasted_at_the_end),
	};

	return cmocka_run_group_tests_name("listbox", tests, NULL, NULL);
}
