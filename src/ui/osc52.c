/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/osc52.h"

#include <stdint.h>
#include <string.h>

bool osc52_is_known(const char *terminal)
{
	static const char *const families[] = {"xterm", "screen", "tmux", "rxvt", "alacritty", "foot",
					       "kitty", "wezterm", "st-", "contour", "konsole", "mintty"};

	for (size_t i = 0; terminal && i < sizeof families / sizeof *families; i++)
		if (strncmp(terminal, families[i], strlen(families[i])) == 0)
			return true;
	return false;
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

void osc52_write(const char *text, size_t len, bool tmux, struct bytes *out)
{
	bytes_add_string(out, "\033]52;c;");
	add_base64(text, len, out);
	bytes_add_byte(out, '\a');
	if (!tmux)
		return;
	bytes_add_string(out, "\033Ptmux;\033\033]52;c;");
	add_base64(text, len, out);
	bytes_add_string(out, "\a\033\\");
}
