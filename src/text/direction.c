/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/direction.h"

#include "text/codepoint.h"

#include <unictype.h>

static enum direction direction_of(uint32_t c)
{
	if (c < 0x80)
		return codepoint_is_letter(c) ? DIRECTION_RIGHT : DIRECTION_NONE;
	switch (uc_bidi_class(c)) {
	case UC_BIDI_L:
		return DIRECTION_RIGHT;
	case UC_BIDI_R:
	case UC_BIDI_AL:
		return DIRECTION_LEFT;
	default:
		return DIRECTION_NONE;
	}
}

enum direction direction_at_end(const char *text, size_t len)
{
	enum direction d = DIRECTION_NONE;

	for (uint32_t at = (uint32_t)len; at > 0 && d == DIRECTION_NONE;)
		d = direction_of(codepoint_previous(text, 0, &at));
	return d;
}
