/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/cmdline.h"

#include <locale.h>
#include <string.h>

static struct config config;
static struct cmdline line;
static struct cmdline_order order;

static int set_up(void **state)
{
	config_init(&config, NULL, NULL);
	cmdline_init(&line);
	order = (struct cmdline_order){0};
	return 0;
}

static int tear_down(void **state)
{
	cmdline_order_release(&order);
	cmdline_release(&line);
	config_release(&config);
	return 0;
}

static void fine(const char *text, unsigned context)
{
	struct status s;

	cmdline_order_release(&order);
	s = cmdline_read(&config, text, context, &order);
	if (!status_is_ok(&s))
		fail_msg("%s: %s", text, s.text);
}

static void refused(const char *text, unsigned context, const char *part)
{
	struct status s;

	cmdline_order_release(&order);
	s = cmdline_read(&config, text, context, &order);
	assert_false(status_is_ok(&s));
	if (!strstr(s.text, part))
		fail_msg("%s: '%s' does not say '%s'", text, s.text, part);
	assert_int_equal(order.action, ACTION_NONE);
	status_release(&s);
}

static void every_action_is_known_by_its_name(void **state)
{
	for (size_t i = 0; i < action_table_size; i++) {
		fine(action_table[i].name, action_table[i].contexts);
		assert_int_equal(order.action, action_table[i].action);
		assert_int_equal(order.count, 0);
		assert_false(order.changed);
	}
}

static void starts_of_names_do_where_they_are_one(void **state)
{
	fine("  qu", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_QUIT);
	fine("next-m", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_NEXT_MATCH);
	fine("next", CONTEXT_READER); /* whole, and the start of others */
	assert_int_equal(order.action, ACTION_NEXT_ARTICLE);
	refused("next-m", CONTEXT_COMPARE, "next-moved or next-match");
	refused("page", CONTEXT_LIST, "page-down or page-up");
	refused("tag", CONTEXT_READER, "this view");
	refused("zzz", CONTEXT_LIST, "Tab");
	refused("tag it", CONTEXT_LIST, "no more words");
	refused("set theme 'dark", CONTEXT_LIST, "quotation mark");
}

static void what_vi_calls_things(void **state)
{
	static const struct {
		const char *line;
		enum action action;
	} cases[] = {{"q", ACTION_BACK}, {"q!", ACTION_BACK}, {"qa", ACTION_QUIT}, {"w", ACTION_WRITE},
		     {"noh", ACTION_CLEAR}, {"h", ACTION_HELP}, {"e", ACTION_EDIT}, {"x", ACTION_BACK},
		     {"wq", ACTION_BACK}, {"qall", ACTION_QUIT}, {"$", ACTION_LAST},
		     {"nohlsearch", ACTION_CLEAR}, {"set", ACTION_SETTINGS}, {"set all", ACTION_SETTINGS}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fine(cases[i].line, CONTEXT_LIST);
		assert_int_equal(order.action, cases[i].action);
	}
	fine("n", CONTEXT_READER);
	assert_int_equal(order.action, ACTION_NEXT_ARTICLE);
	fine("p", CONTEXT_RESULTS);
	assert_int_equal(order.action, ACTION_PREVIOUS_ARTICLE);
	fine("w! a.md", CONTEXT_LIST);
	assert_string_equal(order.file, "a.md");
	refused("w", CONTEXT_HELP, "this view");
	refused("w a.md", CONTEXT_HELP, "this view");
	fine("w  a 'b.md", CONTEXT_LIST);
	assert_string_equal(order.file, "a 'b.md");
	assert_int_equal(order.action, ACTION_NONE);
	fine("write x.html", CONTEXT_LIST);
	assert_string_equal(order.file, "x.html");
	fine("write ", CONTEXT_LIST);
	assert_null(order.file);
	assert_int_equal(order.action, ACTION_WRITE);
	fine("set order=right", CONTEXT_LIST);
	assert_int_equal(config_value(&config, SETTING_ORDER), 1);
	refused("set order=up", CONTEXT_LIST, "one of left");
}

static void counts_and_rows(void **state)
{
	fine("12", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_FIRST);
	assert_int_equal(order.count, 12);
	fine("3 down", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_DOWN);
	assert_int_equal(order.count, 3);
	fine("99999999999999999999down", CONTEXT_LIST);
	assert_in_range(order.count, 1, KEYMAP_COUNT_MAX);
	fine("link 12", CONTEXT_READER);
	assert_int_equal(order.action, ACTION_LINK);
	assert_int_equal(order.count, 12);
	fine("", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_NONE);
	fine("   ", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_NONE);
}

