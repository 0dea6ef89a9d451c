/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the user may change: settings, keys, and how roles look.  The same four directives do it in a
 * file and on the command line of the program:
 *
 *	set NAME VALUE
 *	bind KEYS ACTION [CONTEXT]
 *	unbind KEYS [CONTEXT]
 *	color ROLE FOREGROUND BACKGROUND [ATTRIBUTE...]
 */
#ifndef LATERAL_UI_CONFIGURATION_H
#define LATERAL_UI_CONFIGURATION_H

#include "ui/arguments.h"
#include "ui/keymap.h"
#include "ui/settings.h"
#include "ui/theme.h"

struct config {
	struct settings settings;
	struct keymap keymap;
	struct theme theme;
};

/* The defaults; COLORFGBG and TERMINAL as in theme_init. */
void config_init(struct config *c, const char *colorfgbg, const char *terminal);
void config_release(struct config *c);
int config_value(const struct config *c, enum setting which);
const char *config_text(const struct config *c, enum setting which);
/* Does what a line says; one of no words does nothing.  Fails with a line that has what is accepted. */
struct status config_apply(struct config *c, const struct arguments *line);
/*
 * Everything that can be set, with its explanation, as a file that can be read back: what stands as it
 * was is a comment, but for the settings.
 */
void config_print(const struct config *c, struct bytes *out);
/* The names of the directives, by index; NULL behind the last. */
const char *config_directive(size_t i);

#endif
