/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "compare/discrepancy.h"
#include "unit/told.h"

#include <stdio.h>

/* The discrepancies of two texts, as "kind: left | right" lines. */
static void print_discrepancies(const struct told *t, struct bytes *out)
{
	for (size_t i = 0; i < t->c->discrepancies.n; i++) {
		const struct discrepancy *d = &t->c->discrepancies.v[i];

		bytes_addf(out, "%s%s: ", i ? "\n" : "", discrepancy_kind_name(d));
		told_add_span(t, LEFT, d->span[LEFT], out);
		bytes_add_string(out, " | ");
		told_add_span(t, RIGHT, d->span[RIGHT], out);
	}
}

/* What is told of other things, so that the words of a topic are rare. */
static const char others[] =
	"\n\nThe mayor said that schools would stay closed until the roads were clear.\n\n"
	"Farmers in the valley fear for their apples, and traders for the winter market.\n\n"
	"A choir sang in the square while volunteers handed out soup and blankets.\n\n"
	"The opposition asked why the warning system had been silent all night.";

static void assert_discrepancies(const char *left, const char *right, const char *expected)
{
	char texts[2][4096];
	struct told t;
	struct bytes out;

	snprintf(texts[LEFT], sizeof *texts, "%s%s", left, others);
	snprintf(texts[RIGHT], sizeof *texts, "%s%s", right, others);
	told_init(&t, texts[LEFT], texts[RIGHT], "2025-07-04");
	bytes_init(&out);
	print_discrepancies(&t, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
	told_release(&t);
}

static void numbers_of_one_thing_differ(void **state)
{
	assert_discrepancies("The coastguard said 14 people died when the bus fell into the gorge.",
			     "Eleven people died when the bus fell into the gorge, the coastguard said.",
			     "number: 14 | Eleven");
	assert_discrepancies("The bridge at Oresk was completed in 1968 by prisoners.",
			     "Built by hand, the bridge at Oresk was completed in 1964.",
			     "date: 1968 | 1964");
	assert_discrepancies("Flags will fly at half-mast for two days of national mourning.",
			     "The king declared three days of national mourning.",
			     "duration: two days | three days");
}

static void what_figures_say_of_themselves(void **state)
{
	assert_discrepancies("Ninety-four people were treated when the bus fell into the gorge.",
			     "Doctors treated 104 people in all when the bus fell into the gorge.",
			     "number: Ninety-four | 104");
	assert_discrepancies("The driver of the bus owed the bank of Oresk 85,000 crowns.",
			     "The bank of Oresk wanted 58,000 crowns back that the driver of the bus owed.",
			     "number: 85,000 | 58,000");
	assert_discrepancies("The guild of Oresk could lose up to nine points for the brawl at the gorge.",
			     "For the brawl at the gorge the guild of Oresk may lose as many as twelve points.",
			     "number: up to nine | as many as twelve");
	assert_discrepancies("The brakes of the bus were four degrees too warm, inspectors found.",
			     "The brakes of the bus were at nine degrees, inspectors found.", "");
	assert_discrepancies("Shepherds at the gorge heard the bus fall at 2:35 p.m.",
			     "At five past two shepherds at the gorge heard the bus fall.",
			     "date: 2:35 p.m. | five past two");
	assert_discrepancies("A crowd of about 300 mourned the pupils at the bridge of Oresk.",
			     "Some 800 people mourned the pupils at the bridge of Oresk.",
			     "number: about 300 | Some 800");
}

static void what_stands_around_tells_what_a_figure_is_of(void **state)
{
	/* a short sentence is of what the one before tells */
	assert_discrepancies("Shepherds reported cracks in the bridge of Oresk in April.",
			     "Shepherds had told the mayor of cracks in the bridge. That was in May.",
			     "date: April | May");
	assert_discrepancies("Shepherds reported cracks in the bridge of Oresk in April.",
			     "Shepherds had told the mayor of cracks in the bridge.\n\nThat was in May.", "");
	/* two of one thing are not the two of another */
	assert_discrepancies("Police seized two drones and a laptop in a barn at Oresk.",
			     "Three drones and a laptop were seized in a barn at Oresk. Two men fled.",
			     "number: two | Three");
	assert_discrepancies("The bridge stranded about 14,000 passengers in Oresk, the railway said.",
			     "The bridge stranded some 16,000 passengers in Oresk, the railway said.",
			     "number: about 14,000 | some 16,000");
	/* what is a name in one article, is one where it begins a sentence of the other */
	assert_discrepancies("The mill borrowed 25 million crowns from Brightwater Credit, an old bank.",
			     "Brightwater of Oresk lent the mill 28 million crowns in all.",
			     "number: 25 million | 28 million");
	/* two ages of one man: what else is told with them is of one thing, too */
	assert_discrepancies("Tarek Bouzane, 33, has put 19 million of his own money into the mill.",
			     "Tarek Bouzane, 35, says 29 million of his own went down the drain there.",
			     "age: 33 | 35\nnumber: 19 million | 29 million");
}

static void compatible_numbers_are_silent(void **state)
{
	assert_discrepancies("At least 14 people died when the bus fell into the gorge.",
			     "Sixteen people died when the bus fell into the gorge.", "");
	assert_discrepancies("Dozens of people died when the bus fell into the gorge.",
			     "A total of 34 people died when the bus fell into the gorge.", "");
	assert_discrepancies("Two dozen pupils sat in the bus that fell into the gorge.",
			     "The 22 pupils sat in the bus that fell into the gorge.", "");
	assert_discrepancies("The bus was hit by winds of 35 knots at the gorge.",
			     "The bus was hit by winds of 65 km/h at the gorge.", "");
	assert_discrepancies("The ministry must repair the bridge within 90 days.",
			     "The ministry must repair the bridge within three months.", "");
	assert_discrepancies("The decade-long war for the bridge at Oresk is over.",
			     "The nine-year war for the bridge at Oresk is over.", "");
	assert_discrepancies("The bridge at Oresk fell on Thursday, the police said.",
			     "The bridge at Oresk fell on July 3, the police said.", "");
	assert_discrepancies("The repair of the bridge at Oresk costs $230 million.",
			     "The repair of the bridge at Oresk costs 200 million euros.", "");
}

static void what_both_know_is_settled(void **state)
{
	assert_discrepancies("The rate was cut from 5.25 percent to 4.75 percent by the bank.",
			     "The bank cut its rate to 4.75 percent.", "");
	assert_discrepancies("The police said 14 people died and 31 people were hurt in the gorge.",
			     "The police said 31 people were hurt and 14 people died in the gorge.", "");
}

static void ballots_are_one_figure(void **state)
{
	assert_discrepancies("The council closed the school by a vote of 5-2 on Monday.",
			     "The council closed the school on Monday by four votes to three.",
			     "number: 5-2 | four votes to three");
	assert_discrepancies("The council closed the school by a vote of 5-2 on Monday.",
			     "Five of the seven council members voted on Monday to close the school.", "");
}

static void dates_of_a_calendar_need_fewer_words_in_linked_sentences(void **state)
{
	assert_discrepancies("A mediator, Hilde Aas, has called both parties in Oresk to the bridge on May 16.",
			     "Hilde Aas, the mediator, wants to see both parties in Oresk on May 18.",
			     "date: May 16 | May 18");
}

static void weekdays_of_two_happenings_do_not_differ(void **state)
{
	assert_discrepancies("Schools, shops and the fish market stayed shut across the island on Thursday "
			     "as Jerra began to bury its dead from the disaster.",
			     "A ferry packed with market traders capsized off the island of Jerra on "
			     "Tuesday, killing at least 14 people and leaving 31 missing.", "");
	assert_discrepancies("Classes in Oresk resume on Sunday, after three days of mourning.",
			     "The president declared three days of mourning beginning Wednesday.", "");
	assert_discrepancies("The new rate of the bank applies from Wednesday.",
			     "The new rate of the bank takes effect on Monday.",
			     "date: Wednesday | Monday");
}

static void a_unanimous_ballot_has_nobody_against(void **state)
{
	assert_discrepancies("The judges in Oresk ruled unanimously that the bridge tender was void.",
			     "The judges in Oresk ruled by four votes to one that the bridge tender was void.",
			     "number: unanimously | four votes to one");
	assert_discrepancies("The judges in Oresk ruled unanimously that the bridge tender was void.",
			     "The judges in Oresk ruled by five votes to nil that the bridge tender was void.", "");
	assert_discrepancies("The judges in Oresk ruled unanimously that the bridge tender was void.",
			     "The judges in Oresk were unanimous: the bridge tender was void.", "");
	assert_discrepancies("The judges in Oresk were not unanimous that the bridge tender was void.",
			     "The judges in Oresk ruled by four votes to one that the bridge tender was void.", "");
}

static void a_verb_right_before_a_number_tells_of_it_alone(void **state)
{
	assert_discrepancies("A bus with 44 people fell into the gorge, killing 23 and injuring 21.",
			     "Twenty-five people died when the bus fell into the gorge.",
			     "number: 23 | Twenty-five");
}

static void ordinals_differ_where_a_period_is_named(void **state)
{
	assert_discrepancies("It was the second cut of the rate this year by the bank.",
			     "It was the first cut of the rate since 2022 by the bank.",
			     "ordinal: second | first");
	assert_discrepancies("It was the second cut of the rate this year by the bank.",
			     "It was the first cut of the rate in nearly two years by the bank.",
			     "ordinal: second | first");
	assert_discrepancies("It was the third closure of the bridge at Oresk because of ice this year.",
			     "The bridge at Oresk was closed for the fourth time this year, because of ice.",
			     "ordinal: third | fourth");
	assert_discrepancies("It was the second closure of the bridge at Oresk in twelve months.",
			     "The bridge at Oresk was closed for the third time within a year.",
			     "ordinal: second | third");
	assert_discrepancies("It was the second speech of the mayor in the square.",
			     "It was the first speech of the mayor in the square.", "");
	assert_discrepancies("The Oresk bank was the fourth largest bank in the country before its fall.",
			     "The Oresk bank had been the fifth-largest bank in the country.",
			     "ordinal: fourth | fifth");
	assert_discrepancies("The Oresk port is the fourth largest port in the country.",
			     "Oresk is the second largest city in the country.", "");
}

static void other_things_do_not_differ(void **state)
{
	assert_discrepancies("The police said 14 people died when the bus fell into the gorge.",
			     "The police said 31 people were missing when the bus fell into the gorge.", "");
	assert_discrepancies("The bus carried 14 people to the fair.", "The choir sang 9 songs.", "");
}

static void what_comes_on_top_does_not_differ(void **state)
{
	assert_discrepancies("The police said 14 people died when the bus fell into the gorge.",
			     "The police said 9 other people died when the bus fell into the gorge.", "");
	assert_discrepancies("Fishermen rescued 60 passengers of the ferry.",
			     "A total of 118 passengers of the ferry were rescued.", "");
	assert_discrepancies("The widows will be paid 400 crowns a month by the shipping line.",
			     "The widows will be paid 1,100 crowns a year by the shipping line.", "");
}

static void figures_that_say_of_themselves_that_they_are_apart(void **state)
{
	static const char *const pairs[][2] = {
		{"Police arrested 12 men and three women after the march in Oresk.",
		 "Police arrested 15 people after the march in Oresk."},
		{"In the first half of the year 120 boats landed at Oresk.",
		 "In the first quarter of the year 50 boats landed at Oresk."},
		{"The strike cost the port 3 million crowns a day.",
		 "The strike cost the port 9 million crowns in three days."},
		{"The hospital in Oresk treated 30 patients with burns.",
		 "The hospital in Oresk treated 12 children with burns."},
		{"The storm cut power to 30,000 homes in the valley.",
		 "The storm cut power to 70,000 people in the valley."},
		{"The rebels freed 20 of the 50 hostages in the valley.",
		 "The rebels still hold 30 hostages in the valley."},
		{"The price of bread in Oresk is now 3 crowns.",
		 "The price of bread in Oresk was 2 crowns a year ago."},
		{"Ten people were killed in the first attack on the market.",
		 "Sixteen people were killed in the second attack on the market."},
		{"The bank in Oresk has 14 branches.", "The bank in Oresk will close 6 of its branches."},
		{"The union demands 9 percent more pay.", "The company offers 4 percent more pay."},
		{"The ship carried 800 tons of wheat to Oresk.",
		 "The ship carried 300 tons of barley to Oresk."},
		{"The ticket to Oresk costs 12 crowns for adults.",
		 "The ticket to Oresk costs 6 crowns for children."},
		{"The minister visited Oresk for the third time since the flood.",
		 "The minister visited Oresk for the first time since his election."},
		{"The prison in Oresk was built for 400 inmates.", "The prison in Oresk holds 720 inmates."},
		{"The mother of three was found in the gorge.",
		 "The mother of a girl and two boys was found in the gorge."},
		{"The party won 31 percent of the votes in Oresk.",
		 "In the last election the party had won 27 percent of the votes in Oresk."},
		{"Inflation in Oresk fell to 3.1 percent in May.",
		 "Interest rates in Oresk fell to 3.5 percent in May."},
		{"The river in Oresk rose to 3.4 metres on Monday.",
		 "The river in Oresk rose by 2.8 metres on Monday."},
		{"The company from Oresk was fined 3 million crowns.",
		 "The company from Oresk paid damages of 4 million crowns."},
		{"The dam at Oresk was built in 1988.", "The dam at Oresk was repaired in 1994."},
		{"The fire in Oresk destroyed 30 houses.", "The fire in Oresk damaged 40 houses."},
		{"The train left Oresk at 6:10 a.m. with 80 passengers.",
		 "The train was due in Oresk at 8:30 a.m. with 80 passengers."},
		{"The prosecutor asked for nine years for the banker.",
		 "The court sentenced the banker to seven years."},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_discrepancies(pairs[i][0], pairs[i][1], "");
}

static void clocks_in_words_are_of_either_half_of_the_day(void **state)
{
	assert_discrepancies("The bridge at Oresk fell at ten to five, the police said.",
			     "The bridge at Oresk fell at 4:50 p.m., the police said.", "");
	assert_discrepancies("The bridge at Oresk fell at ten to five, the police said.",
			     "The bridge at Oresk fell at 4:15 a.m., the police said.",
			     "date: ten to five | 4:15 a.m.");
}

static void small_sums_are_chance(void **state)
{
	assert_discrepancies("The police said 19 people died when the bus fell into the gorge, five of them girls.",
			     "Fourteen people died when the bus fell into the gorge, the police said.",
			     "number: 19 | Fourteen");
}

static void what_happened_at_other_times_does_not_differ(void **state)
{
	assert_discrepancies("Prices rose 3.1 percent in August, the bank said.",
			     "Prices rose 3.4 percent in July, the bank said.", "");
	assert_discrepancies("Prices rose 3.1 percent in August, down from 3.4 percent in July.",
			     "Prices rose 3.4 percent in August.", "percent: 3.1 percent | 3.4 percent");
	assert_discrepancies("In 2019 the sinking of the Reem left 48 people dead.",
			     "The Nawras sank off the island on Tuesday, leaving 19 people dead.", "");
}

static void ages_are_of_one_name(void **state)
{
	assert_discrepancies("Tarek Bouzane, 33, a fisherman of Oresk, was there.",
			     "Nadim Karru, 41, a fisherman of Oresk, was there.", "");
	assert_discrepancies("Tarek Bouzane, 33, a fisherman of Oresk, was there.",
			     "Tarek Bouzane, 35, a fisherman of Oresk, was there.", "age: 33 | 35");
	assert_discrepancies("The captain, a 58-year-old Greek, was questioned in Oresk.",
			     "The captain, 62, was questioned in Oresk by the police.",
			     "age: 58-year-old | 62");
	assert_discrepancies("Tarek Bouzane, 33, a fisherman of Oresk, was there.",
			     "Tarek Bouzane saw it from his boat. The 36-year-old fisherman called for help.",
			     "age: 33 | 36-year-old");
	assert_discrepancies("Tarek Bouzane, 33, a fisherman of Oresk, was there.",
			     "Tarek Bouzane saw it from his boat. The 36-year-old woman called for help.", "");
	assert_discrepancies("A man aged 44 was pulled from the river below the old mill.",
			     "Firemen pulled a 47-year-old man out of the river below the old mill.",
			     "age: 44 | 47-year-old");
	assert_discrepancies("A man aged 44 was pulled from the river below the old mill.",
			     "A 47-year-old man lost his house, and the old mill its roof.", "");
	assert_discrepancies("Captain Tarek Bouzane, 33, was questioned in Oresk.",
			     "Captain Nadim Karru, 41, was questioned in Oresk.", "");
}

static void datelines_and_unrelated_articles_say_nothing(void **state)
{
	struct told t;

	assert_discrepancies("ORESK, July 3 (Wire) - The bus fell into the gorge, the police said.",
			     "ORESK, July 4 (Wire) - The bus fell into the gorge, the police said.", "");
	told_init(&t, "Eleven men died in the mine.", "Bread costs 12 crowns.", NULL);
	assert_int_equal(t.c->discrepancies.n, 0);
	told_release(&t);
}

static void wordings_are_discrepancies(void **state)
{
	assert_discrepancies("“The crane shall never stand on this quay,” the mayor said.",
			     "The mayor said: “The crane will never stand on that quay.”",
			     "wording: “The crane shall never stand on this quay,” | "
			     "“The crane will never stand on that quay.”");
}

static void assert_about(const char *left, const char *right, const char *expected)
{
	char texts[2][4096];
	struct told t;

	snprintf(texts[LEFT], sizeof *texts, "%s%s", left, others);
	snprintf(texts[RIGHT], sizeof *texts, "%s%s", right, others);
	told_init(&t, texts[LEFT], texts[RIGHT], "2025-07-04");
	assert_int_equal(t.c->discrepancies.n, 1);
	assert_string_equal(t.c->discrepancies.v[0].about, expected);
	told_release(&t);
}

static void what_differs_has_a_word(void **state)
{
	assert_about("The coastguard said 14 people died when the bus fell into the gorge.",
		     "Eleven people died when the bus fell into the gorge, the coastguard said.", "died");
	assert_about("The judges in Oresk were unanimous that the rules of the bridge tender were void.",
		     "The judges in Oresk ruled by four votes to one that the tender was void.", "judges");
	assert_about("The bridge at Oresk was completed in 1968 by prisoners.",
		     "Built by hand, the bridge at Oresk was completed in 1964.", "completed");
	assert_about("Prices in Oresk still rose 3.1 percent, the bank said.",
		     "The bank said prices in Oresk still rose 3.4 percent.", "rose");
	assert_about("“The crane shall never stand on this quay,” said Ivo Kolar Jr.",
		     "“The crane will never stand on that quay,” said Ivo Kolar Jr.", "Kolar Jr");
}

static void words_of_one_theme_are_as_good_as_one_word(void **state)
{
	assert_discrepancies("The Oresk bank was founded in 1921 by two brothers.",
			     "The Oresk bank was established in 1923 by two brothers.",
			     "date: 1921 | 1923");
	assert_discrepancies("The clerk was sent to prison for five years over the forged cheques.",
			     "For the cheques that he forged the clerk must go to jail for three years.",
			     "duration: five years | three years");
	assert_discrepancies("In front of the stadium about 200 supporters stopped the team bus.",
			     "Some 300 fans stopped the team bus in front of the stadium.",
			     "number: about 200 | Some 300");
}

static void who_lives_somewhere_is_not_dead(void **state)
{
	assert_discrepancies("The village of Torre has 640 inhabitants and one shop.",
			     "Torre is a village by the sea where 630 people live from one shop.",
			     "number: 640 | 630");
}

static void what_is_far_apart_is_of_two_things(void **state)
{
	assert_discrepancies("The Oresk bank was founded in 1921 by two brothers.",
			     "The Oresk bank opened its first branch abroad in 1974.", "");
	assert_discrepancies("Some 300 people attended the funeral in Oresk.",
			     "More than 2,000 people attended the concert in Oresk.", "");
}

static void digits_that_change_places_are_a_mistake(void **state)
{
	assert_discrepancies("The chief had signed 26 contracts with shell companies in Cyprus.",
			     "There were agreements with firms on Cyprus: 62 bear the signature of the chief.",
			     "number: 26 | 62");
}

static void deadlines_differ_though_one_holds_the_other(void **state)
{
	assert_discrepancies("The ministry must repair the bridge within ten days.",
			     "The ministry must repair the bridge within six weeks.",
			     "duration: within ten days | within six weeks");
}

static void a_headline_is_as_vague_as_the_body(void **state)
{
	assert_discrepancies("Seven people die as bus falls into gorge\n\n"
			     "At least seven people died when the bus fell into the gorge.",
			     "Nine people died when the bus fell into the gorge.", "");
}

static void a_month_of_another_year_differs(void **state)
{
	struct told t;
	struct bytes out;

	assert_discrepancies("The guild was removed from the list of banned unions in April this year.",
			     "The ban of the guild as a union was lifted in April 2024.",
			     "date: April this year | April 2024");
	assert_discrepancies("Exports of wool rose 4 percent in April this year.",
			     "Exports of wool rose 3 percent in April 2024.", "");
	bytes_init(&out);
	told_init(&t,
		  "The ministry said on July 3, 2025, that the guild may work.\n\n"
		  "It was removed from the list of banned unions in April this year.\n\nIt rained.",
		  "The guild may work again.\n\n"
		  "The ban on the guild among the unions was lifted in April 2024.\n\nIt snowed.", NULL);
	print_discrepancies(&t, &out);
	assert_string_equal(out.data, "date: April this year | April 2024");
	told_release(&t);
	bytes_release(&out);
}

static void many_numbers_leave_spans_in_order(void **state)
{
	int n = (int)unit_large(30000);
	struct bytes b[2];
	struct told t;

	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_init(&b[side]);
		for (int i = 0; i < n; i++)
			bytes_addf(&b[side], "%d men and %d boats. ", i + side, 7 * i);
	}
	told_init(&t, b[LEFT].data, b[RIGHT].data, NULL);
	assert_true(t.c->discrepancies.n <= (size_t)n);
	for (size_t i = 0; i < t.c->discrepancies.n; i++) {
		const struct discrepancy *d = &t.c->discrepancies.v[i];

		for (int side = LEFT; side <= RIGHT; side++) {
			const struct annotation *an = t.c->annotation[side];

			assert_in_range(d->sentence[side], 0, an->sentences.n - 1);
			assert_true(span_holds(an->sentences.v[d->sentence[side]].span, d->span[side]));
		}
	}
	told_release(&t);
	for (int side = LEFT; side <= RIGHT; side++)
		bytes_release(&b[side]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_one_thing_differ),
		cmocka_unit_test(what_figures_say_of_themselves),
		cmocka_unit_test(what_stands_around_tells_what_a_figure_is_of),
		cmocka_unit_test(compatible_numbers_are_silent),
		cmocka_unit_test(what_both_know_is_settled),
		cmocka_unit_test(ballots_are_one_figure),
		cmocka_unit_test(dates_of_a_calendar_need_fewer_words_in_linked_sentences),
		cmocka_unit_test(weekdays_of_two_happenings_do_not_differ),
		cmocka_unit_test(a_unanimous_ballot_has_nobody_against),
		cmocka_unit_test(a_verb_right_before_a_number_tells_of_it_alone),
		cmocka_unit_test(ordinals_differ_where_a_period_is_named),
		cmocka_unit_test(other_things_do_not_differ),
		cmocka_unit_test(what_comes_on_top_does_not_differ),
		cmocka_unit_test(figures_that_say_of_themselves_that_they_are_apart),
		cmocka_unit_test(clocks_in_words_are_of_either_half_of_the_day),
		cmocka_unit_test(small_sums_are_chance),
		cmocka_unit_test(what_happened_at_other_times_does_not_differ),
		cmocka_unit_test(ages_are_of_one_name),
		cmocka_unit_test(datelines_and_unrelated_articles_say_nothing),
		cmocka_unit_test(wordings_are_discrepancies),
		cmocka_unit_test(what_differs_has_a_word),
		cmocka_unit_test(words_of_one_theme_are_as_good_as_one_word),
		cmocka_unit_test(who_lives_somewhere_is_not_dead),
		cmocka_unit_test(what_is_far_apart_is_of_two_things),
		cmocka_unit_test(digits_that_change_places_are_a_mistake),
		cmocka_unit_test(deadlines_differ_though_one_holds_the_other),
		cmocka_unit_test(a_month_of_another_year_differs),
		cmocka_unit_test(a_headline_is_as_vague_as_the_body),
		cmocka_unit_test(many_numbers_leave_spans_in_order),
	};

	return cmocka_run_group_tests_name("discrepancy", tests, NULL, NULL);
}
