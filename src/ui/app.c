/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app.h"

#include "base/i18n.h"
#include "text/clean.h"
#include "text/width.h"
#include "ui/cmdline.h"
#include "ui/finder.h"
#include "ui/foot.h"
#include "ui/pick.h"
#include "ui/prompt_keys.h"
#include "view/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MIN_WIDTH = 40, MIN_HEIGHT = 8 };
enum { DRAIN_MS = 30, FRAME_MS = 40 };
enum { PREVIEW_FROM = 2 }; /* columns typed */
enum { EXIT_TROUBLE = 2 };

typedef void prompt_done(struct screen *s, const char *text);

struct app {
	struct workspace *ws;
	const struct app_options *options;
	struct canvas canvas;
	struct screens VEC(struct screen *) stack;
	struct keymap_state keys;
	struct prompt search;
	struct cmdline command;
	struct prompt *prompt; /* the open one, or NULL */
	prompt_done *prompt_done;
	struct bytes message; /* empty: none */
	struct finder finder;
	char *before; /* the pattern when the search prompt was opened, or NULL */
	bool preview_due; /* something was typed into the search prompt */
	bool pasting, quit;
};

struct workspace *app_workspace(struct app *app)
{
	return app->ws;
}

const struct config *app_config(const struct app *app)
{
	return app->options->config;
}

const struct pattern *app_pattern(const struct app *app)
{
	return app->finder.pattern;
}

const char *app_pattern_text(const struct app *app)
{
	return app->finder.text;
}

void app_message(struct app *app, const char *format, ...)
{
	va_list args;
	char *clean;

	bytes_clear(&app->message);
	va_start(args, format);
	bytes_addv(&app->message, format, args);
	va_end(args);
	clean = clean_line(app->message.data);
	bytes_clear(&app->message);
	bytes_add_string(&app->message, clean);
	free(clean);
}

static struct screen *top(const struct app *app)
{
	return app->stack.v[app->stack.n - 1];
}

/* Tells the topmost screen of the newest pattern, once. */
static void show_pattern(struct app *app, enum find_how how)
{
	struct screen *s = top(app);

	if (s->pattern_seen == app->finder.serial)
		return;
	s->pattern_seen = app->finder.serial;
	if (s->ops->search)
		s->ops->search(s, app->finder.pattern, how);
}

void app_push(struct app *app, struct screen *s)
{
	s->app = app;
	VEC_PUSH(&app->stack, s);
	show_pattern(app, FIND_SHOWN);
}

static void pop(struct app *app)
{
	struct screen *s = app->stack.v[--app->stack.n];

	s->ops->free(s);
	if (app->stack.n == 0)
		app->quit = true;
	else
		show_pattern(app, FIND_SHOWN);
}

/* The pattern */

unsigned app_pattern_flags(const struct app *app)
{
	static const unsigned flags[] = {0, PATTERN_IGNORE_CASE, PATTERN_MATCH_CASE};

	return flags[config_value(app_config(app), SETTING_IGNORE_CASE)];
}

static void open_prompt(struct app *app, struct prompt *p, prompt_done *done)
{
	app->prompt = p;
	app->prompt_done = done;
	prompt_open(p);
}

static bool search_for(struct app *app, const char *text, enum find_how how)
{
	struct status status = finder_set(&app->finder, text, app_pattern_flags(app));
	bool ok = status_is_ok(&status);

	if (ok)
		show_pattern(app, how);
	else
		app_message(app, "%s", status.text);
	status_release(&status);
	return ok;
}

static void clear_pattern(struct app *app)
{
	finder_clear(&app->finder);
	show_pattern(app, FIND_SHOWN);
}


static void keep_place(struct app *app, bool back)
{
	if (top(app)->ops->keep_place)
		top(app)->ops->keep_place(top(app), back);
}

static void search_typed(struct screen *s, const char *text);

static void open_search(struct app *app)
{
	free(app->before);
	app->before = mem_copy_string(app->finder.text);
	keep_place(app, false);
	open_prompt(app, &app->search, search_typed);
}

