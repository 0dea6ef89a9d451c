/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the core costs, texts in memory: bench_core NAME FILE FILE... [-- NAME FILE FILE...]
 *
 * A row for each figure, a column for each NAME, a set of articles on one event; and what is asked.
 * Pairs: all of the set, annotations and features made before.  Outlets: all pairs of so many, the
 * articles over and over, with preparing them.  Sentences: their sentences over and over.
 *
 * Medians of runs, of the processor time of this process.  The figures are this machine's;
 * compare them with one another.
 */
#include "compare/compare.h"
#include "compare/features.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { RUNS = 7, ROUNDS = 51, SETS = 4 };

enum figure {
	ANNOTATE_SHORT, ANNOTATE_LONG, PREPARE, PAIR, PAIR_MOST, PAIR_SENTENCES, OUTLETS_10,
	OUTLETS_50, OUTLETS_100, ALL_50, LONG, LONGER, FIGURES
};

static const struct {
	const char *name;
	int digits; /* behind the point */
	double most; /* that is asked; 0: nothing is */
} figures[FIGURES] = {
	[ANNOTATE_SHORT] = {"annotate: short articles, MB/s", 1, 0},
	[ANNOTATE_LONG] = {"annotate: six of them joined, MB/s", 1, 0},
	[PREPARE] = {"prepare: features of an article, ms", 2, 0},
	[PAIR] = {"pair: mean of all, ms", 2, 1},
	[PAIR_MOST] = {"pair: the dearest, ms", 2, 1},
	[PAIR_SENTENCES] = {"pair: sentences of an article", 0, 0},
	[OUTLETS_10] = {"outlets: 10, ms a pair", 2, 0},
	[OUTLETS_50] = {"outlets: 50, ms a pair", 2, 0},
	[OUTLETS_100] = {"outlets: 100, ms a pair", 2, 0},
	[ALL_50] = {"outlets: 50, all pairs and preparing, ms", 0, 1000},
	[LONG] = {"sentences: some 1,000 by 1,000, ms", 0, 1000},
	[LONGER] = {"sentences: some 2,000 by 2,000, ms", 0, 0},
};

struct texts VEC(struct article *);

static double cpu_ms(void) /* of this process: what else runs does not count */
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *v, size_t n)
{
	qsort(v, n, sizeof *v, compare_doubles);
	return v[n / 2];
}

static struct article *article_of(const char *name, const char *data, size_t len)
{
	struct clean_text c = clean_text_make(data, len);
	struct article *a = article_new(name, 1);

	article_set_text(a, &c);
	clean_text_release(&c);
	return a;
}

static void read_article(struct texts *t, const char *path)
{
	struct bytes b;
	char block[65536];
	size_t n;
	FILE *f = fopen(path, "rb");

	if (!f) {
		perror(path);
		exit(2);
	}
	bytes_init(&b);
	while ((n = fread(block, 1, sizeof block, f)) > 0)
		bytes_add(&b, block, n);
	fclose(f);
	VEC_PUSH(t, article_of(path, b.data, b.len));
	bytes_release(&b);
}

struct prepared {
	struct annotation *an;
	struct features *f;
};

static struct prepared prepare(struct article *a)
{
	struct prepared p = {.an = annotation_make(a)};

	p.f = features_make(p.an);
	return p;
}

static void release(struct prepared *p)
{
	features_free(&p->f);
	annotation_free(&p->an);
}

static void compare_once(const struct prepared *a, const struct prepared *b)
{
	struct comparison *c = comparison_make(a->an, a->f, b->an, b->f);

	comparison_free(&c);
}

/* One pair after the other, as all pairs of an event are compared; not one again and again. */
static void time_pairs(const struct prepared *p, size_t n, double *ms)
{
	size_t pair = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n; j++) {
			double start = cpu_ms();

			compare_once(&p[i], &p[j]);
			ms[pair++ * ROUNDS] = cpu_ms() - start;
		}
}

