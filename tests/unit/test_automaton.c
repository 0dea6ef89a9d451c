/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The automaton beside TRE, on texts of many scripts that are longer than those of
 * test_differential; both are compared with a simple matcher there.
 */
#include "unit/unit.h"

#include "search/pattern.h"
#include "search/search.h"
#include "text/fold_unit.h"
#include "unit/oracle.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 1500, ROUNDS_LONG = 20000, WORDS = 60 };

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static struct pattern *compiled(const char *text, unsigned flags)
{
	struct pattern *p;
	struct status s = pattern_compile(&p, text, strlen(text), flags);

	status_release(&s);
	return p;
}

/* Whether there was one at all. */
static bool check_same(const char *pattern, unsigned flags, const char *text, size_t len)
{
	struct pattern *fast = compiled(pattern, flags);
	struct pattern *slow = compiled(pattern, flags | PATTERN_REFERENCE);
	struct spans a = {0}, b = {0};
	bool found;

	assert_true(!fast == !slow);
	if (!fast)
		return false;
	assert_true(pattern_find(fast, text, (struct span){0, (uint32_t)len}, &a));
	assert_true(pattern_find(slow, text, (struct span){0, (uint32_t)len}, &b));
	for (size_t i = 0; i < a.n || i < b.n; i++)
		if (i >= a.n || i >= b.n || a.v[i].start != b.v[i].start || a.v[i].end != b.v[i].end)
			fail_msg("%s: match %zu of %zu and %zu differs in \"%s\"", pattern, i, a.n,
				 b.n, text);
	found = a.n > 0;
	VEC_RELEASE(&a);
	VEC_RELEASE(&b);
	pattern_free(&fast);
	pattern_free(&slow);
	return found;
}

static void add_words(struct bytes *out, uint64_t *seed)
{
	static const char *const words[] = {
		"a", "b", "ab", "ba", "Ab", "BA", "c", "_", "1", "\xc3\xa9", "\xc3\x89", "\xd0\xb6",
		"\xce\xa3", "\xcf\x83", "\xe2\x80\x9c", "\xe2\x80\x94", "\xe4\xb8\xad",
		"\xf0\x9f\x98\x80", "\n", " ", ".", "a\xcc\x81", "\xc3\x9f", "\xc2\xa0", "aaaa",
	};
	size_t n = sizeof words / sizeof *words;

	for (uint32_t i = oracle_random(seed, WORDS); i-- > 0;) {
		/* Most texts are plain. */
		const char *word = words[oracle_random(seed, (uint32_t)(*seed % 4 ? n - 4 : n))];

		bytes_add_string(out, word);
		if (oracle_random(seed, 4) == 0)
			bytes_add_byte(out, ' ');
	}
}

static void random_patterns_agree(void **state)
{
	uint64_t seed = 0x5eed;
	struct bytes pattern, text;
	size_t rounds = unit_cases(ROUNDS, ROUNDS_LONG), found = 0;

	bytes_init(&pattern);
	bytes_init(&text);
	for (size_t i = 0; i < rounds; i++) {
		struct oracle_options o = {.braces = i % 2, .anchors = i % 3};
		struct oracle oracle;

		oracle_make(&oracle, o, &seed);
		bytes_clear(&pattern);
		oracle_write(&oracle, &pattern);
		bytes_clear(&text);
		add_words(&text, &seed);
		for (unsigned flags = 0; flags <= PATTERN_MATCH_CASE; flags += 2)
			found += check_same(pattern.data, flags, text.data, text.len);
	}
	assert_true(found > rounds);
	bytes_release(&pattern);
	bytes_release(&text);
}

/* Words, lines that one paragraph goes on in, and paragraphs. */
static struct article *random_article(uint64_t *seed)
{
	struct article *a = article_new("invented", 1);
	struct clean_text c;
	struct bytes text;

	bytes_init(&text);
	for (uint32_t i = oracle_random(seed, 6); i-- > 0;) {
		bytes_add_string(&text, oracle_random(seed, 3) ? "\n\n" : ".\n");
		add_words(&text, seed);
	}
	c = clean_text_make(text.data, text.len);
	article_set_text(a, &c);
	bytes_release(&text);
	return a;
}

