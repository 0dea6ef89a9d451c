/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cmdline.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reading */

static bool begins(const char *start, size_t len, const char *name)
{
	return strncmp(start, name, len) == 0;
}

/* What users of vi and less type without looking, besides the starts of names. */
static const char *long_name(const char *name)
{
	static const char *const names[][2] = {
		{"q", "back"}, {"q!", "back"}, {"x", "back"}, {"wq", "back"}, {"close", "back"},
		{"qa", "quit"}, {"qa!", "quit"}, {"qall", "quit"}, {"w", "write"}, {"e", "edit"},
		{"h", "help"}, {"noh", "clear"}, {"nohl", "clear"}, {"nohlsearch", "clear"},
		{"n", "next"}, {"p", "previous"}, {"N", "previous"}, {"prev", "previous"}, {"$", "last"},
		{"f", "where"}, {"file", "where"}, {"messages", "log"},
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i][0], name) == 0)
			return names[i][1];
	return name;
}

static struct status find_action(const char *typed, unsigned context, enum action *out)
{
	const char *name = long_name(typed);
	const struct action_info *exact = action_named(name), *found = NULL;

	for (size_t i = 0; !exact && i < action_table_size; i++) {
		const struct action_info *a = &action_table[i];

		if (!(a->contexts & context) || !begins(name, strlen(name), a->name))
			continue;
		if (found)
			return status_fail(_("%s could be %s or %s"), name, found->name, a->name);
		found = a;
	}
	found = exact ? exact : found;
	if (!found)
		return status_fail(_("there is no \"%s\" - Tab shows what there is"), name);
	if (!(found->contexts & context))
		return status_fail(_("%s does nothing in this view"), found->name);
	*out = found->action;
	return STATUS_OK;
}

static bool is_directive(const char *word)
{
	for (size_t i = 0; config_directive(i); i++)
		if (strcmp(config_directive(i), word) == 0)
			return true;
	return false;
}

static struct status tell_setting(const struct config *c, const char *name, struct cmdline_order *out)
{
	enum setting which = setting_named(name);
	struct bytes answer;

	if (which == SETTING_COUNT_)
		return settings_set(&(struct settings){0}, name, "");
	bytes_init(&answer);
	bytes_addf(&answer, "%s ", name);
	settings_write(&c->settings, which, &answer);
	bytes_add_string(&answer, "  (");
	setting_write_accepted(which, &answer);
	bytes_add_string(&answer, ")");
	out->answer = bytes_steal(&answer);
	return STATUS_OK;
}

static bool is_setting(const char *word)
{
	return setting_named(word) != SETTING_COUNT_;
}

/* "sort title", though sort is an action as well, for "set sort title". */
static void put_set_before(struct arguments *words)
{
	VEC_PUSH(words, NULL);
	memmove(words->v + 1, words->v, (words->n - 1) * sizeof *words->v);
	words->v[0] = mem_copy_string("set");
}

/* "set NAME=VALUE", as vi and mutt have it. */
static void split_value(struct arguments *words)
{
	char *value = words->n == 2 ? strchr(words->v[1], '=') : NULL;

	if (!value)
		return;
	*value = '\0';
	VEC_PUSH(words, mem_copy_string(value + 1));
}

/* "K: next article": what the keys do from now on. */
static void tell_binding(const struct arguments *words, struct cmdline_order *out)
{
	struct bytes answer;

	bytes_init(&answer);
	bytes_addf(&answer, "%s: %s", words->v[1], _(action_named(words->v[2])->help));
	out->answer = bytes_steal(&answer);
}

static struct status change(struct config *c, struct arguments *words, struct cmdline_order *out)
{
	bool set = strcmp(words->v[0], "set") == 0;
	struct status s;

	if (set)
		split_value(words);
	if (set && words->n == 2)
		return tell_setting(c, words->v[1], out);
	s = config_apply(c, words);
	if (status_is_ok(&s) && strcmp(words->v[0], "bind") == 0)
		tell_binding(words, out);
	out->changed = true; /* a part of it may hold */
	out->setting = set && words->n > 1 ? setting_named(words->v[1]) : SETTING_COUNT_;
	return set && status_is_ok(&s) ? tell_setting(c, words->v[1], out) : s;
}

