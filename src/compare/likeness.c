/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/likeness.h"

/* How much of the smaller piece is shared: all of it, most, enough for a frame; of the larger one. */
#define WHOLE 0.95f
#define MOST 0.7f
#define HALF 0.5f
#define SOLE 0.3f
#define FRAME 0.38f
#define FRAME_OF_ONE .25f /* where the speaker is the same */
#define FRAME_OF_ONE_MORE 0.18f
#define FRAME_OF_MORE 0.25f
/* Scores of links between the sentences. */
#define LINKED 0.35f
#define LINKED_TERM 0.5f
#define LINKED_SURELY 0.75f
#define LINKED_WELL 0.88f
/* Content words that two speakers may share; words of a frame, and of all, that tell that they are one. */
enum { CONTENT_OF_TWO = 4, WORDS_OF_TWO = 8, EQUAL_OF_TWO = 7 };

/* Whether all that one side has is the other's, too, and no mere term. */
static bool is_whole(const struct likeness *l)
{
	if (l->cry || (l->titles && l->voice != VOICE_SAME))
		return false;
	if (l->content >= 3)
		return true;
	if (l->content == 2)
		return (l->link > LINKED && l->voice != VOICE_NONE) ||
		       (l->voice == VOICE_SAME && (l->rare || l->of_more > HALF));
	return l->content == 1 && l->voice != VOICE_NONE &&
	       (l->link > LINKED_TERM || (l->voice == VOICE_SAME && l->rare));
}

/* What two speakers say alike: long and whole, or a long frame where the sentences report the same. */
static bool is_of_two(const struct likeness *l)
{
	if (l->of_less > WHOLE && l->content >= CONTENT_OF_TWO)
		return true;
	if (l->of_more > WHOLE && l->words >= EQUAL_OF_TWO)
		return true;
	if (l->link <= LINKED_TERM || l->of_less <= HALF)
		return false;
	if (l->named)
		return l->of_less > WHOLE ? is_whole(l) : l->content >= 2 && l->rare;
	return l->words >= WORDS_OF_TWO && l->content >= 2;
}

/* Two content words, or one that no other sentence has, where the sentences report the same. */
static bool shows_frame(const struct likeness *l)
{
	return l->content >= 2 || (l->content && l->link > LINKED_WELL && l->rare);
}

static bool is_frame_of_one(const struct likeness *l)
{
	bool linked = l->link > LINKED && !l->apart;

	return l->of_more > FRAME_OF_ONE_MORE && l->of_less > (linked ? FRAME_OF_ONE : HALF) &&
	       (l->of_less > FRAME || (l->single && shows_frame(l)));
}

bool likeness_is_utterance(const struct likeness *l)
{
	bool linked = l->link > LINKED && !l->apart;

	if (l->voice == VOICE_OTHER)
		return is_of_two(l);
	if (l->of_less > WHOLE)
		return is_whole(l);
	if (l->voice == VOICE_SAME && l->sole && l->content && !l->apart && l->link > LINKED_SURELY &&
	    l->of_less > SOLE)
		return true;
	if (l->voice == VOICE_SAME && l->whole_content && l->link > LINKED_SURELY && l->of_less > HALF)
		return true;
	if (l->of_less > MOST)
		return l->content >= 3 || (l->content && (linked || l->voice == VOICE_SAME));
	if (l->content < 1 ? l->words < 4 : l->content < 2 && !linked)
		return false;
	if (l->voice == VOICE_SAME)
		return is_frame_of_one(l);
	return l->of_less > FRAME && l->of_more > FRAME_OF_MORE && linked;
}
