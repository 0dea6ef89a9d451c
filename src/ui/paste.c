/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/paste.h"

#include "text/codepoint.h"

#include <string.h>

static const char end_mark[] = "\033[201~";
enum { END_BYTES = sizeof end_mark - 1, ESCAPE = 0x1B, SILENCE_MS = 1000 };

bool paste_is_known(const char *terminal)
{
	static const char *const families[] = {"xterm", "screen", "tmux", "rxvt", "alacritty", "foot",
					       "kitty", "vte", "gnome", "konsole", "putty", "mlterm",
					       "st-", "mintty", "iterm", "wezterm", "contour",
					       "ms-terminal"};



	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (strncmp(terminal, families[i], strlen(families[i])) == 0)
			return true;
	return false;
}

void paste_begin(struct paste *p)
{
	p->open = true;
	p->at = p->n = 0;
}

char *paste_room(struct paste *p, size_t *room)
{
	memmove(p->bytes, p->bytes + p->at, p->n - p->at);
	p->n -= p->at;
	p->at = 0;
	*room = PASTE_BYTES - p->n;
	return p->bytes + p->n;
}

void paste_added(struct paste *p, size_t n)
{
	p->n += n;
}

/* How many bytes of the mark of the end stand here; less than all: none, or not all are there yet. */
static size_t end_here(const struct paste *p)
{
	size_t left = p->n - p->at;
	size_t len = left < END_BYTES ? left : END_BYTES;

	return memcmp(p->bytes + p->at, end_mark, len) == 0 ? len : 0;
}

static bool is_cut(const struct paste *p)
{
	unsigned char lead = (unsigned char)p->bytes[p->at];
	size_t need = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
	size_t left = p->n - p->at;

	for (size_t i = 1; i < need && i < left; i++)
		if (((unsigned char)p->bytes[p->at + i] & 0xC0) != 0x80)
			return false; /* broken rather than cut */
	return left < need;
}

static uint32_t take(struct paste *p)
{
	uint32_t at = (uint32_t)p->at, code = codepoint_next(p->bytes, &at, (uint32_t)p->n);

	p->at = at;
	return code;
}

static bool is_text(uint32_t code)
{
	return code == '\n' || code == '\r' || code == '\t' || (code >= ' ' && code != 0x7F);
}

uint32_t paste_next(struct paste *p)
{
	while (p->at < p->n) {
		bool escape = p->bytes[p->at] == ESCAPE;
		size_t mark = escape && p->open ? end_here(p) : 0;
		uint32_t code;

		if (mark == END_BYTES) {
			p->at += END_BYTES;
			p->open = false;
			return PASTE_END;
		}
		if (mark > 0 || (p->open && is_cut(p)))
			return 0;
		if (escape && !p->open && p->at + 1 < p->n) { /* a sequence */
			p->at = p->n;
			return 0;
		}
		code = take(p);
		if (is_text(code) || !p->open)
			return code;
	}
	return 0;
}

int paste_timeout(const struct paste *p, int asked_ms)
{
	return p->open && asked_ms < 0 ? SILENCE_MS : asked_ms;
}

bool paste_give_up(struct paste *p)
{
	bool was_open = p->open;

	p->open = false;
	return was_open;
}
