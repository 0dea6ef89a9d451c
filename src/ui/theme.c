/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/theme.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

/* Themes */

enum ink { INK_NONE, INK_BLUE, INK_ORANGE, INK_ALERT, INK_GREY, INK_BAR, INK_FOUND, INK_COUNT_ };

static const struct {
	uint8_t attributes; /* without colours */
	uint8_t ink;
} base_styles[ROLE_COUNT_] = {
	[ROLE_TITLE] = {STYLE_REVERSE, INK_BAR},
	[ROLE_HINT] = {STYLE_DIM, INK_GREY},
	[ROLE_MESSAGE] = {STYLE_BOLD, INK_NONE},
	[ROLE_RULE] = {STYLE_DIM, INK_GREY},
	[ROLE_HEADLINE] = {STYLE_BOLD, INK_NONE},
	[ROLE_SUBHEADING] = {STYLE_BOLD, INK_NONE},
	[ROLE_MUTED] = {STYLE_DIM, INK_GREY},
	[ROLE_MARK] = {STYLE_BOLD, INK_NONE},
	[ROLE_FLAG] = {STYLE_BOLD, INK_ALERT},
	[ROLE_NUMBER] = {0, INK_BLUE},
	[ROLE_SHARED] = {STYLE_BOLD, INK_NONE},
	[ROLE_DIFFERS] = {STYLE_UNDERLINE, INK_ORANGE},
	[ROLE_QUANTITY] = {0, INK_BLUE},
	[ROLE_CONFLICT] = {STYLE_BOLD, INK_ALERT},
	[ROLE_QUOTE] = {0, INK_BLUE},
	[ROLE_MATCH] = {STYLE_REVERSE | STYLE_UNDERLINE, INK_NONE},
	[ROLE_FOUND] = {STYLE_REVERSE | STYLE_BOLD, INK_FOUND},
	[ROLE_CURSOR] = {STYLE_REVERSE, INK_NONE},
};

/*
 * By theme, and whether there are 256 colours or the first eight alone; the next eight are greys in
 * some palettes.  Yellow cannot be read on white, and of the first eight nothing can on both black
 * and white: then black on yellow can.  Greys are explicit where they can be, because terminals do
 * not agree on how dim dim is.
 */
enum { FEW_COLORS, MANY_COLORS };
static const struct ink_color {
	int16_t foreground, background;
} inks[][2][INK_COUNT_] = {
	[THEME_AUTO] = {
		[FEW_COLORS] = {{-1, -1}, {-1, -1}, {-1, -1}, {0, 3}, {-1, -1}, {-1, -1}, {0, 6}},
		[MANY_COLORS] = {{-1, -1}, {33, -1}, {166, -1}, {166, -1}, {243, -1}, {-1, -1}, {16, 33}},
	},
	[THEME_DARK] = {
		[FEW_COLORS] = {{-1, -1}, {6, -1}, {3, -1}, {3, -1}, {-1, -1}, {-1, -1}, {0, 6}},
		[MANY_COLORS] = {{-1, -1}, {75, -1}, {214, -1}, {214, -1}, {247, -1}, {255, 238}, {16, 75}},
	},
	[THEME_LIGHT] = {
		[FEW_COLORS] = {{-1, -1}, {4, -1}, {-1, -1}, {0, 3}, {-1, -1}, {-1, -1}, {0, 6}},
		[MANY_COLORS] = {{-1, -1}, {25, -1}, {130, -1}, {130, -1}, {241, -1}, {234, 252}, {231, 25}},
	},
};

static const char *const role_names[ROLE_COUNT_] = {
	[ROLE_TEXT] = "text",
	[ROLE_TITLE] = "title",
	[ROLE_HINT] = "hint",
	[ROLE_MESSAGE] = "message",
	[ROLE_RULE] = "rule",
	[ROLE_HEADLINE] = "headline",
	[ROLE_SUBHEADING] = "subheading",
	[ROLE_MUTED] = "muted",
	[ROLE_MARK] = "mark",
	[ROLE_FLAG] = "flag",
	[ROLE_NUMBER] = "number",
	[ROLE_SHARED] = "shared",
	[ROLE_DIFFERS] = "differs",
	[ROLE_QUANTITY] = "quantity",
	[ROLE_CONFLICT] = "conflict",
	[ROLE_QUOTE] = "quote",
	[ROLE_MATCH] = "match",
	[ROLE_FOUND] = "found",
	[ROLE_CURSOR] = "cursor",
};

