/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Characters that a pattern does not tell apart are one symbol.  Those of ASCII are known from the
 * start, others when they are met.
 */
#ifndef LATERAL_SEARCH_SYMBOLS_H
#define LATERAL_SEARCH_SYMBOLS_H

#include "search/ere_tree.h"

enum {
	SYMBOL_EDGE = 0, /* no character: the end of the paragraph */
	SYMBOL_NONE = UINT16_MAX, /* there are too many, or the character is not folded to one */
	SYMBOLS_LATER = 48, /* so many may come beside those of ASCII */
	SYMBOLS_SETS = 64,  /* so many sets a pattern may have */
};

/* What stands on one side of a place. */
enum beside { BESIDE_EDGE, BESIDE_OTHER, BESIDE_WORD };

struct symbol {
	uint32_t c;    /* one of its characters; that of the pattern, if it has it */
	uint64_t sets; /* of the pattern, that hold it: a bit each */
	enum beside kind;
	bool named;    /* the pattern holds C itself */
};

struct symbols {
	const struct ere *ere;
	enum reading reading;
	struct symbol_list VEC(struct symbol) list; /* the first is the edge */
	size_t limit; /* of the list */
	uint16_t ascii[128];
	struct met { /* a cache, by the character's lowest bits */
		uint32_t c;
		uint16_t symbol;
	} met[256];
};

/* Of a pattern with SYMBOLS_SETS sets at most, which must outlive them. */
void symbols_init(struct symbols *s, const struct ere *e, enum reading reading);
void symbols_release(struct symbols *s);
/* That of any character of a text. */
unsigned symbols_of(struct symbols *s, uint32_t c);

#endif
