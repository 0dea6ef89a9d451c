/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "text/width.h"
#include "text/wrap.h"

#include <locale.h>
#include <string.h>
#include <unilbrk.h>

struct row {
	const char *text;
	size_t columns;
	const char *lines; /* joined by | */
};

static const struct row rows[] = {
	{"", 10, ""},
	{"   \n ", 10, ""},
	{"one", 10, "one"},
	{"one two three", 7, "one two|three"},
	{"one two three", 6, "one|two|three"},
	{"  one   two  ", 3, "one|two"},
	{"one     two", 8, "one|two"},
	{"one\ntwo three", 9, "one\ntwo|three"},
	{"a tenkilometre road", 6, "a|tenkil|ometre|road"},
	{"ten\u00a0km wide", 8, "ten\u00a0km|wide"},
	{"over ten\u00a0km", 8, "over|ten\u00a0km"},
	{"over ten\u202fkm", 8, "over|ten\u202fkm"},
	{"well-known", 6, "well-|known"},
	{"so \u201cshe said\u201d it", 7, "so \u201cshe|said\u201d|it"},
	{"by 9 a.m. he", 6, "by 9|a.m.|he"},
	{"the U.S. did", 6, "the|U.S.|did"},
	{"\u03b1 \u03cc,\u03c4\u03b9", 4, "\u03b1|\u03cc,\u03c4\u03b9"},
	{"a,\u4e2d\u6587", 4, "a,\u4e2d|\u6587"},
	{"a.b.c.d", 4, "a.b.|c.d"},
	{"then\u2014now", 6, "then\u2014|now"},
	{"\u4e2d\u6587\u5b57", 3, "\u4e2d|\u6587|\u5b57"},
	{"\u4e2d\u6587\u5b57", 4, "\u4e2d\u6587|\u5b57"},
	{"x\u4e2d\u6587", 4, "x\u4e2d|\u6587"},
	{"\u4e2d\u6587\u3000\u5b57", 4, "\u4e2d\u6587|\u5b57"},
	{"abcde\u0301f", 5, "abcde\u0301|f"},
	{"\U0001f1ec\U0001f1e7\U0001f1eb\U0001f1f7", 3,
	 "\U0001f1ec\U0001f1e7|\U0001f1eb\U0001f1f7"},
	{"\U0001f44d\U0001f3fd", 4, "\U0001f44d\U0001f3fd"},
	{"a\U0001f44d\U0001f3fd", 3, "a|\U0001f44d|\U0001f3fd"},
	{"word )", 4, "word|)"},
};

static void join_lines(const char *text, const struct spans *v, struct bytes *out)
{
	for (size_t i = 0; i < v->n; i++) {
		if (i)
			bytes_add_byte(out, '|');
		bytes_add(out, text + v->v[i].start, span_length(v->v[i]));
	}
}

static void rows_wrap(void **state)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct spans v = {0};
		struct bytes b;

		bytes_init(&b);
		wrap_text(rows[i].text, (struct span){0, (uint32_t)strlen(rows[i].text)},
			  rows[i].columns, &v);
		join_lines(rows[i].text, &v, &b);
		assert_string_equal(b.data, rows[i].lines);
		bytes_release(&b);
		VEC_RELEASE(&v);
	}
}

static void spans_count_from_the_text(void **state)
{
	struct spans v = {0};

	wrap_text("xx one two yy", (struct span){3, 10}, 4, &v);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.v[0].start, 3);
	assert_int_equal(v.v[0].end, 6);
	assert_int_equal(v.v[1].start, 7);
	assert_int_equal(v.v[1].end, 10);
	VEC_RELEASE(&v);
}

/* Every line fits, lines are in order, and only blanks lie between them. */
static void check_lines(const char *text, size_t len, size_t columns)
{
	struct spans v = {0};
	uint32_t end = 0;

	wrap_text(text, (struct span){0, (uint32_t)len}, columns, &v);
	for (size_t i = 0; i <= v.n; i++) {
		uint32_t start = i < v.n ? v.v[i].start : (uint32_t)len;

		assert_true(start >= end);
		for (; end < start; end++)
			assert_non_null(strchr(" \n\u3000", text[end]));
		if (i == v.n)
			break;
		end = v.v[i].end;
		assert_true(end > start);
		assert_true(width_columns(text + start, end - start) <= columns);
	}
	VEC_RELEASE(&v);
}

