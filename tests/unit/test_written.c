/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is copied and written of articles and lists: whole, cited, and never markup by itself. */
#include "unit/unit.h"

#include "command/citation.h"
#include "command/listing.h"
#include "command/write_html.h"
#include "command/write_markdown.h"
#include "ingest/plain.h"
#include "workspace/reload.h"

#include <locale.h>
#include <string.h>

static const char plain[] = "---\ntitle: Bridge closed\noutlet: Herald\npublished: 2026-03-03\n"
			    "url: https://a.example/?a&b\n---\nThe bridge is\nclosed.  It rained.\n";
static const char odd[] = "---\ntitle: '<i>*x*'\noutlet: '[a](b)<b>'\nurl: 'javascript:x'\n---\n"
			  "Some <script>x</script> & *stars* and `ticks` were here.\n";

static struct fixture {
	struct workspace *ws;
	struct bytes out;
} f;

static void take(void *ctx, struct article *a)
{
	library_add(ctx, a);
}

static void load(const char *text)
{
	const struct ingest_sink sink = {.article = take, .ctx = workspace_library(f.ws)};
	const struct ingest_source source = {.path = "x/y.txt", .data = text, .len = strlen(text)};
	struct status s = plain_ingest(&source, &sink);

	assert_null(s.text);
}

static int set_up(void **state)
{
	f.ws = workspace_new();
	bytes_init(&f.out);
	load(plain);
	load(odd);
	return 0;
}

static int tear_down(void **state)
{
	workspace_free(&f.ws);
	bytes_release(&f.out);
	return 0;
}

static void holds(const char *part)
{
	if (!strstr(f.out.data, part))
		fail_msg("'%s' is not in '%s'", part, f.out.data);
}

static void lacks(const char *part)
{
	if (strstr(f.out.data, part))
		fail_msg("'%s' is in '%s'", part, f.out.data);
}

static void sentence_is_cited(void **state)
{
	citation_sentence(&f.out, workspace_annotation(f.ws, 0), 0);
	assert_string_equal(f.out.data, "“The bridge is closed.”\n— Herald, 3 Mar 2026, sentence 1, "
					"https://a.example/?a&b\n");
}

/* Where a pronoun stands for who says it, most of all. */
static void who_says_it_is_cited(void **state)
{
	const struct annotation *an;

	load("Bridge closed\n\nMinister Ana Kolar resigned on Monday.\n\n\"I was wrong,\" she said.\n");
	an = workspace_annotation(f.ws, 2);
	citation_sentence(&f.out, an, 2);
	assert_string_equal(f.out.data, "“\"I was wrong,\" she said.”\n— y, sentence 3, said by Ana Kolar\n");
}

static void headline_and_article_are_cited(void **state)
{
	citation_headline(&f.out, workspace_article(f.ws, 0));
	assert_string_equal(f.out.data,
			    "“Bridge closed”\n— Herald, 3 Mar 2026, https://a.example/?a&b\n");
	bytes_clear(&f.out);
	citation_article(&f.out, workspace_article(f.ws, 0));
	assert_string_equal(f.out.data, "Herald, 3 Mar 2026, https://a.example/?a&b\n\n"
					"The bridge is\nclosed.  It rained.\n");
}

/* Both articles, and a match in each. */
static void write_list(enum format format)
{
	struct listing l = {0};

	VEC_PUSH(&l, (struct listed){.article = 0});
	VEC_PUSH(&l, (struct listed){0, {4, 10}, 2});
	VEC_PUSH(&l, (struct listed){.article = 1});
	VEC_PUSH(&l, (struct listed){1, {5, 13}, 0});
	bytes_clear(&f.out);
	listing_begin(&f.out, format, "/<x>*");
	assert_int_equal(listing_add(&f.out, &l, 0, format, f.ws), 2);
	assert_int_equal(listing_add(&f.out, &l, 2, format, f.ws), 4);
	listing_end(&f.out, format);
	VEC_RELEASE(&l);
}

static void lists_are_text_and_json(void **state)
{
	write_list(FORMAT_TEXT);
	holds("Herald\t3 Mar 2026\tBridge closed\tx/y.txt\nx/y.txt:1: The bridge is closed.\n");
	write_list(FORMAT_JSON);
	holds("{\"format\":\"lateral-list\",\"version\":1,\"path\":\"x/y.txt\",\"item\":1,"
	      "\"outlet\":\"Herald\",\"headline\":\"Bridge closed\",\"published\":\"2026-03-03\","
	      "\"url\":\"https://a.example/?a&b\"}\n");
	holds("\"sentence\":1,\"start\":4,\"end\":10,\"text\":\"bridge\",\"cost\":2");
}

