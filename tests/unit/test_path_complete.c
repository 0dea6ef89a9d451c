/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/path_complete.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const names[] = {"alpha.md", "alphabet.md", "b\xc3\xa4r", "b\xc3\xb6r", ".hidden",
				    "x\x1b[31m"};
static char folder[64];

static int set_up(void **state)
{
	snprintf(folder, sizeof folder, "test_path.XXXXXX");
	if (!mkdtemp(folder) || chdir(folder))
		return -1;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		fclose(fopen(names[i], "w"));
	mkdir("folder", 0700);
	fclose(fopen("folder/only", "w"));
	return 0;
}

static int tear_down(void **state)
{
	unlink("folder/only");
	rmdir("folder");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(names[i]);
	return chdir("..") || rmdir(folder);
}

static void becomes(const char *typed, const char *wanted)
{
	struct bytes out;

	bytes_init(&out);
	path_complete(typed, &out);
	assert_string_equal(out.data, wanted);
	bytes_release(&out);
}

static void what_names_share_is_added(void **state)
{
	becomes("a", "lpha");
	becomes("alphab", "et.md");
	becomes("alpha.md", "");
	becomes("./alphab", "et.md");
	becomes("nothing", "");
	becomes("no/such/folder/x", "");
}

static void folders_get_a_slash(void **state)
{
	becomes("f", "older/");
	becomes("folder", "/");
	becomes("folder/", "only");
}

static void letters_stay_whole(void **state)
{
	becomes("b", "");
}

static void odd_names_are_left_out(void **state)
{
	becomes("x", "");
	becomes(".h", "idden");
	becomes("", ""); /* but for the hidden ones there are several */
}

static void home_is_looked_into(void **state)
{
	char home[4096];

	assert_non_null(getcwd(home, sizeof home));
	setenv("HOME", home, 1);
	becomes("~/alphab", "et.md");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_names_share_is_added),
		cmocka_unit_test(folders_get_a_slash),
		cmocka_unit_test(letters_stay_whole),
		cmocka_unit_test(odd_names_are_left_out),
		cmocka_unit_test(home_is_looked_into),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("path_complete", tests, set_up, tear_down);
}
