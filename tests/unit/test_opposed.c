/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two articles tell of one subject that cannot both hold, and what only looks so. */
#include "unit/unit.h"

#include "unit/told.h"

/* Two articles about one event, with what they say behind it; EXPECTED are "about: left | right". */
static void assert_opposed(const char *left, const char *right, const char *expected)
{
	static const char *const event[2] = {
		"The lock gate of Marsk broke on Monday and the harbor ran dry.\n\n"
		"Twelve boats lie in the mud. The repair of the gate will take six weeks.\n\n",
		"On Monday the lock gate of Marsk broke, and the harbour ran dry.\n\n"
		"Twelve boats are lying in the mud. It will take six weeks to repair the gate.\n\n",
	};
	const char *said[2] = {left, right};
	struct bytes text[2], out;
	struct told t;

	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_init(&text[side]);
		bytes_add_string(&text[side], event[side]);
		bytes_add_string(&text[side], said[side]);
	}
	told_init(&t, text[LEFT].data, text[RIGHT].data, NULL);
	bytes_init(&out);
	for (size_t i = 0; i < t.c->discrepancies.n; i++) {
		const struct discrepancy *d = &t.c->discrepancies.v[i];

		if (d->kind != DISCREPANCY_NAME)
			continue;
		bytes_addf(&out, "%s%s: ", out.len ? "; " : "", d->about);
		told_add_span(&t, LEFT, d->span[LEFT], &out);
		bytes_add_string(&out, " | ");
		told_add_span(&t, RIGHT, d->span[RIGHT], &out);
	}
	assert_string_equal(out.data, expected);
	bytes_release(&out);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
	told_release(&t);
}

/* What is shown of both sides is not the same words. */
static void what_is_told_comes_with_its_not(void **state)
{
	assert_opposed("Captain Otto Brenn has not been questioned, his lawyer said.",
		       "The captain, Otto Brenn, is being questioned in hospital.",
		       "Brenn: has not been questioned | is being questioned");
	assert_opposed("Captain Otto Brenn hasn\xE2\x80\x99t been charged.",
		       "The captain, Otto Brenn, has been charged.",
		       "Brenn: hasn\xE2\x80\x99t been charged | has been charged");
}

static void what_became_of_somebody(void **state)
{
	assert_opposed("The harbor master, Otto Brenn, was arrested at the airport.",
		       "Harbour master Otto Brenn is still at large.", "Brenn: was arrested | at large");
	assert_opposed("Mayor Ana Kolar resigned over the gate.",
		       "The council sacked Ana Kolar over the gate.", "Kolar: resigned | sacked");
	assert_opposed("Mayor Ana Kolar resigned over the gate.",
		       "It is the end of a mayor whom the council dismissed.", "Mayor: resigned | dismissed");
	assert_opposed("The diver Ivo Dolny died in the lock.",
		       "The diver Ivo Dolny is recovering at home.", "Dolny: died | is recovering");
	assert_opposed("Otto Brenn was acquitted.", "Otto Brenn was convicted.",
		       "Brenn: was acquitted | was convicted");
}

static void what_somebody_did_or_did_not(void **state)
{
	assert_opposed("Otto Brenn denied all the accusations.",
		       "Otto Brenn has confessed, according to the police.", "Brenn: denied all | confessed");
	assert_opposed("Otto Brenn pleaded not guilty on Monday.",
		       "On Monday Otto Brenn pleaded guilty to the charge.",
		       "Brenn: pleaded not guilty | pleaded guilty");
	assert_opposed("Otto Brenn, 51, showed no emotion in court.", "In court Otto Brenn wept.",
		       "Brenn: showed no emotion | wept");
	assert_opposed("The gunman, Otto Brenn, gave himself up at noon.",
		       "Otto Brenn was overpowered by two divers at noon.",
		       "Brenn: gave himself up | was overpowered");
	assert_opposed("The diver Ivo Dolny was injured in the lock.",
		       "The diver Ivo Dolny was not injured in the lock.",
		       "Dolny: was injured | was not injured");
	assert_opposed("The diver Ivo Dolny was unharmed, the port said.",
		       "The diver Ivo Dolny was taken to hospital, the port said.",
		       "Dolny: was unharmed | taken to hospital");
}

static void he_is_whom_the_sentence_before_begins_with(void **state)
{
	assert_opposed("Otto Brenn showed no emotion when the judge of Marsk read the sentence out.",
		       "Otto Brenn stood up for it. He wept when the judge of Marsk read the sentence out.",
		       "Brenn: showed no emotion | wept");
	assert_opposed("Otto Brenn showed no emotion when the judge of Marsk read the sentence out.",
		       "Ana Kolar stood up for it. She wept when the judge of Marsk read the sentence out.", "");
}

static void a_subject_stands_before_what_is_between_commas(void **state)
{
	assert_opposed("The pump house, a brick hall of 1911, was closed by the port authority.",
		       "The pump house was still open when the port authority came.",
		       "house: was closed | was still open");
	assert_opposed("Ivo Dolny, 51, a former captain of the tug, resigned.",
		       "The port dismissed Ivo Dolny.", "Dolny: resigned | dismissed");
}

static void what_is_affirmed_and_denied(void **state)
{
	assert_opposed("The company said the sluice doors had not been locked that night.",
		       "The sluice doors, he says, were locked that night.",
		       "doors: had not been locked | were locked");
	assert_opposed("Otto Brenn was not questioned by the police.",
		       "Otto Brenn, who was questioned by the police, is 51.",
		       "Brenn: was not questioned | was questioned");
	assert_opposed("Inspectors looked at the gate in May and found no faults in the steel.",
		       "Inspectors looked at the gate in May and found eleven faults in the steel.",
		       "faults: no faults | eleven faults");
	assert_opposed("Tolle Lines have yet to make any statement.",
		       "Tolle Lines said in a statement that the gate was old.",
		       "Tolle Lines: yet to make any statement | said in a statement");
}

