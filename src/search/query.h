/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A query: what is searched for.  A text that names no field (search/query_parse.h) is one pattern,
 * and its matches are those of search/pattern.h.  Else:
 *
 * Whether a term holds is asked of each sentence.  Words hold where a match of theirs begins;
 * quote: where one is within a quote (^ and $ are the quote's ends); speaker: where the speaker of
 * the sentence, or of a quote in it, matches; number: where a number fulfils the condition; kind:
 * is the sentence's own; only: holds where this side of a comparison alone has it.  outlet:, date:
 * and headline: hold in all sentences of an article or in none.  and, or and not combine that.
 *
 * The matches in a sentence for which the query holds are those of the words, quotes and numbers by
 * which it does (of "a or b" what is there; of "not a" nothing); where there are none, the match is
 * the sentence.  Where nothing but the article decides, and none of its sentences has a match of
 * its own, its headline is the match, else the start of its text.  What overlaps is one match.
 */
#ifndef LATERAL_SEARCH_QUERY_H
#define LATERAL_SEARCH_QUERY_H

#include "base/task.h"
#include "search/facts.h"
#include "search/pattern.h"

/* Beside those of patterns.  PATTERN_LITERAL: no field is named; PATTERN_ERRORS: in words and quotes. */
enum query_flags {
	QUERY_SIDES = 8, /* only: may be asked for, and query_set_only tells of it */
};

struct query;

/*
 * SOURCE stays the caller's; it may be NULL where the text names no field.  On failure the status
 * says what is wrong, and at which column.
 */
struct status query_compile(struct query **out, const char *text, size_t len, unsigned flags,
			    const struct fact_source *source);
void query_free(struct query **q);
/* The pattern of a query without fields; NULL: it has some. */
const struct pattern *query_pattern(const struct query *q);

/* Copies the sentences (indices, in order) that only article ARTICLE of the scope has. */
void query_set_only(struct query *q, size_t article, const uint32_t *sentences, size_t n);

/*
 * Appends the matches in ARTICLE of the scope, for a query that has fields.  Safe on several threads
 * at once.  False where a paragraph was not searched to its end (pattern_find).  Once the job (NULL:
 * there is none) is cancelled what it finds is of no use.
 */
bool query_find(const struct query *q, struct article *a, size_t article, const struct job *j,
		struct spans *out);
/* How many errors a match has at least. */
unsigned query_cost(const struct query *q, const char *text, struct span match);

/* Whether OTHER has a match wherever Q has one, as far as that is easy to say. */
bool query_implies(const struct query *q, const struct query *other);

#endif
