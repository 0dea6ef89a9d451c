/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: the marks and keys of one context, the latter from the table of actions; and all settings. */
#include "base/i18n.h"
#include "ui/page.h"

#include <stdlib.h>

/* The keys of an action that are in force, or how it is called on the command line. */
static char *shown_keys(const struct page_screen *s, const struct action_info *a)
{
	struct bytes out;

	bytes_init(&out);
	keymap_shown(&app_config(s->screen.app)->keymap, a->action, s->context, &out);
	if (out.len == 0)
		bytes_addf(&out, ":%s", a->name);
	return bytes_steal(&out);
}

static void add_actions(struct page_screen *s, bool everywhere)
{
	for (size_t i = 0; i < action_table_size; i++) {
		const struct action_info *a = &action_table[i];
		char *keys;

		if (!(a->contexts & s->context) || (a->contexts == CONTEXT_ANY) != everywhere)
			continue;
		keys = shown_keys(s, a);
		page_add(&s->page, keys, _(a->help));
		free(keys);
	}
}

static void add_table(struct page *p, const char *heading, const char *const (*rows)[2], size_t n)
{
	page_add_heading(p, heading);
	for (size_t i = 0; i < n; i++)
		page_add(p, rows[i][0], _(rows[i][1]));
}

static const struct mark_row {
	unsigned contexts;
	const char *label, *text;
} mark_rows[] = {
	{CONTEXT_LIST, "N", N_("new: not read yet")},
	{CONTEXT_LIST, "*", N_("tagged")},
	{CONTEXT_LIST, "/", N_("found by the search")},
	{CONTEXT_READER | CONTEXT_COMPARE, "=", N_("both say it in the same words")},
	{CONTEXT_READER | CONTEXT_COMPARE, "~", N_("reworded")},
	{CONTEXT_COMPARE, " ", N_("no mark: they share a claim, and one says more")},
	{CONTEXT_READER, N_("also"), N_("outlets that say a part of it")},
	{CONTEXT_COMPARE, "<  >", N_("only the left, only the right says it")},
	{CONTEXT_READER, "<", N_("only this article says it")},
	{CONTEXT_READER | CONTEXT_COMPARE, "#  [14]", N_("a number, date or account that differs")},
	{CONTEXT_READER | CONTEXT_COMPARE, "\"", N_("a quote that differs")},
	{CONTEXT_READER | CONTEXT_COMPARE, "?", N_("unsure")},
	{CONTEXT_COMPARE, N_("bold"), N_("words that both have; underlined ones differ")},
	{CONTEXT_COMPARE, N_("see A 3"), N_("it stands in full at sentence 3 of A")},
	{CONTEXT_COMPARE, "+", N_("folded")},
	{CONTEXT_READER, "+  -", N_("folded, and no longer")},
	{CONTEXT_COMPARE, "|", N_("at the right edge: what is on the screen")},
};
static const char *const prompt_rows[][2] = {
	{"Up Down", N_("older and newer entries")},
	{"Left Right ^A ^E", N_("move the cursor")},
	{"^W ^U", N_("delete the word, the line before the cursor")},
	{"Tab", N_("complete an action, a setting, a field or a file")},
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
	{"abc~2", N_("with two errors: characters missing, added or replaced")},
	{"speaker:abc", N_("in a field; lateral-query(7) has them all")},
};

static void add_marks(struct page_screen *s)
{
	page_add_heading(&s->page, _("MARKS"));
	for (size_t i = 0; i < sizeof mark_rows / sizeof *mark_rows; i++)
		if (mark_rows[i].contexts & s->context)
			page_add(&s->page, _(mark_rows[i].label), _(mark_rows[i].text));
}

/* Marks come first: who wonders what one means has it on the screen. */
static void build(struct page_screen *s)
{
	struct page *p = &s->page;

	if (s->context & (CONTEXT_LIST | CONTEXT_READER | CONTEXT_COMPARE))
		add_marks(s);
	if (s->context != CONTEXT_HELP) {
		page_add_heading(p, _("IN THIS VIEW"));
		add_actions(s, false);
	}
	page_add_heading(p, _("EVERYWHERE"));
	add_actions(s, true);
	page_add(p, "1 2 3 ...", _("a count before a key: that many times, or to that row"));
	add_table(p, _("WHILE TYPING"), prompt_rows, sizeof prompt_rows / sizeof *prompt_rows);
	add_table(p, _("PATTERNS"), pattern_rows, sizeof pattern_rows / sizeof *pattern_rows);
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
	case CONTEXT_WHY:
		return _(" HELP  why");
	case CONTEXT_LOG:
		return _(" HELP  log");
	default:
		return _(" HELP");
	}
}

static const struct screen_ops help_ops = {
	.name = "help",
	.context = CONTEXT_HELP,
	.hint = N_("/:search  q:back"),
	PAGE_SCREEN_OPS,
};

struct screen *screen_help_new(struct app *app, unsigned context)
{
	struct page_screen *s = mem_alloc_zero(1, sizeof *s);

	s->title = mem_copy_string(title_of(context));
	s->build = build;
	s->closes = ACTION_HELP;
	s->context = context;
	return page_screen_start(s, &help_ops, app);
}

/* "theme  dark", what it is for, what it can be. */
static void build_settings(struct page_screen *s)
{
	struct bytes text;

	bytes_init(&text);
	for (size_t i = 0; i < SETTING_COUNT_; i++) {
		bytes_clear(&text);
		settings_write(&app_config(s->screen.app)->settings, (enum setting)i, &text);
		bytes_add_string(&text, "  (");
		setting_write_accepted((enum setting)i, &text);
		bytes_add_byte(&text, ')');
		page_add(&s->page, setting_table[i].name, text.data);
		page_add(&s->page, "", _(setting_table[i].help));
	}
	bytes_release(&text);
}

struct screen *screen_settings_new(struct app *app)
{
	struct page_screen *s = mem_alloc_zero(1, sizeof *s);

	s->title = mem_copy_string(_(" SETTINGS  :set NAME VALUE changes one"));
	s->build = build_settings;
	s->closes = ACTION_SETTINGS;
	return page_screen_start(s, &help_ops, app);
}
