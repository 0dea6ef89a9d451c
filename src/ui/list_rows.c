/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list: which, in which order, and what is known of each. */
#include "base/i18n.h"
#include "ui/list.h"
#include "ui/term.h"

#include <stdlib.h>
#include <string.h>

enum {
	LINES_AROUND = 2, /* title, keys */
	GROW_MAX = 16384, /* articles at once: some hundredths of a second at most */
};

const struct row_facts *list_facts(struct screen_list *l, size_t article)
{
	const struct article *a = list_article(l, article);
	struct row_facts *f = &l->facts.v[article];

	if (!f->known)
		f->title = a->headline ? a->headline_span : article_title_span(a);
	f->known = true;
	return f;
}

/* Rows */

static bool passes(const struct screen_list *l, size_t article)
{
	return !l->limit || (article < l->keep.n && l->keep.v[article]);
}

static void set_rows(struct screen_list *l)
{
	size_t above = l->box.selected - l->box.top, new_at = 0;
	const struct list_keys *keys = list_order(l);
	bool passed = false;

	if (list_has_rows(l))
		l->last_selected = list_selected(l);
	l->shown.n = 0;
	VEC_RESERVE(&l->shown, l->n_articles);
	for (size_t k = 0; k < keys->n; k++) {
		size_t i = keys->v[k].article;

		passed |= i == l->last_selected;
		if (!passes(l, i))
			continue;
		if (!passed || i == l->last_selected)
			new_at = l->shown.n;
		l->shown.v[l->shown.n++] = i;
	}
	listbox_resize(&l->box, l->shown.n, l->box.height);
	listbox_select(&l->box, new_at);
	l->box.top = l->box.selected > above ? l->box.selected - above : 0;
	listbox_resize(&l->box, l->shown.n, l->box.height);
}

bool list_grow(struct screen_list *l)
{
	size_t from = l->n_articles, end = workspace_count(app_workspace(l->screen.app));

	end = end - from > GROW_MAX ? from + GROW_MAX : end;
	if (from == end)
		return false;
	for (size_t i = from; i < end; i++) {
		VEC_PUSH(&l->facts, (struct row_facts){0});
		list_survey_add(l, i);
	}
	l->n_articles = end;
	list_order_add(l, from, end);
	set_rows(l);
	return true;
}

/* What has come in above the first row in view is not seen to be there. */
static void tell_of_rows_above(struct screen_list *l)
{
	size_t above = l->box.top;

	l->growing = false;
	list_drop_about(l); /* more may tell of the same now */
	if (above > 0 && !l->moved && !app_has_message(l->screen.app))
		app_message(l->screen.app, NG_("%zu article has come in above  g:first",
					       "%zu articles have come in above  g:first", above), above);
}

bool list_arrive(struct screen_list *l)
{
	struct app *app = l->screen.app;
	bool grown = list_grow(l);

	l->growing |= app_is_loading(app);
	if (l->n_articles < workspace_count(app_workspace(app)))
		app_work_on(app);
	else if (l->growing && !app_is_loading(app))
		tell_of_rows_above(l);
	else if (!app_is_loading(app))
		list_prepare_orders(l);
	return grown;
}

void list_let_through(struct screen_list *l)
{
	size_t n = find_all_count(l->sieve);

	if (l->keep.n < l->sieve->n)
		VEC_RESERVE(&l->keep, l->sieve->n);
	while (l->keep.n < l->sieve->n)
		l->keep.v[l->keep.n++] = false;
	for (; l->sieved < n; l->sieved++) {
		struct search_result r = find_all_result(l->sieve, l->sieved);

		l->keep.v[r.article] = r.count > 0 || r.named;
	}
	set_rows(l);
}

void list_show_all(struct screen_list *l)
{
	VEC_RELEASE(&l->keep);
	set_rows(l);
}

void list_set_sort(struct screen_list *l, enum list_sort by)
{
	l->sort = by;
	set_rows(l);
}

const char *list_sort_name(enum list_sort by)
{
	static const char *const names[] = {
		[SORT_NEWEST] = N_("newest"), [SORT_OUTLET] = N_("outlet"),
		[SORT_PATH] = N_("path"), [SORT_HEADLINE] = N_("headline"),
	};

	return _(names[by]);
}

/* Unread */

static bool is_unread(const struct screen_list *l, size_t article)
{
	return !workspace_is_read(app_workspace(l->screen.app), article);
}

size_t list_unread(const struct screen_list *l)
{
	size_t n = 0;

	if (!l->limit)
		return l->n_articles - workspace_count_read(app_workspace(l->screen.app));
	for (size_t i = 0; i < l->shown.n; i++)
		n += is_unread(l, l->shown.v[i]);
	return n;
}

void list_next_unread(struct screen_list *l, int direction, long count)
{
	size_t row = l->box.selected, to = row;

	for (long left = count > 0 ? count : 1; left > 0;) {
		if (direction > 0 ? row + 1 >= l->shown.n : row == 0)
			break;
		row = direction > 0 ? row + 1 : row - 1;
		if (!is_unread(l, l->shown.v[row]))
			continue;
		to = row;
		left--;
	}
	if (to == l->box.selected)
		app_message(l->screen.app, "%s", direction > 0 ? _("no new article below this one")
							       : _("no new article above this one"));
	else
		listbox_select(&l->box, to);
}

/* Words */

struct telling {
	struct screen_list *l;
	bool any;
};

static void tell_words(void *ctx, size_t article, uint32_t words)
{
	struct telling *t = ctx;

	t->l->facts.v[article].words = words;
	t->l->facts.v[article].counted = t->any = true;
}

/* As many as the terminal can have: this is asked before it is drawn. */
static size_t rows_in_view(void)
{
	int width, height;

	term_size(&width, &height);
	return height > LINES_AROUND ? (size_t)(height - LINES_AROUND) : 1;
}

/* Rows come and go while more arrives: it is counted again what is in view then. */
static void count_rows_in_view(struct screen_list *l)
{
	struct shown lacking = {0};

	for (size_t i = l->box.top; i < l->shown.n && i < l->box.top + rows_in_view(); i++)
		if (!l->facts.v[l->shown.v[i]].counted)
			VEC_PUSH(&lacking, l->shown.v[i]);
	if (lacking.n)
		l->counting = counting_start(app_workspace(l->screen.app), lacking.v, lacking.n);
	l->counting_top = l->box.top;
	VEC_RELEASE(&lacking);
}

bool list_work_rows(struct screen_list *l)
{
	struct telling t = {.l = l};

	if (l->counting && counting_take(l->counting, tell_words, &t))
		counting_drop(&l->counting);
	if (l->counting && l->counting_top != l->box.top)
		counting_drop(&l->counting);
	if (!l->counting)
		count_rows_in_view(l);
	return t.any;
}
