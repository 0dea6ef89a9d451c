/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "view/flow.h"

#include <locale.h>
#include <string.h>

static void assert_line(const struct lines *l, size_t i, const char *expected)
{
	struct bytes out;

	bytes_init(&out);
	lines_print(l, i, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
}

static struct span all_of(const char *s)
{
	return (struct span){0, (uint32_t)strlen(s)};
}

static void lines_keep_columns_apart(void **state)
{
	static const char left[] = "日本 left\ntext", right[] = "right";
	struct lines l;

	lines_init(&l, left, right);
	lines_begin(&l, 3, 1);
	assert_int_equal(lines_add_text(&l, 1, SOURCE_LEFT, all_of(left), ROLE_TEXT), 14);
	assert_int_equal(lines_add_string(&l, 17, "é=", ROLE_MARK), 2);
	lines_add_text(&l, 20, SOURCE_RIGHT, all_of(right), ROLE_SHARED);
	assert_line(&l, 0, " 日本 left text  é= right");
	assert_int_equal(lines_width(&l, 0), 25);
	assert_int_equal(l.lines.v[0].row, 3);
	assert_int_equal(l.lines.v[0].entry, 1);
	assert_int_equal(l.segments.v[2].role, ROLE_SHARED);
	lines_release(&l);
}

static void empty_text_makes_no_segment(void **state)
{
	struct lines l;

	lines_init(&l, "", "");
	lines_begin(&l, NO_ROW, 0);
	assert_int_equal(lines_add_string(&l, 5, "", ROLE_TEXT), 0);
	assert_int_equal(l.segments.n, 0);
	assert_int_equal(lines_width(&l, 0), 0);
	assert_line(&l, 0, "");
	lines_release(&l);
}

static void a_cut_shows(void **state)
{
	static const struct {
		const char *text, *cut;
		uint16_t limit;
	} cases[] = {
		{"fits well", "fits well", 9},
		{"fits well", "fits we…", 8},
		{"the words of a line", "the words of a…", 18},
		{"the words of a line", "the words of a…", 15},
		{"日本日本", "日本…", 6},
		{"he said: \"It sank\"", "he said:…", 11},
		{"he said (“It sank”)", "he said…", 11},
		{"they don't know", "they don'…", 10},
		{"\"Itself\"", "\"…", 2},
		{"il dit « Non", "il dit…", 10},
		{"日本日本", "日…", 4},
		{"for others… Now that", "for others…", 15},
		{"for others... Now that", "for others…", 17},
		{"for others … “Now” that", "for others…", 15},
		{"the vote was at 5. Now", "the vote was at 5.…", 19},
		{"... and so on", "...…", 4},
		{"ab", "…", 1},
		{"ab", "", 0},
	};
	struct lines l;

	lines_init(&l, "", "");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		lines_begin(&l, NO_ROW, 0);
		lines_add_string_cut(&l, 0, cases[i].limit, cases[i].text, ROLE_TEXT);
		assert_line(&l, i, cases[i].cut);
		assert_true(lines_width(&l, i) <= cases[i].limit);
	}
	lines_release(&l);
}

static void a_byte_is_found_again(void **state)
{
	static const char text[] = "one two three";
	struct lines l;

	lines_init(&l, text, "other");
	lines_begin(&l, 0, 0);
	lines_add_text(&l, 0, SOURCE_LEFT, (struct span){0, 3}, ROLE_TEXT);
	lines_begin(&l, 0, 0);
	lines_add_text(&l, 0, SOURCE_LEFT, (struct span){4, 7}, ROLE_TEXT);
	assert_int_equal(lines_find(&l, SOURCE_LEFT, 0), 0);
	assert_int_equal(lines_find(&l, SOURCE_LEFT, 3), 1); /* the blank is not shown */
	assert_int_equal(lines_find(&l, SOURCE_LEFT, 6), 1);
	assert_int_equal(lines_find(&l, SOURCE_LEFT, 7), l.lines.n);
	assert_int_equal(lines_find(&l, SOURCE_RIGHT, 0), l.lines.n);
	lines_release(&l);
}

static void every_role_has_its_letter(void **state)
{
	bool used[256] = {false};

	for (int r = 0; r < ROLE_COUNT_; r++) {
		unsigned char letter = (unsigned char)role_letter((enum role)r);

		assert_true(letter > ' ' && !used[letter]);
		used[letter] = true;
	}
	assert_int_equal(role_letter(ROLE_TEXT), '.');
	assert_int_equal(role_letter(ROLE_CONFLICT), 'Q');
	assert_int_equal(role_letter(ROLE_CURSOR), '>');
}

