/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the results share: screen_results.c searches and acts, results_rows.c knows what
 * each row shows, results_sentences.c the sentences that it is of, results_draw.c paints.
 */
#ifndef LATERAL_UI_RESULTS_H
#define LATERAL_UI_RESULTS_H

#include "pane/listbox.h"
#include "search/search.h"
#include "ui/app.h"

enum { RESULTS_NUMBER_MAX = 100 * 1000 }; /* bytes of text that are understood for a sentence's number */

/* An article's own row, or one for all matches of a sentence. */
struct results_row {
	uint32_t result;
	uint32_t match; /* the first on it, from 1; 0: the article's own */
};

/* Where one was before articles were read again. */
struct results_kept {
	bool wanted;    /* not found yet */
	size_t row;
	size_t article;
	uint32_t sentence;
	char *text;     /* of the sentence; NULL: the article's own row */
	size_t within;  /* matches of the sentence before the one */
	uint32_t from;  /* where the sentence begins now */
};

/* Sentences of an article, and nothing else of it. */
struct results_known {
	size_t article;
	struct article *of; /* a reference, for a thread; else NULL */
	struct annotation *sentences;
};

struct results_view { /* in rows */
	size_t top, page, all;
};

struct results_sentences {
	struct results_known_list VEC(struct results_known) known;
	struct results_batch *coming; /* or NULL */
	struct results_view view;     /* that they were foreseen for */
};

struct screen_results {
	struct screen screen;
	struct find_all *find; /* NULL: the pattern was cleared */
	struct results_rows VEC(struct results_row) rows;
	struct results_before VEC(size_t) before; /* by result: matches in those before it */
	size_t matches;      /* in all of them */
	struct listbox box;
	size_t within;       /* matches of the selected row before the one that is stepped to */
	bool told;           /* what was found in all */
	bool *among;         /* by article: what is searched; NULL: all */
	size_t n_among;      /* articles that AMONG is of */
	bool limited;        /* they are what a limit leaves; else they are tagged */
	struct results_kept kept;
	struct results_sentences sentences;
};

struct results_spot { /* what a row shows */
	struct search_result result;
	const struct article *article;
	size_t match; /* the first, from 1; 0: the article's own row */
	size_t n;     /* matches on it */
	size_t here;  /* the one at the cursor, from 1; 0: the cursor is on another row */
};

struct results_spot results_spot_at(const struct screen_results *r, size_t row);
/* The match that is stepped to, else the first one of the row; the row is one of matches. */
struct span results_match(const struct screen_results *r, size_t row);
struct span results_paragraph(const struct article *a, struct span match);
/* The number of that match among all that were found; 0: an article is selected, or nothing. */
size_t results_position(const struct screen_results *r);
/*
 * Takes over what was found; an article that is searched in parts waits for the last of them.  Whether
 * two matches are in one sentence is seen by what is between them, without understanding the article:
 * where that leaves a doubt each has a row.  True where there is more than is done in one turn.
 */
bool results_add_rows(struct screen_results *r);
/* The sentences of an article, at least: they stay until results_foresee or results_forget_sentences. */
const struct annotation *results_annotation(struct screen_results *r, size_t article);
/* Has threads find those of the rows that a key leads to; whether they are at it. */
bool results_foresee(struct screen_results *r);
void results_forget_sentences(struct screen_results *r);
void results_draw(struct screen *s, struct canvas *c, struct rect rect);

#endif
