/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints how every role looks in every theme, by how many colours there are: roles.table. */
#include "ui/theme.h"

#include <stdio.h>

static const int depths[] = {2, 8, 16, 256};
static const struct {
	enum theme_name name;
	const char *shown;
} themes[] = {{THEME_AUTO, "auto"}, {THEME_DARK, "dark"}, {THEME_LIGHT, "light"}, {THEME_MONO, "mono"}};
enum { ROLE_COLUMNS = 15, THEME_COLUMNS = 26 };
enum { DEPTHS = sizeof depths / sizeof *depths, THEMES = sizeof themes / sizeof *themes };

/* As colours.py writes what it sees: attributes, then colours by number; - where there are none. */
static void write_style(struct style s, struct bytes *out)
{
	size_t before = out->len;

	for (size_t i = 1; style_attribute_name(i); i++)
		if (s.attributes & (1u << (i - 1)))
			bytes_addf(out, " %s", style_attribute_name(i));
	if (s.foreground >= 0)
		bytes_addf(out, " %d", s.foreground);
	if (s.background >= 0)
		bytes_addf(out, " on %d", s.background);
	if (out->len == before)
		bytes_add_string(out, " -");
}

static void print_role(enum role role, int colors)
{
	struct bytes b;

	bytes_init(&b);
	bytes_addf(&b, "%-10s %4d", role_name(role), colors);
	for (size_t i = 0; i < THEMES; i++) {
		struct theme t;

		theme_init(&t, NULL, NULL);
		t.name = themes[i].name;
		bytes_addf(&b, " | %-5s", themes[i].shown);
		write_style(theme_style(&t, role, colors), &b);
		if (i + 1 < THEMES)
			bytes_fill(&b, ' ', ROLE_COLUMNS + (i + 1) * THEME_COLUMNS - b.len);
	}
	puts(b.data);
	bytes_release(&b);
}

int main(void)
{
	for (int role = 0; role < ROLE_COUNT_; role++)
		for (size_t i = 0; i < DEPTHS; i++)
			print_role((enum role)role, depths[i]);
	return 0;
}