/* The digits that a line begins with, as a number; how many. */
static size_t take_count(const char *line, long *count)
{
	size_t n = strspn(line, "0123456789");

	*count = 0;
	for (size_t i = 0; i < n; i++)
		if (*count < KEYMAP_COUNT_MAX / 10)
			*count = *count * 10 + (line[i] - '0');
	return n;
}

/* A number behind an action: "link 3". */
static bool read_count(const char *word, long *count)
{
	return *word && !word[take_count(word, count)];
}

static struct status read_action(const struct arguments *words, unsigned context,
				 struct cmdline_order *out)
{
	struct status s = find_action(words->v[0], context, &out->action);

	if (!status_is_ok(&s) || words->n == 1 || (words->n == 2 && read_count(words->v[1], &out->count)))
		return s;
	out->action = ACTION_NONE;
	return status_fail(_("%s takes no more words"), words->v[0]);
}

/* "set" alone, or "set all". */
static bool asks_for_settings(const struct arguments *words)
{
	return strcmp(words->v[0], "set") == 0 &&
	       (words->n == 1 || (words->n == 2 && strcmp(words->v[1], "all") == 0));
}

static struct status read_words(struct config *c, const char *line, unsigned context,
				struct cmdline_order *out)
{
	struct arguments words = {0};
	struct status s = arguments_split(line, &words);

	if (!status_is_ok(&s) || words.n == 0)
		return s;
	if (words.n == 2 && is_setting(words.v[0]))
		put_set_before(&words);
	if (asks_for_settings(&words))
		out->action = ACTION_SETTINGS;
	else if (is_directive(words.v[0]))
		s = change(c, &words, out);
	else if (strcmp(words.v[0], "include") == 0)
		s = status_fail(_("include works in files of configuration alone"));
	else
		s = read_action(&words, context, out);
	arguments_release(&words);
	return s;
}

/* What stands behind the word NAME, taken as it is; NULL: the line begins otherwise. */
static const char *behind(const char *name, const char *line)
{
	size_t len = strlen(name);

	if (!begins(name, len, line) || line[len] != ' ')
		return NULL;
	return line + len + strspn(line + len, " ");
}

size_t cmdline_file(const char *line)
{
	static const char *const names[] = {"write", "w", "w!"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *name = behind(names[i], line);

		if (name)
			return (size_t)(name - line);
	}
	return 0;
}

/* Actions that open a prompt, and help: what stands behind them is for that, as it is. */
static const struct {
	const char *name, *action;
} typing[] = {
	{"search", "search"}, {"search-back", "search-back"}, {"limit", "limit"}, {"pipe", "pipe"},
	{"help", "help"}, {"h", "help"},
};

/* What is to be typed where the line leads, and which action that is; NULL: nothing. */
static const char *typed_behind(const char *line, const char **action)
{
	static const char *const signs[][2] = {
		{"/", "search"}, {"?", "search-back"}, {"&", "limit"}, {"|", "pipe"}};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		*action = signs[i][1];
		if (*line == signs[i][0][0])
			return line + 1;
	}
	for (size_t i = 0; i < sizeof typing / sizeof *typing; i++) {
		const char *rest = behind(typing[i].name, line);

		*action = typing[i].action;
		if (rest)
			return rest;
	}
	return NULL;
}

static struct status read_typed(const char *action, const char *text, unsigned context,
				struct cmdline_order *out)
{
	struct status s = find_action(action, context, &out->action);

	if (status_is_ok(&s) && *text)
		out->typed = mem_copy_string(text);
	return s;
}

static struct status read_file_name(const char *name, unsigned context, struct cmdline_order *out)
{
	enum action write = ACTION_NONE;
	struct status s = find_action("write", context, &write);

	if (status_is_ok(&s))
		out->file = mem_copy_string(name);
	return s;
}

struct status cmdline_read(struct config *c, const char *line, unsigned context,
			   struct cmdline_order *out)
{
	const char *rest, *action;
	size_t file;

