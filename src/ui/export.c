/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/i18n.h"
#include "command/write_html.h"
#include "command/write_json.h"
#include "command/write_markdown.h"
#include "command/write_text.h"
#include "ui/app_state.h"
#include "ui/external.h"
#include "ui/path_complete.h"
#include "view/outlet_name.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NEW_FILE = 0666, NAME_MAX_BYTES = 60, SLICE_MS = 20 };

static void export_free(struct export **e);

void export_init(struct app *app)
{
	prompt_init(&app->file, _("write to: "));
	prompt_init(&app->pipe, "|");
}

void export_release(struct app *app)
{
	prompt_release(&app->file);
	prompt_release(&app->pipe);
	free(app->path);
	export_free(&app->export);
}

/* Formats */

static const struct suffix {
	const char *text;
	enum format format;
} suffixes[] = {
	{".txt", FORMAT_TEXT}, {".md", FORMAT_MARKDOWN}, {".markdown", FORMAT_MARKDOWN},
	{".json", FORMAT_JSON}, {".jsonl", FORMAT_JSON}, {".html", FORMAT_HTML}, {".htm", FORMAT_HTML},
};

static bool format_of(const char *path, enum format *out)
{
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot && i < sizeof suffixes / sizeof *suffixes; i++) {
		if (strcasecmp(dot, suffixes[i].text))
			continue;
		*out = suffixes[i].format;
		return true;
	}
	return false;
}

/* What is written */

static void write_article(struct app *app, size_t article, enum format f, struct bytes *out)
{
	const struct annotation *an = workspace_annotation(app->ws, article);

	switch (f) {
	case FORMAT_JSON:
		json_article(out, an);
		break;
	case FORMAT_MARKDOWN:
		markdown_article(out, an);
		break;
	case FORMAT_HTML:
		html_begin(out, an->article->headline ? an->article->headline : an->article->outlet);
		html_article(out, an);
		html_end(out);
		break;
	default:
		text_article(out, an, (unsigned)app->canvas.width);
	}
}

static void write_comparison(struct app *app, const size_t article[2], enum format f, struct bytes *out)
{
	const struct comparison *c = workspace_comparison(app->ws, article[LEFT], article[RIGHT]);

	switch (f) {
	case FORMAT_JSON:
		json_comparison(out, c);
		break;
	case FORMAT_MARKDOWN:
		markdown_comparison(out, c);
		break;
	case FORMAT_HTML:
		html_comparison(out, c);
		break;
	default:
		text_comparison(out, c, (unsigned)app->canvas.width);
	}
}

static bool lists(const struct app *app)
{
	return app_top(app)->ops->rows != NULL;
}

static bool has_content(const struct app *app)
{
	return lists(app) || app_here(app).n > 0;
}

static void write_shown(struct app *app, enum format f, struct bytes *out)
{
	struct screen_here here = app_here(app);

	if (here.n == 2)
		write_comparison(app, here.article, f, out);
	else
		write_article(app, here.article[0], f, out);
}

/* One after the other: what was begun is not given up for what comes later. */
static bool may_begin(struct app *app)
{
	if (external_is_forbidden(app))
		return false;
	if (app->export) {
		app_message(app, "%s", _("something is still being written; ^C stops that"));
		return false;
	}
	if (!has_content(app))
		app_message(app, "%s", _("there is nothing here to be written"));
	return has_content(app);
}

/* Where it goes */

struct export {
	struct bytes out;
	enum format format;
	char *path;    /* of a file, or NULL */
	bool replace;  /* it */
	char *command; /* or NULL */
	struct listing rows;
	size_t at; /* the next of them */
};

static struct export *export_new(enum format f)
{
	struct export *e = mem_alloc_zero(1, sizeof *e);

	e->format = f;
	bytes_init(&e->out);
	return e;
}

static void export_free(struct export **e)
{
	if (*e) {
		bytes_release(&(*e)->out);
		VEC_RELEASE(&(*e)->rows);
		free((*e)->path);
		free((*e)->command);
		free(*e);
	}
	*e = NULL;
}

static void write_file(struct app *app, const struct export *e)
{
	struct status s = file_write(e->path, &e->out, NEW_FILE, e->replace);

	if (status_is_ok(&s))
		app_message(app, _("written: %s (%s)"), app->file.text.data, format_name(e->format));
	else
		app_message(app, "%s", s.text);
	status_release(&s);
}

static void finish(struct app *app)
{
	struct export *e = app->export;

	app->export = NULL;
	if (e->command)
		external_pipe(app, e->command, &e->out);
	else
		write_file(app, e);
	export_free(&e);
}