/* It is typed into the prompt of the action, or looked for in help. */
static void what_is_to_be_typed_is_taken_as_it_stands(void **state)
{
	static const struct {
		const char *line;
		enum action action;
	} cases[] = {{"limit a b", ACTION_LIMIT}, {"pipe a b", ACTION_PIPE}, {"/a b", ACTION_SEARCH},
		     {"&a b", ACTION_LIMIT}, {"|a b", ACTION_PIPE}, {"help a b", ACTION_HELP}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fine(cases[i].line, CONTEXT_LIST);
		assert_string_equal(order.typed, "a b");
		assert_int_equal(order.action, cases[i].action);
	}
	fine("?x", CONTEXT_READER);
	assert_int_equal(order.action, ACTION_SEARCH_BACK);
	refused("limit x", CONTEXT_READER, "this view");
	refused("?x", CONTEXT_LIST, "this view");
	fine("search  a 'b\" # \\.c ", CONTEXT_LIST);
	assert_string_equal(order.typed, "a 'b\" # \\.c ");
	assert_int_equal(order.action, ACTION_SEARCH);
	fine("search", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_SEARCH);
	fine("search  ", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_SEARCH);
}

static void settings_are_shown_and_changed(void **state)
{
	fine("set order", CONTEXT_LIST);
	assert_string_equal(order.answer, "order left  (one of left, right, disagreement)");
	assert_false(order.changed);
	fine("set order right", CONTEXT_LIST);
	assert_true(order.changed);
	assert_string_equal(order.answer, "order right  (one of left, right, disagreement)");
	assert_int_equal(order.setting, SETTING_ORDER);
	assert_int_equal(config_value(&config, SETTING_ORDER), 1);
	fine("bind <F5> quit", CONTEXT_LIST);
	assert_string_equal(order.answer, "<F5>: quit");
	assert_true(order.changed);
	assert_int_equal(order.setting, SETTING_COUNT_);
	refused("set nothing", CONTEXT_LIST, "text-width");
	refused("set order up", CONTEXT_LIST, "disagreement");
	refused("include x", CONTEXT_LIST, "files of configuration");
	refused("map x y", CONTEXT_LIST, "there is no \"map\"");
	fine("sort headline", CONTEXT_LIST);
	assert_int_equal(order.setting, SETTING_SORT);
	assert_int_equal(order.action, ACTION_NONE);
	fine("sort", CONTEXT_LIST);
	assert_int_equal(order.action, ACTION_SORT);
}

/* What TEXT becomes with the cursor at its end after TABS tabs. */
static void becomes(const char *text, unsigned context, int tabs, const char *expected, size_t names)
{
	cmdline_forget(&line);
	prompt_open(&line.prompt);
	prompt_replace(&line.prompt, 0, text);
	for (int i = 0; i < abs(tabs); i++)
		cmdline_complete(&line, context, tabs < 0 ? -1 : 1);
	assert_string_equal(line.prompt.text.data, expected);
	assert_int_equal(line.names.n, names);
}

/* How many names TEXT can become. */
static size_t line_names(const char *text, unsigned context)
{
	cmdline_forget(&line);
	prompt_open(&line.prompt);
	prompt_replace(&line.prompt, 0, text);
	cmdline_complete(&line, context, 1);
	return line.names.n;
}

static void words_are_completed(void **state)
{
	becomes("zzz", CONTEXT_LIST, 1, "zzz", 0); /* before there ever was a name */
	becomes("qu", CONTEXT_LIST, 1, "quit ", 0);
	becomes("page", CONTEXT_LIST, 1, "page-", 2);
	becomes("page", CONTEXT_LIST, 2, "page-down", 2);
	becomes("page", CONTEXT_LIST, 3, "page-up", 2);
	becomes("page", CONTEXT_LIST, 4, "page-", 2);
	becomes("page", CONTEXT_LIST, -2, "page-up", 2);
	becomes("zzz", CONTEXT_LIST, 3, "zzz", 0);
	becomes("ta", CONTEXT_READER, 1, "ta", 0);
	becomes("set te", CONTEXT_LIST, 1, "set text-width ", 0);
	becomes("set theme d", CONTEXT_LIST, 1, "set theme dark ", 0);
	becomes("set theme ", CONTEXT_LIST, 1, "set theme ", 4);
	becomes("set theme=d", CONTEXT_LIST, 1, "set theme=dark ", 0);
	becomes("set theme=", CONTEXT_LIST, 1, "set theme=", 4);
	becomes("theme d", CONTEXT_LIST, 1, "theme dark ", 0);
	becomes("color mark=d", CONTEXT_LIST, 1, "color mark=d", 0);
	becomes("3qu", CONTEXT_LIST, 1, "3quit ", 0);
	becomes("12", CONTEXT_READER, 1, "12", line_names("", CONTEXT_READER));
	becomes("set text-width ", CONTEXT_LIST, 1, "set text-width ", 0);
	becomes("set nothing ", CONTEXT_LIST, 1, "set nothing ", 0);
	becomes("bind x read-h", CONTEXT_LIST, 1, "bind x read-here ", 0);
	becomes("bind x down rea", CONTEXT_LIST, 1, "bind x down reader ", 0);
	becomes("unbind x he", CONTEXT_LIST, 1, "unbind x help ", 0);
	becomes("color head", CONTEXT_LIST, 1, "color headline ", 0);
	becomes("color mark ora", CONTEXT_LIST, 1, "color mark orange ", 0);
	becomes("color mark red blue und", CONTEXT_LIST, 1, "color mark red blue underline ", 0);
	becomes("search qu", CONTEXT_LIST, 1, "search qu", 0);
	becomes("set 'x", CONTEXT_LIST, 1, "set 'x", 0);
}

