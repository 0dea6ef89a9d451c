/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "base/mem.h"
#include "base/sorted.h"
#include "base/span.h"
#include "base/status.h"
#include "base/numbering.h"

#include <stdio.h>
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

static jmp_buf instead_of_the_end;

static void go_on(void)
{
	longjmp(instead_of_the_end, 1);
}

static void sizes_beyond_all_memory_are_told(void **state)
{
	struct bytes b;

	bytes_init(&b);
	bytes_add_string(&b, "whatever");
	mem_on_exhausted(go_on);
	if (!setjmp(instead_of_the_end)) {
		bytes_reserve(&b, SIZE_MAX - 4); /* with what there is it would be 4 bytes */
		fail_msg("there is no end of memory");
	}
	mem_on_exhausted(NULL);
	free(b.data);
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

static void sorted_finds_the_place_of_a_number(void **state)
{
	struct spans none = {0}, v = {0};

	for (uint32_t i = 0; i < 5; i++) /* 0-2 0-2 4-6 4-6 8-10 */
		VEC_PUSH(&v, (struct span){i / 2 * 4, i / 2 * 4 + 2});
	assert_int_equal(SORTED_BEHIND(&v, end, 0), 0);
	assert_int_equal(SORTED_BEHIND(&v, end, 1), 0);
	assert_int_equal(SORTED_BEHIND(&v, end, 2), 2);
	assert_int_equal(SORTED_BEHIND(&v, end, 9), 4);
	assert_int_equal(SORTED_BEHIND(&v, end, UINT32_MAX), 5);
	assert_int_equal(SORTED_FROM(&v, start, 0), 0);
	assert_int_equal(SORTED_FROM(&v, start, 1), 2);
	assert_int_equal(SORTED_FROM(&v, start, 4), 2);
	assert_int_equal(SORTED_FROM(&v, start, 9), 5);
	assert_int_equal(SORTED_FROM(&none, start, 0), 0);
	assert_int_equal(SORTED_BEHIND(&none, end, 7), 0);
	VEC_RELEASE(&v);
}

static void sorted_finds_the_first_of_a_word(void **state)
{
	static const struct {
		char word[4];
		int n;
	} t[] = {{"a", 1}, {"b", 1}, {"b", 2}, {"b", 3}, {"bb", 1}, {"d", 1}, {"d", 2}};
	static const struct {
		const char *word;
		size_t first;
	} asked[] = {{"a", 0}, {"b", 1}, {"bb", 4}, {"d", 5}, {"", 7}, {"ba", 7}, {"c", 7}, {"e", 7}};

	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
		assert_int_equal(sorted_first(t, 7, sizeof *t, asked[i].word), asked[i].first);
	for (size_t n = 1; n < 4; n++) /* wherever the halves are cut */
		assert_int_equal(sorted_first(t + 1, n, sizeof *t, "b"), 0);
	assert_int_equal(sorted_first(t, 0, sizeof *t, "a"), 0);
}

static void strings_are_numbered(void **state)
{
	struct numbering t = {0};
	char s[16];

	assert_int_equal(numbering_get(&t, "a", 1), 0);
	for (unsigned i = 1; i <= 1000; i++) {
		size_t len = (size_t)snprintf(s, sizeof s, "name-%u", i);

		assert_int_equal(*numbering_at(&t, s, len), 0);
		*numbering_at(&t, s, len) = i;
		assert_int_equal(t.n, i);
	}
	assert_int_equal(numbering_get(&t, "name-7", 6), 7);
	assert_int_equal(numbering_get(&t, "name-1000", 9), 1000);
	assert_int_equal(numbering_get(&t, "name-1000", 8), 100);
	assert_int_equal(numbering_get(&t, "", 0), 0);
	numbering_release(&t);
	assert_int_equal(numbering_get(&t, "name-7", 6), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_grow_and_stay_terminated),
		cmocka_unit_test(sizes_beyond_all_memory_are_told),
		cmocka_unit_test(bytes_hold_nul),
		cmocka_unit_test(stolen_bytes_leave_nothing),
		cmocka_unit_test(status_carries_its_text),
		cmocka_unit_test(vectors_grow),
		cmocka_unit_test(spans_overlap_only_inside),
		cmocka_unit_test(strings_are_numbered),
		cmocka_unit_test(sorted_finds_the_first_of_a_word),
		cmocka_unit_test(sorted_finds_the_place_of_a_number),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
