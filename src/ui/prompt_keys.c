/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prompt_keys.h"

#include "ui/term_key.h"

enum { KEY_ESCAPE = 0x1B };

static const struct {
	uint32_t key;
	enum prompt_key edit;
} prompt_keys[] = {
	{TERM_KEY_LEFT, PROMPT_KEY_LEFT},
	{TERM_KEY_RIGHT, PROMPT_KEY_RIGHT},
	{TERM_KEY_HOME, PROMPT_KEY_HOME},
	{TERM_KEY_END, PROMPT_KEY_END},
	{TERM_KEY_UP, PROMPT_KEY_OLDER},
	{TERM_KEY_DOWN, PROMPT_KEY_NEWER},
	{TERM_KEY_BACKSPACE, PROMPT_KEY_BACKSPACE},
	{TERM_KEY_DELETE, PROMPT_KEY_DELETE},
	{'A' & 0x1F, PROMPT_KEY_HOME},
	{'B' & 0x1F, PROMPT_KEY_LEFT},
	{'C' & 0x1F, PROMPT_KEY_CANCEL},
	{'D' & 0x1F, PROMPT_KEY_DELETE},
	{'E' & 0x1F, PROMPT_KEY_END},
	{'F' & 0x1F, PROMPT_KEY_RIGHT},
	{'G' & 0x1F, PROMPT_KEY_CANCEL},
	{'H' & 0x1F, PROMPT_KEY_BACKSPACE},
	{'J' & 0x1F, PROMPT_KEY_ENTER},
	{'M' & 0x1F, PROMPT_KEY_ENTER},
	{'N' & 0x1F, PROMPT_KEY_NEWER},
	{'P' & 0x1F, PROMPT_KEY_OLDER},
	{'U' & 0x1F, PROMPT_KEY_KILL_LINE},
	{'W' & 0x1F, PROMPT_KEY_KILL_WORD},
	{KEY_ESCAPE, PROMPT_KEY_CANCEL},
};

enum prompt_key prompt_key_of(uint32_t key)
{
	for (size_t i = 0; i < sizeof prompt_keys / sizeof *prompt_keys; i++)
		if (prompt_keys[i].key == key)
			return prompt_keys[i].edit;
	return PROMPT_KEY_TEXT;
}
