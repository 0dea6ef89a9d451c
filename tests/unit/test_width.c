/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "unit/unit.h"

#include "base/bytes.h"
#include "text/clean.h"
#include "text/width.h"

#include <locale.h>
#include <string.h>
#include <unigbrk.h>
#include <unistr.h>
#include <wchar.h>

struct row {
	const char *text;
	size_t clusters, columns;
};

static const struct row rows[] = {
	{"", 0, 0},
	{"a", 1, 1},
	{"a b\n", 4, 4},
	{"a\r\nb", 3, 3},
	{"e\u0301", 1, 1},
	{"\u00e9", 1, 1},
	{"ae\u0301b", 3, 3},
	{"\u0301a", 2, 1},
	{"\u4e2d\u6587", 2, 4},
	{"x\u4e2dy", 3, 4},
	{"\uac00\u1100\u1161\u11a8", 2, 4},
	{"\u0e01\u0e33", 1, 2},
	{"\u0600" "1", 1, 2},
	{"\U0001f1ec\U0001f1e7", 1, 2},
	{"\U0001f1ec\U0001f1e7\U0001f1eb\U0001f1f7", 2, 4},
	{"\U0001f44d\U0001f3fd", 1, 4},
	{"\u201cx\u2019s\u201d \u2014 \u2026", 9, 9},
	{"\uff21\uff71", 2, 3},
	{"\ufdfd", 1, 1},
	{"a\u200cb", 2, 2},
	{"o\u0301\u0302\u0303\u0304\u0305\u0306", 1, 1},
};

static void rows_have_their_columns(void **state)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct clusters v = {0};
		size_t len = strlen(rows[i].text), columns = 0;

		width_clusters(rows[i].text, len, &v);
		for (size_t k = 0; k < v.n; k++) {
			assert_int_equal(v.v[k].start, k ? v.v[k - 1].end : 0);
			columns += v.v[k].columns;
		}
		if (v.n != rows[i].clusters || columns != rows[i].columns)
			fail_msg("row %zu (%s): %zu clusters, %zu columns", i, rows[i].text, v.n,
				 columns);
		assert_int_equal(width_columns(rows[i].text, len), rows[i].columns);
		assert_int_equal(v.n ? v.v[v.n - 1].end : 0, len);
		VEC_RELEASE(&v);
	}
}

static void prefix_cuts_between_clusters(void **state)
{
	const char *text = "ae\u0301\u4e2d\u6587z";
	static const size_t bytes[] = {0, 1, 4, 4, 7, 7, 10, 11, 11};
	static const size_t used[] = {0, 1, 2, 2, 4, 4, 6, 7, 7};

	for (size_t columns = 0; columns < 9; columns++) {
		size_t width;

		assert_int_equal(width_prefix(text, strlen(text), columns, &width), bytes[columns]);
		assert_int_equal(width, used[columns]);
	}
}

static void prefix_keeps_what_takes_no_column(void **state)
{
	size_t used;

	assert_int_equal(width_prefix("\u0301x", 3, 0, &used), 2);
	assert_int_equal(used, 0);
	assert_int_equal(width_prefix("xy\u0301", 4, 2, &used), 4);
	assert_int_equal(used, 2);
}

/* Whatever the mixture: the boundaries are those of libunistring on the whole text. */
static void bypass_changes_no_boundary(void **state)
{
	static const char *const parts[] = {
		"a", " ", "\r", "\n", "1", "\u0301", "\u0600", "\u00e9", "\u201d", "\u4e2d",
		"\U0001f1ec", "\U0001f44d", "\U0001f3fd", "\u1100", "\u1161", "\u11a8", "\u0e33",
		"\u200c",
	};
	uint32_t seed = 7;

	for (int round = 0; round < 2000; round++) {
		struct bytes b;
		struct clusters v = {0};
		char whole[256];
		size_t n = 0;

		bytes_init(&b);
		for (int i = 0; i < 12; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes_add_string(&b, parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
		}
		u8_grapheme_breaks((const uint8_t *)b.data, b.len, whole);
		width_clusters(b.data, b.len, &v);
		for (size_t i = 0; i < b.len; i++) {
			if (!whole[i])
				continue;
			assert_true(n < v.n);
			assert_int_equal(v.v[n++].start, i);
		}
		assert_int_equal(n, v.n);
		VEC_RELEASE(&v);
		bytes_release(&b);
	}
}

static void a_million_marks_are_one_column(void **state)
{
	const size_t marks = unit_large(1000000);
	struct bytes b;
	struct clusters v = {0};

	bytes_init(&b);
	bytes_add_byte(&b, 'Z');
	for (size_t i = 0; i < marks; i++)
		bytes_add_string(&b, "\u0335");
	bytes_add_byte(&b, '!');
	width_clusters(b.data, b.len, &v);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.v[0].end, 2 * marks + 1);
	assert_int_equal(v.v[0].columns, 1);
	assert_int_equal(width_columns(b.data, b.len), 2);
	VEC_RELEASE(&v);
	bytes_release(&b);
}

