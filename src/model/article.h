/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An article as loaded: one block of cleaned text, its paragraphs and what its source says about
 * it.  Immutable once published (handed to a library or a sink); reference-counted, and the count
 * may be changed from any thread.  What the text means (sentences, kinds, quotes, quantities) is
 * annotation (annotate/annotate.h), made later and elsewhere.
 *
 * Every string is cleaned (text/clean.h) and owned by the article; NULL means not known.  path is
 * as given or walked to and is not cleaned: it is what open() takes; show path_shown.
 */
#ifndef LATERAL_MODEL_ARTICLE_H
#define LATERAL_MODEL_ARTICLE_H

#include "base/file_stamp.h"
#include "base/span.h"
#include "text/clean.h"

enum outlet_from { OUTLET_META, OUTLET_URL, OUTLET_FOLDER, OUTLET_FILE };

struct article {
	char *path, *path_shown;
	uint32_t item; /* from 1, within its file */
	struct file_stamp stamp; /* of the file, when it was read */
	char *outlet;  /* never NULL */
	enum outlet_from outlet_from;
	char *headline, *byline, *dateline;
	char *published; /* ISO 8601 date or date-time with zone */
	char *url;
	char *language; /* ISO 639-1; NULL: not stated (lang_guess tells) */
	char *text;     /* len bytes and TEXT_PADDING zeros */
	uint32_t len;
	struct text_chunk *chunk; /* where the text lies (model/text_store.h) */
	struct offset_map map;
	struct spans paragraphs;   /* of text, in order */
	struct span headline_span; /* the paragraph that is the headline; empty: none in the text */
	struct span date_span;     /* a "date 2025-07-04" prefix in the text; empty: none */
	bool plain;                /* fold_is_plain() of the text (text/fold_unit.h) */
	uint32_t turned;           /* signs that turn text around, left out of it (text/clean.h) */
	bool cut;                  /* longer than the limit of one article: the rest was left out */
	unsigned references;       /* use article_ref and article_unref */
};

/* An empty article with one reference, for an ingest function to fill before it is published. */
struct article *article_new(const char *path, uint32_t item);
/* Takes over the text, the map (C is emptied) and finds the paragraphs. */
void article_set_text(struct article *a, struct clean_text *c);
/* Its outlet is guessed: the file's name without folder and ending. */
void article_name_by_file(struct article *a);
struct article *article_ref(struct article *a);
void article_unref(struct article **a); /* frees with the last reference; sets *a to NULL */

/* What a list shows where there is no headline: the start of the first paragraph of prose. */
struct span article_title_span(const struct article *a);
/* The name of an outlet_from in JSON. */
const char *outlet_from_name(enum outlet_from from);

#endif