/* As it was when the prompt was opened. */
static void undo_preview(struct app *app)
{
	bool same = app->before && app->finder.text && !strcmp(app->before, app->finder.text);

	bytes_clear(&app->message);
	keep_place(app, true);
	if (same || (!app->before && !app->finder.text))
		return;
	if (app->before)
		search_for(app, app->before, FIND_SHOWN);
	else
		clear_pattern(app);
}

static void search_typed(struct screen *s, const char *text)
{
	struct app *app = s->app;

	keep_place(app, true);
	if (*text && search_for(app, text, FIND_TYPED))
		return;
	undo_preview(app);
	if (!*text && app->finder.pattern)
		s->ops->act(s, ACTION_NEXT_MATCH, 0);
}

/* From the second sign on what is typed is searched for from where one was; one that is no pattern
   yet is waited for. */
static void preview(struct app *app)
{
	const char *text = app->search.text.data;
	struct status status;

	app->preview_due = false;
	if (width_columns(text, app->search.text.len) < PREVIEW_FROM) {
		undo_preview(app);
		return;
	}
	if (app->finder.text && !strcmp(app->finder.text, text))
		return;
	status = finder_set(&app->finder, text, app_pattern_flags(app));
	if (status_is_ok(&status)) {
		keep_place(app, true);
		show_pattern(app, FIND_PREVIEW);
	}
	status_release(&status);
}

void app_search_here(struct app *app, const struct annotation *an, uint32_t sentence, uint32_t at)
{
	char *text = pick_pattern(an, sentence, at);

	if (text)
		search_for(app, text, FIND_TYPED);
	else
		app_message(app, "%s", _("no name, number or quote in this sentence"));
	free(text);
}

/* Searches */

struct search *app_search_scope(struct app *app, struct scope *scope)
{
	return finder_start(&app->finder, workspace_pool(app->ws), scope);
}

struct search *app_search(struct app *app, struct article *const *articles, size_t n)
{
	struct scope *scope = scope_new(articles, n, SCOPE_AS_GIVEN);
	struct search *s = app_search_scope(app, scope);

	scope_unref(&scope);
	return s;
}

void app_drop_search(struct app *app, struct search **s)
{
	finder_drop(&app->finder, s);
}

/* The prompt */

void app_ask(struct app *app, struct prompt *p, prompt_done *done)
{
	open_prompt(app, p, done);
}

/* Tab completes a command; any other key ends that. */
static bool complete(struct app *app, uint32_t key)
{
	if (app->pasting || (key != '\t' && key != TERM_KEY_BACKTAB)) {
		cmdline_forget(&app->command);
		return false;
	}
	cmdline_complete(&app->command, top(app)->ops->context, key == '\t' ? 1 : -1);
	return true;
}

static void feed_prompt(struct app *app, uint32_t key)
{
	struct prompt *p = app->prompt;
	enum prompt_key edit = prompt_key_of(key);

	if (app->pasting) { /* a pasted line end is a blank, and nothing acts */
		edit = PROMPT_KEY_TEXT;
		key = key == '\r' || key == '\n' || key == '\t' ? ' ' : key;
	}
	if (p == &app->command.prompt && complete(app, key))
		return;
	if (prompt_feed(p, edit, key) == PROMPT_EDITING) {
		app->preview_due = p == &app->search;
		return;
	}
	app->prompt = NULL;
	if (p == &app->search && p->state == PROMPT_CANCELLED)
		undo_preview(app);
	if (p->state == PROMPT_ACCEPTED)
		app->prompt_done(top(app), p->text.data);
}

/* Drawing */

static void draw_too_small(struct app *app)
{
	const char *text = _("too small");

	canvas_put(&app->canvas, 0, 0, app->canvas.width, text, strlen(text), ROLE_MESSAGE);
	canvas_cursor(&app->canvas, 0, 0);
}

