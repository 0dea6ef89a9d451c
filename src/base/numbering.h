/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A number for each string, by 64 bits of hash: strings are not kept and may go away.  Two of a million share
 * a number by chance once in thirty million times: nothing may rest on it but how things look.
 */
#ifndef LATERAL_BASE_NUMBERING_H
#define LATERAL_BASE_NUMBERING_H

#include <stddef.h>
#include <stdint.h>

struct numbering { /* zeros: empty */
	struct numbering_slot *slots;
	size_t room, n; /* slots, strings */
};

/* The number of a string, 0 at first, to be changed; until the next call with another string. */
uint32_t *numbering_at(struct numbering *t, const char *s, size_t len);
/* The number of a string; 0 of one that it has not. */
uint32_t numbering_get(const struct numbering *t, const char *s, size_t len);
void numbering_release(struct numbering *t); /* empty again */

#endif
