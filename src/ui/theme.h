/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a role looks like: attributes and colours, by theme and by how many colours the terminal has.
 * Every meaning is a character first (view/lines.h), so a theme only repeats it; the colours are blue
 * and orange, which all eyes tell apart.  Orange is what differs, and nothing else is.  Without
 * colours the attributes are always those of the theme mono, whatever the user changed, because
 * there each state has its own.
 */
#ifndef LATERAL_UI_THEME_H
#define LATERAL_UI_THEME_H

#include "base/status.h"
#include "view/lines.h"

enum theme_name { THEME_AUTO, THEME_DARK, THEME_LIGHT, THEME_MONO }; /* as the setting has them */

enum { STYLE_BOLD = 1, STYLE_DIM = 2, STYLE_UNDERLINE = 4, STYLE_REVERSE = 8 };
enum { STYLE_DEFAULT_COLOR = -1 };
struct style {
	uint8_t attributes;
	int16_t foreground, background; /* a number of the xterm palette, or STYLE_DEFAULT_COLOR */
};

struct theme {
	enum theme_name name;
	enum theme_name background; /* what auto stands for: dark, light, or auto where nobody knows */
	bool changed[ROLE_COUNT_];  /* by the user */
	struct style own[ROLE_COUNT_];
};

/*
 * What the background is: by COLORFGBG as terminals set it ("15;0"), else by the terminal's name, for
 * consoles are black.  Either may be NULL.
 */
void theme_init(struct theme *t, const char *colorfgbg, const char *terminal);
/* Red, green and blue of a colour of the palette as 0xRRGGBB, where the terminal takes no numbers. */
int style_rgb(int color);
/* How a role looks on a terminal of that many colours; 0: none. */
struct style theme_style(const struct theme *t, enum role role, int colors);
/*
 * Changes a role as the user wrote it: FG BG [ATTRIBUTE...].  Fails with a line that has the accepted
 * values.
 */
struct status theme_change(struct theme *t, const char *role, const char *const *words, size_t n);
/* A role and its style as theme_change takes them, appended; as the theme has it, or as changed. */
void theme_write(const struct theme *t, enum role role, struct bytes *out);

const char *role_name(enum role role);
/* The names of attributes and of colours without a number, by index; NULL behind the last. */
const char *style_attribute_name(size_t i);
const char *style_color_name(size_t i);

#endif
