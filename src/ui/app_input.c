/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys: what a prompt takes, what acts, and what the app does itself. */
#include "base/i18n.h"
#include "ui/app_state.h"
#include "ui/copy.h"
#include "ui/export.h"
#include "ui/external.h"
#include "ui/prompt_keys.h"
#include "ui/reload.h"
#include "ui/term.h"

#include <string.h>

enum { CTRL_C = 3 };

/* What a query is typed into. */
bool app_takes_query(const struct prompt *p)
{
	return p->label[0] && strchr("/?&", p->label[0]);
}

/* The search itself says what came of it. */
static void check_typed(struct app *app)
{
	if (app->prompt == &app->search)
		app->preview_due = true;
	else if (app_takes_query(app->prompt))
		app_check_query(app, app->prompt);
}

void app_ask(struct app *app, struct prompt *p, prompt_done *done)
{
	app->prompt = p;
	app->prompt_done = done;
	prompt_open(p);
	if (p != &app->search)
		check_typed(app);
}

/* Tab completes a command, the name of a file, or a field of a query; any other key ends the first. */
static bool complete(struct app *app, uint32_t key)
{
	bool command = app->prompt == &app->command.prompt;
	size_t file = command ? cmdline_file(app->prompt->text.data) : 0;

	if (app_takes_query(app->prompt) && key == '\t' && !app->pasting) {
		app_complete_field(app->prompt);
		check_typed(app);
		return true;
	}
	if (app->pasting || (key != '\t' && key != TERM_KEY_BACKTAB)) {
		cmdline_forget(&app->command);
		return false;
	}
	if (file || !command) {
		if (key == '\t' && (file || app->prompt == &app->file))
			export_complete(app->prompt, file);
		return file || app->prompt == &app->file;
	}
	cmdline_complete(&app->command, app_top(app)->ops->context, key == '\t' ? 1 : -1);
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
	if (complete(app, key))
		return;
	if (prompt_feed(p, edit, key) == PROMPT_EDITING) {
		check_typed(app);
		return;
	}
	app->prompt = NULL;
	if (p == &app->search && p->state == PROMPT_CANCELLED)
		app_undo_preview(app);
	if (p->state == PROMPT_ACCEPTED)
		app->prompt_done(app_top(app), p->text.data);
}

/* Actions */

static void command_typed(struct screen *s, const char *text);

/* What e edits and o opens. */
static void tell_where(struct app *app)
{
	struct screen_here h = app_here(app);
	const struct article *a = h.n ? workspace_article(app->ws, h.article[h.side]) : NULL;
	struct bytes line;

	if (!a)
		return;
	bytes_init(&line);
	bytes_add_string(&line, a->path_shown);
	if (a->item > 1)
		bytes_addf(&line, "#%u", a->item);
	if (a->url)
		bytes_addf(&line, "  %s", a->url);
	app_message(app, "%s", line.data);
	bytes_release(&line);
}

void app_nothing_selected(struct app *app)
{
	app_message(app, "%s", _("no article is selected"));
}

static bool needs_article(enum action a)
{
	return a == ACTION_COPY || a == ACTION_COPY_ARTICLES || a == ACTION_EDIT || a == ACTION_BROWSE ||
	       a == ACTION_WHERE;
}

/* What goes to other programs and files, or comes from them. */
static void act_in_and_out(struct app *app, enum action action)
{
	if (needs_article(action) && app_here(app).n == 0) {
		app_nothing_selected(app);
		return;
	}
	switch (action) {
	case ACTION_COPY:
		copy_sentence(app);
		break;
	case ACTION_COPY_ARTICLES:
		copy_articles(app);
		break;
	case ACTION_WRITE:
		export_ask(app);
		break;
	case ACTION_PIPE:
		export_ask_command(app);
		break;
	case ACTION_EDIT:
		external_edit(app);
		break;
	case ACTION_RELOAD:
		reload_shown(app);
		break;
	case ACTION_BROWSE:
		external_browse_here(app);
		break;
	case ACTION_WHERE:
		tell_where(app);
		break;
	default:
		break;
	}
}

