/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "annotate/gazetteer.h"
#include "annotate/names.h"
#include "annotate/word_sense.h"
#include "annotate/word_table.h"
#include "text/paragraph.h"

#include <stdio.h>
#include <string.h>

/* The names of an article of one sentence a line: "P Muttaqi=Amir Khan Muttaqi, ..." */
static char *names(const char *text)
{
	struct article a = {.text = mem_copy_string(text), .len = (uint32_t)strlen(text)};
	struct annotation an = {.article = &a};
	struct reading reading;
	struct bytes b;

	bytes_init(&b);
	bytes_init(&an.strings);
	bytes_add_byte(&an.strings, '\0');
	paragraphs_of(text, a.len, &a.paragraphs);
	for (uint32_t i = 0; i < a.paragraphs.n; i++)
		VEC_PUSH(&an.sentences,
			 (struct sentence){.span = a.paragraphs.v[i],
					   .paragraph = i,
					   .kind = text[a.paragraphs.v[i].end - 1] == '.'
							   ? KIND_BODY
							   : KIND_HEADLINE});
	reading_make(&reading, &an);
	names_find(&an, &reading);
	reading_release(&reading);
	for (size_t i = 0; i < an.names.n; i++) {
		const struct name *n = &an.names.v[i];
		const char *canonical = annotation_string(&an, n->canonical);
		size_t len = span_length(n->span);

		bytes_addf(&b, "%s%c %.*s", i ? ", " : "", "POLX"[n->type], (int)len,
			   text + n->span.start);
		if (strlen(canonical) != len || memcmp(canonical, text + n->span.start, len))
			bytes_addf(&b, "=%s", canonical);
	}
	free(a.text);
	VEC_RELEASE(&a.paragraphs);
	VEC_RELEASE(&an.sentences);
	VEC_RELEASE(&an.names);
	bytes_release(&an.strings);
	return b.data;
}

#define NAMES(text, expected)                                                                      \
	do {                                                                                       \
		char *f = names(text);                                                             \
		assert_string_equal(f, expected);                                                  \
		free(f);                                                                           \
	} while (0)

static void titles_are_left_out(void **state)
{
	NAMES("On Monday Foreign Minister Ana Kolar Vess met Dr. Pavel Orn.",
	      "P Ana Kolar Vess, P Pavel Orn");
	NAMES("He met Gov. Tam Orreg and deckhand Ulm Bree.", "P Tam Orreg, P Ulm Bree");
	NAMES("She saw Secretary of State Lena Orr there.", "P Lena Orr");
	NAMES("He works at General Motors and the Justice Department.",
	      "O General Motors, O Justice Department");
	NAMES("The Foreign Minister left.", "");
}

static void small_words_join(void **state)
{
	NAMES("He led the Bank of Orsova and the Ministry of Trade and Industry.",
	      "O Bank of Orsova, O Ministry of Trade and Industry");
	NAMES("He met Ursel von der Lahn and Omar bin Salim.",
	      "P Ursel von der Lahn, P Omar bin Salim");
	NAMES("He met Bashar al-Orabi and al-Mekki.", "P Bashar al-Orabi, P al-Mekki");
	NAMES("He runs the Orsovan Women’s Trade Network.", "O Orsovan Women’s Trade Network");
	NAMES("He met the governor of Orsova and J. K. Tamm.", "X Orsova, P J. K. Tamm");
	NAMES("He likes Jean-Luc Orr and Taliban-led Kabul.", "P Jean-Luc Orr, O Taliban, L Kabul");
}

static void variants_are_joined(void **state)
{
	NAMES("He met Dr Ana Kolar Vess.\nVess and Ms. Kolar Vess agreed with Ana.",
	      "P Ana Kolar Vess, P Vess=Ana Kolar Vess, P Kolar Vess=Ana Kolar Vess, "
	      "P Ana=Ana Kolar Vess");
	NAMES("In the United Nations (UN) and the UN they met.",
	      "O United Nations, O UN=United Nations, O UN=United Nations");
	NAMES("They asked the Orsovan Maritime Authority and the OMA.\nAll of the Maritime "
	      "Authority.",
	      "O Orsovan Maritime Authority, O OMA=Orsovan Maritime Authority, "
	      "O Maritime Authority=Orsovan Maritime Authority");
	NAMES("It left the Bank of Orsova in Orsova, and the Bank fell.",
	      "O Bank of Orsova, L Orsova, O Bank=Bank of Orsova");
	NAMES("He met Ana Kolar, 41, and Petr Kolar, 12, and Kolar.",
	      "P Ana Kolar, P Petr Kolar, P Kolar=Ana Kolar");
}

