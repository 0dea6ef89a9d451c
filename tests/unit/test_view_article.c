/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "unit/made_article.h"
#include "view/view_article.h"

#include <locale.h>

static const struct part story[] = {
	{"Bridge falls in Oresk", KIND_HEADLINE, false},
	{"Twelve people died.", KIND_BODY, false},
	{"The road is closed, police said.", KIND_BODY, true},
	{"Also Read: Ferry strike", KIND_BOILERPLATE, false},
	{"Share this", KIND_BOILERPLATE, false},
	{"What is known", KIND_SUBHEADING, false},
	{"It was built in 1968.", KIND_BODY, false},
};

static void make_story(struct made_article *m, char *outlet)
{
	made_init(m, outlet);
	for (size_t i = 0; i < sizeof story / sizeof *story; i++)
		made_add(m, story[i]);
}

static char *printed(const struct made_article *m, const struct article_options *o)
{
	struct lines l;
	struct bytes out;

	lines_init(&l, m->text.data, "");
	bytes_init(&out);
	view_article(&m->an, o, &l);
	for (size_t i = 0; i < l.lines.n; i++) {
		lines_print(&l, i, &out);
		bytes_add_byte(&out, '\n');
	}
	lines_release(&l);
	return out.data;
}

static void assert_printed(const struct made_article *m, struct article_options o,
			   const char *expected)
{
	char *s = printed(m, &o);

	assert_string_equal(s, expected);
	free(s);
}

static void paragraphs_are_wrapped_as_a_whole(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";

	make_story(&m, outlet);
	assert_printed(&m, (struct article_options){.columns = 33, .fold_boilerplate = true},
		       "   Bridge falls in Oresk\n"
		       "\n"
		       "   Twelve people died. The road\n"
		       "   is closed, police said.\n"
		       "\n"
		       " + 2 lines of page furniture\n"
		       "\n"
		       "   What is known\n"
		       "\n"
		       "   It was built in 1968.\n");
	made_release(&m);
}

static void unfolded_furniture_is_marked(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	char *s;

	make_story(&m, outlet);
	s = printed(&m, &(struct article_options){.columns = 40});
	assert_non_null(strstr(s, " - Also Read: Ferry strike\n\n - Share this\n"));
	assert_null(strstr(s, "furniture"));
	free(s);
	made_release(&m);
}

static void numbered_sentences_say_their_kind(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";

	make_story(&m, outlet);
	assert_printed(&m, (struct article_options){.columns = 33, .numbers = true},
		       "  1 headline: Bridge falls in\n"
		       "    Oresk\n"
		       "\n"
		       "  2 Twelve people died.\n"
		       "  3 The road is closed, police\n"
		       "    said.\n"
		       "\n"
		       "  4 page furniture: Also Read:\n"
		       "    Ferry strike\n"
		       "\n"
		       "  5 page furniture: Share this\n"
		       "\n"
		       "  6 subheading: What is known\n"
		       "\n"
		       "  7 It was built in 1968.\n");
	made_release(&m);
}

static void text_has_a_widest_measure(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	struct lines l;

	make_story(&m, outlet);
	lines_init(&l, m.text.data, "");
	view_article(&m.an, &(struct article_options){.columns = 132, .max_text = 30}, &l);
	for (size_t i = 0; i < l.lines.n; i++)
		assert_true(lines_width(&l, i) <= 33);
	lines_release(&l);
	made_release(&m);
}

/* Lines: 0 headline, 2 "Twelve people died. The road", 3 "is closed, police said." */
static void a_line_belongs_to_the_first_sentence_that_begins(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	struct lines l;

	make_story(&m, outlet);
	lines_init(&l, m.text.data, "");
	view_article(&m.an, &(struct article_options){.columns = 33, .fold_boilerplate = true}, &l);
	assert_int_equal(l.lines.v[0].row, 0);
	assert_int_equal(l.lines.v[1].row, NO_ROW);
	assert_int_equal(l.lines.v[2].row, 1);
	assert_int_equal(l.lines.v[3].row, 2);
	assert_int_equal(l.lines.v[5].row, NO_ROW);
	assert_int_equal(l.lines.v[9].row, 6);
	lines_clear(&l);
	view_article(&m.an, &(struct article_options){.columns = 20}, &l);
	/* "Twelve people", "died. The road is", "closed, police", "said." */
	assert_int_equal(l.lines.v[3].row, 1);
	assert_int_equal(l.lines.v[4].row, 2);
	assert_int_equal(l.lines.v[5].row, 2);
	assert_int_equal(l.lines.v[6].row, 2);
	lines_release(&l);
	made_release(&m);
}

