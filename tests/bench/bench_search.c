/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Searches articles that are in memory: bench_search FILE... (of gen_articles), asked on stdin by
 * bench_search.py, a line each:
 *
 *	count FLAGS PATTERN	"MS CPU_MS MATCHES PARAGRAPHS": all matches, and how many paragraphs have one
 *	type N TEXT		"MS ...": for each key from the second on, until N articles with a match are
 *				known, or all; the search of the key before goes on for GAP_MS
 *
 * FLAGS are those of search/pattern.h, as a number.
 */
#include "base/bytes.h"
#include "search/search.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { DAYS = 3000, PATTERN_BYTES = 4096, GAP_MS = 100 };

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

struct articles VEC(struct article *);

/* Dates in an order of their own, so that newest first is not the order of loading. */
static void add_article(struct articles *all, const char *data, size_t len)
{
	struct clean_text c = clean_text_make(data, len);
	struct article *a = article_new("bench", (uint32_t)all->n + 1);
	unsigned day = (unsigned)(all->n * 7919 % DAYS);
	char date[40];

	snprintf(date, sizeof date, "20%02u-%02u-%02u", 10 + day / 360, 1 + day / 30 % 12,
		 1 + day % 28);
	article_set_text(a, &c);
	a->published = mem_copy_string(date);
	VEC_PUSH(all, a);
}

static void read_file(struct articles *all, const char *path)
{
	FILE *f = fopen(path, "r");
	struct bytes b;
	char *line = NULL;
	size_t cap = 0;

	if (!f) {
		perror(path);
		exit(2);
	}
	bytes_init(&b);
	for (ssize_t n; (n = getline(&line, &cap, f)) > 0;) {
		if (strcmp(line, "%%\n")) {
			bytes_add(&b, line, (size_t)n);
			continue;
		}
		add_article(all, b.data, b.len);
		bytes_clear(&b);
	}
	free(line);
	fclose(f);
	bytes_release(&b);
}

/* Paragraphs with a match; a peer counts lines. */
static size_t count_paragraphs(const struct search *s, const struct articles *all)
{
	size_t count = 0;

	for (size_t i = 0; i < search_count(s); i++) {
		const struct search_result *r = search_result(s, i);
		const struct spans *p = &all->v[r->article]->paragraphs;
		size_t at = 0, last = SIZE_MAX;

		for (size_t k = 0; k < r->matches.n; k++) {
			while (p->v[at].end <= r->matches.v[k].start)
				at++;
			count += at != last;
			last = at;
		}
	}
	return count;
}

static double cpu_ms(void)
{
	struct rusage r;

	getrusage(RUSAGE_SELF, &r);
	return (double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) * 1e3 +
	       (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e3;
}

static struct search *start(struct pool *pool, struct scope *scope, const char *text, unsigned flags,
			    const struct search *after)
{
	struct search_options o = {.keep = SIZE_MAX, .after = after};
	struct query *q;
	struct status status = query_compile(&q, text, strlen(text), flags, NULL);

	if (!status_is_ok(&status)) {
		fprintf(stderr, "%s: %s\n", text, status.text);
		exit(2);
	}
	return search_start(pool, scope, q, o);
}

/* As the list does it: each key ends the search of the one before, and starts where it led. */
static void type(struct pool *pool, struct scope *scope, char *text, unsigned wanted)
{
	struct search *before = NULL;

	for (size_t n = 2; n <= strlen(text); n++) {
		char *typed = mem_copy(text, n);
		double begun = now_ms();
		struct search *s;

		if (before)
			search_cancel(before);
		s = start(pool, scope, typed, 0, before);
		search_free(&before);
		while (search_count(s) < wanted && !search_wait(s, 1))
			;
		printf("%.3f ", now_ms() - begun);
		search_wait(s, GAP_MS);
		before = s;
		free(typed);
	}
	search_free(&before);
	putchar('\n');
}

static void answer(struct pool *pool, struct scope *scope, const struct articles *all, char *line)
{
	char pattern[PATTERN_BYTES];
	double begun = now_ms(), cpu = cpu_ms();
	struct search *s;
	unsigned n;

	if (sscanf(line, "count %u %4095[^\n]", &n, pattern) == 2) {
		s = start(pool, scope, pattern, n, NULL);
		search_wait(s, -1);
		begun = now_ms() - begun;
		cpu = cpu_ms() - cpu;
		printf("%.3f %.3f %zu %zu\n", begun, cpu, search_total(s),
		       count_paragraphs(s, all));
		search_free(&s);
	} else if (sscanf(line, "type %u %4095[^\n]", &n, pattern) == 2) {
		type(pool, scope, pattern, n);
	} else {
		fprintf(stderr, "not understood: %s", line);
		exit(2);
	}
	fflush(stdout);
}

int main(int argc, char **argv)
{
	struct articles all = {0};
	struct scope *scope;
	struct pool *pool;
	char line[PATTERN_BYTES];
	double begun, cpu;
	size_t bytes = 0;

	setlocale(LC_CTYPE, "C.UTF-8");
	pool = pool_new(2);
	if (!pool)
		return 2;
	for (int i = 1; i < argc; i++)
		read_file(&all, argv[i]);
	for (size_t i = 0; i < all.n; i++)
		bytes += all.v[i]->len;
	begun = now_ms();
	cpu = cpu_ms();
	scope = scope_new(all.v, all.n, SCOPE_NEWEST_FIRST);
	printf("%zu %zu %.1f %.1f\n", all.n, bytes, now_ms() - begun, cpu_ms() - cpu);
	fflush(stdout);
	while (fgets(line, sizeof line, stdin))
		answer(pool, scope, &all, line);
	scope_unref(&scope);
	for (size_t i = 0; i < all.n; i++)
		article_unref(&all.v[i]);
	VEC_RELEASE(&all);
	pool_free(&pool);
	return 0;
}
