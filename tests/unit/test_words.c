/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "text/words.h"

#include <string.h>
#include <uniwbrk.h>

struct row {
	const char *text;
	const char *words; /* joined by | */
};

static const struct row rows[] = {
	{"", ""},
	{" \n\t ", ""},
	{"... \u2014 \u201c\u201d !? ___ \U0001f600", ""},
	{"One two, three.", "One|two|three"},
	{"didn't didn\u2019t 'tis", "didn't|didn\u2019t|tis"},
	{"the minister's ministers'", "the|minister's|ministers"},
	{"U.S. and U.N. said", "U.S|and|U.N|said"},
	{"1,250.5 and 4.25% at 10:30", "1,250.5|and|4.25|at|10|30"},
	{"1, 2,x x,2 3.x x.3", "1|2|x|x|2|3|x|x|3"},
	{"$9bn well-known e-mail", "9bn|well|known|e|mail"},
	{"snake_case _x_ a_1", "snake_case|_x_|a_1"},
	{"end.Next a..b a'", "end.Next|a|b|a"},
	{"http://example.org/a?b=1", "http|example.org|a|b|1"},
	{"\u201cIt\u2019s safe,\u201d he said\u2014twice", "It\u2019s|safe|he|said|twice"},
	{"caf\u00e9 cafe\u0301 Stra\u00dfe", "caf\u00e9|cafe\u0301|Stra\u00dfe"},
	{"\u041c\u043e\u0441\u0442 \u0437\u0430\u043a\u0440\u044b\u0442.",
	 "\u041c\u043e\u0441\u0442|\u0437\u0430\u043a\u0440\u044b\u0442"},
	{"\u4e2d\u6587\u3002", "\u4e2d|\u6587"},
	{"\u00bd \u2167 x\u00b2", "\u00bd|\u2167|x|\u00b2"},
	{"ten\u00a0km", "ten|km"},
	{"a \u0301b", "a|\u0301|b"},
};

static void rows_have_their_words(void **state)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct span all = {0, (uint32_t)strlen(rows[i].text)};
		struct spans v = {0};
		struct bytes b;

		bytes_init(&b);
		words_of(rows[i].text, all, &v);
		for (size_t k = 0; k < v.n; k++) {
			bytes_add_string(&b, k ? "|" : "");
			bytes_add(&b, rows[i].text + v.v[k].start, span_length(v.v[k]));
		}
		assert_string_equal(b.data, rows[i].words);
		assert_int_equal(words_count(rows[i].text, all), v.n);
		bytes_release(&b);
		VEC_RELEASE(&v);
	}
}

static void only_the_range_is_looked_at(void **state)
{
	struct spans v = {0};

	words_of("one two three", (struct span){2, 9}, &v);
	assert_int_equal(v.n, 3);
	assert_int_equal(v.v[0].start, 2);
	assert_int_equal(v.v[0].end, 3);
	assert_int_equal(v.v[2].start, 8);
	assert_int_equal(v.v[2].end, 9);
	VEC_RELEASE(&v);
}

static bool has_alphanumeric(const char *text, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if (text[i] != '_' && strchr(".,:;'\"-()$/@ \n", text[i]) == NULL)
			return true;
	return false;
}

/* The rules written for ASCII say what libunistring says. */
static void ascii_agrees_with_libunistring(void **state)
{
	static const char letters[] = "ab19_.,:;'\"-() \n$/@Z";
	uint32_t seed = 13;

	for (int round = 0; round < 20000; round++) {
		char text[16], breaks[16];
		struct spans v = {0};
		size_t n = 0, start = 0;

		for (size_t i = 0; i < sizeof text; i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = letters[(seed >> 16) % (sizeof letters - 1)];
		}
		u8_wordbreaks((const uint8_t *)text, sizeof text, breaks);
		words_of(text, (struct span){0, sizeof text}, &v);
		for (size_t i = 1; i <= sizeof text; i++) {
			if (i < sizeof text && !breaks[i])
				continue;
			if (has_alphanumeric(text, start, i)) {
				assert_true(n < v.n);
				assert_int_equal(v.v[n].start, start);
				assert_int_equal(v.v[n++].end, i);
			}
			start = i;
		}
		assert_int_equal(n, v.n);
		VEC_RELEASE(&v);
	}
}

static void a_megabyte_without_blanks_is_split(void **state)
{
	static const char *const parts[] = {"a'", "a\u2019", "\u0335", "\u2019", "x-"};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct bytes b;
		size_t n = 0;

		bytes_init(&b);
		for (; b.len < unit_large(1000000); n++)
			bytes_add_string(&b, parts[i]);
		assert_int_equal(words_count(b.data, (struct span){0, (uint32_t)b.len}),
				 i == 3 ? 0 : i == 4 ? n : 1);
		bytes_release(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_have_their_words),
		cmocka_unit_test(only_the_range_is_looked_at),
		cmocka_unit_test(ascii_agrees_with_libunistring),
		cmocka_unit_test(a_megabyte_without_blanks_is_split),
	};

	return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
