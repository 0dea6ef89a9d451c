/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What terminals commonly send for keys.  Descriptions of terminals (terminfo) lack much of it: the keypad
 * without NumLock of rxvt, the arrows of a terminal whose TERM is another's.
 */
#ifndef LATERAL_UI_USUAL_KEYS_H
#define LATERAL_UI_USUAL_KEYS_H

#include <stddef.h>
#include <stdint.h>

struct usual_key {
	const char *sequence;
	uint32_t key; /* as in ui/term_key.h */
};

extern const struct usual_key usual_keys[];
extern const size_t usual_keys_size;

#endif
