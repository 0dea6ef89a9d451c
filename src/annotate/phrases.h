/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The phrases of page furniture, by language and by where in a line they tell.  They are in the
 * form of furniture_read(): folded, without accents, no marks before the first word.
 */
#ifndef LATERAL_ANNOTATE_PHRASES_H
#define LATERAL_ANNOTATE_PHRASES_H

#include "text/lang.h"

/* Where a paragraph stands: some phrases are furniture only before or behind the prose. */
enum place {
	PLACE_HEAD = 1,
	PLACE_INSIDE = 2,
	PLACE_TAIL = 4,
	PLACE_EDGE = PLACE_HEAD | PLACE_TAIL,
	PLACE_ANY = PLACE_EDGE | PLACE_INSIDE,
};

enum phrase_how {
	PHRASE_WHOLE,  /* the line, marks at its end aside */
	PHRASE_START,  /* its first words */
	PHRASE_INSIDE, /* anywhere in it */
	PHRASE_END,    /* its last characters */
	PHRASE_CALL,   /* the first words of one of its sentences */
	PHRASE_NOTE,   /* the first words of a line in brackets */
	PHRASE_COUNT,  /* all of it behind a number: "3 Comments" */
};

struct phrase_list {
	const char *language;
	enum phrase_how how;
	unsigned where; /* enum place, added up */
	bool fragment;	/* the line must not end as a sentence does */
	struct word_list phrases;
};

const struct phrase_list *phrase_lists(size_t *count);

extern const struct word_list phrase_opener;   /* headings behind which other articles are listed */
extern const struct word_list phrase_share;    /* networks and buttons of a share line */
extern const struct word_list phrase_sections; /* names of sections, one word each */
extern const struct word_list phrase_dates;    /* words of a line that holds only a date */
extern const struct word_list phrase_networks; /* what "Follow us" lines name */
extern const struct word_list phrase_by;       /* before the author's name */

#endif