static void quotes_and_quantities_are_painted(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	struct lines l;
	size_t painted = 0;

	make_story(&m, outlet);
	VEC_PUSH(&m.an.quantities, (struct quantity){.span = made_find(&m, "1968"), .sentence = 6});
	VEC_PUSH(&m.an.quotes, (struct quote){.span = made_find(&m, "people died. The road"),
					      .sentence = 1, .sentence_end = 2});
	lines_init(&l, m.text.data, "");
	view_article(&m.an, &(struct article_options){.columns = 80}, &l);
	for (size_t i = 0; i < l.segments.n; i++) {
		const struct segment *s = &l.segments.v[i];

		if (s->role == ROLE_QUANTITY)
			assert_memory_equal(segment_text(&l, s), "1968", span_length(s->span));
		painted += s->role == ROLE_QUANTITY || s->role == ROLE_QUOTE;
	}
	assert_int_equal(painted, 3); /* the quote in two: sentences are added one by one */
	lines_release(&l);
	made_release(&m);
}

static void findings_stand_below_their_sentence(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	struct quantity number = {.type = QUANTITY_NUMBER, .sentence = 1};

	make_story(&m, outlet);
	bytes_init(&m.an.strings);
	bytes_add_byte(&m.an.strings, '\0');
	number.span = made_find(&m, "Twelve people");
	number.value = number.low = annotation_intern(&m.an, "12", 2);
	number.of = annotation_intern(&m.an, "people", 6);
	VEC_PUSH(&m.an.quantities, number);
	VEC_PUSH(&m.an.quantities, (struct quantity){.type = QUANTITY_DATE, .sentence = 6,
						     .span = made_find(&m, "1968")});
	VEC_PUSH(&m.an.quotes, (struct quote){.span = made_find(&m, "road is closed, police said."),
					      .sentence = 2, .sentence_end = 2});
	assert_printed(&m, (struct article_options){.columns = 70, .numbers = true, .findings = true},
		       "  1 headline: Bridge falls in Oresk\n"
		       "\n"
		       "  2 Twelve people died.\n"
		       "      # Twelve people: number 12 or more, people\n"
		       "  3 The road is closed, police said.\n"
		       "      \" road is closed, police …: no speaker found\n"
		       "\n"
		       "  4 page furniture: Also Read: Ferry strike\n"
		       "\n"
		       "  5 page furniture: Share this\n"
		       "\n"
		       "  6 subheading: What is known\n"
		       "\n"
		       "  7 It was built in 1968.\n"
		       "      # 1968: date open\n");
	bytes_release(&m.an.strings);
	made_release(&m);
}

static void metadata_stand_where_the_text_has_none(void **state)
{
	struct made_article m;
	char outlet[] = "Herald", headline[] = "From the metadata", byline[] = "By Jana Petrova";

	made_init(&m, outlet);
	made_add(&m, (struct part){"Body.", KIND_BODY, false});
	m.article.headline = headline;
	m.article.byline = byline;
	m.article.cut = true;
	assert_printed(&m, (struct article_options){.columns = 60},
		       "   From the metadata\n"
		       "   By Jana Petrova\n"
		       "\n"
		       "   Body.\n"
		       "\n"
		       "   (cut here: the article is longer than lateral reads)\n");
	made_release(&m);
}

static void dates_read_as_people_write_them(void **state)
{
	static const char *const cases[][2] = {
		{"2025-07-04", "4 Jul 2025"},
		{"2025-12-24T08:00:00+01:00", "24 Dec 2025"},
		{"2025-13-01", "2025-13-01"},
		{"2025", "2025"},
		{NULL, "(no date)"},
	};
	struct bytes out;

	bytes_init(&out);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct article a = {.published = mem_copy_string(cases[i][0])};

		bytes_clear(&out);
		view_article_date(&a, &out);
		assert_string_equal(out.data, cases[i][1]);
		free(a.published);
	}
	bytes_release(&out);
}

static void meta_counts_words_but_not_furniture(void **state)
{
	struct made_article m;
	char outlet[] = "Herald", dateline[] = "Oresk", published[] = "2026-03-03";
	struct bytes out;

	make_story(&m, outlet);
	m.article.dateline = dateline;
	m.article.published = published;
	bytes_init(&out);
	view_article_meta(&m.an, &out);
	assert_string_equal(out.data, "Herald  3 Mar 2026  Oresk  21 words");
	bytes_release(&out);
	made_release(&m);
}

static void make_hard(struct made_article *m, char *outlet, uint32_t seed)
{
	made_init(m, outlet);
	for (int i = 0; i < 40; i++) {
		char *s = made_sentence(&seed);
		enum sentence_kind kind = (enum sentence_kind)made_random(&seed, 4);

		made_add(m, (struct part){s, kind, made_random(&seed, 3) == 0});
		free(s);
	}
}

