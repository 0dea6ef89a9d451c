/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Topics: whether two figures are about one thing, told by what stands around them
 * (surroundings.h).
 */
#ifndef LATERAL_COMPARE_TOPIC_H
#define LATERAL_COMPARE_TOPIC_H

#include "compare/surroundings.h"

enum { TOPIC_FIGURES_MAX = 8 }; /* figures of a sentence that are held against each other */

enum topic_signal {
	TOPIC_SHARED,  /* weight of the words around both */
	TOPIC_SHARE,   /* of it in the smaller of their weights */
	TOPIC_NEAR,    /* weight of what stands right beside both */
	TOPIC_PLAIN,   /* of it, without names and what any news is told with */
	TOPIC_THEME,   /* 1: words of one theme stand near both; -1: of other themes; 0: not near both */
	TOPIC_STATE,   /* 1: both count dead, or both missing, ...; -1: they differ in that; -.5: one does */
	TOPIC_COUNTED, /* 1: the same noun is counted; .5: one like it; -1: another; -2: other things */
	TOPIC_NAMES,   /* 1: a name stands near both; -1: names near either, none near both */
	TOPIC_AGREE,   /* other figures that their sentences have in common, up to TOPIC_FIGURES_MAX */
	TOPIC_DISAGREE, /* other figures of the type of which neither side has the other's */
	TOPIC_LIST,    /* such figures of the side that has more of them */
	TOPIC_DATED,   /* sides whose sentence names a year that the other's does not */
	TOPIC_WHEN,    /* of dates right beside both, of dates: figures; -1: they differ; 1 to 3: how little
			* chance explains that they do not */
	TOPIC_MET,     /* 1: either has an equal in the other's sentence, at no other time */
	TOPIC_LINK,    /* score of the link of their sentences */
	TOPIC_SOLE,    /* 1: the only figures of their kind in linked sentences, and without an equal */
	TOPIC_N
};

const char *topic_signal_name(enum topic_signal s);

/*
 * Whether two figures cannot be of one thing: by what they say of themselves (aside.h), as one is the
 * total and the other less, or of ages because they are of no one name or office ("the captain, 62"),
 * nor of one person without a name.
 */
bool topics_are_apart(const struct surroundings t[2], uint32_t a, uint32_t b,
		      const float signals[TOPIC_N]);

/* The signals of left figure A and right figure B; LINK is the score of their sentences' link. */
void topic_signals(const struct surroundings t[2], const struct joint *j, uint32_t a, uint32_t b,
		   float link, float out[TOPIC_N]);

/*
 * The word of the left article that says best what both figures are of: the state, the noun that is
 * counted, else the nearest word that both have; NULL if there is none.  The caller frees it.
 */
char *topic_about(const struct surroundings t[2], const struct joint *j, uint32_t a, uint32_t b);

#endif
