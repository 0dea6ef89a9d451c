/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Annotation: what is understood of one article.  Made on first need, never at load; immutable;
 * holds a reference to its article.  Spans are bytes of the article's text.  Indices count from
 * 0 here; users and JSON count from 1.
 *
 * annotate/annotate.h makes one.  Strings that are not spans (speakers, values) live in one pool; a
 * string_ref is their offset in it, and 0 means not known.
 */
#ifndef LATERAL_ANNOTATE_ANNOTATION_H
#define LATERAL_ANNOTATE_ANNOTATION_H

#include "base/bytes.h"
#include "model/article.h"

typedef uint32_t string_ref;

enum sentence_kind { KIND_HEADLINE, KIND_SUBHEADING, KIND_BODY, KIND_BOILERPLATE };

/* In order of the text; together they cover all that is not blank. */
struct sentence {
	struct span span;
	enum sentence_kind kind;
	uint32_t paragraph; /* index into the article's paragraphs */
	string_ref speaker;
};

struct quote { /* with its quotation marks; may run over several sentences */
	struct span span;
	uint32_t sentence, sentence_end; /* first and last sentence it touches */
	string_ref speaker;
	bool by_place; /* nothing says who speaks: whoever spoke in the paragraph before */
};

enum quantity_type {
	QUANTITY_DATE, QUANTITY_NUMBER, QUANTITY_MONEY, QUANTITY_PERCENT,
	QUANTITY_DURATION, QUANTITY_ORDINAL, QUANTITY_AGE, QUANTITY_MEASURE,
};

struct quantity {
	struct span span;
	uint32_t sentence;
	enum quantity_type type;
	string_ref value;     /* a decimal number, or an ISO date as precise as is known */
	string_ref low, high; /* bounds of the value; 0: open */
	string_ref unit;      /* ISO 4217 for money, else the base unit (m, kg, s, ...) */
	string_ref of;        /* what is counted, folded */
	string_ref qualifier; /* "at least", "about", ... as written, folded */
};

enum name_type { NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_OTHER };

struct name { /* one mention; mentions of one bearer share the canonical string */
	struct span span;
	uint32_t sentence;
	enum name_type type;
	string_ref canonical; /* the longest form in the article */
};

struct annotation {
	struct article *article;
	const char *language; /* static; stated or guessed */
	struct sentences VEC(struct sentence) sentences;
	struct quotes VEC(struct quote) quotes;
	struct quantities VEC(struct quantity) quantities;
	struct names VEC(struct name) names;
	struct bytes strings;
};

void annotation_free(struct annotation **an); /* sets *an to NULL */

/* The string, or NULL for 0. */
const char *annotation_string(const struct annotation *an, string_ref ref);
/* Adds a string to the pool and returns its reference; for the files of this folder. */
string_ref annotation_intern(struct annotation *an, const char *s, size_t len);
/* The index of the sentence that holds byte AT, else of the next one; n where there is none. */
uint32_t annotation_sentence_at(const struct annotation *an, uint32_t at);

const char *sentence_kind_name(enum sentence_kind kind); /* as in JSON */
const char *quantity_type_name(enum quantity_type type);

#endif
