/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page furniture: lines around an article that are none of it, such as comment forms, "Also
 * Read: ..." lines, share buttons, photo credits and section labels.  Told by tables of phrases
 * (phrases.h) on folded text and by a few shapes; a line that opens a quotation never is one.
 */
#ifndef LATERAL_ANNOTATE_FURNITURE_H
#define LATERAL_ANNOTATE_FURNITURE_H

#include "annotate/phrases.h"
#include "base/bytes.h"
#include "text/shape.h"

enum {
	FURNITURE_BYTES = 600, /* a longer paragraph is none, and need not be read */
	FURNITURE_LISTS = 32,
};

struct furniture {
	const struct phrase_list *all;
	const struct phrase_list *lists[FURNITURE_LISTS]; /* those of the language, and English */
	size_t list_count;
	struct shape shape;  /* of the paragraph read last, like all that follows */
	struct bytes raw, folded;
	const char *line;    /* folded, from the first word on, NUL behind its last character */
	size_t len;
	uint64_t begins;     /* a bit for each list that may have phrases with its first word */
	bool quoted;         /* begins with a quotation mark */
	bool bracketed;      /* one pair of round brackets around all of it */
	bool run_together;   /* a capital inside a word: LatestNews */
};

/* LANGUAGE is not kept. */
void furniture_init(struct furniture *f, const char *language);
void furniture_release(struct furniture *f);
void furniture_read(struct furniture *f, const char *text, struct span paragraph);

bool furniture_is(const struct furniture *f, enum place place);
/* A heading such as "Related Articles", behind which headings of other articles are listed. */
bool furniture_opens_list(const struct furniture *f);

#endif
