/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "pane/canvas.h"

#include <locale.h>
#include <string.h>

static char letter(uint8_t role)
{
	return (char)('.' + role);
}

static int put(struct canvas *c, int x, int y, const char *s)
{
	return canvas_put(c, x, y, c->width, s, strlen(s), 0);
}

static void assert_dump(const struct canvas *c, const char *expected)
{
	struct bytes out;

	bytes_init(&out);
	canvas_dump(c, letter, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
}

static void make(struct canvas *c, int width, int height)
{
	canvas_init(c);
	canvas_resize(c, width, height);
}

static void dumps_two_planes(void **state)
{
	struct canvas c;

	make(&c, 6, 2);
	assert_int_equal(put(&c, 1, 0, "ab"), 2);
	canvas_put(&c, 0, 1, 6, "x y", 3, 2);
	assert_dump(&c, " ab\nx y\n ..\n000\n");
	canvas_release(&c);
}

static void cuts_at_all_edges(void **state)
{
	struct canvas c;

	make(&c, 4, 1);
	put(&c, -2, 0, "abcdefgh");
	assert_dump(&c, "cdef\n....\n");
	put(&c, 0, -1, "zzzz");
	put(&c, 0, 1, "zzzz");
	put(&c, 4, 0, "z");
	assert_dump(&c, "cdef\n....\n");
	canvas_release(&c);
}

static void marks_a_cut(void **state)
{
	struct canvas c;

	make(&c, 8, 1);
	assert_int_equal(canvas_put_cut(&c, 0, 0, 5, "abcde", 0), 5);
	assert_dump(&c, "abcde\n.....\n");
	assert_int_equal(canvas_put_cut(&c, 0, 0, 5, "abcdef", 0), 5);
	assert_dump(&c, "abcd>\n.....\n");
	canvas_clear(&c, 0);
	canvas_put_cut(&c, 0, 0, 5, "abc\u4f60\u597d", 0); /* a wide letter does not fit whole */
	assert_dump(&c, "abc >\n... .\n");
	canvas_release(&c);
}

static void wide_letters_own_two_cells(void **state)
{
	struct canvas c;

	make(&c, 6, 1);
	assert_int_equal(put(&c, 0, 0, "\u4f60\u597da"), 5);
	assert_dump(&c, "\u4f60\u597da\n.....\n");
	assert_int_equal(canvas_cell(&c, 0, 0)->columns, 2);
	assert_int_equal(canvas_cell(&c, 1, 0)->columns, 0);
	canvas_release(&c);
}

static void half_overwritten_wide_letters_leave_blanks(void **state)
{
	struct canvas c;

	make(&c, 6, 1);
	put(&c, 0, 0, "\u4f60\u597d");
	put(&c, 1, 0, "x"); /* the right half of one */
	assert_dump(&c, " x\u597d\n ...\n");
	put(&c, 2, 0, "y"); /* the left half of the other */
	assert_dump(&c, " xy\n ..\n");
	put(&c, 0, 0, "\u4f60\u597d");
	put(&c, 1, 0, "\u6211"); /* halves of both */
	assert_dump(&c, " \u6211\n ..\n");
	canvas_release(&c);
}

static void wide_letters_on_an_edge_leave_blanks(void **state)
{
	struct canvas c;

	make(&c, 3, 1);
	put(&c, -1, 0, "\u4f60\u4f60");
	assert_dump(&c, " \u4f60\n ..\n");
	canvas_clear(&c, 0);
	assert_int_equal(put(&c, 2, 0, "\u4f60"), 0);
	assert_dump(&c, "\n\n");
	canvas_release(&c);
}

static void four_marks_stay_with_a_letter(void **state)
{
	struct canvas c;
	char zalgo[1 + 2 * 20 + 2] = "a";

	for (size_t i = 0; i < 20; i++)
		memcpy(zalgo + 1 + 2 * i, "\u0301", 2);
	zalgo[41] = 'b';
	make(&c, 4, 1);
	assert_int_equal(put(&c, 0, 0, zalgo), 2);
	assert_dump(&c, "a\u0301\u0301\u0301\u0301b\n..\n");
	canvas_release(&c);
}

static void joiners_and_lone_marks_are_dropped(void **state)
{
	struct canvas c;

	make(&c, 4, 1);
	assert_int_equal(put(&c, 0, 0, "a\u200cb"), 2);
	assert_dump(&c, "ab\n..\n");
	canvas_clear(&c, 0);
	assert_int_equal(put(&c, 0, 0, "\u0301"), 0);
	assert_dump(&c, "\n\n");
	canvas_release(&c);
}

static void clusters_of_several_letters_take_their_cells(void **state)
{
	struct canvas c;

	make(&c, 8, 1);
	assert_int_equal(put(&c, 0, 0, "\U0001F1EC\U0001F1E7|"), 3); /* a flag: two letters of one column */
	assert_dump(&c, "\U0001F1EC\U0001F1E7|\n...\n");
	canvas_clear(&c, 0);
	assert_int_equal(canvas_put(&c, 0, 0, 1, "\U0001F1EC\U0001F1E7", 8, 0), 0); /* never half a flag */
	canvas_release(&c);
}

static void what_is_not_clean_is_made_harmless(void **state)
{
	struct canvas c;

	make(&c, 8, 1);
	put(&c, 0, 0, "a\nb\x1b[m\x7f");
	assert_dump(&c, "a b [m\n. . ..\n");
	canvas_release(&c);
}

static void paint_takes_whole_letters(void **state)
{
	struct canvas c;

	make(&c, 6, 1);
	put(&c, 0, 0, "\u4f60\u597dab");
	canvas_paint(&c, 1, 3, 0, 1);
	assert_dump(&c, "\u4f60\u597dab\n////..\n");
	canvas_paint(&c, 5, 90, 0, 2);
	canvas_paint(&c, 4, 4, 0, 3);
	assert_dump(&c, "\u4f60\u597dab\n////.0\n");
	canvas_release(&c);
}

static void fill_keeps_inside_its_box(void **state)
{
	struct canvas c;

	make(&c, 5, 3);
	canvas_fill(&c, (struct rect){1, 1, 3, 9}, "-", 1);
	assert_dump(&c, "\n ---\n ---\n\n ///\n ///\n");
	canvas_fill(&c, (struct rect){0, 0, 5, 1}, "\u4f60", 0); /* an odd column stays as it is */
	assert_dump(&c, "\u4f60\u4f60\n ---\n ---\n....\n ///\n ///\n");
	canvas_release(&c);
}

static void fields_keep_their_places_beside_text_to_the_left(void **state)
{
	struct canvas c;

	make(&c, 12, 5);
	put(&c, 0, 0, "שלום");
	put(&c, 6, 0, "4"); /* parted */
	put(&c, 8, 0, "שלום");
	put(&c, 0, 1, "ab");
	put(&c, 6, 1, "שלום"); /* nothing before it runs to the left */
	put(&c, 0, 2, "שלום ");
	put(&c, 5, 2, "[4]"); /* the same sentence goes on */
	put(&c, 0, 3, "שלום ab"); /* nor is it the last */
	put(&c, 10, 3, "4");
	put(&c, 0, 4, "مرحبا");
	canvas_fill(&c, (struct rect){5, 4, 7, 1}, " ", 0);
	assert_dump(&c, "שלום \u28004 שלום\nab    שלום\nשלום [4]\nשלום ab   4\nمرحبا\n"
			".... .. ....\n..    ....\n.... ...\n.... ..   .\n.....\n");
	canvas_release(&c);
}

static void survives_without_size(void **state)
{
	struct canvas c;

	make(&c, -1, 0);
	put(&c, 0, 0, "abc");
	canvas_put_cut(&c, 0, 0, 0, "abc", 0);
	canvas_fill(&c, (struct rect){0, 0, 9, 9}, "x", 0);
	assert_dump(&c, "");
	canvas_release(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dumps_two_planes),
		cmocka_unit_test(cuts_at_all_edges),
		cmocka_unit_test(marks_a_cut),
		cmocka_unit_test(wide_letters_own_two_cells),
		cmocka_unit_test(half_overwritten_wide_letters_leave_blanks),
		cmocka_unit_test(wide_letters_on_an_edge_leave_blanks),
		cmocka_unit_test(four_marks_stay_with_a_letter),
		cmocka_unit_test(joiners_and_lone_marks_are_dropped),
		cmocka_unit_test(clusters_of_several_letters_take_their_cells),
		cmocka_unit_test(what_is_not_clean_is_made_harmless),
		cmocka_unit_test(paint_takes_whole_letters),
		cmocka_unit_test(fill_keeps_inside_its_box),
		cmocka_unit_test(fields_keep_their_places_beside_text_to_the_left),
		cmocka_unit_test(survives_without_size),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
