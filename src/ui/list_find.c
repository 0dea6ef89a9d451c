/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is searched for in the list, and its limit: both go through all texts beside it, on threads, and on
 * over what arrives.
 */
#include "base/i18n.h"
#include "ui/list.h"
#include "workspace/facts.h"

#include <stdlib.h>
#include <string.h>

size_t list_matches(const struct screen_list *l, size_t article)
{
	return l->find ? find_all_matches_count(l->find, article) : 0;
}

/* Goes to the first row with a match from the cursor on, if that can be said by now. */
static void try_jump(struct screen_list *l)
{
	for (size_t k = 0; l->jump && k < l->shown.n; k++) {
		size_t row = (l->box.selected + k) % l->shown.n;

		if (!find_all_has_searched(l->find, l->shown.v[row]))
			return;
		if (list_matches(l, l->shown.v[row]) > 0) {
			listbox_select(&l->box, row);
			l->jump = false;
		}
	}
}

static size_t articles_with_matches(const struct screen_list *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->shown.n; i++)
		n += list_matches(l, l->shown.v[i]) > 0;
	return n;
}

static size_t matches_in_rows(const struct screen_list *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->shown.n; i++)
		n += list_matches(l, l->shown.v[i]);
	return n;
}

/* Of what the list shows, as n goes through that alone. */
static void say_found(struct screen_list *l)
{
	struct app *app = l->screen.app;
	size_t n = l->limit ? articles_with_matches(l) : find_all_count(l->find);

	if (n == 0)
		app_tell_found(app, "%s", _("no match"));
	else
		app_tell_found(app, NG_("%zu in %zu article", "%zu in %zu articles", n),
			       l->limit ? matches_in_rows(l) : find_all_total(l->find), n);
}

static bool find_more(struct screen_list *l)
{
	struct app *app = l->screen.app;
	bool news = app_find_more(app, l->find), done = find_all_is_done(l->find);

	try_jump(l);
	if (!l->told && (news || done))
		say_found(l);
	if (!done)
		app_progress(app, _("searching articles"), find_all_articles_done(l->find),
			     l->find->n);
	l->told |= done;
	return news;
}

static bool is_shown(const struct screen_list *l, size_t article)
{
	for (size_t i = 0; i < l->shown.n; i++)
		if (l->shown.v[i] == article)
			return true;
	return false;
}

/* The tagged, if some are to be seen, are what is searched. */
static void choose_articles(struct screen_list *l)
{
	free(l->among);
	l->among = NULL;
	for (size_t i = 0; i < l->n_tagged; i++) {
		if (!is_shown(l, l->tagged[i]))
			continue;
		if (!l->among)
			l->among = mem_alloc_zero(l->n_articles + 1, sizeof *l->among);
		l->among[l->tagged[i]] = true;
	}
}

/* Threads are for what was asked for first. */
static void free_threads(struct screen_list *l)
{
	list_drop_about(l);
	counting_drop(&l->counting);
}

static void find(struct screen_list *l, const struct find_all *before)
{
	l->find = app_find_all(l->screen.app, &(struct find_all_options){
		.among = l->among, .n_among = l->n_articles, .after = before});
}

/* In the tagged, else in what the limit leaves, else in all. */
static void show_results(const struct screen_list *l)
{
	bool limited = !l->among && l->limit;
	bool *rows = limited ? mem_alloc_zero(l->n_articles + 1, sizeof *rows) : NULL;

	for (size_t i = 0; limited && i < l->shown.n; i++)
		rows[l->shown.v[i]] = true;
	app_push(l->screen.app, screen_results_new(l->screen.app, limited ? rows : l->among, l->n_articles,
						   limited));
	free(rows);
}

/* What was typed is answered by a screen of its own; the list learns it when it is shown again. */
void list_search(struct screen *s, const struct query *q, enum find_how how)
{
	struct screen_list *l = list_self(s);
	struct find_all *before = l->find;

	l->find = NULL;
	choose_articles(l);
	free_threads(l);
	if (how == FIND_TYPED) {
		s->pattern_seen = 0;
		show_results(l);
	} else {
		find(l, before);
	}
	app_drop_find(s->app, &before);
	l->jump = how == FIND_PREVIEW;
	l->told = how == FIND_SHOWN; /* on another screen */
}

/* "2 of 5 articles" that have matches, as the selected one. */
static void say_place(struct screen_list *l, bool wrapped)
{
	size_t n = articles_with_matches(l), at = 0;

	for (size_t row = 0; row <= l->box.selected; row++)
		at += list_matches(l, l->shown.v[row]) > 0;
	app_tell_found(l->screen.app,
		       wrapped ? NG_("%zu of %zu article  (search went round)",
				     "%zu of %zu articles  (search went round)", n)
			       : NG_("%zu of %zu article", "%zu of %zu articles", n), at, n);
}

