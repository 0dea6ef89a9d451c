/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "annotate/annotate.h"
#include "annotate/furniture.h"
#include "annotate/phrase_index.h"
#include "base/bytes.h"
#include "text/codepoint.h"

#include <locale.h>
#include <string.h>

/* An article of TEXT; its first paragraph is the headline if told so. */
static struct article *article_of(const char *text, size_t len, bool headline)
{
	struct article *a = article_new("test.txt", 1);
	struct clean_text c = clean_text_make(text, len);

	article_set_text(a, &c);
	if (headline)
		a->headline_span = a->paragraphs.v[0];
	return a;
}

static const char letters[] = { [KIND_HEADLINE] = 'H', [KIND_SUBHEADING] = 'S', [KIND_BODY] = 'b',
				[KIND_BOILERPLATE] = '-' };

/* WANT holds one letter for each sentence, as in LETTERS. */
static void assert_kinds_of(struct article *a, const char *want)
{
	struct annotation *an = annotation_make(a);
	struct bytes got;

	bytes_init(&got);
	for (size_t i = 0; i < an->sentences.n; i++)
		bytes_add_byte(&got, letters[an->sentences.v[i].kind]);
	assert_string_equal(got.data, want);
	bytes_release(&got);
	annotation_free(&an);
	article_unref(&a);
	assert_null(an);
}

static void assert_kinds(const char *text, const char *want)
{
	assert_kinds_of(article_of(text, strlen(text), false), want);
}

#define PROSE_A "The harbour office said on Monday that the two ferries would return before spring."
#define PROSE_B "Nobody at the quay believed it. The crews have heard the same promise three times."

static void headlines_and_subheadings(void **state)
{
	static const char text[] = "MORTGAGE JOY! Rate slashed to 4.75%\n" PROSE_A
				   "\nA familiar grief\n" PROSE_B
				   "\n‘Who signed for that boat?’\n" PROSE_A
				   "\nWill Other Ports Follow?\n" PROSE_A "\nCASTANE OUT!\n" PROSE_A;

	assert_kinds_of(article_of(text, sizeof text - 1, true), "HbSbbSbSbSb");
}

static void headings_need_prose_behind(void **state)
{
	assert_kinds(PROSE_A "\nFlour\nButter\nSugar\nEggs\n" PROSE_A, "bbbbbb");
	assert_kinds(PROSE_A "\n* Evacuees now number 1,850\n" PROSE_A, "bbb");
	assert_kinds(PROSE_A "\nThe end of it", "bb");
	assert_kinds("Flour\nButter\nSugar", "bbb");
}

static void short_questions_in_short_prose_are_body(void **state)
{
	assert_kinds("She lasted barely six hours in all.\nWho knew?\nNobody had told us of it.", "bbb");
}

static void furniture_at_the_end(void **state)
{
	assert_kinds(PROSE_A "\nLeave a Reply\nYour email address will not be published. Required fields "
			     "are marked *\nBack to top button",
		     "b----");
	assert_kinds(PROSE_A "\nShare this\nRelated Articles\nHexley cheese wins gold\nFair opens again",
		     "b----");
	assert_kinds(PROSE_A "\nShare this:FacebillChirpPrint\nPosted inHarborNewsTagged courts", "b--");
	assert_kinds(PROSE_A "\n(Reporting by L. Anzour; editing by P. Tiede)\n($1 = 9.12 tallars)", "b--");
	assert_kinds(PROSE_A "\n– with agency reports\nTags: dam, flood", "b--");
	assert_kinds(PROSE_A "\nWere YOU on board? Ring our newsdesk now.", "b--");
	assert_kinds(PROSE_A "\nFollow our WhatsApp Channel and X Account for news.", "b-");
	assert_kinds(PROSE_A "\nSubscribe to our newsletter for the week in lake business", "b-");
	assert_kinds(PROSE_A "\nStay informed: sign up for our morning bulletin\nLoading…", "b--");
	assert_kinds(PROSE_A "\nFollow Jane Doe on Twitter\nThe post Ferries return appeared first on The "
			     "Herald.\nClick to comment\n© The Herald",
		     "b----");
	assert_kinds(PROSE_A "\n© 2025 The Herald. All rights reserved.\n* * *", "b---");
}

