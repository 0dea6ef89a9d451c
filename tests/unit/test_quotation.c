/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "annotate/quotation.h"
#include "base/bytes.h"
#include "text/paragraph.h"

#include <string.h>

/* The quotations of TEXT, one a line; " +" behind one that the next goes on with. */
static char *found(const char *text)
{
	struct spans paragraphs = {0};
	struct quotations q = {0};
	struct bytes b;

	bytes_init(&b);
	paragraphs_of(text, strlen(text), &paragraphs);
	quotations_find(text, &paragraphs, &q);
	for (size_t i = 0; i < q.n; i++) {
		if (i)
			bytes_add_byte(&b, '\n');
		bytes_add(&b, text + q.v[i].span.start, span_length(q.v[i].span));
		if (q.v[i].continued)
			bytes_add_string(&b, " +");
	}
	VEC_RELEASE(&paragraphs);
	VEC_RELEASE(&q);
	return b.data;
}

#define FOUND(text, expected)                                                                      \
	do {                                                                                       \
		char *f = found(text);                                                             \
		assert_string_equal(f, expected);                                                  \
		free(f);                                                                           \
	} while (0)

static void english(void **state)
{
	FOUND("“We left,” she said, “and it rained.”", "“We left,”\n“and it rained.”");
	FOUND("\"We left,\" she said. \"It rained.\"", "\"We left,\"\n\"It rained.\"");
	FOUND("‘We left,’ she said.", "‘We left,’");
	FOUND("'We left,' she said (\"quietly\").", "'We left,'\n\"quietly\"");
	FOUND("He said:\"We left.\"", "\"We left.\"");
	FOUND("It was a “test”—a ‘trial’, no more.", "“test”\n‘trial’");
	FOUND("\"Never\"-sayers and the \"anti-\" camp", "\"Never\"\n\"anti-\"");
	FOUND("“One. Two? Three!” he said.", "“One. Two? Three!”");
	FOUND("Typed “badly\" and “worse“ again.", "“badly\"\n“worse“");
}

static void other_languages(void **state)
{
	FOUND("„Wir gehen“, sagte sie; „‚nie‘, sagt er“.", "„Wir gehen“\n„‚nie‘, sagt er“");
	FOUND("»Wir gehen«, sagte sie, »›jetzt‹ gleich«.", "»Wir gehen«\n»›jetzt‹ gleich«");
	FOUND("« Nous partons », dit-elle. «Oui», dit-il.", "« Nous partons »\n«Oui»");
	FOUND("‹ Nous › et ‹vous›", "‹ Nous ›\n‹vous›");
	FOUND("”Vi går”, sade hon. ”Nu.”", "”Vi går”\n”Nu.”");
	FOUND("»Vi går», sade hon.", "»Vi går»");
	FOUND("„Idziemy”, powiedziała. „To «nasz» dom”.", "„Idziemy”\n„To «nasz» dom”");
	FOUND("«Мы уходим», — сказала она. „Да“.", "«Мы уходим»\n„Да“");
	FOUND("彼女は「行く『今』」と言った。「はい」", "「行く『今』」\n「はい」");
	FOUND("『行く』と", "『行く』");
	FOUND("她说“我们走”，然后“来”。", "“我们走”\n“来”");
	FOUND("قالت «سنذهب» ثم ”نعم“.", "«سنذهب»\n”نعم“");
}

static void nested(void **state)
{
	FOUND("“He said ‘no’ to us,” she said.", "“He said ‘no’ to us,”");
	FOUND("‘He said “no” to us,’ she said.", "‘He said “no” to us,’");
	FOUND("\"He said \"no\" to us,\" she said.", "\"He said \"no\" to us,\"");
	FOUND("\"They're 'done,'\" he said.", "\"They're 'done,'\"");
	FOUND("“She told me, ‘Go.’” He went.", "“She told me, ‘Go.’”");
}

