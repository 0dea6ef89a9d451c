/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of the line editor: those of readline, where it has them. */
#ifndef LATERAL_UI_PROMPT_KEYS_H
#define LATERAL_UI_PROMPT_KEYS_H

#include "pane/prompt.h"

/* PROMPT_KEY_TEXT for what is no command: the key is a letter, or nothing. */
enum prompt_key prompt_key_of(uint32_t key);

#endif
