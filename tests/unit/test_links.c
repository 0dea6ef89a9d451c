/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "compare/links.h"
#include "compare/score.h"
#include "unit/compared.h"
#include "unit/told.h"

#include <stdio.h>

static const char ferry_left[] =
	"h:At least 14 dead as ferry capsizes off Orlo\n"
	"A crowded ferry capsized off the island of Orlo on Tuesday, killing at least 14 people.\n"
	"Fishermen pulled dozens of passengers out of the cold water before dawn.\n"
	"The captain, Ivo Marsh, was questioned by harbour police.\n"
	"f:Leave a reply\n"
	"Schools on the island stayed shut.\n";
static const char ferry_right[] =
	"h:Ferry disaster at Orlo\n"
	"Harbour police questioned the captain, Ivo Marsh.\n"
	"At least 14 people were killed when a crowded ferry capsized off Orlo on Tuesday.\n"
	"f:Leave a reply\n"
	"Dozens of passengers were pulled from the water by fishermen, survivors said.\n"
	"The company's shares lost a third of their worth.\n";

static const struct link *find_link(const struct comparison *c, uint32_t left, uint32_t right)
{
	for (size_t i = 0; i < c->links.n; i++)
		if (c->links.v[i].sentence[LEFT] == left && c->links.v[i].sentence[RIGHT] == right)
			return &c->links.v[i];
	return NULL;
}

static void sentences_that_say_the_same_are_linked(void **state)
{
	struct compared p;
	struct comparison *c;

	compared_init(&p, ferry_left, ferry_right);
	c = compared_compare(&p);
	assert_non_null(find_link(c, 1, 2));
	assert_non_null(find_link(c, 2, 4));
	assert_non_null(find_link(c, 3, 1));
	assert_null(find_link(c, 2, 1));
	assert_null(find_link(c, 4, 3));
	for (size_t i = 0; i < c->links.n; i++) {
		const struct link *l = &c->links.v[i];

		assert_true(l->score > 0 && l->score < 1);
		assert_true(i == 0 || l[-1].sentence[LEFT] < l->sentence[LEFT] ||
			    (l[-1].sentence[LEFT] == l->sentence[LEFT] &&
			     l[-1].sentence[RIGHT] < l->sentence[RIGHT]));
		assert_true(l->n_reasons > 0 && l->n_reasons <= REASONS_MAX);
	}
	comparison_free(&c);
	assert_null(c);
	compared_release(&p);
}

static void unrelated_articles_have_no_links(void **state)
{
	static const char other[] =
		"h:Orchestra of Lenn to tour northern cities\n"
		"The orchestra of Lenn will tour twelve northern cities in autumn, its director said.\n"
		"People queued for tickets on Tuesday, and the first concert sold out within hours.\n"
		"Critics praised the new hall, which cost at least 14 million.\n"
		"The city council called the price a scandal.\n";
	struct compared p;
	struct comparison *c;

	compared_init(&p, ferry_left, other);
	c = compared_compare(&p);
	assert_int_equal(c->links.n, 0);
	assert_int_equal(c->only[LEFT].n, 4);
	comparison_free(&c);
	compared_release(&p);
}

static void one_sided_sentences_have_no_link(void **state)
{
	struct compared p;
	struct comparison *c;

	compared_init(&p, ferry_left, ferry_right);
	c = compared_compare(&p);
	assert_int_equal(c->only[LEFT].n, 1);
	assert_int_equal(c->only[LEFT].v[0], 5);
	assert_int_equal(c->only[RIGHT].n, 1);
	assert_int_equal(c->only[RIGHT].v[0], 5);
	comparison_free(&c);
	compared_release(&p);
}

static void swapping_the_sides_swaps_the_links(void **state)
{
	struct compared p, q;
	struct comparison *c, *d;

	compared_init(&p, ferry_left, ferry_right);
	compared_init(&q, ferry_right, ferry_left);
	c = compared_compare(&p);
	d = compared_compare(&q);
	assert_int_equal(c->links.n, d->links.n);
	for (size_t i = 0; i < c->links.n; i++) {
		const struct link *l = &c->links.v[i];
		const struct link *m = find_link(d, l->sentence[RIGHT], l->sentence[LEFT]);

		assert_non_null(m);
		assert_float_equal(l->score, m->score, 1e-4);
		assert_int_equal(l->relation, m->relation);
	}
	comparison_free(&c);
	comparison_free(&d);
	compared_release(&p);
	compared_release(&q);
}

static void what_moved_is_marked(void **state)
{
	struct compared p;
	struct comparison *c;

	compared_init(&p, ferry_left, ferry_right);
	c = compared_compare(&p);
	assert_false(find_link(c, 1, 2)->moved);
	assert_false(find_link(c, 2, 4)->moved);
	assert_true(find_link(c, 3, 1)->moved);
	comparison_free(&c);
	compared_release(&p);
}

