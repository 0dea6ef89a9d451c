/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "ingest/dateline.h"
#include "ingest/front_matter.h"
#include "ingest/plain.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct catch {
	struct article *article;
	struct bytes problems;
};

static void catch_article(void *ctx, struct article *a)
{
	struct catch *c = ctx;

	assert_null(c->article);
	c->article = a;
}

static void catch_problem(void *ctx, const char *line)
{
	struct catch *c = ctx;

	bytes_addf(&c->problems, "%s\n", line);
}

/* Reads TEXT as a file PATH; the article, and what was wrong in it. */
static struct catch read_bytes_as(const char *path, const char *text, size_t len)
{
	const struct ingest_source source = {.path = path, .data = text, .len = len};
	struct catch c = {0};
	const struct ingest_sink sink = {
		.article = catch_article, .problem = catch_problem, .ctx = &c,
	};
	struct status s;

	bytes_init(&c.problems);
	s = plain_ingest(&source, &sink);
	assert_true(status_is_ok(&s));
	assert_non_null(c.article);
	return c;
}

static struct catch read_as(const char *path, const char *text)
{
	return read_bytes_as(path, text, strlen(text));
}

static void done(struct catch *c)
{
	article_unref(&c->article);
	bytes_release(&c->problems);
}

static void assert_headline(const char *text, const char *want, const char *dateline)
{
	struct catch c = read_as("x.txt", text);

	if (want)
		assert_string_equal(c.article->headline, want);
	else
		assert_null(c.article->headline);
	if (dateline)
		assert_string_equal(c.article->dateline, dateline);
	else
		assert_null(c.article->dateline);
	done(&c);
}

#define BODY "The river rose by two metres in the night, the water board said on Monday.\n"

static void headlines_and_datelines(void **state)
{
	assert_headline("Flood cuts off three villages\n\n" BODY, "Flood cuts off three villages",
			NULL);
	assert_headline(BODY BODY, NULL, NULL);
	assert_headline("Flood cuts off three villages\n", NULL, NULL); /* nothing follows */
	assert_headline("LatestOverlandTop News\n\nFlood cuts off three villages\n\nOrva: " BODY,
			"Flood cuts off three villages", "Orva");
	assert_headline("BusinessMoney\n\nORVA, March 3 (Agency) - " BODY BODY, NULL, "ORVA");
	assert_headline("YouTube Bans WikiLeaks\n\n" BODY, "YouTube Bans WikiLeaks", NULL);
	assert_headline("Flood cuts off three villages\nBy Jane Doe\n\nNEW ORVA (Agency) — " BODY,
			"Flood cuts off three villages", "NEW ORVA");
}

static struct span place_of(const char *s)
{
	char *text = mem_alloc_zero(strlen(s) + TEXT_PADDING, 1);
	struct span got;

	memcpy(text, s, strlen(s));
	got = dateline_place(text, (struct span){0, (uint32_t)strlen(s)});
	free(text);
	return got;
}

static void datelines_name_a_place(void **state)
{
	static const char *const with[][2] = {
		{"Orva: The river rose.", "Orva"},
		{"ORVA (Agency) - The river rose.", "ORVA"},
		{"ORVA, July 3 — The river rose.", "ORVA"},
		{"BAYT ORVA, Westland, April 15 (Agency) - The river rose.", "BAYT ORVA, Westland"},
		{"ORVA -- The river rose.", "ORVA"},
		{"ORVA, W.L. – The river rose.", "ORVA, W.L."},
		{"ORVA – “It rose,” she said.", "ORVA"},
		{"Orva, 3 July 2025 – The river rose.", "Orva"},
		{"Rio de Orva (Agency) – The river rose.", "Rio de Orva"},
		{"ÖRVA — Érika Doe said so.", "ÖRVA"},
	};
	static const char *const without[] = {
		"The river rose.", "Analysis: The river rose.", "NATO – the alliance – rose.",
		"He said one thing: The river rose.", "Orva – The river rose.", "3 - 2: The match",
		"EXCLUSIVE - The river rose.", "It rose, she said - The end.", "", "Orva: ",
		"July 3 — The river rose.", "A long list of words that is no place - The river",
	};

	for (size_t i = 0; i < sizeof with / sizeof *with; i++) {
		struct span got = place_of(with[i][0]);

		assert_int_equal(got.end, strlen(with[i][1]));
		assert_memory_equal(with[i][0], with[i][1], got.end);
	}
	for (size_t i = 0; i < sizeof without / sizeof *without; i++)
		assert_int_equal(place_of(without[i]).end, 0);
}

