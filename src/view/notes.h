/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Notes: what other articles say of each sentence of one that is read: another number, another wording,
 * the same, nothing.  They stand beside the text and never in it, so nothing moves when they arrive, and
 * searching and copying know nothing of them.
 */
#ifndef LATERAL_VIEW_NOTES_H
#define LATERAL_VIEW_NOTES_H

#include "compare/comparison.h"
#include "view/lines.h"

enum { NOTED_MAX = 32 }; /* articles */
struct noted {
	const struct comparison *c; /* borrowed; the article that is read is on the left */
	const char *name;           /* of the other's outlet; notes have a copy of it */
};

/* In the order in which they are told; the first of a sentence gives it its mark. */
enum note_kind {
	NOTE_NUMBER,   /* # a quantity, date or name that differs */
	NOTE_QUOTE,    /* " a quote that differs */
	NOTE_SAME,     /* = */
	NOTE_REWORDED, /* ~ */
	NOTE_PARTIAL,  /* blank: both share a claim, one says more */
	NOTE_UNSURE,   /* ? */
	NOTE_ONLY,     /* < nobody else has it */
	NOTE_KINDS
};

struct note {
	uint32_t sentence;
	enum note_kind kind;
	bool is_account;  /* of NOTE_NUMBER: what differs are words, not a figure */
	uint32_t other;   /* index into others */
	uint32_t there;   /* the sentence in the other */
	struct span span; /* of the other's text, what differs there (NOTE_NUMBER, NOTE_QUOTE) */
	float score;      /* of the link (other kinds) */
};

struct notes {
	const struct annotation *an;
	size_t n_others;
	struct noted others[NOTED_MAX];
	char *names[NOTED_MAX]; /* theirs */
	struct note_list VEC(struct note) list; /* by sentence, then kind, then other */
	uint32_t *first;                        /* by sentence, and one more: into list */
};

/* OUT is zeroed or released before.  At most NOTED_MAX others are taken.  O(n log n) in what they found. */
void notes_make(struct notes *out, const struct annotation *an, const struct noted *others, size_t n);
void notes_release(struct notes *n);

/* What is told of a sentence first: NOTE_KINDS where there is nothing to tell. */
enum note_kind notes_kind(const struct notes *n, uint32_t sentence);
/* Whether something of the sentence is of KIND. */
bool notes_has(const struct notes *n, uint32_t sentence, enum note_kind kind);
/* The first note of a sentence that is of OTHER, or NULL. */
const struct note *notes_with(const struct notes *n, uint32_t sentence, size_t other);
char note_mark(enum note_kind kind);

struct notes_layout {
	unsigned mark;    /* column of the mark */
	unsigned column;  /* of the notes */
	unsigned columns; /* they may take; 0: marks alone */
	bool marked;      /* a mark before each note, too: there is room */
};
/*
 * Appends to OUT a line for every line of TEXT (view_article with SENTENCES): marks and notes.  Each note
 * has lines of its own, or stands behind the one before it where the sentence has too few; the last line
 * ends in … where there are more.
 */
void notes_lay(const struct notes *n, const struct lines *text, const struct notes_layout *o,
	       struct lines *out);
/* Appends a sentence's notes in words, for linear reading; whether there is one. */
bool notes_say(const struct notes *n, uint32_t sentence, struct bytes *out);

/*
 * Appends up to MAX lines: which sentence of OTHER says what SENTENCE says, or that none was found, and
 * which is CLOSEST (NO_ROW: none is).  OUT has the other's text on its left.  Nobody else has to have a
 * subheading or page furniture: of these it says nothing.
 */
struct panel_options {
	unsigned columns, max;
	uint32_t closest;
};
void notes_panel(const struct notes *n, uint32_t sentence, size_t other,
		 const struct panel_options *o, struct lines *out);

#endif
