/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/foot.h"

#include "base/i18n.h"
#include "text/width.h"
#include "ui/app.h"
#include "view/lines.h"

#include <stdio.h>
#include <string.h>

/* Hints name default keys: whether each still does what it did, and can do anything here */

enum { FOUND_MIN = 24 }; /* columns for what was found, cut, beside a prompt */
enum holds { HOLDS, CHANGED, UNKNOWN };

static bool is_here(const struct foot *f, unsigned contexts)
{
	return contexts & f->screen->ops->context;
}

static bool is_in_force(const struct foot *f, const struct key_sequence *keys, enum action action)
{
	for (size_t i = 0; i < f->keymap->all.n; i++) {
		const struct binding *b = &f->keymap->all.v[i];

		if (b->action == action && is_here(f, b->contexts) && b->keys.n == keys->n &&
		    memcmp(b->keys.key, keys->key, keys->n * sizeof *keys->key) == 0)
			return true;
	}
	return false;
}

/* Letters as such, any other key by its name. */
static bool reads_as(const struct key_sequence *keys, const char *name, size_t len)
{
	char one[KEY_NAME_MAX];
	unsigned same = 0;

	while (same < keys->n && keys->n == len && keys->key[same] == (unsigned char)name[same])
		same++;
	if (same == len)
		return true;
	if (keys->n != 1 || len == 1 || (keys->key[0] > ' ' && keys->key[0] < 0x7F))
		return false;
	keymap_key_name(keys->key[0], one);
	return strlen(one) == len && memcmp(one, name, len) == 0;
}

static enum holds key_holds(const struct foot *f, const char *name, size_t len)
{
	for (size_t i = 0; i < action_table_size; i++) {
		const char *keys = action_table[i].keys;
		struct key_sequence s;

		if (!is_here(f, action_table[i].contexts))
			continue;
		while (keymap_next_sequence(&keys, &s))
			if (reads_as(&s, name, len))
				return is_in_force(f, &s, action_table[i].action) ? HOLDS : CHANGED;
	}
	return UNKNOWN;
}

/* "J K", ")(": keys with blanks between, or run together. */
static bool keys_hold(const struct foot *f, const char *keys, size_t len)
{
	for (size_t at = 0, n; at < len; at += n + 1) {
		const char *blank = memchr(keys + at, ' ', len - at);
		enum holds whole;

		n = blank ? (size_t)(blank - keys) - at : len - at;
		whole = key_holds(f, keys + at, n);
		if (whole == CHANGED)
			return false;
		for (size_t k = 0; whole == UNKNOWN && k < n; k++)
			if (key_holds(f, keys + at + k, 1) == CHANGED)
				return false;
	}
	return true;
}

/* What a key does; ACTION_NONE: nothing, or it is none. */
static enum action action_of(const struct foot *f, const char *name, size_t len)
{
	for (size_t i = 0; i < f->keymap->all.n; i++) {
		const struct binding *b = &f->keymap->all.v[i];

		if (is_here(f, b->contexts) && reads_as(&b->keys, name, len))
			return b->action;
	}
	return ACTION_NONE;
}

/* Whether one of "d D" can do anything. */
static bool keys_act(const struct foot *f, const char *keys, size_t len)
{
	const struct screen *s = f->screen;

	for (size_t at = 0, n; s->ops->acts && at < len; at += n + 1) {
		const char *blank = memchr(keys + at, ' ', len - at);
		enum action a;

		n = blank ? (size_t)(blank - keys) - at : len - at;
		a = action_of(f, keys + at, n);
		if (a == ACTION_NONE || s->ops->acts(s, a))
			return true;
	}
	return !s->ops->acts;
}

static bool is_unchanged(const struct keymap *m)
{
	return m->edits.n == 0 && m->preset == KEYMAP_DEFAULT;
}

static bool item_holds(const struct foot *f, const char *item, size_t len)
{
	size_t keys = len;

	while (keys > 0 && item[keys - 1] != ':')
		keys--;
	if (keys == 0)
		return true;
	return keys_act(f, item, keys - 1) && (is_unchanged(f->keymap) || keys_hold(f, item, keys - 1));
}

/* Where help is, if one of its keys is left. */
static const char *help_item(const struct foot *f)
{
	const char *items[] = {_("?:help"), _("F1:help")};

	for (size_t i = 0; i < sizeof items / sizeof *items; i++)
		if (item_holds(f, items[i], strlen(items[i])))
			return items[i];
	return NULL;
}

/* Drawing */

/* As many whole items as fit before LIMIT. */
static void draw_hint(const struct foot *f, struct canvas *c, int y, int limit)
{
	const char *hint = _(f->screen->ops->hint);
	int x = 1;

	while (*hint) {
		const char *next = strstr(hint, "  ");
		size_t len = next ? (size_t)(next - hint) : strlen(hint);

		if (x + (int)width_columns(hint, len) + 2 > limit)
			return;
		if (item_holds(f, hint, len))
			x += canvas_put(c, x, y, limit, hint, len, ROLE_HINT) + 2;
		hint += len + strspn(hint + len, " ");
	}
}

/* Puts a text before column END; where it begins. */
static int draw_before(struct canvas *c, int y, int end, const char *text, enum role role)
{
	int x = end - (int)width_columns(text, strlen(text));

	canvas_put(c, x, y, end, text, strlen(text), role);
	return x;
}

/* A count or the start of a sequence, at the right as in vi; where it begins. */
static int draw_pending(const struct foot *f, struct canvas *c, int y, int end)
{
	char text[KEY_NAME_MAX + 24], name[KEY_NAME_MAX] = "";

	if (f->typed->first)
		keymap_key_name(f->typed->first, name);
	if (f->typed->count)
		snprintf(text, sizeof text, "%ld%s", f->typed->count, name);
	else
		snprintf(text, sizeof text, "%s", name);
	return draw_before(c, y, end, text, ROLE_MESSAGE);
}

/* The keys of the screen, what was typed so far, and the way to help. */
static void draw_keys(const struct foot *f, struct canvas *c, int y)
{
	const char *help = help_item(f);
	int limit = c->width - 1;

	if (help)
		limit = draw_before(c, y, limit, help, ROLE_HINT);
	if (keymap_is_pending(f->typed))
		limit = draw_pending(f, c, y, limit - 2);
	draw_hint(f, c, y, limit);
}

/* A prompt that leaves little room for what was found has the line for itself. */
static void draw_prompt(const struct foot *f, struct canvas *c, int y)
{
	const struct prompt *p = f->prompt;
	int typed = (int)(width_columns(p->label, strlen(p->label)) +
			  width_columns(p->text.data, p->text.len));

	prompt_draw(p, c, y, ROLE_MESSAGE);
	if (typed + 3 + (int)width_columns(f->found, strlen(f->found)) < c->width)
		draw_before(c, y, c->width - 1, f->found, ROLE_MUTED);
	else if (c->width - typed - 3 >= FOUND_MIN)
		canvas_put_cut(c, typed + 3, y, c->width, f->found, ROLE_MUTED);
}

void foot_draw(const struct foot *f, struct canvas *c, int y)
{
	if (f->prompt)
		draw_prompt(f, c, y);
	else if (f->progress->what)
		progress_draw(f->progress, c, y, !app_is_linear(f->screen->app));
	else if (*f->message)
		canvas_put_cut(c, 0, y, c->width, f->message, ROLE_MESSAGE);
	else
		draw_keys(f, c, y);
}
