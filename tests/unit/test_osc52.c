/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/osc52.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* RFC 4648, section 10. */
static void base64_is_that_of_the_standard(void **state)
{
	static const char *const pairs[][2] = {
		{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="},
		{"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}, {"\xff\xfe\xfd", "//79"},
	};
	char wanted[64];
	struct bytes out;

	bytes_init(&out);
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		bytes_clear(&out);
		osc52_write(pairs[i][0], strlen(pairs[i][0]), OSC52_PLAIN, &out);
		snprintf(wanted, sizeof wanted, "\033]52;c;%s\a", pairs[i][1]);
		assert_string_equal(out.data, wanted);
	}
	bytes_release(&out);
}

/* Whatever is copied, nothing of it but base64 gets to the terminal. */
static void text_cannot_get_out(void **state)
{
	static const char text[] = "\a\033\\\033]0;title\a\0";
	struct bytes out;

	bytes_init(&out);
	osc52_write(text, sizeof text, OSC52_TMUX, &out);
	assert_string_equal(out.data, "\033]52;c;BxtcG10wO3RpdGxlBwAA\a"
				      "\033Ptmux;\033\033]52;c;BxtcG10wO3RpdGxlBwAA\a\033\\");
	bytes_release(&out);
}

static void consoles_do_not_get_it(void **state)
{
	unsetenv("VTE_VERSION");
	unsetenv("XTERM_VERSION");
	unsetenv("MLTERM");
	unsetenv("KONSOLE_VERSION");
	assert_true(osc52_is_taken("xterm-256color"));
	assert_true(osc52_is_taken("tmux"));
	assert_false(osc52_is_taken("linux"));
	assert_false(osc52_is_taken("vt100"));
	assert_false(osc52_is_taken(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(base64_is_that_of_the_standard),
		cmocka_unit_test(text_cannot_get_out),
		cmocka_unit_test(consoles_do_not_get_it),
	};

	return cmocka_run_group_tests_name("osc52", tests, NULL, NULL);
}
