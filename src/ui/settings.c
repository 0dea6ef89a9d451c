/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/settings.h"

#include "base/i18n.h"
#include "ui/arguments.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct setting_info setting_table[SETTING_COUNT_] = {
#define SETTING(id, name, standard, accepted, help) {name, standard, accepted, help},
#include "ui/settings.def"
#undef SETTING
};

enum { DIGITS_MAX = 9 };

enum setting setting_named(const char *name)
{
	size_t i = 0;

	while (i < SETTING_COUNT_ && strcmp(setting_table[i].name, name))
		i++;
	return (enum setting)i;
}

/* A number's range; false: it has words. */
static bool range_of(enum setting which, int *low, int *high)
{
	return sscanf(setting_table[which].accepted, "%d..%d", low, high) == 2;
}

static bool is_text(enum setting which)
{
	return strcmp(setting_table[which].accepted, "text") == 0;
}

const char *setting_word(enum setting which, size_t i, size_t *len)
{
	const char *at = setting_table[which].accepted;
	int low, high;

	if (range_of(which, &low, &high) || is_text(which))
		return NULL;
	while (i-- && *at) {
		at += strcspn(at, " ");
		at += strspn(at, " ");
	}
	*len = strcspn(at, " ");
	return *at ? at : NULL;
}

static bool read_value(enum setting which, const char *text, int *out)
{
	const char *word;
	int low, high;
	size_t len;

	if (range_of(which, &low, &high)) {
		len = strspn(text, "0123456789");
		if (len == 0 || len > DIGITS_MAX || text[len])
			return false;
		*out = atoi(text);
		return *out >= low && *out <= high;
	}
	for (int i = 0; (word = setting_word(which, (size_t)i, &len)); i++) {
		*out = i;
		if (strlen(text) == len && memcmp(text, word, len) == 0)
			return true;
	}
	return false;
}

static bool set_value(struct settings *s, enum setting which, const char *text)
{
	int number;

	if (is_text(which)) {
		size_t len = strlen(text);

		if (len <= SETTING_TEXT_MAX)
			memcpy(s->text[which], text, len + 1);
		return len <= SETTING_TEXT_MAX;
	}
	if (!read_value(which, text, &number))
		return false;
	s->value[which] = number;
	return true;
}

void settings_init(struct settings *s)
{
	for (size_t i = 0; i < SETTING_COUNT_; i++)
		set_value(s, (enum setting)i, setting_table[i].standard);
}

void setting_write_accepted(enum setting which, struct bytes *out)
{
	struct bytes words;
	const char *word;
	int low, high;
	size_t len;

	if (range_of(which, &low, &high)) {
		bytes_addf(out, _("a number from %d to %d"), low, high);
		return;
	}
	if (is_text(which)) {
		bytes_addf(out, _("a text of at most %d bytes"), SETTING_TEXT_MAX);
		return;
	}
	bytes_init(&words);
	for (size_t i = 0; (word = setting_word(which, i, &len)); i++)
		bytes_addf(&words, "%s%.*s", i ? ", " : "", (int)len, word);
	bytes_addf(out, _("one of %s"), words.data);
	bytes_release(&words);
}

static struct status refuse_name(const char *name)
{
	struct bytes names;
	struct status s;

	bytes_init(&names);
	for (size_t i = 0; i < SETTING_COUNT_; i++)
		bytes_addf(&names, "%s%s", i ? ", " : "", setting_table[i].name);
	s = status_fail(_("there is no setting \"%s\" - it is one of %s"), name, names.data);
	bytes_release(&names);
	return s;
}

static struct status refuse_value(enum setting which, const char *value)
{
	struct bytes accepted;
	struct status s;

	bytes_init(&accepted);
	setting_write_accepted(which, &accepted);
	s = status_fail(_("%s cannot be \"%s\" - it is %s"), setting_table[which].name, value,
			accepted.data);
	bytes_release(&accepted);
	return s;
}

struct status settings_set(struct settings *s, const char *name, const char *value)
{
	enum setting which = setting_named(name);

	if (which == SETTING_COUNT_)
		return refuse_name(name);
	return set_value(s, which, value) ? STATUS_OK : refuse_value(which, value);
}

void settings_write(const struct settings *s, enum setting which, struct bytes *out)
{
	size_t len;
	const char *word = setting_word(which, (size_t)s->value[which], &len);

	if (is_text(which))
		arguments_quote(s->text[which], out);
	else if (word)
		bytes_add(out, word, len);
	else
		bytes_addf(out, "%d", s->value[which]);
}
