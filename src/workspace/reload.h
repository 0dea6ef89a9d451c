/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading articles again from their files, without a change of their number or order. */
#ifndef LATERAL_WORKSPACE_RELOAD_H
#define LATERAL_WORKSPACE_RELOAD_H

#include "workspace/workspace.h"

/* An article that is not what it was; owned until it is put in its place. */
struct reloaded {
	size_t index;
	struct article *article;
};
struct reloads VEC(struct reloaded);

/*
 * Reads article I again and adds it where anything of it has changed.  Fails with a line where it cannot be
 * read, or came from standard input.
 */
struct status reload_read(const struct workspace *ws, size_t i, struct reloads *out);
/*
 * Puts them in their places, releases the list, and forgets all that was derived: nobody may borrow from
 * the workspace meanwhile.  What the user has read stays so.
 */
void reload_take(struct workspace *ws, struct reloads *r);
/* The sentence of AN that says TEXT, the nearest to number S, else S or the last one. */
uint32_t reload_find_sentence(const struct annotation *an, uint32_t s, const char *text);

#endif
