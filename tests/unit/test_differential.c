/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random patterns on random texts: every match that pattern_find() reports, by the automaton and by
 * TRE, is compared with a matcher that is too simple to be wrong, and the first one with the C
 * library's regexec().  Where the C library alone disagrees, the simple matcher has proved it wrong;
 * that is counted.  It is not asked for anchors inside of bounded repeats: on
 * ((((\b|e)){2,4})+){3,5} it does not come back.  LATERAL_CASES sets the number of cases.
 */
#include "unit/unit.h"

#include "search/pattern.h"
#include "unit/oracle.h"
#include "unit/peer_regex.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CASES = 5000, CASES_LONG = 300 * 1000, TEXTS = 4 };

struct tally {
	unsigned cases, refused, found, peer_refuses, peer_wrong;
};

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

/* Returns how many there are. */
static size_t check_all_matches(const struct oracle *o, const char *pattern,
				const struct pattern *p, const struct oracle_text *t)
{
	struct spans found = {0};
	int from = 0, start, end;
	size_t i = 0;

	assert_true(pattern_find(p, t->bytes, (struct span){0, t->offset[t->n]}, &found));
	for (; oracle_find(o, t, from, true, &start, &end); i++, from = end) {
		if (i == found.n)
			fail_msg("%s misses %u-%u in \"%s\"", pattern, t->offset[start],
				 t->offset[end], t->bytes);
		if (found.v[i].start != t->offset[start] || found.v[i].end != t->offset[end])
			fail_msg("%s finds %u-%u, not %u-%u in \"%s\"", pattern, found.v[i].start,
				 found.v[i].end, t->offset[start], t->offset[end], t->bytes);
	}
	if (i < found.n)
		fail_msg("%s invents %u-%u in \"%s\"", pattern, found.v[i].start, found.v[i].end,
			 t->bytes);
	VEC_RELEASE(&found);
	return i;
}

static void check_peer(const struct oracle *o, const char *pattern, const struct oracle_text *t,
		       struct tally *tally)
{
	struct span match = {0};
	enum peer_answer answer = peer_regex_find(pattern, o->ignore_case, t->bytes, &match);
	int start = 0, end = 0;
	bool found = oracle_find(o, t, 0, false, &start, &end);

	tally->peer_refuses += answer == PEER_REFUSES;
	if (answer == PEER_REFUSES)
		return;
	if (found == (answer == PEER_MATCH) &&
	    (!found || (match.start == t->offset[start] && match.end == t->offset[end])))
		return;
	tally->peer_wrong++;
	if (tally->peer_wrong <= 5)
		print_message("# regexec() alone: %s in \"%s\": %s %u-%u, not %s %u-%u\n", pattern,
			      t->bytes, answer == PEER_MATCH ? "match" : "none", match.start,
			      match.end, found ? "match" : "none", t->offset[start],
			      t->offset[end]);
}

static void one_pattern(struct oracle_options options, uint64_t *seed, struct tally *tally)
{
	struct oracle o;
	struct oracle_text text;
	struct bytes written;
	struct pattern *p, *slow = NULL;
	struct status s;
	unsigned flags;

	oracle_make(&o, options, seed);
	flags = o.ignore_case ? PATTERN_IGNORE_CASE : PATTERN_MATCH_CASE;
	bytes_init(&written);
	oracle_write(&o, &written);
	s = pattern_compile(&p, written.data, written.len, flags);
	tally->refused += !status_is_ok(&s);
	if (status_is_ok(&s))
		assert_null(pattern_compile(&slow, written.data, written.len,
					    flags | PATTERN_REFERENCE).text);
	for (int i = 0; i < TEXTS && status_is_ok(&s); i++) {
		tally->cases++;
		oracle_make_text(&text, seed);
		tally->found += check_all_matches(&o, written.data, p, &text) > 0;
		check_all_matches(&o, written.data, slow, &text);
		if (!options.braces || !options.anchors)
			check_peer(&o, written.data, &text, tally);
	}
	status_release(&s);
	pattern_free(&p);
	pattern_free(&slow);
	bytes_release(&written);
}

/* Most patterns are accepted and many match, or the comparison would prove little. */
static void compare(struct oracle_options options, uint64_t seed, double most_peer_errors)
{
	struct tally tally = {0};
	size_t cases = unit_cases(CASES, CASES_LONG);
	unsigned patterns = 0;

	for (; tally.cases < cases; patterns++)
		one_pattern(options, &seed, &tally);
	print_message("# %u cases, %u matching; of %u patterns refused %u; regexec() refuses %u "
		      "cases and is wrong in %u\n",
		      tally.cases, tally.found, patterns, tally.refused, tally.peer_refuses,
		      tally.peer_wrong);
	assert_true(tally.refused * 10 < patterns);
	assert_true(tally.found * 4 > tally.cases);
	assert_true(tally.peer_wrong <= most_peer_errors * tally.cases);
}

static void without_braces(void **state)
{
	compare((struct oracle_options){.braces = false, .anchors = false}, 0x5eed1, 0);
}

static void with_braces(void **state)
{
	compare((struct oracle_options){.braces = true, .anchors = false}, 0x5eed2, 0.001);
}

static void with_anchors(void **state)
{
	compare((struct oracle_options){.braces = false, .anchors = true}, 0x5eed3, 0.01);
}

static void with_anchors_and_braces(void **state)
{
	compare((struct oracle_options){.braces = true, .anchors = true}, 0x5eed4, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_braces),
		cmocka_unit_test(with_braces),
		cmocka_unit_test(with_anchors),
		cmocka_unit_test(with_anchors_and_braces),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
