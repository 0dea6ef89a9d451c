/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings: settings.def is the one list of their names, defaults, accepted values and help. */
#ifndef LATERAL_UI_SETTINGS_H
#define LATERAL_UI_SETTINGS_H

#include "base/bytes.h"
#include "base/status.h"

enum setting {
#define SETTING(id, name, standard, accepted, help) SETTING_##id,
#include "ui/settings.def"
#undef SETTING
	SETTING_COUNT_
};

struct setting_info {
	const char *name, *standard;
	const char *accepted; /* "auto dark light": words; "20..1000": a number; "text": any text */
	const char *help;     /* marked for translation */
};
extern const struct setting_info setting_table[SETTING_COUNT_];

enum { SETTING_TEXT_MAX = 255 }; /* bytes */
/* A number, or the place of the word among those accepted, from 0; or a text. */
struct settings {
	int value[SETTING_COUNT_];
	char text[SETTING_COUNT_][SETTING_TEXT_MAX + 1];
};

void settings_init(struct settings *s);
/* By name; SETTING_COUNT_: there is none. */
enum setting setting_named(const char *name);
/* Fails with a line that has the accepted names or values. */
struct status settings_set(struct settings *s, const char *name, const char *value);
/* The value as it is written, appended. */
void settings_write(const struct settings *s, enum setting which, struct bytes *out);
/* The I-th accepted word, and its length; NULL: there is none. */
const char *setting_word(enum setting which, size_t i, size_t *len);
/* "one of auto, dark, light", "a number from 20 to 1000", appended. */
void setting_write_accepted(enum setting which, struct bytes *out);

#endif
