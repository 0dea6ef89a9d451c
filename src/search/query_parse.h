/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The query language, as text: which terms a query has and how they are combined.  What they mean
 * is search/query.h; the same for users is lateral-query(7).
 *
 *	query = and { "or" and }
 *	and   = not { ["and"] not }
 *	not   = "not" not | "(" query ")" | term
 *	term  = [ field ":" ] value | words
 *	value = word | '"' ... '"' [ "~" digits ]
 *
 * A text that names no field is no query: it is one pattern, whatever it holds.  A field is named
 * where its name and colon stand at the start of a word, with the value directly behind; any other
 * name is a part of a word.  Operators are written small or in capitals.  A word ends at a blank or
 * at a parenthesis that it did not open, and a backslash takes the next character into it.  Words
 * in a row are one pattern, blanks and all: a field before them does not change what they mean.
 */
#ifndef LATERAL_SEARCH_QUERY_PARSE_H
#define LATERAL_SEARCH_QUERY_PARSE_H

#include "base/bytes.h"
#include "base/status.h"

#include <stdbool.h>

enum {
	QUERY_MAX_LENGTH = 4000, /* bytes */
	QUERY_MAX_TERMS = 32,
	QUERY_MAX_NESTING = 50,  /* parentheses */
	/* Of N terms there are N - 1 pairs, and each of both may be negated once. */
	QUERY_MAX_NODES = 4 * QUERY_MAX_TERMS,
};

enum query_field {
	QUERY_TEXT, /* no field */
	QUERY_OUTLET,
	QUERY_DATE,
	QUERY_HEADLINE,
	QUERY_QUOTE,
	QUERY_SPEAKER,
	QUERY_NUMBER,
	QUERY_KIND,
	QUERY_ONLY,
};

struct query_term {
	enum query_field field;
	struct bytes value; /* without the quotation marks around it */
	size_t column;      /* of the value in the query, from 1 in code points */
};

enum query_node_kind { QUERY_TERM, QUERY_AND, QUERY_OR, QUERY_NOT };

struct query_node {
	enum query_node_kind kind;
	unsigned term;        /* of QUERY_TERM: its index */
	unsigned left, right; /* nodes; QUERY_NOT has a left one alone */
};

struct query_tree {
	struct query_term terms[QUERY_MAX_TERMS];
	struct query_node nodes[QUERY_MAX_NODES]; /* children stand before their parents */
	unsigned n_terms, n_nodes, root;
};

bool query_has_fields(const char *text, size_t len);
/* On failure the status says what is wrong and at which column, and the tree is empty. */
struct status query_parse(struct query_tree *out, const char *text, size_t len);
void query_tree_release(struct query_tree *t);
/*
 * The field that the last word of a text names so far, for who completes it; where it names one in
 * full, the next one.  *START is where the word begins.  NULL: none begins so.
 */
const char *query_complete(const char *text, size_t len, size_t *start);
/* "outlet"; "" for QUERY_TEXT. */
const char *query_field_name(enum query_field field);

#endif
