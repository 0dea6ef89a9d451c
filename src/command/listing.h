/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of articles, or of matches in them, as text, JSON (an object a line), Markdown or HTML. */
#ifndef LATERAL_COMMAND_LISTING_H
#define LATERAL_COMMAND_LISTING_H

#include "command/options.h"
#include "workspace/workspace.h"

struct listed {
	size_t article;
	struct span match; /* empty: the article itself */
	unsigned cost;     /* of the match: errors */
};
struct listing VEC(struct listed);

/*
 * A list is written article by article, so that whoever has a screen to care for can do that in between:
 * texts with matches have to be understood for the numbers of their sentences.  TITLE is what a page is
 * called.
 */
void listing_begin(struct bytes *out, enum format f, const char *title);
/* Adds row AT and those of the same article behind it; the row after them. */
size_t listing_add(struct bytes *out, const struct listing *l, size_t at, enum format f,
		   const struct workspace *ws);
void listing_end(struct bytes *out, enum format f);

#endif
