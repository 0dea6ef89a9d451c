/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding characters that stand for themselves, in linear time (Knuth, Morris and Pratt). */
#ifndef LATERAL_SEARCH_LITERAL_H
#define LATERAL_SEARCH_LITERAL_H

#include "base/span.h"
#include "search/filter.h"

struct literal {
	uint32_t *c;      /* n characters, folded where the texts are */
	unsigned *border; /* of the first i characters: the longest proper prefix that ends them */
	unsigned n;
	bool has_needle; /* one, which every match holds behind as many characters */
	unsigned before; /* these */
	unsigned sure;   /* so many characters from there on are matched where it stands */
};

/* Copies N > 0 characters; NEEDLES: what every match must hold. */
void literal_init(struct literal *l, const uint32_t *c, unsigned n, const struct needles *needles);
void literal_release(struct literal *l);
/* Appends the matches, which do not overlap. */
void literal_find(const struct literal *l, const struct filter *f, const struct place *place,
		  struct spans *out);

#endif
