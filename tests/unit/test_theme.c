/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/theme.h"

#include <math.h>
#include <string.h>

static struct theme made(enum theme_name name, const char *colorfgbg)
{
	struct theme t;

	theme_init(&t, colorfgbg, NULL);
	t.name = name;
	return t;
}

/* Roles of letters that may stand side by side: nothing but their style tells them apart. */
static const enum role in_text[] = {ROLE_TEXT, ROLE_SHARED, ROLE_DIFFERS, ROLE_MATCH, ROLE_FOUND,
				    ROLE_MUTED};
enum { IN_TEXT = sizeof in_text / sizeof *in_text };
/* Others of which that is true; what is not here is told by a character or by its place. */
static const struct {
	enum role one, other;
	const char *where;
} side_by_side[] = {
	{ROLE_CURSOR, ROLE_MARK, "> of the current row, > of what only the right side has"},
	{ROLE_CURSOR, ROLE_FLAG, "the current row of the reader"},
	{ROLE_CURSOR, ROLE_TEXT, "> in linear text"},
	{ROLE_TITLE, ROLE_HINT, "the chosen word of a completion"},
	{ROLE_MARK, ROLE_MUTED, "+ before a fold"},
	{ROLE_FLAG, ROLE_MUTED, "a note of what differs, others"},
	{ROLE_FLAG, ROLE_RULE, "the overview of a comparison"},
	{ROLE_CONFLICT, ROLE_TEXT, "a figure that differs, one that does not"},
	{ROLE_CONFLICT, ROLE_QUANTITY, "the same in the reader"},
	{ROLE_HEADLINE, ROLE_TEXT, "the preview"},
	{ROLE_SUBHEADING, ROLE_TEXT, "results"},
	{ROLE_MESSAGE, ROLE_MUTED, "a prompt, what it found"},
	{ROLE_MESSAGE, ROLE_HINT, "the last line"},
};
enum { SIDE_BY_SIDE = sizeof side_by_side / sizeof *side_by_side };

static bool is_same(const struct theme *t, enum role one, enum role other, int colors)
{
	struct style a = theme_style(t, one, colors), b = theme_style(t, other, colors);

	return a.attributes == b.attributes && a.foreground == b.foreground &&
	       a.background == b.background;
}

static void need_distinct(const struct theme *t, int colors)
{
	for (size_t i = 0; i < IN_TEXT; i++)
		for (size_t j = 0; j < i; j++)
			if (is_same(t, in_text[i], in_text[j], colors))
				fail_msg("%s and %s look the same with %d colours", role_name(in_text[i]),
					 role_name(in_text[j]), colors);
	for (size_t i = 0; i < SIDE_BY_SIDE; i++)
		if (is_same(t, side_by_side[i].one, side_by_side[i].other, colors))
			fail_msg("with %d colours nothing tells apart: %s", colors,
				 side_by_side[i].where);
}

static void what_stands_side_by_side_is_distinct(void **state)
{
	static const int depths[] = {0, 2, 8, 16, 256};

	for (int name = THEME_AUTO; name <= THEME_MONO; name++)
		for (size_t d = 0; d < sizeof depths / sizeof *depths; d++) {
			struct theme t = made((enum theme_name)name, NULL);

			need_distinct(&t, depths[d]);
		}
}

static void without_colours_there_are_attributes_alone(void **state)
{
	static const int depths[] = {0, 2, 8, 256};

	for (size_t d = 0; d < sizeof depths / sizeof *depths; d++) {
		struct theme t = made(depths[d] < 8 ? THEME_DARK : THEME_MONO, NULL);

		for (int r = 0; r < ROLE_COUNT_; r++) {
			assert_int_equal(theme_style(&t, (enum role)r, depths[d]).foreground, -1);
			assert_int_equal(theme_style(&t, (enum role)r, depths[d]).background, -1);
		}
	}
}

static void what_the_user_changed_needs_colours(void **state)
{
	struct theme t = made(THEME_DARK, NULL);
	const char *const words[] = {"75", "default"};
	struct status s = theme_change(&t, "shared", words, 2);

	assert_true(status_is_ok(&s));
	assert_int_equal(theme_style(&t, ROLE_SHARED, 256).attributes, 0);
	assert_int_equal(theme_style(&t, ROLE_SHARED, 256).foreground, 75);
	assert_int_equal(theme_style(&t, ROLE_SHARED, 88).foreground, 12); /* 75 is another colour there */
	assert_int_equal(theme_style(&t, ROLE_SHARED, 16).foreground, 12);
	assert_int_equal(theme_style(&t, ROLE_SHARED, 0).attributes, STYLE_BOLD);
	t.name = THEME_MONO;
	assert_int_equal(theme_style(&t, ROLE_SHARED, 256).attributes, STYLE_BOLD);
}

static double channel(int value)
{
	double v = value / 255.0;

	return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
}

/* Relative luminance, as WCAG 2 has it. */
static double luminance(int color)
{
	static const double weights[3] = {0.2126, 0.7152, 0.0722};
	double sum = 0;

	for (int i = 0; i < 3; i++)
		sum += weights[i] * channel(style_rgb(color) >> (16 - 8 * i) & 255);
	return sum;
}

static double contrast(int one, int other)
{
	double a = luminance(one) + 0.05, b = luminance(other) + 0.05;

	return a > b ? a / b : b / a;
}

