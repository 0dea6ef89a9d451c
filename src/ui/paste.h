/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of a bracketed paste, read in bulk: a megabyte key by key would keep everything waiting.
 * Control characters are dropped but for line ends and tabs, broken bytes become U+FFFD.
 */
#ifndef LATERAL_UI_PASTE_H
#define LATERAL_UI_PASTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PASTE_BYTES = 1024 };
struct paste {
	bool open; /* from its start to its end */
	size_t at, n;
	char bytes[PASTE_BYTES];
};

/* Whether a terminal can tell a paste from keys, though its description may not say so. */
bool paste_is_known(const char *terminal);

void paste_begin(struct paste *p);
/* Where to put more bytes, and room for how many (at least 1); paste_added tells how many came. */
char *paste_room(struct paste *p, size_t *room);
void paste_added(struct paste *p, size_t n);
/*
 * The next character, PASTE_END where the paste is over (open is false then), 0 where more bytes
 * are needed.  What was typed right behind the end comes after it, up to a sequence.
 */
enum { PASTE_END = 0x110000 };
uint32_t paste_next(struct paste *p);
/* Its end may be lost: then silence ends it.  How long to wait where ASKED_MS is asked for, -1: for ever. */
int paste_timeout(const struct paste *p, int asked_ms);
/* Ends it; false: none was open. */
bool paste_give_up(struct paste *p);

#endif
