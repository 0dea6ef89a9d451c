/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pattern that all screens search for, and its prompt, which searches while one types. */
#include "base/clock.h"
#include "base/i18n.h"
#include "search/query_parse.h"
#include "text/width.h"
#include "ui/app_state.h"
#include "ui/pick.h"
#include "workspace/facts.h"
#include "ui/term.h"

#include <stdlib.h>
#include <string.h>

enum { PREVIEW_FROM = 2 }; /* columns typed */
enum { PATTERN_MIN = 6 };  /* columns of it that are worth showing */
enum {
	QUICK_MS = 10,   /* a search that takes no longer is not seen to run */
	PART_SHARE = 16, /* what arrives is searched when it is a sixteenth of what was */
	PART_MS = 1000,  /* or after so long */
};

const struct query *app_query(const struct app *app)
{
	return app->finder.query;
}

const char *app_pattern_text(const struct app *app)
{
	return app->finder.text;
}

/* Tells the topmost screen of the newest pattern, once. */
void app_show_pattern(struct app *app, enum find_how how)
{
	struct screen *s = app_top(app);

	if (s->pattern_seen == app->finder.serial)
		return;
	s->pattern_seen = app->finder.serial;
	if (s->ops->search)
		s->ops->search(s, app->finder.query, how);
}

bool app_searches_back(const struct app *app)
{
	return app->back && (action_info(ACTION_SEARCH_BACK)->contexts & app_top(app)->ops->context);
}

enum action app_match_action(const struct app *app, enum action a)
{
	if (!app_searches_back(app))
		return a;
	if (a == ACTION_NEXT_MATCH)
		return ACTION_PREVIOUS_MATCH;
	return a == ACTION_PREVIOUS_MATCH ? ACTION_NEXT_MATCH : a;
}

unsigned app_pattern_flags(const struct app *app)
{
	static const unsigned flags[] = {0, PATTERN_IGNORE_CASE, PATTERN_MATCH_CASE};

	return flags[config_value(app_config(app), SETTING_IGNORE_CASE)];
}

/* only: makes sense where it is typed for two sides; elsewhere it finds nothing. */
static struct status set_query(struct app *app, const char *text, enum find_how how)
{
	bool sides = how == FIND_SHOWN || app_top(app)->ops->has_sides;

	return finder_set(&app->finder, text, app_pattern_flags(app) | (sides ? QUERY_SIDES : 0));
}

/* Where one searches from is a place to come back to. */
static void show_found(struct app *app, enum find_how how)
{
	struct trail_place before = app_place(app);

	if (how == FIND_TYPED)
		trail_leave(&app->trail, &before);
	app_show_pattern(app, how);
}

bool app_search_for(struct app *app, const char *text, enum find_how how)
{
	struct status status = set_query(app, text, how);
	bool ok = status_is_ok(&status);

	if (how == FIND_TYPED)
		app->back = false;
	if (ok)
		show_found(app, how);
	else
		app_message(app, "%s", status.text);
	status_release(&status);
	return ok;
}

static void clear_pattern(struct app *app)
{
	finder_clear(&app->finder);
	app_show_pattern(app, FIND_SHOWN);
}

static void keep_place(struct app *app, bool back)
{
	if (app_top(app)->ops->keep_place)
		app_top(app)->ops->keep_place(app_top(app), back);
}

static void search_typed(struct screen *s, const char *text);

static bool is_asked_back(const struct app *app)
{
	return *app->search.label == '?';
}

/* In place of what was found, while nothing is typed: what can be asked for. */
static void name_fields(struct app *app)
{
	bytes_clear(&app->found);
	app->told_else = true;
	if (app_top(app)->ops->no_fields)
		return;
	for (unsigned f = QUERY_TEXT + 1; f <= QUERY_ONLY; f++)
		if (f != QUERY_ONLY || app_top(app)->ops->has_sides)
			bytes_addf(&app->found, "%s%s:", f > QUERY_TEXT + 1 ? " " : "",
				   query_field_name((enum query_field)f));
}

void app_check_query(struct app *app, const struct prompt *p)
{
	struct query *q = NULL;
	struct status status;

	if (!p->text.len) {
		name_fields(app);
		return;
	}
	bytes_clear(&app->found);
	status = query_compile(&q, p->text.data, p->text.len, app_pattern_flags(app), &annotation_facts);
	if (!status_is_ok(&status))
		bytes_add_string(&app->found, status.text);
	query_free(&q);
	status_release(&status);
}

void app_complete_field(struct prompt *p)
{
	size_t start;
	const char *name = query_complete(p->text.data, p->at, &start);

	if (!name)
		return;
	prompt_replace(p, start, name);
	prompt_replace(p, p->at, ":");
}

void app_open_search(struct app *app, bool back)
{
	app->search.label = back ? "?" : "/";
	app->back_before = app->back;
	free(app->before);
	app->before = mem_copy_string(app->finder.text);
	name_fields(app);
	keep_place(app, false);
	app_ask(app, &app->search, search_typed);
}

/* As it was when the prompt was opened. */
void app_undo_preview(struct app *app)
{
	bool same = app->before && app->finder.text && !strcmp(app->before, app->finder.text);

	app->back = app->back_before;
	bytes_clear(&app->message);
	bytes_clear(&app->found);
	if (!app->search.text.len)
		name_fields(app);
	keep_place(app, true);
	if (same || (!app->before && !app->finder.text))
		return;
	if (app->before)
		app_search_for(app, app->before, FIND_SHOWN);
	else
		clear_pattern(app);
}

