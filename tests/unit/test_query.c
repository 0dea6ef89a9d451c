/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query language: how texts are read, what is refused and where, and what queries find. */
#include "unit/unit.h"

#include "search/query.h"
#include "search/query_parse.h"
#include "workspace/facts.h"

#include <locale.h>
#include <string.h>
#include <time.h>

/* Reading */

static void write_node(const struct query_tree *t, unsigned i, struct bytes *out)
{
	static const char *const signs[] = {[QUERY_AND] = "&", [QUERY_OR] = "|", [QUERY_NOT] = "!"};
	const struct query_node *n = &t->nodes[i];

	if (n->kind == QUERY_TERM) {
		const struct query_term *term = &t->terms[n->term];

		bytes_addf(out, "%s<%s>", query_field_name(term->field), term->value.data);
		return;
	}
	bytes_addf(out, "(%s ", signs[n->kind]);
	write_node(t, n->left, out);
	if (n->kind != QUERY_NOT) {
		bytes_add_byte(out, ' ');
		write_node(t, n->right, out);
	}
	bytes_add_byte(out, ')');
}

/* The tree, or what is wrong up to the first full stop or semicolon. */
static void read(const char *text, struct bytes *out)
{
	struct query_tree t;
	struct status s;

	if (!query_has_fields(text, strlen(text))) {
		bytes_add_string(out, "one pattern");
		return;
	}
	s = query_parse(&t, text, strlen(text));
	if (status_is_ok(&s))
		write_node(&t, t.root, out);
	else
		bytes_add(out, s.text, strcspn(s.text, ".;"));
	query_tree_release(&t);
	status_release(&s);
}

struct reading {
	const char *text, *tree;
};

static void check_readings(const struct reading *table, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct bytes out;

		bytes_init(&out);
		read(table[i].text, &out);
		if (strcmp(out.data, table[i].tree))
			fail_msg("%s\n  is read as %s\n  not        %s", table[i].text, out.data,
				 table[i].tree);
		bytes_release(&out);
	}
}
#define CHECK_READINGS(table) check_readings(table, sizeof(table) / sizeof *(table))

static void text_without_a_field_is_one_pattern(void **state)
{
	static const struct reading table[] = {
		{"", "one pattern"},
		{"a b", "one pattern"},
		{"a and not (b or c)", "one pattern"},
		{"\"a\" or b", "one pattern"},
		{"author:kolar", "one pattern"},
		{"Date:2025", "one pattern"},
		{"dateline:2025", "one pattern"},
		{"update:2025", "one pattern"},
		{"re-date:2025", "one pattern"},
		{"date: July 3", "one pattern"},
		{"date\\:2025", "one pattern"},
		{"\\date:2025", "one pattern"},
		{"http://date:8080", "one pattern"},
		{"a(date:2025)", "one pattern"},
		{"not(date:2025)", "one pattern"},
	};

	CHECK_READINGS(table);
}

static void fields_and_operators_make_a_tree(void **state)
{
	static const struct reading table[] = {
		{"outlet:herald", "outlet<herald>"},
		{"  outlet:herald  ", "outlet<herald>"},
		{"(date:2025)", "date<2025>"},
		{"outlet:herald road bridge", "(& outlet<herald> <road bridge>)"},
		{"road  bridge outlet:herald fell", "(& (& <road  bridge> outlet<herald>) <fell>)"},
		{"outlet:a and quote:b", "(& outlet<a> quote<b>)"},
		{"outlet:a or quote:b c", "(| outlet<a> (& quote<b> <c>))"},
		{"outlet:a OR quote:b AND NOT c", "(| outlet<a> (& quote<b> (! <c>)))"},
		{"(outlet:a or outlet:b) c", "(& (| outlet<a> outlet<b>) <c>)"},
		{"not outlet:a", "(! outlet<a>)"},
		{"not not outlet:a", "outlet<a>"},
		{"not (not (not outlet:a))", "(! outlet<a>)"},
				{"outlet:a Not b", "(& outlet<a> <Not b>)"},
		{"outlet:a android nothing order", "(& outlet<a> <android nothing order>)"},
		{"outlet:a author:b", "(& outlet<a> <author:b>)"},
		{"outlet:a b:outlet:c", "(& outlet<a> <b:outlet:c>)"},
		{"outlet:date:2025", "outlet<date:2025>"},
		{"outlet:a date: b", "(& outlet<a> <date: b>)"},
		{"outlet:(north|south)", "outlet<(north|south)>"},
		{"(outlet:(a|b))", "outlet<(a|b)>"},
		{"outlet:a\\ b", "outlet<a\\ b>"},
		{"outlet:a\\)", "outlet<a\\)>"},
		{"outlet:\"a b\"", "outlet<a b>"},
		{"outlet:\"a (b\" c", "(& outlet<a (b> <c>)"},
		{"outlet:\"a \\\"b\\\" \\\\c\"", "outlet<a \"b\" \\\\c>"},
		{"outlet:\"a b\"~2 c", "(& outlet<a b~2> <c>)"},
		{"outlet:a \"and\" b", "(& (& outlet<a> <and>) <b>)"},
		{"outlet:a 5\" pipe", "(& outlet<a> <5\" pipe>)"},
		{"outlet:a (b|c) d", "(& (& outlet<a> <b|c>) <d>)"},
		{"outlet:a\tb\nc", "(& outlet<a> <b\nc>)"},
		{"speaker:é headline:x number:>=14 kind:body only:left",
		 "(& (& (& (& speaker<é> headline<x>) number<>=14>) kind<body>) only<left>)"},
	};

	CHECK_READINGS(table);
}

