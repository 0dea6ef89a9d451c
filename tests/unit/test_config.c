/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/config_file.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What was told, a line each, and a folder for files; made anew for each test. */
static struct fixture {
	struct config config;
	struct bytes told;
	size_t lines;
	char folder[64];
} f;

static void take(void *ctx, const char *line)
{
	bytes_add_string(&f.told, line);
	bytes_add_byte(&f.told, '\n');
	f.lines++;
}

static int set_up(void **state)
{
	config_init(&f.config, NULL, NULL);
	bytes_init(&f.told);
	f.lines = 0;
	snprintf(f.folder, sizeof f.folder, "test_config.XXXXXX");
	assert_non_null(mkdtemp(f.folder));
	return 0;
}

static int tear_down(void **state)
{
	static const char *const names[] = {"main", "a", "b", "c", "out"};
	char path[128];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", f.folder, names[i]);
		unlink(path);
	}
	rmdir(f.folder);
	config_release(&f.config);
	bytes_release(&f.told);
	return 0;
}

static void put_bytes(const char *name, const char *text, size_t len)
{
	char path[128];
	FILE *out;

	snprintf(path, sizeof path, "%s/%s", f.folder, name);
	out = fopen(path, "w");
	assert_non_null(out);
	fwrite(text, 1, len, out);
	assert_int_equal(fclose(out), 0);
}

static void put(const char *name, const char *text)
{
	put_bytes(name, text, strlen(text));
}

static void put_often(const char *name, const char *line, int times)
{
	struct bytes text;

	bytes_init(&text);
	while (times--)
		bytes_add_string(&text, line);
	put_bytes(name, text.data, text.len);
	bytes_release(&text);
}

static void read_it(const char *name)
{
	const struct config_problems problems = {take, NULL};
	char path[128];

	snprintf(path, sizeof path, "%s/%s", f.folder, name);
	config_read(&f.config, path, true, &problems);
}

static void told_is(size_t lines, const char *part)
{
	if (f.lines != lines || !strstr(f.told.data, part))
		fail_msg("%zu lines with '%s' expected, not\n%s", lines, part, f.told.data);
}

static void settings_keys_and_colours_are_taken(void **state)
{
	struct style s;

	put("main", "\xEF\xBB\xBF# a comment\r\n\n  set text-width 60 # and another\r\n"
		    "set \"theme\" 'light'\nbind <C-n> next-match\nunbind n\ncolor mark 200 black bold dim\n"
		    "bind \"'\" quit list\nset order disagreement");
	read_it("main");
	told_is(0, "");
	assert_int_equal(config_value(&f.config, SETTING_TEXT_WIDTH), 60);
	assert_int_equal(config_value(&f.config, SETTING_ORDER), 2);
	assert_int_equal(f.config.theme.name, THEME_LIGHT);
	s = theme_style(&f.config.theme, ROLE_MARK, 256);
	assert_int_equal(s.foreground, 200);
	assert_int_equal(s.background, 0);
	assert_int_equal(s.attributes, STYLE_BOLD | STYLE_DIM);
}

/* Each wrong line, and what has to be told of it. */
static const char *const mistakes[][2] = {
	{"nonsense", "set, bind, unbind, color or include"},
	{"set", "set NAME VALUE"},
	{"set theme", "set NAME VALUE"},
	{"set theme dark light", "set NAME VALUE"},
	{"set themes dark", "text-width"},
	{"set theme pink", "dark, light, mono"},
	{"set text-width 19", "from 20 to 1000"},
	{"set text-width 1001", "from 20 to 1000"},
	{"set text-width 99999999999999999999", "from 20 to 1000"},
	{"set text-width 60x", "from 20 to 1000"},
	{"set text-width ''", "from 20 to 1000"},
	{"set theme \"dark", "quotation mark"},
	{"bind x", "bind KEYS ACTION"},
	{"bind x fly", "fly"},
	{"bind <Foo> down", "<Foo>"},
	{"bind x down nowhere", "one of list, reader, compare, help, results, log, why, any"},
	{"bind x tag reader", "list"},
	{"bind z quit", "begins with it"},
	{"unbind", "unbind KEYS"},
	{"unbind <F12>", "nothing"},
	{"color mark blue", "FOREGROUND"},
	{"color nothing blue black", "headline"},
	{"color mark pink black", "bright-blue"},
	{"color mark 256 black", "0 to 255"},
	{"color mark -1 black", "0 to 255"},
	{"color mark blue black blink", "underline"},
	{"include", "include FILE"},
	{"include absent", "No such file"},
	{"include .", "directory"},
};

static void a_mistake_is_one_line_and_reading_goes_on(void **state)
{
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		char text[256], where[128];

		snprintf(text, sizeof text, "# one\n%s\nset text-width %zu\n", mistakes[i][0], 100 + i);
		snprintf(where, sizeof where, "%s/main: line 2: ", f.folder);
		put("main", text);
		bytes_clear(&f.told);
		f.lines = 0;
		read_it("main");
		told_is(1, where);
		told_is(1, mistakes[i][1]);
		assert_int_equal(config_value(&f.config, SETTING_TEXT_WIDTH), 100 + i);
	}
}

