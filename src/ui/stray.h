/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sequences of a terminal that are no key: reports, unknown keys, the mouse.  They are dropped as a
 * whole, so that none of their letters acts; one that never ends is dropped in parts.
 */
#ifndef LATERAL_UI_STRAY_H
#define LATERAL_UI_STRAY_H

#include <stdbool.h>
#include <stdint.h>

struct stray {
	enum { STRAY_COUNTED, STRAY_CONTROL, STRAY_STRING, STRAY_MOUSE } form;
	unsigned left; /* characters, at most */
	uint32_t before;
};

/* Whether ESC and C begin one; then S is at what follows them. */
bool stray_begins(struct stray *s, uint32_t c);
/* START is what a report of the mouse begins with, as terminfo has it, or NULL. */
void stray_mouse(struct stray *s, const char *start);
/* Takes the next character; whether there is more to come. */
bool stray_goes_on(struct stray *s, uint32_t c);

#endif