/* What a search passes over on its way through an article holds nothing. */
static bool check_search(const char *text, unsigned flags, struct article *a)
{
	struct pattern *slow = compiled(text, flags | PATTERN_REFERENCE);
	const struct spans *found;
	struct spans expected = {0};
	struct scope *scope;
	struct search *s;
	struct query *q;
	bool any;

	if (!slow)
		return false;
	assert_null(query_compile(&q, text, strlen(text), flags, NULL).text);
	assert_non_null(query_pattern(q));
	scope = scope_new(&a, 1, SCOPE_AS_GIVEN);
	s = search_start(NULL, scope, q, (struct search_options){.keep = SIZE_MAX});
	search_wait(s, -1);
	found = search_matches(s, 0);
	for (size_t i = 0; i < a->paragraphs.n; i++)
		assert_true(pattern_find(slow, a->text, a->paragraphs.v[i], &expected));
	if (found->n != expected.n ||
	    (found->n && memcmp(found->v, expected.v, found->n * sizeof *found->v)))
		fail_msg("%s: %zu matches, not %zu in \"%s\"", text, found->n, expected.n, a->text);
	search_free(&s);
	scope_unref(&scope);
	pattern_free(&slow);
	any = expected.n > 0;
	VEC_RELEASE(&expected);
	return any;
}

static void searches_pass_over_nothing(void **state)
{
	static const char *const patterns[] = {
		"\\bab", "ab\\b", "^ab", "ba$", "[a-b]+ ab [ab]+", "a+1b*", "(^|b)c_", "\\<BA\\>", "b1 ?a",
		"ab ba", "abba~1", "bab1a~2", "c.c", "[^ab]1[^ab]", "\xc3\xa9+a|c1", "Ab|BA|1c",
		"ab ", " ba", "a a", "aa", "aaaaa", "\\bc\\b", "\\b\xc3\xa9\\b", "a|ab|aba",
		"\\<[ac]\\>", "\xce\xa3", "\xc3\xa9|\xd0\xb6", "1 \xe2\x80\x9c", "\xe2\x80\x94 ?",
		"_$", "\\Bab", "aa\xc3\xa9", "[ab]+ab[ab]*", "\\w+ab\\w*", "[a-b]+1[a-b]+", "(aa)*b_?",
		"(ab)+1", "b? ?ab", "(a|c)?ab(c|_)*\\b", "a+ba+", "[ac]+1b?$", "^[ab ]*1", "(c|ab )1a*",
	};
	uint64_t seed = 0x5eed;
	struct bytes random;
	size_t rounds = unit_cases(ROUNDS, ROUNDS_LONG), found = 0;

	bytes_init(&random);
	for (size_t i = 0; i < rounds; i++) {
		struct article *a = random_article(&seed);
		struct oracle oracle;

		oracle_make(&oracle, (struct oracle_options){i % 2, i % 3}, &seed);
		bytes_clear(&random);
		oracle_write(&oracle, &random);
		for (unsigned flags = 0; flags <= PATTERN_MATCH_CASE; flags += 2) {
			found += check_search(patterns[i % (sizeof patterns / sizeof *patterns)], flags, a);
			found += check_search(random.data, flags, a);
		}
		article_unref(&a);
	}
	assert_true(found > rounds);
	bytes_release(&random);
}

struct direct_case {
	const char *pattern, *text;
	int matches; /* -1: the paragraphs would have to be known */
};

static void lines_tell_enough(void **state)
{
	static const struct direct_case table[] = {
		{"cut", "cut uncut\ncut", 3},
		{"cut off", "cut off\ncut\n off", 1},
		{"cut off", "cut\noff", -1},
		{"\\Ccut off", "cut\noff", -1},
		{"off ", "off the coast, off ", -1},
		{"cut|cutter|off", "a cutter off", 2},
		{"\\bcut\\b", "cut, uncut \n cut \ncut", 3},
		{"^cut", "uncut cut", 0},
		{"^cut", "a\ncut", -1},
		{"[A-Z][a-z]+ off", "Anna off, anna\noff, Anna Kolar\nwas off the coast of A\noff", 1},
		{"[A-Z][a-z]+ off", "Anna\noff", -1},
		{"([A-Z][a-z]+ )?Kolar", "Anna Kolar, Kolar", 2},
		{"([A-Z][a-z]+ )?Kolar", "Anna\nKolar", -1},
		{"cut.*off", "cut off", -1},
		{"stra\xc3\x9f" "e", "strasse", 1},
		{"strasse", "stra\xc3\x9f" "e", -1},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct direct_case *e = &table[i];
		size_t len = strlen(e->text);
		struct pattern_text t = {e->text, (uint32_t)len, fold_is_plain(e->text, len), NULL};
		struct pattern *p = compiled(e->pattern, 0);
		struct spans found = {0};
		int matches = pattern_find_all(p, &t, 0, &found) ? (int)found.n : -1;

		if (matches != e->matches)
			fail_msg("%s in \"%s\": %d", e->pattern, e->text, matches);
		assert_true(matches >= 0 || !found.n);
		VEC_RELEASE(&found);
		pattern_free(&p);
	}
}

