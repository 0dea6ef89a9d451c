/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "base/bytes.h"
#include "text/clean.h"
#include "text/codepoint.h"
#include "text/lang.h"
#include "text/paragraph.h"
#include "text/sentence.h"

#include <locale.h>
#include <string.h>
#include <time.h>

/* WANT marks each end of a sentence that is not the last with '|' in place of the blanks there. */
static void assert_split(const char *language, const char *want)
{
	struct bytes text, got;
	struct spans sentences = { 0 };

	bytes_init(&text);
	bytes_init(&got);
	for (const char *p = want; *p; p++)
		bytes_add_byte(&text, *p == '|' ? ' ' : *p);
	sentence_split(text.data, (struct span){ 0, (uint32_t)text.len }, language, &sentences);
	for (size_t i = 0; i < sentences.n; i++) {
		if (i)
			bytes_add_byte(&got, '|');
		bytes_add(&got, text.data + sentences.v[i].start, span_length(sentences.v[i]));
	}
	assert_string_equal(got.data, want);
	VEC_RELEASE(&sentences);
	bytes_release(&got);
	bytes_release(&text);
}

static void assert_all(const char *language, const char *const *want)
{
	for (; *want; want++)
		assert_split(language, *want);
}

static void plain_ends(void **state)
{
	static const char *const want[] = {
		"The dam holds.|Nobody knows for how long.|Who does?|Not me!|Never",
		"No end here, he said; none here: or here",
		"It costs 4.75 percent.|In 2019 it did not.",
		"She left in 2019.|Then he came.",
		"Hello?!|Is that you?",
		"She works at Yahoo! in the accounting department.",
		"He told Zip! about it.",
		NULL,
	};

	assert_all("en", want);
}

static void abbreviations(void **state)
{
	static const char *const want[] = {
		"Mr. Smith met Dr. Rangin and Gen. Lee.|They left.",
		"Gov. Chris Noem and Rep. Max Rose (D-N.Y.) agreed.|Others did not.",
		"Sen. Tom Udall (D-N.M.) announced it.|\"Senator Reid\" did not.",
		"It was read by the office (D-Nev.).|\"Senator Reid respects that.\"",
		"Acme Inc. bought Foo Corp. of Ohio.|It closed yesterday.",
		"They sold it to Acme Inc.|The price was low.",
		"He lives in the U.S.|How about you?",
		"The U.S. Senate met.|U.S. Attorney Nealy Cox spoke.",
		"In the U.S. All-Star game he scored.",
		"On Sept. 17 it rained.|It stopped in Sept.|The sun came out.",
		"No. 10 is here, Fig. 3 there, see p. 55 and pp. 5-7.",
		"Did he win?|No.|He lost.",
		"He likes cats, dogs, etc.|The vet does not.",
		"Use tools, e.g. a saw, i.e. the red one, vs. Nothing else.",
		"Philip K. Dick and John F. Kennedy met J. K. Rowling.|George R.R. Martin did not.",
		"(Reporting by L. Anzour; editing by P. Tiede)",
		"Attorney General William P. Barr would release it.|He did.",
		"We make a good team, you and I.|Did you see Albert I. Jones?",
		"Take vitamin C.|Doctors say so.",
		"Go to Plan B.|Now.|Read Part I.|Part II is next.",
		"In the U.S. Mr. Smith lives well.|So does Martin Luther King Jr. Day.",
		"She has a Ph.D. from Oresk.|That is JFK Jr.'s book.",
		"WASHINGTON, D.C. -- The president said so.",
		"It was Col. Mustard, not Wm. Cook.",
		NULL,
	};

	assert_all("en", want);
}

static void times_of_day(void **state)
{
	static const char *const want[] = {
		"At 5 a.m. Mr. Smith went to the bank.|He left the bank at 6 P.M.|Mr. Smith then left.",
		"Tickets go on sale at 10 a.m. Friday, Dec. 6.",
		"The lights went out at 7 p.m. Eastern and came back.",
		"The judge set the hearing for June 28 at 2 p.m.|Jackson will be free.",
		NULL,
	};

	assert_all("en", want);
}

