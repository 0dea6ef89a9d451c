/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A frame: what stands around the quotations of one sentence, or of the few sentences that a
 * quotation runs over.  Every quotation and every name is one item, so that "“…,” said Ana Kolar"
 * is three: the pattern by which speakers are found.
 */
#ifndef LATERAL_ANNOTATE_FRAME_H
#define LATERAL_ANNOTATE_FRAME_H

#include "annotate/reading.h"

enum item_kind { ITEM_NONE, ITEM_WORD, ITEM_NUMBER, ITEM_SIGN, ITEM_NAME, ITEM_QUOTE };

struct item {
	enum item_kind kind;
	struct span span;
	uint32_t index;  /* of the name or quote; of the token otherwise */
	unsigned cues;   /* of a word, without 's */
	bool possessive; /* 's or s' */
	bool noun;       /* may be part of a noun phrase */
	uint8_t print;   /* of its key */
	bool leads;      /* a verb of saying, or another word by which an attribution may begin */
	uint32_t len;    /* of its key */
	const char *key; /* the folded word or the sign; "" for the other kinds */
};

struct frame {
	const struct annotation *an;
	uint32_t first, last; /* sentences */
	const struct reading *reading;
	struct items VEC(struct item) list;
	struct tokens tokens; /* of the sentences, borrowed */
};

void frame_init(struct frame *f, const struct annotation *an, const struct reading *reading);
void frame_release(struct frame *f);
/*
 * Reads the sentences from FIRST to LAST.  *NAME and *QUOTE are the first name and quote that do
 * not end before them, and are moved on to where those of the next frame begin.
 */
void frame_read(struct frame *f, uint32_t first, uint32_t last, size_t *name, size_t *quote);

extern const struct item item_none; /* of kind ITEM_NONE */

/* The item; item_none beyond either end. */
static inline const struct item *frame_item(const struct frame *f, size_t i)
{
	return i < f->list.n ? &f->list.v[i] : &item_none;
}
static inline const char *frame_key(const struct frame *f, size_t i)
{
	return frame_item(f, i)->key;
}
/* For constants, as token_is(). */
static inline bool frame_is(const struct frame *f, size_t i, const char *word)
{
	const struct item *it = frame_item(f, i);

	return it->len == strlen(word) && !memcmp(it->key, word, strlen(word));
}
bool frame_is_any(const struct frame *f, size_t i, const char *const *words); /* NULL ends them */
static inline bool frame_is_of(const struct frame *f, size_t i, const struct word_set *set)
{
	return set->prints[frame_item(f, i)->print] && frame_is_any(f, i, set->words);
}
bool frame_has_ending(const struct frame *f, size_t i, const char *end); /* a word, not END alone */
static inline bool frame_has(const struct frame *f, size_t i, unsigned cues)
{
	return frame_item(f, i)->cues & cues;
}
static inline const struct name *frame_name(const struct frame *f, size_t i) /* or NULL */
{
	const struct item *it = frame_item(f, i);

	return it->kind == ITEM_NAME ? &f->an->names.v[it->index] : NULL;
}

#endif
