/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/osc52.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SCREEN_BYTES = 200, KONSOLE_TAKES = 241200 };

static bool is_known(const char *terminal)
{
	static const char *const families[] = {"xterm", "screen", "tmux", "alacritty", "foot", "kitty",
					       "wezterm", "contour", "konsole", "mintty"};

	for (size_t i = 0; terminal && i < sizeof families / sizeof *families; i++)
		if (strncmp(terminal, families[i], strlen(families[i])) == 0)
			return true;
	return false;
}

/* GNOME's and its relatives, mlterm, xterm itself, Konsole before 24.12. */
static bool is_refused(void)
{
	const char *konsole = getenv("KONSOLE_VERSION");

	return getenv("VTE_VERSION") || getenv("MLTERM") || getenv("XTERM_VERSION") ||
	       (konsole && atol(konsole) < KONSOLE_TAKES);
}

bool osc52_is_taken(const char *terminal)
{
	return is_known(terminal) && !is_refused();
}

static void add_base64(const char *text, size_t len, struct bytes *out)
{
	static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < len; i += 3) {
		size_t n = len - i < 3 ? len - i : 3;
		uint32_t bits = 0;

		for (size_t k = 0; k < 3; k++)
			bits = bits << 8 | (k < n ? (unsigned char)text[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			bytes_add_byte(out, k <= n ? signs[bits >> (18 - 6 * k) & 63] : '=');
	}
}

static void add_plain(const char *text, size_t len, struct bytes *out)
{
	bytes_add_string(out, "\033]52;c;");
	add_base64(text, len, out);
	bytes_add_byte(out, '\a');
}

/* Whatever stands between them is passed on as it is. */
static void add_for_screen(const char *text, size_t len, struct bytes *out)
{
	struct bytes plain;

	bytes_init(&plain);
	add_plain(text, len, &plain);
	for (size_t at = 0; at < plain.len; at += SCREEN_BYTES) {
		size_t n = plain.len - at < SCREEN_BYTES ? plain.len - at : SCREEN_BYTES;

		bytes_add_string(out, "\033P");
		bytes_add(out, plain.data + at, n);
		bytes_add_string(out, "\033\\");
	}
	bytes_release(&plain);
}

void osc52_write(const char *text, size_t len, enum osc52_way way, struct bytes *out)
{
	if (way == OSC52_SCREEN) {
		add_for_screen(text, len, out);
		return;
	}
	add_plain(text, len, out);
	if (way == OSC52_PLAIN)
		return;
	bytes_add_string(out, "\033Ptmux;\033");
	add_plain(text, len, out);
	bytes_add_string(out, "\033\\");
}
