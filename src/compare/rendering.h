/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How two articles render one utterance: with the same words, with other ones (also in another
 * order), or cut: what one has stands in the other, which has more.
 */
#ifndef LATERAL_COMPARE_RENDERING_H
#define LATERAL_COMPARE_RENDERING_H

#include "compare/alignment.h"

/* PIECE are the pieces by side, AL their alignment. */
enum utterance_relation rendering_of(const struct quoted q[2], const uint32_t piece[2],
				     const struct alignment *al);

#endif
