/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speech in texts of any shape: no fault, and linear time. */
#include "unit/unit.h"

#include "annotate/names.h"
#include "annotate/speech.h"

#include <locale.h>
#include <string.h>
#include <time.h>

/*
 * One sentence (or, with BY_LINE, one a line) of PATTERN over and over, SIZE bytes: no fault, and at most
 * as many seconds as only linear time can take.
 */
static void hostile(const char *pattern, bool by_line, size_t size)
{
	clock_t began = clock();
	struct article a = {0};
	struct annotation an = {.article = &a, .language = "en"};
	struct reading reading;
	struct bytes b;

	bytes_init(&b);
	while (b.len < size) {
		uint32_t from = (uint32_t)b.len;

		bytes_add_string(&b, pattern);
		if (!by_line)
			continue;
		VEC_PUSH(&a.paragraphs, (struct span){from, (uint32_t)b.len});
		VEC_PUSH(&an.sentences,
			 (struct sentence){.span = {from, (uint32_t)b.len},
					   .kind = KIND_BODY,
					   .paragraph = (uint32_t)a.paragraphs.n - 1});
	}
	if (!by_line) {
		VEC_PUSH(&a.paragraphs, (struct span){0, (uint32_t)b.len});
		VEC_PUSH(&an.sentences,
			 (struct sentence){.span = {0, (uint32_t)b.len}, .kind = KIND_BODY});
	}
	bytes_fill(&b, '\0', TEXT_PADDING);
	a.text = b.data;
	a.len = (uint32_t)b.len - TEXT_PADDING;
	bytes_init(&an.strings);
	bytes_add_byte(&an.strings, '\0');
	reading_make(&reading, &an);
	names_find(&an, &reading);
	quotes_find(&an);
	speakers_find(&an, &reading);
	for (size_t i = 0; i < an.quotes.n; i++) {
		assert_true(an.quotes.v[i].span.end <= a.len);
		assert_true(!i || an.quotes.v[i - 1].span.end <= an.quotes.v[i].span.start);
		assert_true(an.quotes.v[i].speaker < an.strings.len);
	}
	for (size_t i = 0; i < an.sentences.n; i++)
		assert_true(an.sentences.v[i].speaker < an.strings.len);
	reading_release(&reading);
	VEC_RELEASE(&a.paragraphs);
	VEC_RELEASE(&an.sentences);
	VEC_RELEASE(&an.quotes);
	VEC_RELEASE(&an.names);
	bytes_release(&an.strings);
	bytes_release(&b);
	if ((double)(clock() - began) / CLOCKS_PER_SEC > 5 * unit_patience())
		fail_msg("%s: %.1f s", pattern, (double)(clock() - began) / CLOCKS_PER_SEC);
}

static void hostile_shapes(void **state)
{
	static const char *const patterns[] = {
		"“a,” said ",
		"\"a\" ",
		"said ",
		"and ",
		", ",
		"the ",
		"Aa ",
		"Aa Bank of ",
		"Aa of ",
		"Aa and ",
		"he said ",
		"the minister said, ",
		"Mr. Aa Khan, the minister, said “b,” ",
		"“a ",
		"(",
		") said ",
		"’s ",
		"A. ",
		"- ",
		"a-",
		"Al-Aa ",
		"US ",
		"called “A” ",
		"his his ",
		"who said ",
		"according to ",
		"words of ",
		"of the ",
		"a man, ",
		"“Aa Bb,” ",
		"was her reply ",
		"\"x\" is his answer ",
		"adding, ",
		"1, 2, ",
		"“",
		"a",
		"Aa",
		"said “",
		"to say ",
		"“a.\n“b",
		"ö",
		"。「あ」",
		"“あ”said ",
	};

	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		hostile(patterns[i], false, unit_large(150000));
		hostile(patterns[i], true, unit_large(150000));
	}
	/* quotations behind openings that no comma ends */
	hostile("to“)\"said", false, unit_large(2000000));
	hostile("to “)\" said", true, unit_large(2000000));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hostile_shapes),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
