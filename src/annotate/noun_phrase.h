/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Noun phrases of a frame, without a grammar: words that can stand in one, up to what cannot
 * ("the Russian foreign ministry", "a spokesman for Mr. Orr", "Ana Kolar", "she").
 */
#ifndef LATERAL_ANNOTATE_NOUN_PHRASE_H
#define LATERAL_ANNOTATE_NOUN_PHRASE_H

#include "annotate/frame.h"

struct noun_phrase {
	size_t start, end; /* items, end exclusive; equal: there is none */
	size_t head;       /* the item it is about: a name, a noun, a pronoun */
};

static inline bool noun_phrase_is_empty(struct noun_phrase p)
{
	return p.start == p.end;
}
/* The phrase that ends before item END. */
struct noun_phrase noun_phrase_before(const struct frame *f, size_t end);
/* The same, where item END follows the comma of an apposition: "Ana Kolar, the minister, said". */
struct noun_phrase noun_phrase_before_comma(const struct frame *f, size_t end);
/* The phrase that begins at item START. */
struct noun_phrase noun_phrase_after(const struct frame *f, size_t start);
/* The phrase that a sentence begins with, once openings such as "On Monday," are passed over. */
struct noun_phrase noun_phrase_opening(const struct frame *f, size_t start);

/* May say something: a name, a role, a body, people, a paper, a personal pronoun. */
bool noun_phrase_is_speaker(const struct frame *f, struct noun_phrase p);
/* "200 filmmakers": many, by a noun that no table needs to know. */
bool noun_phrase_is_people(const struct frame *f, struct noun_phrase p);
bool noun_phrase_is_pronoun(const struct frame *f, struct noun_phrase p);

#endif
