/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks and older places: which actions jump, and how to come back. */
#include "base/i18n.h"
#include "ui/app_state.h"
#include "ui/term_key.h"

struct trail_place app_place(const struct app *app)
{
	const struct screen *s = app_top(app);
	struct trail_place p = {0};

	if (!s->ops->go_to)
		return p;
	p.here = app_here(app);
	p.context = p.here.n ? s->ops->context : (enum context)0;
	return p;
}

/* As in vi: what goes far.  Whatever opens another article or screen counts, too. */
bool app_jumps(enum action a)
{
	static const enum action jumps[] = {
		ACTION_FIRST, ACTION_LAST, ACTION_NEXT_PARAGRAPH, ACTION_PREVIOUS_PARAGRAPH,
		ACTION_NEXT_DIFFERENCE, ACTION_PREVIOUS_DIFFERENCE, ACTION_NEXT_NUMBER,
		ACTION_PREVIOUS_NUMBER, ACTION_NEXT_QUOTE, ACTION_PREVIOUS_QUOTE, ACTION_NEXT_REWORDED,
		ACTION_PREVIOUS_REWORDED, ACTION_NEXT_LEFT, ACTION_PREVIOUS_LEFT, ACTION_NEXT_RIGHT,
		ACTION_PREVIOUS_RIGHT, ACTION_NEXT_MOVED, ACTION_PREVIOUS_MOVED, ACTION_NEXT_UNSURE,
		ACTION_PREVIOUS_UNSURE, ACTION_OTHER_END, ACTION_NEXT_MATCH, ACTION_PREVIOUS_MATCH,
		ACTION_SEARCH_HERE, ACTION_NEXT_ARTICLE, ACTION_PREVIOUS_ARTICLE, ACTION_NEXT_PAIR,
		ACTION_PREVIOUS_PAIR, ACTION_SCREEN_TOP, ACTION_SCREEN_MIDDLE, ACTION_SCREEN_BOTTOM,
	};

	for (size_t i = 0; i < sizeof jumps / sizeof *jumps; i++)
		if (jumps[i] == a)
			return true;
	return false;
}

static bool same_articles(const struct trail_place *a, const struct trail_place *b)
{
	for (unsigned i = 0; i < a->here.n; i++)
		if (a->here.article[i] != b->here.article[i])
			return false;
	return a->context == b->context;
}

void app_left(struct app *app, const struct trail_place *before, bool jumped)
{
	struct trail_place now;

	if (app->stack.n == 0)
		return;
	now = app_place(app);
	if (now.context && !trail_same(before, &now) && (jumped || !same_articles(before, &now)))
		trail_leave(&app->trail, before);
}

static struct screen *new_screen(struct app *app, const struct trail_place *p)
{
	const struct screen_here *h = &p->here;

	if (p->context == CONTEXT_READER)
		return screen_reader_new(app, h->article[0], h->sentence[0]);
	if (p->context == CONTEXT_COMPARE)
		return screen_compare_at(app, h->article[0], h->article[1], h->sentence[0]);
	return NULL;
}

/* To the screen of its kind, if there is one, closing those above; else a new one opens. */
static void go(struct app *app, const struct trail_place *place)
{
	struct trail_place p = *place;
	struct screen_here here;
	size_t i = app->stack.n;
	struct screen *s;

	while (i > 0 && app->stack.v[i - 1]->ops->context != p.context)
		i--;
	while (i > 0 && app->stack.n > i)
		app_pop(app);
	s = i > 0 ? NULL : new_screen(app, &p);
	if (s)
		app_push(app, s);
	if (!app_top(app)->ops->go_to) /* one that waits */
		return;
	app_top(app)->ops->go_to(app_top(app), &p.here);
	here = app_here(app);
	if (p.context == CONTEXT_LIST && (here.n == 0 || here.article[0] != p.here.article[0]))
		app_message(app, "%s", _("the limit leaves this article out - Esc shows all"));
}

void app_go_back(struct app *app, enum action a)
{
	struct trail_place now = app_place(app);
	bool older = a == ACTION_OLDER;
	const struct trail_place *p = older ? trail_older(&app->trail, &now) : trail_newer(&app->trail);

	if (p)
		go(app, p);
	else
		app_message(app, "%s", older ? _("this is the oldest place") : _("this is the newest place"));
}

/* '' goes to where the last jump was made; and again, back. */
static void go_to_mark(struct app *app, uint32_t key)
{
	struct trail_place now = app_place(app), to = {0};
	const struct trail_place *mark = trail_mark(&app->trail, key);

	if (key == '\'' || key == '`')
		to = app->trail.last;
	else if (mark)
		to = *mark;
	if (!to.context) {
		app_message(app, "%s", key == '\'' ? _("there was no jump yet")
						   : _("there is no such mark - m and a letter set one"));
		return;
	}
	trail_leave(&app->trail, &now);
	go(app, &to);
}

static void set_mark(struct app *app, uint32_t key)
{
	struct trail_place now = app_place(app);

	if (now.context)
		trail_set_mark(&app->trail, key, &now);
	else
		app_message(app, "%s", _("no mark can be set here - marks are for articles and "
					 "comparisons"));
}

void app_await_mark(struct app *app, enum action a)
{
	app->awaits = a;
	app_tell(app, a == ACTION_SET_MARK ? _("mark: type a letter") : _("to the mark: type its letter"));
}

bool app_take_mark(struct app *app, uint32_t key)
{
	enum action a = app->awaits;

	app->awaits = ACTION_NONE;
	if (a == ACTION_NONE)
		return false;
	if (key <= ' ' || key >= TERM_KEY_FIRST) /* Esc, or no letter */
		return true;
	if (a == ACTION_SET_MARK)
		set_mark(app, key);
	else
		go_to_mark(app, key);
	return true;
}
