/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counted: what the noun that a figure counts stands for, persons or things.  English. */
#ifndef LATERAL_COMPARE_COUNTED_H
#define LATERAL_COMPARE_COUNTED_H

#include "compare/feature_types.h"

enum counted_kind {
	COUNTED_PERSON = 1, /* of those to whom something happens: "people", "campers", "seamen" */
	COUNTED_PART = 2,   /* some of those whom "people" or "patients" may be: "children" */
};

/* Bits of enum counted_kind of word number WORD. */
uint8_t counted_kind_of(const struct features *f, uint32_t word);

#endif
