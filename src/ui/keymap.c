/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/keymap.h"

#include "base/i18n.h"
#include "ui/term.h"

#include <stdio.h>
#include <string.h>

const struct action_info action_table[] = {
#define ACTION(id, name, keys, contexts, help) {ACTION_##id, name, keys, contexts, help},
#include "ui/actions.def"
#undef ACTION
};
const size_t action_table_size = sizeof action_table / sizeof *action_table;

enum { COUNT_MAX = 1000000, KEY_ESCAPE = 0x1B };

/* Keys that have no letter of their own, or one that the configuration uses otherwise. */
static const struct {
	const char *name;  /* between angle brackets in tables */
	const char *shown; /* in help; NULL: the name */
	uint32_t key;
} key_names[] = {
	{"Up", NULL, TERM_KEY_UP},
	{"Down", NULL, TERM_KEY_DOWN},
	{"Left", NULL, TERM_KEY_LEFT},
	{"Right", NULL, TERM_KEY_RIGHT},
	{"Home", NULL, TERM_KEY_HOME},
	{"End", NULL, TERM_KEY_END},
	{"PgUp", NULL, TERM_KEY_PAGE_UP},
	{"PgDn", NULL, TERM_KEY_PAGE_DOWN},
	{"BS", NULL, TERM_KEY_BACKSPACE},
	{"Del", NULL, TERM_KEY_DELETE},
	{"S-Tab", NULL, TERM_KEY_BACKTAB},
	{"F1", NULL, TERM_KEY_F1},
	{"Enter", NULL, '\r'},
	{"Esc", NULL, KEY_ESCAPE},
	{"Tab", NULL, '\t'},
	{"Space", NULL, ' '},
	{"Lt", "<", '<'},
	{"Gt", ">", '>'},
	{"Hash", "#", '#'},
	{"Quote", "\"", '"'},
	{"Bar", "|", '|'},
	{"Caret", "^", '^'},
};
enum { KEY_NAMES = sizeof key_names / sizeof *key_names };

/* One key at *S, which moves behind it; 0: none. */
static uint32_t next_key(const char **s)
{
	const char *at = *s;

	if (at[0] == '^' && at[1] >= '@' && at[1] <= '_') {
		*s += 2;
		return (uint32_t)at[1] & 0x1F;
	}
	for (size_t i = 0; at[0] == '<' && i < KEY_NAMES; i++) {
		size_t len = strlen(key_names[i].name);

		if (strncmp(at + 1, key_names[i].name, len) == 0 && at[len + 1] == '>') {
			*s += len + 2;
			return key_names[i].key;
		}
	}
	if (at[0] <= ' ' || at[0] == '<' || at[0] == '^') /* tables hold ASCII */
		return 0;
	*s += 1;
	return (uint32_t)at[0];
}

bool keymap_next_sequence(const char **keys, struct key_sequence *out)
{
	while (**keys == ' ')
		++*keys;
	out->n = 0;
	while (**keys != '\0' && **keys != ' ') {
		uint32_t key = next_key(keys);

		if (key == 0 || out->n == KEY_SEQUENCE_MAX)
			return false;
		out->key[out->n++] = key;
	}
	return out->n > 0;
}

/* The action of a sequence; *longer tells whether it begins another one. */
static enum action lookup(const struct key_sequence *typed, unsigned context, bool *longer)
{
	enum action found = ACTION_NONE;

	*longer = false;
	for (size_t i = 0; i < action_table_size; i++) {
		const char *keys = action_table[i].keys;
		struct key_sequence s;

		if (!(action_table[i].contexts & context))
			continue;
		while (keymap_next_sequence(&keys, &s)) {
			if (s.n < typed->n || memcmp(s.key, typed->key, typed->n * sizeof *s.key))
				continue;
			if (s.n > typed->n)
				*longer = true;
			else if (found == ACTION_NONE)
				found = action_table[i].action;
		}
	}
	return found;
}

static bool add_digit(struct keymap_state *k, uint32_t key)
{
	if (k->first || key < '0' || key > '9' || (key == '0' && k->count == 0))
		return false;
	if (k->count <= COUNT_MAX / 10)
		k->count = k->count * 10 + (long)(key - '0');
	return true;
}

static enum action finish(struct keymap_state *k, enum action action, uint32_t key)
{
	*k = (struct keymap_state){
		.swallow = action == ACTION_FIRST && key == 'g' ? 'g' : 0,
		.taken = k->count,
	};
	return action;
}

enum action keymap_feed(struct keymap_state *k, uint32_t key, unsigned context)
{
	struct key_sequence typed = {.key = {key}, .n = 1};
	bool pending = keymap_is_pending(k), swallow = k->swallow == key, longer;
	enum action action;

	k->swallow = 0;
	if (key == '\n')
		typed.key[0] = key = '\r';
	if (swallow || (key == KEY_ESCAPE && pending))
		return finish(k, ACTION_NONE, 0);
	if (add_digit(k, key))
		return ACTION_NONE;
	if (k->first)
		typed = (struct key_sequence){.key = {k->first, key}, .n = 2};
	action = lookup(&typed, context, &longer);
	if (action == ACTION_NONE && longer) {
		k->first = key;
		return ACTION_NONE;
	}
	return finish(k, action, key);
}

bool keymap_is_pending(const struct keymap_state *k)
{
	return k->first || k->count;
}

void keymap_key_name(uint32_t key, char out[KEY_NAME_MAX])
{
	for (size_t i = 0; i < KEY_NAMES; i++) {
		if (key_names[i].key != key)
			continue;
		snprintf(out, KEY_NAME_MAX, "%s",
			 key_names[i].shown ? key_names[i].shown : key_names[i].name);
		return;
	}
	if (key < ' ')
		snprintf(out, KEY_NAME_MAX, "^%c", (int)key + '@');
	else if (key < 0x7F)
		snprintf(out, KEY_NAME_MAX, "%c", (int)key);
	else
		snprintf(out, KEY_NAME_MAX, "U+%04X", (unsigned)key);
}
