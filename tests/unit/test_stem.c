/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "text/stem.h"

#include <stdbool.h>
#include <string.h>

/* Words of one row have one stem. */
static const char *const joined[] = {
	"organise organize organised organized organises organizes organising organizing",
	"organisation organization organisations organizations organise organiser organizer",
	"realise realize realisation realization",
	"privatise privatize privatisation privatization",
	"criticise criticize criticised criticized",
	"recognise recognize recognised recognized recognising recognizing",
	"analyse analyze analysed analyzed analysing analyzing analyses",
	"paralyse paralyze paralysed paralyzed",
	"colour color colours colors coloured colored colouring coloring",
	"labour labor labours labors", "neighbour neighbor neighbours neighbors",
	"neighbouring neighboring", "favourite favorite favourites", "honourable honorable",
	"behaviour behavior", "dishonour dishonor", "armoury armory",
	"centre center centres centers", "centred centered centring centering",
	"theatre theater theatres theaters", "kilometre kilometer kilometres kilometers",
	"litre liter", "fibre fiber fibres fibers", "manoeuvre maneuver manoeuvres maneuvers",
	"catalogue catalog catalogues catalogs catalogued cataloged",
	"dialogue dialog dialogues", "analogue analog",
	"travelled traveled travel travels travelling traveling",
	"traveller traveler travellers", "cancelled canceled cancel cancels",
	"fuelled fueled fuel fuels fuelling fueling", "dialled dialed dial",
	"signalled signaled signal", "labelled labeled label",
	"counsellor counselor", "medallist medalist", "marvellous marvelous",
	"defence defense defences defenses", "offence offense", "licence license licences",
	"pretence pretense", "practise practice practised practiced",
	"programme program programmes programs programmer programming programmed",
	"programmatic programmatically", "stonewall stonewalled stonewalling",
	"forestall forestalled forestalling", "football footballs footballer footballers",
	"misspell misspelled misspelling", "total totals totalled totaled totalling",
	"initial initials initialled initialed", "grey gray", "sceptical skeptical",
	"skilful skillful", "enrolment enrollment", "judgement judgment",
	"minister minister's minister\u2019s ministers ministers' ministers\u2019",
	"advise advised advises advising", "exercise exercised exercises exercising",
	"rise rises", "surprise surprised surprises surprising", "promise promised promises",
	"size sizes sized", "prize prizes", "four fours", "hour hours hour's", "tour tours toured",
	"call calls called calling", "fill filled filling", "sell sells selling",
	"roll rolled rolls", "quell quelled quelling", "control controls controlled controlling",
	"install installed installing", "compel compelled", "vogue vogues",
	"league leagues", "colleague colleagues colleague's", "acre acres", "say says saying",
};

/* No word of a row has the stem of its first. */
static const char *const apart[] = {
	"four for fore", "our or", "hour hor hors", "tour tor", "pour por pore", "flour flor floor",
	"organ organise organize organization organisation", "rise rice ride", "wise wize wide",
	"advise advice", "size sis", "timbre timber", "metre met", "centre cent", "call cal",
	"fill fil", "sell sel", "league leg log", "vogue vog", "acre acer", "course cors",
	"source sors", "court cort", "policy police", "forestalled forest",
	"programmatic program", "'s s",
};

static void stem_of(struct stemmer *s, const char *word, size_t len, struct bytes *out)
{
	bytes_clear(out);
	stemmer_stem(s, word, len, out);
}

/* Checks every word of ROW against its first. */
static void check_row(struct stemmer *s, const char *row, bool one)
{
	size_t len = strcspn(row, " ");
	struct bytes first, other;

	bytes_init(&first);
	bytes_init(&other);
	stem_of(s, row, len, &first);
	assert_true(first.len > 0);
	for (const char *word = row + len; *word; word += len) {
		word++;
		len = strcspn(word, " ");
		stem_of(s, word, len, &other);
		if (!strcmp(first.data, other.data) != one)
			fail_msg("\"%s\": %s and %s", row, first.data, other.data);
	}
	bytes_release(&first);
	bytes_release(&other);
}

