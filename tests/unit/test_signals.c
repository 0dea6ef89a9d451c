/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals and the score they add up to. */
#include "unit/unit.h"

#include "compare/score.h"
#include "unit/compared.h"

#include <math.h>

/* Sentences that share nothing with the tested ones, so that words have something to be rare in. */
static const char noise[2][100] = {
	"\nGrain prices rose again.\nNobody slept in the valley.\n"
	"Choirs sang under green lamps.",
	"\nOrchestras toured northern cities.\nSnow closed the pass.\n"
	"Cheese was cheap at the fair.",
};

struct scored {
	struct compared p;
	float v[SIGNAL_N];
	bool candidate;
};

/* The signals of the first sentence of each side; FIRST_NOISE belongs to the left one. */
static void score_with(struct scored *s, const char *left, const char *right, int first_noise)
{
	struct bytes text[2];
	struct candidates candidates = {0};
	struct signal_context context;
	struct gist gist;

	bytes_init(&text[LEFT]);
	bytes_init(&text[RIGHT]);
	bytes_addf(&text[LEFT], "%s%s", left, noise[first_noise]);
	bytes_addf(&text[RIGHT], "%s%s", right, noise[!first_noise]);
	compared_init(&s->p, text[LEFT].data, text[RIGHT].data);
	gist_init(&gist, &s->p.joint);
	candidates_find(&gist, &candidates);
	signal_context_init(&context, &gist, &candidates);
	s->candidate = candidates.n && candidates.v[0].sentence[LEFT] == 0 &&
		       candidates.v[0].sentence[RIGHT] == 0;
	if (s->candidate)
		signals_of(&context, 0, s->v);
	signal_context_release(&context);
	VEC_RELEASE(&candidates);
	gist_release(&gist);
	compared_release(&s->p);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
}

static void score_first(struct scored *s, const char *left, const char *right)
{
	score_with(s, left, right, 0);
}