static void furniture_at_the_start(void **state)
{
	assert_kinds("LatestNorthWend Valley\n" PROSE_A, "-b");
	assert_kinds("BusinessLake CountryMoney\n" PROSE_A, "-b");
	assert_kinds("Home > News > Politics\nBy Jane Doe, Staff Writer\nUpdated 3 hours ago\n" PROSE_A,
		     "---b");
	assert_kinds("July 4, 2025 10:31 am\n5 min read\nFacebook Twitter WhatsApp\n" PROSE_A, "---b");
	assert_kinds("(Adds raid, minister, new figure)\n" PROSE_A, "-b");
	assert_kinds("Advertisement\nAP Photo/Jane Doe\n" PROSE_A, "--b");
}

static void furniture_in_the_middle(void **state)
{
	assert_kinds(PROSE_A "\nAlso Read: Onion growers count the cost\n" PROSE_B, "b-bb");
	assert_kinds(PROSE_A "\nWATCH | Divers at the wall\nImage caption, The wall\n" PROSE_A, "b--b");
	assert_kinds(PROSE_A "\nREAD MORE: Onions\nPhoto: Jane Doe\n(Getty Images)\n" PROSE_A, "b---b");
	assert_kinds(PROSE_A "\nWe use cookies to give you the best experience here.\n" PROSE_A, "b-b");
	assert_kinds(PROSE_A "\nThe quay at dusk. (AP Photo/Jane Doe)\n" PROSE_A, "b--b");
}

static void furniture_of_other_languages(void **state)
{
	assert_kinds("Der Hafen teilte mit, dass die beiden Schiffe nicht mehr fahren und das bleibt.\n"
		     "Lesen Sie auch: Der Sturm\nKommentar schreiben\nAlle Rechte vorbehalten",
		     "b---");
	assert_kinds("Le port a dit que les deux bateaux ne sont pas dans la rade et que c'est tout.\n"
		     "À lire aussi : la tempête\nLaisser un commentaire\nPublicité",
		     "b---");
	assert_kinds("El puerto dijo que los dos barcos no están en la bahía y que eso es todo.\n"
		     "Lea también: la tormenta\nDeja una respuesta\nSíguenos en Twitter",
		     "b---");
	assert_kinds("Il porto ha detto che le due navi non sono più nella rada e che è tutto.\n"
		     "Leggi anche: la tempesta\nLascia un commento\nRiproduzione riservata",
		     "b---");
	assert_kinds("O porto disse que os dois barcos não estão mais na baía e que isso é tudo.\n"
		     "Leia também: a tempestade\nDeixe um comentário\nPublicidade",
		     "b---");
	assert_kinds("De haven zei dat de twee boten niet meer in de baai zijn en dat het niet kan.\n"
		     "Lees ook: de storm\nGeef een reactie\nAdvertentie",
		     "b---");
}

static void prose_is_no_furniture(void **state)
{
	static const char *const body[] = {
		"Follow the money, the judge told the court, and the rest will come to light.",
		"Follow-up talks are to be held in Grell on Tuesday, the office said.",
		"“Share this with nobody,” the letter said, and nobody did.",
		"\"Leave a reply at the desk,\" he told them.",
		"Like his father, Smith had joined the guild at the age of 16.",
		"Join forces or lose the port, he warned them.",
		"Related charges were dropped by the court a week later.",
		"Advertisement spending fell by a third in the second quarter.",
		"Photographs of the scene showed the bridge lying in the river.",
		"By Thursday evening the water had reached the second floor.",
		"Tell us more, the reporters shouted as the doors closed behind him.",
		"Comments made by the minister on Friday were withdrawn on Sunday.",
		"Copyright law does not cover such letters, the court found.",
		"Published figures put the loss at 14 million, the bank said.",
		"The commission said so in March, according to Reuters.",
		"Updates to the software were delayed by a fault in the network.",
	};

	for (size_t i = 0; i < sizeof body / sizeof body[0]; i++) {
		struct bytes text;

		bytes_init(&text);
		bytes_addf(&text, PROSE_A "\n%s\n" PROSE_A, body[i]);
		assert_kinds(text.data, "bbb");
		bytes_release(&text);
	}
}

