/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "pane/prompt.h"

#include <locale.h>
#include <string.h>

static struct prompt opened(void)
{
	struct prompt p;

	prompt_init(&p, "/");
	prompt_open(&p);
	return p;
}

static void type(struct prompt *p, const uint32_t *codes)
{
	for (; *codes; codes++)
		prompt_feed(p, PROMPT_KEY_TEXT, *codes);
}

static void type_ascii(struct prompt *p, const char *s)
{
	for (; *s; s++)
		prompt_feed(p, PROMPT_KEY_TEXT, (uint32_t)*s);
}

static void accept(struct prompt *p, const char *s)
{
	prompt_open(p);
	type_ascii(p, s);
	assert_int_equal(prompt_feed(p, PROMPT_KEY_ENTER, 0), PROMPT_ACCEPTED);
}

static void edits_in_the_middle(void **state)
{
	struct prompt p = opened();

	type_ascii(&p, "abd");
	prompt_feed(&p, PROMPT_KEY_LEFT, 0);
	type_ascii(&p, "c");
	assert_string_equal(p.text.data, "abcd");
	prompt_feed(&p, PROMPT_KEY_HOME, 0);
	prompt_feed(&p, PROMPT_KEY_DELETE, 0);
	assert_string_equal(p.text.data, "bcd");
	prompt_feed(&p, PROMPT_KEY_END, 0);
	prompt_feed(&p, PROMPT_KEY_BACKSPACE, 0);
	assert_string_equal(p.text.data, "bc");
	assert_int_equal(prompt_feed(&p, PROMPT_KEY_ENTER, 0), PROMPT_ACCEPTED);
	prompt_release(&p);
}

static void moves_over_whole_clusters(void **state)
{
	struct prompt p = opened();

	type(&p, (const uint32_t[]){'e', 0x301, 0x4F60, 0});
	assert_string_equal(p.text.data, "e\u0301\u4f60");
	prompt_feed(&p, PROMPT_KEY_LEFT, 0);
	assert_int_equal(p.at, 3);
	prompt_feed(&p, PROMPT_KEY_LEFT, 0);
	assert_int_equal(p.at, 0);
	prompt_feed(&p, PROMPT_KEY_LEFT, 0);
	assert_int_equal(p.at, 0);
	prompt_feed(&p, PROMPT_KEY_DELETE, 0);
	assert_string_equal(p.text.data, "\u4f60");
	prompt_feed(&p, PROMPT_KEY_RIGHT, 0);
	prompt_feed(&p, PROMPT_KEY_RIGHT, 0);
	assert_int_equal(p.at, 3);
	prompt_release(&p);
}

static void kills_words_and_lines(void **state)
{
	struct prompt p = opened();

	type_ascii(&p, "one two  ");
	prompt_feed(&p, PROMPT_KEY_KILL_WORD, 0);
	assert_string_equal(p.text.data, "one ");
	prompt_feed(&p, PROMPT_KEY_KILL_LINE, 0);
	assert_string_equal(p.text.data, "");
	prompt_feed(&p, PROMPT_KEY_KILL_WORD, 0);
	assert_int_equal(p.state, PROMPT_EDITING);
	prompt_release(&p);
}

static void backspace_on_nothing_gives_up(void **state)
{
	struct prompt p = opened();

	assert_int_equal(prompt_feed(&p, PROMPT_KEY_BACKSPACE, 0), PROMPT_CANCELLED);
	prompt_open(&p);
	type_ascii(&p, "x");
	assert_int_equal(prompt_feed(&p, PROMPT_KEY_CANCEL, 0), PROMPT_CANCELLED);
	assert_int_equal(p.history.n, 0);
	prompt_release(&p);
}

static void history_goes_both_ways_and_holds_each_once(void **state)
{
	struct prompt p = opened();

	accept(&p, "one");
	accept(&p, "two");
	accept(&p, "one");
	assert_int_equal(p.history.n, 2);
	prompt_open(&p);
	prompt_feed(&p, PROMPT_KEY_OLDER, 0);
	assert_string_equal(p.text.data, "one");
	prompt_feed(&p, PROMPT_KEY_OLDER, 0);
	prompt_feed(&p, PROMPT_KEY_OLDER, 0);
	assert_string_equal(p.text.data, "two");
	prompt_feed(&p, PROMPT_KEY_NEWER, 0);
	assert_string_equal(p.text.data, "one");
	prompt_feed(&p, PROMPT_KEY_NEWER, 0);
	prompt_feed(&p, PROMPT_KEY_NEWER, 0);
	assert_string_equal(p.text.data, "");
	prompt_release(&p);
}

static void takes_no_more_than_its_limit(void **state)
{
	struct prompt p = opened();

	for (int i = 0; i < PROMPT_MAX + 10; i++)
		type_ascii(&p, "x");
	type(&p, (const uint32_t[]){0x4F60, 0});
	assert_int_equal(p.text.len, PROMPT_MAX);
	prompt_release(&p);
}

static void takes_only_what_a_clean_text_can_hold(void **state)
{
	static const uint32_t hostile[] = {0x1B, '\n', '\t', 0x7F, 0x9B, 0x202E, 0x2066, 0x200B, 0x200D,
					   0xFEFF, 0xAD, 0xE0041, 0xD800, 0xFFFF, 0x110000, 0xFFFFFFFF, 0};
	struct prompt p = opened();

	type(&p, hostile);
	prompt_feed(&p, PROMPT_KEY_TEXT, 0);
	assert_string_equal(p.text.data, "");
	type(&p, (const uint32_t[]){0xE9, 0x200C, 0x1F600, 0});
	assert_string_equal(p.text.data, "\u00e9\u200c\U0001F600");
	prompt_release(&p);
}

static char letter(uint8_t role)
{
	return '.';
}

static void assert_row(const struct prompt *p, int width, const char *text, int cursor)
{
	struct canvas c;
	struct bytes out;

	canvas_init(&c);
	canvas_resize(&c, width, 1);
	bytes_init(&out);
	prompt_draw(p, &c, 0, 0);
	canvas_dump(&c, letter, &out);
	*strchr(out.data, '\n') = '\0';
	assert_string_equal(out.data, text);
	assert_int_equal(c.cursor_x, cursor);
	assert_int_equal(c.cursor_y, 0);
	bytes_release(&out);
	canvas_release(&c);
}

static void draws_so_that_the_cursor_is_seen(void **state)
{
	struct prompt p = opened();

	type_ascii(&p, "abcd");
	assert_row(&p, 10, "/abcd", 5);
	type_ascii(&p, "efghij");
	assert_row(&p, 10, "/<defghij", 9);
	prompt_feed(&p, PROMPT_KEY_HOME, 0);
	assert_row(&p, 10, "/abcdefgh>", 1);
	assert_row(&p, 1, "/", 1);
	prompt_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edits_in_the_middle),
		cmocka_unit_test(moves_over_whole_clusters),
		cmocka_unit_test(kills_words_and_lines),
		cmocka_unit_test(backspace_on_nothing_gives_up),
		cmocka_unit_test(history_goes_both_ways_and_holds_each_once),
		cmocka_unit_test(takes_no_more_than_its_limit),
		cmocka_unit_test(takes_only_what_a_clean_text_can_hold),
		cmocka_unit_test(draws_so_that_the_cursor_is_seen),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("prompt", tests, NULL, NULL);
}
