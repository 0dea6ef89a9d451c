/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys and actions.  actions.def is the one list: name, default keys, help and contexts of every
 * action; the enum, the default keys, the help screen and the check of the man page come from it.  A
 * keymap is what is in force: a preset, and what the user changed.
 */
#ifndef LATERAL_UI_KEYMAP_H
#define LATERAL_UI_KEYMAP_H

#include "base/bytes.h"
#include "base/status.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum action {
	ACTION_NONE,
#define ACTION(id, name, keys, contexts, help) ACTION_##id,
#include "ui/actions.def"
#undef ACTION
	ACTION_COUNT_
};

enum context { /* bits: where an action is in force */
	CONTEXT_LIST = 1,
	CONTEXT_READER = 2,
	CONTEXT_COMPARE = 4,
	CONTEXT_HELP = 8,
	CONTEXT_RESULTS = 16,
	CONTEXT_LOG = 32,
	CONTEXT_WHY = 64,
	CONTEXT_ANY = 127,
};

struct action_info {
	enum action action;
	const char *name;  /* as for bind and the command line: "next-match" */
	const char *keys;  /* default keys, blank between alternatives: "n", "j <Down>", "za" */
	unsigned contexts; /* of enum context */
	const char *help;  /* marked for translation */
};
extern const struct action_info action_table[];
extern const size_t action_table_size;

/* By name; NULL: there is none. */
const struct action_info *action_named(const char *name);
const struct action_info *action_info(enum action a);
/* The bit of a context by name, CONTEXT_ANY for "any"; 0: there is none. */
unsigned context_named(const char *name);
/* By index, NULL behind the last. */
const char *context_name(size_t i);
/* "list, reader": names of contexts, appended. */
void contexts_write(unsigned contexts, struct bytes *out);

enum { KEY_SEQUENCE_MAX = 2 };
struct key_sequence {
	uint32_t key[KEY_SEQUENCE_MAX];
	unsigned n;
};
/*
 * Takes the next sequence off a list of keys as above, or a single one; false at its end.  What is
 * no key ends the list too.
 */
bool keymap_next_sequence(const char **keys, struct key_sequence *out);


enum keymap_preset { KEYMAP_DEFAULT, KEYMAP_VI };
struct binding {
	struct key_sequence keys;
	enum action action; /* ACTION_NONE in an edit: the keys, and all that begin with them, do nothing */
	unsigned contexts;
};
struct bindings VEC(struct binding);
/* Invariant: in no context is one sequence the start of another, or the same. */
struct keymap {
	struct bindings all;   /* in force */
	struct bindings edits; /* what the user changed, in that order */
	enum keymap_preset preset;
};

void keymap_init(struct keymap *m); /* the default preset */
void keymap_release(struct keymap *m);
/* Changes to a preset and makes the user's changes anew; one that fits no more is lost, and told. */
struct status keymap_use(struct keymap *m, enum keymap_preset preset);
/*
 * KEYS is one sequence.  Contexts outside of the action's own are left out.  Fails with a line where
 * KEYS begin, or go on from, other keys in force: they are to be unbound first.
 */
struct status keymap_bind(struct keymap *m, const char *keys, enum action action, unsigned contexts);
/* KEYS may be the start of several sequences: then all of them. */
struct status keymap_unbind(struct keymap *m, const char *keys, unsigned contexts);
/* The keys of an action in a context as people read them, blanks between; empty: none. */
void keymap_shown(const struct keymap *m, enum action action, unsigned context, struct bytes *out);

/*
 * A count, an open sequence and a swallowed key: what was typed but has not acted yet.  Zeroed: nothing.
 */
struct keymap_state {
	uint32_t first;   /* the first key of an open sequence, or 0 */
	uint32_t swallow; /* acted already: typed once more at once, it does nothing (gg) */
	long count;       /* digits typed so far; 0: none */
	long taken;       /* the count that belongs to the action returned last */
	struct key_sequence lost; /* what was typed last, where it is no key; n 0: it was one */
};
/*
 * Feeds one key; a sequence (z a) needs two calls.  ACTION_NONE where nothing acts, or not yet.  A
 * key that does not go on with the open sequence ends it and is dropped; Esc joins no sequence.  What
 * begins a sequence in another context alone begins one here as well, which is none: ]q where no quotes
 * are must not act as q.
 */
enum action keymap_feed(const struct keymap *m, struct keymap_state *k, uint32_t key,
			unsigned context);
/* Whether something is open: to be shown, and forgotten with Esc. */
bool keymap_is_pending(const struct keymap_state *k);

enum { KEY_NAME_MAX = 16, KEYMAP_COUNT_MAX = 1000000 };
/* How KEY reads in help and messages: "^D", "PgDn", "j". */
void keymap_key_name(uint32_t key, char out[KEY_NAME_MAX]);
/* A sequence as it is written in the configuration: "]<Hash>"; appended. */
void keymap_write_sequence(const struct key_sequence *s, struct bytes *out);

#endif