static void a_date_prefix_gives_the_date(void **state)
{
	struct catch c = read_as("x.txt", " date 2025-07-04 " BODY "\n" BODY);

	assert_string_equal(c.article->published, "2025-07-04");
	assert_int_equal(c.article->date_span.start, 1);
	assert_int_equal(c.article->date_span.end, 16);
	done(&c);
	c = read_as("x.txt", "date 2025-07-44 " BODY);
	assert_null(c.article->published);
	done(&c);
	c = read_as("x.txt", "---\ndate: 2024-01-01\n---\ndate 2025-07-04 " BODY);
	assert_string_equal(c.article->published, "2024-01-01");
	assert_int_equal(c.article->date_span.end, 15);
	done(&c);
}

static void front_matter_is_read(void **state)
{
	struct catch c = read_as("x.txt", "---\n"
		"title: \"Flood \\\"cuts off\\\" villages\"\n"
		"outlet: 'The Valley''s Herald'   # its name\n"
		"author: Jane Doe # and others\n"
		"published: 2025-07-04 08:30:00 +0200\n"
		"url: https://www.Herald.example:8080/flood?x=1\n"
		"language: en-GB\n"
		"tags:\n  - flood\n- river\n"
		"---\nFLOOD “CUTS OFF” VILLAGES\n\n" BODY);
	const struct article *a = c.article;

	assert_string_equal(c.problems.data, "");
	assert_string_equal(a->headline, "Flood \"cuts off\" villages");
	assert_string_equal(a->outlet, "The Valley's Herald");
	assert_int_equal(a->outlet_from, OUTLET_META);
	assert_string_equal(a->byline, "Jane Doe");
	assert_string_equal(a->published, "2025-07-04T08:30:00+02:00");
	assert_string_equal(a->language, "en");
	assert_memory_equal(a->text, "FLOOD", 5);
	assert_int_equal(a->headline_span.start, 0); /* the title again, in other letters */
	assert_int_equal(a->headline_span.end, a->paragraphs.v[0].end);
	done(&c);
}

static void bad_front_matter_names_its_line(void **state)
{
	struct catch c = read_as("dir/x.txt", "---\r\ntitle: \"open\r\n\r\nauthor: 'Doe\r\n"
		"date: yesterday\r\nlanguage: English\r\noutlet: Herald\r\n---\r\n" BODY);

	assert_non_null(strstr(c.problems.data, "dir/x.txt: line 2: "));
	assert_non_null(strstr(c.problems.data, "dir/x.txt: line 4: "));
	assert_non_null(strstr(c.problems.data, "dir/x.txt: line 5: "));
	assert_non_null(strstr(c.problems.data, "dir/x.txt: line 6: "));
	assert_null(strstr(c.problems.data, "line 3"));
	assert_null(strstr(c.problems.data, "line 7"));
	assert_string_equal(c.article->outlet, "Herald");
	assert_null(c.article->published);
	assert_memory_equal(c.article->text, "The river", 9);
	done(&c);
	c = read_as("x.txt", "---\ntitle: never closed\n" BODY);
	assert_non_null(strstr(c.problems.data, "x.txt: line 1: "));
	assert_memory_equal(c.article->text, "---", 3);
	done(&c);
}

