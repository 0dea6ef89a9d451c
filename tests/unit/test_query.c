/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What queries find: by tables, and at random. */
#include "unit/unit.h"

#include "base/bytes.h"
#include "search/query.h"
#include "workspace/facts.h"

#include <locale.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>

struct finding {
	const char *text, *found; /* or what is wrong */
};

static const char herald[] =
	"Bridge falls in Oresk\n\n"
	"At least 14 people died when a road bridge fell on Monday, officials said.  The bridge was "
	"old.  Repairs would have cost $9bn, or 4.25% of output.\n\n"
	"\"I take the blame for the bridge,\" Ana Kolar said.  The blame is shared, critics said.  It "
	"stands 100 km from the coast.\n\n"
	"Petr Dolan said: \"Nobody checked.\"\n";

static struct article *article_of(const char *text, const char *outlet, const char *published)
{
	struct clean_text c = clean_text_make(text, strlen(text));
	struct article *a = article_new("invented.txt", 1);

	article_set_text(a, &c);
	a->outlet = mem_copy_string(outlet);
	a->published = mem_copy_string(published);
	a->headline_span = a->paragraphs.v[0];
	return a;
}

/* The matches, a | between them; or what is wrong. */
static void find(const char *text, unsigned flags, struct bytes *out)
{
	static const uint32_t only[] = {2, 4};
	struct article *a = article_of(herald, "Northern Herald", "2025-03-03T08:00:00Z");
	struct spans found = {0};
	struct query *q;
	struct status s = query_compile(&q, text, strlen(text), flags, &annotation_facts);

	if (status_is_ok(&s)) {
		query_set_only(q, 0, only, 2);
		assert_true(query_find(q, a, 0, NULL, &found));
		for (size_t i = 0; i < found.n; i++) {
			bytes_add_string(out, i ? " | " : "");
			bytes_add(out, a->text + found.v[i].start, span_length(found.v[i]));
			assert_true(i == 0 || found.v[i - 1].end <= found.v[i].start);
		}
	} else {
		bytes_add_string(out, s.text);
	}
	VEC_RELEASE(&found);
	query_free(&q);
	status_release(&s);
	article_unref(&a);
}

static void check_findings(const struct finding *table, size_t n, unsigned flags)
{
	for (size_t i = 0; i < n; i++) {
		struct bytes out;

		bytes_init(&out);
		find(table[i].text, flags, &out);
		if (strcmp(out.data, table[i].found))
			fail_msg("%s\n  finds \"%s\"\n  not   \"%s\"", table[i].text, out.data,
				 table[i].found);
		bytes_release(&out);
	}
}
#define CHECK_FINDINGS(table, flags) \
	check_findings(table, sizeof(table) / sizeof *(table), flags)

#define HEADLINE "Bridge falls in Oresk"
#define QUOTED "\"I take the blame for the bridge,\" Ana Kolar said."

static void articles_are_chosen_by_what_is_known_of_them(void **state)
{
	static const struct finding table[] = {
		{"outlet:herald", HEADLINE},
		{"outlet:Herald", HEADLINE},
		{"outlet:HERALD", ""},
		{"outlet:^herald", ""},
		{"outlet:courier", ""},
		{"outlet:heralt~1", HEADLINE},
		{"outlet:\"northern herald\"", HEADLINE},
		{"headline:oresk", HEADLINE},
		{"headline:road", ""},
		{"not outlet:courier", HEADLINE},
		{"outlet:courier or headline:oresk", HEADLINE},
		{"date:2025", HEADLINE},
		{"date:2025-03", HEADLINE},
		{"date:2025-03-03", HEADLINE},
		{"date:=2025-03-03", HEADLINE},
		{"date:2025-03-04", ""},
		{"date:2024", ""},
		{"date:<2025-03-03", ""},
		{"date:<=2025-03-03", HEADLINE},
		{"date:<2025-03", ""},
		{"date:<2025-04", HEADLINE},
		{"date:>2025-02", HEADLINE},
		{"date:>2025", ""},
		{"date:>=2025", HEADLINE},
		{"date:2025-02-27..2025-03-03", HEADLINE},
		{"date:2025-02..2025-03", HEADLINE},
		{"date:..2025-03-02", ""},
		{"date:2024..", HEADLINE},
	};

	CHECK_FINDINGS(table, 0);
}

