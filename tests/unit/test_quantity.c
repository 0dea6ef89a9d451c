/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit/unit.h"

#include "annotate/lexicon.h"
#include "annotate/phrase_table.h"
#include "annotate/quantity.h"

#include <locale.h>
#include <string.h>

struct want { /* NULL: null; type -1: no quantity at all */
	const char *text;
	int type;
	const char *value, *low, *high, *unit;
};

/* One body sentence of an article published on Friday, 2025-07-04. */
static struct annotation annotation_of(struct article *a, const char *text)
{
	struct annotation an = {.article = a, .language = "en"};
	struct reading reading;
	struct clean_text c = clean_text_make(text, strlen(text));

	article_set_text(a, &c);
	clean_text_release(&c);
	a->published = mem_copy_string("2025-07-04");
	bytes_init(&an.strings);
	bytes_add_byte(&an.strings, '\0');
	VEC_PUSH(&an.sentences, (struct sentence){.span = {0, a->len}, .kind = KIND_BODY});
	reading_make(&reading, &an);
	quantities_find(&an, &reading);
	reading_release(&reading);
	return an;
}

static void release(struct annotation *an, struct article *a)
{
	VEC_RELEASE(&an->sentences);
	VEC_RELEASE(&an->quantities);
	bytes_release(&an->strings);
	article_unref(&a);
}

static void same(const struct annotation *an, string_ref got, const char *want, const char *text)
{
	const char *s = annotation_string(an, got);

	if (!s != !want || (s && strcmp(s, want)))
		fail_msg("%s: %s, not %s", text, s ? s : "null", want ? want : "null");
}

static void check(const struct want *w)
{
	struct article *a = article_new("x.txt", 1);
	struct annotation an = annotation_of(a, w->text);
	const struct quantity *q = an.quantities.v;

	if (w->type < 0) {
		if (an.quantities.n)
			fail_msg("%s: a %s", w->text, quantity_type_name(q->type));
	} else {
		if (an.quantities.n != 1)
			fail_msg("%s: %zu quantities", w->text, an.quantities.n);
		if ((int)q->type != w->type)
			fail_msg("%s: a %s", w->text, quantity_type_name(q->type));
		same(&an, q->value, w->value, w->text);
		same(&an, q->low, w->low, w->text);
		same(&an, q->high, w->high, w->text);
		same(&an, q->unit, w->unit, w->text);
	}
	release(&an, a);
}

static void lexicon_is_sorted(void **state)
{
	for (size_t i = 1; i < lexicon_size; i++)
		if (strcmp(lexicon[i - 1].word, lexicon[i].word) >= 0)
			fail_msg("%s stands before %s", lexicon[i - 1].word, lexicon[i].word);
	for (size_t i = 0; i < lexicon_size; i++)
		assert_ptr_equal(word_sense_find(lexicon[i].word, strlen(lexicon[i].word)).lex,
				 &lexicon[i]);
	assert_null(word_sense_find("seventyx", 8).lex);
	assert_null(word_sense_find("sevent", 6).lex);
}

/* Every one in its own words: none is lost by how the tables begin. */
static void phrases_are_found(void **state)
{
	static const struct phrase_table *const tables[] = {
		&phrase_qualifiers, &phrase_trailing,	&phrase_parts,	  &phrase_currencies,
		&phrase_points,	    &phrase_percent,	&phrase_ages,	  &phrase_degrees,
		&phrase_compounds,  &phrase_years,	&phrase_relative, &phrase_halves,
		&phrase_day_parts,
	};

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		for (const struct phrase *p = tables[i]->list; p->form; p++) {
			struct tokens t;
			size_t length;

			tokens_init(&t);
			tokens_make(&t, p->form, (struct span){0, (uint32_t)strlen(p->form)});
			assert_non_null(phrase_at(&t, 0, tables[i], &length));
			assert_in_range(length, 1, t.list.n);
			assert_null(phrase_at(&t, t.list.n, tables[i], &length));
			assert_int_equal(length, 0);
			tokens_release(&t);
		}
}

