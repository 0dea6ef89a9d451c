/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/saying.h"

#include <string.h>

enum { LONGEST_SUBJECT = 10 }; /* items */

#define VERBS (CUE_SAY | CUE_SAYING | CUE_JUDGE | CUE_JUDGING)

WORD_SET(verbs_or_nouns, "states", "reports", "claims", "comments", "notes", "fears", "hopes",
	 "demands", "posts", "charges");

/* "swing states will", "the court reports were" */
static bool is_noun(const struct frame *f, size_t i)
{
	return frame_is_of(f, i, &verbs_or_nouns) && frame_has(f, i + 1, CUE_AUX);
}

WORD_SET(telling, "tell", "tells", "told", "telling");
WORD_SET(truth_words, "truth", "lies", "lie");

/* "told the truth", "tells lies" */
static bool is_telling_truth(const struct frame *f, size_t i)
{
	return frame_is_of(f, i, &telling) &&
	       frame_is_of(f, i + 1 + frame_has(f, i + 1, CUE_DET), &truth_words);
}

WORD_SET(articles, "a", "an", "the", "these", "those");

/* "some say" is said; "co-wrote" is not. */
bool saying_at(const struct frame *f, size_t i)
{
	if ((frame_is(f, i, "ruling") || frame_is(f, i, "finding")) && frame_is(f, i + 1, "that"))
		return true;
	if (!frame_has(f, i, VERBS) || frame_item(f, i)->possessive || is_noun(f, i) ||
	    is_telling_truth(f, i) || (i > 0 && frame_is(f, i - 1, "-")))
		return false;
	if (frame_is(f, i, "asked") &&
	    (frame_is(f, i + 1, "to") || frame_is(f, i + 1, "not") || frame_is(f, i + 1, "for")))
		return false;
	return i == 0 || !(frame_is_of(f, i - 1, &articles) || frame_has(f, i - 1, CUE_POSSESSIVE) ||
			   frame_item(f, i - 1)->possessive);
}

static bool is_adverb(const struct frame *f, size_t i)
{
	const struct item *it = frame_item(f, i);
	size_t len = it->len;

	if (it->kind != ITEM_WORD || it->noun)
		return false;
	return (it->cues & (CUE_AUX | CUE_ADVERB)) ||
	       (!it->cues && len > 4 && !strcmp(frame_key(f, i) + len - 2, "ly"));
}

/* The item behind which the verb's own words begin: "has", "also", "reportedly". */
size_t saying_start(const struct frame *f, size_t verb)
{
	size_t i = verb;

	while (i > 0 && verb - i < 6 && is_adverb(f, i - 1))
		i--;
	return i;
}

WORD_SET(time_start_words, "on", "late", "early", "earlier", "last", "this", "morning",
	 "afternoon", "evening", "night", "week", "month", "year");

/* Behind what stands before the verb and says when: "late on Monday", "Thursday". */
size_t saying_time_start(const struct frame *f, size_t start)
{
	size_t i = start;
	bool day = false;

	while (i > 0 && start - i < 5 &&
	       (frame_has(f, i - 1, CUE_TIME) || frame_is_of(f, i - 1, &time_start_words))) {
		i--;
		day = day || frame_has(f, i, CUE_TIME) || frame_is(f, i, "last");
	}
	return day ? i : start;
}

/* Behind the verb is a clause, a quotation or nothing: "maintained the dam was sound", not "ties". */
static bool has_content(const struct frame *f, size_t verb)
{
	size_t i = verb + 1;

	if (frame_item(f, i)->kind != ITEM_WORD && frame_item(f, i)->kind != ITEM_NAME &&
	    frame_item(f, i)->kind != ITEM_NUMBER)
		return true;
	if (frame_has(f, i, CUE_PRONOUN | CUE_PREP | CUE_TIME) || frame_is(f, i, "that"))
		return true;
	for (; i < verb + LONGEST_SUBJECT; i++)
		if (!frame_item(f, i)->noun && !frame_has(f, i, CUE_DET | CUE_POSSESSIVE | CUE_ADVERB) &&
		    !frame_is(f, i, "of"))
			break;
	return frame_has(f, i, CUE_AUX);
}

