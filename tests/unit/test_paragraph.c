/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "text/codepoint.h"
#include "text/paragraph.h"

#include <locale.h>
#include <string.h>

/* The paragraphs, one after another with '|' between them. */
static void assert_paragraphs(const char *text, const char *want)
{
	struct spans got = { 0 };
	struct bytes joined;

	bytes_init(&joined);
	paragraphs_of(text, strlen(text), &got);
	for (size_t i = 0; i < got.n; i++) {
		if (i)
			bytes_add_byte(&joined, '|');
		bytes_add(&joined, text + got.v[i].start, span_length(got.v[i]));
	}
	assert_string_equal(joined.data, want);
	bytes_release(&joined);
	VEC_RELEASE(&got);
}

static void a_line_is_a_paragraph(void **state)
{
	assert_paragraphs("One line.\nAnother line.\n\n  Third.  \n", "One line.|Another line.|Third.");
	assert_paragraphs("no newline", "no newline");
}

static void blank_lines_belong_to_none(void **state)
{
	assert_paragraphs("", "");
	assert_paragraphs("\n \n\xC2\xA0\n\t\n", "");
	assert_paragraphs("\xC2\xA0\nA.\n\xC2\xA0 \n\xE3\x80\x80\nB.", "A.|B.");
}

static void a_broken_line_goes_on(void **state)
{
	assert_paragraphs("It was a cold \nnight in the city.", "It was a cold \nnight in the city.");
	assert_paragraphs("This is a sentence\ncut off in the middle because pdf.",
			  "This is a sentence\ncut off in the middle because pdf.");
	assert_paragraphs("It was a cold\n\nnight in the city.", "It was a cold|night in the city.");
}

static void a_list_in_lower_case_stays_a_list(void **state)
{
	assert_paragraphs("features\ncontact manager\nevents, activities\n",
			  "features|contact manager|events, activities");
	assert_paragraphs("Ingredients\nflour\nbutter\n", "Ingredients|flour|butter");
	assert_paragraphs("We need:\nflour and butter.\n", "We need:|flour and butter.");
	assert_paragraphs("Sales fell at\niPhone makers.", "Sales fell at|iPhone makers.");
}

static void japanese_goes_on_behind_a_particle(void **state)
{
	assert_paragraphs("これは父の\n家です。", "これは父の\n家です。");
	assert_paragraphs("首相が訪問\n首相は三日、訪問した。", "首相が訪問|首相は三日、訪問した。");
}

static const char wrapped[] =
	"The harbour office said on Monday that the two ferries which had been laid\n"
	"up since the storm would go back into service before the end of the month,\n"
	"once the Ministry of Transport and its surveyors have signed the papers.\n"
	"\n"
	"Nobody at the quay believed it. The crews have heard the same promise in\n"
	"March, in May and in July, said Orla Finck, who sells tickets there, and\n"
	"each time the boats stayed where they were.\n";

static void wrapped_lines_are_joined(void **state)
{
	struct spans got = { 0 };

	paragraphs_of(wrapped, strlen(wrapped), &got);
	assert_int_equal(got.n, 2);
	assert_memory_equal(wrapped + got.v[1].start, "Nobody", 6);
	assert_int_equal(got.v[1].end, strlen(wrapped) - 1);
	VEC_RELEASE(&got);
}

static void wrapped_text_keeps_heading_items_and_short_ends(void **state)
{
	static const char text[] =
		"Ferries to return\n"
		"The harbour office said on Monday that the two ferries which had been laid\n"
		"up since the storm would go back into service before the end of the month.\n"
		"The crews have heard the same promise in March, in May and in July, said a\n"
		"clerk.\n"
		"Nobody at the quay believed it, she added, and each time the boats stayed\n"
		"where they were:\n"
		"- at the old quay, where the cranes have been idle ever since the storm of\n"
		"  September\n"
		"- at Grell\n";
	struct spans got = { 0 };

	paragraphs_of(text, strlen(text), &got);
	assert_int_equal(got.n, 5);
	assert_int_equal(span_length(got.v[0]), strlen("Ferries to return"));
	assert_memory_equal(text + got.v[2].start, "Nobody", 6);
	assert_memory_equal(text + got.v[3].start, "- at the old", 12);
	assert_memory_equal(text + got.v[4].start, "- at Grell", 10);
	VEC_RELEASE(&got);
}

static void one_paragraph_a_line_is_not_joined(void **state)
{
	static const char text[] =
		"CASTANE OUT!\n"
		"Tearful Leonora Castane resigned last night after judges ruled that she broke the law.\n"
		"She lasted barely six hours.\n"
		"Top judge Oskar Tielmann had torn her excuses to shreds.\n"
		"\"Urgency is not a season you can declare when you like,\" he boomed.\n"
		"His outfit has been paid 38m of YOUR money so far.\n"
		"Share this\n";
	static const char headings[] =
		"Central bank holds its rate while factories fall silent\n"
		"Ferry owner denies that the ship carried too many people\n"
		"Dam engineers find second leak below the old north wall\n"
		"Minister says nobody told her about the contract signed\n";
	struct spans got = { 0 };

	paragraphs_of(text, strlen(text), &got);
	assert_int_equal(got.n, 7);
	got.n = 0;
	paragraphs_of(headings, strlen(headings), &got);
	assert_int_equal(got.n, 4);
	VEC_RELEASE(&got);
}

static void a_million_short_lines(void **state)
{
	struct bytes text;
	struct spans got = { 0 };

	bytes_init(&text);
	for (int i = 0; i < 1000000; i++)
		bytes_add_string(&text, "a\n");
	paragraphs_of(text.data, text.len, &got);
	assert_int_equal(got.n, 1000000);
	VEC_RELEASE(&got);
	bytes_release(&text);
}

static void codepoints_are_walked_both_ways(void **state)
{
	static const char text[] = "a\xC3\xA9\xE2\x80\xA6\xF0\x9F\x98\x80\xEF\xBF\xBD";
	static const uint32_t want[] = { 'a', 0xE9, 0x2026, 0x1F600, 0xFFFD };
	uint32_t len = sizeof text - 1, at = 0;

	for (int i = 0; i < 5; i++)
		assert_int_equal(codepoint_next(text, &at, len), want[i]);
	assert_int_equal(at, len);
	for (int i = 4; i >= 0; i--)
		assert_int_equal(codepoint_previous(text, 0, &at), want[i]);
	assert_int_equal(codepoint_previous(text, 0, &at), 0);
	assert_int_equal(codepoint_at(text, len, len), 0);
}

static void broken_bytes_are_passed_one_at_a_time(void **state)
{
	static const char text[] = "\x80\xE2\x80\xFFz";
	uint32_t at = 0, n = 0;

	while (at < 5) {
		assert_int_equal(codepoint_next(text, &at, 5), n < 4 ? 0xFFFD : 'z');
		n++;
	}
	assert_int_equal(n, 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_a_paragraph),
		cmocka_unit_test(blank_lines_belong_to_none),
		cmocka_unit_test(a_broken_line_goes_on),
		cmocka_unit_test(a_list_in_lower_case_stays_a_list),
		cmocka_unit_test(japanese_goes_on_behind_a_particle),
		cmocka_unit_test(wrapped_lines_are_joined),
		cmocka_unit_test(wrapped_text_keeps_heading_items_and_short_ends),
		cmocka_unit_test(one_paragraph_a_line_is_not_joined),
		cmocka_unit_test(a_million_short_lines),
		cmocka_unit_test(codepoints_are_walked_both_ways),
		cmocka_unit_test(broken_bytes_are_passed_one_at_a_time),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
