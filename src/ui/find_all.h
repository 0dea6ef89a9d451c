/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A search through everything that is loaded, which goes on over what arrives: in parts, each a search over
 * a scope of its own.  Results are those of one part after the other: what was found stays where it is,
 * and what is found in later arrivals comes behind it; newest first inside of each part.
 *
 * Articles are named by their indices in the library.
 */
#ifndef LATERAL_UI_FIND_ALL_H
#define LATERAL_UI_FIND_ALL_H

#include "search/search.h"
#include "search/shelf.h"

struct find_part {
	struct search *search;
	size_t first; /* article */
};

struct find_all {
	struct pool *pool;
	char *text;
	unsigned flags;
	bool names;
	bool *among;    /* by article, a copy: what is searched; NULL: all */
	size_t n_among;
	struct find_parts VEC(struct find_part) parts;
	size_t n;       /* articles in them */
	long grown;     /* milliseconds: when the last part was begun */
	bool cancelled;
};

struct find_all_options {
	bool names;        /* as in struct search_options */
	const bool *among; /* the same, of the first N_AMONG articles: no other is searched */
	size_t n_among;
	const struct find_all *after;
};

/* Of what is loaded by now.  TEXT has to be a query. */
struct find_all *find_all_start(struct pool *pool, struct shelf *shelf, struct article *const *articles,
				size_t n, const char *text, unsigned flags,
				const struct find_all_options *o);
/* The same of those that have arrived since. */
void find_all_grow(struct find_all *f, struct shelf *shelf, struct article *const *articles, size_t n);
/* Gives it up; its searches, which threads may be at, are added to LEFT.  Sets *f to NULL. */
struct searches VEC(struct search *);
void find_all_drop(struct find_all **f, struct searches *left);

/* As those of search.h. */
bool find_all_take(struct find_all *f);
bool find_all_wait(struct find_all *f, int ms);
void find_all_cancel(struct find_all *f);
bool find_all_is_done(const struct find_all *f); /* with what it was told of */
size_t find_all_total(const struct find_all *f);
size_t find_all_articles_done(const struct find_all *f);
size_t find_all_count(const struct find_all *f);
struct search_result find_all_result(const struct find_all *f, size_t i); /* its spans are borrowed */
const struct spans *find_all_matches(const struct find_all *f, size_t article);
size_t find_all_matches_count(const struct find_all *f, size_t article);
bool find_all_has_searched(const struct find_all *f, size_t article);

#endif