static void many_bad_lines_are_counted(void **state)
{
	struct bytes text;
	struct catch c;
	size_t lines = 0;

	bytes_init(&text);
	bytes_add_string(&text, "---\noutlet: Herald\n");
	for (int i = 0; i < 1000; i++)
		bytes_add_string(&text, "date: soon\n");
	bytes_add_string(&text, "---\n" BODY);
	c = read_as("x.txt", text.data);
	for (const char *s = c.problems.data; (s = strchr(s, '\n')); s++)
		lines++;
	assert_int_equal(lines, 11);
	assert_non_null(strstr(c.problems.data, "x.txt: line 12: "));
	assert_non_null(strstr(c.problems.data, "x.txt: 990 more lines"));
	bytes_release(&text);
	done(&c);
}

static void nuls_end_no_value(void **state)
{
	static const char text[] = "---\ntitle: A\0B\noutlet: \"C\0D\"\ndate: 2025-07-04\0\n---\n" BODY;
	struct catch c = read_bytes_as("x.txt", text, sizeof text - 1);

	assert_string_equal(c.article->headline, "A\xef\xbf\xbd" "B");
	assert_string_equal(c.article->outlet, "C\xef\xbf\xbd" "D");
	assert_null(c.article->published);
	assert_non_null(strstr(c.problems.data, "x.txt: line 4: "));
	done(&c);
}

static void a_rule_is_no_front_matter(void **state)
{
	struct catch c = read_as("x.txt", "---\n" BODY "---\n" BODY);

	assert_string_equal(c.problems.data, "");
	assert_memory_equal(c.article->text, "---", 3);
	done(&c);
}

static void values_go_on_below(void **state)
{
	struct catch c = read_as("x.txt", "---\ntitle: >-\n  Flood cuts off\n\n  villages\n"
		"outlet: The Valley\n\tHerald\n# its name\nauthor: \"Jane\n  Doe\"\ndate:\n  2025-07-04\n"
		"url:\n- https://a.example/\nlanguage:\n  code: en\n---\n" BODY);

	assert_string_equal(c.problems.data, "");
	assert_string_equal(c.article->headline, "Flood cuts off villages");
	assert_string_equal(c.article->outlet, "The Valley Herald");
	assert_string_equal(c.article->byline, "Jane Doe");
	assert_string_equal(c.article->published, "2025-07-04");
	assert_null(c.article->url);
	assert_null(c.article->language);
	done(&c);
}

/* A file may end anywhere; nothing stands behind its last byte. */
static void front_matter_ends_with_the_file(void **state)
{
	static const char text[] = "---\ntitle: >-\n  Flood\n# of\n- a\n---\ndate: |\n---\n";

	for (size_t len = 1; len < sizeof text; len++) {
		char *exact = mem_alloc(len);
		struct article *a = article_new("x.txt", 1);
		const struct ingest_source source = {.path = "x.txt", .data = exact, .len = len};

		memcpy(exact, text, len);
		assert_in_range(front_matter_read(&source, a, &(struct ingest_sink){0}), 0, len);
		article_unref(&a);
		free(exact);
	}
}

/* Between two rules may stand what a reader must not miss. */
static void prose_between_rules_stays(void **state)
{
	static const struct {
		const char *text;
		unsigned line; /* that is told; 0: none */
	} cases[] = {
		{"---\nUpdate: the bridge is open again.\n---\n", 0},
		{"---\nUpdate: the bridge is open.\n\nThe mayor came on foot.\n---\n", 0},
		{"---\n- the bridge is open\n- the mayor came\n---\n", 0},
		{"---\n# Flood\n  The river rose.\n---\n", 0},
		{"---\nThe river rose.\ntitle: Flood\n---\n", 0},
		{"---\nSource: two officials\n\nThe river rose over night.\n---\n", 4},
		{"---\ntitle: Flood\nnonsense here\noutlet: Herald\n---\n", 3},
		{"---\ntitle: Flood\n\n  The river rose.\n---\n", 4},
		{"---\ntitle: Flood\n- the bridge is open\n---\n", 3},
		{"---\ntitle: Flood\n...and rose\n---\n", 3},
	};
	char line[32], text[512];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct catch c;

		snprintf(text, sizeof text, "%s" BODY, cases[i].text);
		c = read_as("x.txt", text);
		assert_memory_equal(c.article->text, text, strlen(text));
		assert_string_equal(c.article->outlet, "x");
		snprintf(line, sizeof line, "x.txt: line %u: ", cases[i].line);
		if (cases[i].line)
			assert_non_null(strstr(c.problems.data, line));
		else
			assert_string_equal(c.problems.data, "");
		done(&c);
	}
}

