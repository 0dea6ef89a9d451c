/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Approximate matches against a table of all distances between the pattern and every part of a
 * text, from which the choice that search/approx.h describes is made in the plainest way.
 */
#include "unit/unit.h"

#include "base/bytes.h"
#include "search/pattern.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

enum { CASES = 5000, CASES_LONG = 200 * 1000, TEXT_MAX = 120, PATTERN_MAX = 80 };

struct sample {
	uint32_t c[TEXT_MAX];
	uint32_t offset[TEXT_MAX + 1];
	unsigned n;
	char bytes[2 * TEXT_MAX + 1];
};

static unsigned distance[TEXT_MAX + 1][TEXT_MAX + 1]; /* of the part from one place to another */

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static unsigned draw(uint64_t *seed, unsigned below)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (unsigned)(*seed >> 33) % below;
}

static void add(struct sample *s, uint32_t c)
{
	char *out = s->bytes + s->offset[s->n];
	unsigned len = c < 0x80 ? 1 : 2;

	s->c[s->n] = c;
	out[0] = (char)(c < 0x80 ? c : 0xc0 | c >> 6);
	if (len == 2)
		out[1] = (char)(0x80 | (c & 0x3f));
	out[len] = '\0';
	s->offset[++s->n] = (uint32_t)(out + len - s->bytes);
}

static uint32_t draw_char(uint64_t *seed, unsigned kinds)
{
	static const uint32_t alphabet[] = {'a', 'b', 'c', ' ', 0xe9, 'd', '-', 'A', 0xc9, 'e'};

	return alphabet[draw(seed, kinds)];
}

static void make_pattern(struct sample *p, unsigned kinds, uint64_t *seed)
{
	unsigned n = 3 + draw(seed, draw(seed, 16) ? 12 : PATTERN_MAX - 3);

	p->n = 0;
	while (p->n < n)
		add(p, draw_char(seed, kinds));
}

/* The pattern with random errors, amid random characters, a few times. */
static void make_text(struct sample *t, const struct sample *p, unsigned kinds, uint64_t *seed)
{
	t->n = 0;
	t->bytes[0] = '\0';
	for (unsigned parts = 1 + draw(seed, 3); parts; parts--) {
		for (unsigned i = draw(seed, 8); i && t->n < TEXT_MAX; i--)
			add(t, draw_char(seed, kinds));
		for (unsigned i = 0; i < p->n && t->n + 1 < TEXT_MAX; i++) {
			unsigned error = draw(seed, 3 * p->n);

			if (error == 0)
				continue;
			if (error == 1)
				add(t, draw_char(seed, kinds));
			add(t, error == 2 ? draw_char(seed, kinds) : p->c[i]);
		}
	}
}

