/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A search: one pattern over a list of articles, resumable in slices, so that a screen stays alive
 * while it runs.  Holds a reference to each article; results are spans per article, of its text.
 */
#ifndef LATERAL_SEARCH_SEARCH_H
#define LATERAL_SEARCH_SEARCH_H

#include "model/article.h"
#include "search/pattern.h"

struct search;

/* Takes over the pattern; refers to the articles. */
struct search *search_start(struct pattern *p, struct article *const *articles, size_t n);
void search_free(struct search **s);

/* Searches on for at most about BYTES of text; true once all is done. */
bool search_step(struct search *s, size_t bytes);
bool search_is_done(const struct search *s);

/* Results so far. */
size_t search_total(const struct search *s);
size_t search_articles_done(const struct search *s);
/* The matches in article I of the list, in order. */
const struct spans *search_matches(const struct search *s, size_t i);
/* How many paragraphs were too long to be searched to their ends (see pattern_find). */
size_t search_unfinished(const struct search *s);

#endif