/* A style is read on its own background, else on the terminal's, which is OTHERWISE. */
static void need_contrast(const struct theme *t, int colors, int otherwise, double least)
{
	for (int r = 0; r < ROLE_COUNT_; r++) {
		struct style s = theme_style(t, (enum role)r, colors);
		int background = s.background >= 0 ? s.background : otherwise;

		if (s.foreground >= 0 && contrast(s.foreground, background) < least)
			fail_msg("%s: %d on %d has a contrast of %.2f", role_name((enum role)r),
				 s.foreground, background, contrast(s.foreground, background));
		if (s.background >= 0)
			assert_true(s.foreground >= 0); /* or it would be the terminal's */
	}
}

/* 4.5 is what WCAG asks of text; where the background is not known, 3 on both. */
static void colours_can_be_read(void **state)
{
	enum { BLACK = 16, WHITE = 231, GREY_TERMINAL = 235, CREAM_TERMINAL = 230 };
	static const int depths[] = {8, 16, 256};
	struct theme automatic = made(THEME_AUTO, NULL), dark = made(THEME_DARK, NULL);
	struct theme light = made(THEME_LIGHT, NULL);

	for (size_t d = 0; d < sizeof depths / sizeof *depths; d++) {
		need_contrast(&dark, depths[d], BLACK, 4.5);
		need_contrast(&dark, depths[d], GREY_TERMINAL, 4.5);
		need_contrast(&light, depths[d], WHITE, 4.5);
		need_contrast(&automatic, depths[d], BLACK, 3);
		need_contrast(&automatic, depths[d], WHITE, 3);
	}
	need_contrast(&light, 256, CREAM_TERMINAL, 4.3); /* brown is as dark as it can be and still orange */
}

/* So that it means one thing. */
static void what_differs_has_a_colour_of_its_own(void **state)
{
	static const int depths[] = {8, 16, 256};

	for (int name = THEME_AUTO; name < THEME_MONO; name++)
		for (size_t d = 0; d < sizeof depths / sizeof *depths; d++)
			for (int r = 0; r < ROLE_COUNT_; r++) {
				struct theme t = made((enum theme_name)name, NULL);
				struct style flag = theme_style(&t, ROLE_FLAG, depths[d]);
				struct style s = theme_style(&t, (enum role)r, depths[d]);

				if (r == ROLE_FLAG || r == ROLE_CONFLICT || r == ROLE_DIFFERS)
					continue;
				assert_true(flag.foreground >= 0);
				assert_false(s.foreground == flag.foreground &&
					     s.background == flag.background);
			}
}

static void no_theme_has_red_or_green(void **state)
{
	static const int depths[] = {8, 16, 256};

	for (int name = THEME_AUTO; name <= THEME_MONO; name++)
		for (size_t d = 0; d < sizeof depths / sizeof *depths; d++)
			for (int r = 0; r < ROLE_COUNT_; r++) {
				struct theme t = made((enum theme_name)name, NULL);
				int c = theme_style(&t, (enum role)r, depths[d]).foreground;

				assert_true(c < depths[d]);
				assert_true(c != 1 && c != 2 && c != 9 && c != 10);
			}
}

static void the_background_is_taken_from_the_terminal(void **state)
{
	struct theme dark = made(THEME_DARK, NULL), light = made(THEME_LIGHT, NULL);
	struct theme t;
	static const struct {
		const char *says;
		bool light;
	} cases[] = {{"15;0", false}, {"0;15", true}, {"0;default;15", true}, {"7;8", false},
		     {"0;7", true}};
	static const char *const unknown[] = {"nonsense", "default;default", "15;default", "0;", "0;-1"};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		t = made(THEME_AUTO, cases[i].says);
		assert_int_equal(theme_style(&t, ROLE_FLAG, 256).foreground,
				 theme_style(cases[i].light ? &light : &dark, ROLE_FLAG, 256).foreground);
	}
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		t = made(THEME_AUTO, unknown[i]);
		assert_int_equal(t.background, THEME_AUTO);
	}
	theme_init(&t, NULL, "linux");
	assert_int_equal(theme_style(&t, ROLE_FLAG, 8).foreground,
			 theme_style(&dark, ROLE_FLAG, 8).foreground);
	theme_init(&t, NULL, "cons25");
	assert_int_equal(t.background, THEME_DARK);
	theme_init(&t, "0;15", "linux-16color");
	assert_int_equal(t.background, THEME_LIGHT);
	theme_init(&t, NULL, "xterm");
	assert_int_equal(t.background, THEME_AUTO);
}

static void every_role_and_colour_is_written_as_it_is_read(void **state)
{
	struct theme t = made(THEME_DARK, NULL);

	for (int r = 0; r < ROLE_COUNT_; r++) {
		struct bytes first, second;
		const char *const words[] = {style_color_name((size_t)r % 16), "default", "dim"};
		struct status s = theme_change(&t, role_name((enum role)r), words, 3);

		assert_true(status_is_ok(&s));
		bytes_init(&first);
		bytes_init(&second);
		bytes_addf(&first, "color %s %s default dim", role_name((enum role)r), words[0]);
		theme_write(&t, (enum role)r, &second);
		assert_string_equal(first.data, second.data);
		bytes_release(&first);
		bytes_release(&second);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_side_by_side_is_distinct),
		cmocka_unit_test(without_colours_there_are_attributes_alone),
		cmocka_unit_test(what_the_user_changed_needs_colours),
		cmocka_unit_test(colours_can_be_read),
		cmocka_unit_test(what_differs_has_a_colour_of_its_own),
		cmocka_unit_test(no_theme_has_red_or_green),
		cmocka_unit_test(the_background_is_taken_from_the_terminal),
		cmocka_unit_test(every_role_and_colour_is_written_as_it_is_read),
	};

	return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
