/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/search.h"

struct search {
	struct pattern *pattern;
	struct article **articles;
	struct spans *matches; /* one for each article */
	size_t n;
	size_t article, paragraph; /* where to go on */
	size_t total, unfinished;
};

struct search *search_start(struct pattern *p, struct article *const *articles, size_t n)
{
	struct search *s = mem_alloc_zero(1, sizeof *s);

	s->pattern = p;
	s->articles = mem_alloc_zero(n, sizeof(struct article *));
	s->matches = mem_alloc_zero(n, sizeof *s->matches);
	s->n = n;
	for (size_t i = 0; i < n; i++)
		s->articles[i] = article_ref(articles[i]);
	return s;
}

void search_free(struct search **search)
{
	struct search *s = *search;

	if (!s)
		return;
	for (size_t i = 0; i < s->n; i++) {
		article_unref(&s->articles[i]);
		VEC_RELEASE(&s->matches[i]);
	}
	free(s->articles);
	free(s->matches);
	pattern_free(&s->pattern);
	free(s);
	*search = NULL;
}

static void next_article(struct search *s)
{
	s->article++;
	s->paragraph = 0;
}

/* Searches the next paragraph; returns how many bytes of text are done. */
static size_t step(struct search *s)
{
	const struct article *a = s->articles[s->article];
	struct spans *out = &s->matches[s->article];
	size_t before = out->n;
	struct span paragraph;

	if (!s->paragraph && !pattern_may_match(s->pattern, a->text, a->len)) {
		next_article(s);
		return a->len + 1;
	}
	if (s->paragraph == a->paragraphs.n) {
		next_article(s);
		return 1;
	}
	paragraph = a->paragraphs.v[s->paragraph++];
	s->unfinished += !pattern_find(s->pattern, a->text, paragraph, out);
	s->total += out->n - before;
	return span_length(paragraph) + 1;
}

bool search_step(struct search *s, size_t bytes)
{
	for (size_t done = 0; done < bytes && !search_is_done(s);)
		done += step(s);
	return search_is_done(s);
}

bool search_is_done(const struct search *s)
{
	return s->article == s->n;
}

size_t search_total(const struct search *s)
{
	return s->total;
}

size_t search_articles_done(const struct search *s)
{
	return s->article;
}

const struct spans *search_matches(const struct search *s, size_t i)
{
	return &s->matches[i];
}

size_t search_unfinished(const struct search *s)
{
	return s->unfinished;
}