static const char *const attribute_names[] = {"none", "bold", "dim", "underline", "reverse", NULL};
static const char *const color_names[] = {
	"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "grey", "bright-red",
	"bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
	"bright-white", "default", "orange", NULL,
};
enum { NAME_DEFAULT = 16, NAME_ORANGE = 17, NUMBER_ORANGE = 172 };

const char *role_name(enum role role)
{
	return role_names[role];
}

const char *style_attribute_name(size_t i)
{
	return attribute_names[i];
}

const char *style_color_name(size_t i)
{
	return color_names[i];
}

/* The consoles of Linux, FreeBSD, NetBSD and the Hurd. */
static bool is_console(const char *terminal)
{
	static const char *const consoles[] = {"linux", "cons25", "wsvt25", "hurd"};

	for (size_t i = 0; i < sizeof consoles / sizeof *consoles; i++)
		if (strncmp(terminal, consoles[i], strlen(consoles[i])) == 0)
			return true;
	return false;
}

void theme_init(struct theme *t, const char *colorfgbg, const char *terminal)
{
	const char *last = colorfgbg ? strrchr(colorfgbg, ';') : NULL;
	bool known = last && last[1] >= '0' && last[1] <= '9'; /* or "default" */
	long number = known ? strtol(last + 1, NULL, 10) : -1;

	memset(t, 0, sizeof *t);
	if (known)
		t->background = number == 7 || number > 8 ? THEME_LIGHT : THEME_DARK;
	else if (terminal && is_console(terminal))
		t->background = THEME_DARK;
}

/* Fewer colours */

static const uint8_t basic_rgb[16][3] = {
	{0, 0, 0}, {205, 0, 0}, {0, 205, 0}, {205, 205, 0}, {0, 0, 238}, {205, 0, 205},
	{0, 205, 205}, {229, 229, 229}, {127, 127, 127}, {255, 0, 0}, {0, 255, 0}, {255, 255, 0},
	{92, 92, 255}, {255, 0, 255}, {0, 255, 255}, {255, 255, 255},
};

/* The xterm palette: 16 colours, a cube of 6 x 6 x 6, 24 greys. */
static void rgb_of(int color, int out[3])
{
	int rest = color - 16;

	for (int i = 2; i >= 0; i--) {
		if (color < 16) {
			out[i] = basic_rgb[color][i];
		} else if (color >= 232) {
			out[i] = 8 + 10 * (color - 232);
		} else {
			out[i] = rest % 6 ? 55 + 40 * (rest % 6) : 0;
			rest /= 6;
		}
	}
}

int style_rgb(int color)
{
	int rgb[3];

	rgb_of(color, rgb);
	return rgb[0] << 16 | rgb[1] << 8 | rgb[2];
}

/* From 16 on, other palettes than that of 256 have other colours: that of 88 is never asked for them. */
static int16_t nearest(int color, int colors)
{
	int want[3], have[3], best = 0;
	long least = 3 * 256 * 256;

	if (color < colors && (color < 16 || colors >= 256))
		return (int16_t)color;
	if (color < 16) /* bright, where there are 8 */
		return (int16_t)(color - 8);
	rgb_of(color, want);
	for (int i = 0; i < colors && i < 16; i++) {
		long distance = 0;

		rgb_of(i, have);
		for (int k = 0; k < 3; k++)
			distance += (long)(want[k] - have[k]) * (want[k] - have[k]);
		if (distance < least) {
			least = distance;
			best = i;
		}
	}
	return (int16_t)best;
}

/* Styles */

static enum theme_name palette_of(const struct theme *t)
{
	return t->name == THEME_AUTO ? t->background : t->name;
}

/* Colours stand for dim; a background for bold, too, which makes some terminals take other colours. */
static uint8_t beside(struct ink_color ink, uint8_t attributes)
{
	if (ink.background >= 0)
		return attributes & STYLE_UNDERLINE;
	return ink.foreground >= 0 ? attributes & (uint8_t)~STYLE_DIM : attributes;
}

static struct style theme_own(const struct theme *t, enum role role, int colors)
{
	struct ink_color ink = {STYLE_DEFAULT_COLOR, STYLE_DEFAULT_COLOR};
	int depth = colors >= 256 ? MANY_COLORS : FEW_COLORS;