static void bench_pairs(const struct texts *t, double out[FIGURES])
{
	size_t pairs = t->n * (t->n - 1) / 2;
	struct prepared *p = mem_alloc_zero(t->n, sizeof *p);
	double *ms = mem_alloc_zero(pairs * ROUNDS, sizeof *ms); /* by pair and round */

	for (size_t i = 0; i < t->n; i++)
		p[i] = prepare(t->v[i]);
	for (int r = 0; r < ROUNDS; r++)
		time_pairs(p, t->n, ms + r);
	for (size_t k = 0; k < pairs; k++) {
		double m = median(ms + k * ROUNDS, ROUNDS);

		out[PAIR] += m / (double)pairs;
		out[PAIR_MOST] = m > out[PAIR_MOST] ? m : out[PAIR_MOST];
	}
	for (size_t i = 0; i < t->n; i++) {
		out[PAIR_SENTENCES] += (double)p[i].an->sentences.n / (double)t->n;
		release(&p[i]);
	}
	free(ms);
	free(p);
}

static void bench_prepare(const struct texts *t, double out[FIGURES])
{
	enum { TIMES = 200 };
	struct annotation *an = annotation_make(t->v[0]);
	double ms[RUNS];

	for (int r = 0; r < RUNS; r++) {
		double start = cpu_ms();

		for (int i = 0; i < TIMES; i++) {
			struct features *f = features_make(an);

			features_free(&f);
		}
		ms[r] = (cpu_ms() - start) / TIMES;
	}
	out[PREPARE] = median(ms, RUNS);
	annotation_free(&an);
}

/* All pairs of OUTLETS articles; preparing them belongs to the cost, but is done once an article. */
static double all_pairs_ms(const struct texts *t, size_t outlets, double *preparing)
{
	struct prepared *p = mem_alloc_zero(outlets, sizeof *p);
	double start = cpu_ms(), ms;

	for (size_t i = 0; i < outlets; i++)
		p[i] = prepare(t->v[i % t->n]);
	*preparing = cpu_ms() - start;
	for (size_t i = 0; i < outlets; i++)
		for (size_t j = i + 1; j < outlets; j++)
			compare_once(&p[i], &p[j]);
	ms = cpu_ms() - start;
	for (size_t i = 0; i < outlets; i++)
		release(&p[i]);
	free(p);
	return ms;
}

static void bench_outlets(const struct texts *t, double out[FIGURES])
{
	static const size_t counts[] = {10, 50, 100};

	for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
		size_t n = counts[k], pairs = n * (n - 1) / 2;
		int runs = n > 50 ? 1 : 3;
		double all[3], compared[3], preparing;

		for (int r = 0; r < runs; r++) {
			all[r] = all_pairs_ms(t, n, &preparing);
			compared[r] = (all[r] - preparing) / (double)pairs;
		}
		out[OUTLETS_10 + k] = median(compared, (size_t)runs);
		if (n == 50)
			out[ALL_50] = median(all, (size_t)runs);
	}
}

/* The files' sentences over and over, so that words recur as they do in long articles; one behind each. */
static struct article *long_article(const struct texts *t, size_t sentences, size_t first)
{
	struct bytes b;
	struct article *a;
	size_t n = 0;

	bytes_init(&b);
	for (size_t i = first; n < sentences; i++) {
		struct annotation *an = annotation_make(t->v[i % t->n]);

		for (size_t k = 0; k < an->sentences.n && n < sentences; k++, n += 2) {
			struct span s = an->sentences.v[k].span;

			bytes_add(&b, an->article->text + s.start, span_length(s));
			bytes_addf(&b, "%s Item %zu.\n", n % 3 ? "" : ".", n * (first + 1));
		}
		annotation_free(&an);
	}
	a = article_of("long", b.data, b.len);
	bytes_release(&b);
	return a;
}

enum { ARTICLES = 1000, JOINED = 6 };

/* JOINED files one behind the other, with their paragraphs. */
static struct article *joined_article(const struct texts *t, size_t first)
{
	struct bytes b;
	struct article *a;

	bytes_init(&b);
	for (size_t i = first; i < first + JOINED; i++) {
		bytes_add(&b, t->v[i % t->n]->text, t->v[i % t->n]->len);
		bytes_add_string(&b, "\n\n");
	}
	a = article_of("joined", b.data, b.len);
	bytes_release(&b);
	return a;
}

