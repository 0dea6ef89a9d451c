/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs of saying in a frame: which words are some, what belongs to them, when nothing is said. */
#ifndef LATERAL_ANNOTATE_SAYING_H
#define LATERAL_ANNOTATE_SAYING_H

#include "annotate/frame.h"

/* "warned", but not "a report", "the post", "swing states will" and "Orr’s comments". */
bool saying_at(const struct frame *f, size_t i);
/* The item behind which the verb's own words begin: "has", "also", "reportedly". */
size_t saying_start(const struct frame *f, size_t verb);
/* Behind what stands before START and says when: "late on Monday", "Thursday". */
size_t saying_time_start(const struct frame *f, size_t start);
/* "has not commented", "agreed to go", "maintained ties": nothing is said. */
bool saying_is_silent(const struct frame *f, size_t start, size_t verb);
/* "was described as", "is said to have" */
bool saying_is_passive(const struct frame *f, size_t start, size_t verb);
/*
 * Verbs that make a speaker of any subject.  Others may be participles ("a video posted on X"),
 * nouns ("media reports") or speak of no words ("the applause continued"): theirs must be able to
 * speak, or quote on the spot.
 */
bool saying_is_plain(const struct frame *f, size_t verb);
/* A form of to be. */
bool saying_be(const struct frame *f, size_t i);

#endif
