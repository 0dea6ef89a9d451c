/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calling: whom common nouns were last said of, so that "the minister" and "the agency" find who is
 * meant.  Of two that one sentence calls so it is the first; who is called so beside somebody who was
 * before ("she met President Orr", where she is the president) does not take the noun from her.
 */
#ifndef LATERAL_ANNOTATE_CALLING_H
#define LATERAL_ANNOTATE_CALLING_H

#include "annotate/frame.h"
#include "annotate/word_table.h"

#define ACTOR_NONE UINT32_MAX
#define ACTOR_INTRODUCED (UINT32_MAX - 1) /* "a staffer": somebody, but not yet one who spoke */

struct called {
	uint32_t actor;
	uint32_t modifier; /* the word before the noun ("foreign" minister), or WORD_TABLE_NONE */
	size_t scene;      /* when */
	bool passed;       /* a former minister */
};

struct callings {
	struct word_table nouns; /* and nouns with their modifiers */
	struct calls VEC(struct called) calls; /* by noun */
};

struct calling_scene {
	size_t number;
	uint32_t first; /* the first person that it names, or ACTOR_NONE */
};

void callings_init(struct callings *c);
void callings_release(struct callings *c);

/* ACTOR is called by the common noun at item NOUN. */
void calling_note(struct callings *c, const struct frame *f, size_t noun, uint32_t actor,
		  struct calling_scene scene);
/* ACTOR bears a title at item TITLE that stands for WORD: "Gov." is a governor. */
void calling_note_title(struct callings *c, const struct frame *f, size_t title, const char *word,
			uint32_t actor, struct calling_scene scene);
/* ACTOR, whatever was before, is called WORD: a bank by the last word of its name. */
void calling_note_word(struct callings *c, const char *word, size_t len, uint32_t actor);
/* "a Democratic staffer", behind the article: the staffer of later on is that one. */
void calling_introduce(struct callings *c, const struct frame *f, size_t article);

/*
 * Who was last called so: "the minister" is a finance minister spoken of, "the transport minister"
 * is not.  May be ACTOR_INTRODUCED.
 */
uint32_t calling_find(struct callings *c, const struct frame *f, size_t noun);

#endif
