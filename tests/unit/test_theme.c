/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/theme.h"

#include <math.h>
#include <string.h>

static struct theme made(enum theme_name name, const char *colorfgbg)
{
	struct theme t;

	theme_init(&t, colorfgbg);
	t.name = name;
	return t;
}

/* Roles that a reader sees within one text, so that nothing but their style tells them apart. */
static const enum role in_text[] = {ROLE_TEXT, ROLE_SHARED, ROLE_DIFFERS, ROLE_MATCH, ROLE_MUTED};
enum { IN_TEXT = sizeof in_text / sizeof *in_text };

/* The others are told by a character or by their place: '#', '[14]', a number, the last line. */
static void states_in_a_text_differ_without_colours(void **state)
{
	static const int depths[] = {0, 2, 8, 256};

	for (size_t d = 0; d < sizeof depths / sizeof *depths; d++) {
		struct theme t = made(depths[d] < 8 ? THEME_DARK : THEME_MONO, NULL);

		for (size_t i = 0; i < IN_TEXT; i++)
			for (size_t j = 0; j < i; j++)
				assert_int_not_equal(theme_style(&t, in_text[i], depths[d]).attributes,
						     theme_style(&t, in_text[j], depths[d]).attributes);
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

/* Relative luminance of a colour of the cube, as WCAG 2 has it. */
static double luminance(int color)
{
	int steps[3] = {(color - 16) / 36, (color - 16) / 6 % 6, (color - 16) % 6};
	static const double weights[3] = {0.2126, 0.7152, 0.0722};
	double sum = 0;

	assert_in_range(color, 16, 231);
	for (int i = 0; i < 3; i++)
		sum += weights[i] * channel(steps[i] ? 55 + 40 * steps[i] : 0);
	return sum;
}

/* 4.5 is what WCAG asks of text; where the background is not known, 3 on both. */
static void colours_can_be_read(void **state)
{
	static const struct {
		enum theme_name name;
		double on_black, on_white;
	} least[] = {{THEME_AUTO, 3, 3}, {THEME_DARK, 4.5, 0}, {THEME_LIGHT, 0, 4.5}};

	for (size_t i = 0; i < sizeof least / sizeof *least; i++) {
		struct theme t = made(least[i].name, NULL);

		for (int r = 0; r < ROLE_COUNT_; r++) {
			int color = theme_style(&t, (enum role)r, 256).foreground;

			if (color < 0)
				continue;
			if ((luminance(color) + 0.05) / 0.05 < least[i].on_black ||
			    1.05 / (luminance(color) + 0.05) < least[i].on_white)
				fail_msg("%s is %d", role_name((enum role)r), color);
		}
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

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		t = made(THEME_AUTO, cases[i].says);
		assert_int_equal(theme_style(&t, ROLE_MARK, 256).foreground,
				 theme_style(cases[i].light ? &light : &dark, ROLE_MARK, 256).foreground);
	}
	t = made(THEME_AUTO, "nonsense");
	assert_int_not_equal(theme_style(&t, ROLE_MARK, 256).foreground,
			     theme_style(&dark, ROLE_MARK, 256).foreground);
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
		cmocka_unit_test(states_in_a_text_differ_without_colours),
		cmocka_unit_test(what_the_user_changed_needs_colours),
		cmocka_unit_test(colours_can_be_read),
		cmocka_unit_test(no_theme_has_red_or_green),
		cmocka_unit_test(the_background_is_taken_from_the_terminal),
		cmocka_unit_test(every_role_and_colour_is_written_as_it_is_read),
	};

	return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
