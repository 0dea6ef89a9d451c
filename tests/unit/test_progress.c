/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/message_log.h"
#include "ui/progress.h"

#include "unit/unit.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static char letter(uint8_t role)
{
	return (char)('a' + role);
}

/* What stands on a line of WIDTH columns. */
static char *drawn(const struct progress *p, int width, bool bar)
{
	struct canvas c;
	struct bytes planes;
	char *end;

	canvas_init(&c);
	canvas_resize(&c, width, 1);
	canvas_clear(&c, 0);
	progress_draw(p, &c, 0, bar);
	bytes_init(&planes);
	canvas_dump(&c, letter, &planes);
	canvas_release(&c);
	end = strchr(planes.data, '\n');
	*end = '\0';
	return bytes_steal(&planes);
}

static void shows(const struct progress *p, int width, const char *wanted)
{
	char *got = drawn(p, width, true);

	assert_string_equal(got, wanted);
	free(got);
}

/* What is read aloud has no signs that mean nothing. */
static void no_bar_where_one_listens(void **state)
{
	struct progress p = {0};
	char *got;

	progress_set(&p, "searching", 500, 1000, 5000);
	got = drawn(&p, 60, false);
	assert_string_equal(got, "searching                              500 of 1000  ^C:stop");
	free(got);
	progress_release(&p);
}

static void bar_count_and_rate(void **state)
{
	struct progress p = {0};

	progress_set(&p, "searching", 0, 1000, 5000);
	progress_set(&p, "searching", 500, 1000, 5100);
	shows(&p, 60, "searching  [############------------]  500 of 1000  ^C:stop");
	progress_set(&p, "searching", 500, 1000, 6000);
	shows(&p, 70, "searching  [##########----------]  500 of 1000  500 a second  ^C:stop");
	shows(&p, 40, "searching          500 of 1000  ^C:stop");
	progress_set(&p, "searching", 1000, 1000, 6000);
	shows(&p, 50, "searching  [#############]  1000 of 1000  ^C:stop");
	progress_release(&p);
}

/* Nothing is divided by a time or a total that is not known, and counts do not run backwards. */
static void without_numbers(void **state)
{
	struct progress p = {0};

	progress_set(&p, "reading", 0, 0, 0);
	progress_set(&p, "reading", 7, 0, 0);
	shows(&p, 40, "reading                         ^C:stop");
	progress_set(&p, "reading", 3, 2, 9000);
	assert_int_equal(p.done_before, 3);
	assert_int_equal(p.since, 9000);
	progress_set(&p, "another", 1, 2, 9001);
	assert_string_equal(p.what, "another");
	progress_release(&p);
}

static void log_counts_repeats(void **state)
{
	struct message_log log = {0};

	message_log_add(&log, "a.txt: gone", 0, true);
	message_log_add(&log, "no match", 3, false);
	message_log_add(&log, "no match", 9, false);
	assert_int_equal(log.n, 2);
	assert_int_equal(log.v[1].times, 2);
	assert_int_equal(log.v[1].seconds, 9);
	assert_int_equal(message_log_problems(&log), 1);
	message_log_release(&log);
}

static void log_is_bounded(void **state)
{
	struct message_log log = {0};
	char text[32];

	for (unsigned i = 0; i < 5 * MESSAGES_MAX; i++) {
		snprintf(text, sizeof text, "message %u", i);
		message_log_add(&log, text, i, false);
		assert_true(log.n <= MESSAGES_MAX);
	}
	assert_string_equal(log.v[log.n - 1].text, text);
	assert_string_equal(log.v[0].text, "message 4000");
	message_log_release(&log);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bar_count_and_rate),
		cmocka_unit_test(no_bar_where_one_listens),
		cmocka_unit_test(without_numbers),
		cmocka_unit_test(log_counts_repeats),
		cmocka_unit_test(log_is_bounded),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("progress", tests, NULL, NULL);
}
