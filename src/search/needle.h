/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Short byte strings that are looked for.  Every byte of a needle may have one alternative (the
 * other case, or the newline for a blank).
 */
#ifndef LATERAL_SEARCH_NEEDLE_H
#define LATERAL_SEARCH_NEEDLE_H

#include <stdbool.h>
#include <stddef.h>

enum { NEEDLE_MAX = 48, NEEDLES_MAX = 8 };

struct needle {
	unsigned char low[NEEDLE_MAX], high[NEEDLE_MAX]; /* the alternatives; often the same */
	unsigned len;
	unsigned rare[2]; /* offsets of the bytes that are looked for first */
};

/*
 * Several needles are looked for at once by a print of three bytes each.  For each of these, the
 * needles whose byte may have that lower or that upper half: a bit a needle.
 */
enum { PRINT = 3 };
struct print {
	unsigned char lower[16], upper[16];
};

struct needles {
	struct needle v[NEEDLES_MAX];
	size_t n;
	unsigned before; /* at most so many characters of a match stand before its first needle */
	/* In plain texts a match is a needle, and one that stands anywhere is a match, but for what
	   must be beside it: a border of words, or an end of the paragraph. */
	bool whole;
	struct print prints[PRINT];
	unsigned print_at[NEEDLES_MAX]; /* where in each needle the print is */
	unsigned reach;                 /* the largest of these */
};

enum { NEEDLES_FAR = 1000 }; /* for before: nobody knows how many */

/* Chooses the rarest bytes; to be called when all bytes are set. */
void needle_settle(struct needle *n);
/* Makes the prints; to be called when all needles are settled. */
void needles_settle(struct needles *n);
/* How selective it is, in bits: the larger, the fewer places it is found at. */
unsigned needle_weight(const struct needle *n);

unsigned needle_chars(const struct needle *n);
/*
 * False where a letter beyond ASCII has two forms, whose bytes it would take mixed for a third one.
 */
bool needle_is_sure(const struct needle *n);

/* At how many of all places it may be expected, from 0 to 1, were each byte chosen by itself. */
double needle_frequency(const struct needle *n);

static inline bool needle_is_at(const struct needle *n, const char *s)
{
	for (unsigned i = 0; i < n->len; i++) {
		if ((unsigned char)s[i] != n->low[i] && (unsigned char)s[i] != n->high[i])
			return false;
	}
	return true;
}

struct scan_text {
	const char *s;
	size_t from, len; /* looked at from FROM on; nothing is read at LEN and beyond */
};

/*
 * The first place where a needle stands, byte by byte: what search/scan.h must agree with.  LEN where
 * there is none.
 */
size_t scan_find_scalar(const struct needle *n, const char *text, size_t from, size_t len);

#endif
