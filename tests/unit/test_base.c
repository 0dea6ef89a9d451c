/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "base/span.h"
#include "base/status.h"

#include <string.h>

static void bytes_grow_and_stay_terminated(void **state)
{
	struct bytes b;

	bytes_init(&b);
	for (int i = 0; i < 1000; i++)
		bytes_addf(&b, "%03d,", i);
	bytes_fill(&b, '.', 3);
	assert_int_equal(b.len, 4003);
	assert_memory_equal(b.data, "000,001,", 8);
	assert_string_equal(b.data + 4000, "...");
	bytes_release(&b);
}

static void bytes_hold_nul(void **state)
{
	struct bytes b;

	bytes_init(&b);
	bytes_add(&b, "a\0b", 3);
	assert_int_equal(b.len, 3);
	assert_memory_equal(b.data, "a\0b", 4);
	bytes_release(&b);
}

static void stolen_bytes_leave_nothing(void **state)
{
	struct bytes b;
	char *s;

	bytes_init(&b);
	bytes_add_string(&b, "kept");
	s = bytes_steal(&b);
	assert_string_equal(s, "kept");
	assert_null(b.data);
	free(s);
}

static void status_carries_its_text(void **state)
{
	struct status s = status_fail("%s: line %d", "x.txt", 7);

	assert_false(status_is_ok(&s));
	assert_string_equal(s.text, "x.txt: line 7");
	status_release(&s);
	assert_true(status_is_ok(&s));
}

static void vectors_grow(void **state)
{
	struct spans v = {0};

	for (uint32_t i = 0; i < 100; i++)
		VEC_PUSH(&v, (struct span){i, i + 1});
	assert_int_equal(v.n, 100);
	assert_int_equal(v.v[99].end, 100);
	VEC_RELEASE(&v);
	assert_null(v.v);
}

static void spans_overlap_only_inside(void **state)
{
	assert_true(span_overlaps((struct span){0, 3}, (struct span){2, 4}));
	assert_false(span_overlaps((struct span){0, 3}, (struct span){3, 4}));
	assert_true(span_holds((struct span){0, 3}, (struct span){0, 3}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_grow_and_stay_terminated),
		cmocka_unit_test(bytes_hold_nul),
		cmocka_unit_test(stolen_bytes_leave_nothing),
		cmocka_unit_test(status_carries_its_text),
		cmocka_unit_test(vectors_grow),
		cmocka_unit_test(spans_overlap_only_inside),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