static enum relation relation_of(const char *left, const char *right)
{
	struct compared p;
	struct comparison *c;
	struct bytes text[2];
	enum relation r;

	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_init(&text[side]);
		bytes_addf(&text[side], "%s\n%s", side == LEFT ? left : right,
			   side == LEFT ? "Green lamps hung over the quiet market square.\n"
					  "Nobody slept well that night in the valley.\n"
					: "Prices for grain rose again in autumn.\n"
					  "The orchestra tours northern cities.\n");
	}
	compared_init(&p, text[LEFT].data, text[RIGHT].data);
	c = compared_compare(&p);
	assert_non_null(find_link(c, 0, 0));
	r = find_link(c, 0, 0)->relation;
	comparison_free(&c);
	compared_release(&p);
	bytes_release(&text[LEFT]);
	bytes_release(&text[RIGHT]);
	return r;
}

static void relations_tell_how_much_is_shared(void **state)
{
	assert_int_equal(relation_of("The council recognised both organisations in April.",
				     "The council recognized both organizations in April."),
			 RELATION_SAME);
	assert_int_equal(relation_of("ORESK (Wire) - The bridge over the Ilm collapsed on Monday.",
				     "The bridge over the Ilm has collapsed on Monday."),
			 RELATION_SAME);
	assert_int_equal(relation_of("The bridge over the Ilm collapsed on Monday.",
				     "On Monday, the large bridge over the Ilm collapsed."),
			 RELATION_REWORDED);
	assert_int_equal(relation_of("The bridge over the Ilm collapsed on Monday.",
				     "The bridge over the Ilm collapsed on Monday, two days after "
				     "inspectors had asked for its closure."),
			 RELATION_PARTIAL);
}

static void a_changed_number_is_never_the_same(void **state)
{
	assert_int_equal(relation_of("Officials said 12 people drowned in the harbour on Monday.",
				     "Officials said 19 people drowned in the harbour on Monday."),
			 RELATION_PARTIAL);
}

static void nothing_compares_with_nothing(void **state)
{
	static const char *const texts[] = {"", "f:Leave a reply", "The.", ferry_left};

	for (size_t i = 0; i < 4; i++) {
		for (size_t k = 0; k < 4; k++) {
			struct compared p;
			struct comparison *c;

			compared_init(&p, texts[i], texts[k]);
			c = compared_compare(&p);
			assert_true((c->links.n > 0) == (i == 3 && k == 3));
			comparison_free(&c);
			compared_release(&p);
		}
	}
}

/* Sentences made of N equal or different words each. */
static void add_many(struct made_article *m, uint32_t n, bool equal)
{
	for (uint32_t i = 0; i < n; i++) {
		char text[64];

		if (equal)
			snprintf(text, sizeof text, "Water rose over the old bridge.");
		else
			snprintf(text, sizeof text, "Lamp%u lit house%u and street%u.", i, i / 3, i / 7);
		made_add(m, (struct part){.text = text});
	}
}

static size_t count_links(uint32_t n, bool equal)
{
	struct compared p;
	struct comparison *c;
	size_t links;

	for (int side = LEFT; side <= RIGHT; side++) {
		made_init(&p.article[side], NULL);
		add_many(&p.article[side], n, equal);
	}
	compared_join(&p);
	c = compared_compare(&p);
	links = c->links.n;
	comparison_free(&c);
	compared_release(&p);
	return links;
}

static void long_articles_keep_their_bounds(void **state)
{
	uint32_t many = 500 + (uint32_t)unit_large(2500), more = 3 * many;

	assert_in_range(count_links(many, true), 1, many * LINKS_MAX);
	assert_in_range(count_links(200, true), 0, 200 * LINKS_MAX); /* it tells nothing: all say it */
	assert_in_range(count_links(more, false), more, more * LINKS_MAX);
}

/* The weight of the heaviest non-crossing set, by trying all sets. */
static double heaviest(const struct link *links, size_t n)
{
	double best = 0;

	for (unsigned set = 0; set < 1u << n; set++) {
		double weight = 0;
		bool crosses = false;

		for (size_t i = 0; i < n; i++) {
			if (!(set >> i & 1))
				continue;
			weight += (double)links[i].score;
			for (size_t k = 0; k < i; k++)
				crosses = crosses || ((set >> k & 1) &&
						      links[k].sentence[LEFT] < links[i].sentence[LEFT] &&
						      links[k].sentence[RIGHT] > links[i].sentence[RIGHT]);
		}
		if (!crosses && weight > best)
			best = weight;
	}
	return best;
}