static float signal_between(enum signal signal, const char *left, const char *right)
{
	struct scored s, swapped;

	score_first(&s, left, right);
	score_with(&swapped, right, left, 1);
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

static void plain_words_count_names_dates_and_usual_words_do_not(void **state)
{
	float one = signal_between(SIGNAL_PLAIN, "An old ferry swam.", "The ferry sank.");

	assert_true(one > 0);
	assert_true(signal_between(SIGNAL_PLAIN, "An old ferry sank.", "The ferry sank.") > one);
	assert_float_equal(signal_between(SIGNAL_PLAIN, "Some countries decided on it.",
					  "It is for every country to decide."), 0, 1e-5);
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
	assert_true(signal_between(SIGNAL_PLAIN, "Later transport was slow.", "No transport came.") > 0);
}

static void sentences_told_alike_share_their_form(void **state)
{
	const char *left = "He would not have sold it before the ferry sank.";

	assert_true(signal_between(SIGNAL_FORM, left, "The ferry: she would not have bought it.") >
		    signal_between(SIGNAL_FORM, left, "The ferry is hers, or was theirs."));
	assert_float_equal(signal_between(SIGNAL_FORM, "The ferry is at the pier.",
					  "It is the ferry of the town."), 0, 1e-5);
	assert_true(signal_between(SIGNAL_FORM, "The ferry is leaking.", "Leaking is the ferry.") > 0);
	assert_true(signal_between(SIGNAL_FORM, "The ferry leaves at noon on Monday.",
				   "On Friday the ferry sank.") > 0);
}

static void usual_words_are_likened_apart(void **state)
{
	const char *left = "Some countries decided on the ferry.";

	assert_true(signal_between(SIGNAL_USUAL, left, "The ferry was for a country to decide.") >
		    signal_between(SIGNAL_USUAL, left, "The ferry was for a country to sink."));
	assert_float_equal(signal_between(SIGNAL_USUAL, left, "The ferry sank."), 0, 1e-5);
}

static void common_words_are_spelled_alike_or_not(void **state)
{
	const char *left = "The ferry's crew sank a boat.";

	assert_float_equal(signal_between(SIGNAL_SPELLED, left, "Boat and ferry had a Crew."), 1, 1e-5);
	assert_float_equal(signal_between(SIGNAL_SPELLED, left, "The boats, ferries and crews."), 0.25,
			   1e-5);
}

static void common_words_stand_in_one_order_or_not(void **state)
{
	const char *left = "The ferry had left the pier before dawn.";

	assert_float_equal(signal_between(SIGNAL_ORDER, left, "A ferry, piers: none at dawn."),
			   3.5 / 4, 1e-5);
	assert_float_equal(signal_between(SIGNAL_ORDER, left, "At dawn no pier, and no ferry."),
			   0.5 / 4, 1e-5);
	assert_float_equal(signal_between(SIGNAL_ORDER, left, "The ferry and the sea."), 0.5, 1e-5);
}

static void synonyms_are_other_words_of_one_group(void **state)
{
	assert_float_equal(signal_between(SIGNAL_SYNONYMS, "The ferry crash killed cats.",
					  "The ferry has dead dogs."), log1pf(1), 1e-5);
	assert_float_equal(signal_between(SIGNAL_SYNONYMS, "The ferry killed cats.",
					  "The ferry killed cooks."), 0, 1e-5);
}

static void common_numbers_count(void **state)
{
	assert_true(signal_between(SIGNAL_NUMBERS, "The ferry had 14 doors.", "A ferry with 14.") > 0);
	assert_float_equal(signal_between(SIGNAL_NUMBERS, "The ferry had 14 doors.",
					  "A ferry with 15."), 0, 0);
}

static void names_at_the_start_tell_whom_it_is_about(void **state)
{
	assert_true(signal_between(SIGNAL_ABOUT, "Then Ana Kolar left the ferry.",
				   "Later Ana Kolar left.") > 0);
	assert_float_equal(signal_between(SIGNAL_ABOUT, "Then Ana Kolar left the ferry.",
					  "Some of them left the ferry to Ana Kolar."), 0, 0);
}

static void heads_are_the_first_words_but_for_names_and_figures(void **state)
{
	assert_float_equal(signal_between(SIGNAL_HEAD, "Then Ana Kolar left 14 keys on Monday.",
					  "On Monday 14 keys left the ferry."), 0, 0);
	assert_float_equal(signal_between(SIGNAL_HEAD, "On Monday Ana Kolar sold the ferry.",
					  "Then Ivo Brandt sold a ferry."), 1, 0);
	assert_float_equal(signal_between(SIGNAL_HEAD, "Then Ana Kolar perished on the ferry.",
					  "Then Ivo Brandt died by the ferry."), 1, 0);
	assert_float_equal(signal_between(SIGNAL_HEAD, "Then Ana Kolar perished on the ferry.",
					  "Then Ivo Brandt sang on the ferry and died."), 0, 0);
}

static void sentences_are_taken_where_both_have_others(void **state)
{
	static const char left[] = "The ferry carried barley.\nBakers burned rye bread.";
	static const char right[] = "Bakers burned rye bread and barley.";
	struct bytes other;

	bytes_init(&other);
	bytes_addf(&other, "%s\nA ferry carried barley.", right);
	assert_true(signal_between(SIGNAL_TAKEN, left, other.data) > 0.1f);
	assert_float_equal(signal_between(SIGNAL_TAKEN, left, right), 0, 0);
	bytes_release(&other);
}

static void words_of_the_same_sentences_are_associated(void **state)
{
	static const char left[] = "Divers left.\nDivers found a rusty key.\nWind blew.";
	static const char near[] = "A rusty thing left.", far[] = "A windy thing left.";

	assert_true(signal_between(SIGNAL_ASSOCIATION, left, near) >
		    signal_between(SIGNAL_ASSOCIATION, left, far) + .01f);
}

/* Of left sentence A and right sentence B; nothing of A may be left behind. */
static float product_of(const struct gist *g, uint32_t a, uint32_t b)
{
	float *dense = mem_alloc_zero(gist_dimensions(g), sizeof *dense), product;

	gist_spread(g, LEFT, a, dense);
	product = gist_product(g, dense, RIGHT, b);
	gist_gather(g, LEFT, a, dense);
	assert_float_equal(gist_product(g, dense, RIGHT, b), 0, 0);
	free(dense);
	return product;
}

static float product_between(const char *left, const char *right)
{
	struct compared p;
	struct gist gist;

	compared_init(&p, left, right);
	gist_init(&gist, &p.joint);
	float product = product_of(&gist, 0, 0);
	gist_release(&gist);
	compared_release(&p);
	return product;
}

static void a_class_is_common_where_no_word_is(void **state)
{
	assert_true(product_between("It exploded.", "A bomb, then.") > 0);
	assert_float_equal(product_between("It exploded.", "A piano, then."), 0, 0);
	assert_true(product_between("Bombs exploded.", "Bombs exploded.") >
		    product_between("Bombs exploded.", "Dynamite detonated."));
}

static void names_weigh_more_and_what_any_news_says_less(void **state)
{
	static const char *const texts[] = {"He saw Kolar.", "He saw ferries.", "He saw countries."};
	float before = INFINITY;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		float product = product_between(texts[i], texts[i]);

		assert_true(product > 0 && product < before);
		before = product;
	}
}

