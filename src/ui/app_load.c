/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading that goes on while one reads: a few times a second the library takes in what threads have read, and
 * screens see that there is more of it when they work.
 */
#include "base/clock.h"
#include "base/i18n.h"
#include "ui/app_state.h"
#include "ui/reload.h"

enum {
	ARRIVE_MS = 100, /* so seldom the list grows: it is to be read */
	LOOK_MS = 20,    /* and so soon the end is seen */
};

bool app_is_loading(const struct app *app)
{
	return app->loading != NULL;
}

static void log_problems(struct app *app)
{
	const struct problem_lines *p = app->options->problems;
	unsigned seconds = (unsigned)((clock_ms() - app->started) / 1000);

	for (; p && app->problems_told < p->n; app->problems_told++)
		message_log_add(&app->log, p->v[app->problems_told], seconds, true);
}

void app_load_begin(struct app *app)
{
	log_problems(app);
	app->problems_before = app->problems_told;
	app->loaded = clock_ms();
}

static void settle(void *app)
{
	struct app *a = app;

	finder_reap(&a->finder, true);
	workspace_forget(a->ws);
	loading_settle(a->loading);
}

/* If something was wrong with what came in while one read. */
static void tell_problems(struct app *app)
{
	const struct problem_lines *p = app->options->problems;
	struct bytes b;

	if (!p || p->n == app->problems_before)
		return;
	bytes_init(&b);
	if (p->n == 1)
		bytes_add_string(&b, p->v[0]);
	else
		bytes_addf(&b, NG_("%zu problem, listed by :log - first: %s",
				   "%zu problems, listed by :log - first: %s", p->n), p->n, p->v[0]);
	app_tell(app, b.data);
	bytes_release(&b);
}

static void end(struct app *app)
{
	const struct library *l = workspace_library(app->ws);

	if (loading_unsettled(app->loading))
		reload_around(app, settle, app);
	app->loading = NULL;
	shelf_prepare(&app->shelf, workspace_pool(app->ws), l->v, l->n);
	tell_problems(app);
}

static bool is_due(const struct app *app)
{
	return clock_ms() >= app->loaded + ARRIVE_MS || loading_is_read(app->loading) ||
	       loading_is_behind(app->loading) || !workspace_pool(app->ws); /* then taking is reading */
}

bool app_load(struct app *app)
{
	bool news;

	if (!app->loading || !is_due(app))
		return false;
	app->loaded = clock_ms();
	news = loading_take(app->loading);
	log_problems(app);
	if (loading_is_done(app->loading) || loading_unsettled(app->loading))
		end(app);
	return news || !app->loading;
}

int app_load_due(const struct app *app)
{
	return !app->loading ? -1 : is_due(app) ? 0 : LOOK_MS;
}

static void stop(struct app *app)
{
	size_t left_out = loading_stop(app->loading);

	log_problems(app);
	end(app);
	app_message(app, NG_("stopped: %zu file was left out", "stopped: %zu files were left out", left_out),
		    left_out);
}

bool app_tell_loading(struct app *app)
{
	size_t done, total;

	if (!app->loading || app->progress.alive)
		return app->loading != NULL;
	done = loading_progress(app->loading, &total);
	app_progress(app, total ? _("reading files") : _("looking for files"), done, total);
	app->bar_stop = stop;
	return true;
}
