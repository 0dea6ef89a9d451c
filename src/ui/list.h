/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the list share: screen_list.c acts, list_find.c searches and limits, list_rows.c knows
 * the rows and what they show, list_orders.c puts them in order, list_survey.c knows what all of them have
 * in common, list_about.c compares the selected article, list_draw.c paints.
 */
#ifndef LATERAL_UI_LIST_H
#define LATERAL_UI_LIST_H

#include "base/numbering.h"
#include "pane/listbox.h"
#include "ui/app.h"
#include "workspace/comparing.h"
#include "workspace/counting.h"

/* What a row shows and is not for nothing: looked up when it is first drawn. */
struct row_facts {
	struct span title; /* of the text; empty: the headline is not in it */
	uint32_t words;
	bool known, counted;
};

enum list_sort { SORT_NEWEST, SORT_OUTLET, SORT_PATH, SORT_HEADLINE, SORT_COUNT_ };

/* An article's place in the order of the rows. */
struct list_key {
	uint64_t start[2]; /* how S begins, as numbers: most are told apart without a look at memory */
	const char *s; /* ignoring the case of ASCII; borrowed from the article */
	const char *path; /* of equals the newer one first, then by path (NULL: not needed) */
	size_t len;
	uint64_t age;
	size_t article;
};
struct list_keys VEC(struct list_key);

/* What is known of all articles. */
struct list_survey {
	struct numbering outlets; /* their first articles, from 1 */
	struct numbering shared;  /* of names of several files: bytes of path that these share, and 1 */
	struct numbering forms;   /* how many of them a name that is cut stands for */
	size_t n_outlets;
	int outlet_columns; /* the longest outlet's */
	int date_columns;   /* the widest date's; 0: no article has one */
	bool dates[26];     /* forms of dates that were measured */
};

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
	struct list_keys sorted[SORT_COUNT_]; /* all articles; empty: not needed by now */
	struct list_orders *orders;           /* those, made ahead; or NULL */
	struct keeps VEC(bool) keep;    /* by article: it passes the limit.  More do not, if there is one */
	struct all_facts VEC(struct row_facts) facts; /* by article */
	struct counting *counting;      /* words of rows, while it runs */
	size_t counting_top;            /* of the rows that it is for */
	size_t n_articles; /* that it knows of: more may have been loaded */
	struct list_survey survey;
	bool growing;       /* more may come */
	bool moved;         /* by the user */
	bool seen;          /* it was drawn once */
	size_t tagged[2], n_tagged;
	struct list_about about;
	bool to_compare;    /* the selected with the best, once that is known */

	size_t kept, kept_above; /* where one was before a search: the article, and rows above it */
	struct find_all *find; /* the app's pattern, or NULL */
	bool jump;           /* to the first match from the cursor on, once it is known */
	bool told;           /* what was found in all */
	bool *among;         /* by article: the tagged, where the search is for them alone; or NULL */
	struct find_all *sieve; /* the limit, while it is looked for, or articles arrive */
	size_t sieved;          /* its results that are known to the rows */
	char *limit, *sieve_text; /* in force, and looked for; or NULL */
};

enum { OUTLET_MAX = 18, OUTLET_MAX_NARROW = 12 }; /* columns */
enum { LIST_BESIDE_FROM = 120, LIST_BELOW_FROM = 76, LIST_BELOW_ROWS = 20 /* of the terminal */ };

static inline struct screen_list *list_self(struct screen *s)
{
	return (struct screen_list *)s;
}
struct article *list_article(const struct screen_list *l, size_t i);
bool list_is_tagged(const struct screen_list *l, size_t article);
static inline bool list_has_rows(const struct screen_list *l)
{
	return l->shown.n > 0;
}
static inline size_t list_selected(const struct screen_list *l)
{
	return l->shown.v[l->box.selected];
}

/* list_find.c */
void list_search(struct screen *s, const struct query *q, enum find_how how);
/* How many matches of the search are known in an article. */
size_t list_matches(const struct screen_list *l, size_t article);
/* To the COUNT-th row with a match in a direction, around the ends; there is a search. */
void list_next_match(struct screen_list *l, int direction, long count);
/* Asks for the limit; drops it. */
void list_ask_limit(struct screen_list *l);
void list_drop_limit(struct screen_list *l);
/* Takes in what was found by now, for either; whether anything went on. */
bool list_work_searches(struct screen_list *l);
bool list_is_searching(const struct screen_list *l);
/* Before articles are read again, and afterwards. */
void list_let_go_searches(struct screen_list *l);
void list_search_anew(struct screen_list *l);
void list_release_searches(struct screen_list *l);

/* list_survey.c */
void list_survey_add(struct screen_list *l, size_t article);
/*
 * Appends an outlet's name as a row of COLUMNS for names has it: OUTLET_MAX, OUTLET_MAX_NARROW or as
 * many as the longest takes.  No two outlets have one, nor have files of one name in different folders:
 * where they are cut to the same, each has a number.
 */
void list_name_outlet(const struct screen_list *l, size_t article, size_t columns, struct bytes *out);
void list_survey_release(struct list_survey *s);

/* list_orders.c */
/* All articles, as l->sort says. */
const struct list_keys *list_order(struct screen_list *l);
void list_order_add(struct screen_list *l, size_t from, size_t end); /* new articles */
/* When articles have changed: they are sorted anew when it is asked for. */
void list_forget_orders(struct screen_list *l);
/* Makes the other orders beside the main thread, once: then no key waits for one. */
void list_prepare_orders(struct screen_list *l);

/* list_rows.c */
/*
 * Puts articles that have arrived among the rows, a few thousand at a time; whether there were some.  As with
 * all that changes the rows, the selected article stays so, and on its line if it can.
 */
bool list_grow(struct screen_list *l);
bool list_arrive(struct screen_list *l); /* the same, and what is to be done when no more arrives */
/* The results of the sieve from number l->sieved on pass the limit, too. */
void list_let_through(struct screen_list *l);
void list_show_all(struct screen_list *l); /* there is no limit any more */
void list_set_sort(struct screen_list *l, enum list_sort sort);
const char *list_sort_name(enum list_sort sort);
size_t list_unread(const struct screen_list *l);
void list_next_unread(struct screen_list *l, int direction, long count);
const struct row_facts *list_facts(struct screen_list *l, size_t article);
/* Counts the words of the rows in view beside the main thread; whether some are known now. */
bool list_work_rows(struct screen_list *l);

/* list_about.c */
/* Looks for whom the selected article is best compared with, if somebody wants to know; true meanwhile. */
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
