/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands for a screen that is about long articles, until they are understood; ^C or q gives up. */
#include "base/i18n.h"
#include "ui/app.h"
#include "view/lines.h"
#include "workspace/preparing.h"

#include <stdlib.h>

enum { BYTES_OF_MEGABYTE = 1000 * 1000, INDENT = 2 };
enum { QUICK_MS = 25 /* nobody sees that nothing happens, and most comparisons are done */ };

struct screen_wait {
	struct screen screen;
	struct wanted wanted;
	struct preparing *preparing;
	struct order VEC(size_t) order; /* a copy of what is wanted */
};

static struct screen_wait *self(struct screen *s)
{
	return (struct screen_wait *)s;
}

static void wait_draw(struct screen *s, struct canvas *c, struct rect r)
{
	const struct wanted *w = &self(s)->wanted;
	const char *title = w->n == 1 ? _(" READ  a long article") : _(" COMPARE  long articles");
	struct workspace *ws = app_workspace(s->app);

	canvas_fill(c, (struct rect){r.x, r.y, r.width, 1}, " ", ROLE_TITLE);
	canvas_put_cut(c, r.x, r.y, r.x + r.width, title, ROLE_TITLE);
	for (unsigned i = 0; i < w->n; i++) {
		const struct article *a = workspace_article(ws, w->article[i]);
		struct bytes line;

		bytes_init(&line);
		bytes_addf(&line, _("%s  %.1f MB"), a->outlet, (double)a->len / BYTES_OF_MEGABYTE);
		canvas_put_cut(c, r.x + INDENT, r.y + 2 + (int)i, r.x + r.width, line.data, ROLE_TEXT);
		bytes_release(&line);
	}
	canvas_cursor(c, r.x, r.y);
}

static bool wait_work(struct screen *s)
{
	struct screen_wait *w = self(s);
	size_t of, done;

	if (!w->preparing || preparing_take(w->preparing)) {
		app_replace(s->app, w->wanted.open(s->app, &w->wanted));
		return false;
	}
	done = preparing_steps(w->preparing, &of);
	app_progress(s->app, w->wanted.n == 1 ? _("reading") : _("comparing"), done, of);
	return true;
}

static unsigned wait_act(struct screen *s, enum action a, long count)
{
	return a == ACTION_CLEAR ? ACT_CLOSE : ACT_IGNORED;
}

static void wait_free(struct screen *s)
{
	preparing_drop(&self(s)->preparing);
	VEC_RELEASE(&self(s)->order);
	free(s);
}

static void wait_let_go(struct screen *s)
{
	preparing_drop(&self(s)->preparing);
}

static void wait_take_anew(struct screen *s)
{
	struct screen_wait *w = self(s);

	w->preparing = preparing_start(app_workspace(s->app), w->wanted.article, w->wanted.n);
}

static const struct screen_ops wait_ops = {
	.name = "wait",
	.context = CONTEXT_HELP,
	.hint = N_("q:back"),
	.draw = wait_draw,
	.act = wait_act,
	.work = wait_work,
	.let_go = wait_let_go,
	.take_anew = wait_take_anew,
	.free = wait_free,
};

struct screen *screen_wait_new(struct app *app, const struct wanted *wanted)
{
	struct preparing *p = preparing_start(app_workspace(app), wanted->article, wanted->n);
	struct screen_wait *w;

	if (p && preparing_wait(p, QUICK_MS))
		preparing_drop(&p);
	if (!p)
		return NULL;
	w = mem_alloc_zero(1, sizeof *w);
	w->screen = (struct screen){.ops = &wait_ops, .app = app};
	w->wanted = *wanted;
	for (size_t i = 0; i < wanted->n_order; i++)
		VEC_PUSH(&w->order, wanted->order[i]);
	w->wanted.order = w->order.v;
	w->preparing = p;
	return &w->screen;
}
