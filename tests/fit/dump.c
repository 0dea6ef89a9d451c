/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What tests/fit/fit.py fits on.
 *
 *	dump stems < WORDS     the stems of English words, one a line, as the comparison sees them
 *	dump names             the names of the signals, one a line
 *	dump signals < PAIR    a line a candidate: left and right sentence, from 0, and its signals
 *
 * PAIR is twice: a line "article FILE", then for each sentence "KIND START END", KIND being h, s, b
 * or f as headline, subheading, body and furniture.  So a fit rests on given sentences; speakers and
 * quantities are those that the program finds.
 */
#include "compare/signals.h"
#include "ingest/ingest.h"
#include "text/fold.h"
#include "text/stem.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static int dump_stems(void)
{
	char line[256];
	struct stemmer *stemmer = stemmer_open("en");
	struct bytes folded, stem;

	bytes_init(&folded);
	bytes_init(&stem);
	while (fgets(line, sizeof line, stdin)) {
		bytes_clear(&folded);
		bytes_clear(&stem);
		fold_text(line, strcspn(line, "\n"), FOLD_ACCENTS, &folded);
		stemmer_stem(stemmer, folded.data, folded.len, &stem);
		puts(stem.data);
	}
	bytes_release(&folded);
	bytes_release(&stem);
	stemmer_close(&stemmer);
	return 0;
}

static int dump_names(void)
{
	for (int s = 0; s < SIGNAL_N; s++)
		puts(signal_name((enum signal)s));
	return 0;
}

struct given {
	struct article *article;
	struct annotation *found; /* by the program */
	struct annotation an;     /* as given; borrows of the one found */
};

static void keep(void *context, struct article *a)
{
	struct given *g = context;

	if (g->article)
		article_unref(&a);
	else
		g->article = a;
}

static void complain(void *context, const char *line)
{
	fprintf(stderr, "%s\n", line);
}

static bool begin_article(struct given *g, const char *path)
{
	const struct ingest_sink sink = {.article = keep, .problem = complain, .ctx = g};
	struct status s = ingest_file(path, &sink, NULL);

	if (!status_is_ok(&s) || !g->article) {
		fprintf(stderr, "%s\n", s.text ? s.text : path);
		return false;
	}
	g->found = annotation_make(g->article);
	g->an = (struct annotation){.article = g->article, .language = "en",
				    .strings = g->found->strings};
	return true;
}

/* The speaker of the sentence found that covers most of a given one. */
static string_ref speaker_of(const struct annotation *found, struct span given)
{
	string_ref speaker = 0;
	uint32_t most = 0;

	for (size_t i = 0; i < found->sentences.n; i++) {
		struct span s = found->sentences.v[i].span;
		uint32_t start = s.start > given.start ? s.start : given.start;
		uint32_t end = s.end < given.end ? s.end : given.end;

		if (end > start && end - start > most) {
			most = end - start;
			speaker = found->sentences.v[i].speaker;
		}
	}
	return speaker;
}

static bool add_sentence(struct given *g, const char *line)
{
	static const char kinds[] = "hsbf";
	struct sentence s = {0};
	char kind;

	if (sscanf(line, "%c %u %u", &kind, &s.span.start, &s.span.end) != 3 ||
	    !strchr(kinds, kind) || s.span.start > s.span.end || s.span.end > g->article->len) {
		fprintf(stderr, "not a sentence: %s", line);
		return false;
	}
	s.kind = (enum sentence_kind)(strchr(kinds, kind) - kinds);
	s.speaker = speaker_of(g->found, s.span);
	VEC_PUSH(&g->an.sentences, s);
	return true;
}

/* Gives the quantities found to the given sentences that they stand in. */
static void add_quantities(struct given *g)
{
	for (uint32_t s = 0; s < g->an.sentences.n; s++)
		for (size_t i = 0; i < g->found->quantities.n; i++) {
			struct quantity q = g->found->quantities.v[i];

			if (q.span.start < g->an.sentences.v[s].span.start ||
			    q.span.start >= g->an.sentences.v[s].span.end)
				continue;
			q.sentence = s;
			VEC_PUSH(&g->an.quantities, q);
		}
}

static bool read_pair(struct given g[2])
{
	char line[4096];
	int at = -1;

	while (fgets(line, sizeof line, stdin)) {
		bool ok;

		if (!strncmp(line, "article ", 8) && at < 1) {
			line[strcspn(line, "\n")] = '\0';
			ok = begin_article(&g[++at], line + 8);
		} else {
			ok = at >= 0 && add_sentence(&g[at], line);
		}
		if (!ok)
			return false;
	}
	for (int side = 0; side <= at; side++)
		add_quantities(&g[side]);
	return at == 1;
}

static void given_release(struct given *g)
{
	VEC_RELEASE(&g->an.sentences);
	VEC_RELEASE(&g->an.quantities);
	annotation_free(&g->found);
	article_unref(&g->article);
}

static void print_candidates(const struct joint *j)
{
	struct candidates candidates = {0};
	struct signal_context context;
	struct gist gist;

	gist_init(&gist, j);
	candidates_find(&gist, &candidates);
	signal_context_init(&context, &gist, &candidates);
	for (size_t i = 0; i < candidates.n; i++) {
		float v[SIGNAL_N];

		signals_of(&context, i, v);
		printf("%u %u", candidates.v[i].sentence[0], candidates.v[i].sentence[1]);
		for (int s = 0; s < SIGNAL_N; s++)
			printf(" %.6g", (double)v[s]);
		putchar('\n');
	}
	signal_context_release(&context);
	VEC_RELEASE(&candidates);
	gist_release(&gist);
}

static int dump_signals(void)
{
	struct given g[2] = {0};
	struct features *f[2];
	struct joint j;

	if (!read_pair(g))
		return 1;
	for (int side = 0; side < 2; side++)
		f[side] = features_make(&g[side].an);
	joint_init(&j, f[0], f[1]);
	print_candidates(&j);
	joint_release(&j);
	for (int side = 0; side < 2; side++) {
		features_free(&f[side]);
		given_release(&g[side]);
	}
	return 0;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		int (*run)(void);
	} modes[] = {{"stems", dump_stems}, {"names", dump_names}, {"signals", dump_signals}};

	setlocale(LC_CTYPE, "C.UTF-8");
	for (size_t i = 0; argc == 2 && i < sizeof modes / sizeof *modes; i++)
		if (!strcmp(argv[1], modes[i].name))
			return modes[i].run();
	fputs("usage: dump stems|names|signals\n", stderr);
	return 2;
}
