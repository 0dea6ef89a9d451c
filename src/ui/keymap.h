/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys and actions.  actions.def is the one list: name, default keys, help and contexts of every
 * action; the enum, the key tables, the help screen and the check of the man page come from it.
 */
#ifndef LATERAL_UI_KEYMAP_H
#define LATERAL_UI_KEYMAP_H

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
	CONTEXT_ANY = 15,
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

/* Feeds one key; a sequence (z a) needs two calls.  ACTION_NONE and *pending while one is open. */
struct keymap_state {
	uint32_t first; /* the first key of an open sequence, or 0 */
	long count;     /* digits typed so far */
};
enum action keymap_feed(struct keymap_state *k, uint32_t key, unsigned context);
/* How KEY reads in help and messages: "^D", "PgDn", "j". */
void keymap_key_name(uint32_t key, char out[16]);

#endif