static void quotations(void **state)
{
	static const char *const want[] = {
		"“The law demands reasons.|We looked for them.|We found none.”",
		"It called them “allies in terrorism.”|Russia left.",
		"“This is for others… Now that it is done, all is well,” he said.",
		"\"Wait... He knew,\" she said.|\"They all knew.\"",
		"“Who signed?” she asked.|“Nobody.”",
		"“Who signed for that boat?” Selma Orabi, the transport minister, asked on television.",
		"“Why can't he run?” Akin continued.",
		"“Are you safe?” President Ana Kolar told reporters.",
		"“Really?” I asked.|\"Yes!\" Mrs. Brown cried.",
		"“Will it hold?”|The engineers said nothing.",
		"“Will it hold?”|Smith said the wall was old.",
		"“Is it?”|She left.",
		"‘We follow no course,’ she said.|‘Should prices turn, so shall we.’",
		"She turned to him, 'This is great.' she said.",
		"She turned to him, \"This is great.\"|She held the book out.",
		"He said it was “rusted.”|“Now it is gone.”",
		"The boys’ boat sank.|It was old.",
		"He teaches (he was an engineer for years.|He left.)|She reads.",
		NULL,
	};

	assert_all("en", want);
	assert_split("de", "„Ich habe Zeit“, sagte er: „Und Lust.“|Wir gehen.");
	assert_split("fr", "« Qui a signé ? » demande-t-elle.|« Personne. »|Il part.");
	assert_split("es", "«Nadie lo sabe.», dijo Aristóteles.|¿Cómo está?|¡Bien!");
}

static void brackets(void **state)
{
	assert_split("en", "He teaches (He worked for 5 years. He left.) at the school.|She reads.");
	assert_split("en", "(Adds raid.|New figure.)|More follows.");
	assert_split("en", "Some $9bn (£6.6bn) was frozen.|(That is much.)|It stays.");
	assert_split("en", "\"Bohr [...] used the stairways [...]\" (Smith 55).");
}

static void ellipses(void **state)
{
	static const char *const want[] = {
		"Orders had halved… and that was it.",
		"It halved…|Then it rose.",
		"I never meant that....|She left.",
		"The thing is . . . I did not mean it.",
		"Leave words off . . . .|Next sentence.",
		"It was weak.|. . . The practice went on. . . .",
		"This country is going to hell. ...|The world laughs at us.",
		"… but who knows?|We do.",
		NULL,
	};

	assert_all("en", want);
	assert_split("nl", "81 procent was raak.|...en toen barste de hel los.");
}

static void lists_on_one_line(void **state)
{
	static const char *const want[] = {
		"1.) The first item|2.) The second item",
		"1) The first item.|2) The second item.",
		"1. The first item|2. The second item|3. The third",
		"9. Nine|10. Ten",
		"• 9. The first item|• 10. The second item",
		"• The first|• The second",
		"a. The first item|b. The second item|c. The third",
		"1. The first item of 3.|It is not a list",
		"A. Smith met B. Jones.",
		NULL,
	};

	assert_all("en", want);
	assert_split("de", "1. FC Köln gegen 2. Mannschaft");
}

static void without_blanks(void **state)
{
	struct spans s = { 0 };
	static const char text[] = "Hello world.Today is Tuesday.Mr. Smith bought 1,000.That is a lot.";

	sentence_split(text, (struct span){ 0, sizeof text - 1 }, "en", &s);
	assert_int_equal(s.n, 4);
	VEC_RELEASE(&s);
	assert_split("en", "See https://www.example.50.com/new/Page.Html or Jane.Doe@example.com now.");
	assert_split("en", "The $4.5M deal, St.Petersburg and node.js stay whole.");
}

