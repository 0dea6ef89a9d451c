/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/file.h"
#include "base/file_stamp.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static struct fixture {
	char folder[64], path[128];
	struct bytes data;
	bool without_links;
} f;

/* Some file systems have no links. */
int link(const char *from, const char *to)
{
	if (!f.without_links)
		return linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
	errno = EPERM;
	return -1;
}

static int set_up(void **state)
{
	snprintf(f.folder, sizeof f.folder, "test_file.XXXXXX");
	assert_non_null(mkdtemp(f.folder));
	snprintf(f.path, sizeof f.path, "%s/out", f.folder);
	bytes_init(&f.data);
	bytes_add(&f.data, "a\0b\n", 4);
	umask(022);
	f.without_links = false;
	return 0;
}

static int tear_down(void **state)
{
	char path[192];

	bytes_release(&f.data);
	snprintf(path, sizeof path, "%s/link", f.folder);
	unlink(path);
	unlink(f.path);
	rmdir(f.path);
	assert_int_equal(rmdir(f.folder), 0); /* nothing is left beside */
	return 0;
}

static void holds(const char *path, const char *text, size_t len)
{
	char got[64];
	FILE *in = fopen(path, "r");

	assert_non_null(in);
	assert_int_equal(fread(got, 1, sizeof got, in), len);
	assert_memory_equal(got, text, len);
	fclose(in);
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

static void is_new(void **state)
{
	struct status s = file_write(f.path, &f.data, 0666, false);

	assert_null(s.text);
	holds(f.path, "a\0b\n", 4);
	assert_int_equal(mode_of(f.path), 0644);
}

static void is_never_replaced_unasked(void **state)
{
	struct status s;
	struct bytes other;

	is_new(state);
	bytes_init(&other);
	bytes_add_string(&other, "other");
	s = file_write(f.path, &other, 0666, false);
	assert_non_null(strstr(s.text, f.path));
	assert_null(strchr(s.text, '\n'));
	holds(f.path, "a\0b\n", 4);
	status_release(&s);
	bytes_release(&other);
}

static void is_new_without_links(void **state)
{
	f.without_links = true;
	is_never_replaced_unasked(state);
}

static void replaces_and_keeps_the_mode_and_the_link(void **state)
{
	char link_path[128];
	struct bytes other;
	struct status s;
	struct stat st;

	is_new(state);
	assert_int_equal(chmod(f.path, 0600), 0);
	snprintf(link_path, sizeof link_path, "%s/link", f.folder);
	assert_int_equal(symlink("out", link_path), 0);
	bytes_init(&other);
	bytes_add_string(&other, "other");
	s = file_write(link_path, &other, 0666, true);
	assert_null(s.text);
	holds(f.path, "other", 5);
	assert_int_equal(mode_of(f.path), 0600);
	assert_int_equal(lstat(link_path, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	bytes_release(&other);
}

static void trouble_is_one_line(void **state)
{
	struct status s;
	char path[192];

	assert_int_equal(mkdir(f.path, 0700), 0);
	s = file_write(f.path, &f.data, 0666, true);
	assert_non_null(s.text);
	status_release(&s);
	snprintf(path, sizeof path, "%s/no/such", f.folder);
	s = file_write(path, &f.data, 0666, false);
	assert_non_null(strstr(s.text, "cannot be written"));
	status_release(&s);
}

static void home_is_expanded(void **state)
{
	char *got;

	setenv("HOME", "/h", 1);
	got = file_expand("~/x");
	assert_string_equal(got, "/h/x");
	free(got);
	got = file_expand("a/~/x");
	assert_string_equal(got, "a/~/x");
	free(got);
}

static void write_text(const char *text)
{
	FILE *out = fopen(f.path, "w"); /* the same file */

	assert_non_null(out);
	assert_true(fputs(text, out) >= 0);
	assert_int_equal(fclose(out), 0);
}

/* Of the file as it is: once its clock has gone on. */
static struct file_stamp stamp_now(void)
{
	struct file_stamp s = {0};
	struct stat st;

	for (time_t end = time(NULL) + 60; !s.changed && time(NULL) < end;) {
		assert_int_equal(stat(f.path, &st), 0);
		s = file_stamp_of(&st);
	}
	assert_true(s.changed > 0);
	return s;
}

static void a_stamp_holds_until_a_file_changes(void **state)
{
	struct file_stamp none = {0}, s;
	struct timespec before[2];
	struct stat st;

	write_text("one");
	assert_int_equal(stat(f.path, &st), 0);
	assert_false(file_stamp_holds(&none, f.path));
	s = stamp_now();
	assert_true(file_stamp_holds(&s, f.path));
	before[0] = st.st_atim;
	before[1] = st.st_mtim;
	write_text("two"); /* as long, and as old if one asks it */
	assert_int_equal(utimensat(AT_FDCWD, f.path, before, 0), 0);
	assert_false(file_stamp_holds(&s, f.path));
	s = stamp_now();
	assert_int_equal(truncate(f.path, 2), 0);
	assert_false(file_stamp_holds(&s, f.path));
	s = stamp_now();
	assert_int_equal(unlink(f.path), 0);
	assert_false(file_stamp_holds(&s, f.path));
}

/* What is written in the same tick as what was read would not show. */
static void a_file_that_was_just_written_has_no_stamp(void **state)
{
	struct file_stamp s;
	struct stat st;

	for (time_t end = time(NULL) + 60; time(NULL) < end;) { /* where nothing comes between */
		struct timespec now;

		write_text("one");
		assert_int_equal(stat(f.path, &st), 0);
		s = file_stamp_of(&st);
		clock_gettime(CLOCK_REALTIME, &now);
		if (now.tv_sec == st.st_ctim.tv_sec && now.tv_nsec - st.st_ctim.tv_nsec < 50000000)
			break;
	}
	assert_int_equal(s.changed, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(is_new, set_up, tear_down),
		cmocka_unit_test_setup_teardown(is_never_replaced_unasked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(is_new_without_links, set_up, tear_down),
		cmocka_unit_test_setup_teardown(replaces_and_keeps_the_mode_and_the_link, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(trouble_is_one_line, set_up, tear_down),
		cmocka_unit_test(home_is_expanded),
		cmocka_unit_test_setup_teardown(a_stamp_holds_until_a_file_changes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_file_that_was_just_written_has_no_stamp, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