static void apostrophes(void **state)
{
	FOUND("The workers’ party and the miners’ union met.", "");
	FOUND("It's Jones' dog; the '90s, rock 'n' roll, get 'em.", "");
	FOUND("The ‘90s, rock ‘n’ roll, ’tis the dogs’ day.", "");
	FOUND("‘The boys’ mother said no,’ she said.", "‘The boys’ mother said no,’");
	FOUND("'We're goin' home for the kids' sake,' he said.",
	      "'We're goin' home for the kids' sake,'");
	FOUND("The ‘rock stars’ of the workers’ party", "‘rock stars’");
	FOUND("'Free the dockers' was the dockers' cry.", "'Free the dockers'");
	FOUND("“It’s the ’90s again,” he said of ’68.", "“It’s the ’90s again,”");
	FOUND("Sa‘ud and ‘Abd al-Malik’s sons", "");
}

static void measures(void **state)
{
	FOUND("A man of 6'2\" with a 12\" pipe and 5' 10\" of rope", "");
	FOUND("\"He was 6'2\" and thin,\" she said.", "\"He was 6'2\" and thin,\"");
	FOUND("\"The 12\" pipe burst,\" she said.", "\"The 12\" pipe burst,\"");
	FOUND("\"We won in 2012\" and \"lost in 16\" again", "\"We won in 2012\"\n\"lost in 16\"");
}

static void left_open(void **state)
{
	FOUND("He said “we left and it rained.", "");
	FOUND("“We left, he said. “It rained,” he added.", "“It rained,”");
	FOUND("We left, he said.” And “so” on.", "“so”");
	FOUND("He said: “One.\n\n“Two,” he said.", "“One. +\n“Two,”");
	FOUND("\"One.\n\n\"Two.\n\n\"Three,\" he said.", "\"One. +\n\"Two. +\n\"Three,\"");
	FOUND("« Un.\n\n» Deux », dit-il.", "« Un. +\n» Deux »");
	FOUND("‘One ‘two’ three.\n\n‘Four.’", "‘One ‘two’ three. +\n‘Four.’");
	FOUND("He “left, and\n\n“Two,” he said.", "“Two,”");
	FOUND("“One.\n\nTwo,” he said.", "");
}

static void nothing_inside(void **state)
{
	FOUND("“” and \"\" and \" \" and '' and «…»", "");
	FOUND("\"", "");
	FOUND("", "");
	FOUND("“Yes”", "“Yes”");
}

/* A million marks of every form in linear time; quadratic work would take minutes. */
static void a_million_marks(void **state)
{
	static const char *const patterns[] = {
		"\"", "“", "”", "“”", "\" ", " \"a", "'", "‘a", "‘ ’", "a's' ", "„“", "«", "»",
		"»a ", "「", "」", "“a ‘", "\"12\" ", "“\n\n", "\"a.\n\n"};
	struct bytes b;

	bytes_init(&b);
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		struct spans paragraphs = {0};
		struct quotations q = {0};

		bytes_clear(&b);
		for (size_t k = 0; k < unit_large(1000000); k++)
			bytes_add_string(&b, patterns[i]);
		VEC_PUSH(&paragraphs, (struct span){0, (uint32_t)b.len});
		quotations_find(b.data, &paragraphs, &q);
		for (size_t k = 0; k < q.n; k++) {
			assert_true(q.v[k].span.start < q.v[k].span.end && q.v[k].span.end <= b.len);
			assert_true(!k || q.v[k - 1].span.end <= q.v[k].span.start);
		}
		VEC_RELEASE(&paragraphs);
		VEC_RELEASE(&q);
	}
	for (int half = 0; half < 2; half++) { /* deeply nested, then closed */
		bytes_clear(&b);
		for (size_t k = 0; k < unit_large(500000); k++)
			bytes_add_string(&b, "“");
		for (size_t k = 0; k < unit_large(500000); k++)
			bytes_add_string(&b, half ? "”" : "a”");
		char *f = found(b.data);
		assert_int_equal(strlen(f), half ? 0 : b.len);
		free(f);
	}
	bytes_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english),         cmocka_unit_test(other_languages),
		cmocka_unit_test(nested),          cmocka_unit_test(apostrophes),
		cmocka_unit_test(measures),        cmocka_unit_test(left_open),
		cmocka_unit_test(nothing_inside),  cmocka_unit_test(a_million_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
