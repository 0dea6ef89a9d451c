/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop: draw, show, read a key, act; and the stack of screens. */
#include "ui/app_state.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "text/clean.h"
#include "ui/export.h"
#include "ui/external.h"
#include "ui/foot.h"
#include "ui/reload.h"
#include "ui/term.h"
#include "view/lines.h"
#include "view/view_compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MIN_WIDTH = 40, MIN_HEIGHT = 8 };
enum { DRAIN_MS = 30, FRAME_MS = 40, READING_MS = 3000 };
enum { EXIT_TROUBLE = 2, END_MS = 50 };

struct workspace *app_workspace(struct app *app)
{
	return app->ws;
}

const struct config *app_config(const struct app *app)
{
	return app->options->config;
}

bool app_is_linear(const struct app *app)
{
	return config_value(app_config(app), SETTING_LAYOUT) == LAYOUT_LINEAR;
}

const struct message_log *app_log(const struct app *app)
{
	return &app->log;
}

void app_nothing_new(struct app *app)
{
	app->quiet = true;
}

static unsigned seconds(const struct app *app)
{
	return (unsigned)((clock_ms() - app->started) / 1000);
}

void app_progress(struct app *app, const char *what, size_t done, size_t total)
{
	char *clean = clean_line(what);

	app->news |= !app->progress.what || strcmp(app->progress.what, clean) ||
		     app->progress.done != done || app->progress.total != total;
	progress_set(&app->progress, clean, done, total, clock_ms());
	app->bar_stop = NULL;
	free(clean);
}

void app_work_on(struct app *app)
{
	app->works_on = true;
}

/* What is asked stays to be seen: the next key answers it. */
void app_tell(struct app *app, const char *text)
{
	char *clean;

	if (app->yes)
		return;
	clean = clean_line(text);
	app->news = true;
	app->told = clock_ms();
	bytes_clear(&app->message);
	bytes_add_string(&app->message, clean);
	free(clean);
}

bool app_has_message(const struct app *app)
{
	return app->message.len > 0;
}

void app_message(struct app *app, const char *format, ...)
{
	struct bytes text;
	va_list args;
	char *clean;

	bytes_init(&text);
	va_start(args, format);
	bytes_addv(&text, format, args);
	va_end(args);
	clean = clean_line(text.data);
	app_tell(app, clean);
	message_log_add(&app->log, clean, seconds(app), false);
	free(clean);
	bytes_release(&text);
}

void app_confirm(struct app *app, void (*yes)(struct app *app), const char *format, ...)
{
	struct bytes text;
	va_list args;

	bytes_init(&text);
	va_start(args, format);
	bytes_addv(&text, format, args);
	va_end(args);
	app_tell(app, text.data);
	bytes_release(&text);
	app->yes = yes;
}

void app_push(struct app *app, struct screen *s)
{
	s->app = app;
	VEC_PUSH(&app->stack, s);
	app_show_pattern(app, FIND_SHOWN);
}

static void free_replacement(struct app *app)
{
	if (app->replacement)
		app->replacement->ops->free(app->replacement);
	app->replacement = NULL;
}

void app_replace(struct app *app, struct screen *s)
{
	free_replacement(app);
	app->replacement = s;
}

void app_settle(struct app *app)
{
	struct screen *s = app->replacement;

	if (!s || app->stack.n == 0)
		return;
	app->replacement = NULL;
	app_top(app)->ops->free(app_top(app));
	app->stack.n--;
	app_push(app, s);
}

static void quit(struct app *app)
{
	app->quit = true;
}

void app_quit(struct app *app)
{
	if (app->export)
		app_confirm(app, quit, "%s", _("quit? (y/n)  not all is written yet"));
	else
		quit(app);
}

void app_pop(struct app *app)
{
	struct screen *s = app_top(app);
	struct screen_here here = {0};

	if (app->stack.n == 1) {
		app_quit(app);
		return;
	}
	if (s->ops->leads)
		s->ops->here(s, &here);
	app->stack.n--;
	s->ops->free(s);
	app_show_pattern(app, FIND_SHOWN);
	if (here.n && app_top(app)->ops->follow)
		app_top(app)->ops->follow(app_top(app), &here);
}

