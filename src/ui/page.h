/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A page: entries of text, some with a label at their left, wrapped to the width, to be scrolled and
 * searched: help, messages, reasons.  A screen that shows one embeds `struct page_screen` first, adds
 * the entries in BUILD, and puts the functions below into its table of operations.
 */
#ifndef LATERAL_UI_PAGE_H
#define LATERAL_UI_PAGE_H

#include "base/span.h"
#include "ui/app.h"

struct page_entry {
	char *label, *text; /* owned; label NULL: over the whole width */
	uint8_t role;       /* of the text */
};
struct page_line { /* spans of an entry's label and text, either may be empty */
	size_t entry;
	struct span label, text;
};

struct page {
	struct page_entries VEC(struct page_entry) entries;
	struct page_lines VEC(struct page_line) lines; /* of this width */
	int width;        /* 0: nothing is wrapped yet */
	int label_end;    /* where labels end at the latest */
	struct listbox box; /* over the lines */
	const struct pattern *pattern; /* the app's, or NULL: none, or a query with fields */
};

struct page_screen {
	struct screen screen;
	struct page page;
	char *title; /* owned */
	void (*build)(struct page_screen *s);
	enum action closes; /* beside q: the action that opened it */
	unsigned context;   /* for the builder: of which view it tells */
};

/* For builders.  Texts are shown as they are: clean them before. */
void page_add(struct page *p, const char *label, const char *text);
void page_add_text(struct page *p, const char *text, uint8_t role);
/* A heading, with a blank line before it unless it is the first. */
void page_add_heading(struct page *p, const char *text);

/* S is zeroed but for build, closes, context and title. */
struct screen *page_screen_start(struct page_screen *s, const struct screen_ops *ops, struct app *app);

/* Of a screen's table of operations, what all pages have in common. */
#define PAGE_SCREEN_OPS                                                                            \
	.no_fields = true, .draw = page_screen_draw, .act = page_screen_act,                       \
	.search = page_screen_search, .configured = page_screen_configured,                        \
	.free = page_screen_free
void page_screen_draw(struct screen *s, struct canvas *c, struct rect r);
unsigned page_screen_act(struct screen *s, enum action a, long count);
void page_screen_search(struct screen *s, const struct query *q, enum find_how how);
void page_screen_configured(struct screen *s, enum setting which);
void page_screen_free(struct screen *s);

#endif
