/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pattern as automata that take one step for each character, for texts in which every character is
 * folded by itself.  They are ten times as fast as TRE and Myers' bit-vectors, and where a needle
 * stands they tell after a few characters whether a match can hold it.
 */
#ifndef LATERAL_SEARCH_AUTOMATON_H
#define LATERAL_SEARCH_AUTOMATON_H

#include "base/span.h"
#include "search/ere_tree.h"
#include "search/needle.h"
#include "search/stop.h"

struct automaton;

/*
 * Takes over what E holds, for texts that are read so.  NEEDLES: what every match must hold.  NULL
 * where the pattern is too large; then E is left as it is.
 */
struct automaton *automaton_new(struct ere *e, enum reading reading, const struct needles *needles);
/*
 * For the N characters of E, a literal in which errors are allowed: it knows automaton_confirms()
 * alone.  One of the needles stands in every match as it is; starts[i]: the characters before it.
 */
struct automaton *automaton_new_near(struct ere *e, enum reading reading,
				     const struct needles *needles, const unsigned *starts,
				     unsigned errors);
void automaton_free(struct automaton **a);

enum confirmed {
	CONFIRMED_NOT,
	CONFIRMED_UNSURE, /* the paragraph may end where it matters */
	CONFIRMED,
};

/*
 * Whether a match holds a needle that stands at AT: what stands around it is looked at, but no
 * further than the line goes on, and inside of WITHIN, which holds the paragraph.  The text is plain
 * (fold_is_plain) or read as it is.
 */
enum confirmed automaton_confirms(struct automaton *a, const char *text, struct span within,
				  uint32_t at);

/* Whether it can tell anything of what stands on both sides of a needle. */
bool automaton_knows_sides(const struct automaton *a);

/*
 * Appends all matches of a pattern with one needle, from T->from on, where a paragraph begins, to the
 * end of the text, by looking around needles.  False, with some of them, where it would have to know
 * where paragraphs end.  The text is as above.
 */
bool automaton_find_near(struct automaton *a, const struct scan_text *t, struct spans *out);

/*
 * Appends the matches in a paragraph that is plain or read as it is.  False, and nothing is appended,
 * where that would take too much time, or STOP (or NULL) was wanted.  Both functions are safe on
 * several threads at once.
 */
bool automaton_find(struct automaton *a, const char *text, struct span paragraph,
		    const struct stop *stop, struct spans *out);

#endif
