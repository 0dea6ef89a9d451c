/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stray.h"

#include <string.h>

enum { LEFT_MAX = 256, MOUSE_BYTES = 3 };

bool stray_begins(struct stray *s, uint32_t c)
{
	if (c == 0 || c >= 0x80 || !strchr("[O]P_^X", (int)c))
		return false;
	s->form = c == 'O' ? STRAY_COUNTED : c == '[' ? STRAY_CONTROL : STRAY_STRING;
	s->left = c == 'O' ? 1 : LEFT_MAX;
	s->before = 0;
	return true;
}

/* Three bytes follow its start, or in the newer form numbers up to M or m. */
void stray_mouse(struct stray *s, const char *start)
{
	bool numbers = start && strchr(start, '<');

	s->form = numbers ? STRAY_MOUSE : STRAY_COUNTED;
	s->left = numbers ? LEFT_MAX : MOUSE_BYTES;
	s->before = 0;
}

static bool is_last(struct stray *s, uint32_t c)
{
	switch (s->form) {
	case STRAY_CONTROL:
		if (c == 'M' && s->before == 0) { /* the old report of the mouse, ESC [ M */
			stray_mouse(s, NULL);
			return false;
		}
		return c >= '@' && c <= '~';
	case STRAY_STRING:
		return c == '\a' || (c == '\\' && s->before == 0x1B);
	case STRAY_MOUSE:
		return c == 'M' || c == 'm';
	default:
		return false;
	}
}

bool stray_goes_on(struct stray *s, uint32_t c)
{
	s->left--;
	if (is_last(s, c))
		return false;
	s->before = c;
	return s->left > 0;
}
