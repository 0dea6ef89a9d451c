/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patterns made to hang, crash or exhaust: each is refused, or answered at once.  Then random
 * strings as patterns.
 */
#include "unit/unit.h"

#include "base/bytes.h"
#include "search/pattern.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { CASES = 20000, CASES_LONG = 100 * 1000 };
enum { LINE = 1000, LONG_LINE = 20000, GROWTH_MAX = 5 * 1024 /* kB */ };
enum { SHORT_TIME = 500, LONG_TIME = 5000 /* milliseconds */ };

static const char *const bombs[] = {
	"\\\\)", "(\\0|x)+", "(a*)*\\1b", "(.+)+\\1", "(({81}){81}){81}",
	"((a{1,50}){1,50}){1,50}", "((a{1,200}){1,200}){1,50}", "[bab-\xdb", "(a|aa)+$",
	"(a|a)*b", "a*a*a*a*b", "(.*)(.*)(.*)(.*)x", "(x+x+)+y", "(a{255}){255}",
	"(a{100}){100}", "x?{100}{100}", "(a{2,101})(a{2,101}){100}{100}", "^(a*)*\\1b",
	"(.*)(.*)(.*)(.*)\\1\\2\\3\\4x", "(.{1,3})\\1", "a{~1}{2}", "(a{#1}|b{#1}|c{#1}|d{#1})",
	"(a|b|c|d){1,20}x", "[a-z]{1,100}0", "(a|aa)+\\1z", "((((((a*)*)*)*)*)*)*b",
	"(a?){255}", "(a?){100}a{100}", "([acegikmoq]?){50}", "(a*a*a*a*){20}b", "([^b]*b?){99}x",
	"((a?b?c?d?){5}){5}", "[\x01-\xf4\x8f\xbf\xbf]{200}z", "(.?.?.?.?.?.?.?.?){30}z",
};

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static double cpu_milliseconds(void)
{
	return (double)clock() * 1000 / CLOCKS_PER_SEC;
}

/* Limits are for the bare machine; valgrind needs more time, and more memory. */
static double allowed(double limit)
{
	return limit * unit_patience();
}

static long memory_kilobytes(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss;
}

static void search_lines(const struct pattern *p, const char *text, size_t lines)
{
	struct spans found = {0};

	for (size_t i = 0; i < lines; i++) {
		struct span line = {(uint32_t)(i * LINE), (uint32_t)((i + 1) * LINE)};

		found.n = 0;
		pattern_find(p, text, line, &found);
		for (size_t k = 0; k < found.n; k++) {
			assert_true(span_holds(line, found.v[k]));
			assert_true(found.v[k].start < found.v[k].end);
			assert_true(!k || found.v[k - 1].end <= found.v[k].start);
		}
	}
	VEC_RELEASE(&found);
}

/* Refused with a reason, or compiled (then true) and run over TEXT. */
static bool try(const char *pattern, size_t len, unsigned flags, const char *text, size_t lines)
{
	struct pattern *p;
	struct status s = pattern_compile(&p, pattern, len, flags);
	bool accepted = status_is_ok(&s);

	assert_true(accepted == (p != NULL));
	if (p)
		search_lines(p, text, lines);
	else
		assert_true(strlen(s.text) > 10);
	status_release(&s);
	pattern_free(&p);
	return accepted;
}

static char *text_of(const char *letters, size_t len)
{
	char *text = mem_alloc(len + 1);

	for (size_t i = 0; i < len; i++)
		text[i] = letters[(i * 7 + i / 13) % strlen(letters)];
	text[len] = '\0';
	return text;
}

static void bombs_are_refused_or_answered_at_once(void **state)
{
	char *same = text_of("a", LINE), *mixed = text_of("abcdaaxaa d", LINE);
	long before = memory_kilobytes();

	for (size_t i = 0; i < sizeof bombs / sizeof *bombs; i++) {
		double start = cpu_milliseconds();

		try(bombs[i], strlen(bombs[i]), 0, same, 1);
		try(bombs[i], strlen(bombs[i]), PATTERN_MATCH_CASE, mixed, 1);
		if (cpu_milliseconds() - start > allowed(SHORT_TIME))
			fail_msg("%s takes %.0f ms", bombs[i], cpu_milliseconds() - start);
	}
	assert_true(memory_kilobytes() - before < allowed(GROWTH_MAX));
	free(same);
	free(mixed);
}

static void long_lines_are_answered_in_time(void **state)
{
	static const char *const patterns[] = {
		"(a|aa)+$", "(a*)*b", "a(.*z)?", "[a-z]{1,250}", "(a?b?c?d?){20}", ".*.*.*.*x",
	};
	uint32_t len = (uint32_t)unit_large(LONG_LINE);
	char *text = text_of("aaaaaab", len);

	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		struct pattern *p;
		struct spans found = {0};
		double start = cpu_milliseconds();

		assert_null(pattern_compile(&p, patterns[i], strlen(patterns[i]), 0).text);
		pattern_find(p, text, (struct span){0, len}, &found);
		if (cpu_milliseconds() - start > allowed(LONG_TIME))
			fail_msg("%s takes %.0f ms", patterns[i], cpu_milliseconds() - start);
		VEC_RELEASE(&found);
		pattern_free(&p);
	}
	free(text);
}

static size_t random_pattern(char *out, unsigned long long *seed)
{
	static const char *const pieces[] = {
		"a", "b", "é", " ", "(", ")", "(", ")", "|", "*", "+", "?", ".", "^", "$", "[", "]",
		"[^", "-", "[:alpha:]", "[[:digit:]", "[[.", "[[=", ".]]", "{", "}", "{2}", "{1,3}",
		"{,", "{0,", "{255}", "\\", "\\b", "\\w", "\\W", "\\1", "\\<", "\\{", ",", "1", "~",
		"#", "\xff", "\xe2\x80", "\n", "\x01", "K", "İ", "ß", "\xf0\x9f\x8e\x89",
	};
	size_t len = 0;

	for (*seed = *seed * 6364136223846793005u + 1442695040888963407u; len < 60;
	     *seed = *seed * 6364136223846793005u + 1442695040888963407u) {
		size_t i = (size_t)(*seed >> 33) % (sizeof pieces / sizeof *pieces + 4);

		if (i >= sizeof pieces / sizeof *pieces)
			break;
		memcpy(out + len, pieces[i], strlen(pieces[i]));
		len += strlen(pieces[i]);
	}
	if (*seed >> 60 == 0)
		out[len++] = '\0';
	return len;
}

static void random_strings_do_no_harm(void **state)
{
	size_t cases = unit_cases(CASES, CASES_LONG), accepted = 0;
	unsigned long long seed = 0x5eed;
	char pattern[80], *text = text_of("abéaa K1-\xe2\x84\xaa\xff", LINE);
	long before = memory_kilobytes();

	for (size_t i = 0; i < cases; i++) {
		size_t len = random_pattern(pattern, &seed);

		accepted += try(pattern, len, i % 3 ? 0 : PATTERN_IGNORE_CASE, text, i % 16 == 0);
	}
	assert_true(memory_kilobytes() - before < allowed(GROWTH_MAX));
	assert_true(accepted > cases / 10);
	assert_true(accepted < cases);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bombs_are_refused_or_answered_at_once),
		cmocka_unit_test(long_lines_are_answered_in_time),
		cmocka_unit_test(random_strings_do_no_harm),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