static void what_is_no_text_is_one_line(void **state)
{
	char *big = mem_alloc(2 * CONFIG_FILE_MAX);

	put_bytes("main", "set text-width 50\nset\0\x01\x02\nfoo\nbar\n", 30);
	read_it("main");
	told_is(1, "main: line 2: this is no text");
	assert_int_equal(config_value(&f.config, SETTING_TEXT_WIDTH), 50);
	put("main", "\xff\xfe\n\xff\n");
	read_it("main");
	told_is(2, "main: line 1: this is no text");
	memset(big, 'x', 2 * CONFIG_FILE_MAX);
	put_bytes("main", big, 2 * CONFIG_FILE_MAX);
	read_it("main");
	told_is(3, "1 MB");
	put_bytes("main", big, CONFIG_FILE_MAX);
	read_it("main");
	told_is(4, "main: line 1: the line is longer");
	memset(big, '\n', CONFIG_FILE_MAX);
	put_bytes("main", big, CONFIG_FILE_MAX);
	read_it("main");
	told_is(4, "");
	free(big);
}

static void many_mistakes_are_told_up_to_a_limit(void **state)
{
	put_often("main", "x\n", 1000);
	read_it("main");
	told_is(CONFIG_PROBLEMS_MAX + 1, "main: line 50: ");
	assert_non_null(strstr(f.told.data, "further"));
}

static void files_include_others_beside_them(void **state)
{
	put("main", "include a\nset text-width 70\n");
	put("a", "set text-width 30\nset order right\nset theme pink\n");
	read_it("main");
	told_is(1, "/a: line 3: theme");
	assert_int_equal(config_value(&f.config, SETTING_TEXT_WIDTH), 70);
	assert_int_equal(config_value(&f.config, SETTING_ORDER), 1);
}

static void loops_of_files_end(void **state)
{
	put("main", "include main\ninclude a\nset text-width 33\n");
	put("a", "include b\n");
	put("b", "include a\n");
	read_it("main");
	told_is(2, "main: line 1: ");
	assert_non_null(strstr(f.told.data, "/b: line 1: "));
	assert_int_equal(config_value(&f.config, SETTING_TEXT_WIDTH), 33);
}

/* Each includes the next thirty times: 30^3 reads if nothing counted them. */
static void too_many_files_are_refused(void **state)
{
	put_often("a", "include b\n", 30);
	put_often("b", "include c\n", 30);
	put_often("c", "include out\n", 30);
	put("out", "set text-width 44\n");
	read_it("a");
	told_is(CONFIG_PROBLEMS_MAX + 1, "too many files");
}

static void what_is_printed_reads_back_the_same(void **state)
{
	struct bytes first, second;

	put("main", "set theme mono\nset keymap vi\nset text-width 99\nset ignore-case no\nunbind z reader\n"
		    "bind z fold reader\nbind ]<Quote> quit compare\nbind \"'\" next-match\nbind '\\' tag\n"
		    "bind # help\ncolor quote orange 17 underline\ncolor text default default\n"
		    "bind '#' help list\nbind \xC3\xA9 down\n");
	read_it("main");
	told_is(1, "main: line 10: ");
	bytes_init(&first);
	bytes_init(&second);
	config_print(&f.config, &first);
	put("out", first.data);
	config_release(&f.config);
	config_init(&f.config, NULL, NULL);
	config_print(&f.config, &second);
	assert_string_not_equal(first.data, second.data);
	bytes_clear(&second);
	read_it("out");
	told_is(1, "");
	config_print(&f.config, &second);
	assert_string_equal(first.data, second.data);
	bytes_release(&first);
	bytes_release(&second);
}

static void defaults_are_accepted(void **state)
{
	for (size_t i = 0; i < SETTING_COUNT_; i++) {
		struct status s = settings_set(&f.config.settings, setting_table[i].name,
					       setting_table[i].standard);

		assert_true(status_is_ok(&s));
	}
}

static void path_is(const char *xdg, const char *home, const char *expected)
{
	char *path;

	unsetenv("XDG_CONFIG_HOME");
	unsetenv("HOME");
	if (xdg)
		setenv("XDG_CONFIG_HOME", xdg, 1);
	if (home)
		setenv("HOME", home, 1);
	path = config_default_path();
	if (expected)
		assert_string_equal(path, expected);
	else
		assert_null(path);
	free(path);
}

static void the_usual_place_is_found_as_the_standard_says(void **state)
{
	path_is("/x", "/h", "/x/lateral/config");
	path_is(NULL, "/h", "/h/.config/lateral/config");
	path_is("", "/h", "/h/.config/lateral/config");
	path_is("relative", "/h", "/h/.config/lateral/config");
	path_is("relative", "relative", NULL);
	path_is(NULL, "", NULL);
	path_is(NULL, NULL, NULL);
}

#define FIXED(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FIXED(settings_keys_and_colours_are_taken),
		FIXED(a_mistake_is_one_line_and_reading_goes_on),
		FIXED(what_is_no_text_is_one_line),
		FIXED(many_mistakes_are_told_up_to_a_limit),
		FIXED(files_include_others_beside_them),
		FIXED(loops_of_files_end),
		FIXED(too_many_files_are_refused),
		FIXED(what_is_printed_reads_back_the_same),
		FIXED(defaults_are_accepted),
		FIXED(the_usual_place_is_found_as_the_standard_says),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