static void numbers(void **state)
{
	static const struct want table[] = {
		{"some 2,300 workers left", QUANTITY_NUMBER, "2300", "2070", "2530", NULL},
		{"a vote of twenty-one members", QUANTITY_NUMBER, "21", "21", "21", NULL},
		{"two hundred and six sheep", QUANTITY_NUMBER, "206", "206", "206", NULL},
		{"two hundred hundred hundred hundred sheep", QUANTITY_NUMBER, "20000", "20000", "20000",
		 NULL},
		{"two million five hundred thousand sheep", QUANTITY_NUMBER, "2500000", "2500000",
		 "2500000", NULL},
		{"a thousand million sheep", QUANTITY_NUMBER, "1000000000", "1000000000", "1000000000",
		 NULL},
		{"two million million million sheep", QUANTITY_NUMBER, "2000000000000", "2000000000000",
		 "2000000000000", NULL},
		{"99999999999999999999 sheep", -1, NULL, NULL, NULL, NULL},
		{"about $99999999999999999999 of it", -1, NULL, NULL, NULL, NULL},
		{"the 99999999999999999999th sheep", -1, NULL, NULL, NULL, NULL},
		{"half a million sheep", QUANTITY_NUMBER, "500000", "500000", "500000", NULL},
		{"a quarter of a million sheep", QUANTITY_NUMBER, "250000", "250000", "250000", NULL},
		{"two-thirds of the sheep", QUANTITY_PERCENT, "66.666667", "60", "73.333333", NULL},
		{"1.5million sheep", QUANTITY_NUMBER, "1500000", "1500000", "1500000", NULL},
		{"two dozen sheep", QUANTITY_NUMBER, "24", "24", "24", NULL},
		{"dozens of sheep", QUANTITY_NUMBER, NULL, "24", NULL, NULL},
		{"tens of thousands of sheep", QUANTITY_NUMBER, NULL, "20000", NULL, NULL},
		{"at least 14 dead", QUANTITY_NUMBER, "14", "14", NULL, NULL},
		{"no more than nine sheep", QUANTITY_NUMBER, "9", NULL, "9", NULL},
		{"as many as 190 sheep", QUANTITY_NUMBER, "190", NULL, "190", NULL},
		{"200 sheep or more", QUANTITY_NUMBER, "200", "200", "200", NULL},
		{"between 10 and 12 sheep", QUANTITY_NUMBER, NULL, "10", "12", NULL},
		{"10 to 12 sheep", QUANTITY_NUMBER, NULL, "10", "12", NULL},
		{"a vote of 5-2", QUANTITY_NUMBER, NULL, "2", "5", "score"},
		{"four to three, they said", QUANTITY_NUMBER, NULL, "3", "4", "score"},
		{"by four votes to one", QUANTITY_NUMBER, NULL, "1", "4", "score"},
		{"50+ sheep", QUANTITY_NUMBER, "50", "50", NULL, NULL},
		{"the A-320 and Covid-19", -1, NULL, NULL, NULL, NULL},
		{"along Highway 7 and beyond", -1, NULL, NULL, NULL, NULL},
		{"one of them, no one, one day", -1, NULL, NULL, NULL, NULL},
		{"at half-mast", -1, NULL, NULL, NULL, NULL},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		check(&table[i]);
}

static void units(void **state)
{
	static const struct want table[] = {
		{"a $40 watch", QUANTITY_MONEY, "40", "40", "40", "USD"},
		{"about $9bn", QUANTITY_MONEY, "9000000000", "8100000000", "9900000000", "USD"},
		{"9 billion dollars", QUANTITY_MONEY, "9000000000", "9000000000", "9000000000",
		 "USD"},
		{"\xE2\x82\xAC"
		 "4.25m",
		 QUANTITY_MONEY, "4250000", "4250000", "4250000", "EUR"},
		{"4.75 per cent", QUANTITY_PERCENT, "4.75", "4.75", "4.75", NULL},
		{"more than 1%", QUANTITY_PERCENT, "1", "1", NULL, NULL},
		{"by 50 basis points", QUANTITY_PERCENT, "0.5", "0.5", "0.5", "pp"},
		{"a quarter of an hour", QUANTITY_DURATION, "900", "900", "900", "s"},
		{"half a metre of snow", QUANTITY_MEASURE, "0.5", "0.5", "0.5", "m"},
		{"by half a point", QUANTITY_PERCENT, "0.5", "0.5", "0.5", "pp"},
		{"the nine-year war", QUANTITY_DURATION, "108", "108", "108", "month"},
		{"almost an hour", QUANTITY_DURATION, "3600", "3240", "3600", "s"},
		{"for a year and a half", QUANTITY_DURATION, "18", "18", "18", "month"},
		{"a decade-long war", QUANTITY_DURATION, "120", "120", "120", "month"},
		{"lasted a fortnight", QUANTITY_DURATION, "1209600", "1209600", "1209600", "s"},
		{"three times a year", QUANTITY_NUMBER, "3", "3", "3", NULL},
		{"Ana Kolar, 41, said so", QUANTITY_AGE, "41", "41", "41", "year"},
		{"Ana Kolar, who was 91, said so", QUANTITY_AGE, "91", "91", "91", "year"},
		{"The oldest of them, Ana Kolar, was 91.", QUANTITY_AGE, "91", "91", "91", "year"},
		{"She was 75.", QUANTITY_AGE, "75", "75", "75", "year"},
		{"The number was 75.", QUANTITY_NUMBER, "75", "75", "75", NULL},
		{"a girl of four", QUANTITY_AGE, "4", "4", "4", "year"},
		{"a 12-year-old", QUANTITY_AGE, "12", "12", "12", "year"},
		{"girls over the age of 12", QUANTITY_AGE, "12", "12", NULL, "year"},
		{"when he was in his 30s", QUANTITY_AGE, NULL, "30", "39", "year"},
		{"when he was about 15", QUANTITY_AGE, "15", "13.5", "16.5", "year"},
		{"between the ages of 12 and 16", QUANTITY_AGE, NULL, "12", "16", "year"},
		{"she placed second in the poll", -1, NULL, NULL, NULL, NULL},
		{"some three kilometers", QUANTITY_MEASURE, "3000", "2700", "3300", "m"},
		{"winds of 35 knots", QUANTITY_MEASURE, "64.82", "64.82", "64.82", "km/h"},
		{"65km/h", QUANTITY_MEASURE, "65", "65", "65", "km/h"},
		{"40 litres a second", QUANTITY_MEASURE, "40", "40", "40", "l/s"},
		{"68 degrees Fahrenheit", QUANTITY_MEASURE, "20", "20", "20", "C"},
		{"the first cut", QUANTITY_ORDINAL, "1", "1", "1", NULL},
		{"the 21st floor", QUANTITY_ORDINAL, "21", "21", "21", NULL},
		{"at first, she ran", -1, NULL, NULL, NULL, NULL},
		{"she first learned of it after 9/11", -1, NULL, NULL, NULL, NULL},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		check(&table[i]);
}

static void dates(void **state)
{
	static const struct want table[] = {
		{"it came on Thursday", QUANTITY_DATE, "2025-07-03", "2025-07-03", "2025-07-03",
		 NULL},
		{"it came on Friday", QUANTITY_DATE, "2025-07-04", "2025-07-04", "2025-07-04",
		 NULL},
		{"it will come on Thursday", QUANTITY_DATE, "2025-07-10", "2025-07-10",
		 "2025-07-10", NULL},
		{"it came last year", QUANTITY_DATE, "2024", "2024", "2024", NULL},
		{"it came in April this year", QUANTITY_DATE, "2025-04", "2025-04", "2025-04",
		 NULL},
		{"it came in April", QUANTITY_DATE, "2025-04", "2025-04", "2025-04", NULL},
		{"it came in October", QUANTITY_DATE, "2024-10", "2024-10", "2024-10", NULL},
		{"it came on July 3", QUANTITY_DATE, "2025-07-03", "2025-07-03", "2025-07-03",
		 NULL},
		{"it came on 3 July 2019", QUANTITY_DATE, "2019-07-03", "2019-07-03", "2019-07-03",
		 NULL},
		{"it came on Nov. 5, 2019", QUANTITY_DATE, "2019-11-05", "2019-11-05", "2019-11-05",
		 NULL},
		{"it came on Thursday, July 3", QUANTITY_DATE, "2025-07-03", "2025-07-03",
		 "2025-07-03", NULL},
		{"it came on 2025-07-03", QUANTITY_DATE, "2025-07-03", "2025-07-03", "2025-07-03",
		 NULL},
		{"promised by 2022", QUANTITY_DATE, "2022", NULL, "2022", NULL},
		{"closed after 2021", QUANTITY_DATE, "2021", "2021", NULL, NULL},
		{"at seven in the evening", QUANTITY_DATE, "T19:00", "T19:00", "T19:00", NULL},
		{"At Oresk 6 million crowns are needed", QUANTITY_NUMBER, "6000000", "6000000", "6000000",
		 NULL},
		{"a fisherman of 61, he knows the sea", QUANTITY_AGE, "61", "61", "61", "year"},
		{"he rang at nine o'clock", QUANTITY_DATE, NULL, "T09:00", "T21:00", NULL},
		{"he rang at ten to five, he said", QUANTITY_DATE, NULL, "T04:50", "T16:50", NULL},
		{"the board voted ten to five", QUANTITY_NUMBER, NULL, "5", "10", "score"},
		{"twenty to three in the morning", QUANTITY_DATE, "T02:40", "T02:40", "T02:40", NULL},
		{"a quarter past seven in the evening", QUANTITY_DATE, "T19:15", "T19:15", "T19:15", NULL},
		{"ten to midnight", QUANTITY_DATE, "T23:50", "T23:50", "T23:50", NULL},
		{"half past twelve", QUANTITY_DATE, "T12:30", "T12:30", "T12:30", NULL},
		{"twenty-five past four", QUANTITY_DATE, NULL, "T04:25", "T16:25", NULL},
		{"painted in 1887, it was sold", QUANTITY_DATE, "1887", "1887", "1887", NULL},
		{"fell to 1887.", QUANTITY_NUMBER, "1887", "1887", "1887", NULL},
		{"built in the 1970s", QUANTITY_DATE, NULL, "1970", "1979", NULL},
		{"it came yesterday", QUANTITY_DATE, "2025-07-03", "2025-07-03", "2025-07-03",
		 NULL},
		{"it came last week", QUANTITY_DATE, NULL, "2025-06-23", "2025-06-29", NULL},
		{"it came at 2117 GMT", QUANTITY_DATE, "T21:17Z", "T21:17Z", "T21:17Z", NULL},
		{"it came at 6:40 a.m.", QUANTITY_DATE, "T06:40", "T06:40", "T06:40", NULL},
		{"every Thursday she may march", -1, NULL, NULL, NULL, NULL},
		{"it said 1,200 pm", QUANTITY_NUMBER, "1200", "1200", "1200", NULL},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		check(&table[i]);
}

static void hostile_shapes_end(void **state)
{
	static const char *const pieces[] = {"two ", "2,",	 "$",	 "-",
					     "May ", "hundred ", "1.1.", "\n"};

	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct article *a = article_new("x.txt", 1);
		struct annotation an;
		struct bytes b;

		bytes_init(&b);
		while (b.len < unit_large(200000))
			bytes_add_string(&b, pieces[i]);
		an = annotation_of(a, b.data);
		for (size_t k = 0; k < an.quantities.n; k++)
			assert_true(an.quantities.v[k].span.end <= a->len);
		bytes_release(&b);
		release(&an, a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lexicon_is_sorted),
		cmocka_unit_test(phrases_are_found),
		cmocka_unit_test(numbers),
		cmocka_unit_test(units),
		cmocka_unit_test(dates),
		cmocka_unit_test(hostile_shapes_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("quantity", tests, NULL, NULL);
}
