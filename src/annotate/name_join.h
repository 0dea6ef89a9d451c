/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of names and their bearers: which of an article's forms name the same. */
#ifndef LATERAL_ANNOTATE_NAME_JOIN_H
#define LATERAL_ANNOTATE_NAME_JOIN_H

#include "annotate/annotation.h"
#include "annotate/name_runs.h"

#define FORM_NONE UINT32_MAX

struct name_form { /* the same words in the same order */
	uint32_t run;      /* its first */
	uint32_t person, organisation, place; /* evidence of all its runs */
	bool he, she;                         /* as titles say */
	uint32_t bearer;
};

struct name_bearer {
	uint32_t form; /* the longest */
	uint32_t person, organisation, place;
	uint32_t next_last, next_first; /* others with the same last or first word */
};

struct name_forms {
	const struct name_reader *reader;
	struct word_table table; /* the forms, their words apart by blanks */
	struct forms VEC(struct name_form) forms;
	struct bearers VEC(struct name_bearer) bearers;
	struct bytes key;   /* of the form at hand */
	uint32_t *surnames; /* by word: the form of the first person whose last word it is */
};

void name_forms_init(struct name_forms *f, const struct name_reader *reader);
void name_forms_release(struct name_forms *f);
/* Notes a run as the mention of a name; the number of its form. */
uint32_t name_forms_add(struct name_forms *f, uint32_t run);
/* Gives every form its bearer; nothing is added after that. */
void name_forms_join(struct name_forms *f);
/* The form that KEY, words apart by blanks, is or is the surname of; FORM_NONE: no name here. */
uint32_t name_forms_find(const struct name_forms *f, const char *key, size_t len);
enum name_type name_bearer_type(const struct name_bearer *b);

#endif
