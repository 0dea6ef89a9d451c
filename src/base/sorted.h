/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables that are sorted bytewise by a word and may have several entries of one, which bsearch() would
 * give any of.  An entry begins with its word, in place and NUL-terminated: "struct { char word[12]; ... }".
 *
 * And arrays (base/vec.h) that are in order of a number in each entry: where some place of a text falls
 * among the spans of something.
 */
#ifndef LATERAL_BASE_SORTED_H
#define LATERAL_BASE_SORTED_H

#include <stddef.h>
#include <stdint.h>

/* The first of TABLE's COUNT entries, each SIZE bytes long, with exactly this WORD; or COUNT. */
size_t sorted_first(const void *table, size_t count, size_t size, const char *word);

/* The first entry of VEC whose uint32_t FIELD is greater than AT; or their number. */
#define SORTED_BEHIND(vec, field, at) sorted_behind(SORTED_NUMBERS_(vec, field), (at))
/* The first entry of VEC whose FIELD is AT or greater; or their number. */
#define SORTED_FROM(vec, field, at) sorted_from(SORTED_NUMBERS_(vec, field), (at))
/* The same among the COUNT entries from FIRST on; or the one behind them. */
#define SORTED_FROM_WITHIN(vec, first, count, field, at)                                           \
	((first) + sorted_from((struct sorted_numbers){(vec)->v + (first), (count), sizeof *(vec)->v, \
						       SORTED_OFFSET_(vec, field)},                \
			       (at)))

struct sorted_numbers {
	const void *entries;
	size_t count, size, offset; /* of the number in an entry */
};
#define SORTED_NUMBERS_(vec, field)                                                                \
	((struct sorted_numbers){(vec)->v, (vec)->n, sizeof *(vec)->v, SORTED_OFFSET_(vec, field)})
/* Compiles for a uint32_t alone. */
#define SORTED_OFFSET_(vec, field)                                                                 \
	_Generic((vec)->v->field, uint32_t : offsetof(__typeof__(*(vec)->v), field))
size_t sorted_behind(struct sorted_numbers in, uint32_t at);
size_t sorted_from(struct sorted_numbers in, uint32_t at);

#endif
