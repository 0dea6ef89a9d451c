/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui/terminfo.h"

#include "base/i18n.h"
#include "ui/guard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

struct status terminfo_check(void)
{
	const char *name = getenv("TERM");
	int found = 0;
	bool can_move;

	if (!isatty(STDOUT_FILENO))
		return status_fail(_("standard output is not a terminal - show, search and compare "
				     "print without one"));
	if (!name || !*name)
		return status_fail(_("TERM is not set, so the terminal is not known - show, search "
				     "and compare print without one"));
	if (setupterm(NULL, STDOUT_FILENO, &found) != 0)
		return status_fail(_("the terminal \"%s\" is not known here - try "
				     "TERM=xterm-256color; show, search and compare print without one"), name);
	can_move = cursor_address && clear_screen;
	del_curterm(cur_term);
	if (!can_move)
		return status_fail(_("the terminal \"%s\" cannot place its cursor - show, search "
				     "and compare print without one"), name);
	return STATUS_OK;
}

/* tigetstr takes no constant name and knows two ways to say that there is none. */
static char *capability(const char *name)
{
	char copy[8], *s;

	snprintf(copy, sizeof copy, "%s", name);
	s = tigetstr(copy);
	return s && s != (char *)-1 ? s : NULL;
}

const char *terminfo_string(const char *name)
{
	return capability(name);
}

bool terminfo_has_own_colors(void)
{
	return orig_pair != NULL;
}

const char *terminfo_mouse(void)
{
	return key_mouse;
}

void terminfo_put(const char *string)
{
	if (!string)
		return;
	putp(string);
	fflush(stdout);
}

void terminfo_put_pen_back(void)
{
	const char *const strings[] = {exit_alt_charset_mode, exit_attribute_mode, exit_insert_mode,
				       enter_am_mode, cursor_normal};

	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
		terminfo_put(strings[i]);
}

/* Padding ("$<5>") of old terminals needs tputs. */
void terminfo_keep_end(void)
{
	const char *const strings[] = {exit_attribute_mode, keypad_local, cursor_normal, exit_ca_mode,
				       "\r\n"};

	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
		if (strings[i] && !strstr(strings[i], "$<"))
			guard_keep(strings[i]);
}

static void cut_out(char *from, size_t len)
{
	memmove(from, from + len, strlen(from + len) + 1);
}

/* What curses reads for termcap has that cut out, too. */
void terminfo_stay_in_character_set(void)
{
	char *reset = capability("sgr0"), *set = capability("sgr"), *leave = capability("rmacs");
	char *at = reset && leave ? strstr(reset, leave) : NULL, *end;

	if (at && strlen(reset) > strlen(leave))
		cut_out(at, strlen(leave));
	at = set ? strstr(set, "%?%p9%t") : NULL; /* if the ninth is asked for, which is the other set */
	end = at ? strstr(at, "%;") : NULL;
	if (end)
		cut_out(at, (size_t)(end + 2 - at));
}

void terminfo_keep_palette(void)
{
	char *reset = capability("oc");

	if (reset)
		cut_out(reset, strlen(reset));
}
