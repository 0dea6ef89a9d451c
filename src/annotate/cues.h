/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cues: the English words by which names and speakers are told, in one sorted table.  A word may
 * belong to several classes ("post" is a verb of saying, a body and a
 * paper).
 */
#ifndef LATERAL_ANNOTATE_CUES_H
#define LATERAL_ANNOTATE_CUES_H

#include <stddef.h>

enum cue {
	CUE_SAY = 1 << 0, /* said, warns: has a subject and what it says */
	CUE_SAYING = 1 << 1, /* adding */
	CUE_JUDGE = 1 << 2, /* called, blamed, welcomed: what it quotes, the subject said */
	CUE_JUDGING = 1 << 3, /* calling */
	CUE_AUX = 1 << 4, /* has, would, not */
	CUE_ADVERB = 1 << 5, /* also, earlier */
	CUE_DET = 1 << 6, /* the, another */
	CUE_PRONOUN = 1 << 7, /* he, they, who is asked for apart */
	CUE_POSSESSIVE = 1 << 8, /* her, their */
	CUE_PREP = 1 << 9, /* of, in */
	CUE_CONJ = 1 << 10, /* and, that, who */
	CUE_STOP = 1 << 11, /* other words that end a noun phrase */
	CUE_ROLE = 1 << 12, /* minister, teacher: what a person is */
	CUE_MALE = 1 << 13,
	CUE_FEMALE = 1 << 14,
	CUE_TITLE = 1 << 15, /* Mr, Gen: stands before a name, with or without a dot */
	CUE_BODY = 1 << 16, /* ministry, bank: head of the name of an organisation */
	CUE_GENERIC = 1 << 17, /* agency, group: stands for any organisation */
	CUE_PAPER = 1 << 18, /* statement, report: speaks for who made it */
	CUE_REPLY = 1 << 19, /* "…" was her answer */
	CUE_PLURAL = 1 << 20, /* officials, survivors: groups of persons */
	CUE_PLACE = 1 << 21, /* river, province: head of the name of a place */
	CUE_TIME = 1 << 22, /* weekdays and months */
	CUE_WORK = 1 << 23, /* show, novel: stands beside a title of one */
	CUE_LEAD = 1 << 24, /* according, shot (back): attributions begin with it, beside the verbs above */
};

/* The table, sorted and without doubles; word_sense.h looks words up in it. */
struct cue_word {
	const char *word;  /* folded */
	unsigned classes;
};
extern const struct cue_word cue_words[];
extern const size_t cue_count;

#endif