static uint32_t fold(uint32_t c, bool ignore_case)
{
	return ignore_case ? towlower(c) : c;
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static void fill_distances(const struct sample *p, const struct sample *t, bool ignore_case)
{
	for (unsigned start = 0; start <= t->n; start++) {
		unsigned row[PATTERN_MAX + 1];

		for (unsigned i = 0; i <= p->n; i++)
			row[i] = i;
		distance[start][start] = p->n;
		for (unsigned end = start + 1; end <= t->n; end++) {
			unsigned diagonal = row[0]++;

			for (unsigned i = 1; i <= p->n; i++) {
				bool same = fold(p->c[i - 1], ignore_case) ==
					    fold(t->c[end - 1], ignore_case);
				unsigned replaced = diagonal + !same;

				diagonal = row[i];
				row[i] = least(replaced, 1 + least(row[i], row[i - 1]));
			}
			distance[start][end] = row[p->n];
		}
	}
}

static bool is_word(const struct sample *t, unsigned at)
{
	return at < t->n && iswalnum(t->c[at]);
}

struct choice {
	unsigned start, end, cost, whole_ends;
};

static struct choice at(const struct sample *t, unsigned start, unsigned end)
{
	bool begins = is_word(t, start) && !(start && is_word(t, start - 1));
	bool ends = is_word(t, end - 1) && !is_word(t, end);

	return (struct choice){start, end, distance[start][end], begins + ends};
}

static bool is_better(struct choice a, struct choice b)
{
	if (a.cost != b.cost)
		return a.cost < b.cost;
	return a.whole_ends > b.whole_ends;
}

/* The next match from character FROM on. */
static bool find(const struct sample *t, unsigned errors, unsigned from, struct choice *best)
{
	unsigned first = 0;

	*best = (struct choice){.cost = errors + 1};
	for (unsigned end = from + 1; end <= t->n; end++) {
		for (unsigned start = from; start < end; start++) {
			if (distance[start][end] > errors)
				continue;
			first = first ? first : end;
			if (end <= first + 2 * errors && is_better(at(t, start, end), *best))
				*best = at(t, start, end);
		}
	}
	return first > 0;
}

static void check(const struct sample *p, const struct sample *t, unsigned errors,
		  const struct pattern *pattern)
{
	struct spans found = {0};
	struct choice match;
	unsigned from = 0;
	size_t i = 0;

	assert_true(pattern_find(pattern, t->bytes, (struct span){0, t->offset[t->n]}, &found));
	for (; find(t, errors, from, &match); from = match.end, i++) {
		struct span expected = {t->offset[match.start], t->offset[match.end]};

		if (i == found.n)
			fail_msg("%s~%u misses %u-%u in \"%s\"", p->bytes, errors, expected.start,
				 expected.end, t->bytes);
		if (found.v[i].start != expected.start || found.v[i].end != expected.end)
			fail_msg("%s~%u finds %u-%u, not %u-%u in \"%s\"", p->bytes, errors,
				 found.v[i].start, found.v[i].end, expected.start, expected.end,
				 t->bytes);
		assert_int_equal(pattern_cost(pattern, t->bytes, found.v[i]), match.cost);
	}
	assert_int_equal(i, found.n);
	VEC_RELEASE(&found);
}

static unsigned most_errors(unsigned n)
{
	return least(least((n - 1) / 2, 3 + n / 20), 7);
}

static void random_cases_agree(void **state)
{
	size_t cases = unit_cases(CASES, CASES_LONG);
	uint64_t seed = 0x5eed;

	for (size_t i = 0; i < cases; i++) {
		struct sample p = {0}, t = {0};
		unsigned kinds = 2 + draw(&seed, 9), errors;
		bool ignore_case = draw(&seed, 2);
		struct pattern *pattern;

		make_pattern(&p, kinds, &seed);
		errors = 1 + draw(&seed, most_errors(p.n));
		assert_null(pattern_compile(&pattern, p.bytes, p.offset[p.n],
					    PATTERN_LITERAL | errors * PATTERN_ERRORS |
						    (ignore_case ? PATTERN_IGNORE_CASE
								 : PATTERN_MATCH_CASE))
				    .text);
		for (int k = 0; k < 2; k++) {
			make_text(&t, &p, kinds, &seed);
			fill_distances(&p, &t, ignore_case);
			check(&p, &t, errors, pattern);
		}
		pattern_free(&pattern);
	}
}

struct expectation {
	const char *pattern, *text, *matches; /* start-end:cost */
};

static void check_table(const struct expectation *e)
{
	struct pattern *p;
	struct spans found = {0};
	struct bytes out;
	struct status s = pattern_compile(&p, e->pattern, strlen(e->pattern), 0);

	if (s.text)
		fail_msg("%s: %s", e->pattern, s.text);
	bytes_init(&out);
	pattern_find(p, e->text, (struct span){0, (uint32_t)strlen(e->text)}, &found);
	for (size_t i = 0; i < found.n; i++)
		bytes_addf(&out, "%s%u-%u:%u", i ? " " : "", found.v[i].start, found.v[i].end,
			   pattern_cost(p, e->text, found.v[i]));
	if (strcmp(out.data, e->matches))
		fail_msg("%s in %s: %s, not %s", e->pattern, e->text, out.data, e->matches);
	VEC_RELEASE(&found);
	bytes_release(&out);
	pattern_free(&p);
}

static void names_are_found_in_other_spellings(void **state)
{
	static const struct expectation table[] = {
		{"zhirnov~1", "Mr Zhirnov spoke", "3-10:0"},
		{"zhirnov~1", "Mr Jhirnov spoke", "3-10:1"},
		{"zhirnov~1", "Mr Zhirnof spoke", "3-10:1"},
		{"zhirnov~1", "Mr Zhirno spoke", "3-9:1"},
		{"zhirnov~1", "Mr Zhirnovv spoke", "3-10:0"},
		{"zhirnov~1", "Mr hirnov spoke", "3-9:1"},
		{"zhirnov~1", "Mr Zirnof spoke", ""},
		{"zhirnov~2", "Mr Zirnof spoke; Shirnow, too", "3-9:2 17-24:2"},
		{"muttaqi~2", "Motaqi, Muttaki and Mutaqi", "0-6:2 8-15:1 20-26:1"},
		{"Kyiv~1", "Kiev kyiv Kyyiv Kyiv", "5-9:1 10-15:1 16-20:0"},
		{"prime minister~2", "the prime\nministre said", "4-17:1"},
		{"été à~1", "ete à, été a", "8-15:1"},
		{"abc~0", "abc abd", "0-3:0"},
		{"a\\.c~1", "a.d", "0-3:1"},
		{"abc\\~1", "abc~1 abd", "0-5:0"},
		{"abc\\\\~1", "abc\\ abd\\", "0-4:0 5-9:1"},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		check_table(&table[i]);
}

static void check_refused(const char *pattern, unsigned flags, const char *why)
{
	struct pattern *p;
	struct status s = pattern_compile(&p, pattern, strlen(pattern), flags);

	assert_null(p);
	assert_non_null(s.text);
	if (!strstr(s.text, why))
		fail_msg("%s: %s", pattern, s.text);
	status_release(&s);
}

static void what_makes_no_sense_is_refused(void **state)
{
	check_refused("ab~1", 0, "so short a pattern may have 0 errors at most");
	check_refused("abc~2", 0, "so short a pattern may have 1 error at most");
	check_refused("abcdefghijkl~99999999999", 0, "may have 3 errors at most");
	check_refused("abc", 2 * PATTERN_ERRORS, "may have 1 error at most");
	check_refused("abc|def~1", 0, "stands for itself");
	check_refused("ab.*~1", 0, "stands for itself");
	check_refused("(abcd~1", 0, "column 1:");
}

/* Dense needles and long lines: the time must grow with the length alone. */
static void long_lines_take_linear_time(void **state)
{
	uint32_t length = (uint32_t)unit_large(1000000);
	char *text = mem_alloc(length);
	struct pattern *p;
	struct spans found = {0};

	memset(text, 'a', length);
	assert_null(pattern_compile(&p, "aaaabaaaabaaaab", 15, 2 * PATTERN_ERRORS).text);
	pattern_find(p, text, (struct span){0, length}, &found);
	assert_int_equal(found.n, 0);
	pattern_free(&p);
	assert_null(pattern_compile(&p, "aaaaaaaaaaaaaaa", 15, 2 * PATTERN_ERRORS).text);
	pattern_find(p, text, (struct span){0, length}, &found);
	assert_true(found.n > length / 20);
	pattern_free(&p);
	VEC_RELEASE(&found);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found_in_other_spellings),
		cmocka_unit_test(what_makes_no_sense_is_refused),
		cmocka_unit_test(long_lines_take_linear_time),
		cmocka_unit_test(random_cases_agree),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
