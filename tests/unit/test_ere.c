/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "search/ere.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

/* What TRE gets for PATTERN; the caller frees it. */
static char *canonical(const char *pattern, enum reading reading)
{
	struct ere e;
	struct bytes out;
	struct status s = ere_parse(&e, pattern, strlen(pattern), 1, reading);

	if (s.text)
		fail_msg("%s: %s", pattern, s.text);
	bytes_init(&out);
	ere_write(&e, &out);
	ere_release(&e);
	return out.data;
}

struct pair {
	const char *pattern, *expected;
};

static void check_pairs(const struct pair *pairs, size_t n, enum reading reading)
{
	for (size_t i = 0; i < n; i++) {
		char *out = canonical(pairs[i].pattern, reading);

		assert_string_equal(out, pairs[i].expected);
		free(out);
	}
}

static void braces_are_expanded(void **state)
{
	static const struct pair pairs[] = {
		{"a{3}", "aaa"},
		{"a{2,}", "aa+"},
		{"a{0,}", "a*"},
		{"a{1,}", "a+"},
		{"a{0,1}", "a?"},
		{"a{2,4}", "aa(?:aa?)?"},
		{"a{0}b", "(?:)b"},
		{"(ab|c){2}d", "(?:ab|c)(?:ab|c)d"},
		{"[[:alpha:]]{2}", "[[:alpha:]][[:alpha:]]"},
		{"((a{2}){2}){2}", "(?:(?:aa)(?:aa))(?:(?:aa)(?:aa))"},
		{"(a{2})*", "(?:aa)*"},
	};

	check_pairs(pairs, sizeof pairs / sizeof *pairs, READ_AS_IS);
}

static void groups_capture_nothing(void **state)
{
	static const struct pair pairs[] = {
		{"((((a))))", "a"},
		{"a(bc(d))e", "abcde"},
		{"(a|b)c", "(?:a|b)c"},
		{"(a)|(b)", "a|b"},
		{"(ab)*", "(?:ab)*"},
		{"()", "(?:)"},
		{"(|a)b", "(?:(?:)|a)b"},
	};

	check_pairs(pairs, sizeof pairs / sizeof *pairs, READ_AS_IS);
}

/* TRE takes the anchors of the first way through that is empty, and no other. */
static void anchors_do_not_hide_the_empty_way(void **state)
{
	static const struct pair pairs[] = {
		{"(^|a*)b", "(?:a*|^)b"},
		{"(^a?)*b", "(?:(?:)|(?:^a?)+)b"},
		{"(^a?)?b", "(?:(?:)|(?:^a?))b"},
		{"(^a?){0,2}b", "(?:(?:)|(?:^a?)(?:(?:)|(?:^a?)))b"},
		{"(^|-)a", "(?:^|-)a"},
	};

	check_pairs(pairs, sizeof pairs / sizeof *pairs, READ_AS_IS);
}

static void sets_are_written_safely(void **state)
{
	static const struct pair pairs[] = {
		{"[abcx]", "[a-cx]"},
		{"[]a]", "[]a]"},
		{"[^]a]", "[^]a\n]"},
		{"[a^]", "[a^]"},
		{"[-^]", "[-^]"},
		{"[[.^.]]", "\\^"},
		{"[a-]", "[a-]"},
		{"[]^[-]", "[][^-]"},
		{"[a\\\\]", "[a\\]"},
		{"[%--]", "[%-,-]"},
		{"[A-^]", "[]A-Z[\\^]"},
		{"[a]", "a"},
		{"[.]", "\\."},
		{"\\w", "[_[:alnum:]]"},
		{"\\W", "[^_[:alnum:]\n]"},
		{"\\D", "[^[:digit:]\n]"},
		{"\\{\\}", "\\{\\}"},
		{"}]", "\\}\\]"},
	};

	check_pairs(pairs, sizeof pairs / sizeof *pairs, READ_AS_IS);
}