struct screen_here app_here(const struct app *app)
{
	struct screen_here h = {.sentence = {UINT32_MAX, UINT32_MAX}, .fold = {UINT32_MAX, UINT32_MAX}};

	if (app_top(app)->ops->here)
		app_top(app)->ops->here(app_top(app), &h);
	return h;
}

const size_t *app_order(const struct app *app, size_t *n)
{
	*n = 0;
	for (size_t i = app->stack.n; i > 0; i--) {
		const struct screen *s = app->stack.v[i - 1];
		const size_t *order = s->ops->order ? s->ops->order(s, n) : NULL;

		if (*n)
			return order;
	}
	return NULL;
}

void app_use_theme(struct app *app)
{
	const struct config *c = app_config(app);

	term_set_theme(&c->theme, (enum term_color)config_value(c, SETTING_COLOR));
}

/* Drawing */

static void draw_too_small(struct app *app)
{
	const char *text = _("too small");

	canvas_put(&app->canvas, 0, 0, app->canvas.width, text, strlen(text), ROLE_MESSAGE);
	canvas_cursor(&app->canvas, 0, 0);
}

/* A bar leaves what is asked to be seen; one that stays for long leaves a message time to be read. */
static const struct progress *shown_progress(const struct app *app)
{
	static const struct progress none;
	bool fresh = app->message.len && clock_ms() < app->told + READING_MS;

	return app->yes || (app->bar_stop && fresh) ? &none : &app->progress;
}

static void draw_foot(struct app *app)
{
	struct foot foot = {.prompt = app->prompt, .message = app->message.data,
			    .found = app->prompt && app_takes_query(app->prompt) ? app->found.data : "",
			    .progress = shown_progress(app), .typed = &app->keys,
			    .screen = app_top(app), .keymap = &app_config(app)->keymap};

	foot_draw(&foot, &app->canvas, app->canvas.height - 1);
	if (app->prompt == &app->command.prompt)
		cmdline_draw(&app->command, foot.screen->ops->context, &app->canvas,
			     app->canvas.height - 2);
}

static void draw(struct app *app)
{
	struct canvas *c = &app->canvas;
	int width, height;

	term_size(&width, &height);
	if (width != c->width || height != c->height)
		canvas_resize(c, width, height);
	canvas_clear(c, ROLE_TEXT);
	if (width < MIN_WIDTH || height < MIN_HEIGHT) {
		draw_too_small(app);
	} else {
		app_top(app)->ops->draw(app_top(app), c, (struct rect){0, 0, width, height - 1});
		draw_foot(app);
	}
	term_show(c);
	if (app->stack.n == 1) /* nobody borrows */
		workspace_trim(app->ws);
}

/* The loop */

/* Handles KEY and what else was typed by now, so that held keys and pastes do not draw each time. */
static void handle_keys(struct app *app, uint32_t key)
{
	long until = clock_ms() + DRAIN_MS;

	do {
		app_handle_key(app, key);
		if (app->quit || clock_ms() > until)
			return;
		key = term_read_key(0, -1);
	} while (key != TERM_KEY_NONE && key != TERM_KEY_WAKE);
}

/* What goes on: threads read files, do something for the topmost screen, or something is written. */
enum { WORK_LOADS = 1, WORK_WAKES = 2, WORK_WRITES = 4 };

static void work(struct app *app)
{
	struct screen *s = app_top(app);
	bool worked = app->works & ~(unsigned)WORK_LOADS;

	finder_reap(&app->finder, false);
	app->progress.alive = app->quiet = app->works_on = false;
	app->news = app_load(app);
	external_reap(app);
	app->works = s->ops->work && s->ops->work(s) ? WORK_WAKES : 0;
	app->works |= export_work(app) ? WORK_WRITES : 0;
	app->news |= !app->quiet && (worked || app->works);
	app->works |= reload_work(app) ? WORK_WAKES : 0;
	app->works |= app_tell_loading(app) ? WORK_LOADS : 0;
	if (!app->works || !app->progress.alive) {
		app->news |= app->progress.what != NULL;
		progress_release(&app->progress);
		app->bar_stop = NULL;
	}
	if (!app->replacement)
		return;
	app_settle(app);
	work(app); /* what it begins by itself */
	app->news = true;
}

