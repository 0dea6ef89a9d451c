/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last line: the prompt, else what goes on, else a message, else the keys and what was typed of one. */
#ifndef LATERAL_UI_FOOT_H
#define LATERAL_UI_FOOT_H

#include "pane/prompt.h"
#include "ui/progress.h"
#include "ui/screen.h"

struct foot {
	const struct prompt *prompt; /* or NULL */
	const char *found; /* what came of what is typed so far, at the right of it; may be empty */
	const char *message;         /* empty: none */
	const struct progress *progress; /* its what NULL: nothing goes on */
	/* Its hint: an item of which a key does something else, or none anything, is left out. */
	const struct screen *screen;
	const struct keymap_state *typed; /* so far */
	const struct keymap *keymap;
};

void foot_draw(const struct foot *f, struct canvas *c, int y);

#endif