static void act_generic(struct app *app, enum action action)
{
	switch (action) {
	case ACTION_BACK:
		app_pop(app);
		break;
	case ACTION_QUIT:
		app_quit(app);
		break;
	case ACTION_SEARCH:
	case ACTION_SEARCH_BACK:
		app_open_search(app, action == ACTION_SEARCH_BACK);
		break;
	case ACTION_COMMAND:
		app_ask(app, &app->command.prompt, command_typed);
		break;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		app_message(app, "%s", _("nothing searched for yet - / begins a search"));
		break;
	case ACTION_CLEAR:
		app_clear_search(app);
		break;
	case ACTION_HELP:
		app_push(app, screen_help_new(app, app_top(app)->ops->context));
		break;
	case ACTION_SET_MARK:
	case ACTION_GO_TO_MARK:
		app_await_mark(app, action);
		break;
	case ACTION_OLDER:
	case ACTION_NEWER:
		app_go_back(app, action);
		break;
	case ACTION_LOG:
		app_push(app, screen_log_new(app));
		break;
	case ACTION_SETTINGS:
		app_push(app, screen_settings_new(app));
		break;
	case ACTION_REDRAW:
		term_redraw();
		break;
	case ACTION_SUSPEND:
		term_suspend();
		break;
	default:
		act_in_and_out(app, action);
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
	struct screen *s = app_top(app);
	struct trail_place before;
	unsigned flags;

	if (action == ACTION_NONE || (action == ACTION_CLEAR && app_stop_export(app)))
		return;
	before = app_place(app);
	flags = s->ops->act(s, app_match_action(app, action), count);
	if (flags & ACT_CLOSE)
		app_pop(app);
	else if (!(flags & ACT_HANDLED))
		act_generic(app, action);
	app_settle(app);
	if (action != ACTION_OLDER && action != ACTION_NEWER)
		app_left(app, &before, app_jumps(action));
}

static void use_config(struct app *app, enum setting which)
{
	app_use_theme(app);
	for (size_t i = 0; i < app->stack.n; i++)
		if (app->stack.v[i]->ops->configured)
			app->stack.v[i]->ops->configured(app->stack.v[i], which);
	if (which == SETTING_IGNORE_CASE && app->finder.query)
		app_search_for(app, app->finder.text, FIND_SHOWN);
}

/* Into the prompt that the action has opened; in help it is what one looks for. */
static void type_for(struct app *app, enum action action, const char *text)
{
	if (app->prompt) {
		prompt_replace(app->prompt, 0, text);
		feed_prompt(app, '\r');
	} else if (action == ACTION_HELP) {
		app_search_for(app, text, FIND_TYPED);
	}
}

static void command_typed(struct screen *s, const char *text)
{
	struct app *app = s->app;
	struct cmdline_order order;
	struct status status = cmdline_read(app->options->config, text, s->ops->context, &order);

	if (order.changed)
		use_config(app, order.setting);
	if (order.file)
		export_into(app, order.file);
	if (!status_is_ok(&status) || order.answer)
		app_message(app, "%s", order.answer ? order.answer : status.text);
	act(app, order.action, order.count);
	if (order.typed)
		type_for(app, order.action, order.typed);
	cmdline_order_release(&order);
	status_release(&status);
}

static void answer(struct app *app, uint32_t key)
{
	void (*yes)(struct app *app) = app->yes;

	app->yes = NULL;
	bytes_clear(&app->message);
	if (key == 'y' || key == 'Y')
		yes(app);
	else
		app_message(app, "%s", _("left as it is"));
}

/* A key that does nothing says so, and where those are that do. */
static void tell_lost(struct app *app)
{
	const struct keymap *m = &app_config(app)->keymap;
	struct bytes keys, help, line;
	char name[KEY_NAME_MAX];

	bytes_init(&keys);
	bytes_init(&help);
	for (unsigned i = 0; i < app->keys.lost.n; i++) {
		keymap_key_name(app->keys.lost.key[i], name);
		bytes_add_string(&keys, name);
	}
	keymap_shown(m, ACTION_HELP, app_top(app)->ops->context, &help);
	help.len = strcspn(help.data, " ");
	help.data[help.len] = '\0';
	bytes_init(&line);
	if (help.len)
		bytes_addf(&line, _("%s is no key here - %s shows those that are"), keys.data, help.data);
	else
		bytes_addf(&line, _("%s is no key here"), keys.data);
	app_tell(app, line.data);
	bytes_release(&line);
	bytes_release(&keys);
	bytes_release(&help);
}

/* What the bar tells of, unless it is the screen's own affair. */
static bool stop_bar(struct app *app)
{
	if (!app->bar_stop)
		return false;
	app->bar_stop(app);
	return true;
}

void app_handle_key(struct app *app, uint32_t key)
{
	enum action action;

	if (key == TERM_KEY_PASTE || key == TERM_KEY_PASTE_END) {
		app->pasting = key == TERM_KEY_PASTE;
	} else if (key == TERM_KEY_HANGUP) {
		app->quit = true;
	} else if (key == TERM_KEY_RESIZE) {
		return; /* drawing asks for the size */
	} else if (app->yes) {
		if (!app->pasting)
			answer(app, key);
	} else if (app->prompt) {
		if (!act_beside_prompt(app, key))
			feed_prompt(app, key);
	} else if (!app->pasting) {
		bytes_clear(&app->message);
		external_reap(app);
		if (app_take_mark(app, key) || (key == CTRL_C && stop_bar(app)))
			return;
		action = keymap_feed(&app_config(app)->keymap, &app->keys, key,
				     app_top(app)->ops->context);
		if (app->keys.lost.n)
			tell_lost(app);
		act(app, action, app->keys.taken);
	}
}