	if (colors > 0 && t->name != THEME_MONO)
		ink = inks[palette_of(t)][depth][base_styles[role].ink];
	return (struct style){beside(ink, base_styles[role].attributes), ink.foreground,
			      ink.background};
}

struct style theme_style(const struct theme *t, enum role role, int colors)
{
	struct style s;

	if (!t->changed[role] || colors < 8 || t->name == THEME_MONO)
		return theme_own(t, role, colors < 8 ? 0 : colors);
	s = t->own[role];
	if (s.foreground >= 0)
		s.foreground = nearest(s.foreground, colors);
	if (s.background >= 0)
		s.background = nearest(s.background, colors);
	return s;
}

/* As the user writes it */

static size_t find_name(const char *const *names, size_t n, const char *name)
{
	for (size_t i = 0; i < n && names[i]; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return n;
}

/* NAMES as a list to be read; the caller frees it. */
static char *joined(const char *const *names, size_t n)
{
	struct bytes list;

	bytes_init(&list);
	for (size_t i = 0; i < n && names[i]; i++)
		bytes_addf(&list, "%s%s", i ? ", " : "", names[i]);
	return bytes_steal(&list);
}

static struct status refuse_color(const char *word)
{
	char *names = joined(color_names, sizeof color_names / sizeof *color_names);
	struct status s = status_fail(_("there is no colour \"%s\" - it is a number from 0 to 255, or one "
					"of %s"), word, names);

	free(names);
	return s;
}

static struct status refuse_attribute(const char *word)
{
	char *names = joined(attribute_names, sizeof attribute_names / sizeof *attribute_names);
	struct status s = status_fail(_("there is no attribute \"%s\" - it is one of %s"), word, names);

	free(names);
	return s;
}

static struct status refuse_role(const char *word)
{
	char *names = joined(role_names, ROLE_COUNT_);
	struct status s = status_fail(_("there is no role \"%s\" - it is one of %s"), word, names);

	free(names);
	return s;
}

static struct status read_color(const char *word, int16_t *out)
{
	size_t n = sizeof color_names / sizeof *color_names, i = find_name(color_names, n, word);
	char *end;
	long number = strtol(word, &end, 10);

	if (*word >= '0' && *word <= '9' && !*end && number < 256)
		*out = (int16_t)number;
	else if (i == n)
		return refuse_color(word);
	else
		*out = i == NAME_DEFAULT  ? STYLE_DEFAULT_COLOR
		       : i == NAME_ORANGE ? NUMBER_ORANGE
					  : (int16_t)i;
	return STATUS_OK;
}

static struct status read_attribute(const char *word, uint8_t *out)
{
	size_t n = sizeof attribute_names / sizeof *attribute_names;
	size_t i = find_name(attribute_names, n, word);

	if (i == n)
		return refuse_attribute(word);
	*out |= (uint8_t)(i ? 1u << (i - 1) : 0);
	return STATUS_OK;
}

struct status theme_change(struct theme *t, const char *role, const char *const *words, size_t n)
{
	size_t r = find_name(role_names, ROLE_COUNT_, role);
	struct style style = {0};
	struct status s;

	if (r == ROLE_COUNT_)
		return refuse_role(role);
	s = read_color(words[0], &style.foreground);
	if (status_is_ok(&s))
		s = read_color(words[1], &style.background);
	for (size_t i = 2; status_is_ok(&s) && i < n; i++)
		s = read_attribute(words[i], &style.attributes);
	if (!status_is_ok(&s))
		return s;
	t->own[r] = style;
	t->changed[r] = true;
	return STATUS_OK;
}

static void write_color(int color, struct bytes *out)
{
	if (color == STYLE_DEFAULT_COLOR)
		bytes_add_string(out, " default");
	else if (color < 16)
		bytes_addf(out, " %s", color_names[color]);
	else
		bytes_addf(out, " %d", color);
}

void theme_write(const struct theme *t, enum role role, struct bytes *out)
{
	struct style s = t->changed[role] ? t->own[role] : theme_own(t, role, 256);

	bytes_addf(out, "color %s", role_names[role]);
	write_color(s.foreground, out);
	write_color(s.background, out);
	for (size_t i = 1; attribute_names[i]; i++)
		if (s.attributes & (1u << (i - 1)))
			bytes_addf(out, " %s", attribute_names[i]);
}
