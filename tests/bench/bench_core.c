/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the core takes, texts in memory: bench_core FILE...
 *
 *	annotate   MB of text annotated in a second of one core's time: 1,000 articles as short as
 *	           the files, then 1,000 of six of them joined
 *	pair       ms for one pair of articles, annotations and features made before
 *	outlets    ms for all pairs of 10, 20 and 50 outlets, and per pair
 *	sentences  ms for one pair of 1,000 sentences each
 *
 * Medians of RUNS runs.  The figures are this machine's; compare them with one another.
 */
#include "compare/compare.h"
#include "compare/features.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { RUNS = 7 };

struct texts VEC(struct article *);

static double clock_ms(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double now_ms(void)
{
	return clock_ms(CLOCK_MONOTONIC);
}

static double cpu_ms(void) /* of this process: what else runs does not count */
{
	return clock_ms(CLOCK_PROCESS_CPUTIME_ID);
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

static void bench_pair(const struct texts *t)
{
	struct prepared a = prepare(t->v[0]), b = prepare(t->v[1]);
	double ms[RUNS];

	for (int r = 0; r < RUNS; r++) {
		double start = now_ms();

		for (int i = 0; i < 50; i++)
			compare_once(&a, &b);
		ms[r] = (now_ms() - start) / 50;
	}
	printf("pair       %zu by %zu sentences: %.2f ms\n", a.an->sentences.n, b.an->sentences.n,
	       median(ms, RUNS));
	release(&a);
	release(&b);
}

/* Preparing belongs to the cost, but is done once an article. */
static double all_pairs(const struct texts *t, size_t outlets)
{
	struct prepared *p = mem_alloc_zero(outlets, sizeof *p);
	double start = now_ms(), ms;

	for (size_t i = 0; i < outlets; i++)
		p[i] = prepare(t->v[i % t->n]);
	for (size_t i = 0; i < outlets; i++)
		for (size_t j = i + 1; j < outlets; j++)
			compare_once(&p[i], &p[j]);
	ms = now_ms() - start;
	for (size_t i = 0; i < outlets; i++)
		release(&p[i]);
	free(p);
	return ms;
}

static void bench_outlets(const struct texts *t)
{
	static const size_t counts[] = {10, 20, 50};

	for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
		size_t n = counts[k], pairs = n * (n - 1) / 2;
		double ms[3];

		for (int r = 0; r < 3; r++)
			ms[r] = all_pairs(t, n);
		printf("outlets    %zu, %zu pairs: %.0f ms, %.2f ms a pair\n", n, pairs, median(ms, 3),
		       median(ms, 3) / (double)pairs);
	}
}

/* The files' sentences over and over, so that words recur as they do in long articles. */
static struct article *long_article(const struct texts *t, size_t sentences, size_t first)
{
	struct bytes b;
	struct article *a;
	size_t n = 0;

	bytes_init(&b);
	for (size_t i = first; n < sentences; i++) {
		struct annotation *an = annotation_make(t->v[i % t->n]);

		for (size_t k = 0; k < an->sentences.n && n < sentences; k++, n++) {
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
static void time_annotating(const struct texts *t, const char *kind)
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
	printf("annotate   %d %s articles of %.1f kB: %.1f MB/s a core\n", ARTICLES, kind,
	       (double)bytes / 1e3 / ARTICLES, median(rate, RUNS));
}

static void bench_annotate(const struct texts *t)
{
	struct texts longer = {0};

	for (size_t i = 0; i < t->n; i++)
		VEC_PUSH(&longer, joined_article(t, i));
	time_annotating(t, "short");
	time_annotating(&longer, "long");
	for (size_t i = 0; i < longer.n; i++)
		article_unref(&longer.v[i]);
	VEC_RELEASE(&longer);
}

static void bench_sentences(const struct texts *t)
{
	struct article *x = long_article(t, 1000, 0), *y = long_article(t, 1000, 1);
	struct prepared a = prepare(x), b = prepare(y);
	double ms[3];

	for (int r = 0; r < 3; r++) {
		double start = now_ms();

		compare_once(&a, &b);
		ms[r] = now_ms() - start;
	}
	printf("sentences  %zu by %zu: %.0f ms\n", a.an->sentences.n, b.an->sentences.n, median(ms, 3));
	release(&a);
	release(&b);
	article_unref(&x);
	article_unref(&y);
}

int main(int argc, char **argv)
{
	struct texts t = {0};

	if (argc < 3) {
		fprintf(stderr, "usage: %s FILE FILE...\n", argv[0]);
		return 2;
	}
	setlocale(LC_CTYPE, "C.UTF-8");
	for (int i = 1; i < argc; i++)
		read_article(&t, argv[i]);
	bench_annotate(&t);
	bench_pair(&t);
	bench_outlets(&t);
	bench_sentences(&t);
	for (size_t i = 0; i < t.n; i++)
		article_unref(&t.v[i]);
	VEC_RELEASE(&t);
	return 0;
}
