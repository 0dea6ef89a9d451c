/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ascii.h"

#include "text/codepoint.h"
#include "text/fold.h"

/* Of signs that folding keeps: dashes, quotation marks and blanks are folded. */
static const struct {
	uint32_t sign;
	char ascii;
} plain_signs[] = {
	{0x2026, '.'}, {0x00AB, '"'}, {0x00BB, '"'}, {0x2022, '*'}, {0x2800, ' '}, {0x201A, ','},
	{0x20AC, 'E'}, {0x00A3, 'L'}, {0x00DF, 's'}, {0x00D8, 'O'}, {0x00F8, 'o'}, {0x0141, 'L'},
	{0x0142, 'l'}, {0x0110, 'D'}, {0x0111, 'd'}, {0x0131, 'i'},
};

/* A letter without its accents. */
static char folded(const char *text, size_t len)
{
	struct bytes out;
	char c;

	bytes_init(&out);
	fold_text(text, len, FOLD_ACCENTS | FOLD_KEEP_CASE, &out);
	c = out.len ? out.data[0] : '?';
	bytes_release(&out);
	return (unsigned char)c < 0x80 ? c : '?';
}

char ascii_for(const char *text)
{
	size_t len = strlen(text);
	uint32_t code = codepoint_at(text, 0, (uint32_t)len);

	for (size_t i = 0; i < sizeof plain_signs / sizeof *plain_signs; i++)
		if (plain_signs[i].sign == code)
			return plain_signs[i].ascii;
	return code ? folded(text, len) : '?';
}
