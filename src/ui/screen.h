/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A screen: one file ending in one constant table of operations (as tig's view_ops and tmux's
 * window_mode).  The app keeps a stack of them, draws the topmost and hands it actions; what a screen
 * does not handle the app handles.  Generic code never learns a screen's name.
 */
#ifndef LATERAL_UI_SCREEN_H
#define LATERAL_UI_SCREEN_H

#include "command/listing.h"
#include "pane/canvas.h"
#include "search/query.h"
#include "ui/keymap.h"
#include "ui/settings.h"

struct app;
struct screen;

enum act_flags {
	ACT_IGNORED = 0, /* not mine: the app may handle it */
	ACT_HANDLED = 1,
	ACT_CLOSE = 2,   /* close this screen: one step back */
};

enum find_how {
	FIND_SHOWN,   /* the screen is shown with a pattern that it does not know yet */
	FIND_PREVIEW, /* it is being typed here: go to the first match from the cursor on */
	FIND_TYPED,   /* it was typed here */
};

/* What stands at the cursor, for whoever copies it, opens it or takes it elsewhere. */
struct screen_here {
	unsigned n;           /* articles: 0, 1, or 2 that are compared (left, right) */
	unsigned side;        /* the one that the cursor is on */
	size_t article[2];
	uint32_t sentence[2]; /* UINT32_MAX: none */
	uint32_t fold[2];     /* on a fold: the first sentence in it, by side; UINT32_MAX: none */
};

struct screen_ops {
	const char *name; /* in lower case */
	enum context context; /* of the keymap */
	bool has_sides; /* only: can be asked of it (search/query.h) */
	bool no_fields; /* patterns alone are searched for in it */
	/* Keys for the last line, "Enter:open  c:compare", two blanks between; marked for translation. */
	const char *hint;
	/*
	 * Whether an action can do anything here, wherever the cursor is: the last line names no key that
	 * cannot.  NULL: all can.
	 */
	bool (*acts)(const struct screen *s, enum action a);
	/* Draws into R: all rows but the last one, which is the app's.  At least 40 x 7. */
	void (*draw)(struct screen *s, struct canvas *c, struct rect r);
	unsigned (*act)(struct screen *s, enum action a, long count); /* count 0: none was typed */
	/* Searched for is Q now (NULL: nothing): find it anew. */
	void (*search)(struct screen *s, const struct query *q, enum find_how how);
	/*
	 * Takes in what jobs of the screen have done by now, and articles that have been loaded since
	 * (at no other time are there more); true while a job runs.  May be NULL.
	 */
	bool (*work)(struct screen *s);
	/* A setting was changed, or (SETTING_COUNT_) keys or colours were.  May be NULL. */
	void (*configured)(struct screen *s, enum setting which);
	/* Keeps where one is, or (BACK) goes back there.  May be NULL. */
	void (*keep_place)(struct screen *s, bool back);
	/* Says what stands at the cursor; H is zeroed, its sentences and folds are none.  May be NULL. */
	void (*here)(const struct screen *s, struct screen_here *h);
	/* Goes to what `here` said once.  NULL: marks and older places do not lead here. */
	void (*go_to)(struct screen *s, const struct screen_here *h);
	/*
	 * What was read above it was left at H: its cursor goes along, as in mail and feed readers.  May be
	 * NULL.  LEADS: a screen that goes from one article to the next.
	 */
	void (*follow)(struct screen *s, const struct screen_here *h);
	bool leads;
	/*
	 * The articles in the order that the user has seen, N of them, in memory of the screen: what is
	 * opened above counts by it.  NULL or N 0: it has none.
	 */
	const size_t *(*order)(const struct screen *s, size_t *n);
	/*
	 * Articles are read again: first it lets go of all that is theirs or derived from them, searches
	 * too, then it takes that anew, of articles with the same indices.  Both or none.
	 */
	void (*let_go)(struct screen *s);
	void (*take_anew)(struct screen *s);
	/* Adds its rows, where it lists articles or matches: that is what is written.  May be NULL. */
	void (*rows)(const struct screen *s, struct listing *out);
	void (*free)(struct screen *s);
};

/* Screens embed this first. */
struct screen {
	const struct screen_ops *ops;
	struct app *app;
	unsigned pattern_seen; /* the app's: whether it knows the newest pattern */
};

#endif