/* Without a headline: the start of the text, which may be wrapped. */
static void a_row_is_one_line(void **state)
{
	struct listing l = {0};

	load("The bridge is\nclosed and nobody says when it will open.\n");
	VEC_PUSH(&l, (struct listed){.article = 2});
	bytes_clear(&f.out);
	listing_add(&f.out, &l, 0, FORMAT_TEXT, f.ws);
	assert_string_equal(f.out.data, "y\t(no date)\tThe bridge is closed and nobody says when it will "
					"open.\tx/y.txt\n");
	VEC_RELEASE(&l);
}

static void lists_are_escaped(void **state)
{
	write_list(FORMAT_HTML);
	holds("<title>/&lt;x&gt;*</title>");
	holds("<a rel=\"noreferrer\" href=\"https://a.example/?a&amp;b\">Bridge closed</a>");
	holds("The <mark>bridge</mark> is\nclosed.");
	holds("Some <mark>&lt;script&gt;</mark>x&lt;/script&gt; &amp; ");
	lacks("<i>");
	lacks("javascript");
	lacks("<b>");
	write_list(FORMAT_MARKDOWN);
	holds("# /\\<x\\>\\*\n");
	holds("- **Herald**, 3 Mar 2026: Bridge closed <https://a.example/?a&b>\n    - 1: The bridge is closed.");
	holds("- **\\[a\\](b)\\<b\\>**, ");
	lacks("javascript");
}

static void articles_are_escaped(void **state)
{
	html_article(&f.out, workspace_annotation(f.ws, 1));
	holds("&lt;script&gt;x&lt;/script&gt; &amp; *stars*");
	holds("javascript:x");
	lacks("href");
	bytes_clear(&f.out);
	markdown_article(&f.out, workspace_annotation(f.ws, 1));
	holds("\\<script\\>x\\</script\\> \\& \\*stars\\* and \\`ticks\\`");
	lacks("<javascript");
}

/* What stands around an article may share a line with it. */
static void furniture_greys_no_sentence(void **state)
{
	load("date 2026-03-03 The bridge over the Lune is closed after the rain, the city said.\n");
	html_article(&f.out, workspace_annotation(f.ws, 2));
	holds("<p dir=\"auto\" class=\"faint\"><span id=\"s1\">date 2026-03-03</span>\n</p>\n"
	      "<p dir=\"auto\"><span id=\"s2\">The bridge");
}

/* What steers a terminal or a text's direction, and broken bytes, are no part of a page. */
static void pages_steer_nothing(void **state)
{
	static const char bad[] = "a\x1b\x07\x7f\xc2\x9b\xe2\x80\xae\xe2\x81\xa6\xff\xe2\x80z";

	html_text(&f.out, bad, sizeof bad - 1);
	for (size_t i = 0; i < f.out.len; i++)
		assert_true((unsigned char)f.out.data[i] >= ' ' && f.out.data[i] != 0x7f);
	lacks("\xe2\x80\xae");
	lacks("\xe2\x81\xa6");
	lacks("\xc2\x9b");
	holds("\xef\xbf\xbdz");
}

static void sentences_are_found_again(void **state)
{
	const struct annotation *an = workspace_annotation(f.ws, 0);

	assert_int_equal(an->sentences.n, 2);
	assert_int_equal(reload_find_sentence(an, 0, "It rained."), 1);
	assert_int_equal(reload_find_sentence(an, 40, "It rained."), 1);
	assert_int_equal(reload_find_sentence(an, 1, "The bridge is\nclosed."), 0);
	assert_int_equal(reload_find_sentence(an, 0, "Nothing of the sort."), 0);
	assert_int_equal(reload_find_sentence(an, 9, "Nothing of the sort."), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(sentence_is_cited, set_up, tear_down),
		cmocka_unit_test_setup_teardown(who_says_it_is_cited, set_up, tear_down),
		cmocka_unit_test_setup_teardown(headline_and_article_are_cited, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lists_are_text_and_json, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_row_is_one_line, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lists_are_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(articles_are_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(furniture_greys_no_sentence, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pages_steer_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sentences_are_found_again, set_up, tear_down),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("written", tests, NULL, NULL);
}