static void sentences_are_what_is_combined(void **state)
{
	static const struct finding table[] = {
		{"outlet:herald blame", "blame | blame"},
		{"outlet:courier blame", ""},
		{"outlet:herald blame bridge", ""}, /* one pattern */
		{"outlet:herald blame and bridge", "blame | bridge"},
		{"outlet:herald blame and not bridge", "blame"},
		{"outlet:herald and not bridge",
		 "Repairs would have cost $9bn, or 4.25% of output. | The blame is shared, critics "
		 "said. | It stands 100 km from the coast. | Petr Dolan said: \"Nobody checked.\""},
		{"outlet:herald and not zebra and not kind:body", HEADLINE},
		{"not zebra and kind:headline", HEADLINE},
		{"outlet:courier or not \"the|in|14\"",
		 "Repairs would have cost $9bn, or 4.25% of output. | Petr Dolan said: \"Nobody "
		 "checked.\""},
		{"outlet:herald (coast or checked)", "coast | checked"},
		{"outlet:herald (zebra and coast or checked)", "checked"},
		{"outlet:herald or zebra", HEADLINE},
		{"outlet:herald or coast", "coast"},
		{"outlet:herald take and \"take the\"", "take the"},
		{"outlet:herald \"^the bridge\"", ""},
		{"outlet:herald \"^at least\"", "At least"},
		{"outlet:herald \"old.*cost\"", "old.  Repairs would have cost"},
		{"outlet:herald coazt~1", "coast"},
		{"outlet:herald \"Dalon said\"~2", "Dolan said"},
	};

	CHECK_FINDINGS(table, 0);
}

static void what_annotations_say_is_asked(void **state)
{
	static const struct finding table[] = {
		{"quote:blame", "blame"},
		{"quote:^I", "I"},
		{"quote:\"checked.$\"", "checked."},
		{"quote:said", ""},
		{"quote:\".*\"", "I take the blame for the bridge, | Nobody checked."},
		{"speaker:kolar", QUOTED},
		{"speaker:kolar bridge", "bridge"},
		{"speaker:dolan or speaker:kolar and quote:blame",
		 "blame | Petr Dolan said: \"Nobody checked.\""},
		{"speaker:blame", ""},
		{"number:14", "At least 14"},
		{"number:>=14", "At least 14 | $9bn | 100 km"},
		{"number:>14", "$9bn | 100 km"},
		{"number:<14", "4.25%"},
		{"number:10..20", "At least 14"},
		{"number:9bn", "$9bn"},
		{"number:$9bn", "$9bn"},
		{"number:9,000,000,000", "$9bn"},
		{"number:€9bn", ""},
		{"number:4.25", "4.25%"},
		{"number:4.25%", "4.25%"},
		{"number:\"4.25 per cent\"", "4.25%"},
		{"number:\"100 km\"", "100 km"},
		{"number:\"<200 km\"", "100 km"},
		{"number:\"50 km..150 km\"", "100 km"},
		{"number:100km", "100 km"},
		{"number:100", "100 km"},
		{"number:100000", ""},
		{"number:\"100 kg\"", ""},
		{"kind:headline", HEADLINE},
		{"kind:headline bridge", "Bridge"},
		{"kind:body bridge and number:14", "At least 14 | bridge"},
		{"kind:subheading", ""},
		{"kind:boilerplate", ""},
	};

	CHECK_FINDINGS(table, 0);
}

static void one_side_is_the_callers_to_tell(void **state)
{
	static const struct finding table[] = {
		{"only:left", "The bridge was old. | " QUOTED},
		{"only:a bridge", "bridge | bridge"},
		{"only:left and not quote:blame", "The bridge was old."},
		{"only:right", ""},
		{"only:b or checked", "checked"},
	};
	static const struct finding elsewhere[] = {
		{"only:left", "column 6: only: is for comparisons, and here is none"},
	};

	CHECK_FINDINGS(table, QUERY_SIDES);
	CHECK_FINDINGS(elsewhere, 0);
}