static void a_mark_of_byte_order_may_stand_before(void **state)
{
	struct catch c = read_as("x.txt", "\xef\xbb\xbf---\ntitle: Flood\n---\n" BODY);

	assert_string_equal(c.article->headline, "Flood");
	assert_memory_equal(c.article->text, "The river", 9);
	done(&c);
}

static void dates_are_normalised(void **state)
{
	static const char *const dates[][2] = {
		{"2025-07-04", "2025-07-04"},
		{"2025-07-04T08:00Z", "2025-07-04T08:00Z"},
		{"2025-07-04 08:00:01.123456 -0430", "2025-07-04T08:00:01-04:30"},
		{"2025-07-04T08:00", "2025-07-04"},
		{"2024-02-29", "2024-02-29"},
		{"2025-02-29", NULL}, {"2025-13-01", NULL}, {"2025-7-4", NULL}, {"", NULL},
		{"2025-07-04T25:00Z", "2025-07-04"}, /* the rest is left for the caller to see */
	};

	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		size_t used = 0;
		char *got = iso_date_read(dates[i][0], strlen(dates[i][0]), &used);

		if (dates[i][1])
			assert_string_equal(got, dates[i][1]);
		else
			assert_null(got);
		free(got);
	}
}

static void outlets_are_guessed(void **state)
{
	static const char *const guesses[][3] = {
		{"news/herald.txt", "", "herald"},
		{"news/herald.2025.txt", "", "herald.2025"},
		{".hidden", "", ".hidden"},
		{"-", "", "stdin"},
		{"x.txt", "---\nurl: HTTPS://www.Herald.example/a\n---\n", "herald.example"},
		{"x.txt", "---\nurl: http://me:pw@herald.example:80/a\n---\n", "herald.example"},
		{"x.txt", "---\nurl: javascript:alert(1)\n---\n", "x"},
		{"x.txt", "---\nurl: https:///\n---\n", "x"},
	};

	for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++) {
		char *text = mem_alloc(512);
		struct catch c;

		snprintf(text, 512, "%s%s", guesses[i][1], BODY);
		c = read_as(guesses[i][0], text);
		assert_string_equal(c.article->outlet, guesses[i][2]);
		done(&c);
		free(text);
	}
}

static void bylines_are_names(void **state)
{
	struct catch c = read_as("x.txt", "Flood cuts off three villages\n\nBy Jane Doe and "
				 "John Roe\n\n" BODY);

	assert_string_equal(c.article->byline, "Jane Doe and John Roe");
	done(&c);
	c = read_as("x.txt", "Flood cuts off three villages\n\nBy Monday the river had risen.\n");
	assert_null(c.article->byline);
	done(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headlines_and_datelines),
		cmocka_unit_test(datelines_name_a_place),
		cmocka_unit_test(a_date_prefix_gives_the_date),
		cmocka_unit_test(front_matter_is_read),
		cmocka_unit_test(bad_front_matter_names_its_line),
		cmocka_unit_test(many_bad_lines_are_counted),
		cmocka_unit_test(nuls_end_no_value),
		cmocka_unit_test(a_rule_is_no_front_matter),
		cmocka_unit_test(values_go_on_below),
		cmocka_unit_test(front_matter_ends_with_the_file),
		cmocka_unit_test(prose_between_rules_stays),
		cmocka_unit_test(a_mark_of_byte_order_may_stand_before),
		cmocka_unit_test(dates_are_normalised),
		cmocka_unit_test(outlets_are_guessed),
		cmocka_unit_test(bylines_are_names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("plain", tests, NULL, NULL);
}
