/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether two articles tell of one event.  Two accidents have their dead, their rescuers and their ministers
 * in common, and so some sentences that read as if they were linked: links alone do not tell.  It takes
 *
 * - links: surely linked pairs of sentences, EVENT_LINKS, or one of four sentences of the shorter article's
 *   body, and never less than EVENT_LINKS_MIN;
 * - a name, of whatever kind, that both have.  Where one of them has none that is known, as in scripts
 *   without capitals, this is not asked.
 *
 * Where one has FLASH_SENTENCES at most, one link of FLASH_SCORE will do, and a name.  HACKING has the
 * figures.
 */
#ifndef LATERAL_COMPARE_ONE_EVENT_H
#define LATERAL_COMPARE_ONE_EVENT_H

#include "compare/comparison.h"

enum { EVENT_LINKS_MIN = 2, EVENT_LINKS = 4, FLASH_SENTENCES = 2 };
#define FLASH_SCORE .8f

/* LEFT and RIGHT are the features of C's articles. */
bool is_one_event(const struct comparison *c, const struct features *left, const struct features *right);

#endif