static void values_are_checked(void **state)
{
	static const struct finding table[] = {
		{"kind:Body", "column 6: the kind is one of headline, subheading, body, boilerplate"},
		{"date:2025-03-04..2025-03-03", "column 6: the dates are in the wrong order"},
		{"number:20..10", "column 8: the numbers are in the wrong order"},
		{"number:10..20km", "column 8: the two numbers differ in unit - write it behind both"},
		{"a outlet:(b", "column 10: this parenthesis is never closed - write \\( for a "
				"parenthesis itself"},
		{"a outlet:\"b[c\"", "column 12: this bracket is never closed - write \\[ for a bracket "
				     "itself"},
		{"b{2}{3} outlet:a", "column 5: a repeat cannot follow a repeat - put parentheses "
				     "around what comes before it"},
	};
	static const char *const dates[] = {"x", "2025-13", "2025-02-30", "--04", "2025-", "..", "<",
					    "2025..x", "2025-03-03T08"};
	static const char *const numbers[] = {"x", "..", ">=", "4x", "1..x", "third", "2025-03-03"};

	CHECK_FINDINGS(table, 0);
	for (size_t i = 0; i < sizeof dates / sizeof *dates + sizeof numbers / sizeof *numbers; i++) {
		size_t k = i - sizeof dates / sizeof *dates;
		bool date = i < sizeof dates / sizeof *dates;
		struct bytes text, out;

		bytes_init(&text);
		bytes_init(&out);
		bytes_addf(&text, date ? "date:%s" : "number:%s", date ? dates[i] : numbers[k]);
		find(text.data, 0, &out);
		assert_non_null(strstr(out.data, date ? "column 6: this is no date"
						      : "column 8: this is no number"));
		bytes_release(&text);
		bytes_release(&out);
	}
}

static void options_reach_the_terms(void **state)
{
	static const struct finding ignoring[] = {{"outlet:HERALD COAST", "coast"}};
	static const struct finding exact[] = {{"outlet:herald coast", ""},
					       {"outlet:Herald coast", "coast"}};
	static const struct finding errors[] = {{"outlet:herald coazt", "coast"},
						{"outlet:heralt coast", ""}};

	CHECK_FINDINGS(ignoring, PATTERN_IGNORE_CASE);
	CHECK_FINDINGS(exact, PATTERN_MATCH_CASE);
	CHECK_FINDINGS(errors, PATTERN_ERRORS);
}

static size_t facts_made;

static void make_counted(struct article *a, bool all, struct facts *out)
{
	facts_made++;
	annotation_facts.make(a, all, out);
}

struct given_up {
	struct query *q;
	struct article *a;
	struct spans found;
	atomic_bool begun;
};

/* Begins once the job is cancelled. */
static void find_too_late(void *ctx, size_t slice, struct job *j)
{
	struct given_up *g = ctx;

	atomic_store(&g->begun, true);
	while (!job_is_cancelled(j))
		poll(NULL, 0, 1);
	query_find(g->q, g->a, 0, j, &g->found);
}

static void a_cancelled_job_does_not_begin_to_annotate(void **state)
{
	struct fact_source counted = annotation_facts;
	struct given_up g = {.a = article_of(herald, "Herald", NULL)};
	struct pool *pool = pool_new(1);
	struct job *j;

	counted.make = make_counted;
	assert_null(query_compile(&g.q, "number:14", 9, 0, &counted).text);
	facts_made = 0;
	j = job_start(pool, 1, find_too_late, &g);
	while (!atomic_load(&g.begun))
		poll(NULL, 0, 1);
	job_cancel(j);
	job_wait(j);
	job_free(&j);
	assert_int_equal(facts_made, 0);
	assert_int_equal(g.found.n, 0);
	query_find(g.q, g.a, 0, NULL, &g.found);
	assert_int_equal(facts_made, 1);
	assert_int_equal(g.found.n, 1);
	VEC_RELEASE(&g.found);
	query_free(&g.q);
	article_unref(&g.a);
	pool_free(&pool);
}

