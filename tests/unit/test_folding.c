/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random words in random texts of characters that fold in every way: the search, which scans for
 * bytes wherever it may, against one that folds the whole text and compares place by place.
 */
#include "unit/unit.h"

#include "base/bytes.h"
#include "search/pattern.h"
#include "text/fold_unit.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CASES = 5000, CASES_LONG = 100 * 1000, UNITS_MAX = 400 };

static const char *const pieces[] = {
	"s", "S", "i", "I", "e", "k", "o", "x", " ", "-", "'", "\"", "é", "É", "ß", "ẞ", "ſ",
	"\xe2\x84\xaa", "İ", "ı", "\xcc\x81", "\xcc\x87", "\xcc\x88", "\xcc\xa3", "’", "“", "–",
	"\xc2\xa0", "\xe2\x80\x8c", "\xef\xac\x81", "f", "σ", "ς", "Σ", "й", "Й", "и", "\xcc\x86", "\n",
	"中", "ก", "่", "ุ", "각", "\xe1\x84\x80", "\xe1\x85\xa1", "\xe1\x86\xa8",
};
enum { PIECES = sizeof pieces / sizeof *pieces };

struct folded {
	uint32_t c[UNITS_MAX], start[UNITS_MAX], end[UNITS_MAX];
	size_t n;
};

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

static void fold(const char *text, size_t len, unsigned flags, struct folded *out)
{
	out->n = 0;
	for (size_t pos = 0; pos < len;) {
		struct fold_unit u = fold_unit(text + pos, len - pos, flags);

		for (unsigned i = 0; i < u.n; i++, out->n++) {
			out->c[out->n] = u.c[i] == '\n' ? ' ' : u.c[i];
			out->start[out->n] = (uint32_t)pos;
			out->end[out->n] = (uint32_t)(pos + u.bytes);
		}
		pos += u.bytes;
	}
}

static bool is_at(const struct folded *text, size_t at, const struct folded *word)
{
	return at + word->n <= text->n &&
	       !memcmp(text->c + at, word->c, word->n * sizeof *word->c);
}

static void expect(const struct folded *text, const struct folded *word, struct spans *out)
{
	for (size_t at = 0; at < text->n; at++) {
		if (out->n && text->start[at] < out->v[out->n - 1].end)
			continue;
		if (is_at(text, at, word))
			VEC_PUSH(out, (struct span){text->start[at], text->end[at + word->n - 1]});
	}
}

/* Few kinds of pieces in a case, so that words recur. */
static void make(struct bytes *out, unsigned most, unsigned kinds, unsigned first, uint64_t *seed)
{
	for (unsigned n = 1 + draw(seed, most); n; n--)
		bytes_add_string(out, pieces[(first + draw(seed, kinds) * 7) % PIECES]);
}

static void check(const char *pattern, unsigned flags, const struct bytes *text,
		  const struct spans *expected)
{
	struct pattern *p;
	struct spans found = {0};
	struct status s = pattern_compile(&p, pattern, strlen(pattern), flags);
	bool same;

	if (s.text)
		fail_msg("%s: %s", pattern, s.text);
	assert_true(pattern_find(p, text->data, (struct span){0, (uint32_t)text->len}, &found));
	same = found.n == expected->n;
	for (size_t i = 0; same && i < found.n; i++)
		same = found.v[i].start == expected->v[i].start &&
		       found.v[i].end == expected->v[i].end;
	if (!same)
		fail_msg("\"%s\" in \"%s\": %zu matches, not %zu; the first at %u, not %u", pattern,
			 text->data, found.n, expected->n, found.n ? found.v[0].start : 0,
			 expected->n ? expected->v[0].start : 0);
	VEC_RELEASE(&found);
	pattern_free(&p);
}

static size_t one_case(uint64_t *seed)
{
	bool keep_case = draw(seed, 3) == 0;
	unsigned flags = keep_case ? 0 : PATTERN_IGNORE_CASE, kinds = 2 + draw(seed, 5);
	unsigned first = draw(seed, PIECES), fold_flags = keep_case ? FOLD_KEEP_CASE : FOLD_PLAIN;
	struct bytes word, text, regex;
	struct folded folded_word, folded_text;
	struct spans expected = {0};
	size_t n;

	bytes_init(&word);
	bytes_init(&text);
	bytes_init(&regex);
	bytes_add_string(&word, keep_case ? "X" : ""); /* a capital: smart case keeps case */
	make(&word, 4, kinds, first, seed);
	for (unsigned i = draw(seed, 4); i; i--) {
		make(&text, 12, kinds, first, seed);
		if (draw(seed, 2))
			bytes_add_string(&text, keep_case ? "xX" : "x");
		bytes_add_string(&text, word.data + (draw(seed, 3) ? 0 : keep_case));
	}
	fold(word.data, word.len, fold_flags, &folded_word);
	fold(text.data, text.len, fold_flags, &folded_text);
	if (folded_word.n)
		expect(&folded_text, &folded_word, &expected);
	n = expected.n;
	check(word.data, flags | PATTERN_LITERAL, &text, &expected);
	bytes_addf(&regex, "(%s|%s)", word.data, word.data);
	check(regex.data, flags, &text, &expected);
	bytes_release(&word);
	bytes_release(&text);
	bytes_release(&regex);
	VEC_RELEASE(&expected);
	return n;
}

static void random_cases_agree(void **state)
{
	size_t cases = unit_cases(CASES, CASES_LONG);
	uint64_t seed = 0x5eed;
	size_t matches = 0;

	for (size_t i = 0; i < cases; i++)
		matches += one_case(&seed);
	assert_true(matches > cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_cases_agree),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