/* MB of the ARTICLES of T, over and over, that are annotated in a second of the processor. */
static double annotating_rate(const struct texts *t)
{
	double rate[RUNS];
	size_t bytes = 0;

	for (size_t i = 0; i < ARTICLES; i++)
		bytes += t->v[i % t->n]->len;
	for (int r = 0; r < RUNS; r++) {
		double start = cpu_ms();

		for (size_t i = 0; i < ARTICLES; i++) {
			struct annotation *an = annotation_make(t->v[i % t->n]);

			annotation_free(&an);
		}
		rate[r] = (double)bytes / 1e3 / (cpu_ms() - start);
	}
	return median(rate, RUNS);
}

static void bench_annotate(const struct texts *t, double out[FIGURES])
{
	struct texts longer = {0};

	for (size_t i = 0; i < t->n; i++)
		VEC_PUSH(&longer, joined_article(t, i));
	out[ANNOTATE_SHORT] = annotating_rate(t);
	out[ANNOTATE_LONG] = annotating_rate(&longer);
	for (size_t i = 0; i < longer.n; i++)
		article_unref(&longer.v[i]);
	VEC_RELEASE(&longer);
}

static double long_ms(const struct texts *t, size_t sentences)
{
	struct article *x = long_article(t, sentences, 0), *y = long_article(t, sentences, 1);
	struct prepared a = prepare(x), b = prepare(y);
	double ms[RUNS];

	for (int r = 0; r < RUNS; r++) {
		double start = cpu_ms();

		compare_once(&a, &b);
		ms[r] = cpu_ms() - start;
	}
	release(&a);
	release(&b);
	article_unref(&x);
	article_unref(&y);
	return median(ms, RUNS);
}

struct set {
	const char *name;
	struct texts texts;
	double figure[FIGURES];
};

static void measure(struct set *s)
{
	bench_annotate(&s->texts, s->figure);
	bench_prepare(&s->texts, s->figure);
	bench_pairs(&s->texts, s->figure);
	bench_outlets(&s->texts, s->figure);
	s->figure[LONG] = long_ms(&s->texts, 1000);
	s->figure[LONGER] = long_ms(&s->texts, 2000);
}

static void print_table(const struct set *sets, size_t n)
{
	printf("%-42s", "");
	for (size_t i = 0; i < n; i++)
		printf("%12s", sets[i].name);
	printf("%12s\n", "at most");
	for (int f = 0; f < FIGURES; f++) {
		printf("%-42s", figures[f].name);
		for (size_t i = 0; i < n; i++)
			printf("%12.*f", figures[f].digits, sets[i].figure[f]);
		if (figures[f].most > 0)
			printf("%12.0f", figures[f].most);
		putchar('\n');
	}
}

/* Reads the arguments; how many sets there are, 0 where they make none. */
static size_t read_sets(struct set sets[SETS], char **argv)
{
	size_t n = 0;

	while (*argv && n < SETS) {
		struct set *s = &sets[n++];

		s->name = *argv++;
		while (*argv && strcmp(*argv, "--"))
			read_article(&s->texts, *argv++);
		if (s->texts.n < 2)
			return 0;
		argv += *argv != NULL;
	}
	return n;
}

int main(int argc, char **argv)
{
	struct set sets[SETS] = {{0}};
	size_t n;

	setlocale(LC_CTYPE, "C.UTF-8");
	n = argc > 1 ? read_sets(sets, argv + 1) : 0;
	for (size_t i = 0; i < n; i++)
		measure(&sets[i]);
	if (n)
		print_table(sets, n);
	else
		fprintf(stderr, "usage: %s NAME FILE FILE... [-- NAME FILE FILE...]\n", argv[0]);
	for (size_t i = 0; i < SETS; i++) {
		for (size_t k = 0; k < sets[i].texts.n; k++)
			article_unref(&sets[i].texts.v[k]);
		VEC_RELEASE(&sets[i].texts);
	}
	return n ? 0 : 2;
}