static void mixtures_fit_at_every_width(void **state)
{
	static const char *const parts[] = {
		"a", "word", " ", "  ", "\n", "-", ")", "\u201c", "\u0301", "\u00a0", "\u4e2d",
		"\u3002", "\U0001f1ec", "\U0001f44d", "\U0001f3fd", "\u1100", "\u1161", "\u3000",
		"/", "1.5",
	};
	uint32_t seed = 11;

	for (int round = 0; round < 1000; round++) {
		struct bytes b;

		bytes_init(&b);
		for (int i = 0; i < 30; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes_add_string(&b, parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
		}
		check_lines(b.data, b.len, 2 + (size_t)round % 13);
		bytes_release(&b);
	}
}

static bool is_opportunity(char b)
{
	return b == UC_BREAK_POSSIBLE || b == UC_BREAK_MANDATORY;
}

/* The columns from START to END without blanks at its end. */
static size_t columns_to(const char *text, uint32_t start, uint32_t end)
{
	while (end > start && text[end - 1] == ' ')
		end--;
	return width_columns(text + start, end - start);
}

/* LB29, which libunistring 1.0 leaves out: a letter follows right behind a stop or a comma. */
static void forbid_inside_abbreviations(const char *text, size_t len, char *breaks)
{
	static const char letters[] = "aWlehbSU\xc3\xd7"; /* first bytes of what the parts below begin with */

	for (size_t i = 1; i < len; i++)
		if (strchr(".,", text[i - 1]) && strchr(letters, text[i]))
			breaks[i] = UC_BREAK_PROHIBITED;
}

/* Every line ends at the last opportunity of Unicode that fits, if there is one. */
static void check_opportunities(const char *text, size_t len, size_t columns)
{
	char *breaks = malloc(len + 1);
	struct spans v = {0};

	u8_possible_linebreaks((const uint8_t *)text, len, "UTF-8", breaks);
	forbid_inside_abbreviations(text, len, breaks);
	breaks[len] = UC_BREAK_MANDATORY;
	wrap_text(text, (struct span){0, (uint32_t)len}, columns, &v);
	for (size_t i = 0; i + 1 < v.n; i++) {
		uint32_t start = v.v[i].start, next = v.v[i + 1].start, after = next + 1, before = 0;

		while (!is_opportunity(breaks[after]))
			after++;
		for (uint32_t at = start + 1; at < next; at++)
			before = is_opportunity(breaks[at]) ? at : before;
		assert_true(is_opportunity(breaks[next]) || !before);
		assert_true(!is_opportunity(breaks[next]) || columns_to(text, start, after) > columns);
	}
	VEC_RELEASE(&v);
	free(breaks);
}

static void lines_end_where_unicode_lets_them(void **state)
{
	static const char *const parts[] = {
		"a", "Word", "letters", " ", " ", " ", "-", "--", "(", ")", "\u201c", "\u201d", "\"", "'",
		"/", "12", "3", ".", ",", "!", "%", "$", "\u20ac", "\u2014", "\u2026", "\u00e9", "e\u0301",
		"\u00a0", "\u4e2d", "\u3002", "\u05d0", "\u200b", "\u2060", "\u00ad", "http://a.b/c", "U.S.",
	};
	uint32_t seed = 5;

	for (size_t round = 0; round < unit_cases(5000, 200000); round++) {
		struct bytes b;

		bytes_init(&b);
		for (int i = 0; i < 25; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes_add_string(&b, parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
		}
		check_opportunities(b.data, b.len, 8 + round % 30);
		bytes_release(&b);
	}
}

/* Long lines that are hard in one way each: words, no opportunity at all, no column at all. */
static void a_megabyte_wraps(void **state)
{
	static const char *const parts[] = {"a few words ", "x", "\u0335", "\u11a8", " ", "\u4e2d"};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct bytes b;

		bytes_init(&b);
		while (b.len < unit_large(1000000))
			bytes_add_string(&b, parts[i]);
		check_lines(b.data, b.len, 40);
		bytes_release(&b);
	}
}

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_wrap),
		cmocka_unit_test(spans_count_from_the_text),
		cmocka_unit_test(mixtures_fit_at_every_width),
		cmocka_unit_test(lines_end_where_unicode_lets_them),
		cmocka_unit_test(a_megabyte_wraps),
	};

	return cmocka_run_group_tests_name("wrap", tests, set_locale, NULL);
}