static void what_stands_behind_the_cursor_stays(void **state)
{
	prompt_open(&line.prompt);
	prompt_replace(&line.prompt, 0, "set theme mono");
	for (int i = 0; i < 8; i++)
		prompt_feed(&line.prompt, PROMPT_KEY_LEFT, 0);
	cmdline_complete(&line, CONTEXT_LIST, 1);
	assert_string_equal(line.prompt.text.data, "set theme eme mono");
}

/* The chosen name is on the row, whatever its width. */
static void choices_fit_any_width(void **state)
{
	struct canvas c;

	prompt_open(&line.prompt);
	cmdline_complete(&line, CONTEXT_COMPARE, 1);
	assert_true(line.names.n > 40);
	canvas_init(&c);
	for (int width = 40; width <= 200; width += 40) {
		canvas_resize(&c, width, 2);
		for (line.at = 0; line.at <= line.names.n; line.at++) {
			struct bytes out;

			bytes_init(&out);
			canvas_clear(&c, ROLE_TEXT);
			cmdline_draw(&line, CONTEXT_COMPARE, &c, 0);
			for (int x = 0; x < width; x++)
				bytes_add_string(&out, canvas_cell(&c, x, 0)->text);
			if (line.at < line.names.n && !strstr(out.data, line.names.v[line.at]))
				fail_msg("%s is not on '%s'", line.names.v[line.at], out.data);
			bytes_release(&out);
		}
	}
	canvas_release(&c);
}

/* What stands above the line while TEXT is in it. */
static void shows(const char *text, const char *help)
{
	struct bytes out;
	struct canvas c;

	prompt_open(&line.prompt);
	prompt_replace(&line.prompt, 0, text);
	bytes_init(&out);
	canvas_init(&c);
	canvas_resize(&c, 40, 1);
	canvas_clear(&c, ROLE_TEXT);
	cmdline_draw(&line, CONTEXT_LIST, &c, 0);
	for (int x = 1; x < 40; x++)
		bytes_add_string(&out, canvas_cell(&c, x, 0)->text);
	while (out.len && out.data[out.len - 1] == ' ')
		out.data[--out.len] = '\0';
	assert_string_equal(out.data, help);
	canvas_release(&c);
	bytes_release(&out);
}

static void what_is_typed_is_explained(void **state)
{
	shows("tag", "tag or untag, two at most");
	shows(" 3 down", "line, row or entry down");
	shows("q", "back; from the list: quit");
	shows("limit outlet:herald", "limit the list by a pattern");
	shows("sort", "sort by date, outlet, path or headline");
	shows("sort path", "in which order the list has its articl>");
	shows("set sort", "in which order the list has its articl>");
	shows("set sort=path", "in which order the list has its articl>");
	shows("ta", "");
	shows("set tag", "");
	shows("swap", ""); /* not in a list */
	shows("a name that is longer than any that there is", "");
	shows("", "");
}

/* Words at random: nothing breaks, and a refusal is one line. */
static void nonsense_is_refused_in_one_line(void **state)
{
	static const char *const parts[] = {"set", "bind", "unbind", "color", " ", " ", " ", " ", "theme",
					    "dark", "<", ">", "^", "z", "za", "\"", "'", "\\", "#", "9",
					    "<C-", "quit", "list", "mark", "red", "-1", "\xC3\xA9", "\xFF",
					    "<Up>", "keymap", "vi", "default"};
	enum { PARTS = sizeof parts / sizeof *parts };
	uint32_t seed = 7;

	for (int i = 0; i < 20000; i++) {
		struct bytes text;
		struct status s;

		bytes_init(&text);
		for (int k = 0; k < 7; k++) {
			seed = seed * 1664525 + 1013904223;
			bytes_add_string(&text, parts[(seed >> 16) % PARTS]);
		}
		cmdline_order_release(&order);
		s = cmdline_read(&config, text.data, CONTEXT_LIST, &order);
		assert_true(status_is_ok(&s) || (*s.text && !strchr(s.text, '\n')));
		status_release(&s);
		bytes_release(&text);
	}
}

#define FRESH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FRESH(every_action_is_known_by_its_name),
		FRESH(starts_of_names_do_where_they_are_one),
		FRESH(what_vi_calls_things),
		FRESH(counts_and_rows),
		FRESH(what_is_to_be_typed_is_taken_as_it_stands),
		FRESH(settings_are_shown_and_changed),
		FRESH(words_are_completed),
		FRESH(what_stands_behind_the_cursor_stays),
		FRESH(choices_fit_any_width),
		FRESH(what_is_typed_is_explained),
		FRESH(nonsense_is_refused_in_one_line),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("cmdline", tests, NULL, NULL);
}