static void draw_foot(struct app *app)
{
	const struct screen_ops *ops = top(app)->ops;
	struct foot foot = {.prompt = app->prompt, .message = app->message.data, .hint = _(ops->hint),
			    .typed = &app->keys, .keymap = &app_config(app)->keymap,
			    .context = ops->context};

	foot_draw(&foot, &app->canvas, app->canvas.height - 1);
	if (app->prompt == &app->command.prompt)
		cmdline_draw(&app->command, &app->canvas, app->canvas.height - 2);
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
		top(app)->ops->draw(top(app), c, (struct rect){0, 0, width, height - 1});
		draw_foot(app);
	}
	term_show(c);
	if (app->stack.n == 1) /* nobody borrows */
		workspace_trim(app->ws);
}

/* Actions */

static void clear_search(struct app *app)
{
	if (app->finder.pattern)
		clear_pattern(app);
	else
		app_message(app, "%s", _("q goes back, Q quits"));
}

static void command_typed(struct screen *s, const char *text);

static void act_generic(struct app *app, enum action action)
{
	switch (action) {
	case ACTION_BACK:
		pop(app);
		break;
	case ACTION_QUIT:
		app->quit = true;
		break;
	case ACTION_SEARCH:
		open_search(app);
		break;
	case ACTION_COMMAND:
		open_prompt(app, &app->command.prompt, command_typed);
		break;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		app_message(app, "%s", _("nothing searched for yet: / begins a search"));
		break;
	case ACTION_CLEAR:
		clear_search(app);
		break;
	case ACTION_HELP:
		app_push(app, screen_help_new(app, top(app)->ops->context));
		break;
	case ACTION_REDRAW:
		term_redraw();
		break;
	case ACTION_SUSPEND:
		term_suspend();
		break;
	default:
		break;
	}
}

/* What the terminal needs works while something is typed as well. */
static bool act_beside_prompt(struct app *app, uint32_t key)
{
	struct keymap_state alone = {0};
	enum action action = ACTION_NONE;

	if (!app->pasting && key < ' ')
		action = keymap_feed(&app_config(app)->keymap, &alone, key, CONTEXT_ANY);
	if (action != ACTION_REDRAW && action != ACTION_SUSPEND)
		return false;
	act_generic(app, action);
	return true;
}

static void act(struct app *app, enum action action, long count)
{
	struct screen *s = top(app);
	unsigned flags;

	if (action == ACTION_NONE)
		return;
	flags = s->ops->act(s, action, count);
	if (flags & ACT_CLOSE)
		pop(app);
	else if (!(flags & ACT_HANDLED))
		act_generic(app, action);
}

static void use_theme(struct app *app)
{
	const struct config *c = app_config(app);

	term_set_theme(&c->theme, (enum term_color)config_value(c, SETTING_COLOR));
}

static void use_config(struct app *app, enum setting which)
{
	use_theme(app);
	for (size_t i = 0; i < app->stack.n; i++)
		if (app->stack.v[i]->ops->configured)
			app->stack.v[i]->ops->configured(app->stack.v[i], which);
	if (which == SETTING_IGNORE_CASE && app->finder.pattern)
		search_for(app, app->finder.text, FIND_SHOWN);
}

static void command_typed(struct screen *s, const char *text)
{
	struct app *app = s->app;
	struct cmdline_order order;
	struct status status = cmdline_read(app->options->config, text, s->ops->context, &order);

	if (order.changed)
		use_config(app, order.setting);
	if (order.pattern)
		search_for(app, order.pattern, FIND_TYPED);
	if (!status_is_ok(&status) || order.answer)
		app_message(app, "%s", order.answer ? order.answer : status.text);
	act(app, order.action, order.count);
	cmdline_order_release(&order);
	status_release(&status);
}

static void handle_key(struct app *app, uint32_t key)
{
	enum action action;

	if (key == TERM_KEY_PASTE || key == TERM_KEY_PASTE_END) {
		app->pasting = key == TERM_KEY_PASTE;
	} else if (key == TERM_KEY_HANGUP) {
		app->quit = true;
	} else if (key == TERM_KEY_RESIZE) {
		return; /* drawing asks for the size */
	} else if (app->prompt) {
		if (!act_beside_prompt(app, key))
			feed_prompt(app, key);
	} else if (!app->pasting) {
		bytes_clear(&app->message);
		action = keymap_feed(&app_config(app)->keymap, &app->keys, key,
				     top(app)->ops->context);
		act(app, action, app->keys.taken);
	}
}