/* Two articles whose second sentences are by such speakers, or NULL. */
static void init_said(struct compared *p, const char *const texts[2], const char *const speakers[2])
{
	for (int side = LEFT; side <= RIGHT; side++) {
		struct annotation *an = &p->article[side].an;
		const char *s = speakers[side];

		made_init(&p->article[side], NULL);
		made_add_lines(&p->article[side], texts[side]);
		bytes_init(&an->strings);
		bytes_add_byte(&an->strings, '\0');
		an->sentences.v[1].speaker = s ? annotation_intern(an, s, (uint32_t)strlen(s)) : 0;
	}
	compared_join(p);
}

/* Two articles whose second sentences are by one speaker, named in the first, and count alike. */
static void init_spoken(struct compared *p)
{
	static const char *const texts[2] = {"Ana Kolar came.\n“It rained,” she said: 21 inches.",
					     "Here is Kolar.\nSnow fell, 18 inches."};

	for (int side = LEFT; side <= RIGHT; side++) {
		struct annotation *an = &p->article[side].an;
		struct quantity q = {.sentence = 1, .type = QUANTITY_MEASURE};

		made_init(&p->article[side], NULL);
		made_add_lines(&p->article[side], texts[side]);
		bytes_init(&an->strings);
		bytes_add_byte(&an->strings, '\0');
		an->sentences.v[1].speaker = annotation_intern(an, "Kolar", 5);
		q.value = annotation_intern(an, side ? "18" : "21", 2);
		VEC_PUSH(&an->quantities, q);
	}
	compared_join(p);
}

static void release_spoken(struct compared *p)
{
	for (int side = LEFT; side <= RIGHT; side++)
		bytes_release(&p->article[side].an.strings);
	compared_release(p);
}

static void a_speaker_belongs_to_what_is_said(void **state)
{
	struct compared p;
	struct gist gist;

	init_spoken(&p);
	gist_init(&gist, &p.joint);
	assert_true(product_of(&gist, 1, 1) > 0);
	assert_float_equal(product_of(&gist, 1, 0), product_of(&gist, 0, 1), 1e-5);
	assert_int_equal(p.features[LEFT]->sentences.v[1].n_abouts, 1);
	gist_release(&gist);
	release_spoken(&p);
}