static void spellings_and_inflections_join(void **state)
{
	struct stemmer *s = stemmer_open("en");

	for (size_t i = 0; i < sizeof joined / sizeof *joined; i++)
		check_row(s, joined[i], true);
	stemmer_close(&s);
	assert_null(s);
}

static void other_words_stay_apart(void **state)
{
	struct stemmer *s = stemmer_open("en-GB");

	for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
		check_row(s, apart[i], false);
	stemmer_close(&s);
}

struct language {
	const char *code, *row;
};

static void languages_of_snowball_are_stemmed(void **state)
{
	static const struct language rows[] = {
		{"de", "minister ministers ministern"}, {"fr", "continuer continue continuait"},
		{"es", "trabajar trabajando"}, {"it", "abbandonare abbandonata"},
		{"pt", "trabalho trabalhos"}, {"nl", "lichamen lichaam"},
		{"sv", "flickor flickorna"}, {"da", "dreng drenge"}, {"no", "havn havnen"},
		{"nb", "havn havnen"}, {"nn", "havn havner"}, {"fi", "talo talon talossa"},
		{"hu", "bab babot"}, {"ro", "abrupt abrupte"},
		{"ru", "\u043c\u043e\u0441\u0442 \u043c\u043e\u0441\u0442\u0430 "
		       "\u043c\u043e\u0441\u0442\u043e\u043c"},
		{"tr", "kitaplar kitaplara"}, {"EN_us", "bridge bridges"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stemmer *s = stemmer_open(rows[i].code);

		check_row(s, rows[i].row, true);
		stemmer_close(&s);
	}
}

static void spelling_rules_are_for_english_only(void **state)
{
	struct stemmer *s = stemmer_open("fr");

	check_row(s, "centre center", false);
	stemmer_close(&s);
}

static void other_languages_are_copied(void **state)
{
	static const char *const codes[] = {"xx", "ja", "", "e", "porter", "english", NULL};
	struct bytes b;

	bytes_init(&b);
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		struct stemmer *s = stemmer_open(codes[i]);

		stem_of(s, "bridges", 7, &b);
		assert_string_equal(b.data, "bridges");
		stemmer_close(&s);
	}
	bytes_release(&b);
}

static void what_is_too_long_is_copied(void **state)
{
	struct stemmer *s = stemmer_open("en");
	struct bytes word, stem;

	bytes_init(&word);
	bytes_init(&stem);
	bytes_fill(&word, 'x', 100000);
	bytes_add_string(&word, "ings");
	stem_of(s, word.data, word.len, &stem);
	assert_string_equal(stem.data, word.data);
	stem_of(s, word.data + word.len - 64, 64, &stem);
	assert_int_equal(stem.len, 63);
	bytes_release(&word);
	bytes_release(&stem);
	stemmer_close(&s);
}

static void stems_are_appended(void **state)
{
	struct stemmer *s = stemmer_open("en");
	struct bytes b;

	bytes_init(&b);
	stemmer_stem(s, "bridgesx", 7, &b);
	bytes_add_byte(&b, ' ');
	stemmer_stem(s, "", 0, &b);
	stemmer_stem(s, "'", 1, &b);
	assert_string_equal(b.data, "bridg '");
	bytes_release(&b);
	stemmer_close(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spellings_and_inflections_join),
		cmocka_unit_test(other_words_stay_apart),
		cmocka_unit_test(languages_of_snowball_are_stemmed),
		cmocka_unit_test(spelling_rules_are_for_english_only),
		cmocka_unit_test(other_languages_are_copied),
		cmocka_unit_test(what_is_too_long_is_copied),
		cmocka_unit_test(stems_are_appended),
	};

	return cmocka_run_group_tests_name("stem", tests, NULL, NULL);
}
