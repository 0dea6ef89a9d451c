/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OSC 52: how a program hands a text to the clipboard of its terminal, over ssh too. */
#ifndef LATERAL_UI_OSC52_H
#define LATERAL_UI_OSC52_H

#include "base/bytes.h"

#include <stdbool.h>

/* What every terminal that takes the sequence at all takes: 74994 signs of base64. */
enum { OSC52_MAX = 74994 / 4 * 3 };

/* Whether a terminal of that name ($TERM) takes it; others would print it. */
bool osc52_is_known(const char *terminal);
/*
 * Appends the sequence for LEN bytes.  TMUX: once more in an envelope, for the terminal outside, as tmux
 * itself takes it with `set-clipboard on` only, and passes the envelope with `allow-passthrough` only.
 */
void osc52_write(const char *text, size_t len, bool tmux, struct bytes *out);

#endif
