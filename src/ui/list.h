/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the list share: screen_list.c acts, list_rows.c orders the rows and knows what they
 * show, list_about.c compares the selected article, list_draw.c paints.
 */
#ifndef LATERAL_UI_LIST_H
#define LATERAL_UI_LIST_H

#include "pane/listbox.h"
#include "search/search.h"
#include "ui/app.h"
#include "workspace/comparing.h"
#include "workspace/counting.h"

/* What a row shows and is not for nothing: looked up when it is first drawn. */
struct row_facts {
	struct span title; /* of the text; empty: the headline is not in it */
	uint32_t words;
	bool known, counted;
};

enum list_sort { SORT_NEWEST, SORT_OUTLET, SORT_PATH, SORT_TITLE, SORT_COUNT_ };

/* The selected article, and whom it is best compared with. */
struct list_about {
	size_t article; /* the rest is about it; NO_ARTICLE: about none */
	struct comparing *comparing; /* while it runs */
	bool known;                  /* what follows */
	size_t sentences, quotes, quantities;
	size_t best; /* or NO_ARTICLE */
	struct kinship kinship;
	struct others VEC(size_t) others; /* that tell of the same, but the best */
};

struct screen_list {
	struct screen screen;
	struct prompt limit_prompt;
	struct listbox box;
	struct shown VEC(size_t) shown; /* articles, in order: a row each */
	size_t last_selected;           /* an article: a limit that nothing passes keeps it */
	enum list_sort sort;
	size_t *sorted[SORT_COUNT_];    /* all articles; NULL: not needed by now */
	bool *keep;                     /* by article: it passes the limit; NULL: all do */
	struct row_facts *facts;        /* by article */
	struct counting *counting;      /* words of rows, while it runs */
	size_t counting_top;            /* of the rows that it is for */
	size_t n_articles, n_outlets;
	int outlet_columns; /* the longest outlet's */
	int date_columns;   /* the widest date's; 0: no article has one */
	size_t tagged[2], n_tagged;
	struct list_about about;
	bool to_compare;    /* the selected with the best, once that is known */

	struct listbox kept; /* where one was before a search */
	struct scope *scope; /* everything, newest first */
	struct search *find; /* the app's pattern over it, or NULL */
	bool jump;           /* to the first match from the cursor on, once it is known */
	bool told;           /* what was found in all */
	bool *among;         /* by article: the tagged, where the search is for them alone; or NULL */
	struct search *sieve; /* the limit, while it is looked for */
	char *limit, *sieve_text; /* in force, and looked for; or NULL */
};

enum { LIST_BESIDE_FROM = 120, LIST_BELOW_FROM = 76, LIST_BELOW_ROWS = 20 /* of the terminal */ };

struct article *list_article(const struct screen_list *l, size_t i);
bool list_is_tagged(const struct screen_list *l, size_t article);
/* How many matches of the search are known in an article. */
size_t list_matches(const struct screen_list *l, size_t article);
static inline bool list_has_rows(const struct screen_list *l)
{
	return l->shown.n > 0;
}
static inline size_t list_selected(const struct screen_list *l)
{
	return l->shown.v[l->box.selected];
}

/* list_rows.c */
void list_survey(struct screen_list *l);
/* Takes over KEEP (NULL: all are shown); the selected article stays so, and on its row if it can. */
void list_set_keep(struct screen_list *l, bool *keep);
void list_set_sort(struct screen_list *l, enum list_sort sort);
/* When articles have changed: they are sorted anew when it is asked for. */
void list_forget_orders(struct screen_list *l);
const char *list_sort_name(enum list_sort sort);
size_t list_unread(const struct screen_list *l);
void list_next_unread(struct screen_list *l, int direction, long count);
const struct row_facts *list_facts(struct screen_list *l, size_t article);
/* Counts the words of the rows in view beside the main thread; true while that goes on. */
bool list_work_rows(struct screen_list *l);

/* list_about.c */
/* Looks for whom the selected article is best compared with, if somebody wants to know. */
bool list_work_about(struct screen_list *l, bool wanted);
/* The same, waiting for it for at most MS milliseconds; whether it is known. */
bool list_wait_about(struct screen_list *l, int ms);
/* Whether there is room for what is known of the selected article. */
bool list_shows_about(void);
void list_drop_about(struct screen_list *l);
/* Draws it as at most R's rows; the row behind the last. */
int list_draw_about(struct screen_list *l, struct canvas *c, struct rect r);

/* list_draw.c */
void list_draw(struct screen *s, struct canvas *c, struct rect r);

#endif
