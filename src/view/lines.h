/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines: what a screen or a writer shows of an article or a comparison, wrapped to a width.
 * A line is a list of segments, each a range of text at a column, with a role.  Text is borrowed:
 * of the left or right article (so that search matches can be laid over it), or of the pool for
 * what is added (marks, numbers, notes).  Columns count from 0, widths by text/width.h.
 */
#ifndef LATERAL_VIEW_LINES_H
#define LATERAL_VIEW_LINES_H

#include "base/bytes.h"
#include "base/span.h"

/* What a cell means; the terminal gives it attributes and colours, a golden screen one letter. */
enum role {
	ROLE_TEXT,       /* . prose */
	ROLE_TITLE,      /* T a screen's title line */
	ROLE_HINT,       /* k the line of keys at the foot */
	ROLE_MESSAGE,    /* e a message or a prompt */
	ROLE_RULE,       /* - lines between parts */
	ROLE_HEADLINE,   /* H */
	ROLE_SUBHEADING, /* S */
	ROLE_MUTED,      /* b boilerplate, folded or noted things */
	ROLE_MARK,       /* m = ~ < > ? at the gutter */
	ROLE_FLAG,       /* f # " there: something differs */
	ROLE_NUMBER,     /* n a sentence's number */
	ROLE_SHARED,     /* s a run both sides say (bold) */
	ROLE_DIFFERS,    /* d a differing run inside a matching passage (underline) */
	ROLE_QUANTITY,   /* q a quantity */
	ROLE_CONFLICT,   /* Q a differing quantity, in brackets */
	ROLE_QUOTE,      /* " a quotation */
	ROLE_MATCH,      /* / a search match (reverse and underline) */
	ROLE_FOUND,      /* * the one at the cursor */
	ROLE_CURSOR,     /* > the mark of the current row */
	ROLE_COUNT_
};

enum text_source { SOURCE_LEFT, SOURCE_RIGHT, SOURCE_POOL };

struct segment {
	uint16_t column, columns;
	uint8_t source; /* enum text_source */
	uint8_t role;   /* enum role */
	struct span span; /* bytes of the source */
};

#define NO_ROW UINT32_MAX
struct line {
	uint32_t first, n;   /* segments */
	uint32_t row, entry; /* what the line belongs to (rows.h), or NO_ROW */
};

struct lines {
	const char *text[2];  /* borrowed: the left and right article's text */
	struct bytes pool;
	struct segment_list VEC(struct segment) segments;
	struct line_list VEC(struct line) lines;
};

void lines_init(struct lines *l, const char *left, const char *right);
void lines_release(struct lines *l);
void lines_clear(struct lines *l);

/* Begins a line; segments are then added from left to right. */
void lines_begin(struct lines *l, uint32_t row, uint32_t entry);
/* Adds a range of an article's text to the last line; the columns it takes. */
uint16_t lines_add_text(struct lines *l, uint16_t column, enum text_source source,
			struct span span, enum role role);
/* Adds a string of its own to the last line; the columns it takes. */
uint16_t lines_add_string(struct lines *l, uint16_t column, const char *s, enum role role);

/*
 * How much of the LEN bytes that fit is kept where more follows them: to the end of a word if that costs
 * little, and neither a quotation mark or bracket that opens what is cut off nor an ellipsis of its own.
 */
uint32_t lines_cut_at_word(const char *text, uint32_t len);
/* The length less the text's own "…" or "...", where another one is put behind it. */
uint32_t lines_without_ellipsis(const char *text, uint32_t len);
/*
 * The same, cut at LIMIT (a column, exclusive) with … as its last sign where it does not fit; at the
 * end of a word where that costs little.  Nothing is added where LIMIT leaves no room.
 */
uint16_t lines_add_text_cut(struct lines *l, uint16_t column, uint16_t limit,
			    enum text_source source, struct span span, enum role role);
uint16_t lines_add_string_cut(struct lines *l, uint16_t column, uint16_t limit, const char *s,
			      enum role role);
/* Puts a string into the pool without showing it. */
struct span lines_keep(struct lines *l, const char *s, size_t len);

/* The bytes of a source. */
const char *lines_source(const struct lines *l, enum text_source source);
/* Columns from the first to behind the last sign of line I. */
uint16_t lines_width(const struct lines *l, size_t i);
/* The line that shows byte AT of a source, else the next byte that is shown; the number of lines if none. */
size_t lines_find(const struct lines *l, enum text_source source, uint32_t at);

/* The bytes a segment shows. */
const char *segment_text(const struct lines *l, const struct segment *s);
/* Appends line I as plain text: blanks for gaps, newlines inside as blanks, none at the end. */
void lines_print(const struct lines *l, size_t i, struct bytes *out);
/* The letter of a role in golden screens. */
char role_letter(enum role role);

#endif