static unsigned cost_of(const char *text, const char *match)
{
	const char *at = strstr(herald, match);
	struct span span = {(uint32_t)(at - herald), (uint32_t)(at - herald + strlen(match))};
	struct query *q;
	unsigned cost;

	assert_null(query_compile(&q, text, strlen(text), 0, &annotation_facts).text);
	cost = query_cost(q, herald, span);
	query_free(&q);
	return cost;
}

static void costs_are_those_of_the_term_that_matched(void **state)
{
	assert_int_equal(cost_of("coazt~1", "coast"), 1);
	assert_int_equal(cost_of("outlet:herald coazt~1", "coast"), 1);
	assert_int_equal(cost_of("outlet:herald coazt~1 or checked", "checked"), 0);
	assert_int_equal(cost_of("outlet:herald coazt~1 or coast", "coast"), 0);
	assert_int_equal(cost_of("outlet:herald", "Bridge falls in Oresk"), 0);
}

static bool implies(const char *text, const char *other)
{
	struct query *q, *o;
	bool does;

	assert_null(query_compile(&q, text, strlen(text), 0, &annotation_facts).text);
	assert_null(query_compile(&o, other, strlen(other), 0, &annotation_facts).text);
	does = query_implies(q, o);
	query_free(&q);
	query_free(&o);
	return does;
}

static void a_longer_literal_implies_the_shorter(void **state)
{
	assert_true(implies("bridge", "bri"));
	assert_true(implies("bridge", "idg"));
	assert_true(implies("bridge", "bridge"));
	assert_true(implies("BrIdge", "Br"));
	assert_true(implies("stra\xc3\x9f" "e", "strass"));
	assert_false(implies("bri", "bridge"));
	assert_false(implies("bridge", "x"));
	assert_false(implies("br.dge", "br"));
	assert_false(implies("bridge", "br.dge"));
	assert_false(implies("bridges~1", "bridge"));
	assert_false(implies("bridge", "outlet:a"));
	assert_false(implies("outlet:a bridge", "bridge"));
	assert_false(implies("re\xcc\x81sume\xcc\x81", "re"));
}

/*
 * Random queries over sentences of random words, against an evaluation that knows nothing of
 * patterns, articles and three values of truth.
 */
enum { WORDS = 6, SENTENCES = 5, DEPTH = 4, CASES = 2000, CASES_LONG = 50 * 1000 };

static const char *const words[WORDS] = {"amber", "birch", "cedar", "delta", "ember", "fjord"};

struct random_query {
	struct bytes text;
	unsigned sentence[SENTENCES]; /* a bit for each word */
	uint64_t seed;
};

static unsigned draw(struct random_query *r, unsigned n)
{
	r->seed = r->seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(r->seed >> 33) % n;
}

/* By bits: in which sentences it holds; and which words are lit in each of them. */
struct truth {
	unsigned holds;
	unsigned lit[SENTENCES];
	bool negated;               /* by its last operator; of two negations both go */
	unsigned inner[SENTENCES]; /* then: what is lit without it */
};

static struct truth negation(const struct truth *t)
{
	struct truth out = {.holds = ~t->holds & ((1u << SENTENCES) - 1), .negated = !t->negated};

	memcpy(t->negated ? out.lit : out.inner, t->negated ? t->inner : t->lit, sizeof out.lit);
	return out;
}

static struct truth random_term(struct random_query *r)
{
	unsigned word = draw(r, WORDS + 2);
	struct truth t = {0};

	if (word >= WORDS) {
		bytes_add_string(&r->text, word > WORDS ? "outlet:herald" : "outlet:courier");
		t.holds = word > WORDS ? (1u << SENTENCES) - 1 : 0;
		return t;
	}
	bytes_addf(&r->text, "\"%s\"", words[word]);
	for (unsigned i = 0; i < SENTENCES; i++) {
		t.holds |= (r->sentence[i] >> word & 1) << i;
		t.lit[i] = r->sentence[i] & 1u << word;
	}
	return t;
}