WORD_SET(denying, "deny", "denies", "denied", "denying");
WORD_SET(claims, "accusations", "allegations", "charges", "claims", "guilt", "involvement",
	 "knowledge", "liability", "reports", "murder", "negligence", "responsibility", "rumors",
	 "rumours", "fault", "speculation", "suggestions", "wrongdoing");

/* "denied service to a couple", "denied bail", not "denied wrongdoing", "denied taking it" */
static bool is_refusal(const struct frame *f, size_t verb)
{
	size_t i = verb + 1;

	if (!frame_is_of(f, verb, &denying))
		return false;
	if (frame_is(f, i, "to"))
		return true;
	while (frame_item(f, i)->kind == ITEM_WORD && frame_item(f, i)->noun && !frame_has(f, i, CUE_DET)) {
		if (frame_is_of(f, i, &claims) || frame_has_ending(f, i, "ing"))
			return false;
		i++;
	}
	return i > verb + 1 && !frame_has(f, i, CUE_AUX);
}

WORD_SET(agreeing, "agree", "agrees", "agreed");
WORD_SET(holding, "maintain", "maintains", "maintained", "maintaining", "asserts", "asserted",
	 "asserting", "signals", "signaled", "signalled", "signaling", "signalling", "conveys",
	 "conveyed", "conveying");

/* "agreed to go", "maintained ties", "asserting a policy" */
static bool is_deed(const struct frame *f, size_t verb)
{
	if (frame_is_of(f, verb, &agreeing))
		return frame_is(f, verb + 1, "to");
	return is_refusal(f, verb) || (frame_is_of(f, verb, &holding) && !has_content(f, verb));
}

WORD_SET(answers, "comment", "commented", "responded", "responds", "replied", "answered",
	 "elaborated");
WORD_SET(negations, "not", "never", "didn't", "hasn't", "haven't", "don't", "doesn't", "wouldn't",
	 "won't");
WORD_SET(requests, "request", "requests");

/* "has not commented", "responded to a request": nothing is said. */
bool saying_is_silent(const struct frame *f, size_t start, size_t verb)
{
	if (!frame_is_of(f, verb, &answers))
		return is_deed(f, verb);
	if (frame_is(f, verb + 1, "to") &&
	    (frame_is_of(f, verb + 2, &requests) || frame_is_of(f, verb + 3, &requests)))
		return true;
	for (size_t i = start; i < verb; i++)
		if (frame_is_of(f, i, &negations))
			return true;
	return false;
}

WORD_SET(be_forms, "is", "was", "are", "were", "been", "being", "be", "'s");

bool saying_be(const struct frame *f, size_t i)
{
	return frame_is_of(f, i, &be_forms);
}

/* "was described as", "is said to have" */
bool saying_is_passive(const struct frame *f, size_t start, size_t verb)
{
	if (frame_has(f, verb, CUE_SAYING | CUE_JUDGING))
		return false;
	for (size_t i = start; i < verb; i++)
		if (saying_be(f, i))
			return true;
	return false;
}

WORD_SET(plain_words, "said", "says", "say", "told", "tells", "tell", "added", "adds", "wrote",
	 "writes", "insisted", "insists", "insist", "argued", "argues", "argue", "warned", "warns",
	 "explained", "explains", "believe", "believes", "think", "thinks", "maintained", "maintains",
	 "agreed", "agree");

/*
 * Verbs that make a speaker of any subject.  Others may be participles ("a video posted on X"),
 * nouns ("media reports") or speak of no words ("the applause continued"): theirs must be able to
 * speak, or quote on the spot.
 */
bool saying_is_plain(const struct frame *f, size_t verb)
{
	return frame_is_of(f, verb, &plain_words);
}