/* What the loop knows between two keys. */
struct pace {
	bool stale;   /* what is shown is not what there is */
	bool at_once; /* and somebody waits for it */
	bool fresh;   /* something was typed, and nothing came of it yet */
	long drawn;
};

/* What threads have done is shown once a frame; what was typed, its first results and the end at once. */
static uint32_t next_key(struct app *app, struct pace *p)
{
	struct pool *pool = app->works ? workspace_pool(app->ws) : NULL;
	bool busy = app->works_on || (app->works & WORK_WRITES) || (app->works && !pool) ||
		    app_load_due(app) == 0;
	long left = p->drawn + FRAME_MS - clock_ms();

	if (p->stale && app->works && !p->at_once && left > 0)
		return term_read_key(busy ? 0 : (int)left, -1);
	if (p->stale) {
		draw(app);
		p->drawn = clock_ms();
		p->stale = p->at_once = false;
	}
	if (busy)
		return term_read_key(0, -1);
	return term_read_key(app_load_due(app),
			     app->works & WORK_WAKES ? pool_descriptor(pool) : -1);
}

static void loop(struct app *app)
{
	struct pace p = {.stale = true, .at_once = true};

	work(app);
	while (!app->quit) {
		uint32_t key = next_key(app, &p);
		bool typed = key != TERM_KEY_NONE && key != TERM_KEY_WAKE;

		if (typed)
			handle_keys(app, key);
		if (app->preview_due && app->prompt == &app->search)
			app_preview(app);
		if (app->quit)
			return;
		if (key == TERM_KEY_WAKE && workspace_pool(app->ws))
			pool_clear(workspace_pool(app->ws));
		work(app);
		p.at_once |= typed || (p.fresh && app->news) || !app->works;
		p.stale |= typed || app->news;
		p.fresh = typed || (p.fresh && !app->news);
	}
}

static void open_screens(struct app *app)
{
	const struct app_options *o = app->options;

	app_load_begin(app);
	for (size_t i = 0; o->mistakes && i < o->mistakes->n; i++)
		message_log_add(&app->log, o->mistakes->v[i], 0, true);
	app_push(app, screen_list_new(app));
	if (o->compare_first && workspace_count(app->ws) >= 2)
		app_push(app, screen_compare_new(app, 0, 1));
	if (o->notice) /* not in the log, which it leads to */
		app_tell(app, o->notice);
	if (!o->pattern)
		return;
	app_top(app)->ops->act(app_top(app), ACTION_FIRST, 0); /* a comparison opens elsewhere */
	app_search_for(app, o->pattern, FIND_TYPED);
}

static void close_screens(struct app *app)
{
	free_replacement(app);
	while (app->stack.n) {
		struct screen *s = app_top(app);

		app->stack.n--;
		s->ops->free(s);
	}
	finder_release(&app->finder);
	shelf_release(&app->shelf);
	reload_drop(app);
	export_release(app);
	spawned_release(&app->programs);
	free(app->before);
	free(app->address);
	VEC_RELEASE(&app->stack);
	prompt_release(&app->search);
	cmdline_release(&app->command);
	bytes_release(&app->message);
	bytes_release(&app->found);
	message_log_release(&app->log);
	trail_release(&app->trail);
	progress_release(&app->progress);
	canvas_release(&app->canvas);
}

int app_run(struct workspace *ws, const struct app_options *o, bool *busy)
{
	struct app app = {.ws = ws, .options = o, .started = clock_ms(), .loading = o->loading};
	struct status status = term_open(o->ascii);

	*busy = false;
	if (!status_is_ok(&status)) {
		char *line = clean_line(status.text);

		fprintf(stderr, "lateral: %s\n", line);
		free(line);
		status_release(&status);
		return EXIT_TROUBLE;
	}
	app_use_theme(&app);
	canvas_init(&app.canvas);
	bytes_init(&app.message);
	bytes_init(&app.found);
	prompt_init(&app.search, "/");
	cmdline_init(&app.command);
	export_init(&app);
	open_screens(&app);
	loop(&app);
	term_close();
	*busy = workspace_pool(ws) && !pool_stop(workspace_pool(ws), END_MS);
	if (!*busy)
		close_screens(&app);
	return term_ended_by() ? 128 + term_ended_by() : 0;
}