	*out = (struct cmdline_order){.setting = SETTING_COUNT_};
	line += strspn(line, " ");
	line += take_count(line, &out->count);
	line += strspn(line, " ");
	if (out->count && !*line) {
		out->action = ACTION_FIRST;
		return STATUS_OK;
	}
	if ((file = cmdline_file(line)) && line[file])
		return read_file_name(line + file, context, out);
	if ((rest = typed_behind(line, &action)))
		return read_typed(action, rest, context, out);
	return read_words(c, line, context, out);
}

void cmdline_order_release(struct cmdline_order *o)
{
	free(o->typed);
	free(o->file);
	free(o->answer);
	o->typed = o->file = o->answer = NULL;
}

/* What a word can become */

struct wanted { /* names that begin with START */
	struct cmdline *line;
	const char *start;
	size_t len;
};

static void offer(const struct wanted *w, const char *name)
{
	if (begins(w->start, w->len, name))
		VEC_PUSH(&w->line->names, name);
}

static void offer_actions(const struct wanted *w, unsigned context)
{
	for (size_t i = 0; i < action_table_size; i++)
		if (action_table[i].contexts & context)
			offer(w, action_table[i].name);
}

static void offer_list(const struct wanted *w, const char *(*name)(size_t i))
{
	for (size_t i = 0; name(i); i++)
		offer(w, name(i));
}

/* Settings keep their words in one string: each gets a copy, and all of them before the first is offered. */
static void offer_values(const struct wanted *w, enum setting which)
{
	struct bytes *copies = &w->line->words;
	const char *word;
	size_t len;

	bytes_clear(copies);
	for (size_t i = 0; which < SETTING_COUNT_ && (word = setting_word(which, i, &len)); i++)
		bytes_addf(copies, "%.*s%c", (int)len, word, '\0');
	for (size_t at = 0; at < copies->len; at += strlen(copies->data + at) + 1)
		offer(w, copies->data + at);
}

static const char *role_at(size_t i)
{
	return i < ROLE_COUNT_ ? role_name((enum role)i) : NULL;
}

static const char *setting_at(size_t i)
{
	return i < SETTING_COUNT_ ? setting_table[i].name : NULL;
}

