/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the reader share: screen_reader.c acts, reader_lines.c lays out and moves, reader_find.c
 * searches, reader_draw.c paints, reader_notes.c compares with what tells of the same, reader_words.c counts
 * words.
 */
#ifndef LATERAL_UI_READER_H
#define LATERAL_UI_READER_H

#include "ui/app.h"
#include "ui/lines_pane.h"
#include "view/view_window.h"
#include "workspace/comparing.h"

struct reader_walk { /* a movement by lines, some of which may be still to go */
	struct line_place at;
	long left, of; /* 0 left: none */
	bool page; /* the cursor keeps its row of the screen */
	bool down; /* where the next line with text is looked for first */
};

struct screen_reader {
	struct screen screen;
	struct order VEC(size_t) order; /* articles to read one after the other */
	size_t place;                   /* in it, of the one that is read */
	size_t article;
	const struct annotation *an;
	size_t words;
	struct job *counting;           /* them, while it runs */
	uint32_t *counts;               /* slice by slice */
	bool folded; /* page furniture */

	bool viewed;          /* there is a view */
	struct article_view view;
	struct view_window window; /* of it, in the pane: what is around the cursor */
	struct lines_pane pane;
	struct listbox box;   /* over the lines: selected is the cursor's */
	struct reader_walk walk;
	int width;            /* the lines are for; 0: none yet */
	uint32_t at;          /* the place */
	uint32_t sentence;    /* that holds it */
	size_t behind;        /* blocks from the last with text to the cursor's: addresses; 0: in the text */
	bool fresh;           /* just opened: nothing was done here yet */

	bool noted;           /* notes are wanted */
	bool notes_due;       /* to be begun when all else that was asked for is: a search goes first */
	struct comparing *comparing;  /* while it runs */
	struct related VEC(size_t) related; /* articles that tell of the same */
	struct notes notes;   /* of them, in that order */
	bool differs;         /* in some sentence, as they tell */
	struct lines margin;  /* beside the lines of the pane, one for one; none where nothing is noted */
	int margin_rule;      /* column of the line before the notes; 0: none */
	size_t other;         /* the one in the panel: index into related */
	size_t preferred;     /* article that the user chose for it, or NO_ARTICLE */
	size_t also;          /* to be in it whatever it tells of, or NO_ARTICLE: one came from there */
	struct {
		uint32_t sentence, closest;
		size_t other; /* article; NO_ARTICLE: none was asked for */
	} asked; /* for the sentence closest to one that the other lacks */

	struct search *find;  /* while it runs */
	bool jump;            /* to its first match, then */
	struct {
		uint32_t at;
		size_t behind;
		size_t above; /* lines of the screen */
		bool folded;
	} kept; /* where one was before a search */
};

static inline struct screen_reader *reader_self(struct screen *s)
{
	return (struct screen_reader *)s;
}
static inline uint32_t reader_sentences(const struct screen_reader *r)
{
	return (uint32_t)r->an->sentences.n;
}

/* Goes to a byte of the text. */
void reader_set_place(struct screen_reader *r, uint32_t at);
/* Goes behind the text, to a block as `behind` counts them; the place is the last sentence. */
void reader_set_behind(struct screen_reader *r, size_t behind);
/* Whether a sentence is folded away, as page furniture; folds that, or opens it. */
bool reader_hides(const struct screen_reader *r, uint32_t sentence);
void reader_set_folded(struct screen_reader *r, bool folded);
/* Goes to a byte, and brings the whole sentence into view; FAR: to where the eye falls, if it was not. */
void reader_go_to(struct screen_reader *r, uint32_t at, bool far);
/* Makes the lines anew, for the width they are for; the cursor keeps its row of the screen. */
void reader_lay_out(struct screen_reader *r);
/* Where the cursor has come near the ends of what is laid out: a screen above and below it, at least. */
void reader_lay_more(struct screen_reader *r);
/* Before another article is opened, and in the end. */
void reader_forget_lines(struct screen_reader *r);
/* Moves as app_move; what takes longer goes on in reader_walk_on, as long as there is something left. */
bool reader_act_move(struct screen_reader *r, enum action a, long count);
void reader_walk_on(struct screen_reader *r);

/* Looks for the app's pattern; what was found before is lit no more.  JUMP: goes to the first match, then. */
void reader_find(struct screen_reader *r, bool jump);
void reader_search(struct screen *s, const struct query *q, enum find_how how);
/* Takes in what was found; true while it is looked for. */
bool reader_work_find(struct screen_reader *r);
unsigned reader_next_match(struct screen_reader *r, int direction, long count); /* ACT_ flags */

void reader_draw(struct screen *s, struct canvas *c, struct rect rect);
/* Rows at the foot that are not text's, on a screen of HEIGHT rows. */
int reader_panel_height(const struct screen_reader *r, int height);

/* The words of the article: at once, or of a long one on threads; true while they are counted. */
void reader_count_words(struct screen_reader *r);
bool reader_work_words(struct screen_reader *r);
void reader_stop_words(struct screen_reader *r);

/* Forgets the notes, and has new ones made. */
void reader_start_notes(struct screen_reader *r);
void reader_drop_notes(struct screen_reader *r);
/* Whether sentences stand for themselves, for the sake of notes. */
bool reader_is_noted(const struct screen_reader *r);
/* Takes in what threads have done; true while one runs. */
bool reader_work_notes(struct screen_reader *r);
bool reader_act_notes(struct screen_reader *r, enum action a, long count);
/* The sentence of the panel's article that is closest to this one, where none is linked; or NO_ROW. */
uint32_t reader_closest(struct screen_reader *r);

#endif