static float signal_of_seconds(enum signal signal, const struct compared *p)
{
	struct candidates candidates = {0};
	struct signal_context context;
	struct gist gist;
	float v[SIGNAL_N] = {0};
	size_t i = 0;

	gist_init(&gist, &p->joint);
	candidates_find(&gist, &candidates);
	signal_context_init(&context, &gist, &candidates);
	while (i < candidates.n && (candidates.v[i].sentence[LEFT] != 1 ||
				    candidates.v[i].sentence[RIGHT] != 1))
		i++;
	assert_true(i < candidates.n);
	signals_of(&context, i, v);
	signal_context_release(&context);
	VEC_RELEASE(&candidates);
	gist_release(&gist);
	return v[signal];
}

static void speakers_are_told_apart_by_their_names(void **state)
{
	static const struct {
		const char *speaker[2];
		float other;
	} cases[] = {
		{{"Kolar", "Kolar"}, 0},
		{{"Ana Kolar", "Kolar"}, 0},
		{{"Ana Kolar", "Ivo Brandt"}, 1},
		{{"Kolar", "witness"}, 0}, /* it may be she */
		{{"Kolar", NULL}, 0},
		{{"Kolar", "Dunn"}, 1}, /* a name in the other article alone */
	};
	static const char *const texts[2] = {
		"Here Ana Kolar met Dunn.\nRain fell, 18 inches of it.",
		"Dunn, Kolar and Ivo Brandt saw a witness.\nRain fell again.",
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct compared p;

		init_said(&p, texts, cases[i].speaker);
		assert_float_equal(signal_of_seconds(SIGNAL_SPEAKERS, &p), cases[i].other, 0);
		release_spoken(&p);
	}
}

static float said_signal(enum signal signal, const char *left, const char *right, const char *speaker)
{
	const char *const texts[2] = {left, right}, *const speakers[2] = {"Ana Kolar", speaker};
	struct compared p;
	float value;

	init_said(&p, texts, speakers);
	value = signal_of_seconds(signal, &p);
	release_spoken(&p);
	return value;
}

static void one_voice_repeats_its_words(void **state)
{
	static const char left[] = "Here Ana Kolar met Dunn.\nThe country needs every vote, Kolar told us.";
	static const char right[] = "Dunn saw Ana Kolar.\nEvery country has its vote, Kolar told him.";
	float usual = said_signal(SIGNAL_USUAL, left, right, "Kolar");

	assert_true(usual > 0.1f);
	assert_float_equal(said_signal(SIGNAL_SAYINGS, left, right, "Kolar"), usual, 0);
	assert_float_equal(said_signal(SIGNAL_SAYINGS, left, right, "Dunn"), 0, 0);
	assert_float_equal(said_signal(SIGNAL_SAYINGS, left, right, NULL), 0, 0);
}

static void what_only_its_speaker_shares_is_hollow(void **state)
{
	static const char left[] = "Here Ana Kolar met Dunn.\nThe ferry killed oxen, Kolar told us.";
	static const char lorry[] = "Dunn saw Ana Kolar.\nA red lorry is rusting, Kolar told him.";
	static const char died[] = "Dunn saw Ana Kolar.\nA lorry driver died, Kolar told him.";
	static const char ferry[] = "Dunn saw Ana Kolar.\nA red ferry is rusting, Kolar told him.";

	assert_float_equal(said_signal(SIGNAL_HOLLOW, left, lorry, "Kolar"), 1, 0);
	assert_float_equal(said_signal(SIGNAL_HOLLOW, left, lorry, NULL), 0, 0);
	assert_float_equal(said_signal(SIGNAL_HOLLOW, left, died, "Kolar"), 0, 0);
	assert_float_equal(said_signal(SIGNAL_HOLLOW, left, ferry, "Kolar"), 0, 0);
}

static void measures_are_close_or_not(void **state)
{
	struct compared p;
	const struct measure *left, *right;

	init_spoken(&p);
	assert_int_equal(p.features[LEFT]->sentences.v[0].n_measures, 0);
	assert_int_equal(p.features[LEFT]->sentences.v[1].n_measures, 1);
	left = &p.features[LEFT]->measures.v[0];
	right = &p.features[RIGHT]->measures.v[0];
	assert_float_equal(left->value, 21, 0);
	assert_float_equal(right->value, 18, 0);
	assert_int_equal(left->kind, right->kind);
	assert_int_equal(left->thing, 0);
	release_spoken(&p);
}

