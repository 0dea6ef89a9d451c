/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals and the score they add up to. */
#include "unit/unit.h"

#include "compare/score.h"
#include "unit/compared.h"

#include <math.h>

/* Sentences that share nothing with the tested ones, so that words have something to be rare in. */
static const char noise_left[] = "\nGrain prices rose again.\nNobody slept in the valley.\n"
				 "Choirs sang under green lamps.";
static const char noise_right[] = "\nOrchestras toured northern cities.\nSnow closed the pass.\n"
				  "Cheese was cheap at the fair.";

struct scored {
	struct compared p;
	float v[SIGNAL_N];
	bool candidate;
};

/* The signals of the first sentence of each side. */
static void score_first(struct scored *s, const char *left, const char *right)
{
	struct bytes text[2];
	struct candidates candidates = {0};
	struct signal_context context;

	bytes_init(&text[LEFT]);
	bytes_init(&text[RIGHT]);
	bytes_addf(&text[LEFT], "%s%s", left, noise_left);
	bytes_addf(&text[RIGHT], "%s%s", right, noise_right);
	compared_init(&s->p, text[LEFT].data, text[RIGHT].data);
	candidates_find(&s->p.joint, &candidates);
	signal_context_init(&context, &s->p.joint, &candidates);
	s->candidate = candidates.n && candidates.v[0].sentence[LEFT] == 0 &&
		       candidates.v[0].sentence[RIGHT] == 0;
	if (s->candidate)
		signals_of(&context, 0, s->v);
	signal_context_release(&context);
	VEC_RELEASE(&candidates);
	compared_release(&s->p);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
}

static float signal_between(enum signal signal, const char *left, const char *right)
{
	struct scored s, swapped;

	score_first(&s, left, right);
	score_first(&swapped, right, left);
	assert_true(s.candidate && swapped.candidate);
	for (int i = 0; i < SIGNAL_N; i++) {
		assert_true(isfinite(s.v[i]));
		assert_float_equal(s.v[i], swapped.v[i], 1e-4);
	}
	return s.v[signal];
}

static void no_common_word_no_candidate(void **state)
{
	struct scored s;

	score_first(&s, "The ferry sank.", "The boat went down.");
	assert_false(s.candidate);
}

static void plain_words_count_names_and_dates_do_not(void **state)
{
	assert_float_equal(signal_between(SIGNAL_PLAIN, "An old ferry sank.", "The ferry sank."),
			   log1pf(2), 1e-5);
	assert_float_equal(signal_between(SIGNAL_PLAIN, "Then Ana Kolar met ministers on Monday.",
					  "Later Ana Kolar told ministers, Monday or not."),
			   0, 1e-5);
}

static void a_title_belongs_to_its_name(void **state)
{
	const char *left = "Then Transport Minister Ana Kolar wept.";
	const char *right = "Later the transport minister Ana Kolar laughed.";

	assert_float_equal(signal_between(SIGNAL_PLAIN, left, right), 0, 1e-5);
	assert_float_equal(signal_between(SIGNAL_PAIRS, left, right), 0, 1e-5);
	assert_true(signal_between(SIGNAL_NAMES, left, right) > 0);
	assert_float_equal(signal_between(SIGNAL_PLAIN, "Later transport was slow.",
					  "No transport came."), log1pf(1), 1e-5);
}

static void anchors_stand_once_on_each_side(void **state)
{
	assert_float_equal(signal_between(SIGNAL_ANCHORS, "The ferry sank fast.",
					  "A ferry had to sink."), 1, 0);
	assert_float_equal(signal_between(SIGNAL_ANCHORS, "The ferry sinks fast.",
					  "A ferry had to sink."), 2, 0);
}

static void synonyms_are_other_words_of_one_group(void **state)
{
	assert_float_equal(signal_between(SIGNAL_SYNONYMS, "The ferry crash killed cats.",
					  "The ferry has dead dogs."), log1pf(1), 1e-5);
	assert_float_equal(signal_between(SIGNAL_SYNONYMS, "The ferry killed cats.",
					  "The ferry killed dogs."), 0, 1e-5);
}

