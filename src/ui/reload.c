/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reload.h"

#include "base/i18n.h"
#include "ui/app_state.h"
#include "workspace/reload.h"

#include <stdlib.h>

/* Where a screen is, by the words of its sentences. */
struct kept {
	struct screen_here here;
	char *text[2]; /* or NULL */
};

enum { QUICK_MS = 40 }; /* what takes no longer is over before the next frame */

struct reload {
	struct app *app;
	struct reloading *job;
	size_t n;     /* articles */
	bool quiet;   /* where nothing has changed */
	bool stopped;
};

static void keep(struct app *app, struct screen *s, struct kept *k)
{
	k->here = (struct screen_here){.sentence = {UINT32_MAX, UINT32_MAX},
				       .fold = {UINT32_MAX, UINT32_MAX}};
	if (s->ops->here)
		s->ops->here(s, &k->here);
	for (unsigned i = 0; i < k->here.n; i++) {
		const struct annotation *an;
		struct span span;

		if (k->here.sentence[i] == UINT32_MAX)
			continue;
		an = workspace_annotation(app->ws, k->here.article[i]);
		if (k->here.sentence[i] >= an->sentences.n) /* a match behind the last one */
			continue;
		span = an->sentences.v[k->here.sentence[i]].span;
		k->text[i] = mem_copy(an->article->text + span.start, span_length(span));
	}
	if (s->ops->let_go)
		s->ops->let_go(s);
}

static void go_back(struct app *app, struct screen *s, struct kept *k)
{
	if (s->ops->take_anew)
		s->ops->take_anew(s);
	for (unsigned i = 0; i < k->here.n; i++) {
		k->here.fold[i] = UINT32_MAX; /* it may not be one any more */
		if (k->text[i])
			k->here.sentence[i] = reload_find_sentence(
				workspace_annotation(app->ws, k->here.article[i]),
				k->here.sentence[i], k->text[i]);
		free(k->text[i]);
	}
	if (s->ops->go_to && k->here.n)
		s->ops->go_to(s, &k->here);
}

void reload_around(struct app *app, void (*change)(void *ctx), void *ctx)
{
	size_t n = app->stack.n;
	struct kept *kept = mem_alloc_zero(n, sizeof *kept);

	app_stop_export(app);
	for (size_t i = 0; i < n; i++)
		keep(app, app->stack.v[i], &kept[i]);
	shelf_release(&app->shelf);
	change(ctx);
	for (size_t i = 0; i < n; i++)
		go_back(app, app->stack.v[i], &kept[i]);
	free(kept);
}

static void take_changed(void *reload)
{
	struct reload *r = reload;

	trail_release(&r->app->trail); /* its sentences are numbers */
	r->app->trail = (struct trail){0};
	reloading_take(r->job);
}

/* Each goes to the log, which the last message leads to. */
static size_t tell_failures(const struct reload *r)
{
	const char *first = NULL, *line;
	struct bytes all;
	size_t at = 0, n = 0;

	for (; (line = reloading_failure(r->job, &at)); n++) {
		first = first ? first : line;
		app_message(r->app, "%s", line);
	}
	if (n < 2)
		return n;
	bytes_init(&all);
	bytes_addf(&all, NG_("%zu problem, listed by :log - first: %s",
			     "%zu problems, listed by :log - first: %s", n), n, first);
	app_tell(r->app, all.data);
	bytes_release(&all);
	return n;
}

static void say(const struct reload *r, size_t changed)
{
	size_t failures;

	if (changed)
		app_message(r->app, NG_("%zu article has changed", "%zu articles have changed", changed),
			    changed);
	failures = tell_failures(r);
	if (r->stopped)
		app_message(r->app, NG_("stopped: %zu of %zu article was read again",
					"stopped: %zu of %zu articles were read again", r->n),
			    reloading_progress(r->job), r->n);
	else if (!changed && !failures && !r->quiet)
		app_message(r->app, "%s", _("nothing has changed"));
}

static void finish(struct app *app)
{
	struct reload *r = app->reload;
	size_t changed = reloading_changed(r->job);

	app->reload = NULL;
	if (changed)
		reload_around(app, take_changed, r);
	say(r, changed);
	reloading_free(&r->job);
	free(r);
}

static void stop(struct app *app)
{
	reloading_stop(app->reload->job);
	app->reload->stopped = true;
	finish(app);
}

static void start(struct app *app, const size_t *articles, size_t n, bool quiet)
{
	struct reload *r;

	reload_drop(app);
	app->reload = r = mem_alloc_zero(1, sizeof *r);
	*r = (struct reload){.app = app, .n = n, .quiet = quiet};
	r->job = reloading_start(app->ws, articles, n);
	if (reloading_wait(r->job, QUICK_MS))
		finish(app);
}

bool reload_work(struct app *app)
{
	if (app->reload && reloading_wait(app->reload->job, 0))
		finish(app);
	if (!app->reload)
		return false;
	if (!app->progress.alive) {
		app_progress(app, _("reading again"), reloading_progress(app->reload->job), app->reload->n);
		app->bar_stop = stop;
	}
	return true;
}

void reload_drop(struct app *app)
{
	if (!app->reload)
		return;
	reloading_free(&app->reload->job);
	free(app->reload);
	app->reload = NULL;
}

/* While some are still loaded, outlets may change. */
static bool is_possible(struct app *app)
{
	if (app_is_loading(app))
		app_message(app, "%s", _("files are still read for the first time - ^C stops that"));
	return !app_is_loading(app);
}

void reload_article(struct app *app, size_t article)
{
	if (is_possible(app))
		start(app, &article, 1, true);
}

void reload_shown(struct app *app)
{
	struct screen_here here = app_here(app);
	struct indices VEC(size_t) all = {0};

	if (!is_possible(app))
		return;
	if (!app_top(app)->ops->rows && here.n) {
		start(app, here.article, here.n, false);
		return;
	}
	for (size_t i = 0; i < workspace_count(app->ws); i++)
		VEC_PUSH(&all, i);
	start(app, all.v, all.n, false);
	VEC_RELEASE(&all);
}