static void rivals_and_neighbours_count(void **state)
{
	static const char left[] = "Old ferries sank fast.";

	assert_true(signal_between(SIGNAL_MARGIN, left, "Old ferries sank.") >
		    signal_between(SIGNAL_MARGIN, left, "Old ferries sank.\nOld ferries sank fast."));
	assert_true(signal_between(SIGNAL_MARGIN, left, "Ferries.\nOld ferries sank fast.") < 0);
	assert_true(signal_between(SIGNAL_WIDE, "Ferries came.\nOranges rotted slowly.",
				   "Ferries left.\nOranges rotted fast.") >
		    signal_between(SIGNAL_WIDE, "Ferries came.\nOranges rotted slowly.",
				   "Ferries left.\nNobody saw it.\nOranges rotted fast."));
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

	score_first(&s, "The ferry sank on Monday.", "On Monday a boat and an old ferry left.");
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

static float odds_less_reasons(const struct link *l)
{
	float sum = 0;

	for (uint32_t i = 0; i < l->n_reasons; i++)
		sum += l->reasons[i].weight;
	return logf(l->score / (1 - l->score)) - sum;
}

static void figures_that_differ_raise_a_score(void **state)
{
	struct link l = {.unsure = true}, unknown = {.score = 0};
	struct scored s;

	score_first(&s, "The ferry sank on Monday.", "The ferry sang on many a day.");
	l.score = score_of(s.v);
	score_reasons(s.v, &l);
	float before = l.score, base = odds_less_reasons(&l);
	score_differing(&l);
	assert_true(l.score > before && l.score >= SCORE_DIFFERING && !l.unsure);
	assert_float_equal(odds_less_reasons(&l), base, 1e-3);
	score_differing(&unknown);
	assert_float_equal(unknown.score, SCORE_DIFFERING, 1e-4);
	assert_string_equal(unknown.reasons[0].name, "numbers");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_common_word_no_candidate),
		cmocka_unit_test(plain_words_count_names_dates_and_usual_words_do_not),
		cmocka_unit_test(a_title_belongs_to_its_name),
		cmocka_unit_test(sentences_told_alike_share_their_form),
		cmocka_unit_test(usual_words_are_likened_apart),
		cmocka_unit_test(common_words_are_spelled_alike_or_not),
		cmocka_unit_test(common_words_stand_in_one_order_or_not),
		cmocka_unit_test(synonyms_are_other_words_of_one_group),
		cmocka_unit_test(common_numbers_count),
		cmocka_unit_test(names_at_the_start_tell_whom_it_is_about),
		cmocka_unit_test(sentences_are_taken_where_both_have_others),
		cmocka_unit_test(words_of_the_same_sentences_are_associated),
		cmocka_unit_test(a_class_is_common_where_no_word_is),
		cmocka_unit_test(names_weigh_more_and_what_any_news_says_less),
		cmocka_unit_test(a_speaker_belongs_to_what_is_said),
		cmocka_unit_test(speakers_are_told_apart_by_their_names),
		cmocka_unit_test(one_voice_repeats_its_words),
		cmocka_unit_test(what_only_its_speaker_shares_is_hollow),
		cmocka_unit_test(heads_are_the_first_words_but_for_names_and_figures),
		cmocka_unit_test(measures_are_close_or_not),
		cmocka_unit_test(rivals_and_neighbours_count),
		cmocka_unit_test(a_matching_clause_tells_more_than_scattered_words),
		cmocka_unit_test(pairs_of_words_count_in_order),
		cmocka_unit_test(more_in_common_scores_higher),
		cmocka_unit_test(reasons_add_up_to_the_score),
		cmocka_unit_test(figures_that_differ_raise_a_score),
	};

	return cmocka_run_group_tests_name("signals", tests, NULL, NULL);
}
