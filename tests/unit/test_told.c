/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole articles: what differs in events told twice, whatever side is left. */
#include "unit/unit.h"

#include "unit/told.h"

#include <stdio.h>
#include <unistd.h>

static const char *const events[] = {
	"avalanche", "fraud", "launch", "merger", "pills", "raid", "siege", "walkout",
	"wedding", "recount", "club", "drone", "reactor",
	"bear",  "budget",   "coach", "crash",  "festival", "fever", "filing", "firm",  "match",
	"mayor", "mine",     "poll",  "quake",  "recall",   "school", "spill", "storm", "strike",
	"study", "talks",    "theft", "transfer", "trial",  "tunnel", "verdict", "vote", "war",
};
enum { EVENTS = sizeof events / sizeof *events };
/* Of the "quote" and of the "other" lines of all NAME.planted. */
enum { PAIRED_AT_LEAST = 96, WRONG_AT_MOST = 0 };
enum { SPEAKERS_AT_LEAST = 124, OTHERS_AT_MOST = 6 }; /* of the "says" lines: right, somebody else's */

static char *read_data(const char *event, const char *end)
{
	const char *top = getenv("top_srcdir");
	char path[4096], block[4096];
	struct bytes text;
	FILE *f;

	snprintf(path, sizeof path, "%s/tests/data/told/%s%s", top ? top : "..", event, end);
	f = fopen(path, "rb");
	assert_non_null(f);
	bytes_init(&text);
	for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;)
		bytes_add(&text, block, n);
	fclose(f);
	return text.data;
}

static bool file_exists(const char *event, const char *end)
{
	const char *top = getenv("top_srcdir");
	char path[4096];

	snprintf(path, sizeof path, "%s/tests/data/told/%s%s", top ? top : "..", event, end);
	return !access(path, R_OK);
}

/* What differs, as "kind about: left | right" lines; SWAPPED says that the right article is first. */
static void print_event(const char *event, bool swapped, struct bytes *out)
{
	char *text[2] = {read_data(event, swapped ? "_b.txt" : "_a.txt"),
			 read_data(event, swapped ? "_a.txt" : "_b.txt")};
	int first = swapped ? RIGHT : LEFT;
	struct told t;

	told_init(&t, text[LEFT], text[RIGHT], NULL);
	for (size_t i = 0; i < t.c->discrepancies.n; i++) {
		const struct discrepancy *d = &t.c->discrepancies.v[i];

		bytes_addf(out, "%s: ", discrepancy_kind_name(d));
		told_add_span(&t, first, d->span[first], out);
		bytes_add_string(out, " | ");
		told_add_span(&t, !first, d->span[!first], out);
		bytes_add_byte(out, '\n');
	}
	told_release(&t);
	free(text[LEFT]);
	free(text[RIGHT]);
}

static void what_differs_is_found_and_nothing_else(void **state)
{
	for (int e = 0; e < EVENTS; e++) {
		if (!file_exists(events[e], ".expected"))
			continue;
		char *expected = read_data(events[e], ".expected");
		struct bytes out;

		bytes_init(&out);
		print_event(events[e], false, &out);
		assert_string_equal(out.data, expected);
		bytes_release(&out);
		free(expected);
	}
}

static bool holds(const struct told *t, int side, struct span s, const char *text)
{
	char *own = mem_copy(t->article[side]->text + s.start, span_length(s));
	bool found = strstr(own, text);

	free(own);
	return found;
}

static bool is_found(const struct told *t, const char *left, const char *right)
{
	for (size_t i = 0; i < t->c->discrepancies.n; i++) {
		const struct discrepancy *d = &t->c->discrepancies.v[i];

		if (holds(t, LEFT, d->span[LEFT], left) && holds(t, RIGHT, d->span[RIGHT], right))
			return true;
	}
	return false;
}

static bool is_paired(const struct told *t, const char *left, const char *right)
{
	for (size_t i = 0; i < t->c->utterances.n; i++) {
		const struct utterance *u = &t->c->utterances.v[i];

		if (holds(t, LEFT, u->span[LEFT], left) && holds(t, RIGHT, u->span[RIGHT], right))
			return true;
	}
	return false;
}

typedef void take_line(const struct told *t, const char *what, const char *left, const char *right,
		       void *context);

/* The lines of all NAME.planted. */
static void each_planted(take_line *take, void *context)
{
	for (int e = 0; e < EVENTS; e++) {
		if (!file_exists(events[e], ".planted"))
			continue;
		char *text[2] = {read_data(events[e], "_a.txt"), read_data(events[e], "_b.txt")};
		char *planted = read_data(events[e], ".planted"), *rest = planted;
		struct told t;

		told_init(&t, text[LEFT], text[RIGHT], NULL);
		for (char *line; (line = strsep(&rest, "\n")) && *line;) {
			const char *what = strsep(&line, "\t"), *left = strsep(&line, "\t");

			if (strcmp(what, "says")) {
				assert_non_null(strstr(text[LEFT], left));
				assert_non_null(strstr(text[RIGHT], line));
			}
			take(&t, what, left, line, context);
		}
		told_release(&t);
		free(planted);
		free(text[LEFT]);
		free(text[RIGHT]);
	}
}