static void a_date_prefix_is_a_unit(void **state)
{
	static const char text[] = " date 2026-04-16 " PROSE_A;
	struct article *a = article_of(text, sizeof text - 1, false);

	a->date_span = (struct span){ 1, 16 };
	assert_kinds_of(a, "-b");
}

static void names_like_labels_are_none(void **state)
{
	static const char text[] = "McConnell Wins Vote\n" PROSE_A "\nYouTube Bans Clips\n" PROSE_A;

	assert_kinds(text, "SbSb");
}

/* ---- the annotation around the kinds ---- */

static void sentences_are_found_by_their_bytes(void **state)
{
	static const char text[] = "Aa bb. Cc dd.\n\nEe.";
	struct article *a = article_of(text, sizeof text - 1, false);
	struct annotation *an = annotation_make(a);

	assert_int_equal(an->sentences.n, 3);
	assert_int_equal(annotation_sentence_at(an, 0), 0);
	assert_int_equal(annotation_sentence_at(an, 5), 0);
	assert_int_equal(annotation_sentence_at(an, 6), 1);
	assert_int_equal(annotation_sentence_at(an, 14), 2);
	assert_int_equal(annotation_sentence_at(an, 17), 2);
	assert_int_equal(annotation_sentence_at(an, 18), 3);
	assert_int_equal(an->sentences.v[1].paragraph, 0);
	assert_int_equal(an->sentences.v[2].paragraph, 1);
	annotation_free(&an);
	annotation_free(&an);
	article_unref(&a);
}

static void strings_are_interned(void **state)
{
	struct article *a = article_of("A.", 2, false);
	struct annotation *an = annotation_make(a);
	string_ref first = annotation_intern(an, "Orabi and more", 5);
	string_ref second = annotation_intern(an, "", 0);

	assert_string_equal(annotation_string(an, first), "Orabi");
	assert_string_equal(annotation_string(an, second), "");
	assert_null(annotation_string(an, 0));
	assert_true(first && second && first != second);
	annotation_free(&an);
	article_unref(&a);
}

static void a_stated_language_is_kept(void **state)
{
	struct article *a = article_of("Am 12. Juni war es.", 19, false);
	struct annotation *an;

	a->language = mem_copy_string("de-AT");
	an = annotation_make(a);
	assert_string_equal(an->language, "de-AT");
	assert_int_equal(an->sentences.n, 1);
	annotation_free(&an);
	article_unref(&a);
}

static void phrases_are_in_order_and_in_their_form(void **state)
{
	size_t n;
	const struct phrase_list *lists = phrase_lists(&n);

	assert_true(n < FURNITURE_LISTS * 2);
	for (size_t i = 0; i < n; i++) {
		const struct word_list *l = &lists[i].phrases;

		for (size_t k = 0; k < l->n; k++) {
			assert_true(!k || strcmp(l->v[k - 1], l->v[k]) < 0);
			assert_true(lists[i].how != PHRASE_INSIDE ||
				    strlen(l->v[k]) >= PHRASE_INSIDE_LEAST);
			assert_true(lists[i].how != PHRASE_END || strlen(l->v[k]) >= PHRASE_END_LEAST);
			for (const char *p = l->v[k]; *p; p++)
				assert_true(!((unsigned char)*p & 0x80) || *p == '\xC2' || *p == '\xA9');
		}
	}
}