/* A needle at every place, and what it lacks stands far away from each. */
static void a_crowd_of_needles_is_no_trouble(void **state)
{
	const unsigned n = unit_large(1000000);
	struct bytes text, literal;
	struct pattern *p;
	struct spans found = {0};
	struct pattern_text t;

	bytes_init(&text);
	bytes_init(&literal);
	for (unsigned i = 0; i < n; i++)
		bytes_add_byte(&text, 'a');
	for (unsigned i = 0; i < 900; i++)
		bytes_add_byte(&literal, 'a');
	bytes_add_string(&literal, "-b");
	bytes_add(&text, literal.data, literal.len);
	p = compiled(literal.data, 0);
	assert_non_null(p);
	t = (struct pattern_text){text.data, (uint32_t)text.len, true, NULL};
	assert_true(pattern_find_all(p, &t, 0, &found));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.v[0].start, n);
	assert_int_equal(found.v[0].end, text.len);
	VEC_RELEASE(&found);
	pattern_free(&p);
	bytes_release(&text);
	bytes_release(&literal);
}

static void chosen_patterns_agree(void **state)
{
	static const char *const patterns[] = {
		"[A-Z][a-z]+ [A-Z][a-z]+ off", "\\bcut\\b", "cut\\>", "\\<cut", "^cut|off$", "\\Bcut\\B",
		"[[:alpha:]]+ off", "[^[:space:]]+ off", "\\w+[\xe2\x80\x99']s \\w+", "(cut|off|offer)+",
		"x*", "(a|ab)(c|bcd)(d*)", "cut.*off", "off.*cut", "\\d+,?\\d* (per cent|%)",
		"[\xc3\xa0-\xc3\xb6]+", "[^a-z]{3,5}", "(cut )?off( cut)?", "caf\xc3\xa9s? \\w+",
	};
	static const char *const texts[] = {
		"cut off, uncut and cutter; Anna Kolar off the coast, anna Kolar off, Anna Kolar offer",
		"Cut", "off", "", "cut\noff cut\ncut", "cutcut cut", "12,000 per cent of 5 % cut off",
		"the man\xe2\x80\x99s offer, the man's cut", "abcd abcd abbcd",
		"\xc3\x89t\xc3\xa9 \xc3\xa0 Ch\xc3\xa2teau caf\xc3\xa9s clos CAF\xc3\x89 off",
	};

	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			for (unsigned flags = 0; flags <= PATTERN_MATCH_CASE; flags += 2)
				check_same(patterns[i], flags, texts[k], strlen(texts[k]));
}

/* More different letters than there is room for symbols: TRE takes over. */
static void a_crowd_of_symbols_is_no_trouble(void **state)
{
	struct bytes pattern, text;

	bytes_init(&pattern);
	bytes_init(&text);
	for (unsigned i = 0; i < 64; i++) {
		char letter[3] = {(char)0xd0, (char)(0x80 + i % 64), '\0'};

		bytes_addf(&pattern, "%s%s|", letter, letter);
		bytes_addf(&text, "%s%s%s ", letter, letter, letter);
	}
	bytes_add_string(&pattern, "x");
	assert_true(check_same(pattern.data, PATTERN_MATCH_CASE, text.data, text.len));
	bytes_release(&pattern);
	bytes_release(&text);
}

/* States are forgotten when there are too many of them. */
static void a_crowd_of_states_is_no_trouble(void **state)
{
	enum { LETTERS = 30000 };
	uint64_t seed = 0x5eed;
	struct bytes text;

	bytes_init(&text);
	for (int i = 0; i < LETTERS; i++)
		bytes_add_byte(&text, "ab"[oracle_random(&seed, 2)]);
	assert_true(check_same("a[ab]{14}b[ab]{3}a", 0, text.data, text.len));
	bytes_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_patterns_agree),
		cmocka_unit_test(searches_pass_over_nothing),
		cmocka_unit_test(lines_tell_enough),
		cmocka_unit_test(a_crowd_of_needles_is_no_trouble),
		cmocka_unit_test(chosen_patterns_agree),
		cmocka_unit_test(a_crowd_of_symbols_is_no_trouble),
		cmocka_unit_test(a_crowd_of_states_is_no_trouble),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
