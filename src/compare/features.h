/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Features: what the comparison needs of one article, made once and shared by all pairs of its
 * event.  Per sentence its words as (span, stem), in order, and the set of its content stems; a
 * stem is an index into the article's own table, sorted by bytes, so two articles are joined by
 * merging tables (joint.h).  Boilerplate has no words.
 * Read-only once made; borrows the annotation, which must live longer.
 */
#ifndef LATERAL_COMPARE_FEATURES_H
#define LATERAL_COMPARE_FEATURES_H

#include "annotate/annotate.h"
#include "compare/bag.h"

enum word_flags {
	WORD_FUNCTION = 1, /* "the", "of": says nothing alone; every other is a content word */
	WORD_NAME = 2,     /* capitalised where nothing but a name would be */
	WORD_NUMBER = 4,   /* holds a digit, or is a number word */
	WORD_DATE = 8,     /* a day, a month, "week" */
	WORD_COMMON = 16,  /* what any news is told with: "said", "minister", "new" */
	WORD_CLAUSE = 32,  /* begins a clause: "that", "after" */
	WORD_TITLE = 64,   /* of a person: "minister", and the words between it and a name */
};

struct word {
	struct span span; /* of the article's text */
	uint32_t stem;
	uint8_t flags;
};

struct term { /* a content stem of a sentence */
	uint32_t stem;
	uint32_t clauses; /* bit i: it stands in clause i of the sentence */
	uint16_t count;   /* times in the sentence */
	uint8_t flags;    /* of any of its words */
};

/*
 * A clause is what stands between commas, dashes, quotation marks, brackets or words such as
 * "that" and "after", and has CLAUSE_WORDS content words; a shorter one is joined with the next.
 * What is behind the last of CLAUSES_MAX belongs to that.
 */
enum { CLAUSE_WORDS = 3, CLAUSES_MAX = 32 };

struct synonym { /* a content stem of a sentence that others may stand for */
	uint32_t stem;
	uint16_t group; /* of word_lists.h */
};

struct sentence_features {
	uint32_t first_word, n_words;
	uint32_t first_term, n_terms;       /* sorted by stem */
	uint32_t first_synonym, n_synonyms; /* sorted by group, then stem */
	uint32_t first_clause, n_clauses;   /* counted over the article; at least one */
	uint32_t place; /* counted without boilerplate */
};

struct features {
	const struct annotation *annotation;
	struct feature_sentences VEC(struct sentence_features) sentences; /* as the annotation's */
	struct words VEC(struct word) words;
	struct terms VEC(struct term) terms;
	struct synonyms VEC(struct synonym) synonyms;
	struct bag grams; /* four characters of content stems */
	struct bag pairs; /* two words in a row, by class: within names and titles, content, other */
	uint32_t n_places;  /* sentences that are no boilerplate */
	uint32_t n_clauses; /* of all sentences */
	struct stems VEC(const char *) stems; /* sorted; strings in stem_text */
	struct bytes stem_text;
};

struct features *features_make(const struct annotation *an);
void features_free(struct features **f);

#endif
