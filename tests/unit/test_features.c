/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "unit/compared.h"

/* The words of a sentence as "stem stem", with * for names, # for numbers, () around function words. */
static void print_words(const struct features *f, uint32_t s, struct bytes *out)
{
	for (uint32_t i = 0; i < f->sentences.v[s].n_words; i++) {
		const struct word *w = &f->words.v[f->sentences.v[s].first_word + i];
		const char *stem = f->stems.v[w->stem];

		bytes_add_string(out, i ? " " : "");
		bytes_addf(out, w->flags & WORD_FUNCTION ? "(%s)" : "%s", stem);
		bytes_add_string(out, w->flags & WORD_NAME ? "*" : "");
		bytes_add_string(out, w->flags & WORD_NUMBER ? "#" : "");
	}
}

static void assert_words(const struct features *f, uint32_t s, const char *expected)
{
	struct bytes out;

	bytes_init(&out);
	print_words(f, s, &out);
	assert_string_equal(out.data, expected);
	bytes_release(&out);
}

static void words_are_folded_and_stemmed(void **state)
{
	struct compared p;

	compared_init(&p, "Ferries were sinking.\nThe organisations recognised José’s honour.", "");
	assert_words(p.features[LEFT], 0, "ferri (were) sink");
	assert_words(p.features[LEFT], 1, "(the) organis recognis jose* honor");
	compared_release(&p);
}

static void spellings_of_one_word_are_one(void **state)
{
	struct compared p;

	compared_init(&p, "The U.S. paid 1,000 dollars.", "Each US dollar and 1000 more.");
	assert_words(p.features[LEFT], 0, "(the) us* paid 1000# dollar");
	assert_words(p.features[RIGHT], 0, "(each) us* dollar (and) 1000# (more)");
	compared_release(&p);
}

static void a_name_is_a_capital_where_none_is_due(void **state)
{
	struct compared p;

	compared_init(&p, "h:Minister Quits Over Bridge\n"
			   "Kolar resigned. “Enough,” said Ana Kolar.\n"
			   "Bridges fall when the minister sleeps, and The Minister knows.", "");
	assert_words(p.features[LEFT], 0, "minist quit (over) bridg");
	assert_words(p.features[LEFT], 1, "kolar* resign enough (said) ana* kolar*");
	assert_words(p.features[LEFT], 2,
		     "bridg fall (when) (the) minist sleep (and) (the) minist know");
	compared_release(&p);
}

static void numbers_are_digits_or_words(void **state)
{
	struct compared p;

	compared_init(&p, "Twelve of the 14 lost £9bn.", "");
	assert_words(p.features[LEFT], 0, "twelv# (of) (the) 14# lost 9bn#");
	compared_release(&p);
}

static void boilerplate_has_no_words(void **state)
{
	struct compared p;

	compared_init(&p, "f:Leave a reply\ns:What next\nNobody knows.", "");
	assert_int_equal(p.features[LEFT]->sentences.n, 3);
	assert_words(p.features[LEFT], 0, "");
	assert_words(p.features[LEFT], 1, "(what) next");
	assert_int_equal(p.features[LEFT]->sentences.v[2].first_word, 2);
	compared_release(&p);
}

static void terms_are_sorted_and_counted(void **state)
{
	struct compared p;
	const struct term *t;
	uint32_t n;

	compared_init(&p, "Water on water, and Ana saw water.", "");
	t = features_terms(p.features[LEFT], 0, &n);
	assert_int_equal(n, 3);
	assert_string_equal(p.features[LEFT]->stems.v[t[0].stem], "ana");
	assert_true(t[0].flags & WORD_NAME);
	assert_string_equal(p.features[LEFT]->stems.v[t[2].stem], "water");
	assert_int_equal(t[2].count, 3);
	compared_release(&p);
}

/* The clauses of a sentence as "stem stem | stem", in order of stems. */
static void assert_clauses(const char *sentence, const char *expected)
{
	struct compared p;
	struct bytes out;

	compared_init(&p, sentence, "");
	bytes_init(&out);
	const struct sentence_features *s = &p.features[LEFT]->sentences.v[0];
	for (uint32_t c = 0; c < s->n_clauses; c++) {
		bytes_add_string(&out, c ? " |" : "");
		for (uint32_t i = 0; i < s->n_terms; i++) {
			const struct term *t = &p.features[LEFT]->terms.v[s->first_term + i];

			if (t->clauses >> c & 1)
				bytes_addf(&out, " %s", p.features[LEFT]->stems.v[t->stem]);
		}
	}
	assert_string_equal(out.data, expected);
	bytes_release(&out);
	compared_release(&p);
}

static void clauses_end_at_punctuation_and_conjunctions(void **state)
{
	assert_clauses("Of the.", "");
	assert_clauses("The old ferry sank, two boats came back.", " ferri old sank | back boat came two");
	assert_clauses("Divers searched the river after heavy rain flooded towns.",
		       " diver river search | flood heavi rain town");
	assert_clauses("“Green lamps burn bright” – red lamps never burn.",
		       " bright burn green lamp | burn lamp never red");
}