static void errors_name_the_column(void **state)
{
	static const struct reading table[] = {
		{"outlet:", "Column 8: what follows outlet: is missing"},
		{"é outlet:", "Column 10: what follows outlet: is missing"},
		{"(outlet:)", "Column 9: what follows outlet: is missing"},
		{"outlet:a and", "Column 13: a term is missing here"},
		{"outlet:a and and b", "Column 14: a term is missing here"},
		{"or outlet:a", "Column 1: a term is missing here"},
		{"outlet:a or )", "Column 13: a term is missing here"},
		{"outlet:a not", "Column 13: a term is missing here"},
		{"outlet:a ()", "Column 11: a term is missing here"},
		{"(outlet:a", "Column 1: this parenthesis is never closed"},
		{"outlet:a ((b)", "Column 10: this parenthesis is never closed"},
		{"outlet:a)", "Column 9: this parenthesis closes none"},
		{"outlet:a (b)+", "Column 13: no blank behind this parenthesis"},
		{"outlet:\"a", "Column 8: this quotation mark is never closed"},
		{"outlet:\"a\\\"", "Column 8: this quotation mark is never closed"},
		{"outlet:\"\"", "Column 8: there is nothing between the quotation marks"},
		{"outlet:\"a\"b", "Column 11: a blank is missing behind the quotation mark"},
	};

	CHECK_READINGS(table);
}

static void check_limit(const char *unit, size_t most, const char *end, const char *message)
{
	for (size_t n = most; n <= most + 1; n++) {
		struct query_tree t;
		struct bytes text;
		struct status s;

		bytes_init(&text);
		for (size_t i = 0; i < n; i++)
			bytes_add_string(&text, unit);
		bytes_add_string(&text, end);
		for (size_t i = 0; i < n && *unit == '('; i++)
			bytes_add_byte(&text, ')');
		s = query_parse(&t, text.data, text.len);
		assert_int_equal(status_is_ok(&s), n == most);
		if (n > most)
			assert_non_null(strstr(s.text, message));
		query_tree_release(&t);
		status_release(&s);
		bytes_release(&text);
	}
}

static void size_is_bounded(void **state)
{
	check_limit("not kind:body ", QUERY_MAX_TERMS, "", "has 32 terms at most");
	check_limit("(", QUERY_MAX_NESTING, "kind:body", "nested deeper than 50");
	check_limit("(not ", QUERY_MAX_NESTING, "kind:body", "nested deeper than 50");
	check_limit("x", QUERY_MAX_LENGTH - 10, " kind:body", "longer than 4000 bytes");
}

/* Every string of up to SIGNS of these ends in a tree or in a message; quickly. */
static void any_string_is_read(void **state)
{
	static const char *const pieces[] = {"outlet:", "a", " ", "(", ")", "\"", "\\", "and ", "not ",
					     "~1"};
	enum { PIECES = sizeof pieces / sizeof *pieces, SIGNS = 5 };

	for (unsigned i = 0, all = PIECES * PIECES * PIECES * PIECES * PIECES; i < all; i++) {
		struct query_tree t;
		struct bytes text;
		struct status s;

		bytes_init(&text);
		bytes_add_string(&text, "outlet:");
		for (unsigned k = 0, rest = i; k < SIGNS; k++, rest /= PIECES)
			bytes_add_string(&text, pieces[rest % PIECES]);
		s = query_parse(&t, text.data, text.len);
		bytes_release(&text);
		assert_true(status_is_ok(&s) ? t.n_nodes > 0 : strncmp(s.text, "Column ", 7) == 0);
		query_tree_release(&t);
		status_release(&s);
	}
}