static void folding_reaches_into_sets(void **state)
{
	static const struct pair pairs[] = {
		{"ÉA", "éa"},
		{"[A-C]", "[A-Ca-c]"},
		{"[^É]", "[^Éé\n]"},
		{"[[:upper:]]", "[[:lower:][:upper:]]"},
		{"ß*", "(?:ss)*"},
		{"[ßx]", "[xß]|ss"},
		{"[^ßx]", "[^xß\n]"},
		{"[À-ÿ]", "[À-ÿ]"},
		{"e\xcc\x81*", "é*"},
		{"“’–\xc2\xa0", "\"'- "},
		{"[“x]", "[\"x“]"},
		{"[—–]", "[–—-]"},
		{"a\xe2\x80\x8c"
		 "b",
		 "ab"},
	};
	static const struct pair kept[] = {
		{"Éß“", "Éß\""},
		{"E\xcc\x81+", "É+"},
		{"[A-C’]", "['A-C’]"},
	};

	check_pairs(pairs, sizeof pairs / sizeof *pairs, READ_FOLDED);
	check_pairs(kept, sizeof kept / sizeof *kept, READ_FORM);
}

static void capitals_are_noticed(void **state)
{
	static const struct {
		const char *pattern;
		bool capital;
	} cases[] = {
		{"abc", false}, {"aBc", true}, {"É", true}, {"é", false}, {"[A-Z]", true},
		{"[^X]", true}, {"\\W\\D\\S\\B", false}, {"[[:upper:]]", false}, {"(a|b)*", false},
		{"a{2}X{0}", true}, {"1", false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ere e;
		struct status s = ere_parse(&e, cases[i].pattern, strlen(cases[i].pattern), 1,
					    READ_AS_IS);

		assert_null(s.text);
		assert_int_equal(e.has_capital, cases[i].capital);
		ere_release(&e);
	}
}

static void literals_escape_everything(void **state)
{
	struct ere e;
	struct bytes out;

	assert_null(ere_parse_literal(&e, "a.*\\[(^$|+?{})]x", 16, 1, READ_AS_IS).text);
	bytes_init(&out);
	ere_write(&e, &out);
	assert_string_equal(out.data, "a\\.\\*\\\\\\[\\(\\^\\$\\|\\+\\?\\{\\}\\)\\]x");
	bytes_release(&out);
	ere_release(&e);
}

struct refusal {
	const char *pattern;
	unsigned column; /* 0: the message names none */
};

static void check_refusal(const char *pattern, size_t len, unsigned column)
{
	struct ere e;
	struct status s = ere_parse(&e, pattern, len, 1, len % 2 ? READ_FOLDED : READ_AS_IS);
	char expected[32];

	if (!s.text)
		fail_msg("accepted: %s", pattern);
	snprintf(expected, sizeof expected, "column %u: ", column);
	if (column && strncmp(s.text, expected, strlen(expected)))
		fail_msg("%s: expected %s, got %s", pattern, expected, s.text);
	assert_null(e.nodes.v);
	assert_null(strchr(s.text, '\n'));
	status_release(&s);
}

static void invalid_patterns_are_refused_where_they_err(void **state)
{
	static const struct refusal cases[] = {
		{"(", 1}, {"ab(cd", 3}, {"(a))", 4}, {")", 1}, {"\\\\)", 3}, {"((a)", 1},
		{"[", 1}, {"ab[cd", 3}, {"[]", 1}, {"[^]", 1}, {"[a-", 1}, {"[[:alpha:]", 1},
		{"x[[:alpha", 2}, {"[[:nonsense:]]", 4}, {"[[:Alpha:]]", 4}, {"[[:alphabetical:]]", 4},
		{"[[=e=]]", 2}, {"[[.ab.]]", 2}, {"[b-a]", 2}, {"[é-a]", 2}, {"[a-c-e]", 5},
		{"[a-[:digit:]]", 4}, {"[\\w]", 2}, {"[a\\]b]", 3},
		{"*", 1}, {"+a", 1}, {"a|*b", 3}, {"(*a)", 2}, {"a(?b)", 2}, {"(?:a)", 1},
		{"a**", 3}, {"a+?", 3}, {"a{2}{3}", 5}, {"a*{2}", 3}, {"^*", 2}, {"a\\b+", 4},
		{"{", 1}, {"{1}", 1}, {"a{", 2}, {"a{x}", 2}, {"a{,3}", 2}, {"a{1", 2}, {"a{1,2", 2},
		{"a{1,2,3}", 2}, {"a{2,1}", 2}, {"a{256}", 2}, {"a{0,256}", 2}, {"a{99999999999}", 2},
		{"a{~1}", 2}, {"a{#1}", 2}, {"a{+1}", 2}, {"a{-1}", 2}, {"a{1~}", 2},
		{"\\", 1}, {"ab\\", 3}, {"(a)\\1", 4}, {"\\9", 1}, {"(\\0|x)+", 2}, {"\\q", 1},
		{"\\x41", 1}, {"\\Qa", 1}, {"\\é", 1}, {"(^|\\b)a", 2}, {"ééé(", 4}, {"e\xcc\x81(", 3},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check_refusal(cases[i].pattern, strlen(cases[i].pattern), cases[i].column);
	check_refusal("a\0b", 3, 2);
	check_refusal("ab\xff", 3, 3);
	check_refusal("\xc3", 1, 1);
}

/* COUNT times S. */
static char *repeated(const char *s, size_t count)
{
	struct bytes b;

	bytes_init(&b);
	for (size_t i = 0; i < count; i++)
		bytes_add_string(&b, s);
	return b.data;
}

static void check_size(const char *unit, size_t accepted, size_t refused)
{
	char *pattern = repeated(unit, refused);
	struct status s;
	struct ere e;

	s = ere_parse(&e, pattern, strlen(unit) * accepted, 1, READ_AS_IS);
	assert_null(s.text);
	ere_release(&e);
	check_refusal(pattern, strlen(pattern), 0);
	free(pattern);
}

static void what_grows_too_large_is_refused(void **state)
{
	static const struct refusal bombs[] = {
		{"(a{255}){255}", 9}, {"(a{100}){100}", 9}, {"(x?){100}{100}", 10},
		{"x?{100}{100}", 3}, {"(a{2,101})(a{2,101}){100}{100}", 26}, {"(({81}){81}){81}", 3},
		{"((a{1,50}){1,50}){1,50}", 11}, {"((a{1,200}){1,200}){1,50}", 12},
		{"([acegikmoqsuwy]?){100}", 19}, {"(a?){255}", 5}, {"((a*){20}b*){20}", 13},
	};
	char *open = repeated("(", ERE_MAX_NESTING + 1);

	for (size_t i = 0; i < sizeof bombs / sizeof *bombs; i++)
		check_refusal(bombs[i].pattern, strlen(bombs[i].pattern), bombs[i].column);
	check_size("a", ERE_MAX_LENGTH, ERE_MAX_LENGTH + 1);
	check_size("é", ERE_MAX_LENGTH, ERE_MAX_LENGTH + 1);
	check_size(".", ERE_MAX_POSITIONS, ERE_MAX_POSITIONS + 1);
	check_refusal(open, strlen(open), ERE_MAX_NESTING + 1);
	free(open);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(braces_are_expanded),
		cmocka_unit_test(groups_capture_nothing),
		cmocka_unit_test(anchors_do_not_hide_the_empty_way),
		cmocka_unit_test(sets_are_written_safely),
		cmocka_unit_test(folding_reaches_into_sets),
		cmocka_unit_test(capitals_are_noticed),
		cmocka_unit_test(literals_escape_everything),
		cmocka_unit_test(invalid_patterns_are_refused_where_they_err),
		cmocka_unit_test(what_grows_too_large_is_refused),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
