/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which sentences say the same: candidates are scored, those above a threshold become links.  A
 * wrong link claims that one newsroom corroborates another, so between two thresholds a link is
 * unsure, and a sentence keeps its LINKS_MAX best links alone.
 */
#ifndef LATERAL_COMPARE_LINKS_H
#define LATERAL_COMPARE_LINKS_H

#include "compare/comparison.h"
#include "compare/joint.h"

enum { LINKS_MAX = 8 };

/*
 * Fills c->links, sorted, without runs.  Faint ones (SCORE_FAINT) are among them until
 * links_add_differing: they are not shown, and help to tell whose quotations and figures are of
 * one thing.
 */
void links_find(struct comparison *c, const struct joint *j);

/*
 * Links surely the sentences whose quantities differ: they give two figures for one
 * thing.  Discrepancies are there, and runs of the other links; adds the runs.  Drops what is still
 * faint.
 */
void links_add_differing(struct comparison *c, const struct joint *j);

/*
 * Marks the links that are not in the heaviest set of links of which no two cross (weights =
 * scores; links that share a sentence do not cross).  LINKS are sorted by left, then right
 * sentence; N_RIGHT is the number of right sentences.  O(n log n).
 */
void links_mark_moved(struct link *links, size_t n, uint32_t n_right);

#endif
