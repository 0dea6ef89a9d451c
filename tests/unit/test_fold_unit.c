/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "text/fold_unit.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static void add(struct bytes *out, uint32_t c)
{
	if (c >= 0x10000)
		bytes_add_byte(out, (char)(0xf0 | c >> 18));
	else if (c >= 0x800)
		bytes_add_byte(out, (char)(0xe0 | c >> 12));
	if (c >= 0x10000)
		bytes_add_byte(out, (char)(0x80 | (c >> 12 & 0x3f)));
	if (c >= 0x800)
		bytes_add_byte(out, (char)(0x80 | (c >> 6 & 0x3f)));
	else if (c >= 0x80)
		bytes_add_byte(out, (char)(0xc0 | c >> 6));
	bytes_add_byte(out, (char)(c < 0x80 ? c : 0x80 | (c & 0x3f)));
}

/* All units of TEXT, folded; the caller frees it. */
static char *folded(const char *text, size_t len, unsigned flags)
{
	struct bytes out;

	bytes_init(&out);
	for (size_t pos = 0; pos < len;) {
		struct fold_unit u = fold_unit(text + pos, len - pos, flags);

		assert_true(u.bytes > 0 && u.bytes <= len - pos);
		for (unsigned i = 0; i < u.n; i++)
			add(&out, u.c[i]);
		pos += u.bytes;
	}
	return out.data;
}

/* The next character that is worth a look: of the large uniform blocks one in a hundred. */
static uint32_t next_char(uint32_t c)
{
	bool uniform = (c >= 0x3400 && c < 0xa000) || (c >= 0xac00 && c < 0xf8f0) ||
		       (c >= 0x12000 && c < 0x16000) || (c >= 0x17000 && c < 0x1b000) || c >= 0x20000;

	if (c >= 0x2f700 && c < 0x2fb00)
		uniform = false;
	c += uniform ? 101 : c < 0x3000 ? 1 : unit_stride();
	return c >= 0xd800 && c < 0xe000 ? 0xe000 : c;
}

/* fold_text() of one unit made further: all letters in the simple form, and no dot on an i. */
static void add_expected(const char *text, size_t len, unsigned flags, struct bytes *out)
{
	struct bytes half;

	bytes_init(&half);
	fold_text(text, len, flags, &half);
	for (size_t pos = 0; pos < half.len;) {
		wchar_t c;

		pos += (size_t)mbrtowc(&c, half.data + pos, half.len - pos, &(mbstate_t){0});
		if (!(flags & FOLD_KEEP_CASE))
			c = (wchar_t)fold_char((uint32_t)c);
		if (c != 0x307 || out->data[0] != 'i' || flags)
			add(out, (uint32_t)c);
	}
	bytes_release(&half);
}

static void check_as_whole(const char *text, size_t len, unsigned flags)
{
	struct bytes expected;
	char *out = folded(text, len, flags);

	bytes_init(&expected);
	add_expected(text, len, flags, &expected);
	if (strcmp(out, expected.data))
		fail_msg("\"%s\" folds to \"%s\", not to \"%s\"", text, out, expected.data);
	bytes_release(&expected);
	free(out);
}

static void every_character_folds_as_in_a_text(void **state)
{
	for (uint32_t c = 1; c < 0x110000; c = next_char(c)) {
		struct bytes text;

		bytes_init(&text);
		add(&text, c);
		check_as_whole(text.data, text.len, FOLD_PLAIN);
		check_as_whole(text.data, text.len, FOLD_KEEP_CASE);
		bytes_release(&text);
	}
}

/* What the search for literals relies on: these have one other form at most, their capital. */
static void what_is_not_called_unusual_is_simple(void **state)
{
	for (uint32_t c = 0x80; c < 0x110000; c = next_char(c)) {
		struct bytes text;
		struct fold_unit u;

		if (fold_is_unusual(c) || fold_sign(c))
			continue;
		bytes_init(&text);
		add(&text, c);
		u = fold_unit(text.data, text.len, FOLD_PLAIN);
		if (u.n != 1 || (u.c[0] != c && towupper(u.c[0]) != c))
			fail_msg("U+%04X", c);
		u = fold_unit(text.data, text.len, FOLD_KEEP_CASE);
		if (u.n != 1 || u.c[0] != c)
			fail_msg("U+%04X", c);
		bytes_release(&text);
	}
}

/* Each character becomes one, whatever stands around it. */
static void check_plain(const struct bytes *text)
{
	struct bytes expected;
	char *out = folded(text->data, text->len, FOLD_PLAIN);
	wchar_t c;

	bytes_init(&expected);
	for (size_t pos = 0; pos < text->len;) {
		const char *sign;

		pos += (size_t)mbrtowc(&c, text->data + pos, text->len - pos, &(mbstate_t){0});
		sign = fold_sign((uint32_t)c);
		assert_true(!sign || strlen(sign) == 1);
		add(&expected, sign ? (uint32_t)*sign : fold_char((uint32_t)c));
	}
	if (strcmp(out, expected.data))
		fail_msg("\"%s\" is not plain, it folds to \"%s\"", text->data, out);
	bytes_release(&expected);
	free(out);
}

