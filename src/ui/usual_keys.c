/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/usual_keys.h"

#include "ui/term_key.h"

const struct usual_key usual_keys[] = {
	{"\033[A", TERM_KEY_UP}, {"\033OA", TERM_KEY_UP},
	{"\033[B", TERM_KEY_DOWN}, {"\033OB", TERM_KEY_DOWN},
	{"\033[D", TERM_KEY_LEFT}, {"\033OD", TERM_KEY_LEFT},
	{"\033[C", TERM_KEY_RIGHT}, {"\033OC", TERM_KEY_RIGHT},
	{"\033[H", TERM_KEY_HOME}, {"\033OH", TERM_KEY_HOME},
	{"\033[1~", TERM_KEY_HOME}, {"\033[7~", TERM_KEY_HOME},
	{"\033[F", TERM_KEY_END}, {"\033OF", TERM_KEY_END},
	{"\033[4~", TERM_KEY_END}, {"\033[8~", TERM_KEY_END},
	{"\033[5~", TERM_KEY_PAGE_UP}, {"\033[6~", TERM_KEY_PAGE_DOWN},
	{"\033[3~", TERM_KEY_DELETE}, {"\033[Z", TERM_KEY_BACKTAB},
	{"\033OP", TERM_KEY_F1}, {"\033[11~", TERM_KEY_F1}, {"\033[[A", TERM_KEY_F1},

	/* The keypad where it tells itself from other keys: 7 8 9, 4 6, 1 2 3, the point, Enter, signs. */
	{"\033Ow", TERM_KEY_HOME}, {"\033Ox", TERM_KEY_UP}, {"\033Oy", TERM_KEY_PAGE_UP},
	{"\033Ot", TERM_KEY_LEFT}, {"\033Ov", TERM_KEY_RIGHT},
	{"\033Oq", TERM_KEY_END}, {"\033Or", TERM_KEY_DOWN}, {"\033Os", TERM_KEY_PAGE_DOWN},
	{"\033On", TERM_KEY_DELETE}, {"\033OM", '\r'},
	{"\033Oj", '*'}, {"\033Ok", '+'}, {"\033Ol", ','}, {"\033Om", '-'}, {"\033Oo", '/'},
};
const size_t usual_keys_size = sizeof usual_keys / sizeof *usual_keys;