struct tricky {
	const char *raw;
	size_t columns; /* after cleaning */
};

/* Strings on which terminals and libraries were seen to disagree before cleaning. */
static const struct tricky tricky[] = {
	{"caf\u00e9", 4},
	{"cafe\u0301", 4},
	{"Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d"
	 "\u030e\u030f\u0310\u0311\u0312\u0313", 1},
	{"\u65b0\u805e", 4},
	{"\ud55c\uae00", 4},
	{"\u1112\u1161\u11ab", 2},
	{"\u0e19\u0e49\u0e33", 2},
	{"\u0ba8\u0bbf", 2},
	{"\u0627\u0644\u0639\u0631\u0628\u064a\u0629", 7},
	{"\u0645\u064e\u0631\u062d", 3},
	{"\u05e9\u05b8\u05dc\u05d5\u05dd", 4},
	{"\u201cquoted\u201d", 8},
	{"\u2018a\u2019", 3},
	{"\u00abmot\u00bb", 5},
	{"1\u20132 \u2014 \u2212", 7},
	{"wait\u2026", 5},
	{"\uff21\uff22", 4},
	{"\uff76\uff9e", 2},
	{"\ue000", 1},
	{"\U00012000", 1},
	{"\ufdfd", 1},
	{"a\u200bb", 2},
	{"a\u200cb", 2},
	{"a\u200db", 2},
	{"a\u202eb\u202c", 2},
	{"a\u2066b\u2069", 2},
	{"\ufeffab", 2},
	{"a\U000e0061b", 2},
	{"\U0001f468\u200d\U0001f469\u200d\U0001f466", 6},
	{"\U0001f1ec\U0001f1e7", 2},
	{"\U0001f44d\U0001f3fd", 4},
	{"\u2764\ufe0f", 1},
	{"1\ufe0f\u20e3", 1},
	{"\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2},
	{"a\u00adb", 2},
	{"\U0001fae8", 1},
	{"\U0001fae9", 1},
	{"\uffff", 1},
	{"\u0378", 1},
	{"a\xc2\x9b" "b", 3},
	{"a\u2028b", 3},
	{"\u0915\u094d\u0937", 2},
};

static size_t sum_of_wcwidth(const char *text, size_t len)
{
	size_t columns = 0;
	ucs4_t c;

	for (size_t pos = 0; pos < len;) {
		pos += (size_t)u8_mbtouc(&c, (const uint8_t *)text + pos, len - pos);
		columns += c == '\n' ? 1 : (size_t)wcwidth((wchar_t)c);
	}
	return columns;
}

static void tricky_strings_are_as_wide_as_drawn(void **state)
{
	for (size_t i = 0; i < sizeof tricky / sizeof *tricky; i++) {
		struct clean_text c = clean_text_make(tricky[i].raw, strlen(tricky[i].raw));
		size_t columns = width_columns(c.text, c.len);

		if (columns != tricky[i].columns || columns != sum_of_wcwidth(c.text, c.len))
			fail_msg("string %zu (%s): %zu columns", i, c.text, columns);
		clean_text_release(&c);
	}
}

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static void what_terminals_dispute_is_known(void **state)
{
	static const char *const disputed[] = {"\u0915\u093f", "\u0bbe", "\u2764\ufe0f", "\U0001F3FD",
					       "\U0001F1EC"};
	static const char *const agreed[] = {"", "a", "e\u0301", "\u6f22", "\u0e31", "\U0001F44D"};

	for (size_t i = 0; i < sizeof disputed / sizeof *disputed; i++)
		assert_true(width_is_disputed(disputed[i], strlen(disputed[i])));
	for (size_t i = 0; i < sizeof agreed / sizeof *agreed; i++)
		assert_false(width_is_disputed(agreed[i], strlen(agreed[i])));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_terminals_dispute_is_known),
		cmocka_unit_test(rows_have_their_columns),
		cmocka_unit_test(prefix_cuts_between_clusters),
		cmocka_unit_test(prefix_keeps_what_takes_no_column),
		cmocka_unit_test(bypass_changes_no_boundary),
		cmocka_unit_test(a_million_marks_are_one_column),
		cmocka_unit_test(tricky_strings_are_as_wide_as_drawn),
	};

	return cmocka_run_group_tests_name("width", tests, set_locale, NULL);
}
