/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/keymap.h"

#include "base/i18n.h"
#include "search/utf8.h"
#include "text/codepoint.h"
#include "ui/term_key.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

const struct action_info action_table[] = {
#define ACTION(id, name, keys, contexts, help) {ACTION_##id, name, keys, contexts, help},
#include "ui/actions.def"
#undef ACTION
};
const size_t action_table_size = sizeof action_table / sizeof *action_table;

enum { KEY_ESCAPE = 0x1B };

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
	{"F2", NULL, TERM_KEY_F1 + 1},
	{"F3", NULL, TERM_KEY_F1 + 2},
	{"F4", NULL, TERM_KEY_F1 + 3},
	{"F5", NULL, TERM_KEY_F1 + 4},
	{"F6", NULL, TERM_KEY_F1 + 5},
	{"F7", NULL, TERM_KEY_F1 + 6},
	{"F8", NULL, TERM_KEY_F1 + 7},
	{"F9", NULL, TERM_KEY_F1 + 8},
	{"F10", NULL, TERM_KEY_F1 + 9},
	{"F11", NULL, TERM_KEY_F1 + 10},
	{"F12", NULL, TERM_KEY_F1 + 11},
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

/* Names */

static const struct {
	const char *name;
	unsigned context;
} context_names[] = {
	{"list", CONTEXT_LIST},
	{"reader", CONTEXT_READER},
	{"compare", CONTEXT_COMPARE},
	{"help", CONTEXT_HELP},
	{"results", CONTEXT_RESULTS},
	{"log", CONTEXT_LOG},
	{"why", CONTEXT_WHY},
	{"any", CONTEXT_ANY},
};
enum { CONTEXT_NAMES = sizeof context_names / sizeof *context_names };

const struct action_info *action_named(const char *name)
{
	for (size_t i = 0; i < action_table_size; i++)
		if (strcmp(action_table[i].name, name) == 0)
			return &action_table[i];
	return NULL;
}

const struct action_info *action_info(enum action a)
{
	return a > ACTION_NONE && a < ACTION_COUNT_ ? &action_table[a - 1] : NULL;
}

unsigned context_named(const char *name)
{
	for (size_t i = 0; i < CONTEXT_NAMES; i++)
		if (strcmp(context_names[i].name, name) == 0)
			return context_names[i].context;
	return 0;
}

const char *context_name(size_t i)
{
	return i < CONTEXT_NAMES ? context_names[i].name : NULL;
}

void contexts_write(unsigned contexts, struct bytes *out)
{
	const char *between = "";

	if (contexts == CONTEXT_ANY) {
		bytes_add_string(out, "any");
		return;
	}
	for (size_t i = 0; i < CONTEXT_NAMES; i++) {
		if (context_names[i].context == CONTEXT_ANY || !(context_names[i].context & contexts))
			continue;
		bytes_addf(out, "%s%s", between, context_names[i].name);
		between = ", ";
	}
}

/* Sequences, read and written */

/* "<Space>", "<C-f>": a key between angle brackets, which *S moves behind; 0: none. */
static uint32_t named_key(const char **s)
{
	const char *at = *s + 1;

	if (strncasecmp(at, "C-", 2) == 0 && (at[2] | 0x20) >= 'a' && (at[2] | 0x20) <= 'z' && at[3] == '>') {
		*s += 5;
		return (uint32_t)at[2] & 0x1F;
	}
	for (size_t i = 0; i < KEY_NAMES; i++) {
		size_t len = strlen(key_names[i].name);

		if (strncasecmp(at, key_names[i].name, len) == 0 && at[len] == '>') {
			*s += len + 2;
			return key_names[i].key;
		}
	}
	return 0;
}

