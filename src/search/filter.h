/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands before every way to match: a scan for the literals that a match must hold.  It leads
 * from one place worth looking at to the next.
 */
#ifndef LATERAL_SEARCH_FILTER_H
#define LATERAL_SEARCH_FILTER_H

#include "base/span.h"
#include "search/reader.h"
#include "search/scan.h"
#include "search/stop.h"

struct filter {
	struct needles needles; /* none: every place is worth looking at */
	enum reading reading;
	bool ascii[128]; /* the characters of the needles */
	bool others;     /* whether they hold any beyond */
};

/* Where matches are looked for: a paragraph, and what is known of it. */
struct place {
	const char *text;
	struct span paragraph;
	bool plain; /* or read as it is */
	bool knows; /* filter_knows(), and there are needles */
	const struct stop *stop;
};

/* To be called when the needles and the reading are set. */
void filter_settle(struct filter *f);

/*
 * The first place worth looking at; t->len where there is none.  PLAIN: the text is known to be so
 * (fold_is_plain), or a part of one that is.
 */
size_t filter_look(const struct filter *f, const struct scan_text *t, bool plain);
/* False where the needles do not tell: a character of theirs may be hidden in another form. */
bool filter_knows(const struct filter *f, const char *text, struct span paragraph);

/* Where the next needle stands, from FROM on; END: there is none.  The filter must know. */
uint32_t filter_needle(const struct filter *f, const char *text, uint32_t from, uint32_t end);
/* Where a match that holds the needle at AT can begin, at the earliest, but not before FROM. */
uint32_t filter_start(const struct filter *f, const char *text, uint32_t from, uint32_t at);

#endif
