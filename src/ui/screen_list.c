/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of all that is loaded: one row an article. */
#include "base/i18n.h"
#include "ui/list.h"

#include <stdlib.h>

enum { PATIENT_MS = 40 /* a key is answered */ };

struct article *list_article(const struct screen_list *l, size_t i)
{
	return workspace_article(app_workspace(l->screen.app), i);
}

static void go_to_article(struct screen_list *l, size_t article)
{
	for (size_t row = 0; row < l->shown.n; row++)
		if (l->shown.v[row] == article)
			listbox_select(&l->box, row);
}

static void list_keep_place(struct screen *s, bool back)
{
	struct screen_list *l = list_self(s);

	if (!list_has_rows(l))
		return;
	if (!back) {
		l->kept = list_selected(l);
		l->kept_above = l->box.selected - l->box.top;
		return;
	}
	go_to_article(l, l->kept);
	l->box.top = l->box.selected > l->kept_above ? l->box.selected - l->kept_above : 0;
	listbox_resize(&l->box, l->box.n, l->box.height);
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

	if (!l->find || find_all_matches(l->find, article)->n == 0)
		return 0;
	an = workspace_annotation(app_workspace(l->screen.app), article);
	return annotation_sentence_at(an, find_all_matches(l->find, article)->v[0].start);
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
		app_message(l->screen.app, "%s", _("two are tagged already - t on one of them "
						   "untags it"));
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

	if (other == NO_ARTICLE && l->shown.n < 2) { /* a limit leaves one */
		app_message(app, "%s", _("no other article that is loaded tells of this"));
		return;
	}
	if (other == NO_ARTICLE) {
		other = l->shown.v[row + 1 < l->shown.n ? row + 1 : row - 1];
		app_message(app, "%s", _("no other article tells of this - compared with its "
					 "neighbour"));
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
	else if (!list_has_rows(l) || l->n_articles < 2)
		app_message(app, "%s", _("it takes two articles to compare - open another"));
	else
		compare_soon(l);
}

/* Esc: a search first (the app's), then the limit; where that leaves no row, what hides all goes first. */
static unsigned clear(struct screen_list *l)
{
	if (!l->limit && !l->sieve)
		return ACT_IGNORED;
	if (app_query(l->screen.app) && list_has_rows(l))
		return ACT_IGNORED;
	list_drop_limit(l);
	return ACT_HANDLED;
}

static bool needs_article(enum action a)
{
	return a == ACTION_OPEN || a == ACTION_TAG || a == ACTION_COMPARE || a == ACTION_TOGGLE_READ;
}

static unsigned act(struct screen *s, enum action a, long count)
{
	struct screen_list *l = list_self(s);

	l->jump = false; /* whoever acts does not want to be carried away */
	if (app_move(&l->box, a, count)) {
		l->moved = true;
		return ACT_HANDLED;
	}
	if (!list_has_rows(l) && needs_article(a)) {
		app_nothing_selected(s->app);
		return ACT_HANDLED;
	}
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
		list_ask_limit(l);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		if (!l->find)
			return ACT_IGNORED;
		list_next_match(l, a == ACTION_NEXT_MATCH ? 1 : -1, count);
		return ACT_HANDLED;
	case ACTION_CLEAR:
		return clear(l);
	default:
		return ACT_IGNORED;
	}
}

/* What was searched for goes first. */
static bool list_work(struct screen *s)
{
	struct screen_list *l = list_self(s);
	bool known = l->about.known, about, news;

	news = list_arrive(l);
	news |= list_work_searches(l);
	news |= list_work_rows(l);
	about = list_work_about(l, l->to_compare || list_shows_about());
	if (l->to_compare && !about) {
		l->to_compare = false;
		compare(l); /* what was limited meanwhile may have left no two */
	}
	news |= list_work_rows(l);
	if (!news && known == l->about.known)
		app_nothing_new(s->app);
	return l->counting || list_is_searching(l) || about ||
	       l->n_articles < workspace_count(app_workspace(s->app));
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
	go_to_article(list_self(s), h->article[0]);
}

