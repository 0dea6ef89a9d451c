/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Settings: in which words each figure of an article stands, as far as its article alone tells;
 * part of the features.  What those words weigh, two articles tell together (surroundings.h).
 */
#ifndef LATERAL_COMPARE_SETTING_H
#define LATERAL_COMPARE_SETTING_H

#include "compare/aside.h"
#include "compare/figure.h"

#define NO_WORD UINT32_MAX

struct beside { /* a word that stands around a figure */
	uint32_t stem;     /* own */
	float decay, near; /* what distance leaves of its weight, and of what stands right beside */
	uint8_t flags;     /* enum word_flags; no name in a distance */
	bool before;       /* it is of the sentence before the figure's, a short one */
};

enum { THEME_KEYS = 1 << 16 };
struct near_key {
	uint32_t key;    /* own stem; behind the last one, groups of synonyms, then THEME_KEYS themes */
	uint32_t beside; /* of which word */
};

struct settings {
	struct figures figures;
	uint32_t *first_beside, *first_key;      /* by figure, and one more: into these */
	struct besides VEC(struct beside) besides;   /* of a figure: in order of the text */
	struct near_keys VEC(struct near_key) keys; /* of a figure: by key, then word */
	uint32_t *counted; /* by figure: the word that is counted (of the features), or NO_WORD */
	uint8_t *counted_kind;   /* by figure: enum counted_kind of it (counted.h) */
	uint16_t *counted_theme; /* by figure: where its themes begin (theme.h) */
	uint32_t *of;      /* by figure: of or for what it is, "800 tons of wheat", or NO_WORD */
	uint32_t *told;    /* by figure: the word that tells what happened to it, or NO_WORD */
	uint8_t *state;    /* by figure: what that is (dead, missing, ...), or 0 */
	struct aside *aside; /* by figure */
	uint32_t *date;      /* by figure: that which dates it or is dated by it, or NO_WORD */
};

/* All else of the features is there. */
struct settings *settings_make(const struct features *f);
void settings_free(struct settings **t);

#endif