static void paint_gives_the_weightier_role(void **state)
{
	struct paints p = {0};
	/* Ranges that touch and have one role are one. */
	static const struct paint expected[] = {
		{{2, 4}, ROLE_SHARED}, {{4, 6}, ROLE_CONFLICT}, {{6, 12}, ROLE_SHARED},
		{{14, 15}, ROLE_DIFFERS},
	};
	struct span within = {0, 15};

	paints_add(&p, (struct span){14, 20}, within, ROLE_DIFFERS);
	paints_add(&p, (struct span){4, 6}, within, ROLE_CONFLICT);
	paints_add(&p, (struct span){2, 9}, within, ROLE_SHARED);
	paints_add(&p, (struct span){3, 5}, within, ROLE_SHARED);
	paints_add(&p, (struct span){9, 12}, within, ROLE_SHARED);
	paints_add(&p, (struct span){30, 40}, within, ROLE_SHARED);
	paints_flatten(&p);
	assert_int_equal(p.n, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < p.n; i++) {
		assert_int_equal(p.v[i].span.start, expected[i].span.start);
		assert_int_equal(p.v[i].span.end, expected[i].span.end);
		assert_int_equal(p.v[i].role, expected[i].role);
	}
	VEC_RELEASE(&p);
}

/* Wraps TEXT with its paint and prints what came out, lines joined with '|'. */
static char *painted(const char *text, struct paints *p, bool plain, size_t columns)
{
	struct lines l;
	struct flow f;
	struct bytes out;
	size_t next = 0;

	lines_init(&l, text, "");
	flow_init(&f);
	bytes_init(&out);
	paints_flatten(p);
	flow_add_painted(&f, &l, SOURCE_LEFT, all_of(text), ROLE_TEXT, p, &next, plain);
	flow_wrap(&f, columns);
	for (size_t i = 0; i < f.lines.n; i++) {
		lines_begin(&l, 0, 0);
		flow_put(&f, i, &l, 0);
		lines_print(&l, i, &out);
		assert_true(lines_width(&l, i) <= columns);
		bytes_add_byte(&out, '|');
	}
	flow_release(&f);
	lines_release(&l);
	return out.data;
}

static void marks_are_wrapped_with_the_text(void **state)
{
	static const char text[] = "killing 14 people so far";
	struct paints p = {0};
	char *s;

	paints_add(&p, (struct span){8, 10}, all_of(text), ROLE_CONFLICT);
	paints_add(&p, (struct span){18, 20}, all_of(text), ROLE_DIFFERS);
	s = painted(text, &p, true, 12);
	assert_string_equal(s, "killing [14]|people _so_|far|");
	free(s);
	s = painted(text, &p, false, 11);
	assert_string_equal(s, "killing|[14] people|so far|");
	free(s);
	VEC_RELEASE(&p);
}

static void segments_point_into_the_article(void **state)
{
	static const char text[] = "alpha beta gamma";
	struct lines l;
	struct flow f;

	lines_init(&l, text, "");
	flow_init(&f);
	flow_add_string(&f, &l, "see: ", ROLE_MUTED);
	flow_add_text(&f, &l, SOURCE_LEFT, all_of(text), ROLE_SHARED);
	assert_int_equal(flow_wrap(&f, 11), 2);
	for (size_t i = 0; i < 2; i++) {
		lines_begin(&l, 0, 0);
		flow_put(&f, i, &l, 4);
	}
	assert_line(&l, 0, "    see: alpha");
	assert_line(&l, 1, "    beta gamma");
	assert_int_equal(lines_find(&l, SOURCE_LEFT, 6), 1);
	assert_int_equal(l.segments.v[1].span.start, 0);
	assert_int_equal(l.segments.v[1].column, 9);
	assert_int_equal(l.segments.v[2].span.start, 6);
	flow_release(&f);
	lines_release(&l);
}

static void fields_are_parted_where_text_runs_to_the_left(void **state)
{
	struct lines l;

	lines_init(&l, "", "");
	lines_begin(&l, 0, 0);
	lines_add_string(&l, 0, "שלום ", ROLE_TEXT);
	lines_add_string(&l, 5, "[14]", ROLE_CONFLICT);
	lines_add_string(&l, 12, "4", ROLE_NUMBER);
	lines_add_string(&l, 14, "שלום", ROLE_TEXT);
	assert_line(&l, 0, "שלום [14]  \u28004 שלום");
	lines_begin(&l, 0, 0);
	lines_add_string(&l, 0, "ab", ROLE_TEXT);
	lines_add_string(&l, 5, "4", ROLE_NUMBER);
	assert_line(&l, 1, "ab   4");
	lines_release(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_keep_columns_apart),
		cmocka_unit_test(empty_text_makes_no_segment),
		cmocka_unit_test(a_cut_shows),
		cmocka_unit_test(a_byte_is_found_again),
		cmocka_unit_test(every_role_has_its_letter),
		cmocka_unit_test(paint_gives_the_weightier_role),
		cmocka_unit_test(marks_are_wrapped_with_the_text),
		cmocka_unit_test(segments_point_into_the_article),
		cmocka_unit_test(fields_are_parted_where_text_runs_to_the_left),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}
