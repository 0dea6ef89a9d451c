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

/* TITLE is what a page is called. */
void listing_write(struct bytes *out, const struct listing *l, enum format f, const char *title,
		   struct workspace *ws);

#endif
