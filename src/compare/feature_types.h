/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What features.h is made of; by itself for the files that help to make it. */
#ifndef LATERAL_COMPARE_FEATURE_TYPES_H
#define LATERAL_COMPARE_FEATURE_TYPES_H

#include "annotate/annotate.h"
#include "compare/bag.h"
#include "compare/word_lists.h"

enum word_flags {
	WORD_FUNCTION = 1, /* "the", "of": says nothing alone; every other is a content word */
	WORD_NAME = 2,     /* capitalised where nothing but a name would be */
	WORD_NUMBER = 4,   /* holds a digit, or is a number word */
	WORD_DATE = 8,     /* a day, a month, "week" */
	WORD_COMMON = 16,  /* what any news is told with: "said", "minister", "new" */
	WORD_CLAUSE = 32,  /* begins a clause: "that", "after" */
	WORD_TITLE = 64,   /* of a person: "minister", and the words between it and a name */
	WORD_USUAL = 128,  /* stands in news of any event: "decide", "country" */
};

struct word {
	struct span span; /* of the article's text */
	uint32_t stem;
	uint8_t flags;
	uint8_t spelling; /* 0 to 31; equal where the words are but for capitals, accents, "'s" */
};

struct term { /* a content stem of a sentence */
	uint32_t stem;
	uint32_t clauses; /* bit i: it stands in clause i of the sentence */
	uint32_t spellings; /* bit i: a word of spelling i is one of its words */
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
	uint16_t group, class; /* of word_lists.h */
};

struct about { /* a word of whom a sentence is about (about.h) */
	uint32_t stem;
	bool spoken; /* of the speaker, in the sentence or not */
	bool name;   /* somewhere in the article it is, or is part of one */
};

struct measure { /* a quantity, but for dates and ordinals */
	float value;
	uint32_t kind;  /* equal where type and unit are */
	uint32_t thing; /* equal where what is counted is; 0: not known */
};

struct standing { /* where a word but the most frequent ones stands first in a sentence (form.h) */
	uint32_t stem, word; /* counted from 0 in the sentence */
};

struct head { /* the first word of a sentence that is no name, figure or date, often its verb */
	uint32_t stem;
	uint16_t n_classes, classes[SENSES_MAX];
	bool known; /* else there is none */
};

struct gist_part { /* of what a sentence tells (gist.h) */
	uint32_t key; /* a stem, of the speaker's, too; or how many stems there are, and a class */
	float weight; /* beside a plain word of the same frequency */
};

struct sentence_features {
	uint32_t first_word, n_words;
	uint32_t first_term, n_terms;       /* sorted by stem */
	uint32_t first_synonym, n_synonyms; /* sorted by group, then stem */
	uint32_t first_clause, n_clauses;   /* counted over the article; at least one */
	uint32_t first_about, n_abouts;     /* sorted by stem, each once */
	uint32_t first_measure, n_measures;
	uint32_t n_gist;                    /* sorted by key; those of all sentences in order */
	uint32_t first_standing, n_standings; /* sorted by stem, each once */
	uint32_t place; /* counted without boilerplate */
};

struct accounts;
struct lemmas;
struct settings;

struct features {
	const struct annotation *annotation;
	struct feature_sentences VEC(struct sentence_features) sentences; /* as the annotation's */
	struct words VEC(struct word) words;
	struct terms VEC(struct term) terms;
	struct synonyms VEC(struct synonym) synonyms;
	struct abouts VEC(struct about) abouts;
	struct measures VEC(struct measure) measures;
	struct gist_parts VEC(struct gist_part) gist;
	struct standings VEC(struct standing) standings;
	struct heads VEC(struct head) heads; /* by sentence */
	struct bag pairs; /* two words in a row, by class: within names and titles, content, other */
	struct bag forms; /* how sentences are told, by class of word (form.h) */
	uint32_t n_places;  /* sentences that are no boilerplate */
	uint32_t n_clauses; /* of all sentences */
	struct stems VEC(const char *) stems; /* sorted; strings in stem_text */
	bool *is_name; /* by stem: any such word of the article is one */
	struct lemmas *lemmas;     /* lemma.h */
	struct settings *settings; /* of its figures: setting.h */
	struct accounts *accounts; /* account.h */
	struct bytes stem_text;
};

#endif
