/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pairs of comparable figures of two articles, for whoever sets the weights of
 * src/compare/discrepancy_score.c.
 *
 *	topics names    the names of the signals, one a line
 *	topics A B      a line a pair: sentence, start and end on the left and on the right, whether
 *	                they are compatible, their type, distance, whether as precise, whether both
 *	                ranges are closed, the signals
 */
#include "compare/compare.h"
#include "compare/topic.h"
#include "ingest/ingest.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static void keep(void *context, struct article *a)
{
	struct article **kept = context;

	if (*kept)
		article_unref(&a);
	else
		*kept = a;
}

static void complain(void *context, const char *line)
{
	fprintf(stderr, "%s\n", line);
}

static struct article *read_article(const char *path)
{
	struct article *a = NULL;
	const struct ingest_sink sink = {.article = keep, .problem = complain, .ctx = &a};
	struct status s = ingest_file(path, &sink, NULL);

	if (!status_is_ok(&s) || !a) {
		fprintf(stderr, "%s\n", s.text ? s.text : path);
		exit(1);
	}
	return a;
}

static float link_score(const struct comparison *c, uint32_t left, uint32_t right)
{
	for (size_t i = 0; i < c->links.n; i++)
		if (c->links.v[i].sentence[LEFT] == left && c->links.v[i].sentence[RIGHT] == right)
			return c->links.v[i].score;
	return 0;
}

static void print_pair(const struct comparison *c, const struct joint *j,
		       const struct surroundings t[2], uint32_t a, uint32_t b)
{
	const struct figure *x = &t[LEFT].figures.v[a], *y = &t[RIGHT].figures.v[b];
	struct span left = x->span, right = y->span;
	float v[TOPIC_N];

	topic_signals(t, j, a, b, link_score(c, x->sentence, y->sentence), v);
	if (topics_are_apart(t, a, b, v))
		return;
	printf("%u %u %u %u %u %u %d %s %.3f %d %d", x->sentence, left.start, left.end, y->sentence,
	       right.start, right.end, figures_are_compatible(x, y), quantity_type_name(x->type),
	       figures_distance(x, y), figures_are_as_precise(x, y), figures_are_closed(x, y));
	for (int s = 0; s < TOPIC_N; s++)
		printf(" %.5g", (double)v[s]);
	putchar('\n');
}

static void print_pairs(const struct comparison *c, const struct joint *j)
{
	struct surroundings t[2];

	for (int side = LEFT; side <= RIGHT; side++)
		surroundings_init(&t[side], j, (enum side)side);
	for (uint32_t a = 0; a < t[LEFT].figures.n; a++)
		for (uint32_t b = 0; b < t[RIGHT].figures.n; b++)
			if (figures_are_comparable(&t[LEFT].figures.v[a], &t[RIGHT].figures.v[b]))
				print_pair(c, j, t, a, b);
	for (int side = LEFT; side <= RIGHT; side++)
		surroundings_release(&t[side]);
}

static void compare_files(char **paths)
{
	struct article *article[2];
	struct annotation *an[2];
	struct features *f[2];
	struct comparison *c;
	struct joint j;

	for (int side = LEFT; side <= RIGHT; side++) {
		article[side] = read_article(paths[side]);
		an[side] = annotation_make(article[side]);
		f[side] = features_make(an[side]);
	}
	c = comparison_make(an[LEFT], f[LEFT], an[RIGHT], f[RIGHT]);
	joint_init(&j, f[LEFT], f[RIGHT]);
	print_pairs(c, &j);
	joint_release(&j);
	comparison_free(&c);
	for (int side = LEFT; side <= RIGHT; side++) {
		features_free(&f[side]);
		annotation_free(&an[side]);
		article_unref(&article[side]);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	if (argc == 3) {
		compare_files(argv + 1);
		return 0;
	}
	if (argc == 2 && !strcmp(argv[1], "names")) {
		for (int s = 0; s < TOPIC_N; s++)
			puts(topic_signal_name((enum topic_signal)s));
		return 0;
	}
	fputs("usage: topics names | topics A B\n", stderr);
	return 2;
}