static void begin_rows(struct app *app, struct export *e)
{
	const char *pattern = app_pattern_text(app);
	struct bytes title;

	bytes_init(&title);
	app_top(app)->ops->rows(app_top(app), &e->rows);
	if (app_top(app)->ops->context == CONTEXT_RESULTS && pattern)
		bytes_addf(&title, "/%s", pattern);
	else
		bytes_addf(&title, NG_("%zu article", "%zu articles", e->rows.n), e->rows.n);
	listing_begin(&e->out, e->format, title.data);
	bytes_release(&title);
}

/* Takes over E.  Lists go on beside what is typed, all else is there at once. */
static void start(struct app *app, struct export *e)
{
	app->export = e;
	if (lists(app)) {
		begin_rows(app, e);
		export_work(app);
	} else {
		write_shown(app, e->format, &e->out);
		finish(app);
	}
}

static void stop(struct app *app)
{
	app_stop_export(app);
}

bool export_work(struct app *app)
{
	struct export *e = app->export;
	long until = clock_ms() + SLICE_MS;

	if (!e)
		return false;
	while (e->at < e->rows.n && clock_ms() < until)
		e->at = listing_add(&e->out, &e->rows, e->at, e->format, app->ws);
	if (e->at < e->rows.n) {
		app_progress(app, _("writing"), e->at, e->rows.n);
		app->bar_stop = stop;
		return true;
	}
	listing_end(&e->out, e->format);
	finish(app);
	return false;
}

bool app_stop_export(struct app *app)
{
	if (!app->export)
		return false;
	export_free(&app->export);
	app_message(app, "%s", _("stopped: nothing was written"));
	return true;
}

/* Into a file */

static void start_file(struct app *app, bool replace)
{
	enum format f = FORMAT_TEXT;
	struct export *e;

	format_of(app->path, &f);
	e = export_new(f);
	e->path = mem_copy_string(app->path);
	e->replace = replace;
	start(app, e);
}

static void replace_file(struct app *app)
{
	start_file(app, true);
}

static void name_typed(struct screen *s, const char *text)
{
	struct app *app = s->app;
	enum format f;

	free(app->path);
	app->path = file_expand(text);
	if (!*text)
		return;
	if (!format_of(text, &f))
		app_message(app, "%s", _("end the name in .txt, .md, .json or .html"));
	else if (file_exists(app->path))
		app_confirm(app, replace_file, _("replace it? (y/n)  %s is there already"), text);
	else
		start_file(app, false);
}

/* ASCII letters and digits of S, in lower case, and a hyphen for what is between them. */
static void add_plain(struct bytes *b, const char *s)
{
	bool gap = b->len > 0;

	for (; *s && b->len < NAME_MAX_BYTES; s++) {
		char c = *s >= 'A' && *s <= 'Z' ? (char)(*s + 32) : *s;

		if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
			gap = b->len > 0;
			continue;
		}
		if (gap)
			bytes_add_byte(b, '-');
		bytes_add_byte(b, c);
		gap = false;
	}
}

/* "herald-courier.html" */
static void propose_name(struct app *app, struct bytes *b)
{
	struct screen_here here = app_here(app);
	struct bytes name;

	for (unsigned i = 0; i < here.n && !lists(app); i++) {
		const struct article *other = workspace_article(app->ws, here.article[here.n - 1 - i]);

		bytes_init(&name);
		outlet_name_beside(workspace_article(app->ws, here.article[i]), other, &name);
		add_plain(b, name.data);
		bytes_release(&name);
	}
	if (b->len == 0)
		bytes_add_string(b, app_top(app)->ops->name);
	bytes_add_string(b, ".html");
}

void export_ask(struct app *app)
{
	struct bytes name;

	if (!may_begin(app))
		return;
	bytes_init(&name);
	propose_name(app, &name);
	app_ask(app, &app->file, name_typed);
	prompt_replace(&app->file, 0, name.data);
	bytes_release(&name);
}

void export_into(struct app *app, const char *name)
{
	if (!may_begin(app))
		return;
	prompt_open(&app->file); /* as if it were typed there: messages speak of that */
	prompt_replace(&app->file, 0, name);
	name_typed(app_top(app), app->file.text.data);
}

void export_complete(struct prompt *p, size_t from)
{
	char *typed = p->at > from ? mem_copy(p->text.data + from, p->at - from) : mem_copy_string("");
	struct bytes more;

	bytes_init(&more);
	path_complete(typed, &more);
	prompt_replace(p, p->at, more.data);
	bytes_release(&more);
	free(typed);
}

/* Into a command */

static void command_typed(struct screen *s, const char *text)
{
	struct export *e;

	if (!*text)
		return;
	e = export_new(FORMAT_TEXT);
	e->command = mem_copy_string(text);
	start(s->app, e);
}

void export_ask_command(struct app *app)
{
	if (may_begin(app))
		app_ask(app, &app->pipe, command_typed);
}