/* Finding */

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
		assert_true(query_find(q, a, 0, &found));
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

static void check_findings(const struct reading *table, size_t n, unsigned flags)
{
	for (size_t i = 0; i < n; i++) {
		struct bytes out;

		bytes_init(&out);
		find(table[i].text, flags, &out);
		if (strcmp(out.data, table[i].tree))
			fail_msg("%s\n  finds \"%s\"\n  not   \"%s\"", table[i].text, out.data,
				 table[i].tree);
		bytes_release(&out);
	}
}
#define CHECK_FINDINGS(table, flags) \
	check_findings(table, sizeof(table) / sizeof *(table), flags)

#define HEADLINE "Bridge falls in Oresk"
#define QUOTED "\"I take the blame for the bridge,\" Ana Kolar said."

static void articles_are_chosen_by_what_is_known_of_them(void **state)
{
	static const struct reading table[] = {
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
	static const struct reading table[] = {
		{"outlet:herald blame", "blame | blame"},
		{"outlet:courier blame", ""},
		{"outlet:herald blame bridge", ""}, /* one pattern */
		{"outlet:herald blame and bridge", "blame | bridge"},
		{"outlet:herald blame and not bridge", "blame"},
		{"outlet:herald and not bridge",
		 "Repairs would have cost $9bn, or 4.25% of output. | The blame is shared, critics "
		 "said. | It stands 100 km from the coast. | Petr Dolan said: \"Nobody checked.\""},
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
	static const struct reading table[] = {
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
	static const struct reading table[] = {
		{"only:left", "The bridge was old. | " QUOTED},
		{"only:a bridge", "bridge | bridge"},
		{"only:left and not quote:blame", "The bridge was old."},
		{"only:right", ""},
		{"only:b or checked", "checked"},
	};
	static const struct reading elsewhere[] = {
		{"only:left", "Column 6: only: is for a comparison; c in the list opens one."},
	};

	CHECK_FINDINGS(table, QUERY_SIDES);
	CHECK_FINDINGS(elsewhere, 0);
}

static void values_are_checked(void **state)
{
	static const struct reading table[] = {
		{"kind:Body", "Column 6: the kind is one of headline, subheading, body, boilerplate."},
		{"date:2025-03-04..2025-03-03", "Column 6: the dates are in the wrong order."},
		{"number:20..10", "Column 8: the numbers are in the wrong order."},
		{"number:10..20km", "Column 8: the two numbers differ in unit; write it behind both."},
		{"a outlet:(b", "Column 10: this parenthesis is never closed; write \\( for a "
				"parenthesis itself."},
		{"a outlet:\"b[c\"", "Column 12: this bracket is never closed; write \\[ for a bracket "
				     "itself."},
		{"b{2}{3} outlet:a", "Column 5: a repeat cannot follow a repeat; put parentheses "
				     "around what comes before it."},
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
		assert_non_null(strstr(out.data, date ? "Column 6: this is no date"
						      : "Column 8: this is no number"));
		bytes_release(&text);
		bytes_release(&out);
	}
}

static void options_reach_the_terms(void **state)
{
	static const struct reading ignoring[] = {{"outlet:HERALD COAST", "coast"}};
	static const struct reading exact[] = {{"outlet:herald coast", ""},
					       {"outlet:Herald coast", "coast"}};
	static const struct reading errors[] = {{"outlet:herald coazt", "coast"},
						{"outlet:heralt coast", ""}};

	CHECK_FINDINGS(ignoring, PATTERN_IGNORE_CASE);
	CHECK_FINDINGS(exact, PATTERN_MATCH_CASE);
	CHECK_FINDINGS(errors, PATTERN_ERRORS);
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

static int set_locale(void **state)
{
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_without_a_field_is_one_pattern),
		cmocka_unit_test(fields_and_operators_make_a_tree),
		cmocka_unit_test(errors_name_the_column),
		cmocka_unit_test(size_is_bounded),
		cmocka_unit_test(any_string_is_read),
		cmocka_unit_test(articles_are_chosen_by_what_is_known_of_them),
		cmocka_unit_test(sentences_are_what_is_combined),
		cmocka_unit_test(what_annotations_say_is_asked),
		cmocka_unit_test(one_side_is_the_callers_to_tell),
		cmocka_unit_test(values_are_checked),
		cmocka_unit_test(options_reach_the_terms),
		cmocka_unit_test(costs_are_those_of_the_term_that_matched),
		cmocka_unit_test(a_longer_literal_implies_the_shorter),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
