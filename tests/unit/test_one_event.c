/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which articles tell of one event, and which are only alike. */
#include "unit/unit.h"

#include "compare/one_event.h"
#include "unit/told.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static bool are_one(const char *left, const char *right, size_t *links)
{
	struct told t;
	bool one;

	told_init(&t, left, right, NULL);
	*links = 0;
	for (size_t i = 0; i < t.c->links.n; i++)
		*links += !t.c->links.v[i].unsure;
	one = is_one_event(t.c, t.features[LEFT], t.features[RIGHT]);
	told_release(&t);
	return one;
}

static const char *const bridge =
	"At least 14 people were killed when a road bridge collapsed in Oresk, officials said.\n\n"
	"The government has declared two days of mourning. Flags fly at half-mast.\n\n"
	"Rescue teams went on searching for survivors under floodlights.\n\n"
	"Transport Minister Ana Kolar resigned hours after the collapse.\n\n"
	"The bridge carried forty thousand cars a day.\n";

static void two_accidents_are_two_events(void **state)
{
	static const char ferry[] =
		"At least 14 people were killed when a ferry sank off Tolle, officials said.\n\n"
		"The government has declared three days of mourning. Flags fly at half-mast.\n\n"
		"Rescue teams went on searching for survivors under floodlights.\n\n"
		"The captain is being questioned by the police.\n\n"
		"Onions were washed up on the beach.\n";
	size_t links;

	assert_false(are_one(bridge, ferry, &links));
	assert_in_range(links, EVENT_LINKS_MIN, 99); /* or this tests nothing */
}

static void one_accident_in_other_words_is_one(void **state)
{
	static const char courier[] =
		"A road bridge collapsed in Oresk and killed 12 people.\n\n"
		"The government has declared two days of mourning, and flags fly at half-mast.\n\n"
		"Minister Ana Kolar quit hours after the collapse of the bridge.\n\n"
		"Trains run as they always do.\n";
	size_t links;

	assert_true(are_one(bridge, courier, &links));
}

/* Of the same people in another week news has one sentence or two in common. */
static void background_is_not_enough(void **state)
{
	static const char week[] =
		"Transport Minister Ana Kolar resigned hours after the collapse.\n\n"
		"Parliament votes on her successor on Thursday. Three candidates have come forward.\n\n"
		"Ivo Dolny wants to build railways. Two newspapers found him dull.\n\n"
		"Rita Menk was once a judge. Her brother sells boats to the navy.\n\n"
		"The prime minister prefers neither. He has told nobody why.\n\n"
		"The session begins at noon. It is the last one before the summer.\n\n"
		"The bridge carried forty thousand cars a day.\n";
	char text[4096];
	size_t links;

	snprintf(text, sizeof text, "%s\nDivers looked for the black box. A crane came by river.\n\n"
		 "Schools stay closed. Shops open at nine.\n\nThe mayor wept. So did others.\n", bridge);
	assert_false(are_one(text, week, &links));
	assert_in_range(links, EVENT_LINKS_MIN, EVENT_LINKS - 1);
}

static void names_are_not_asked_of_who_has_none(void **state)
{
	static const char lower[] =
		"at least 14 people were killed when a road bridge collapsed, officials said.\n\n"
		"the government has declared two days of mourning. flags fly at half-mast.\n\n"
		"rescue teams went on searching for survivors under floodlights.\n";
	size_t links;

	assert_true(are_one(bridge, lower, &links));
}

/* Events told twice, which have nothing to do with each other */

struct tellings VEC(struct telling {
	char name[64]; /* of the event */
	struct article *article;
	struct annotation *an;
	struct features *features;
});

static void load(const char *path, const char *name, struct tellings *out)
{
	struct telling t = {.article = article_new(path, 1)};
	struct clean_text clean;
	struct bytes text;
	char block[4096];
	FILE *f = fopen(path, "rb");

	assert_non_null(f);
	bytes_init(&text);
	for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;)
		bytes_add(&text, block, n);
	fclose(f);
	clean = clean_text_make(text.data, text.len);
	article_set_text(t.article, &clean);
	clean_text_release(&clean);
	bytes_release(&text);
	snprintf(t.name, sizeof t.name, "%.*s", (int)(strlen(name) - strlen("_a.txt")), name);
	t.an = annotation_make(t.article);
	t.features = features_make(t.an);
	VEC_PUSH(out, t);
}

static void load_told(struct tellings *out)
{
	const char *top = getenv("top_srcdir");
	char folder[2048], path[4096];
	struct dirent *entry;
	DIR *d;

	snprintf(folder, sizeof folder, "%s/tests/data/told", top ? top : "..");
	d = opendir(folder);
	assert_non_null(d);
	while ((entry = readdir(d))) {
		size_t len = strlen(entry->d_name);

		if (len < 6 || strcmp(entry->d_name + len - 4, ".txt") || entry->d_name[len - 6] != '_')
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		load(path, entry->d_name, out);
	}
	closedir(d);
}

static void events_are_told_apart(void **state)
{
	struct tellings v = {0};
	size_t events = 0, found = 0, pairs = 0, wrong = 0, stride = unit_stride();

	setlocale(LC_CTYPE, "C.UTF-8");
	load_told(&v);
	for (size_t i = 0; i < v.n; i++) {
		for (size_t k = i + 1; k < v.n; k++) {
			bool one, is = !strcmp(v.v[i].name, v.v[k].name);
			struct comparison *c;

			if (!is && (i + k) % stride)
				continue;
			c = comparison_make(v.v[i].an, v.v[i].features, v.v[k].an, v.v[k].features);
			one = is_one_event(c, v.v[i].features, v.v[k].features);
			events += is;
			found += is && one;
			pairs += !is;
			wrong += !is && one;
			comparison_free(&c);
		}
	}
	print_message("%zu of %zu events found, %zu of %zu pairs of others wrong\n", found, events, wrong,
		      pairs);
	assert_in_range(events, 38, v.n);
	assert_int_equal(found, events);
	assert_true(wrong * 500 <= pairs * stride);
	for (size_t i = 0; i < v.n; i++) {
		features_free(&v.v[i].features);
		annotation_free(&v.v[i].an);
		article_unref(&v.v[i].article);
	}
	VEC_RELEASE(&v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_accidents_are_two_events),
		cmocka_unit_test(one_accident_in_other_words_is_one),
		cmocka_unit_test(background_is_not_enough),
		cmocka_unit_test(names_are_not_asked_of_who_has_none),
		cmocka_unit_test(events_are_told_apart),
	};

	return cmocka_run_group_tests_name("one_event", tests, NULL, NULL);
}