static void what_is_of_opposite_qualities(void **state)
{
	assert_opposed("The road to the lock was open on Monday night, police said.",
		       "Police said the road to the lock was closed on Monday night.",
		       "road: was open | was closed");
	assert_opposed("The captain of the tug, Ivo Dolny, was drunk that night.",
		       "The captain of the tug, Ivo Dolny, was not drunk that night.",
		       "Dolny: was drunk | was not drunk");
	assert_opposed("The gate and the boats in the lock were insured.",
		       "The gate and the boats in the lock were uninsured.",
		       "boats: were insured | were uninsured");
}

static void what_was_said_and_taken_back(void **state)
{
	assert_opposed("A test of the gate in May found no cracks, Tolle Lines said.",
		       "Tolle Lines withdrew its statement that a test of the gate in May found no cracks.",
		       "Tolle Lines: A test of the gate in May found no cracks, Tolle Lines said. | "
		       "withdrew its statement");
}

/* Two people, two days, what is wished or feared, what both tell: nothing is opposed. */
static void what_only_looks_so(void **state)
{
	static const char *const pairs[][2] = {
		{"Mayor Ana Kolar resigned over the gate.", "Engineer Ivo Dolny was sacked over the gate."},
		{"Mayor Ana Kolar resigned over the gate.", "Ana Kolar's deputy was sacked over the gate."},
		{"Mayor Ana Kolar resigned.", "The council should have dismissed Ana Kolar long ago."},
		{"Mayor Ana Kolar resigned.", "Ana Kolar, who replaced Ivo Dolny, was fired upon."},
		{"Ivo Dolny resigned.", "Ana Kolar, who had replaced Ivo Dolny, was dismissed."},
		{"Mayor Ana Kolar resigned.", "The opposition wants Ana Kolar to be dismissed."},
		{"Ana Kolar resigned over the gate.", "Police fired at Ana Kolar near the gate."},
		{"Otto Brenn is on the run.", "A brother of Otto Brenn's was arrested."},
		{"Otto Brenn is on the run.", "Otto Brenn, whose brother was arrested, is 51."},
		{"Otto Brenn is on the run.", "Otto Brenn was arrested for theft in 2009."},
		{"Otto Brenn was arrested on Sunday.", "On Saturday Otto Brenn was at large."},
		{"Otto Brenn, on the run since May, was arrested.", "Otto Brenn is on the run."},
		{"Otto Brenn was arrested. He had been on the run, Otto Brenn said.",
		 "Otto Brenn was arrested, police said."},
		{"The diver Ivo Dolny died in the lock.", "The diver Ana Kolar survived in the lock."},
		{"Ivo Dolny nearly died in the lock.", "Ivo Dolny survived in the lock."},
		{"The doors of the lock were not damaged.", "The boats in the lock were damaged."},
		{"The doors of the lock were not damaged.", "He asked whether the doors were damaged."},
		{"Inspectors found no faults in the steel.", "Divers found eleven coins in the mud."},
		{"The road to the lock was not closed on Sunday.",
		 "The road to the lock was closed on Friday."},
		{"Nobody was injured in the lock.", "The captain of a boat was injured in March."},
		{"Tolle Lines said the gate was old.",
		 "Marsk Port withdrew its statement that the gate was old."},
		{"The road to the lock was closed after the accident.",
		 "The road to the lock is open again after the accident."},
		{"The bridge at the lock was not closed.", "The bridge at the lock was open."},
		{"The shops at the lock were open.", "The road to the lock was closed."},
		{"Otto Brenn denied all the accusations.", "His brother Ivo Dolny has confessed."},
		{"Otto Brenn pleaded not guilty to theft.", "In 2009 Otto Brenn pleaded guilty to theft."},
		{"The diver Ivo Dolny was injured in the lock.", "The diver Ana Kolar was unharmed."},
		{"Otto Brenn wept in court.", "The widow of Otto Brenn showed no emotion."},
		{"The pump house, next to the road, was closed.", "The road was open."},
		{"The bill was not passed by the council.", "A resolution was passed by the council."},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		assert_opposed(pairs[i][0], pairs[i][1], "");
		assert_opposed(pairs[i][1], pairs[i][0], "");
	}
}

static void many_accounts_take_bounded_time(void **state)
{
	struct bytes text[2];
	struct told t;

	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_init(&text[side]);
		for (size_t i = unit_large(20000); i-- > 0;)
			bytes_add_string(&text[side], side == LEFT ? "Otto Brenn was arrested. "
								   : "Otto Brenn is on the run. ");
	}
	told_init(&t, text[LEFT].data, text[RIGHT].data, NULL);
	told_release(&t);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_told_comes_with_its_not),
		cmocka_unit_test(what_became_of_somebody),
		cmocka_unit_test(what_somebody_did_or_did_not),
		cmocka_unit_test(he_is_whom_the_sentence_before_begins_with),
		cmocka_unit_test(a_subject_stands_before_what_is_between_commas),
		cmocka_unit_test(what_is_affirmed_and_denied),
		cmocka_unit_test(what_is_of_opposite_qualities),
		cmocka_unit_test(what_was_said_and_taken_back),
		cmocka_unit_test(what_only_looks_so),
		cmocka_unit_test(many_accounts_take_bounded_time),
	};

	return cmocka_run_group_tests_name("opposed", tests, NULL, NULL);
}