static void other_scripts(void **state)
{
	struct spans s = { 0 };
	static const char japanese[] = "良かったね！すごい！「はい。」と言った。３．２９％です。";

	sentence_split(japanese, (struct span){ 0, sizeof japanese - 1 }, "ja", &s);
	assert_int_equal(s.n, 4);
	VEC_RELEASE(&s);
	assert_split("hi", "कोई नहीं जानता।|हो सकता है।");
	assert_split("ur", "کیا حال ہے؟|نام ەے۔|میں حالا");
	assert_split("ar", "ماذا حدث بعد الانتخابات؟|وقال د. ديفيد ذلك.|ثم ذهب.");
	assert_split("ar", "سؤال وجواب:|ماذا حدث");
	assert_split("hy", "Ի՞նչ ես մտածում:|Ոչինչ:");
	assert_split("el", "Πού είναι;|Δε δούλευε κανένας.|το κόστος ήταν 5 εκατ. ευρώ.");
}

static void other_languages(void **state)
{
	assert_split("de", "Am 12. Juni, z. B. in Köln, war es Nr. 5.|Danach nicht.|Er ist 12.|Sie auch.");
	assert_split("de", "Köln gewann 2:1.|Trainer Karl B. (43) wohnt in der Goethestr. 12 in Köln.");
	assert_split("de", "Es gibt ca. 10 Mio. Versicherte und Dr. Huber.|Das ist viel.");
	assert_split("fr", "M. Dupont et Mme. Durand vivent av. Foch.|Ils partent.");
	assert_split("es", "Hola Srta. Ledesma.|Soy el Lic. Pastoriza.|El Dr. no.");
	assert_split("it", "Salve Sig.ra Mengoni!|Come sta?|Il prof. Rossi sta bene.");
	assert_split("pt", "O Dr. Silva e a Sra. Costa moram na Av. Paulista.|Eles saem.");
	assert_split("nl", "De heer mr. Jansen, d.w.z. Piet, kwam o.a. met drs. Vos.|Ze gaan.");
	assert_split("ru", "В 2014 г. А. С. Иванов жил на ул. Ленина.|Объем равен 5 куб.м.|Да.");
	assert_split("pl", "Prof. Nowak mieszka przy ul. Długiej.|To np. Kraków.|Nie wie.");
	assert_split("xx", "Nothing is known of it.|Still it is split.");
}

static void empty_ranges(void **state)
{
	struct spans s = { 0 };

	sentence_split("", (struct span){ 0, 0 }, "en", &s);
	sentence_split(" \n\xC2\xA0", (struct span){ 0, 4 }, "en", &s);
	assert_int_equal(s.n, 0);
	sentence_split("x", (struct span){ 0, 1 }, "en", &s);
	sentence_split("...", (struct span){ 0, 3 }, "en", &s);
	assert_int_equal(s.n, 2);
	VEC_RELEASE(&s);
}

/* ---- shapes that punish anything but linear time ---- */

static size_t count_repeated_in(const char *language, const char *unit, size_t times)
{
	struct bytes text;
	struct spans s = { 0 };
	size_t n;

	bytes_init(&text);
	for (size_t i = unit_large(times); i-- > 0;)
		bytes_add_string(&text, unit);
	sentence_split(text.data, (struct span){ 0, (uint32_t)text.len }, language, &s);
	n = s.n;
	assert_int_equal(s.v[0].start, 0);
	VEC_RELEASE(&s);
	bytes_release(&text);
	return n;
}

static size_t count_repeated(const char *unit, size_t times)
{
	return count_repeated_in("en", unit, times);
}

static void hostile_shapes(void **state)
{
	clock_t began = clock();

	assert_int_equal(count_repeated("Go. ", 10000), unit_large(10000));
	assert_int_equal(count_repeated("word ", 200000), 1);
	assert_int_equal(count_repeated("\"", 1000000), 1);
	assert_int_equal(count_repeated("\xE2\x80\x9C", 300000), 1);
	assert_int_equal(count_repeated(".", 1000000), 1);
	assert_int_equal(count_repeated(". ", 500000), 1);
	assert_int_equal(count_repeated("(", 1000000), 1);
	assert_int_equal(count_repeated("A. ", 300000), 1);
	assert_int_equal(count_repeated("A.b", 300000), 1);
	assert_int_equal(count_repeated("?\" Aa ", 150000), unit_large(150000));
	assert_int_equal(count_repeated("1) ", 300000), 1);
	/* no ASCII blank to say where the start of a sentence is long enough */
	assert_true(count_repeated("p.m.\xC2\xA0Xx\xC2\xA0", 100000) > 0);
	assert_true(count_repeated("U.S.\xC2\xA0The\xC2\xA0", 100000) > 0);
	assert_int_equal(count_repeated_in("ar", "a:\xC2\xA0", 300000), 1);
	/* seconds; half of one where each look is bounded, a minute for each where it is not */
	assert_true((double)(clock() - began) / CLOCKS_PER_SEC < 10 * unit_patience());
}