static void assert_silent(const struct told *t, const char *what, const char *left, const char *right,
			  void *context)
{
	if (!strcmp(what, "agrees"))
		assert_false(is_found(t, left, right));
	*(uint32_t *)context += !strcmp(what, "other") && is_paired(t, left, right);
}

static void what_agrees_is_silent_and_what_is_another_utterance_alone(void **state)
{
	uint32_t wrong = 0;

	each_planted(assert_silent, &wrong);
	assert_in_range(wrong, 0, WRONG_AT_MOST);
}

static void count_paired(const struct told *t, const char *what, const char *left, const char *right,
			 void *context)
{
	*(uint32_t *)context += !strcmp(what, "quote") && is_paired(t, left, right);
}

static void what_one_speaker_said_in_other_words_is_paired(void **state)
{
	uint32_t paired = 0;

	each_planted(count_paired, &paired);
	assert_in_range(paired, PAIRED_AT_LEAST, UINT32_MAX);
}

/* The first quotation of a side that holds TEXT. */
static const struct quote *quote_with(const struct told *t, int side, const char *text)
{
	for (size_t i = 0; i < t->an[side]->quotes.n; i++)
		if (holds(t, side, t->an[side]->quotes.v[i].span, text))
			return &t->an[side]->quotes.v[i];
	return NULL;
}

/* Whether a speaker is called by a word of NAME, as "Aksentije" is of "Milo Aksentije". */
static bool is_called(const char *speaker, const char *name)
{
	char *words = mem_copy_string(name), *rest = words;
	bool found = false;

	for (char *word; (word = strsep(&rest, " "));)
		found = found || strstr(speaker, word);
	free(words);
	return found;
}

struct heard {
	uint32_t right, other;
};

static void count_speaker(const struct told *t, const char *what, const char *words, const char *name,
			  void *context)
{
	struct heard *heard = context;
	int side = *words == '"' ? LEFT : RIGHT;
	const struct quote *q;
	const char *speaker;

	if (strcmp(what, "says"))
		return;
	q = quote_with(t, side, words);
	assert_non_null(q);
	speaker = annotation_string(t->an[side], q->speaker);
	if (!speaker)
		return;
	heard->right += is_called(speaker, name);
	heard->other += !is_called(speaker, name);
}

static void who_is_quoted_is_right_rather_than_known(void **state)
{
	struct heard heard = {0};

	each_planted(count_speaker, &heard);
	assert_in_range(heard.right, SPEAKERS_AT_LEAST, UINT32_MAX);
	assert_in_range(heard.other, 0, OTHERS_AT_MOST);
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Sorts the lines of TEXT, which it cuts. */
static size_t sort_lines(char *text, char **lines, size_t max)
{
	size_t n = 0;

	for (char *line; n < max && (line = strsep(&text, "\n"));)
		if (*line)
			lines[n++] = line;
	qsort(lines, n, sizeof *lines, compare_lines);
	return n;
}

static void swapping_the_sides_mirrors_the_result(void **state)
{
	for (unsigned e = 0; e < EVENTS; e += unit_stride()) {
		struct bytes out[2];
		char *lines[2][64];
		size_t n[2];

		for (int k = 0; k < 2; k++) {
			bytes_init(&out[k]);
			print_event(events[e], k, &out[k]);
			n[k] = sort_lines(out[k].data, lines[k], 64);
		}
		assert_int_equal(n[0], n[1]);
		for (size_t i = 0; i < n[0]; i++)
			assert_string_equal(lines[0][i], lines[1][i]);
		bytes_release(&out[0]);
		bytes_release(&out[1]);
	}
}

static void the_same_articles_give_the_same_result(void **state)
{
	struct bytes out[2];

	for (int k = 0; k < 2; k++) {
		bytes_init(&out[k]);
		print_event("quake", false, &out[k]);
	}
	assert_string_equal(out[0].data, out[1].data);
	bytes_release(&out[0]);
	bytes_release(&out[1]);
}

static void an_article_does_not_differ_from_itself(void **state)
{
	for (unsigned e = 0; e < EVENTS; e += unit_stride()) {
		char *text = read_data(events[e], "_a.txt");
		struct told t;

		told_init(&t, text, text, NULL);
		assert_int_equal(t.c->discrepancies.n, 0);
		told_release(&t);
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_differs_is_found_and_nothing_else),
		cmocka_unit_test(what_agrees_is_silent_and_what_is_another_utterance_alone),
		cmocka_unit_test(what_one_speaker_said_in_other_words_is_paired),
		cmocka_unit_test(who_is_quoted_is_right_rather_than_known),
		cmocka_unit_test(swapping_the_sides_mirrors_the_result),
		cmocka_unit_test(the_same_articles_give_the_same_result),
		cmocka_unit_test(an_article_does_not_differ_from_itself),
	};

	return cmocka_run_group_tests_name("told", tests, NULL, NULL);
}
