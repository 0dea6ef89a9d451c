/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys: code points, or one of these. */
#ifndef LATERAL_UI_TERM_KEY_H
#define LATERAL_UI_TERM_KEY_H

enum term_key {
	TERM_KEY_FIRST = 0x110000, /* beyond Unicode */
	TERM_KEY_UP, TERM_KEY_DOWN, TERM_KEY_LEFT, TERM_KEY_RIGHT,
	TERM_KEY_HOME, TERM_KEY_END, TERM_KEY_PAGE_UP, TERM_KEY_PAGE_DOWN,
	TERM_KEY_BACKSPACE, TERM_KEY_DELETE, TERM_KEY_BACKTAB,
	TERM_KEY_F1, TERM_KEY_F12 = TERM_KEY_F1 + 11,
	TERM_KEY_RESIZE,  /* size changed: ask term_size, draw anew */
	TERM_KEY_PASTE,   /* start of a bracketed paste: keys until PASTE_END are text */
	TERM_KEY_PASTE_END,
	TERM_KEY_HANGUP,  /* the terminal is gone, or a signal asks to end */
	TERM_KEY_WAKE,    /* nothing typed, but the other descriptor is readable, or a program has ended */
	TERM_KEY_NONE,    /* nothing within the time-out */
};

#endif