/* ---- whatever comes in, the sentences cover it ---- */

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

static void random_text(uint32_t seed, struct bytes *out)
{
	static const char *const pieces[] = { "A", "b", " ", " ", "\n", ".", "?", "!", "\"", "(", ")",
					      "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\xA6", "\xC2\xA0",
					      "\xE3\x80\x82", "1", "Mr", "U.S.", ":", ";", "\xC3\x89",
					      "\xF0\x9F\x98\x80", "said", "\xE2\x80\xA2", "-", ",",
					      "\xE2\x80\xAE", "\r", "\t", "\xED\xA0\x80" };
	size_t n = 1 + next_random(&seed) % 300;

	bytes_clear(out);
	for (size_t i = 0; i < n; i++) {
		uint32_t r = next_random(&seed);

		if (r % 16 == 0)
			bytes_add_byte(out, (char)(r >> 8));
		else
			bytes_add_string(out, pieces[(r >> 4) % (sizeof pieces / sizeof pieces[0])]);
	}
}

static bool is_border(const struct clean_text *t, uint32_t at)
{
	return at == t->len || ((unsigned char)t->text[at] & 0xC0) != 0x80;
}

static void assert_covered(const struct clean_text *t, uint32_t from, uint32_t to)
{
	struct span gap = span_trim(t->text, (struct span){ from, to });

	assert_int_equal(span_length(gap), 0);
}

static void check_text(const struct clean_text *t, const char *language)
{
	struct spans paragraphs = { 0 }, s = { 0 };
	uint32_t at = 0;

	paragraphs_of(t->text, t->len, &paragraphs);
	for (size_t i = 0; i < paragraphs.n; i++)
		sentence_split(t->text, paragraphs.v[i], language, &s);
	for (size_t i = 0; i < s.n; i++) {
		assert_true(s.v[i].start >= at && s.v[i].end > s.v[i].start && s.v[i].end <= t->len);
		assert_true(is_border(t, s.v[i].start) && is_border(t, s.v[i].end));
		assert_covered(t, at, s.v[i].start);
		at = s.v[i].end;
	}
	assert_covered(t, at, t->len);
	VEC_RELEASE(&paragraphs);
	VEC_RELEASE(&s);
}

static void sentences_cover_random_text(void **state)
{
	static const char *const languages[] = { "en", "de", "el", "ar", "hy", "ja", "ru", "" };
	struct bytes raw;

	bytes_init(&raw);
	for (uint32_t seed = 1; seed <= unit_cases(4000, 100000); seed++) {
		struct clean_text t;

		random_text(seed, &raw);
		t = clean_text_make(raw.data, raw.len);
		assert_non_null(lang_guess(t.text, t.len));
		check_text(&t, languages[seed % 8]);
		clean_text_release(&t);
	}
	bytes_release(&raw);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_ends),
		cmocka_unit_test(abbreviations),
		cmocka_unit_test(times_of_day),
		cmocka_unit_test(quotations),
		cmocka_unit_test(brackets),
		cmocka_unit_test(ellipses),
		cmocka_unit_test(lists_on_one_line),
		cmocka_unit_test(without_blanks),
		cmocka_unit_test(other_scripts),
		cmocka_unit_test(other_languages),
		cmocka_unit_test(empty_ranges),
		cmocka_unit_test(hostile_shapes),
		cmocka_unit_test(sentences_cover_random_text),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