/* One key at *S, which moves behind it; 0: none. */
static uint32_t next_key(const char **s)
{
	const char *at = *s;
	uint32_t key, end = 0;

	if (at[0] == '<')
		return named_key(s);
	if (at[0] == '^' && ((at[1] >= '@' && at[1] <= '_') || (at[1] >= 'a' && at[1] <= 'z'))) {
		*s += 2;
		return (uint32_t)at[1] & 0x1F;
	}
	if ((unsigned char)at[0] <= ' ' || at[0] == '^' || at[0] == 0x7F)
		return 0;
	key = codepoint_next(at, &end, (uint32_t)strnlen(at, 4));
	*s += end;
	return key;
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

static void write_letter(uint32_t key, struct bytes *out)
{
	unsigned n = key < 0x80 ? 1 : key < 0x800 ? 2 : key < 0x10000 ? 3 : 4;
	unsigned char utf8[4];

	for (unsigned i = n; i-- > 1; key >>= 6)
		utf8[i] = (unsigned char)(0x80 | (key & 0x3F));
	utf8[0] = (unsigned char)(n == 1 ? key : (0xF00u >> n & 0xFF) | key);
	bytes_add(out, utf8, n);
}

static void write_key(uint32_t key, struct bytes *out)
{
	for (size_t i = 0; i < KEY_NAMES; i++) {
		if (key_names[i].key != key)
			continue;
		bytes_addf(out, "<%s>", key_names[i].name);
		return;
	}
	if (key < ' ')
		bytes_addf(out, "^%c", (int)key + '@');
	else
		write_letter(key, out);
}

void keymap_write_sequence(const struct key_sequence *s, struct bytes *out)
{
	for (unsigned i = 0; i < s->n; i++)
		write_key(s->key[i], out);
}

/* Bindings */

static bool begins(const struct key_sequence *start, const struct key_sequence *s)
{
	return start->n <= s->n && memcmp(start->key, s->key, start->n * sizeof *s->key) == 0;
}

/* Takes CONTEXTS from what is bound to KEYS, or begins with them; whether there was any. */
static bool drop(struct keymap *m, const struct key_sequence *keys, unsigned contexts)
{
	size_t kept = 0;
	bool any = false;

	for (size_t i = 0; i < m->all.n; i++) {
		struct binding b = m->all.v[i];

		if (begins(keys, &b.keys) && (b.contexts & contexts)) {
			any = true;
			b.contexts &= ~contexts;
		}
		if (b.contexts)
			m->all.v[kept++] = b;
	}
	m->all.n = kept;
	return any;
}

/* What in force begins with KEYS, or KEYS with it; NULL: nothing. */
static const struct binding *rival(const struct keymap *m, const struct binding *b)
{
	for (size_t i = 0; i < m->all.n; i++) {
		const struct binding *other = &m->all.v[i];

		if ((other->contexts & b->contexts) && other->keys.n != b->keys.n &&
		    (begins(&other->keys, &b->keys) || begins(&b->keys, &other->keys)))
			return other;
	}
	return NULL;
}

static struct status refuse_rival(const struct binding *b, const struct binding *other)
{
	bool longer = other->keys.n > b->keys.n;
	struct bytes mine, its;
	struct status s;

	bytes_init(&mine);
	bytes_init(&its);
	keymap_write_sequence(&b->keys, &mine);
	keymap_write_sequence(&other->keys, &its);
	s = status_fail(longer ? _("%s cannot be bound: %s, which is %s, begins with it - unbind that first")
			       : _("%s cannot be bound: it begins with %s, which is %s - unbind that first"),
			mine.data, its.data, action_info(other->action)->name);
	bytes_release(&mine);
	bytes_release(&its);
	return s;
}

static struct status apply(struct keymap *m, const struct binding *b)
{
	const struct binding *other;

	if (b->action == ACTION_NONE) {
		drop(m, &b->keys, b->contexts);
		return STATUS_OK;
	}
	other = rival(m, b);
	if (other)
		return refuse_rival(b, other);
	drop(m, &b->keys, b->contexts);
	VEC_PUSH(&m->all, *b);
	return STATUS_OK;
}

static void bind_all(struct keymap *m, const char *keys, enum action action, unsigned contexts)
{
	struct key_sequence s;

	while (keymap_next_sequence(&keys, &s)) {
		drop(m, &s, contexts);
		VEC_PUSH(&m->all, (struct binding){s, action, contexts});
	}
}

/* What a reader who lives in vi types without thinking; help keeps F1.  A list is searched as a whole. */
static const struct {
	const char *keys;
	enum action action;
} vi_keys[] = {
	{"+", ACTION_DOWN},
	{"-", ACTION_UP},
	{"H", ACTION_SCREEN_TOP},
	{"M", ACTION_SCREEN_MIDDLE},
	{"L", ACTION_SCREEN_BOTTOM},
	{"?", ACTION_SEARCH},
	{"?", ACTION_SEARCH_BACK},
};

static void reset(struct keymap *m, enum keymap_preset preset)
{
	m->all.n = 0;
	m->preset = preset;
	for (size_t i = 0; i < action_table_size; i++)
		bind_all(m, action_table[i].keys, action_table[i].action, action_table[i].contexts);
	for (size_t i = 0; preset == KEYMAP_VI && i < sizeof vi_keys / sizeof *vi_keys; i++)
		bind_all(m, vi_keys[i].keys, vi_keys[i].action,
			 action_info(vi_keys[i].action)->contexts);
}

void keymap_init(struct keymap *m)
{
	*m = (struct keymap){0};
	reset(m, KEYMAP_DEFAULT);
}

void keymap_release(struct keymap *m)
{
	VEC_RELEASE(&m->all);
	VEC_RELEASE(&m->edits);
}

struct status keymap_use(struct keymap *m, enum keymap_preset preset)
{
	struct status first = STATUS_OK;
	size_t kept = 0;

	reset(m, preset);
	for (size_t i = 0; i < m->edits.n; i++) {
		struct binding edit = m->edits.v[i];
		struct status s = apply(m, &edit);

		if (status_is_ok(&s))
			m->edits.v[kept++] = edit;
		else if (status_is_ok(&first))
			first = s;
		else
			status_release(&s);
	}
	m->edits.n = kept;
	return first;
}

static struct status read_keys(const char *keys, struct key_sequence *out)
{
	const char *rest = keys;

	if (!keymap_next_sequence(&rest, out) || *rest)
		return status_fail(_("%s is no key - it is one or two like x, za, ^F, <C-f>, "
				     "<Space>, <F1>, <Hash>, <Lt>"), keys);
	if (out->key[0] >= '1' && out->key[0] <= '9')
		return status_fail(_("%s cannot be bound: a digit begins a count"), keys);
	if (out->n > 1 && (out->key[0] == KEY_ESCAPE || out->key[1] == KEY_ESCAPE))
		return status_fail(_("%s cannot be bound: Esc stands alone"), keys);
	return STATUS_OK;
}

static struct status edit(struct keymap *m, const struct binding *b)
{
	struct status s = apply(m, b);

	if (status_is_ok(&s))
		VEC_PUSH(&m->edits, *b);
	return s;
}

struct status keymap_bind(struct keymap *m, const char *keys, enum action action, unsigned contexts)
{
	const struct action_info *info = action_info(action);
	struct binding b = {.action = action, .contexts = contexts & info->contexts};
	struct status s = read_keys(keys, &b.keys);
	struct bytes where;

	if (!status_is_ok(&s) || b.contexts)
		return status_is_ok(&s) ? edit(m, &b) : s;
	bytes_init(&where);
	contexts_write(info->contexts, &where);
	s = status_fail(_("%s does nothing there - its contexts are %s"), info->name, where.data);
	bytes_release(&where);
	return s;
}

struct status keymap_unbind(struct keymap *m, const char *keys, unsigned contexts)
{
	struct binding b = {.action = ACTION_NONE, .contexts = contexts};
	struct status s = read_keys(keys, &b.keys);

	if (!status_is_ok(&s))
		return s;
	for (size_t i = 0; i < m->all.n; i++)
		if ((m->all.v[i].contexts & contexts) && begins(&b.keys, &m->all.v[i].keys))
			return edit(m, &b);
	return status_fail(_("%s is bound to nothing there"), keys);
}

void keymap_shown(const struct keymap *m, enum action action, unsigned context, struct bytes *out)
{
	char name[KEY_NAME_MAX];

	for (size_t i = 0; i < m->all.n; i++) {
		const struct binding *b = &m->all.v[i];

		if (b->action != action || !(b->contexts & context))
			continue;
		if (out->len)
			bytes_add_byte(out, ' ');
		for (unsigned k = 0; k < b->keys.n; k++) {
			keymap_key_name(b->keys.key[k], name);
			bytes_add_string(out, name);
		}
	}
}

/* Typing */

/* The action of a sequence; *longer tells whether it begins another one, in any context. */
static enum action lookup(const struct keymap *m, const struct key_sequence *typed, unsigned context,
			  bool *longer)
{
	enum action found = ACTION_NONE;

	*longer = false;
	for (size_t i = 0; i < m->all.n; i++) {
		const struct binding *b = &m->all.v[i];

		if (!begins(typed, &b->keys))
			continue;
		if (b->keys.n > typed->n)
			*longer = true;
		else if (b->contexts & context)
			found = b->action;
	}
	return found;
}

static bool add_digit(struct keymap_state *k, uint32_t key)
{
	if (k->first || key < '0' || key > '9' || (key == '0' && k->count == 0))
		return false;
	if (k->count <= KEYMAP_COUNT_MAX / 10)
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

enum action keymap_feed(const struct keymap *m, struct keymap_state *k, uint32_t key,
			unsigned context)
{
	struct key_sequence typed = {.key = {key}, .n = 1};
	bool pending = keymap_is_pending(k), swallow = k->swallow == key, longer;
	enum action action;

	k->swallow = 0;
	k->lost.n = 0;
	if (key == '\n')
		typed.key[0] = key = '\r';
	if (swallow || (key == KEY_ESCAPE && pending))
		return finish(k, ACTION_NONE, 0);
	if (add_digit(k, key))
		return ACTION_NONE;
	if (k->first)
		typed = (struct key_sequence){.key = {k->first, key}, .n = 2};
	action = lookup(m, &typed, context, &longer);
	if (action == ACTION_NONE && longer) {
		k->first = key;
		return ACTION_NONE;
	}
	finish(k, action, key);
	if (action == ACTION_NONE)
		k->lost = typed;
	return action;
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
		out[utf8_encode(key, (unsigned char *)out)] = '\0';
}
