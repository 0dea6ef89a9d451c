/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What two sentences have in common, found by spreading one out, is what every item of the one held
 * against every item of the other gives: the same numbers, added up in the same order, to the bit.
 */
#include "unit/unit.h"

#include "compare/association.h"
#include "unit/compared.h"

static const char *const words[] = {
	"the", "would", "his", "before", "Kolar", "Dolny", "said", "minister", "bridge", "killed", "died",
	"seven", "14", "Monday", "resigned", "quit", "fell", "collapsed", "corroded", "girders", "that",
	"after", "ferry,",
};
enum { WORDS = sizeof words / sizeof *words, SENTENCES = 9, LONGEST = 24 };

struct fixture {
	struct compared p;
	struct gist gist;
	struct overlaps overlaps;
};

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void add_sentences(struct bytes *b, uint32_t *seed)
{
	for (int s = 0; s < SENTENCES; s++) {
		uint32_t n = next_random(seed) % LONGEST;

		for (uint32_t i = 0; i < n; i++)
			bytes_addf(b, "%s ", words[next_random(seed) % WORDS]);
		bytes_addf(b, "%s.\n", words[next_random(seed) % WORDS]);
	}
}

static void fixture_init(struct fixture *f, uint32_t seed)
{
	struct bytes text[2];

	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_init(&text[side]);
		add_sentences(&text[side], &seed);
	}
	compared_init(&f->p, text[LEFT].data, text[RIGHT].data);
	gist_init(&f->gist, &f->p.joint);
	overlaps_init(&f->overlaps, &f->p.joint);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
}

static void fixture_release(struct fixture *f)
{
	overlaps_release(&f->overlaps);
	gist_release(&f->gist);
	compared_release(&f->p);
}

typedef void check_pair(struct fixture *f, uint32_t left, uint32_t right);

/* Every left sentence, twice and in no order, with every right one. */
static void check_pairs(check_pair *check)
{
	for (uint32_t seed = 1; seed <= unit_cases(20, 1000); seed++) {
		struct fixture f;

		fixture_init(&f, seed);
		for (uint32_t i = 0; i < 2 * SENTENCES; i++) {
			uint32_t left = i * 5 % SENTENCES;

			overlaps_enter(&f.overlaps, left);
			for (uint32_t right = 0; right < SENTENCES; right++)
				check(&f, left, right);
		}
		fixture_release(&f);
	}
}

static const struct sentence_features *sentence_of(const struct fixture *f, int side, uint32_t s)
{
	return &f->p.features[side]->sentences.v[s];
}

/* Whether a stem of the left and one of the right are one word. */
static bool are_one(const struct fixture *f, uint32_t left_stem, uint32_t right_stem)
{
	return !strcmp(f->p.features[LEFT]->stems.v[left_stem], f->p.features[RIGHT]->stems.v[right_stem]);
}

static void check_terms(struct fixture *f, uint32_t left, uint32_t right)
{
	const struct sentence_features *x = sentence_of(f, LEFT, left), *y = sentence_of(f, RIGHT, right);
	const struct term *left_terms = f->p.features[LEFT]->terms.v;
	const struct term *right_terms = f->p.features[RIGHT]->terms.v;
	const struct common_terms *common = &f->overlaps.terms;
	size_t n = 0;

	overlaps_find_terms(&f->overlaps, right);
	for (uint32_t k = y->first_term; k < y->first_term + y->n_terms; k++)
		for (uint32_t i = x->first_term; i < x->first_term + x->n_terms; i++) {
			if (!are_one(f, left_terms[i].stem, right_terms[k].stem))
				continue;
			assert_true(n < common->n);
			assert_int_equal(common->v[n].term[LEFT], i);
			assert_int_equal(common->v[n].term[RIGHT], k);
			assert_int_equal(common->v[n++].stem, f->p.joint.stem[LEFT][left_terms[i].stem]);
		}
	assert_int_equal(n, common->n);
}

static void terms_are_those_of_both(void **state)
{
	check_pairs(check_terms);
}

static void check_standings(struct fixture *f, uint32_t left, uint32_t right)
{
	const struct sentence_features *x = sentence_of(f, LEFT, left), *y = sentence_of(f, RIGHT, right);
	const struct standing *a = f->p.features[LEFT]->standings.v + x->first_standing;
	const struct standing *b = f->p.features[RIGHT]->standings.v + y->first_standing;
	struct common_standing common[LONGEST];
	uint32_t found = overlaps_standings(&f->overlaps, right, common, LONGEST), n = 0;

	for (uint32_t k = 0; k < y->n_standings; k++)
		for (uint32_t i = 0; i < x->n_standings; i++) {
			if (!are_one(f, a[i].stem, b[k].stem))
				continue;
			assert_int_equal(common[n].word[LEFT], a[i].word);
			assert_int_equal(common[n++].word[RIGHT], b[k].word);
		}
	assert_int_equal(found, n);
	assert_int_equal(overlaps_standings(&f->overlaps, right, common, 2), n < 2 ? n : 2);
}

static void standings_are_those_of_both(void **state)
{
	check_pairs(check_standings);
}