static void short_clauses_are_joined(void **state)
{
	assert_clauses("Later, on Monday, an old ferry sank.", " ferri later monday old sank");
	assert_clauses("An old ferry sank, Ana said.", " ana ferri old sank");
}

static void another_language_has_other_function_words(void **state)
{
	struct compared p;

	made_init(&p.article[LEFT], NULL);
	made_init(&p.article[RIGHT], NULL);
	made_add_lines(&p.article[LEFT], "Der Minister war über die Brücken erbost.");
	p.article[LEFT].an.language = "de";
	p.features[LEFT] = features_make(&p.article[LEFT].an);
	assert_words(p.features[LEFT], 0, "(der) minist* (war) (uber) (die) bruck* erbost");
	features_free(&p.features[LEFT]);
	made_release(&p.article[LEFT]);
	made_release(&p.article[RIGHT]);
}

/* The joint number of a stem, or -1. */
static int joint_stem(const struct compared *p, int side, const char *stem)
{
	for (size_t i = 0; i < p->features[side]->stems.n; i++)
		if (!strcmp(p->features[side]->stems.v[i], stem))
			return (int)p->joint.stem[side][i];
	return -1;
}

static void joined_stems_agree(void **state)
{
	struct compared p;

	compared_init(&p, "Boats sank.\nCrews swam.", "A crew sank the boat.\nAnchors held.");
	assert_int_equal(p.joint.n, 8);
	assert_int_equal(joint_stem(&p, LEFT, "boat"), joint_stem(&p, RIGHT, "boat"));
	assert_int_equal(joint_stem(&p, LEFT, "crew"), joint_stem(&p, RIGHT, "crew"));
	assert_true(joint_stem(&p, LEFT, "swam") >= 0);
	assert_int_equal(joint_stem(&p, RIGHT, "swam"), -1);
	compared_release(&p);
}

static void rare_stems_weigh_more(void **state)
{
	struct compared p;

	compared_init(&p, "Boats sank.\nBoats swam.", "Boats held.\nBoats fell.");
	assert_true(p.joint.weight[joint_stem(&p, LEFT, "boat")] > 0);
	assert_true(p.joint.weight[joint_stem(&p, LEFT, "sank")] >
		    p.joint.weight[joint_stem(&p, LEFT, "boat")]);
	assert_true(joint_cosine(&p.joint, 0, 0) < .2f);
	compared_release(&p);
}

static void cosine_is_one_for_the_same_words(void **state)
{
	struct compared p;

	compared_init(&p, "The boat sank fast.\nOf and the.", "Fast sank a boat.\nNothing else.");
	assert_float_equal(joint_cosine(&p.joint, 0, 0), 1, 1e-5);
	assert_float_equal(joint_cosine(&p.joint, 0, 1), 0, 0);
	assert_float_equal(joint_cosine(&p.joint, 1, 0), 0, 0);
	compared_release(&p);
}

static void a_table_in_one_line_has_few_measures(void **state)
{
	struct compared p;

	made_init(&p.article[LEFT], NULL);
	made_init(&p.article[RIGHT], NULL);
	made_add_lines(&p.article[LEFT], "Counts: 10 boats, 20 crews.\nThen 30.");
	bytes_init(&p.article[LEFT].an.strings);
	bytes_add_byte(&p.article[LEFT].an.strings, '\0');
	for (int i = 0; i < 1000; i++) {
		struct quantity q = {.sentence = i == 999, .type = QUANTITY_NUMBER};

		q.value = annotation_intern(&p.article[LEFT].an, "10", 2);
		VEC_PUSH(&p.article[LEFT].an.quantities, q);
	}
	compared_join(&p);
	assert_in_range(p.features[LEFT]->sentences.v[0].n_measures, 8, 100);
	assert_int_equal(p.features[LEFT]->sentences.v[1].n_measures, 1);
	bytes_release(&p.article[LEFT].an.strings);
	compared_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_folded_and_stemmed),
		cmocka_unit_test(spellings_of_one_word_are_one),
		cmocka_unit_test(a_name_is_a_capital_where_none_is_due),
		cmocka_unit_test(numbers_are_digits_or_words),
		cmocka_unit_test(boilerplate_has_no_words),
		cmocka_unit_test(terms_are_sorted_and_counted),
		cmocka_unit_test(clauses_end_at_punctuation_and_conjunctions),
		cmocka_unit_test(short_clauses_are_joined),
		cmocka_unit_test(another_language_has_other_function_words),
		cmocka_unit_test(joined_stems_agree),
		cmocka_unit_test(rare_stems_weigh_more),
		cmocka_unit_test(cosine_is_one_for_the_same_words),
		cmocka_unit_test(a_table_in_one_line_has_few_measures),
	};

	return cmocka_run_group_tests_name("features", tests, NULL, NULL);
}