static void what_persons_do(void **state)
{
	NAMES("Wolde Estan shook her head.", "P Wolde Estan");
	NAMES("Wolde Estan does not think so.", "P Wolde Estan");
	NAMES("He wrote to Wolde Estan’s daughter.", "P Wolde Estan");
	NAMES("“We know,” says Wolde Estan.", "P Wolde Estan");
	NAMES("Wolde Estan was inside.\nShe waited.", "P Wolde Estan");
	NAMES("Wolde Estan was there.\nThe rest left, and Estan spoke.",
	      "P Wolde Estan, P Estan=Wolde Estan");
	NAMES("Clear Label was there.\nThe rest left.\nShe waited.", "X Clear Label");
}

static void first_words(void **state)
{
	NAMES("Exports rose.\nOfficials said so.\nInflation eased.", "");
	NAMES("Kolar, 41, left.\nOrr, who fell, rose.", "P Kolar, P Orr");
	NAMES("Nearby, a teacher fell.\nChildren, who fell, rose.", "");
	NAMES("Kolar said so.\nRussia’s bid failed.\nMany met Vess.\nVess left.",
	      "X Kolar, L Russia, X Vess, X Vess");
	NAMES("Yesterday Kolar left.\nHe met Ana Kolar.", "P Kolar=Ana Kolar, P Ana Kolar");
	NAMES("“Snow fell,” said Ana Kolar.", "P Ana Kolar");
	NAMES("Snow Kolar left.\nThe snow fell on Mr Kolar.", "P Kolar, P Kolar");
}

static void headings(void **state)
{
	NAMES("Orsova Votes Down Kolar Plan Again\nHe met Ana Kolar in Orsova.",
	      "L Orsova, P Kolar=Ana Kolar, P Ana Kolar, L Orsova");
	NAMES("CAPTAIN FLEES ORSOVA\nHe left Orsova.", "X ORSOVA=Orsova, X Orsova");
}

static void places(void **state)
{
	NAMES("It sank off Orsova near Cape Tamm and Lake Ulm.",
	      "L Orsova, L Cape Tamm, L Lake Ulm");
	NAMES("He flew to Western countries and U.S. ports in New Zealand.",
	      "X Western, O U.S.=United States, L New Zealand");
}

static void no_names(void **state)
{
	NAMES("I said I’m here on Friday, in May and at 5.", "");
	NAMES("", "");
	NAMES("Plan B failed. YOU left.\nAs you know.", "");
}

static void tables_are_sorted(void **state)
{
	for (size_t i = 1; i < cue_count; i++)
		assert_true(strcmp(cue_words[i - 1].word, cue_words[i].word) < 0);
	for (size_t i = 1; i < known_count; i++)
		assert_true(strcmp(known_names[i - 1].name, known_names[i].name) < 0);
	for (size_t i = 0; i < cue_count; i++)
		assert_int_equal(word_sense_find(cue_words[i].word, strlen(cue_words[i].word)).cues,
				 cue_words[i].classes);
	assert_int_equal(cue_find("said", 4), CUE_SAY);
	assert_int_equal(cue_find("shot", 4), 0); /* no class, but */
	assert_int_equal(word_sense_find("shot", 4).cues, CUE_LEAD);
	assert_int_equal(cue_find("sai", 3), 0);
	assert_int_equal(cue_find("saids", 5), 0);
	assert_int_equal(known_name("saudi arabia", 12), KNOWN_PLACE);
	assert_int_equal(known_name("saudi", 5), KNOWN_NOT);
}

static void words_are_numbered(void **state)
{
	struct word_table t;
	char s[16];

	word_table_init(&t);
	assert_int_equal(word_table_find(&t, "a", 1), WORD_TABLE_NONE);
	for (int i = 0; i < 5000; i++) {
		int n = snprintf(s, sizeof s, "%d", i);

		assert_int_equal(word_table_add(&t, s, (size_t)n), i);
	}
	assert_int_equal(word_table_add(&t, "4999", 4), 4999);
	assert_int_equal(word_table_find(&t, "499", 3), 499);
	assert_int_equal(word_table_find(&t, "5000", 4), WORD_TABLE_NONE);
	assert_string_equal(word_table_get(&t, 42), "42");
	assert_int_equal(word_table_count(&t), 5000);
	word_table_release(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_left_out),
		cmocka_unit_test(small_words_join),
		cmocka_unit_test(variants_are_joined),
		cmocka_unit_test(what_persons_do),
		cmocka_unit_test(first_words),
		cmocka_unit_test(headings),
		cmocka_unit_test(places),
		cmocka_unit_test(no_names),
		cmocka_unit_test(tables_are_sorted),
		cmocka_unit_test(words_are_numbered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