static void unmoved_links_are_the_heaviest_that_do_not_cross(void **state)
{
	uint32_t seed = 7;

	for (int round = 0; round < 300; round++) {
		struct link links[9];
		size_t n = 0;
		double kept = 0;

		for (uint32_t l = 0; l < 5; l++)
			for (uint32_t r = 0; r < 6; r++)
				if (n < 9 && made_random(&seed, 3) == 0)
					links[n++] = (struct link){
						.sentence = {l, r},
						.score = .125f * (float)(1 + made_random(&seed, 7))};
		links_mark_moved(links, n, 6);
		for (size_t i = 0; i < n; i++) {
			kept += links[i].moved ? 0 : (double)links[i].score;
			for (size_t k = 0; k < i; k++)
				assert_false(!links[i].moved && !links[k].moved &&
					     links[k].sentence[LEFT] < links[i].sentence[LEFT] &&
					     links[k].sentence[RIGHT] > links[i].sentence[RIGHT]);
		}
		assert_float_equal(kept, heaviest(links, n), 1e-6);
	}
	links_mark_moved(NULL, 0, 0);
}

/* The left sentence tells of 118 and the right one of 64. */
static const char *const counts[2] = {
	"Ferry sinks off Orlo\n\nA ferry sank off the island of Orlo on Monday.\n\n"
	"The Morning Star carried 118 passengers.\n\nDivers searched the wreck for survivors.\n\n"
	"The island mourned, and shops stayed closed.\n",
	"Ferry goes down off Orlo\n\nOff the island of Orlo a ferry sank on Monday, killing many.\n\n"
	"Divers searched the wreck until dark.\n\nShops were closed on the island.\n\n"
	"On board, the owner said in a statement, had been 64 passengers and nine sailors.\n",
};

static float reason_of(const struct link *l, const char *name)
{
	for (uint32_t i = 0; i < l->n_reasons; i++)
		if (!strcmp(l->reasons[i].name, name))
			return l->reasons[i].weight;
	return 0;
}

static void sentences_with_a_discrepancy_are_surely_linked(void **state)
{
	struct told t;
	size_t i = 0;

	told_init(&t, counts[LEFT], counts[RIGHT], NULL);
	assert_int_equal(t.c->discrepancies.n, 1);
	const struct discrepancy *d = &t.c->discrepancies.v[0];
	while (i < t.c->links.n && (t.c->links.v[i].sentence[LEFT] != d->sentence[LEFT] ||
				    t.c->links.v[i].sentence[RIGHT] != d->sentence[RIGHT]))
		i++;
	assert_in_range(i, 0, t.c->links.n - 1);
	assert_false(t.c->links.v[i].unsure);
	assert_true(t.c->links.v[i].score >= SCORE_DIFFERING);
	assert_true(reason_of(&t.c->links.v[i], "numbers") > .8f * DIFFERING_LOG_ODDS);
	for (i = 1; i < t.c->links.n; i++)
		assert_true(t.c->links.v[i - 1].sentence[LEFT] <= t.c->links.v[i].sentence[LEFT]);
	for (i = 0; i < t.c->only[LEFT].n; i++)
		assert_int_not_equal(t.c->only[LEFT].v[i], d->sentence[LEFT]);
	told_release(&t);
}

/* "unsure" beside "sure from 0.46 on" and a score of 0.46 makes no sense. */
static void an_unsure_score_is_told_below_the_threshold(void **state)
{
	int sure = score_percent(SCORE_SURE);

	assert_int_equal(score_percent(SCORE_SURE - .001f), sure - 1);
	assert_int_equal(score_percent(SCORE_SURE - .0201f), sure - 2);
	assert_int_equal(score_percent(SCORE_SURE + .0101f), sure + 1);
	assert_int_equal(score_percent(1), 99);
	assert_int_equal(score_percent(0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_that_say_the_same_are_linked),
		cmocka_unit_test(unrelated_articles_have_no_links),
		cmocka_unit_test(one_sided_sentences_have_no_link),
		cmocka_unit_test(swapping_the_sides_swaps_the_links),
		cmocka_unit_test(what_moved_is_marked),
		cmocka_unit_test(relations_tell_how_much_is_shared),
		cmocka_unit_test(a_changed_number_is_never_the_same),
		cmocka_unit_test(nothing_compares_with_nothing),
		cmocka_unit_test(long_articles_keep_their_bounds),
		cmocka_unit_test(unmoved_links_are_the_heaviest_that_do_not_cross),
		cmocka_unit_test(sentences_with_a_discrepancy_are_surely_linked),
		cmocka_unit_test(an_unsure_score_is_told_below_the_threshold),
	};

	return cmocka_run_group_tests_name("links", tests, NULL, NULL);
}
