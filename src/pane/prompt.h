/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line editor fed one key at a time: never a loop of its own.  Text is valid UTF-8, at most
 * PROMPT_MAX bytes; the position is on a cluster boundary.
 */
#ifndef LATERAL_PANE_PROMPT_H
#define LATERAL_PANE_PROMPT_H

#include "base/bytes.h"
#include "pane/canvas.h"

enum { PROMPT_MAX = 4096 };
enum prompt_state { PROMPT_EDITING, PROMPT_ACCEPTED, PROMPT_CANCELLED };
enum prompt_key {
	PROMPT_KEY_TEXT, /* insert the code point */
	PROMPT_KEY_LEFT, PROMPT_KEY_RIGHT, PROMPT_KEY_HOME, PROMPT_KEY_END,
	PROMPT_KEY_BACKSPACE, PROMPT_KEY_DELETE, PROMPT_KEY_KILL_WORD, PROMPT_KEY_KILL_LINE,
	PROMPT_KEY_OLDER, PROMPT_KEY_NEWER, PROMPT_KEY_ENTER, PROMPT_KEY_CANCEL,
};

struct prompt {
	const char *label; /* borrowed: "/" */
	struct bytes text;
	size_t at; /* byte offset of the cursor */
	enum prompt_state state;
	struct prompt_history {
		char **v; /* owned strings, oldest first */
		size_t n, at;
	} history;
};

void prompt_init(struct prompt *p, const char *label);
void prompt_release(struct prompt *p);
void prompt_open(struct prompt *p); /* empty, editing; history kept */
enum prompt_state prompt_feed(struct prompt *p, enum prompt_key key, uint32_t code_point);
/* Puts TEXT, which is clean, in place of what stands from byte FROM to the cursor. */
void prompt_replace(struct prompt *p, size_t from, const char *text);
/* Draws it on row y, scrolled so that the cursor is visible, and sets the canvas' cursor. */
void prompt_draw(const struct prompt *p, struct canvas *c, int y, uint8_t role);

#endif
