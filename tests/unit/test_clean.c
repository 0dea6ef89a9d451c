/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "text/clean.h"

#include <locale.h>
#include <string.h>
#include <unistr.h>

struct row {
	const char *raw, *clean;
};

/*
 * Broken UTF-8 after Markus Kuhn's stress test.  The right column is what Python's
 * bytes.decode("utf-8", "replace") makes of it.
 */
static const struct row broken[] = {
	{"\x80", "\xef\xbf\xbd"},
	{"\xbf", "\xef\xbf\xbd"},
	{"\x80\xbf", "\xef\xbf\xbd\xef\xbf\xbd"},
	{"\x80\xbf\x80\xbf\x80\xbf\x80",
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
	 "\xef\xbf\xbd"},
	{"\xc0 ", "\xef\xbf\xbd "},
	{"\xdf ", "\xef\xbf\xbd "},
	{"\xe0 \xef ", "\xef\xbf\xbd \xef\xbf\xbd "},
	{"\xf0 \xf7 ", "\xef\xbf\xbd \xef\xbf\xbd "},
	{"\xf8 \xfb ", "\xef\xbf\xbd \xef\xbf\xbd "},
	{"\xfc \xfd ", "\xef\xbf\xbd \xef\xbf\xbd "},
	{"\xc3", "\xef\xbf\xbd"},
	{"\xe0\xa0", "\xef\xbf\xbd"},
	{"\xe0\x80", "\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf0\x90\x80", "\xef\xbf\xbd"},
	{"\xf0\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf8\x88\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xfc\x84\x80\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xdf", "\xef\xbf\xbd"},
	{"\xef\xbf", "\xef\xbf\xbd"},
	{"\xf7\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xfb\xbf\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xfd\xbf\xbf\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xc0\xe0\x80\xf0\x80\x80\xf8\x80\x80\x80\xdf\xef\xbf\xf7\xbf\xbf",
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xfe", "\xef\xbf\xbd"},
	{"\xff", "\xef\xbf\xbd"},
	{"\xfe\xfe\xff\xff", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xe0\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf0\x80\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf8\x80\x80\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xfc\x80\x80\x80\x80\xaf",
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xc1\xbf", "\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xe0\x9f\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf0\x8f\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf8\x87\xbf\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xc0\x80", "\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xe0\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf0\x80\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xad\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xae\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xaf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xb0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xed\xa0\x80\xed\xb0\x80",
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf5\x80\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xf4\x8f\xbf", "\xef\xbf\xbd"},
	{"a\xf1\x80\x80\xe1\x80\xc2" "b\x80" "c\x80\xbf" "d",
	 "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd""b\xef\xbf\xbd""c\xef\xbf\xbd\xef"
	 "\xbf\xbd""d"},
	{"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf""A",
	 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd""A"},
	{"\xc3\xa9\xc3", "\xc3\xa9\xef\xbf\xbd"},
	{"\xc3\xc3\xa9", "\xef\xbf\xbd\xc3\xa9"},
	{"\xe4\xb8\xad\xe4\xb8", "\xe4\xb8\xad\xef\xbf\xbd"},
	{"\xe4\xb8\xe4\xb8\xad", "\xef\xbf\xbd\xe4\xb8\xad"},
	{"\xf0\x9f\x98\xc3\xa9", "\xef\xbf\xbd\xc3\xa9"},
	{"\xf0\x9f\x98\x80\xf0\x9f\x98", "\xf0\x9f\x98\x80\xef\xbf\xbd"},
	{"caf\xe9 noir", "caf\xef\xbf\xbd noir"},
	{"\x93quoted\x94", "\xef\xbf\xbdquoted\xef\xbf\xbd"},
	{"x\x9b""31my", "x\xef\xbf\xbd""31my"},
};

static const struct row characters[] = {
	{"", ""},
	{"plain text.\n", "plain text.\n"},
	{"no newline at the end", "no newline at the end"},
	{"a\tb", "a b"},
	{"a\rb\r\nc\n\rd", "a\nb\nc\n\nd"},
	{"a\r", "a\n"},
	{"a\vb\fc\xc2\x85" "d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
	{"\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"},
	{"\x1b]52;c;eA==\x07", "\ufffd]52;c;eA==\ufffd"},
	{"\x1bP1$r\x1b\\", "\ufffdP1$r\ufffd\\"},
	{"\x0e\x0f\x08\x7f", "\ufffd\ufffd\ufffd\ufffd"},
	{"\x9b" "31m", "\ufffd31m"},
	{"\xc2\x9b" "31m\xc2\x9d" "0;x\xc2\x9c", "\ufffd31m\ufffd0;x\ufffd"},
	{"\u202egnp.exe\u202c", "gnp.exe"},
	{"\u2066\u2067\u2068\u2069\u202a\u202b\u202d\u200e\u200f\u061cx\u206a\u206f", "x"},
	{"\ufeffzero\u200bwidth\u200d\u2060\u2064", "zerowidth"},
	{"co\u00adop\u034f", "coop"},
	{"\ufff9a\ufffab\ufffb", "ab"},
	{"\u2764\ufe0f 1\ufe0f\u20e3", "\u2764 1\u20e3"},
	{"\U0001f3f4\U000e0067\U000e0062\U000e007f\U000e0100\U000e01ef", "\U0001f3f4"},
	{"\U0001f468\u200d\U0001f469", "\U0001f468\U0001f469"},
	{"\u00a0\u202f\u200c\u3000\u00e9e\u0301", "\u00a0\u202f\u200c\u3000\u00e9e\u0301"},
	{"\u0378\uffff\U0001fae8\U000e0080\u2065", "\ufffd\ufffd\ufffd\ufffd\ufffd"},
	{"\u201cx\u201d \u2013 \u2026 \u20ac \ue000", "\u201cx\u201d \u2013 \u2026 \u20ac \ue000"},
	{"already \ufffd", "already \ufffd"},
	{"\xff\xfeh", "\ufffd\ufffdh"},
};

static void check_row(const struct row *row)
{
	struct clean_text c = clean_text_make(row->raw, strlen(row->raw));

	assert_string_equal(c.text, row->clean);
	assert_int_equal(c.len, strlen(row->clean));
	for (int i = 0; i < TEXT_PADDING; i++)
		assert_int_equal(c.text[c.len + i], 0);
	clean_text_release(&c);
	assert_null(c.text);
}

static void broken_utf8_is_replaced_by_maximal_subparts(void **state)
{
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
		check_row(&broken[i]);
}

static void characters_are_kept_removed_or_replaced(void **state)
{
	for (size_t i = 0; i < sizeof characters / sizeof *characters; i++)
		check_row(&characters[i]);
}

static void marks_do_not_pile_up(void **state)
{
	struct bytes raw;
	struct clean_text c;

	bytes_init(&raw);
	bytes_add_string(&raw, "a");
	for (int i = 0; i < 1000000; i++)
		bytes_add_string(&raw, "\xcc\x81");
	bytes_add_string(&raw, "b\xcc\x81\xe2\x80\x8c\xcc\x81\xcc\x81\xcc\x81"); /* ZWNJ is none */
	c = clean_text_make(raw.data, raw.len);
	assert_string_equal(c.text, "a\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
				    "b\xcc\x81\xe2\x80\x8c\xcc\x81\xcc\x81\xcc\x81");
	assert_int_equal(c.map.n, 2); /* one removal, however long */
	assert_int_equal(offset_map_source(&c.map, (struct span){9, 10}).start, 2000001);
	clean_text_release(&c);
	bytes_release(&raw);
}

static void nul_ends_nothing(void **state)
{
	struct clean_text c = clean_text_make("a\0b\0", 4);

	assert_int_equal(c.len, 8);
	assert_memory_equal(c.text, "a\xef\xbf\xbd" "b\xef\xbf\xbd", 8);
	clean_text_release(&c);
}

static void clean_text_has_no_map(void **state)
{
	static const char text[] = "One \u201cline\u201d.\tTab\u00a0and \u200c\n\nend";
	struct clean_text c = clean_text_make(text, sizeof text - 1);

	assert_int_equal(c.map.n, 0);
	assert_int_equal(c.wide, 4);
	assert_int_equal(c.broken, 0);
	assert_int_equal(c.len, sizeof text - 1);
	clean_text_release(&c);
}

static void what_is_no_utf_8_is_counted(void **state)
{
	struct clean_text c = clean_text_make("a\r\nb\x1b\u200b\xfc" "c\xe2\x82" "d\xfc\u00fc", 16);

	assert_int_equal(c.wide, 2);
	assert_int_equal(c.broken, 3);
	assert_int_equal(c.first_broken, 8);
	clean_text_release(&c);
}

static void what_turns_text_is_counted(void **state)
{
	struct clean_text c = clean_text_make("\u202egnp\u202c \u2067a\u2069 \u200e\u200fb\u061c\ufeff", 30);

	assert_int_equal(c.turned, 4);
	clean_text_release(&c);
}

static void removed_bytes_are_outside_a_span(void **state)
{
	/* "ab", RLO, "cd", broken byte, "ef": bytes 0-1, 2-4, 5-6, 7, 8-9. */
	struct clean_text c = clean_text_make("ab\u202e" "cd\xff" "ef", 10);
	struct span s;

	assert_string_equal(c.text, "abcd\ufffd" "ef");
	s = offset_map_source(&c.map, (struct span){0, 2});
	assert_int_equal(s.start, 0);
	assert_int_equal(s.end, 2);
	s = offset_map_source(&c.map, (struct span){2, 4});
	assert_int_equal(s.start, 5);
	assert_int_equal(s.end, 7);
	s = offset_map_source(&c.map, (struct span){4, 7});
	assert_int_equal(s.start, 7);
	assert_int_equal(s.end, 8);
	s = offset_map_source(&c.map, (struct span){2, 2});
	assert_int_equal(s.start, s.end);
	clean_text_release(&c);
}

/*
 * The reference, as plain as can be: every character of the cleaned text with the place of the
 * source it comes from.
 */
struct origin {
	uint32_t clean, clean_end, source, source_end;
};
struct origins VEC(struct origin);

/* By trial: do these bytes begin some well-formed character of more bytes? */
static bool begins_character(const uint8_t *s, size_t n)
{
	static const uint8_t second[] = {0x80, 0x90, 0xa0};

	for (size_t total = n + 1; total <= 4; total++)
		for (size_t k = 0; k < sizeof second; k++) {
			uint8_t whole[4] = {0x80, 0x80, 0x80, 0x80};

			whole[1] = second[k];
			memcpy(whole, s, n);
			if (u8_mblen(whole, total) == (int)total)
				return true;
		}
	return false;
}

/* How many bytes make one character or one maximal subpart of a broken one. */
static size_t unit_size(const uint8_t *s, size_t len, bool *valid)
{
	size_t n = 1;

	for (size_t k = 1; k <= 4 && k <= len; k++) {
		*valid = u8_mblen(s, k) == (int)k;
		if (*valid || !*s)
			return k;
	}
	while (n < 3 && n < len && begins_character(s, n + 1))
		n++;
	return begins_character(s, 1) ? n : 1;
}

/* What becomes of one unit, by cleaning it alone; a removed one leaves nothing. */
static struct origins reference(const char *raw, size_t len, struct bytes *out)
{
	struct origins v = {0};

	for (size_t pos = 0, size; pos < len; pos += size) {
		bool valid;
		struct clean_text one;

		size = unit_size((const uint8_t *)raw + pos, len - pos, &valid);
		if (raw[pos] == '\r' && pos + 1 < len && raw[pos + 1] == '\n')
			size = 2;
		one = clean_text_make(raw + pos, size);
		if (one.len)
			VEC_PUSH(&v, (struct origin){(uint32_t)out->len,
						     (uint32_t)(out->len + one.len), (uint32_t)pos,
						     (uint32_t)(pos + size)});
		bytes_add(out, one.text, one.len);
		clean_text_release(&one);
	}
	return v;
}

static void check_against_reference(const char *raw, size_t len)
{
	struct clean_text c = clean_text_make(raw, len);
	struct bytes expected;
	struct origins v;

	bytes_init(&expected);
	v = reference(raw, len, &expected);
	assert_int_equal(c.len, expected.len);
	assert_memory_equal(c.text, expected.data, c.len);
	assert_null(u8_check((const uint8_t *)c.text, c.len));
	for (size_t i = 0; i < v.n; i++)
		for (size_t k = i; k < v.n; k++) {
			struct span s = offset_map_source(
				&c.map, (struct span){v.v[i].clean, v.v[k].clean_end});

			assert_int_equal(s.start, v.v[i].source);
			assert_int_equal(s.end, v.v[k].source_end);
		}
	VEC_RELEASE(&v);
	bytes_release(&expected);
	clean_text_release(&c);
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void spans_lead_back_to_the_source(void **state)
{
	static const char *const parts[] = {
		"a", "plain words, many of them, so that a whole block is plain ", "\n", "\r\n",
		"\r", "\t", "\x1b", "\u202e", "\u200d", "\u00ad", "\u2028", "\xc2\x85", "\u00e9",
		"\u4e2d", "\U0001f600", "\U0001fae8", "\U000e0041", "\xff", "\xc3", "\xe4\xb8",
		"\xf0\x9f\x98", "\xed\xa0\x80", "\ufeff", "\xc2\x9b",
	};
	uint32_t seed = 3;

	for (int round = 0; round < 1500; round++) {
		struct bytes b;

		bytes_init(&b);
		for (int i = 0; i < 14; i++)
			bytes_add_string(&b, parts[next_random(&seed) %
						   (sizeof parts / sizeof *parts)]);
		check_against_reference(b.data, b.len);
		bytes_release(&b);
	}
}

static void random_bytes_lead_back_to_the_source(void **state)
{
	uint32_t seed = 5;

	for (int round = 0; round < 1500; round++) {
		char raw[48];
		size_t len = next_random(&seed) % sizeof raw;

		for (size_t i = 0; i < len; i++) {
			uint32_t r = next_random(&seed);

			/* Half of them from where multi-byte characters are made. */
			raw[i] = (char)(r & 0x100 ? 0x80 + (r & 0x7f) : r & 0xff);
		}
		check_against_reference(raw, len);
	}
}

/* No byte that a terminal acts upon is left, wherever one field ends and the next begins. */
static void every_code_point_is_safe(void **state)
{
	for (uint32_t u = 0; u < 0x110000; u += u < 0x3000 ? 1 : unit_stride()) {
		uint8_t raw[8];
		int n = u8_uctomb(raw, u, sizeof raw);
		struct clean_text c;
		ucs4_t first = 0;

		if (n <= 0)
			continue;
		c = clean_text_make((const char *)raw, (size_t)n);
		if (c.len)
			u8_mbtouc(&first, (const uint8_t *)c.text, c.len);
		if (c.len && (first < 0x20 || (first >= 0x7f && first < 0xa0)) && first != '\n')
			fail_msg("U+%04X leaves U+%04X", u, first);
		assert_int_equal(c.len == 0 || first == u || first == 0xfffd || first == ' ' ||
				 first == '\n', 1);
		clean_text_release(&c);
	}
}

static void lines_are_clean_and_single(void **state)
{
	static const struct row rows[] = {
		{"", ""},
		{"name.txt", "name.txt"},
		{"two\nlines\r\nhere", "two lines here"},
		{"\x1b]0;title\x07.txt", "\ufffd]0;title\ufffd.txt"},
		{"caf\xe9.txt", "caf\ufffd.txt"},
		{"a\u202etxt.exe", "atxt.exe"},
		{"\x1b", "\ufffd"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *line = clean_line(rows[i].raw);

		assert_string_equal(line, rows[i].clean);
		free(line);
	}
}

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(broken_utf8_is_replaced_by_maximal_subparts),
		cmocka_unit_test(characters_are_kept_removed_or_replaced),
		cmocka_unit_test(marks_do_not_pile_up),
		cmocka_unit_test(nul_ends_nothing),
		cmocka_unit_test(clean_text_has_no_map),
		cmocka_unit_test(what_is_no_utf_8_is_counted),
		cmocka_unit_test(what_turns_text_is_counted),
		cmocka_unit_test(removed_bytes_are_outside_a_span),
		cmocka_unit_test(spans_lead_back_to_the_source),
		cmocka_unit_test(random_bytes_lead_back_to_the_source),
		cmocka_unit_test(every_code_point_is_safe),
		cmocka_unit_test(lines_are_clean_and_single),
	};

	return cmocka_run_group_tests_name("clean", tests, set_locale, NULL);
}
