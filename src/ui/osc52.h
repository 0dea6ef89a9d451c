/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OSC 52: how a program hands a text to the clipboard of its terminal, over ssh too. */
#ifndef LATERAL_UI_OSC52_H
#define LATERAL_UI_OSC52_H

#include "base/bytes.h"

#include <stdbool.h>

/* What every terminal that takes the sequence at all takes: 74994 signs of base64. */
enum { OSC52_MAX = 74994 / 4 * 3 };

/*
 * Whether the terminal takes it, as far as its name ($TERM) and the environment tell: some print it, and
 * some that call themselves xterm drop it, as xterm itself does unless it is configured otherwise.
 */
bool osc52_is_taken(const char *terminal);

/*
 * What it is wrapped in for the terminal outside.  tmux itself takes it with `set-clipboard on` only, and
 * passes the envelope with `allow-passthrough` only: so it gets both.  screen passes short ones.
 */
enum osc52_way { OSC52_PLAIN, OSC52_TMUX, OSC52_SCREEN };
/* Appends the sequence for LEN bytes. */
void osc52_write(const char *text, size_t len, enum osc52_way way, struct bytes *out);

#endif