static void check_bag(const struct joint_bag *b, struct bag_overlap o, uint32_t left, uint32_t right)
{
	const struct bag *x = b->bag[LEFT], *y = b->bag[RIGHT];
	struct bag_overlap plain = {0};

	for (uint32_t k = y->first.v[right]; k < y->first.v[right + 1]; k++)
		for (uint32_t i = x->first.v[left]; i < x->first.v[left + 1]; i++) {
			uint32_t key = x->keys.v[x->items.v[i]];

			if (key != y->keys.v[y->items.v[k]])
				continue;
			plain.mass[bag_class(key)] += b->weight[b->key[LEFT][x->items.v[i]]];
			plain.count[bag_class(key)]++;
		}
	for (int c = 0; c < BAG_CLASSES; c++) {
		assert_int_equal(o.count[c], plain.count[c]);
		assert_float_equal(o.mass[c], plain.mass[c], 0);
	}
}

static void check_bags(struct fixture *f, uint32_t left, uint32_t right)
{
	check_bag(&f->p.joint.pairs, overlaps_pairs(&f->overlaps, right), left, right);
	check_bag(&f->p.joint.forms, overlaps_forms(&f->overlaps, right), left, right);
}

static void bags_share_the_keys_of_both(void **state)
{
	check_pairs(check_bags);
}

/* Whether sentence S of SIDE has a word of GROUP that sentence OTHER of the other side has not. */
static bool has_own_word(const struct fixture *f, int side, uint32_t s, uint32_t other, uint16_t group)
{
	const struct features *g = f->p.features[side], *h = f->p.features[!side];
	const struct sentence_features *x = sentence_of(f, side, s), *y = sentence_of(f, !side, other);

	for (uint32_t i = x->first_synonym; i < x->first_synonym + x->n_synonyms; i++) {
		bool shared = false;

		for (uint32_t k = y->first_synonym; k < y->first_synonym + y->n_synonyms; k++)
			shared = shared || (h->synonyms.v[k].group == group &&
					    !strcmp(g->stems.v[g->synonyms.v[i].stem],
						    h->stems.v[h->synonyms.v[k].stem]));
		if (g->synonyms.v[i].group == group && !shared)
			return true;
	}
	return false;
}

static bool has_group(const struct fixture *f, int side, uint32_t s, uint16_t group)
{
	const struct sentence_features *x = sentence_of(f, side, s);

	for (uint32_t i = x->first_synonym; i < x->first_synonym + x->n_synonyms; i++)
		if (f->p.features[side]->synonyms.v[i].group == group)
			return true;
	return false;
}

static uint32_t check_synonyms(struct fixture *f, uint32_t left, uint32_t right)
{
	uint32_t n = 0;

	for (uint16_t group = 0; group < SENSE_GROUPS; group++)
		n += has_group(f, LEFT, left, group) && has_group(f, RIGHT, right, group) &&
		     has_own_word(f, LEFT, left, right, group) && has_own_word(f, RIGHT, right, left, group);
	assert_int_equal(overlaps_synonyms(&f->overlaps, right), n);
	return n;
}

static void synonyms_are_of_groups_with_other_words(void **state)
{
	struct fixture f;
	uint32_t n = 0;

	fixture_init(&f, 3);
	for (uint32_t left = 0; left < SENTENCES; left++) {
		overlaps_enter(&f.overlaps, left);
		for (uint32_t right = 0; right < SENTENCES; right++)
			n += check_synonyms(&f, left, right);
	}
	assert_true(n > 0);
	fixture_release(&f);
}

static void check_gist(struct fixture *f, uint32_t left, uint32_t right)
{
	const struct gist *g = &f->gist;
	float *dense = mem_alloc_zero(gist_dimensions(g), sizeof *dense), plain = 0;

	for (uint32_t k = g->first[RIGHT][right]; k < g->first[RIGHT][right + 1]; k++)
		for (uint32_t i = g->first[LEFT][left]; i < g->first[LEFT][left + 1]; i++)
			if (g->item[LEFT][i].dimension == g->item[RIGHT][k].dimension)
				plain += g->item[LEFT][i].weight * g->item[RIGHT][k].weight;
	gist_spread(g, LEFT, left, dense);
	assert_float_equal(gist_product(g, dense, RIGHT, right), plain, 0);
	gist_gather(g, LEFT, left, dense);
	for (uint32_t i = 0; i < gist_dimensions(g); i++)
		assert_float_equal(dense[i], 0, 0);
	free(dense);
}

static void gists_are_multiplied_item_by_item(void **state)
{
	check_pairs(check_gist);
}

static void sums_abreast_are_sums(void **state)
{
	struct fixture f;
	struct association a;

	fixture_init(&f, 5);
	association_init(&a, &f.p.joint);
	for (uint32_t n = 1; n <= SENTENCES; n++) {
		struct candidate c[SENTENCES];
		float out[SENTENCES];

		for (uint32_t i = 0; i < n; i++)
			c[i] = (struct candidate){{4, i}, 0};
		association_products(&a, c, n, out);
		for (uint32_t i = 0; i < n; i++) {
			float sum = 0;

			for (size_t k = 0; k < a.n; k++)
				sum += a.row[LEFT][4 * a.n + k] * a.row[RIGHT][i * a.n + k];
			assert_float_equal(out[i], sum, 0);
		}
	}
	association_release(&a);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_are_those_of_both),
		cmocka_unit_test(standings_are_those_of_both),
		cmocka_unit_test(bags_share_the_keys_of_both),
		cmocka_unit_test(synonyms_are_of_groups_with_other_words),
		cmocka_unit_test(gists_are_multiplied_item_by_item),
		cmocka_unit_test(sums_abreast_are_sums),
	};

	return cmocka_run_group_tests_name("overlap", tests, NULL, NULL);
}
