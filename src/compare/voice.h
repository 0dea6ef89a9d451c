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
#include "compare/figure.h"

enum voice { VOICE_OTHER, VOICE_NONE, VOICE_UNKNOWN, VOICE_SAME }; /* NONE: no speaker on either side */

/* LEFT and RIGHT are speakers as strings, or NULL. */
enum voice voice_compare(const char *left, const char *right);
/*
 * The same of quotes LEFT and RIGHT, where a speaker without a name ("a pensioner", "the minister") is
 * who is named beside the quotation, or bears that title in the other article.
 */
enum voice voice_of_quotes(const struct comparison *c, const struct quote *left, const struct quote *right);
/* Whether SPEAKER, or NULL, is named in sentence S of an article, in reach of a quotation at SPAN. */
bool voice_is_named(const struct annotation *an, uint32_t s, struct span span, const char *speaker);

struct occasions { /* of a comparison; zeros at first */
	bool known;
	struct figures figures[2];
};

void occasions_release(struct occasions *o);
/* The figures of the articles; they are found once. */
const struct figures *occasions_figures(struct occasions *o, const struct comparison *c);
/* Whether quotes LEFT and RIGHT are of two days (some can be compared, and none agrees), or media. */
bool occasions_differ(struct occasions *o, const struct comparison *c, const struct quote *left,
		      const struct quote *right);

#endif