/* A line of which PHRASE of LIST tells, and nothing else does. */
static void line_of(const struct phrase_list *list, const char *phrase, struct bytes *line)
{
	static const char *const forms[] = {
		[PHRASE_WHOLE] = "%s", [PHRASE_START] = "%s zonk", [PHRASE_INSIDE] = "zonk %s zonk",
		[PHRASE_END] = "zonk %s", [PHRASE_CALL] = "Zonk zonk. %s zonk",
		[PHRASE_NOTE] = "(%s zonk)", [PHRASE_COUNT] = "3 %s",
	};
	const char *form = forms[list->how], *at = strchr(form, '%');

	bytes_clear(line);
	bytes_add(line, form, (size_t)(at - form));
	bytes_add_string(line, phrase);
	bytes_add_string(line, at + 2);
}

static void every_phrase_tells(void **state)
{
	size_t n;
	const struct phrase_list *lists = phrase_lists(&n);
	struct bytes line;

	bytes_init(&line);
	for (size_t i = 0; i < n; i++) {
		enum place place = lists[i].where & PLACE_HEAD ? PLACE_HEAD : PLACE_TAIL;
		struct furniture f;

		furniture_init(&f, lists[i].language);
		for (size_t k = 0; k < lists[i].phrases.n; k++) {
			line_of(&lists[i], lists[i].phrases.v[k], &line);
			furniture_read(&f, line.data, (struct span){0, (uint32_t)line.len});
			if (!furniture_is(&f, place))
				fail_msg("%s", line.data);
		}
		furniture_release(&f);
	}
	bytes_release(&line);
}

static void kinds_cover_random_text(void **state)
{
	static const char *const pieces[] = { "Share this", "\n", "\n", "Leave a Reply", ".", " ", "By ",
					      "(", ")", "\xCA\xBC", "\xC2\xA0", "\xE2\x80\xA2 ", "Aa", "bb",
					      "1", "?", "LatestNews", "\xE2\x80\x9C", "date 2025-07-04" };
	struct bytes text;
	uint32_t seed = 7;

	bytes_init(&text);
	for (size_t round = 0; round < unit_cases(1500, 20000); round++) {
		struct article *a;
		struct annotation *an;
		uint32_t at = 0;

		bytes_clear(&text);
		for (int i = 0; i < 60; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes_add_string(&text, pieces[(seed >> 8) % (sizeof pieces / sizeof pieces[0])]);
		}
		a = article_of(text.data, text.len, round % 3 == 0);
		an = annotation_make(a);
		for (size_t i = 0; i < an->sentences.n; i++) {
			struct span s = an->sentences.v[i].span, gap = { at, s.start };

			assert_true(s.start >= at && s.end > s.start && s.end <= a->len);
			assert_int_equal(span_length(span_trim(a->text, gap)), 0);
			at = s.end;
		}
		assert_int_equal(span_length(span_trim(a->text, (struct span){ at, a->len })), 0);
		annotation_free(&an);
		article_unref(&a);
	}
	bytes_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headlines_and_subheadings),
		cmocka_unit_test(headings_need_prose_behind),
		cmocka_unit_test(short_questions_in_short_prose_are_body),
		cmocka_unit_test(furniture_at_the_end),
		cmocka_unit_test(furniture_at_the_start),
		cmocka_unit_test(furniture_in_the_middle),
		cmocka_unit_test(furniture_of_other_languages),
		cmocka_unit_test(prose_is_no_furniture),
		cmocka_unit_test(a_date_prefix_is_a_unit),
		cmocka_unit_test(names_like_labels_are_none),
		cmocka_unit_test(sentences_are_found_by_their_bytes),
		cmocka_unit_test(strings_are_interned),
		cmocka_unit_test(a_stated_language_is_kept),
		cmocka_unit_test(phrases_are_in_order_and_in_their_form),
		cmocka_unit_test(every_phrase_tells),
		cmocka_unit_test(kinds_cover_random_text),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