static void numbers_agree_or_differ(void **state)
{
	assert_true(signal_between(SIGNAL_NUMBERS, "The ferry had 14 doors.", "A ferry with 14.") > 0);
	assert_float_equal(signal_between(SIGNAL_NUMBERS_DIFFER, "The ferry had 14 doors.",
					  "A ferry with 14."), 0, 0);
	assert_float_equal(signal_between(SIGNAL_NUMBERS_DIFFER, "The ferry had 14 doors.",
					  "A ferry with 15."), 1, 0);
	assert_float_equal(signal_between(SIGNAL_NUMBERS_DIFFER, "The ferry had doors.",
					  "A ferry with 15."), 0, 0);
	assert_true(signal_between(SIGNAL_DATES, "The ferry left in April.",
				   "A ferry came in April.") > 0);
}

static void a_matching_clause_tells_more_than_scattered_words(void **state)
{
	const char *whole = "Divers found the black box.";
	float clause = signal_between(SIGNAL_CLAUSE, whole,
				      "Divers found the black box, while far away ministers, "
				      "clerks and kings danced.");
	float scattered = signal_between(SIGNAL_CLAUSE, whole,
					 "Divers and kings danced, while ministers found clerks "
					 "sleeping, far away by a black river with box trees.");

	assert_true(clause > .5f);
	assert_true(clause > scattered + .2f);
}

static void pairs_of_words_count_in_order(void **state)
{
	assert_true(signal_between(SIGNAL_PAIRS, "The black box sank.", "A black box.") > 0);
	assert_float_equal(signal_between(SIGNAL_PAIRS, "The black box sank.", "A box, all black."),
			   0, 1e-5);
	assert_float_equal(signal_between(SIGNAL_PHRASES, "A box on a ship.", "Her box on a boat."),
			   0, 1e-5);
	assert_float_equal(signal_between(SIGNAL_PHRASES, "The black box sank.", "A black box."),
			   log1pf(1), 1e-5);
}

static float score_between(const char *left, const char *right)
{
	struct scored s;

	score_first(&s, left, right);
	assert_true(s.candidate);
	return score_of(s.v);
}

static void more_in_common_scores_higher(void **state)
{
	const char *left = "At least 14 people died when a ferry capsized off Orlo on Tuesday.";
	float same = score_between(left, left);
	float most = score_between(left, "A ferry capsized off Orlo on Tuesday and 14 people died.");
	float some = score_between(left, "The ferry to Orlo is the only link in winter.");

	float least = score_between(left, "Summers on the island were hot, people say.");

	assert_true(same <= 1 && same > most && most > some && some > least && least > 0);
	assert_true(most > SCORE_SURE && least < SCORE_LINK);
}

static void reasons_add_up_to_the_score(void **state)
{
	struct scored s;
	struct link l = {0};
	float sum = 0;
	const float nothing[SIGNAL_N] = {0};

	score_first(&s, "The ferry sank on Monday.", "On Monday a ferry sank.");
	score_reasons(s.v, &l);
	for (uint32_t i = 0; i < l.n_reasons; i++) {
		sum += l.reasons[i].weight;
		assert_true(i == 0 || fabsf(l.reasons[i - 1].weight) >= fabsf(l.reasons[i].weight));
	}
	float score = score_of(s.v);
	float base = logf(score / (1 - score)) - sum;
	score_reasons(nothing, &l);
	sum = 0;
	for (uint32_t i = 0; i < l.n_reasons; i++)
		sum += l.reasons[i].weight;
	score = score_of(nothing);
	assert_float_equal(base, logf(score / (1 - score)) - sum, 1e-3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_common_word_no_candidate),
		cmocka_unit_test(plain_words_count_names_and_dates_do_not),
		cmocka_unit_test(a_title_belongs_to_its_name),
		cmocka_unit_test(anchors_stand_once_on_each_side),
		cmocka_unit_test(synonyms_are_other_words_of_one_group),
		cmocka_unit_test(numbers_agree_or_differ),
		cmocka_unit_test(a_matching_clause_tells_more_than_scattered_words),
		cmocka_unit_test(pairs_of_words_count_in_order),
		cmocka_unit_test(more_in_common_scores_higher),
		cmocka_unit_test(reasons_add_up_to_the_score),
	};

	return cmocka_run_group_tests_name("signals", tests, NULL, NULL);
}
