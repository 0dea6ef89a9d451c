/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Voices: whether two articles quote one speaker, on one occasion.  Names in near transliterations
 * are one speaker, and so is what holds all words of the other ("Russia's foreign ministry",
 * "Russian Ministry of Foreign Affairs"); "banner", "officials" and "Argentine" may be anybody,
 * "critics" are nobody who is named.
 * Occasions are told by the days of the sentence where a quotation begins, else of the one before, and
 * by whether it was written or said.
 */
#ifndef LATERAL_COMPARE_VOICE_H
#define LATERAL_COMPARE_VOICE_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum voice { VOICE_OTHER, VOICE_NONE, VOICE_UNKNOWN, VOICE_SAME }; /* NONE: no speaker on either side */

struct heard { /* two speakers, and whether they are one */
	string_ref left, right;
	enum voice voice;
};
enum { HEARD = 64 };

/* Two speakers, or NULL. */
enum voice voice_compare(const char *left, const char *right);
/* By which of two speakers who may be one to call them: a name rather than "the mayor", and the longer. */
const char *voice_name(const char *left, const char *right);

struct voices { /* of two articles; remembers some, as speakers are few and comparing names takes its time */
	const struct annotation *annotation[2]; /* by side */
	struct heard heard[HEARD];
};

void voices_init(struct voices *v, const struct joint *j);
/* LEFT and RIGHT are speakers of their annotations, or 0. */
enum voice voices_compare(struct voices *v, string_ref left, string_ref right);
/*
 * The same of quotes LEFT and RIGHT, where a speaker without a name ("a pensioner", "the minister") is
 * who is named beside the quotation, or bears that title in the other article.
 */
enum voice voices_of_quotes(struct voices *v, const struct quote *left, const struct quote *right);
/* Whether SPEAKER, or NULL, is named in sentence S of an article, in reach of a quotation at SPAN. */
bool voice_is_named(const struct annotation *an, uint32_t s, struct span span, const char *speaker);

/* Whether quotes LEFT and RIGHT are of two days (some can be compared, and none agrees), or media. */
bool occasions_differ(const struct joint *j, const struct quote *left, const struct quote *right);

#endif
