/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "text/date.h"

#include <string.h>

static void weekdays_of_known_days(void **state)
{
	assert_int_equal(date_weekday((struct date){1970, 1, 1}), 3);
	assert_int_equal(date_weekday((struct date){2025, 7, 3}), 3);
	assert_int_equal(date_weekday((struct date){2000, 2, 29}), 1);
	assert_int_equal(date_weekday((struct date){1899, 12, 31}), 6);
}

static void days_and_back(void **state)
{
	struct date d = {1583, 1, 1};

	for (long i = 0; i < 250000; i += 17) {
		struct date e = date_add_days(d, i);

		assert_true(date_is_valid(e));
		assert_int_equal(date_days_between(d, e), i);
	}
}

static void months_keep_to_the_calendar(void **state)
{
	struct date d = date_add_months((struct date){2024, 3, 31}, -1);

	assert_int_equal(d.month, 2);
	assert_int_equal(d.day, 29);
	d = date_add_months((struct date){2025, 1, 15}, -1);
	assert_int_equal(d.year, 2024);
	assert_int_equal(d.month, 12);
}

static void iso_forms(void **state)
{
	static const struct {
		const char *text;
		size_t taken;
		const char *again;
	} table[] = {
		{"2025-07-03", 10, "2025-07-03"},
		{"2025-07", 7, "2025-07"},
		{"2025", 4, "2025"},
		{"2025-07-03T10:00Z", 10, "2025-07-03"},
		{"2025-13-01", 0, ""},
		{"2025-02-30", 0, ""},
		{"0000-01-01", 0, ""},
		{"20x5", 0, ""},
		{"", 0, ""},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct date d = {0};
		char out[DATE_TEXT];

		assert_int_equal(date_parse_iso(table[i].text, strlen(table[i].text), &d),
				 table[i].taken);
		if (!table[i].taken)
			continue;
		date_format(d, out);
		assert_string_equal(out, table[i].again);
	}
}

static void open_years(void **state)
{
	char out[DATE_TEXT];

	date_format((struct date){0, 7, 3}, out);
	assert_string_equal(out, "--07-03");
	date_format((struct date){0, 4, 0}, out);
	assert_string_equal(out, "--04");
	assert_true(date_is_valid((struct date){0, 2, 29}));
	assert_false(date_is_valid((struct date){2025, 2, 29}));
	assert_false(date_is_valid((struct date){0, 0, 0}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weekdays_of_known_days),
		cmocka_unit_test(days_and_back),
		cmocka_unit_test(months_keep_to_the_calendar),
		cmocka_unit_test(iso_forms),
		cmocka_unit_test(open_years),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
