/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/browser.h"

#include <stdlib.h>
#include <string.h>

static const char url[] = "http://a.example/?b=%s:c&d='e'$F;g";

static void need_words(const char *command, size_t n, const char *const *words)
{
	struct browser b;
	struct status s = browser_make(command, url, BROWSER_TERMINAL_AUTO, &b);

	assert_true(status_is_ok(&s));
	assert_int_equal(b.argv.n, n + 1);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(b.argv.v[i], words[i]);
	assert_null(b.argv.v[n]);
	browser_release(&b);
}

static void address_is_one_argument(void **state)
{
	need_words("w3m", 2, (const char *const[]){"w3m", url});
	need_words("w3m -t %s x", 4, (const char *const[]){"w3m", "-t", url, "x"});
	need_words("a --at=%s --time=1%c2 %% %d 9%", 6,
		   (const char *const[]){"a", "--at=http://a.example/?b=%s:c&d='e'$F;g", "--time=1:2", "%",
					 "%d", "9%"});
	need_words("'a b' \"%s\" &", 2, (const char *const[]){"a b", url});
	need_words("a '&' b", 4, (const char *const[]){"a", "&", "b", url});
}

static void needs_a_program(void **state)
{
	for (size_t i = 0; i < 4; i++) {
		struct browser b;
		struct status s = browser_make((const char *const[]){"", "  ", "&", "'a"}[i], url,
					       BROWSER_TERMINAL_AUTO, &b);

		assert_false(status_is_ok(&s));
		status_release(&s);
		browser_release(&b);
	}
}

static bool gets_terminal(const char *command, enum browser_terminal how)
{
	struct browser b;
	struct status s = browser_make(command, url, how, &b);
	bool terminal = b.terminal;

	assert_true(status_is_ok(&s));
	browser_release(&b);
	return terminal;
}

static void text_browsers_get_the_terminal(void **state)
{
	assert_true(gets_terminal("w3m", BROWSER_TERMINAL_AUTO));
	assert_true(gets_terminal("/usr/bin/lynx -accept_all_cookies %s", BROWSER_TERMINAL_AUTO));
	assert_true(gets_terminal("elinks", BROWSER_TERMINAL_AUTO));
	assert_true(gets_terminal("links2 -driver x", BROWSER_TERMINAL_AUTO));
	assert_false(gets_terminal("firefox", BROWSER_TERMINAL_AUTO));
	assert_false(gets_terminal("xterm -e w3m %s", BROWSER_TERMINAL_AUTO));
	assert_false(gets_terminal("links2 -g %s &", BROWSER_TERMINAL_AUTO));
	assert_false(gets_terminal("w3m-in-a-window", BROWSER_TERMINAL_AUTO));
}

static void the_setting_decides(void **state)
{
	assert_true(gets_terminal("my-browser", BROWSER_TERMINAL_YES));
	assert_true(gets_terminal("my-browser &", BROWSER_TERMINAL_YES));
	assert_false(gets_terminal("w3m", BROWSER_TERMINAL_NO));
}

/* xdg-open shows a page in the terminal where there is no other place for it. */
static void without_a_display(void **state)
{
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	assert_true(gets_terminal("xdg-open", BROWSER_TERMINAL_AUTO));
	assert_false(gets_terminal("open", BROWSER_TERMINAL_AUTO));
	setenv("WAYLAND_DISPLAY", "wayland-0", 1);
	assert_false(gets_terminal("xdg-open", BROWSER_TERMINAL_AUTO));
	unsetenv("WAYLAND_DISPLAY");
	setenv("DISPLAY", ":0", 1);
	assert_false(gets_terminal("sensible-browser", BROWSER_TERMINAL_AUTO));
	unsetenv("DISPLAY");
}

static void commands(void **state)
{
	char *all;

	setenv("BROWSER", "lynx:firefox %s", 1);
	all = browser_commands();
	assert_string_equal(all, "lynx:firefox %s:xdg-open:open");
	free(all);
	unsetenv("BROWSER");
	all = browser_commands();
	assert_string_equal(all, "xdg-open:open");
	free(all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(address_is_one_argument),
		cmocka_unit_test(needs_a_program),
		cmocka_unit_test(text_browsers_get_the_terminal),
		cmocka_unit_test(the_setting_decides),
		cmocka_unit_test(without_a_display),
		cmocka_unit_test(commands),
	};

	return cmocka_run_group_tests_name("browser", tests, NULL, NULL);
}
