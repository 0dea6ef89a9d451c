/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ascii.h"

#include <stddef.h>

static const struct {
	wchar_t sign;
	char ascii;
} plain_signs[] = {
	{0x00A0, ' '}, {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'}, {0x2014, '-'},
	{0x2018, '\''}, {0x2019, '\''}, {0x201A, ','}, {0x201C, '"'}, {0x201D, '"'},
	{0x201E, '"'}, {0x2026, '.'}, {0x00AB, '"'}, {0x00BB, '"'}, {0x2022, '*'}, {0x2800, ' '},
};

wchar_t ascii_for(wchar_t c)
{
	for (size_t i = 0; i < sizeof plain_signs / sizeof *plain_signs; i++)
		if (plain_signs[i].sign == c)
			return (wchar_t)plain_signs[i].ascii;
	return c < 0x80 ? c : L'?';
}