static void offer_arguments(const struct wanted *w, const struct arguments *before)
{
	const char *directive = before->v[0];
	size_t n = before->n;

	if (strcmp(directive, "set") == 0 && n == 1)
		offer_list(w, setting_at);
	else if (strcmp(directive, "set") == 0 && n == 2)
		offer_values(w, setting_named(before->v[1]));
	else if (n == 1 && is_setting(directive) && strcmp(directive, "color"))
		offer_values(w, setting_named(directive));
	else if (strcmp(directive, "bind") == 0 && n == 2)
		offer_actions(w, CONTEXT_ANY);
	else if (n == (strcmp(directive, "bind") ? 2 : 3) && strstr(directive, "bind"))
		offer_list(w, context_name);
	else if (strcmp(directive, "color") == 0 && n == 1)
		offer_list(w, role_at);
	else if (strcmp(directive, "color") == 0)
		offer_list(w, n < 4 ? style_color_name : style_attribute_name);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void collect(struct cmdline *l, unsigned context)
{
	struct arguments before = {0};
	struct wanted w = {.line = l};
	char *text = mem_copy(l->prompt.text.data, l->prompt.at);
	char *equals = begins("set ", 4, text) ? strchr(text, '=') : NULL;
	size_t count = strspn(text, "0123456789"); /* its digits */
	const char *blank;
	struct status s;

	if (equals)
		*equals = ' ';
	blank = strrchr(text, ' ');
	l->word = blank ? (size_t)(blank - text) + 1 : count;
	w.start = l->prompt.text.data + l->word;
	w.len = l->prompt.at - l->word;
	text[l->word] = '\0';
	s = arguments_split(text + count, &before);
	if (status_is_ok(&s) && before.n) {
		offer_arguments(&w, &before);
	} else if (status_is_ok(&s)) {
		offer_actions(&w, context);
		offer_list(&w, config_directive);
	}
	if (l->names.n)
		qsort(l->names.v, l->names.n, sizeof *l->names.v, compare_names);
	status_release(&s);
	arguments_release(&before);
	free(text);
}

/* How much all names share. */
static size_t shared_length(const struct choices *names)
{
	size_t len = strlen(names->v[0]);

	for (size_t i = 1; i < names->n; i++) {
		size_t k = 0;

		while (k < len && names->v[i][k] == names->v[0][k])
			k++;
		len = k;
	}
	return len;
}

static void put_word(struct cmdline *l, const char *name, size_t len, bool whole)
{
	char *word = mem_copy(name, len);

	prompt_replace(&l->prompt, l->word, word);
	if (whole)
		prompt_replace(&l->prompt, l->prompt.at, " ");
	free(word);
}

/* First what all names share, then one after the other. */
void cmdline_complete(struct cmdline *l, unsigned context, int by)
{
	if (l->names.n == 0) {
		collect(l, context);
		l->at = l->names.n;
		if (l->names.n)
			put_word(l, l->names.v[0], shared_length(&l->names), l->names.n == 1);
		if (l->names.n == 1)
			cmdline_forget(l);
		return;
	}
	l->at = by > 0 ? l->at + 1 : l->at + l->names.n;
	l->at %= l->names.n + 1;
	if (l->at == l->names.n)
		put_word(l, l->names.v[0], shared_length(&l->names), false);
	else
		put_word(l, l->names.v[l->at], strlen(l->names.v[l->at]), false);
}

void cmdline_init(struct cmdline *l)
{
	memset(l, 0, sizeof *l);
	prompt_init(&l->prompt, ":");
	bytes_init(&l->words);
}

void cmdline_release(struct cmdline *l)
{
	VEC_RELEASE(&l->names);
	prompt_release(&l->prompt);
	bytes_release(&l->words);
}

void cmdline_forget(struct cmdline *l)
{
	l->names.n = 0;
}

/* The first name shown, so that the chosen one has room. */
static size_t first_shown(const struct cmdline *l, int room)
{
	size_t first = l->at < l->names.n ? l->at : 0;

	for (int used = 0; first > 0; first--) {
		used += (int)strlen(l->names.v[first - 1]) + 2;
		if (used + (int)strlen(l->names.v[l->at]) > room)
			break;
	}
	return first;
}

/* What the action or the setting does whose name stands in the line; NULL: it is none, or of another view. */
static const char *help_of(const char *line, unsigned context)
{
	const struct action_info *a;
	char name[32];
	bool set;
	long count;

	line += strspn(line, " ");
	line += take_count(line, &count);
	line += strspn(line, " ");
	set = begins("set ", 4, line);
	line += set ? 4 + strspn(line + 4, " ") : 0;
	snprintf(name, sizeof name, "%.*s", (int)strcspn(line, " ="), line);
	if (is_setting(name) && (set || line[strlen(name)]))
		return _(setting_table[setting_named(name)].help);
	a = set ? NULL : action_named(long_name(name));
	return a && a->contexts & context ? _(a->help) : NULL;
}

static void draw_help(const char *help, struct canvas *c, int y)
{
	if (!help)
		return;
	canvas_fill(c, (struct rect){0, y, c->width, 1}, " ", ROLE_HINT);
	canvas_put_cut(c, 1, y, c->width, help, ROLE_HINT);
}

void cmdline_draw(const struct cmdline *l, unsigned context, struct canvas *c, int y)
{
	size_t i;
	int x = 1;

	if (l->names.n < 2) {
		draw_help(help_of(l->prompt.text.data, context), c, y);
		return;
	}
	canvas_fill(c, (struct rect){0, y, c->width, 1}, " ", ROLE_HINT);
	i = first_shown(l, c->width - 4);
	if (i > 0)
		canvas_put(c, 0, y, c->width, "<", 1, ROLE_HINT);
	for (; i < l->names.n; i++) {
		int end = x + (int)strlen(l->names.v[i]); /* names are ASCII */

		if (end > c->width - (i + 1 < l->names.n)) {
			canvas_put(c, c->width - 1, y, c->width, ">", 1, ROLE_HINT);
			return;
		}
		canvas_put(c, x, y, c->width, l->names.v[i], strlen(l->names.v[i]),
			   i == l->at ? ROLE_TITLE : ROLE_HINT);
		x = end + 2;
	}
}
