/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: the keys of one context, made from the table of actions; to be scrolled and searched. */
#include "base/i18n.h"
#include "pane/listbox.h"
#include "text/width.h"
#include "ui/app.h"
#include "view/lines.h"

#include <stdlib.h>
#include <string.h>

enum { KEYS_X = 2, HELP_X = 22 };

struct help_line { /* both owned; keys NULL: a heading, or blank where text is empty too */
	char *keys, *text;
};

struct screen_help {
	struct screen screen;
	unsigned context;
	struct help_lines VEC(struct help_line) lines;
	struct listbox box;
	const struct pattern *pattern; /* the app's, or NULL */
};

static struct screen_help *self(struct screen *s)
{
	return (struct screen_help *)s;
}

/* Building */

static void add_line(struct screen_help *h, const char *keys, const char *text)
{
	VEC_PUSH(&h->lines, (struct help_line){mem_copy_string(keys), mem_copy_string(text)});
}

static void add_heading(struct screen_help *h, const char *text)
{
	if (h->lines.n)
		add_line(h, NULL, "");
	add_line(h, NULL, text);
}

/* The keys of an action that are in force, or how it is called on the command line. */
static char *shown_keys(const struct screen_help *h, const struct action_info *a)
{
	struct bytes out;

	bytes_init(&out);
	keymap_shown(&app_config(h->screen.app)->keymap, a->action, h->context, &out);
	if (out.len == 0)
		bytes_addf(&out, ":%s", a->name);
	return bytes_steal(&out);
}

static void add_actions(struct screen_help *h, bool everywhere)
{
	for (size_t i = 0; i < action_table_size; i++) {
		const struct action_info *a = &action_table[i];
		char *keys;

		if (!(a->contexts & h->context) || (a->contexts == CONTEXT_ANY) != everywhere)
			continue;
		keys = shown_keys(h, a);
		add_line(h, keys, _(a->help));
		free(keys);
	}
}

static void add_table(struct screen_help *h, const char *heading, const char *const (*rows)[2],
		      size_t n)
{
	add_heading(h, heading);
	for (size_t i = 0; i < n; i++)
		add_line(h, rows[i][0], _(rows[i][1]));
}

static const char *const mark_rows[][2] = {
	{"=", N_("both say it in the same words")},
	{"~", N_("reworded")},
	{" ", N_("no mark: they share a claim, and one says more")},
	{"<  >", N_("only the left, only the right says it")},
	{"#  [14]", N_("a number or date that differs")},
	{"\"", N_("a quote that differs")},
	{"?", N_("unsure")},
};
static const char *const prompt_rows[][2] = {
	{"Up Down", N_("older and newer entries")},
	{"Left Right ^A ^E", N_("move the cursor")},
	{"^W ^U", N_("delete the word, the line before the cursor")},
	{"Tab", N_("complete what begins with :")},
	{"Enter", N_("accept")},
	{"Esc ^C", N_("give up")},
};
static const char *const pattern_rows[][2] = {
	{"abc", N_("small letters match capitals too; Abc only as written")},
	{". [a-z] [^a-z]", N_("any letter, one of these, none of these")},
	{"x* x+ x? x{2,5}", N_("any number, at least one, none or one, 2 to 5")},
	{"a|b (ab)", N_("one or the other, a group")},
	{"^ $", N_("start and end of a paragraph")},
	{"\\b \\w \\d \\s", N_("word boundary, letter, digit, blank")},
	{"\\. \\* \\\\", N_("the sign itself")},
};

static void build(struct screen_help *h)
{
	if (h->context != CONTEXT_HELP) {
		add_heading(h, _("IN THIS VIEW"));
		add_actions(h, false);
	}
	add_heading(h, _("EVERYWHERE"));
	add_actions(h, true);
	add_line(h, "1 2 3 ...", _("a count before a key"));
	if (h->context & CONTEXT_COMPARE)
		add_table(h, _("MARKS"), mark_rows, sizeof mark_rows / sizeof *mark_rows);
	add_table(h, _("WHILE TYPING"), prompt_rows, sizeof prompt_rows / sizeof *prompt_rows);
	add_table(h, _("PATTERNS"), pattern_rows, sizeof pattern_rows / sizeof *pattern_rows);
}

/* Drawing */

static void paint_matches(const struct screen_help *h, struct canvas *c, const char *text, int x,
			  int limit, int y)
{
	struct spans found = {0};

	if (h->pattern && text)
		pattern_find(h->pattern, text, (struct span){0, (uint32_t)strlen(text)}, &found);
	for (size_t i = 0; i < found.n; i++) {
		int from = x + (int)width_columns(text, found.v[i].start);
		int to = x + (int)width_columns(text, found.v[i].end);

		canvas_paint(c, from, to < limit ? to : limit, y, ROLE_MATCH);
	}
	VEC_RELEASE(&found);
}