static void plain_texts_fold_character_by_character(void **state)
{
	unsigned plain = 0;
	struct bytes text;

	bytes_init(&text);
	for (uint32_t c = 0x80; c < 0x110000; c = next_char(c)) {
		bytes_clear(&text);
		bytes_add_string(&text, "a long i");
		add(&text, c);
		bytes_add_string(&text, "b and more");
		if (fold_is_plain(text.data, text.len)) {
			check_plain(&text);
			plain++;
		} else {
			assert_int_equal(fold_common_bytes(text.data + 8, text.len - 8), 0);
			assert_true(fold_is_unusual(c) || fold_composes(c) || c == 0x200c);
		}
		add(&text, c);
		add(&text, c);
		if (fold_is_plain(text.data, text.len))
			check_plain(&text);
	}
	assert_true(plain > (unit_stride() == 1 ? 10000 : 1000));
	assert_true(fold_is_plain("", 0));
	bytes_release(&text);
}

static void check_pairs(uint32_t first, uint32_t low, uint32_t high)
{
	for (uint32_t c = low; c <= high; c++) {
		struct bytes text;

		bytes_init(&text);
		add(&text, first);
		add(&text, c);
		check_as_whole(text.data, text.len, FOLD_PLAIN);
		bytes_release(&text);
	}
}

/* What composes with what stands before it, in every script where anything does. */
static void neighbours_fold_as_in_a_text(void **state)
{
	static const uint32_t first[] = {
		'a', 'A', 'i', 'I', '1', '-', 0xe9, 0x130, 0xdf, 0x3b1, 0x418, 0x5d0, 0x627, 0x915,
		0x928, 0x9c7, 0xb47, 0xb92, 0xbc6, 0xc46, 0xcbf, 0xcc6, 0xcca, 0xd46, 0xdd9, 0xddc,
		0xe01, 0xf40, 0x1025, 0x1100, 0x1112, 0xac00, 0x1b05, 0x304b, 0x30cf, 0x11099, 0x11131,
		0x11347, 0x114b9, 0x115b8, 0x11935, 0x2018, 0x301, 0x323,
	};

	for (size_t i = 0; i < sizeof first / sizeof *first; i++) {
		check_pairs(first[i], 0x300, 0x345);
		check_pairs(first[i], (first[i] & ~0x7fu) + 1, first[i] | 0x7f);
		check_pairs(first[i], 0x1161, 0x1176);
		check_pairs(first[i], 0x11a7, 0x11c3);
	}
	check_pairs('a', 0x370, 0x33ff);
}

static void check_folding(const char *text, unsigned flags, const char *expected)
{
	char *out = folded(text, strlen(text), flags);

	assert_string_equal(out, expected);
	free(out);
}

static void what_looks_the_same_becomes_the_same(void **state)
{
	check_folding("Straße ẞ", FOLD_PLAIN, "strasse ss");
	check_folding("İstanbul ISPARTA Diyarbakır I\xcc\x87", FOLD_PLAIN,
		      "istanbul isparta diyarbakir i");
	check_folding("E\xcc\x81t\xc3\xa9", FOLD_PLAIN, "été");
	check_folding("E\xcc\x81t\xc3\xa9", FOLD_KEEP_CASE, "Été");
	check_folding("“Don’t” – ‘he’—", FOLD_PLAIN, "\"don't\" - 'he'-");
	check_folding("\xef\xac\x81n \xe2\x84\xaa", FOLD_PLAIN, "fin k");
	check_folding("ΣΊΣΥΦΟΣ σίσυφος", FOLD_PLAIN, "σίσυφοσ σίσυφοσ");
	check_folding("10\xc2\xa0"
		      "000\xe2\x80\xafkm",
		      FOLD_PLAIN, "10 000 km");
	check_folding("می\xe2\x80\x8cشود", FOLD_PLAIN, "میشود");
	check_folding("a\xcc\xa3\xcc\x82 a\xcc\x82\xcc\xa3 ậ", FOLD_PLAIN, "ậ ậ ậ");
	check_folding("각 \xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8", FOLD_PLAIN, "각 각");
}

static void broken_or_endless_units_stay_in_bounds(void **state)
{
	char piled[201] = "a";
	struct fold_unit u;

	for (int i = 1; i < 200; i += 2)
		memcpy(piled + i, "\xcc\x88", 2);
	u = fold_unit(piled, 199, FOLD_PLAIN);
	assert_in_range(u.n, 1, FOLD_UNIT_MAX);
	assert_in_range(u.bytes, 2, 20);
	free(folded(piled, 199, FOLD_PLAIN));
	free(folded("\xff\xcc" "a\xe2\x80", 5, FOLD_PLAIN));
	free(folded("\xcc\x88", 2, FOLD_PLAIN));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_looks_the_same_becomes_the_same),
		cmocka_unit_test(broken_or_endless_units_stay_in_bounds),
		cmocka_unit_test(every_character_folds_as_in_a_text),
		cmocka_unit_test(what_is_not_called_unusual_is_simple),
		cmocka_unit_test(plain_texts_fold_character_by_character),
		cmocka_unit_test(neighbours_fold_as_in_a_text),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