static void search_typed(struct screen *s, const char *text)
{
	struct app *app = s->app;
	struct status status = *text ? set_query(app, text, FIND_TYPED) : STATUS_OK;

	keep_place(app, true);
	app->back = is_asked_back(app);
	if (*text && status_is_ok(&status)) {
		show_found(app, FIND_TYPED);
		return;
	}
	app_undo_preview(app);
	if (!status_is_ok(&status))
		app_message(app, "%s", status.text);
	else if (app->finder.query) {
		app->back = is_asked_back(app);
		s->ops->act(s, app_match_action(app, ACTION_NEXT_MATCH), 0);
	}
	status_release(&status);
}

/* From the second sign on what is typed is searched for from where one was; one that is no pattern
   yet is waited for. */
void app_preview(struct app *app)
{
	const char *text = app->search.text.data;
	struct status status;

	app->preview_due = false;
	if (width_columns(text, app->search.text.len) < PREVIEW_FROM) {
		app_undo_preview(app);
		return;
	}
	if (app->finder.text && !strcmp(app->finder.text, text) && !app->told_else)
		return;
	app->told_else = false;
	bytes_clear(&app->found);
	status = set_query(app, text, FIND_PREVIEW);
	if (status_is_ok(&status)) {
		app->back = is_asked_back(app);
		keep_place(app, true);
		app_show_pattern(app, FIND_PREVIEW);
	} else {
		bytes_add_string(&app->found, status.text);
		app->told_else = true;
	}
	status_release(&status);
}

void app_search_here(struct app *app, const struct annotation *an, uint32_t sentence, uint32_t at)
{
	char *text = pick_pattern(an, sentence, at);

	if (text)
		app_search_for(app, text, FIND_TYPED);
	else
		app_message(app, "%s", _("no name, number or quote in this sentence"));
	free(text);
}

void app_clear_search(struct app *app)
{
	if (app->finder.query)
		clear_pattern(app);
	else
		app_message(app, "%s", _("q goes back, Q quits"));
}

/* Searches */

/* While articles arrive, those that have a scope keep it; afterwards there is one for all. */
struct find_all *app_find_text(struct app *app, const char *text, unsigned flags,
			       const struct find_all_options *o)
{
	const struct library *l = workspace_library(app->ws);
	struct find_all *f;

	shelf_tidy(&app->shelf, !app_is_loading(app), l->n);
	f = find_all_start(workspace_pool(app->ws), &app->shelf, l->v, l->n, text, flags, o);
	find_all_wait(f, QUICK_MS);
	return f;
}

struct find_all *app_find_all(struct app *app, const struct find_all_options *o)
{
	const struct finder *f = &app->finder;

	return f->query ? app_find_text(app, f->text, f->flags, o) : NULL;
}

/* A part of its own is for some articles, or for those that have waited. */
static bool is_worth_a_part(const struct app *app, const struct find_all *f, size_t arrived)
{
	return arrived && (!app_is_loading(app) || arrived >= f->n / PART_SHARE ||
			   clock_ms() - f->grown >= PART_MS);
}

bool app_find_more(struct app *app, struct find_all *f)
{
	const struct library *l = workspace_library(app->ws);

	if (is_worth_a_part(app, f, l->n - f->n))
		find_all_grow(f, &app->shelf, l->v, l->n);
	return find_all_take(f);
}

bool app_has_found(struct app *app, const struct find_all *f)
{
	bool all = f->among || f->n == workspace_count(app->ws);

	return find_all_is_done(f) && all && !app_is_loading(app);
}

void app_drop_find(struct app *app, struct find_all **f)
{
	finder_drop_all(&app->finder, f);
}

/* A search in one or two articles. */
static struct search *search_scope(struct app *app, struct scope *scope, const struct find_side *sides)
{
	return finder_start(&app->finder, workspace_pool(app->ws), scope, sides);
}

static struct search *search_articles(struct app *app, struct article *const *articles, size_t n,
				      const struct find_side *sides)
{
	struct scope *scope = scope_new(articles, n, SCOPE_AS_GIVEN);
	struct search *s = search_scope(app, scope, sides);

	scope_unref(&scope);
	return s;
}

struct search *app_search(struct app *app, struct article *article)
{
	return search_articles(app, &article, 1, NULL);
}

struct search *app_search_sides(struct app *app, struct article *const *articles,
				const struct find_side *sides)
{
	return search_articles(app, articles, 2, sides);
}

/* The pattern, cut where it leaves no room for what was found. */
static void add_pattern(const struct app *app, struct bytes *out)
{
	const char *text = app->finder.text;
	size_t len = strlen(text), used;
	int width, height, room;

	term_size(&width, &height);
	room = width - 3 - (int)width_columns(app->found.data, app->found.len);
	if (room < PATTERN_MIN || width_columns(text, len) <= (size_t)room) {
		bytes_add_string(out, text);
		return;
	}
	bytes_add(out, text, width_prefix(text, len, (size_t)room - 1, &used));
	bytes_add_string(out, "…");
}

void app_tell_found(struct app *app, const char *format, ...)
{
	struct bytes line;
	va_list args;

	bytes_clear(&app->found);
	va_start(args, format);
	bytes_addv(&app->found, format, args);
	va_end(args);
	if (app->prompt == &app->search)
		return;
	bytes_init(&line);
	bytes_add_byte(&line, app_searches_back(app) ? '?' : '/');
	add_pattern(app, &line);
	bytes_addf(&line, "  %s", app->found.data);
	app_tell(app, line.data); /* not into the log: with each n it would bury what is worth reading */
	if (app->prompt && app_takes_query(app->prompt)) /* the limit is being typed */
		app_check_query(app, app->prompt);
	bytes_release(&line);
}

void app_drop_search(struct app *app, struct search **s)
{
	finder_drop(&app->finder, s);
}