static void draw_line(const struct screen_help *h, struct canvas *c, struct rect r, int y,
		      const struct help_line *line)
{
	int end = r.x + r.width, keys_end = r.x + HELP_X - 1;

	if (!line->keys) {
		canvas_put_cut(c, r.x + 1, y, end, line->text, ROLE_HEADLINE);
		paint_matches(h, c, line->text, r.x + 1, end, y);
		return;
	}
	canvas_put_cut(c, r.x + KEYS_X, y, keys_end, line->keys, ROLE_TEXT);
	canvas_put_cut(c, r.x + HELP_X, y, end, line->text, ROLE_TEXT);
	paint_matches(h, c, line->keys, r.x + KEYS_X, keys_end, y);
	paint_matches(h, c, line->text, r.x + HELP_X, end, y);
}

static const char *title_of(unsigned context)
{
	switch (context) {
	case CONTEXT_LIST:
		return _(" HELP  list");
	case CONTEXT_READER:
		return _(" HELP  reader");
	case CONTEXT_COMPARE:
		return _(" HELP  comparison");
	case CONTEXT_RESULTS:
		return _(" HELP  results");
	default:
		return _(" HELP");
	}
}

static void help_draw(struct screen *s, struct canvas *c, struct rect r)
{
	struct screen_help *h = self(s);
	struct rect body = {r.x, r.y + 1, r.width, r.height - 1};

	canvas_fill(c, (struct rect){r.x, r.y, r.width, 1}, " ", ROLE_TITLE);
	canvas_put_cut(c, r.x, r.y, r.x + r.width, title_of(h->context), ROLE_TITLE);
	listbox_resize(&h->box, h->lines.n, (size_t)body.height);
	for (int k = 0; k < body.height && h->box.top + (size_t)k < h->lines.n; k++)
		draw_line(h, c, body, body.y + k, &h->lines.v[h->box.top + (size_t)k]);
	canvas_put(c, 0, body.y + (int)(h->box.selected - h->box.top), 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, 0, body.y + (int)(h->box.selected - h->box.top));
}

/* Actions */

static bool text_matches(const struct screen_help *h, const char *text)
{
	struct spans found = {0};
	bool any;

	if (!text)
		return false;
	pattern_find(h->pattern, text, (struct span){0, (uint32_t)strlen(text)}, &found);
	any = found.n > 0;
	VEC_RELEASE(&found);
	return any;
}

/* To the next line with a match, around the ends; FIRST is how far from the cursor to begin. */
static void find_line(struct screen_help *h, int direction, size_t first)
{
	size_t n = h->lines.n;

	for (size_t k = first; k < n + first; k++) {
		size_t i = (h->box.selected + (direction > 0 ? k % n : n - k % n)) % n;

		if (!text_matches(h, h->lines.v[i].keys) && !text_matches(h, h->lines.v[i].text))
			continue;
		listbox_select(&h->box, i);
		return;
	}
	app_message(h->screen.app, _("no match for %s"), app_pattern_text(h->screen.app));
}

static void help_search(struct screen *s, const struct pattern *p, enum find_how how)
{
	self(s)->pattern = p;
	if (p && how != FIND_SHOWN)
		find_line(self(s), 1, 0);
}

static unsigned help_act(struct screen *s, enum action a, long count)
{
	struct screen_help *h = self(s);

	if (app_move(&h->box, a, count))
		return ACT_HANDLED;
	if (a == ACTION_HELP)
		return ACT_CLOSE;
	if ((a != ACTION_NEXT_MATCH && a != ACTION_PREVIOUS_MATCH) || !h->pattern)
		return ACT_IGNORED;
	for (long i = 0; i < (count ? count : 1) && i < (long)h->lines.n; i++)
		find_line(h, a == ACTION_NEXT_MATCH ? 1 : -1, 1);
	return ACT_HANDLED;
}

static void clear(struct screen_help *h)
{
	for (size_t i = 0; i < h->lines.n; i++) {
		free(h->lines.v[i].keys);
		free(h->lines.v[i].text);
	}
	h->lines.n = 0;
}

static void help_configured(struct screen *s, enum setting which)
{
	clear(self(s));
	build(self(s));
}

static void help_free(struct screen *s)
{
	struct screen_help *h = self(s);

	clear(h);
	VEC_RELEASE(&h->lines);
	free(h);
}

static const struct screen_ops help_ops = {
	.name = "help",
	.context = CONTEXT_HELP,
	.hint = N_("/:search  q:back"),
	.draw = help_draw,
	.act = help_act,
	.search = help_search,
	.configured = help_configured,
	.free = help_free,
};

struct screen *screen_help_new(struct app *app, unsigned context)
{
	struct screen_help *h = mem_alloc_zero(1, sizeof *h);

	h->screen = (struct screen){.ops = &help_ops, .app = app};
	h->context = context;
	build(h);
	return &h->screen;
}