static void list_let_go(struct screen *s)
{
	struct screen_list *l = list_self(s);

	list_let_go_searches(l);
	list_drop_about(l);
	counting_drop(&l->counting);
	list_survey_release(&l->survey);
	list_forget_orders(l);
}

static void list_take_anew(struct screen *s)
{
	struct screen_list *l = list_self(s);

	for (size_t i = 0; i < l->n_articles; i++) {
		l->facts.v[i] = (struct row_facts){0};
		list_survey_add(l, i);
	}
	list_set_sort(l, l->sort);
	list_search_anew(l);
}

static void list_rows(const struct screen *s, struct listing *out)
{
	const struct screen_list *l = (const struct screen_list *)s;

	for (size_t i = 0; i < l->shown.n; i++)
		VEC_PUSH(out, (struct listed){.article = l->shown.v[i]});
}

static unsigned list_act(struct screen *s, enum action a, long count)
{
	struct screen_list *l = list_self(s);
	bool waiting = l->to_compare;
	unsigned flags;

	l->to_compare = false;
	if (waiting && a == ACTION_CLEAR)
		return ACT_HANDLED;
	flags = act(s, a, count);
	if (!flags)
		l->to_compare = waiting;
	return flags;
}

static void list_free(struct screen *s)
{
	struct screen_list *l = list_self(s);

	list_release_searches(l);
	list_drop_about(l);
	counting_drop(&l->counting);
	VEC_RELEASE(&l->about.others);
	prompt_release(&l->limit_prompt);
	VEC_RELEASE(&l->shown);
	list_forget_orders(l);
	list_survey_release(&l->survey);
	VEC_RELEASE(&l->keep);
	VEC_RELEASE(&l->facts);
	free(l);
}

static void list_configured(struct screen *s, enum setting which)
{
	if (which == SETTING_SORT)
		list_set_sort(list_self(s), (enum list_sort)config_value(app_config(s->app), which));
}

/* One article is neither compared nor sorted; where a limit leaves none, there is nothing to act on. */
static bool list_acts(const struct screen *s, enum action a)
{
	const struct screen_list *l = (const struct screen_list *)s;
	bool several = a == ACTION_COMPARE || a == ACTION_TAG || a == ACTION_LIMIT || a == ACTION_SORT;

	return (!several || l->n_articles > 1) && (list_has_rows(l) || !needs_article(a));
}

/* Below a comparison that was opened first nobody has seen it. */
static const size_t *list_seen_order(const struct screen *s, size_t *n)
{
	const struct screen_list *l = (const struct screen_list *)s;

	*n = l->seen ? l->shown.n : 0;
	return l->shown.v;
}

static const struct screen_ops list_ops = {
	.name = "list",
	.context = CONTEXT_LIST,
	.hint = N_("Enter:read  c:compare  t:tag  /:search  &:limit  I:sort  Q:quit"),
	.acts = list_acts,
	.draw = list_draw,
	.act = list_act,
	.search = list_search,
	.work = list_work,
	.keep_place = list_keep_place,
	.here = list_here,
	.go_to = list_go_to,
	.follow = list_go_to,
	.order = list_seen_order,
	.let_go = list_let_go,
	.take_anew = list_take_anew,
	.rows = list_rows,
	.configured = list_configured,
	.free = list_free,
};

struct screen *screen_list_new(struct app *app)
{
	struct screen_list *l = mem_alloc_zero(1, sizeof *l);

	l->screen = (struct screen){.ops = &list_ops, .app = app};
	prompt_init(&l->limit_prompt, "&");
	l->about.article = NO_ARTICLE;
	l->box.height = 1;
	l->last_selected = NO_ARTICLE;
	l->sort = (enum list_sort)config_value(app_config(app), SETTING_SORT);
	while (list_grow(l))
		;
	listbox_select(&l->box, 0);
	return &l->screen;
}
