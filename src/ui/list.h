/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of the list share: screen_list.c acts, list_draw.c paints. */
#ifndef LATERAL_UI_LIST_H
#define LATERAL_UI_LIST_H

#include "pane/listbox.h"
#include "search/search.h"
#include "ui/app.h"

/* What a row shows and is not for nothing: looked up when it is first drawn. */
struct row_facts {
	struct span title; /* of the text; empty: the headline is not in it */
	uint32_t words;
	bool known;
};

struct screen_list {
	struct screen screen;
	struct prompt limit_prompt;
	struct listbox box;
	struct shown VEC(size_t) shown; /* articles, in order: a row each */
	size_t last_selected;           /* an article: a limit that nothing passes keeps it */
	struct row_facts *facts;        /* by article */
	size_t n_articles, n_outlets;
	int outlet_columns; /* the longest outlet's */
	bool dated;         /* some article has a date */
	size_t tagged[2], n_tagged;

	struct listbox kept; /* where one was before a search */
	struct scope *scope; /* everything, newest first */
	struct search *find; /* the app's pattern over it, or NULL */
	bool jump;           /* to the first match from the cursor on, once it is known */
	bool told;           /* what was found in all */
	bool *among;         /* by article: the tagged, where the search is for them alone; or NULL */
	struct search *sieve; /* the limit, while it is looked for */
	char *limit, *sieve_text; /* in force, and looked for; or NULL */
};

struct article *list_article(const struct screen_list *l, size_t i);
bool list_is_tagged(const struct screen_list *l, size_t article);
/* How many matches of the search are known in an article. */
size_t list_matches(const struct screen_list *l, size_t article);
void list_draw(struct screen *s, struct canvas *c, struct rect r);

#endif
