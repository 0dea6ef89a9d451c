/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "search/ere.h"
#include "search/required.h"
#include "search/scan.h"
#include "search/scan_vector.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static uint64_t next_random(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed >> 20;
}

static struct needle random_needle(uint64_t *seed)
{
	struct needle n = {.len = 1 + (unsigned)(next_random(seed) % 7)};

	for (unsigned i = 0; i < n.len; i++) {
		n.low[i] = n.high[i] = (unsigned char)("ab\xe2"[next_random(seed) % 3]);
		if (next_random(seed) % 3 == 0)
			n.high[i] = 'A';
	}
	needle_settle(&n);
	assert_true(n.rare[0] < n.len && n.rare[1] < n.len);
	assert_true(n.len == 1 || n.rare[0] != n.rare[1]);
	return n;
}

/* The first place by comparing every byte at every place. */
static size_t first_place(const struct needles *n, const char *text, size_t from, size_t len)
{
	for (size_t at = from; at < len; at++) {
		for (size_t i = 0; i < n->n; i++) {
			const struct needle *v = &n->v[i];
			unsigned k = 0;

			while (at + k < len && k < v->len &&
			       ((unsigned char)text[at + k] == v->low[k] ||
				(unsigned char)text[at + k] == v->high[k]))
				k++;
			if (k == v->len)
				return at;
		}
	}
	return len;
}

/* Texts are allocated to the byte: the sanitizers and valgrind see who reads too far. */
static void all_ways_to_scan_agree(void **state)
{
	uint64_t seed = 0x5eed;

	for (int round = 0; round < 20000; round++) {
		struct needles n = {.n = 1 + next_random(&seed) % NEEDLES_MAX};
		size_t len = next_random(&seed) % (round % 100 ? 200 : 9000), from, expected;
		char *text = mem_alloc(len);
		struct scan_text t;

		for (size_t i = 0; i < n.n; i++)
			n.v[i] = random_needle(&seed);
		for (size_t i = 0; i < len; i++)
			text[i] = "ab\xe2"
				  "Axxxxxxxxxx"[next_random(&seed) % (round % 3 ? 14 : 4)];
		from = next_random(&seed) % (len + 1);
		needles_settle(&n);
		expected = first_place(&n, text, from, len);
		t = (struct scan_text){text, from, len};
		assert_int_equal(scan_find(&n, &t), expected);
		assert_int_equal(scan_find_in_turn(&n, &t), expected);
		n.n = 1;
		expected = first_place(&n, text, from, len);
		assert_int_equal(scan_find(&n, &t), expected);
#ifdef SCAN_VECTORS
		assert_int_equal(scan_one_narrow(&n.v[0], &t), expected);
#endif
		assert_int_equal(scan_find_scalar(&n.v[0], text, from, len), expected);
		free(text);
	}
}

static void bytes_beyond_ascii_are_found(void **state)
{
	for (size_t len = 0; len < 70; len++) {
		char *text = mem_alloc(len);

		memset(text, 'a', len);
		assert_int_equal(scan_non_ascii(text, 0, len), len);
		for (size_t at = 0; at < len; at++) {
			text[at] = '\x80';
			assert_int_equal(scan_non_ascii(text, 0, len), at);
			assert_int_equal(scan_non_ascii(text, at, len), at);
			assert_int_equal(scan_non_ascii(text, at + 1, len), len);
			text[at] = 'a';
		}
		free(text);
	}
}

struct requirement {
	const char *pattern;
	const char *needles; /* with | between them; for a byte with two forms the first one */
	unsigned before;
};

static void check_required(const struct requirement *r, enum reading reading)
{
	struct ere e;
	struct needles n;
	struct bytes out;

	assert_null(ere_parse(&e, r->pattern, strlen(r->pattern), 1, reading).text);
	required_of(&e, reading, &n);
	bytes_init(&out);
	for (size_t i = 0; i < n.n; i++) {
		bytes_add_string(&out, i ? "|" : "");
		bytes_add(&out, n.v[i].low, n.v[i].len);
	}
	if (strcmp(out.data, r->needles) || (n.n && n.before != r->before))
		fail_msg("%s: %s behind %u", r->pattern, out.data, n.before);
	bytes_release(&out);
	ere_release(&e);
}

static void required_literals_are_extracted(void **state)
{
	static const struct requirement table[] = {
		{"minister", "minister", 0},
		{"\\bminister\\b", "minister", 0},
		{"colou?r", "colour|color", 0},
		{"[0-9]{1,3} (people|dead)", " people| dead", 3},
		{"[A-Z][a-z]+ off", " off", NEEDLES_FAR},
		{"(Mr|Mrs) [a-z]{2} said", " said", 6},
		{"Zhirnov|Volcker|Putin", "Zhirnov|Volcker|Putin", 0},
		{"(abc)+x", "abc", 0},
		{"a(bcd)?e", "abcde|ae", 0},
		{"(abc)*", "", 0},
		{"abc|x*", "", 0},
		{"[a-z]+", "", 0},
		{".", "", 0},
		{"gr[ae]y", "gray|grey", 0},
		{"x.{2,4}(q[uv]iz)", "quiz|qviz", 5},
		{"(one|two|three|four|five|six|seven|eight|nine)", "", 0},
		{"a{0}bc", "bc", 0},
	};
	static const struct requirement folded[] = {
		{"É", "é", 0}, {"[Cc]at", "cat", 0}, {"MÜNCHEN", "münchen", 0},
		{"co-op's board", "board", 8}, {"x “y” zz", "zz", 6}, {"['x]", "", 0},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		check_required(&table[i], READ_AS_IS);
	for (size_t i = 0; i < sizeof folded / sizeof *folded; i++)
		check_required(&folded[i], READ_FOLDED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_ways_to_scan_agree),
		cmocka_unit_test(bytes_beyond_ascii_are_found),
		cmocka_unit_test(required_literals_are_extracted),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