/* The loop */

static long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Handles KEY and what else was typed by now, so that held keys and pastes do not draw each time. */
static void handle_keys(struct app *app, uint32_t key)
{
	long until = now_ms() + DRAIN_MS;

	do {
		handle_key(app, key);
		if (app->quit || now_ms() > until)
			return;
		key = term_read_key(0, -1);
	} while (key != TERM_KEY_NONE);
}

static bool work(struct app *app)
{
	struct screen *s = top(app);

	finder_reap(&app->finder, false);
	return s->ops->work && s->ops->work(s);
}

/* What the loop knows between two keys. */
struct pace {
	bool stale;   /* what is shown is not what there is */
	bool at_once; /* and somebody waits for it */
	bool fresh;   /* something was typed, and nothing came of it yet */
	long drawn;
};

/* What threads have done is shown once a frame; what was typed, its first results and the end at once. */
static uint32_t next_key(struct app *app, struct pace *p, bool working)
{
	struct pool *pool = working ? workspace_pool(app->ws) : NULL;
	long left = p->drawn + FRAME_MS - now_ms();

	if (p->stale && working && !p->at_once && left > 0)
		return term_read_key((int)left, -1);
	if (p->stale) {
		draw(app);
		p->drawn = now_ms();
		p->stale = p->at_once = false;
	}
	if (!working)
		return term_read_key(-1, -1);
	return pool ? term_read_key(-1, pool_descriptor(pool)) : term_read_key(0, -1);
}

static void loop(struct app *app)
{
	struct pace p = {.stale = true, .at_once = true};
	bool working = work(app);

	while (!app->quit) {
		uint32_t key = next_key(app, &p, working);
		bool typed = key != TERM_KEY_NONE && key != TERM_KEY_WAKE;

		if (typed)
			handle_keys(app, key);
		if (app->preview_due && app->prompt == &app->search)
			preview(app);
		if (app->quit)
			return;
		if (key == TERM_KEY_WAKE)
			pool_clear(workspace_pool(app->ws));
		working = work(app);
		p.at_once |= typed || p.fresh || !working;
		p.fresh = typed;
		p.stale = true;
	}
}

static void open_screens(struct app *app)
{
	const struct app_options *o = app->options;

	app_push(app, screen_list_new(app));
	if (o->compare_first && workspace_count(app->ws) >= 2)
		app_push(app, screen_compare_new(app, 0, 1));
	if (o->notice)
		app_message(app, "%s", o->notice);
	if (o->pattern)
		search_for(app, o->pattern, FIND_TYPED);
}

static void close_screens(struct app *app)
{
	while (app->stack.n) {
		struct screen *s = top(app);

		app->stack.n--;
		s->ops->free(s);
	}
	finder_release(&app->finder);
	free(app->before);
	VEC_RELEASE(&app->stack);
	prompt_release(&app->search);
	cmdline_release(&app->command);
	bytes_release(&app->message);
	canvas_release(&app->canvas);
}

int app_run(struct workspace *ws, const struct app_options *o)
{
	struct app app = {.ws = ws, .options = o};
	struct status status = term_open(o->ascii);

	if (!status_is_ok(&status)) {
		char *line = clean_line(status.text);

		fprintf(stderr, "lateral: %s\n", line);
		free(line);
		status_release(&status);
		return EXIT_TROUBLE;
	}
	mem_on_exhausted(term_close);
	use_theme(&app);
	canvas_init(&app.canvas);
	bytes_init(&app.message);
	prompt_init(&app.search, "/");
	cmdline_init(&app.command);
	open_screens(&app);
	loop(&app);
	term_close();
	close_screens(&app);
	mem_on_exhausted(NULL);
	return term_ended_by() ? 128 + term_ended_by() : 0;
}