void list_next_match(struct screen_list *l, int direction, long count)
{
	size_t n = l->shown.n, row = l->box.selected;
	long left = count > 0 ? count : 1;
	bool wrapped = false;

	for (size_t k = 1; k <= n && left > 0; k++) {
		wrapped |= direction > 0 ? row + 1 == n : row == 0;
		row = direction > 0 ? (row + 1) % n : (row + n - 1) % n;
		if (list_matches(l, l->shown.v[row]) == 0)
			continue;
		left--;
		listbox_select(&l->box, row);
	}
	if (left == 0)
		say_place(l, wrapped);
	else if (find_all_is_done(l->find) && articles_with_matches(l) == 0)
		say_found(l);
}

/* The limit */

static void stop_sieve(struct screen_list *l)
{
	app_drop_find(l->screen.app, &l->sieve);
	free(l->sieve_text);
	l->sieve_text = NULL;
}

void list_drop_limit(struct screen_list *l)
{
	stop_sieve(l);
	free(l->limit);
	l->limit = NULL;
	list_show_all(l);
}

static void apply_sieve(struct screen_list *l)
{
	free(l->limit);
	l->limit = l->sieve_text;
	l->sieve_text = NULL;
	l->keep.n = l->sieved = 0;
	list_let_through(l);
	/* A search that is on is cleared first, if there are rows for it. */
	app_message(l->screen.app,
		    app_query(l->screen.app) && list_has_rows(l)
			    ? NG_("limited to %zu article  Esc Esc:all",
				  "limited to %zu articles  Esc Esc:all", l->shown.n)
			    : NG_("limited to %zu article  Esc:all",
				  "limited to %zu articles  Esc:all", l->shown.n),
		    l->shown.n);
}

/* Once the limit is in force, what arrives is looked at as well. */
static bool sieve_more(struct screen_list *l)
{
	struct app *app = l->screen.app;
	bool news = app_find_more(app, l->sieve), done = find_all_is_done(l->sieve);

	if (l->sieve_text && done) {
		apply_sieve(l);
	} else if (l->sieve_text) {
		app_progress(app, _("limiting articles"), find_all_articles_done(l->sieve),
			     l->sieve->n);
	} else if (l->sieved < find_all_count(l->sieve)) {
		list_let_through(l);
	}
	if (app_has_found(app, l->sieve))
		stop_sieve(l);
	return news;
}

/* For what is in sieve_text. */
static void sieve(struct screen_list *l)
{
	struct app *app = l->screen.app;

	l->sieve = app_find_text(app, l->sieve_text, app_pattern_flags(app),
				 &(struct find_all_options){.names = true});
}

static void limit_typed(struct screen *s, const char *text)
{
	struct screen_list *l = list_self(s);
	struct query *q = NULL;
	struct status status;

	stop_sieve(l);
	free_threads(l);
	if (!*text) {
		list_drop_limit(l);
		return;
	}
	status = query_compile(&q, text, strlen(text), app_pattern_flags(s->app), &annotation_facts);
	if (status_is_ok(&status)) {
		l->sieve_text = mem_copy_string(text);
		sieve(l);
	} else {
		app_message(s->app, "%s", status.text);
	}
	query_free(&q);
	status_release(&status);
}

void list_ask_limit(struct screen_list *l)
{
	app_ask(l->screen.app, &l->limit_prompt, limit_typed);
}

bool list_work_searches(struct screen_list *l)
{
	bool news = l->find && find_more(l);

	return (l->sieve && sieve_more(l)) || news;
}

bool list_is_searching(const struct screen_list *l)
{
	return (l->sieve && !find_all_is_done(l->sieve)) || (l->find && !find_all_is_done(l->find));
}

void list_let_go_searches(struct screen_list *l)
{
	app_drop_find(l->screen.app, &l->find);
	if (l->sieve && !l->sieve_text) /* in force */
		l->sieve_text = mem_copy_string(l->limit);
	app_drop_find(l->screen.app, &l->sieve);
}

void list_search_anew(struct screen_list *l)
{
	find(l, NULL);
	if (l->sieve_text)
		sieve(l);
	l->jump = false;
	l->told = true;
}

void list_release_searches(struct screen_list *l)
{
	app_drop_find(l->screen.app, &l->find);
	stop_sieve(l);
	free(l->among);
	free(l->limit);
}
