/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A compiled search pattern.  Patterns are matched against one paragraph at a time: ^ and $ are its
 * ends, and a newline inside of it reads as a blank.  Matches are leftmost-longest, do not overlap,
 * and empty ones are not reported.
 * What looks the same is the same: composed and decomposed letters, all quotes, dashes and blanks of
 * one kind, and with ignored case ß and ss.
 * LC_CTYPE must be a UTF-8 locale from before the first call.
 */
#ifndef LATERAL_SEARCH_PATTERN_H
#define LATERAL_SEARCH_PATTERN_H

#include "base/span.h"
#include "base/status.h"
#include "search/stop.h"

#include <stdbool.h>
#include <stddef.h>

enum pattern_flags {
	PATTERN_LITERAL = 1,     /* not a regular expression */
	PATTERN_IGNORE_CASE = 2, /* always; without it smart case: ignored unless a capital is named */
	PATTERN_MATCH_CASE = 4,  /* never ignored, and nothing else is folded */
	PATTERN_REFERENCE = 8,   /* without automaton: slow, for tests that compare both */
	PATTERN_ERRORS = 0x100,  /* times the number of errors that are allowed */
};

struct pattern;

/*
 * Fails with a line that says what is wrong in TEXT and at which column.  Errors are inserted,
 * missing and replaced characters; a pattern that allows some holds no operators (for which matches
 * are chosen see search/approx.h).  "~2" at the end of a pattern that is not literal allows two.
 */
struct status pattern_compile(struct pattern **out, const char *text, size_t len, unsigned flags);
/* The same, for a text that begins at COLUMN of what the user wrote. */
struct status pattern_compile_at(struct pattern **out, const char *text, size_t len, size_t column,
				 unsigned flags);
void pattern_free(struct pattern **p);

/*
 * Appends the matches in one paragraph of TEXT.  Safe on several threads at once.  False where the
 * paragraph is so long, and the pattern so costly, that the rest of it was not searched.
 */
bool pattern_find(const struct pattern *p, const char *text, struct span paragraph,
		  struct spans *out);
/* The same; also false where STOP (or NULL) was wanted before the end. */
bool pattern_find_unless(const struct pattern *p, const struct stop *stop, const char *text,
			 struct span paragraph, struct spans *out);

/* How many errors one of its matches has. */
unsigned pattern_cost(const struct pattern *p, const char *text, struct span match);

/* A text of many paragraphs. */
struct pattern_text {
	const char *text;
	uint32_t len;
	bool plain; /* fold_is_plain() is true of it */
	const struct stop *stop; /* of pattern_find_at(); or NULL */
};

/*
 * The first place from FROM on, which is no place inside of a paragraph, where a match may begin or
 * go on; the length of the text where there is none.  Much faster than to search.
 */
uint32_t pattern_look(const struct pattern *p, const struct pattern_text *t, uint32_t from);
/* Whether any part of the text may hold a match, be it a paragraph or not. */
bool pattern_may_match(const struct pattern *p, const struct pattern_text *t);
/* pattern_find() in the paragraph of the text to which pattern_look() led: AT is what it returned. */
bool pattern_find_at(const struct pattern *p, const struct pattern_text *t, struct span paragraph,
		     uint32_t at, struct spans *out);

/*
 * All matches from FROM on, where a paragraph begins, to the end of the text; paragraphs end where
 * lines do, and before the blanks there.  False, and nothing is appended, where more has to be known
 * of them, or of characters: then go on from place to place, as above.
 */
bool pattern_find_all(const struct pattern *p, const struct pattern_text *t, uint32_t from,
		      struct spans *out);

/*
 * Whether what P matches holds a match of OTHER, as far as that is easy to say: both are without
 * operators, and OTHER is a part of P.
 */
bool pattern_implies(const struct pattern *p, const struct pattern *other);

#endif