static struct truth random_tree(struct random_query *r, unsigned depth)
{
	static const char *const joins[] = {" and ", " ", " or ", " OR "};
	unsigned kind = depth ? draw(r, 6) : 5;
	struct truth left, right;

	if (kind == 5)
		return random_term(r);
	bytes_add_string(&r->text, kind == 4 ? "not (" : "(");
	left = random_tree(r, depth - 1);
	if (kind < 4) {
		bytes_add_string(&r->text, joins[kind]);
		right = random_tree(r, depth - 1);
	}
	bytes_add_byte(&r->text, ')');
	if (kind == 4)
		return negation(&left);
	left.negated = false;
	for (unsigned i = 0; i < SENTENCES; i++)
		left.lit[i] = (left.holds >> i & 1 ? left.lit[i] : 0) |
			      (right.holds >> i & 1 ? right.lit[i] : 0);
	left.holds = kind < 2 ? left.holds & right.holds : left.holds | right.holds;
	return left;
}

static void random_text(struct random_query *r, struct bytes *out)
{
	for (unsigned i = 0; i < SENTENCES; i++) {
		r->sentence[i] = draw(r, 1 << WORDS);
		bytes_addf(out, "Sentence number %u holds", i);
		for (unsigned w = 0; w < WORDS; w++)
			if (r->sentence[i] >> w & 1)
				bytes_addf(out, " %s", words[w]);
		bytes_add_string(out, " words.\n\n");
	}
}

/* Of a query on words, which the article does not decide: each match is a lit word or a sentence. */
static void check_truth(const struct random_query *r, const struct article *a,
			const struct spans *found, const struct truth *t)
{
	size_t k = 0;

	for (unsigned i = 0; i < SENTENCES; i++) {
		unsigned lit = t->lit[i];

		if (!(t->holds >> i & 1))
			continue;
		for (unsigned w = 0; w < WORDS; w++) {
			if (!(lit >> w & 1))
				continue;
			if (k == found->n || memcmp(a->text + found->v[k].start, words[w], 5) != 0)
				fail_msg("%s: %s of sentence %u is no match", r->text.data, words[w], i);
			k++;
		}
		if (lit)
			continue;
		if (k == found->n || a->text[found->v[k].start + 16] != (char)('0' + i))
			fail_msg("%s: sentence %u is no match", r->text.data, i);
		k++;
	}
	if (k != found->n)
		fail_msg("%s: %zu matches, not %zu in %s", r->text.data, found->n, k, a->text);
}

static void random_queries_agree(void **state)
{
	size_t cases = unit_cases(CASES, CASES_LONG), checked = 0;
	struct random_query r = {.seed = 0x5eed};

	for (size_t i = 0; i < cases; i++) {
		struct spans found = {0};
		struct bytes text;
		struct article *a;
		struct truth t;
		struct query *q;

		bytes_init(&text);
		bytes_init(&r.text);
		random_text(&r, &text);
		bytes_add_string(&r.text, "(kind:body or kind:headline) ");
		t = random_tree(&r, DEPTH);
		a = article_of(text.data, "Herald", NULL);
		assert_null(query_compile(&q, r.text.data, r.text.len, 0, &annotation_facts).text);
		assert_true(query_find(q, a, 0, NULL, &found));
		check_truth(&r, a, &found, &t);
		checked += found.n > 0;
		VEC_RELEASE(&found);
		query_free(&q);
		article_unref(&a);
		bytes_release(&text);
		bytes_release(&r.text);
	}
	assert_true(checked > cases / 3);
}

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(articles_are_chosen_by_what_is_known_of_them),
		cmocka_unit_test(sentences_are_what_is_combined),
		cmocka_unit_test(what_annotations_say_is_asked),
		cmocka_unit_test(one_side_is_the_callers_to_tell),
		cmocka_unit_test(values_are_checked),
		cmocka_unit_test(options_reach_the_terms),
		cmocka_unit_test(a_cancelled_job_does_not_begin_to_annotate),
		cmocka_unit_test(costs_are_those_of_the_term_that_matched),
		cmocka_unit_test(random_queries_agree),
		cmocka_unit_test(a_longer_literal_implies_the_shorter),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
