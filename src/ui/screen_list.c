/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of all that is loaded: one row an article.  The search and the limit go through all texts
 * beside it, on threads.
 */
#include "base/i18n.h"
#include "text/width.h"
#include "ui/list.h"
#include "workspace/facts.h"

#include <stdlib.h>
#include <string.h>

enum { QUICK_MS = 10 /* as app_search waits */, PATIENT_MS = 40 /* a key is answered */ };

static struct screen_list *self(struct screen *s)
{
	return (struct screen_list *)s;
}

struct article *list_article(const struct screen_list *l, size_t i)
{
	return workspace_article(app_workspace(l->screen.app), i);
}

/* Searching */

size_t list_matches(const struct screen_list *l, size_t article)
{
	return l->find ? search_matches_count(l->find, article) : 0;
}

/* Goes to the first row with a match from the cursor on, if that can be said by now. */
static void try_jump(struct screen_list *l)
{
	for (size_t k = 0; l->jump && k < l->shown.n; k++) {
		size_t row = (l->box.selected + k) % l->shown.n;

		if (!search_has_searched(l->find, l->shown.v[row]))
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

static void say_found(struct screen_list *l)
{
	struct app *app = l->screen.app;
	size_t n = l->limit ? articles_with_matches(l) : search_count(l->find);

	if (n == 0)
		app_tell_found(app, "%s", _("no match"));
	else
		app_tell_found(app, NG_("%zu in %zu article", "%zu in %zu articles", n),
			       search_total(l->find), n);
}

static void find_more(struct screen_list *l)
{
	bool news = search_take(l->find);

	try_jump(l);
	if (!l->told && (news || search_is_done(l->find)))
		say_found(l);
	if (!search_is_done(l->find))
		app_progress(l->screen.app, _("searching articles"), search_articles_done(l->find),
			     l->n_articles);
	l->told |= search_is_done(l->find);
}

/* The tagged, if there are some, are what is searched. */
static void choose_articles(struct screen_list *l)
{
	free(l->among);
	l->among = l->n_tagged ? mem_alloc_zero(l->n_articles + 1, sizeof *l->among) : NULL;
	for (size_t i = 0; i < l->n_tagged; i++)
		l->among[l->tagged[i]] = true;
}

/* Threads are for what was asked for first. */
static void free_threads(struct screen_list *l)
{
	list_drop_about(l);
	counting_drop(&l->counting);
}

/* What was typed is answered by a screen of its own; the list learns it when it is shown again. */
static void list_search(struct screen *s, const struct query *q, enum find_how how)
{
	struct screen_list *l = self(s);
	struct search *before = l->find;

	l->find = NULL;
	choose_articles(l);
	free_threads(l);
	if (how == FIND_TYPED) {
		s->pattern_seen = 0;
		app_push(s->app, screen_results_new(s->app, l->scope, l->among));
	} else {
		l->find = app_search_scope(s->app, l->scope,
					   &(struct find_options){.among = l->among, .after = before});
	}
	app_drop_search(s->app, &before);
	l->jump = how == FIND_PREVIEW;
	l->told = how == FIND_SHOWN; /* on another screen */
}

static void list_keep_place(struct screen *s, bool back)
{
	struct screen_list *l = self(s);

	if (!back) {
		l->kept = l->box;
		return;
	}
	listbox_select(&l->box, l->kept.selected);
	l->box.top = l->kept.top;
	listbox_resize(&l->box, l->box.n, l->box.height);
}

/* To the COUNT-th row with a match in a direction, around the ends. */
static void next_match(struct screen_list *l, int direction, long count)
{
	size_t n = l->shown.n, row = l->box.selected;
	long left = count > 0 ? count : 1;

	for (size_t k = 1; k <= n && left > 0; k++) {
		row = direction > 0 ? (row + 1) % n : (row + n - 1) % n;
		if (list_matches(l, l->shown.v[row]) == 0)
			continue;
		left--;
		listbox_select(&l->box, row);
	}
	if (left > 0 && search_is_done(l->find) && articles_with_matches(l) == 0)
		say_found(l);
}

/* The limit */

static void stop_sieve(struct screen_list *l)
{
	app_drop_search(l->screen.app, &l->sieve);
	free(l->sieve_text);
	l->sieve_text = NULL;
}

static void set_limit(struct screen_list *l, const char *text, bool *keep)
{
	char *copy = mem_copy_string(text);

	free(l->limit);
	l->limit = copy;
	list_set_keep(l, keep);
}

static void apply_sieve(struct screen_list *l)
{
	bool *keep = mem_alloc_zero(l->n_articles + 1, sizeof *keep);

	for (size_t i = 0; i < search_count(l->sieve); i++) {
		const struct search_result *r = search_result(l->sieve, i);

		keep[r->article] = r->count > 0 || r->named;
	}
	set_limit(l, l->sieve_text, keep);
	stop_sieve(l);
	app_message(l->screen.app, NG_("limited to %zu article  Esc:all", "limited to %zu articles  Esc:all",
				       l->shown.n), l->shown.n);
}

static void sieve_more(struct screen_list *l)
{
	search_take(l->sieve);
	if (search_is_done(l->sieve))
		apply_sieve(l);
	else
		app_progress(l->screen.app, _("limiting articles"), search_articles_done(l->sieve),
			     l->n_articles);
}

static void limit_typed(struct screen *s, const char *text)
{
	struct screen_list *l = self(s);
	struct query *q = NULL;
	struct status status;

	stop_sieve(l);
	free_threads(l);
	if (!*text) {
		set_limit(l, NULL, NULL);
		return;
	}
	status = query_compile(&q, text, strlen(text), app_pattern_flags(s->app), &annotation_facts);
	if (status_is_ok(&status)) {
		l->sieve = search_start(workspace_pool(app_workspace(s->app)), l->scope, q,
					(struct search_options){.names = true});
		l->sieve_text = mem_copy_string(text);
		search_wait(l->sieve, QUICK_MS);
	} else {
		app_message(s->app, "%s", status.text);
	}
	status_release(&status);
}

static bool work_on_searches(struct screen_list *l)
{
	if (l->find)
		find_more(l);
	if (l->sieve)
		sieve_more(l);
	return l->sieve || (l->find && !search_is_done(l->find));
}

static void compare_with_best(struct screen_list *l);

/* What was searched for goes first. */
static bool list_work(struct screen *s)
{
	struct screen_list *l = self(s);
	bool searches = work_on_searches(l), about;

	list_work_rows(l);
	about = list_work_about(l, l->to_compare || list_shows_about());
	if (l->to_compare && !about)
		compare_with_best(l);
	return list_work_rows(l) || searches || about;
}

/* Actions */

bool list_is_tagged(const struct screen_list *l, size_t article)
{
	return (l->n_tagged > 0 && l->tagged[0] == article) ||
	       (l->n_tagged > 1 && l->tagged[1] == article);
}

/* The sentence of the first match, or the start. */
static uint32_t sentence_to_open(struct screen_list *l, size_t article)
{
	const struct annotation *an;

	if (!l->find || search_matches(l->find, article)->n == 0)
		return 0;
	an = workspace_annotation(app_workspace(l->screen.app), article);
	return annotation_sentence_at(an, search_matches(l->find, article)->v[0].start);
}

static void open_article(struct screen_list *l)
{
	struct app *app = l->screen.app;

	if (list_has_rows(l))
		app_push(app, screen_reader_in(app, l->shown.v, l->shown.n, l->box.selected,
					       sentence_to_open(l, list_selected(l))));
}

static void toggle_read(struct screen_list *l)
{
	struct workspace *ws = app_workspace(l->screen.app);

	if (list_has_rows(l))
		workspace_set_read(ws, list_selected(l), !workspace_is_read(ws, list_selected(l)));
}

static void tag(struct screen_list *l)
{
	size_t article;

	if (!list_has_rows(l))
		return;
	article = list_selected(l);
	if (!list_is_tagged(l, article) && l->n_tagged == 2) {
		app_message(l->screen.app, "%s", _("two are tagged already; t on one of them frees it"));
	} else if (!list_is_tagged(l, article)) {
		l->tagged[l->n_tagged++] = article;
	} else {
		if (l->tagged[0] == article)
			l->tagged[0] = l->tagged[1];
		l->n_tagged--;
	}
}

/* The article that differs most from the selected one; if none tells of the same, its neighbour. */
static void compare_with_best(struct screen_list *l)
{
	struct app *app = l->screen.app;
	size_t row = l->box.selected, other = l->about.best;

	l->to_compare = false;
	if (other == NO_ARTICLE) {
		other = l->shown.v[row + 1 < l->shown.n ? row + 1 : row - 1];
		app_message(app, "%s", _("no other article tells of this: compared with its neighbour"));
	}
	app_push(app, screen_compare_new(app, l->shown.v[row], other));
}

/* What is typed ahead is for the comparison: it is opened at once, unless it takes long. */
static void compare_soon(struct screen_list *l)
{
	if (!list_wait_about(l, PATIENT_MS))
		l->to_compare = true;
	else
		compare_with_best(l);
}

/* The two tagged; the one tagged and this; else this and the one it is best compared with. */
static void compare(struct screen_list *l)
{
	struct app *app = l->screen.app;

	if (l->n_tagged == 2)
		app_push(app, screen_compare_new(app, l->tagged[0], l->tagged[1]));
	else if (l->n_tagged == 1 && list_has_rows(l) && l->tagged[0] != list_selected(l))
		app_push(app, screen_compare_new(app, l->tagged[0], list_selected(l)));
	else if (l->shown.n < 2)
		app_message(app, "%s", _("it takes two articles to compare"));
	else
		compare_soon(l);
}

/* Esc: a search that runs or has matches first (the app's), then the limit. */
static unsigned clear(struct screen_list *l)
{
	if (app_query(l->screen.app) || (!l->limit && !l->sieve))
		return ACT_IGNORED;
	stop_sieve(l);
	if (l->limit)
		set_limit(l, NULL, NULL);
	return ACT_HANDLED;
}

static unsigned act(struct screen *s, enum action a, long count)
{
	struct screen_list *l = self(s);

	l->jump = false; /* whoever acts does not want to be carried away */
	if (app_move(&l->box, a, count))
		return ACT_HANDLED;
	switch (a) {
	case ACTION_OPEN:
		open_article(l);
		return ACT_HANDLED;
	case ACTION_TAG:
		tag(l);
		return ACT_HANDLED;
	case ACTION_COMPARE:
		compare(l);
		return ACT_HANDLED;
	case ACTION_TOGGLE_READ:
		toggle_read(l);
		return ACT_HANDLED;
	case ACTION_NEXT_UNREAD:
	case ACTION_PREVIOUS_UNREAD:
		list_next_unread(l, a == ACTION_NEXT_UNREAD ? 1 : -1, count);
		return ACT_HANDLED;
	case ACTION_SORT:
		list_set_sort(l, (l->sort + 1) % SORT_COUNT_);
		return ACT_HANDLED;
	case ACTION_LIMIT:
		app_ask(s->app, &l->limit_prompt, limit_typed);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		if (!l->find)
			return ACT_IGNORED;
		next_match(l, a == ACTION_NEXT_MATCH ? 1 : -1, count);
		return ACT_HANDLED;
	case ACTION_CLEAR:
		return clear(l);
	default:
		return ACT_IGNORED;
	}
}

static void list_here(const struct screen *s, struct screen_here *h)
{
	const struct screen_list *l = (const struct screen_list *)s;

	h->n = list_has_rows(l);
	if (h->n)
		h->article[0] = list_selected(l);
}

static void list_go_to(struct screen *s, const struct screen_here *h)
{
	struct screen_list *l = self(s);

	for (size_t row = 0; row < l->shown.n; row++)
		if (l->shown.v[row] == h->article[0])
			listbox_select(&l->box, row);
}

static void list_let_go(struct screen *s)
{
	struct screen_list *l = self(s);

	app_drop_search(s->app, &l->find);
	stop_sieve(l);
	list_drop_about(l);
	counting_drop(&l->counting);
	scope_unref(&l->scope);
}

static void list_take_anew(struct screen *s)
{
	struct screen_list *l = self(s);
	const struct library *library = workspace_library(app_workspace(s->app));

	l->scope = scope_new(library->v, library->n, SCOPE_NEWEST_FIRST);
	memset(l->facts, 0, l->n_articles * sizeof *l->facts);
	list_survey(l);
	list_forget_orders(l);
	list_set_sort(l, l->sort);
	l->find = app_search_scope(s->app, l->scope, &(struct find_options){.among = l->among});
	l->jump = false;
	l->told = true;
}

static void list_rows(const struct screen *s, struct listing *out)
{
	const struct screen_list *l = (const struct screen_list *)s;

	for (size_t i = 0; i < l->shown.n; i++)
		VEC_PUSH(out, (struct listed){.article = l->shown.v[i]});
}

static unsigned list_act(struct screen *s, enum action a, long count)
{
	struct screen_list *l = self(s);
	bool waiting = l->to_compare;
	unsigned flags;

	l->to_compare = false;
	flags = act(s, a, count);
	if (!flags)
		l->to_compare = waiting;
	return flags;
}

static void list_free(struct screen *s)
{
	struct screen_list *l = self(s);

	app_drop_search(s->app, &l->find);
	stop_sieve(l);
	list_drop_about(l);
	counting_drop(&l->counting);
	VEC_RELEASE(&l->about.others);
	scope_unref(&l->scope);
	prompt_release(&l->limit_prompt);
	VEC_RELEASE(&l->shown);
	list_forget_orders(l);
	free(l->keep);
	free(l->facts);
	free(l->among);
	free(l->limit);
	free(l);
}

static void list_configured(struct screen *s, enum setting which)
{
	if (which == SETTING_SORT)
		list_set_sort(self(s), (enum list_sort)config_value(app_config(s->app), which));
}

static bool is_alone(const struct screen *s)
{
	return ((const struct screen_list *)s)->n_articles < 2;
}

static const struct screen_ops list_ops = {
	.name = "list",
	.context = CONTEXT_LIST,
	.hint = N_("Enter:read  c:compare  t:tag  /:search  &:limit  I:sort  Q:quit"),
	.hint_alone = N_("Enter:read  /:search  Q:quit"),
	.alone = is_alone,
	.draw = list_draw,
	.act = list_act,
	.search = list_search,
	.work = list_work,
	.keep_place = list_keep_place,
	.here = list_here,
	.go_to = list_go_to,
	.let_go = list_let_go,
	.take_anew = list_take_anew,
	.rows = list_rows,
	.configured = list_configured,
	.free = list_free,
};

struct screen *screen_list_new(struct app *app)
{
	struct screen_list *l = mem_alloc_zero(1, sizeof *l);
	const struct library *library;

	l->screen = (struct screen){.ops = &list_ops, .app = app};
	library = workspace_library(app_workspace(app));
	l->scope = scope_new(library->v, library->n, SCOPE_NEWEST_FIRST);
	l->n_articles = library->n;
	l->facts = mem_alloc_zero(l->n_articles + 1, sizeof *l->facts);
	prompt_init(&l->limit_prompt, "&");
	l->about.article = NO_ARTICLE;
	l->box.height = 1;
	l->last_selected = NO_ARTICLE;
	list_survey(l);
	list_set_sort(l, (enum list_sort)config_value(app_config(app), SETTING_SORT));
	listbox_select(&l->box, 0);
	return &l->screen;
}
