/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query language: how texts are read, and what is refused, and where. */
#include "unit/unit.h"

#include "search/query_parse.h"

#include <string.h>

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

/* The tree, or what is wrong, without what to do. */
static void read(const char *text, struct bytes *out)
{
	struct query_tree t;
	const char *end;
	struct status s;

	if (!query_has_fields(text, strlen(text))) {
		bytes_add_string(out, "one pattern");
		return;
	}
	s = query_parse(&t, text, strlen(text));
	end = s.text ? strstr(s.text, " - ") : NULL;
	if (status_is_ok(&s))
		write_node(&t, t.root, out);
	else
		bytes_addf(out, "%.*s", (int)(end ? end - s.text : (ptrdiff_t)strlen(s.text)), s.text);
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
		{"outlet:", "column 8: what follows outlet: is missing"},
		{"é outlet:", "column 10: what follows outlet: is missing"},
		{"(outlet:)", "column 9: what follows outlet: is missing"},
		{"outlet:a and", "column 13: a term is missing here"},
		{"outlet:a and and b", "column 14: a term is missing here"},
		{"or outlet:a", "column 1: a term is missing here"},
		{"outlet:a or )", "column 13: a term is missing here"},
		{"outlet:a not", "column 13: a term is missing here"},
		{"outlet:a ()", "column 11: a term is missing here"},
		{"(outlet:a", "column 1: this parenthesis is never closed"},
		{"outlet:a ((b)", "column 10: this parenthesis is never closed"},
		{"outlet:a)", "column 9: this parenthesis closes none"},
		{"outlet:a (b)+", "column 13: no blank behind this parenthesis"},
		{"outlet:\"a", "column 8: this quotation mark is never closed"},
		{"outlet:\"a\\\"", "column 8: this quotation mark is never closed"},
		{"outlet:\"\"", "column 8: there is nothing between the quotation marks"},
		{"outlet:\"a\"b", "column 11: a blank is missing behind the quotation mark"},
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

	for (unsigned i = 0, all = PIECES * PIECES * PIECES * PIECES * PIECES; i < all; i += unit_stride()) {
		struct query_tree t;
		struct bytes text;
		struct status s;

		bytes_init(&text);
		bytes_add_string(&text, "outlet:");
		for (unsigned k = 0, rest = i; k < SIGNS; k++, rest /= PIECES)
			bytes_add_string(&text, pieces[rest % PIECES]);
		s = query_parse(&t, text.data, text.len);
		bytes_release(&text);
		assert_true(status_is_ok(&s) ? t.n_nodes > 0 : strncmp(s.text, "column ", 7) == 0);
		query_tree_release(&t);
		status_release(&s);
	}
}

static void fields_are_completed(void **state)
{
	static const struct {
		const char *text, *name;
		size_t start;
	} table[] = {
		{"", "outlet", 0},          {"o", "outlet", 0},        {"on", "only", 0},
		{"a and s", "speaker", 6},  {"(da", "date", 1},        {"outlet:", "date", 0},
		{"a only:", "outlet", 2},   {"speaker", "speaker", 0}, {"x", NULL, 0},
		{"speakers", NULL, 0},      {"outlet:a", NULL, 0},     {"outlet:a ", "outlet", 9},
		{"S", NULL, 0},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		size_t start;
		const char *name = query_complete(table[i].text, strlen(table[i].text), &start);

		assert_int_equal(start, table[i].start);
		if (!name || !table[i].name)
			assert_ptr_equal(name, table[i].name);
		else
			assert_string_equal(name, table[i].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_without_a_field_is_one_pattern),
		cmocka_unit_test(fields_and_operators_make_a_tree),
		cmocka_unit_test(errors_name_the_column),
		cmocka_unit_test(size_is_bounded),
		cmocka_unit_test(fields_are_completed),
		cmocka_unit_test(any_string_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