/* No line is too long, and what is shown of the article is all of it, in order. */
static void assert_whole(const struct made_article *m, const struct article_options *o)
{
	struct lines l;
	struct bytes shown, text;

	bytes_init(&shown);
	bytes_init(&text);
	lines_init(&l, m->text.data, "");
	view_article(&m->an, o, &l);
	for (size_t i = 0; i < l.lines.n; i++)
		assert_true(lines_width(&l, i) <= o->columns);
	for (size_t i = 0; i < l.segments.n; i++)
		if (l.segments.v[i].source == SOURCE_LEFT)
			made_add_solid(&shown, segment_text(&l, &l.segments.v[i]),
				       span_length(l.segments.v[i].span));
	made_add_solid(&text, m->text.data, m->text.len);
	assert_string_equal(shown.data, text.data);
	lines_release(&l);
	bytes_release(&shown);
	bytes_release(&text);
}

static void any_width_shows_all_and_overflows_never(void **state)
{
	char outlet[] = "Herald";

	for (uint32_t columns = 20; columns <= 200; columns += unit_stride()) {
		struct made_article m;

		make_hard(&m, outlet, columns);
		for (int numbers = 0; numbers <= 1; numbers++)
			assert_whole(&m, &(struct article_options){.columns = columns,
								   .numbers = numbers});
		assert_whole(&m, &(struct article_options){.columns = columns, .sentences = true});
		made_release(&m);
	}
}

/* The last number has a line for itself; it belongs to the sentence above. */
static void addresses_are_numbered_and_listed(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	struct lines l;

	made_init(&m, outlet);
	made_add(&m, (struct part){"See http://a.ex/b, now.", KIND_BODY, false});
	made_add(&m, (struct part){"Or http://abcdefghijklmnopq", KIND_BODY, true});
	bytes_fill(&m.text, '\0', 64); /* texts have padding */
	m.article.text = m.text.data;
	assert_printed(&m, (struct article_options){.columns = 20, .sentences = true},
		       "   See http://a.ex/\n"
		       "   b[1], now.\n"
		       "   Or http://\n"
		       "   abcdefghijklmnopq\n"
		       "   [2]\n"
		       "\n"
		       "   Web links\n"
		       "   [1] http://a.ex/b\n"
		       "   [2] http://\n"
		       "   abcdefghijklmnopq\n");
	lines_init(&l, m.text.data, "");
	view_article(&m.an, &(struct article_options){.columns = 20}, &l);
	assert_int_equal(l.lines.v[l.lines.n - 6].row, 1); /* "[2]", before the list */
	for (size_t i = l.lines.n - 5; i < l.lines.n; i++)
		assert_int_equal(l.lines.v[i].row, NO_ROW);
	lines_release(&l);
	made_release(&m);
}

static void sentences_can_stand_for_themselves(void **state)
{
	struct made_article m;
	char outlet[] = "Herald";
	struct lines l;

	make_story(&m, outlet);
	lines_init(&l, m.text.data, "");
	view_article(&m.an, &(struct article_options){.columns = 33, .sentences = true,
						      .fold_boilerplate = true}, &l);
	for (size_t i = 0; i < l.lines.n; i++) {
		const struct segment *first = &l.segments.v[l.lines.v[i].first];
		uint32_t row = l.lines.v[i].row;

		if (row != NO_ROW && (i == 0 || l.lines.v[i - 1].row != row))
			assert_int_equal(first->span.start, m.an.sentences.v[row].span.start);
	}
	assert_int_equal(l.lines.v[2].row, 1);
	assert_int_equal(l.lines.v[3].row, 2);
	lines_release(&l);
	made_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_are_numbered_and_listed),
		cmocka_unit_test(sentences_can_stand_for_themselves),
		cmocka_unit_test(paragraphs_are_wrapped_as_a_whole),
		cmocka_unit_test(unfolded_furniture_is_marked),
		cmocka_unit_test(numbered_sentences_say_their_kind),
		cmocka_unit_test(text_has_a_widest_measure),
		cmocka_unit_test(a_line_belongs_to_the_first_sentence_that_begins),
		cmocka_unit_test(quotes_and_quantities_are_painted),
		cmocka_unit_test(findings_stand_below_their_sentence),
		cmocka_unit_test(metadata_stand_where_the_text_has_none),
		cmocka_unit_test(dates_read_as_people_write_them),
		cmocka_unit_test(meta_counts_words_but_not_furniture),
		cmocka_unit_test(any_width_shows_all_and_overflows_never),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("view_article", tests, NULL, NULL);
}
