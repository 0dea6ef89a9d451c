/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/arguments.h"

#include "base/i18n.h"

#include <stdbool.h>
#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Appends what stands between the quotation mark at AT and the next one; behind that, or NULL. */
static const char *take_quoted(const char *at, struct bytes *word)
{
	char mark = *at++;

	for (; *at && *at != mark; at++) {
		if (mark == '"' && *at == '\\' && (at[1] == '"' || at[1] == '\\'))
			at++;
		bytes_add_byte(word, *at);
	}
	return *at ? at + 1 : NULL;
}

/* Appends the word at AT; behind it, or NULL. */
static const char *take_word(const char *at, struct bytes *word)
{
	while (at && *at && !is_blank(*at)) {
		if (*at == '"' || *at == '\'')
			at = take_quoted(at, word);
		else
			bytes_add_byte(word, *at++);
	}
	return at;
}

struct status arguments_split(const char *line, struct arguments *out)
{
	const char *at = line;

	for (;;) {
		struct bytes word;

		while (is_blank(*at))
			at++;
		if (*at == '\0' || *at == '#')
			return STATUS_OK;
		bytes_init(&word);
		at = take_word(at, &word);
		VEC_PUSH(out, bytes_steal(&word));
		if (!at) {
			arguments_release(out);
			return status_fail(_("a quotation mark is not closed - as a key it is "
					     "<Quote>, or \"'\""));
		}
	}
}

void arguments_release(struct arguments *a)
{
	for (size_t i = 0; i < a->n; i++)
		free(a->v[i]);
	VEC_RELEASE(a);
}

void arguments_quote(const char *word, struct bytes *out)
{
	if (*word && *word != '#' && !strpbrk(word, " \t\r\"'")) {
		bytes_add_string(out, word);
		return;
	}
	bytes_add_byte(out, '"');
	for (; *word; word++) {
		if (*word == '"' || *word == '\\')
			bytes_add_byte(out, '\\');
		bytes_add_byte(out, *word);
	}
	bytes_add_byte(out, '"');
}
