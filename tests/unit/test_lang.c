/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "text/abbrev.h"
#include "text/lang.h"

#include <locale.h>
#include <string.h>

static const char *guess(const char *text)
{
	return lang_guess(text, strlen(text));
}

static void sentences_tell_their_language(void **state)
{
	static const struct {
		const char *code, *text;
	} samples[] = {
		{ "en", "The harbour office said on Monday that the ferries would return." },
		{ "de", "Der Hafen teilte am Montag mit, dass die Fähren wieder fahren." },
		{ "fr", "Le port a annoncé lundi que les bacs allaient reprendre la mer." },
		{ "es", "El puerto anunció el lunes que los barcos vuelven a navegar." },
		{ "it", "Il porto ha annunciato che i traghetti torneranno a navigare." },
		{ "pt", "O porto anunciou que as balsas não vão parar e que há mais uma." },
		{ "nl", "De haven zei maandag dat de veerboten weer gaan varen en dat het kan." },
		{ "sv", "Hamnen sade på måndagen att färjorna är tillbaka och att det går bra." },
		{ "da", "Havnen sagde mandag, at færgerne er tilbage, og at de sejler nu efter påske." },
		{ "fi", "Satama sanoi, että lautat ovat jälleen liikenteessä ja että ne kulkevat." },
		{ "pl", "Port poinformował, że promy wracają i że nie ma już problemów w porcie." },
		{ "cs", "Přístav oznámil, že se trajekty vrátí a že to není další odklad." },
		{ "hu", "A kikötő közölte, hogy a kompok már nem állnak, és ez így is marad." },
		{ "tr", "Liman, feribotların geri döneceğini ve bunun için bir engel olmadığını söyledi." },
		{ "id", "Pelabuhan mengatakan bahwa kapal itu tidak akan berlayar dan masih di sana." },
		{ "ru", "Порт сообщил, что паромы снова будут ходить и что это не всё." },
		{ "uk", "Порт повідомив, що пороми знову ходитимуть і що це ще не все." },
		{ "el", "Το λιμάνι ανακοίνωσε ότι τα πλοία επιστρέφουν." },
		{ "ar", "قال الميناء إن العبارات ستعود إلى العمل." },
		{ "fa", "بندر گفت که کشتی‌ها دوباره به راه می‌افتند و این برای همه است." },
		{ "ur", "بندرگاہ نے کہا ہے کہ کشتیاں دوبارہ چلیں گی۔" },
		{ "he", "הנמל הודיע כי המעבורות יחזרו." },
		{ "hi", "बंदरगाह ने कहा है कि नावें फिर चलेंगी।" },
		{ "ja", "港は月曜日、船が戻ると発表した。" },
		{ "zh", "港口周一宣布，渡轮将恢复航行。" },
		{ "ko", "항구는 월요일에 배가 돌아온다고 밝혔다." },
		{ "my", "သင်္ဘောများ ပြန်လာမည်။" },
		{ "am", "መልካም ቀን ይሁንልህ።" },
		{ "hy", "Նավերը կվերադառնան:" },
		{ "th", "ท่าเรือแจ้งว่าเรือจะกลับมา" },
	};

	for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++)
		assert_string_equal(guess(samples[i].text), samples[i].code);
}

static void english_where_nothing_speaks(void **state)
{
	assert_string_equal(guess(""), "en");
	assert_string_equal(guess("12345 — !"), "en");
	assert_string_equal(guess("Qasmara Tarpress"), "en");
	assert_string_equal(guess("L. D. Anzour 4, C. N. Tiede 5, S. Orabi 6"), "en");
	assert_string_equal(guess("\xFF\xFE\x80"), "en");
}

static void names_do_not_turn_a_text(void **state)
{
	assert_string_equal(guess("Die Zeit and Der Spiegel were the first to report it in Berlin, "
				  "and both said that the minister had seen the letter."),
			    "en");
}

static void languages_are_told_by_their_first_part(void **state)
{
	assert_true(lang_is("de", "de"));
	assert_true(lang_is("de-AT", "de"));
	assert_true(lang_is("EN_us", "en"));
	assert_false(lang_is("den", "de"));
	assert_false(lang_is("", "de"));
	assert_false(lang_is("de", ""));
}

static void assert_ordered(const struct word_list *l)
{
	for (size_t i = 1; i < l->n; i++)
		assert_true(strcmp(l->v[i - 1], l->v[i]) < 0);
	for (size_t i = 0; i < l->n; i++) {
		assert_true(strlen(l->v[i]) < LANG_WORD_MAX);
		assert_true(word_list_has(l, l->v[i]));
	}
}

static void lists_are_in_order(void **state)
{
	static const char *const codes[] = { "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no",
					     "fi", "pl", "cs", "ro", "hu", "tr", "id", "vi", "ru", "uk",
					     "bg", "sr", "kk", "el", "ar", "fa", "ur", "hi", "mr", "he",
					     "hy" };

	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
		struct word_list words = lang_frequent(codes[i]);
		const struct sentence_rules *r = sentence_rules_for(codes[i]);
		const struct word_list *lists[] = { &words,	  &r->titles, &r->inside, &r->numbered,
						    &r->months, &r->after,  &r->states, &r->time,
						    &r->zones,  &r->named,  &r->lettered, &r->saying };

		for (size_t k = 0; k < sizeof lists / sizeof lists[0]; k++)
			assert_ordered(lists[k]);
	}
}

static void lists_are_searched(void **state)
{
	static const char *const words[] = { "also read", "read", "read more" };
	struct word_list l = { words, 3 }, none = { 0 };

	assert_true(word_list_has(&l, "read"));
	assert_false(word_list_has(&l, "rea"));
	assert_false(word_list_has(&l, ""));
	assert_int_equal(word_list_from(&l, "read", 4), 1);
	assert_int_equal(word_list_from(&l, "read m", 6), 2);
	assert_int_equal(word_list_from(&l, "reads", 5), 3);
	assert_false(word_list_has(&none, "a"));
}

static void long_words_fit_no_list(void **state)
{
	static const char text[] = "ΛΙΜΆΝΙ’Σ Donaudampfschifffahrtsgesellschaftskapitän";
	char lower[LANG_WORD_MAX];

	lang_lower_word(text, (struct span){ 0, 17 }, lower);
	assert_string_equal(lower, "λιμάνι'σ");
	lang_lower_word(text, (struct span){ 18, sizeof text - 1 }, lower);
	assert_string_equal(lower, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_tell_their_language),
		cmocka_unit_test(english_where_nothing_speaks),
		cmocka_unit_test(names_do_not_turn_a_text),
		cmocka_unit_test(languages_are_told_by_their_first_part),
		cmocka_unit_test(lists_are_in_order),
		cmocka_unit_test(lists_are_searched),
		cmocka_unit_test(long_words_fit_no_list),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
