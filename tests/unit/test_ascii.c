/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "ui/ascii.h"

#include <locale.h>

static void signs_and_letters_are_as_near_as_can_be(void **state)
{
	static const struct {
		const char *text;
		char ascii;
	} cases[] = {
		{"a", 'a'}, {"~", '~'}, {"é", 'e'}, {"e\u0301", 'e'}, {"Ž", 'Z'}, {"Å", 'A'}, {"ü", 'u'},
		{"ß", 's'}, {"ø", 'o'}, {"Ł", 'L'}, {"ı", 'i'}, {"ạ\u0308", 'a'}, {"“", '"'}, {"’", '\''},
		{"–", '-'}, {"…", '.'}, {"•", '*'}, {"\u00a0", ' '}, {"\u2800", ' '}, {"€", 'E'},
		{"£", 'L'}, {"漢", '?'}, {"ж", '?'}, {"½", '?'}, {"", '?'}, {"\uFFFD", '?'},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (ascii_for(cases[i].text) != cases[i].ascii)
			fail_msg("%s is %c, not %c", cases[i].text, ascii_for(cases[i].text),
				 cases[i].ascii);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signs_and_letters_are_as_near_as_can_be),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("ascii", tests, NULL, NULL);
}
