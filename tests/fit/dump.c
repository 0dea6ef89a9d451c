/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What tests/fit/fit.py fits on.
 *
 *	dump stems < WORDS     the stems of English words, one a line, as the comparison sees them
 *	dump names             the names of the signals, one a line
 *	dump signals < PAIR    a line a candidate: left and right sentence, from 0, and its signals
 *
 * PAIR is twice: a line "article FILE", then for each sentence "KIND START END", KIND being h, s, b
 * or f as headline, subheading, body and furniture.  So a fit rests on given sentences.
 */
#include "compare/signals.h"
#include "text/fold.h"
#include "text/stem.h"

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
	struct bytes text;
	struct article article;
	struct annotation annotation;
};

static bool read_file(const char *path, struct bytes *out)
{
	char block[4096];
	FILE *f = fopen(path, "rb");

	if (!f) {
		perror(path);
		return false;
	}
	for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;)
		bytes_add(out, block, n);
	fclose(f);
	return true;
}

static bool begin_article(struct given *g, const char *path)
{
	bytes_init(&g->text);
	if (!read_file(path, &g->text))
		return false;
	g->article.text = g->text.data;
	g->article.len = (uint32_t)g->text.len;
	g->annotation.article = &g->article;
	g->annotation.language = "en";
	return true;
}

static bool add_sentence(struct given *g, const char *line)
{
	static const char kinds[] = "hsbf";
	struct sentence s = {0};
	char kind;

	if (sscanf(line, "%c %u %u", &kind, &s.span.start, &s.span.end) != 3 ||
	    !strchr(kinds, kind) || s.span.start > s.span.end || s.span.end > g->text.len) {
		fprintf(stderr, "not a sentence: %s", line);
		return false;
	}
	s.kind = (enum sentence_kind)(strchr(kinds, kind) - kinds);
	VEC_PUSH(&g->annotation.sentences, s);
	return true;
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
	return at == 1;
}

static void print_candidates(const struct joint *j)
{
	struct candidates candidates = {0};
	struct signal_context context;

	candidates_find(j, &candidates);
	signal_context_init(&context, j, &candidates);
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
}

static int dump_signals(void)
{
	struct given g[2] = {0};
	struct features *f[2];
	struct joint j;

	if (!read_pair(g))
		return 1;
	for (int side = 0; side < 2; side++)
		f[side] = features_make(&g[side].annotation);
	joint_init(&j, f[0], f[1]);
	print_candidates(&j);
	joint_release(&j);
	for (int side = 0; side < 2; side++) {
		features_free(&f[side]);
		VEC_RELEASE(&g[side].annotation.sentences);
		bytes_release(&g[side].text);
	}
	return 0;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		int (*run)(void);
	} modes[] = {{"stems", dump_stems}, {"names", dump_names}, {"signals", dump_signals}};

	for (size_t i = 0; argc == 2 && i < sizeof modes / sizeof *modes; i++)
		if (!strcmp(argv[1], modes[i].name))
			return modes[i].run();
	fputs("usage: dump stems|names|signals\n", stderr);
	return 2;
}
