/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "text/fold.h"

#include <string.h>

struct row {
	const char *text;
	const char *plain, *accents; /* with FOLD_PLAIN, with FOLD_ACCENTS */
};

static const struct row rows[] = {
	{"", "", ""},
	{"The U.S. Senate, 1999!\n[x]_{y}~@", "the u.s. senate, 1999!\n[x]_{y}~@",
	 "the u.s. senate, 1999!\n[x]_{y}~@"},
	{"caf\u00e9", "caf\u00e9", "cafe"},
	{"cafe\u0301", "caf\u00e9", "cafe"},
	{"CAF\u00c9", "caf\u00e9", "cafe"},
	{"CAFE\u0301 E\u0301E", "caf\u00e9 \u00e9e", "cafe ee"},
	{"Stra\u00dfe STRASSE \u1e9e", "strasse strasse ss", "strasse strasse ss"},
	{"\u0130\u0131I", "i\u0307\u0131i", "i\u0131i"},
	{"\u201cHe\u2019s\u201d \u2018x\u2019 \u201ey\u201f \u201az\u201b",
	 "\"he's\" 'x' \"y\" 'z'",
	 "\"he's\" 'x' \"y\" 'z'"},
	{"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2e3a", "-----------",
	 "-----------"},
	{"10\u00a0km 10\u202fkm 10\u2009km", "10 km 10 km 10 km", "10 km 10 km 10 km"},
	{"a\u200cb", "ab", "ab"},
	{"e\u200c\u0301", "\u00e9", "e"},
	{"\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3",
	 "\u03bf\u03b4\u03c5\u03c3\u03c3\u03b5\u03c5\u03c3",
	 "\u03bf\u03b4\u03c5\u03c3\u03c3\u03b5\u03c5\u03c3"},
	{"\u03a3\u03c2\u03c3", "\u03c3\u03c3\u03c3", "\u03c3\u03c3\u03c3"},
	{"\u041a\u0438\u0457\u0432 \u0401\u0436", "\u043a\u0438\u0457\u0432 \u0451\u0436",
	 "\u043a\u0438\u0456\u0432 \u0435\u0436"},
	{"Gar\u00e7on na\u00efve \u0141\u00f3d\u017a \u00d8rsted",
	 "gar\u00e7on na\u00efve \u0142\u00f3d\u017a \u00f8rsted",
	 "garcon naive \u0142odz \u00f8rsted"},
	{"\ufb01nal", "final", "final"},
	{"\ud55c\uae00", "\ud55c\uae00", "\ud55c\uae00"},
	{"\u304c", "\u304c", "\u304c"},
	{"\u0939\u093f\u0928\u094d\u0926\u0940", "\u0939\u093f\u0928\u094d\u0926\u0940",
	 "\u0939\u093f\u0928\u094d\u0926\u0940"},
	{"\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd",
	 "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd",
	 "\u05e9\u05dc\u05d5\u05dd"},
	{"\u4e2d\u6587\U0001f600", "\u4e2d\u6587\U0001f600", "\u4e2d\u6587\U0001f600"},
};

static void rows_fold(void **state)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct bytes b;

		bytes_init(&b);
		fold_text(rows[i].text, strlen(rows[i].text), FOLD_PLAIN, &b);
		assert_string_equal(b.data, rows[i].plain);
		bytes_clear(&b);
		fold_text(rows[i].text, strlen(rows[i].text), FOLD_ACCENTS, &b);
		assert_string_equal(b.data, rows[i].accents);
		bytes_release(&b);
	}
}

static void folding_appends(void **state)
{
	struct bytes b;

	bytes_init(&b);
	bytes_add_string(&b, "KEPT\u00c9 ");
	fold_text("A\u0301B", 4, FOLD_PLAIN, &b);
	fold_text("XY", 1, FOLD_PLAIN, &b);
	assert_string_equal(b.data, "KEPT\u00c9 \u00e1bx");
	assert_int_equal(b.len, strlen(b.data));
	bytes_release(&b);
}

static void folding_twice_changes_nothing(void **state)
{
	for (size_t i = 0; i < 2 * sizeof rows / sizeof *rows; i++) {
		const char *text = rows[i / 2].text;
		unsigned flags = i % 2 ? FOLD_ACCENTS : FOLD_PLAIN;
		struct bytes once, twice;

		bytes_init(&once);
		bytes_init(&twice);
		fold_text(text, strlen(text), flags, &once);
		fold_text(once.data, once.len, flags, &twice);
		assert_string_equal(once.data, twice.data);
		bytes_release(&once);
		bytes_release(&twice);
	}
}

static void a_million_marks_fold(void **state)
{
	struct bytes text, folded;

	bytes_init(&text);
	bytes_init(&folded);
	bytes_add_byte(&text, 'Z');
	for (size_t i = unit_large(1000000); i-- > 0;)
		bytes_add_string(&text, "\u0335");
	fold_text(text.data, text.len, FOLD_ACCENTS, &folded);
	assert_string_equal(folded.data, "z");
	bytes_release(&text);
	bytes_release(&folded);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_fold),
		cmocka_unit_test(folding_appends),
		cmocka_unit_test(folding_twice_changes_nothing),
		cmocka_unit_test(a_million_marks_fold),
	};

	return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
