/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A range of bytes of an article's text: start inclusive, end exclusive, cut on code points. */
#ifndef LATERAL_BASE_SPAN_H
#define LATERAL_BASE_SPAN_H

#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

struct span {
	uint32_t start, end;
};

struct spans VEC(struct span);

static inline uint32_t span_length(struct span s)
{
	return s.end - s.start;
}
static inline bool span_overlaps(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}
static inline bool span_holds(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

#endif
