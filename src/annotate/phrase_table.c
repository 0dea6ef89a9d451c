/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/phrase_table.h"

static const struct phrase qualifiers[] = {
	{"no fewer than", BOUND_LOW, NULL}, {"no less than", BOUND_LOW, NULL},
	{"not less than", BOUND_LOW, NULL}, {"in excess of", BOUND_LOW, NULL},
	{"upwards of", BOUND_LOW, NULL}, {"at least", BOUND_LOW, NULL},
	{"more than", BOUND_LOW, NULL}, {"over", BOUND_LOW, NULL}, {"well over", BOUND_LOW, NULL},
	{"just over", BOUND_LOW, NULL}, {"above", BOUND_LOW, NULL},
	{"a minimum of", BOUND_LOW, NULL}, {"no more than", BOUND_HIGH, NULL},
	{"not more than", BOUND_HIGH, NULL}, {"as many as", BOUND_HIGH, NULL},
	{"as much as", BOUND_HIGH, NULL}, {"as long as", BOUND_HIGH, NULL},
	{"as high as", BOUND_HIGH, NULL}, {"up to", BOUND_HIGH, NULL},
	{"at most", BOUND_HIGH, NULL}, {"less than", BOUND_HIGH, NULL},
	{"fewer than", BOUND_HIGH, NULL}, {"under", BOUND_HIGH, NULL},
	{"below", BOUND_HIGH, NULL}, {"a maximum of", BOUND_HIGH, NULL},
	{"within", BOUND_HIGH, NULL}, {"just under", BOUND_NEARLY, NULL},
	{"nearly", BOUND_NEARLY, NULL}, {"almost", BOUND_NEARLY, NULL},
	{"close to", BOUND_NEARLY, NULL}, {"approaching", BOUND_NEARLY, NULL},
	{"an estimated", BOUND_ABOUT, NULL}, {"approximately", BOUND_ABOUT, NULL},
	{"about", BOUND_ABOUT, NULL}, {"around", BOUND_ABOUT, NULL},
	{"roughly", BOUND_ABOUT, NULL}, {"some", BOUND_ABOUT, NULL},
	{"estimated", BOUND_ABOUT, NULL}, {"circa", BOUND_ABOUT, NULL},
	{"approx", BOUND_ABOUT, NULL}, {"~", BOUND_ABOUT, NULL}, {0},
};
static const struct phrase trailing[] = {
	{"or more", BOUND_LOW, NULL}, {"or so", BOUND_ABOUT, NULL}, {"or less", BOUND_HIGH, NULL},
	{"or older", BOUND_LOW, NULL}, {"and older", BOUND_LOW, NULL}, {"or over", BOUND_LOW, NULL},
	{"and over", BOUND_LOW, NULL}, {"or younger", BOUND_HIGH, NULL},
	{"and under", BOUND_HIGH, NULL},
	{"or fewer", BOUND_HIGH, NULL}, {"+", BOUND_LOW, NULL}, {0},
};
static const struct phrase parts[] = {
	{"a quarter", 1.0 / 4, NULL}, {"one quarter", 1.0 / 4, NULL},
	{"a third", 1.0 / 3, NULL}, {"one third", 1.0 / 3, NULL}, {"one - third", 1.0 / 3, NULL},
	{"a fifth", 1.0 / 5, NULL}, {"one fifth", 1.0 / 5, NULL}, {"a tenth", 1.0 / 10, NULL},
	{"two thirds", 2.0 / 3, NULL}, {"two - thirds", 2.0 / 3, NULL},
	{"three quarters", 3.0 / 4, NULL}, {"three - quarters", 3.0 / 4, NULL},
	{"two fifths", 2.0 / 5, NULL}, {"three fifths", 3.0 / 5, NULL},
	{"four fifths", 4.0 / 5, NULL}, {0},
};
static const struct phrase currencies[] = {
	{"us $", 0, "USD"}, {"a $", 0, "AUD"}, {"c $", 0, "CAD"}, {"hk $", 0, "HKD"},
	{"nz $", 0, "NZD"}, {"$", 0, "USD"}, {"\xC2\xA3", 0, "GBP"},
	{"\xE2\x82\xAC", 0, "EUR"}, {"\xC2\xA5", 0, "JPY"}, {"\xE2\x82\xB9", 0, "INR"},
	{"\xE2\x82\xBD", 0, "RUB"}, {"\xE2\x82\xAA", 0, "ILS"}, {"usd", 0, "USD"},
	{"eur", 0, "EUR"}, {"gbp", 0, "GBP"}, {"rs", 0, "INR"}, {"chf", 0, "CHF"}, {0},
};
static const struct phrase points[] = {
	{"half a percentage point", .5, NULL}, {"half a point", .5, NULL},
	{"half - point", .5, NULL}, {"half - percentage point", .5, NULL},
	{"half - percentage - point", .5, NULL}, {"a quarter of a percentage point", .25, NULL},
	{"a quarter of a point", .25, NULL}, {"quarter of a point", .25, NULL},
	{"quarter - point", .25, NULL}, {"quarter point", .25, NULL},
	{"a quarter point", .25, NULL}, {"three - quarters of a point", .75, NULL},
	{"quarter - percentage point", .25, NULL}, {"a full point", 1, NULL}, {0},
};
static const struct phrase percent[] = {
	{"percentage points", 1, "pp"}, {"percentage point", 1, "pp"},
	{"basis points", .01, "pp"}, {"basis point", .01, "pp"},
	{"- basis - point", .01, "pp"}, {"- basis point", .01, "pp"},
	{"- percentage - point", 1, "pp"}, {"- percentage point", 1, "pp"}, {"%", 1, NULL},
	{"percent", 1, NULL}, {"per cent", 1, NULL}, {"- percent", 1, NULL},
	{"- per - cent", 1, NULL}, {"pc", 1, NULL}, {0},
};
static const struct phrase ages[] = {
	{"- year - old", 0, NULL}, {"- year - olds", 0, NULL}, {"years old", 0, NULL},
	{"year - old", 0, NULL}, {"year old", 0, NULL}, {"years of age", 0, NULL},
	{"- year old", 0, NULL}, {0},
};
static const struct phrase degrees[] = {
	{"degrees celsius", 0, "C"}, {"degrees centigrade", 0, "C"},
	{"degrees fahrenheit", 0, "F"}, {"degrees c", 0, "C"}, {"degrees f", 0, "F"},
	{"\xC2\xB0 c", 0, "C"}, {"\xC2\xB0 f", 0, "F"}, {"celsius", 0, "C"},
	{"fahrenheit", 0, "F"}, {0},
};
static const struct phrase compounds[] = {
	{"km / h", 1, "km/h"}, {"kilometres per hour", 1, "km/h"},
	{"kilometers per hour", 1, "km/h"}, {"kilometres an hour", 1, "km/h"},
	{"kilometers an hour", 1, "km/h"}, {"miles per hour", 1.609344, "km/h"},
	{"miles an hour", 1.609344, "km/h"}, {"square kilometres", 100, "ha"},
	{"square kilometers", 100, "ha"}, {"sq km", 100, "ha"},
	{"square miles", 258.9988110336, "ha"}, {"sq miles", 258.9988110336, "ha"},
	{"square metres", .0001, "ha"}, {"square meters", .0001, "ha"},
	{"square feet", 9.290304e-6, "ha"}, {"cubic metres", 1000, "l"},
	{"cubic meters", 1000, "l"}, {"litres per second", 1, "l/s"},
	{"liters per second", 1, "l/s"}, {"litres a second", 1, "l/s"},
	{"liters a second", 1, "l/s"}, {0},
};
static const struct phrase years[] = {
	{"this year", 0, NULL}, {"last year", -1, NULL}, {"next year", 1, NULL}, {0},
};
static const struct phrase relative[] = {
	{"today", 0, "d"}, {"tonight", 0, "d"}, {"this morning", 0, "d"},
	{"this afternoon", 0, "d"}, {"this evening", 0, "d"}, {"yesterday", -1, "d"},
	{"last night", -1, "d"}, {"tomorrow", 1, "d"}, {"last week", -1, "w"},
	{"this week", 0, "w"}, {"next week", 1, "w"}, {"last month", -1, "m"},
	{"this month", 0, "m"}, {"next month", 1, "m"}, {"last year", -1, "y"},
	{"this year", 0, "y"}, {"next year", 1, "y"}, {0},
};
static const struct phrase halves[] = {
	{"a . m .", 0, NULL}, {"p . m .", 12, NULL}, {"a . m", 0, NULL},
	{"p . m", 12, NULL}, {"am", 0, NULL}, {"pm", 12, NULL}, {0},
};
static const struct phrase day_parts[] = {
	{"in the morning", 0, NULL}, {"in the afternoon", 12, NULL},
	{"in the evening", 12, NULL}, {"at night", 12, NULL}, {0},
};

struct phrase_table phrase_qualifiers = {.list = qualifiers};
struct phrase_table phrase_trailing = {.list = trailing};
struct phrase_table phrase_parts = {.list = parts};
struct phrase_table phrase_currencies = {.list = currencies};
struct phrase_table phrase_points = {.list = points};
struct phrase_table phrase_percent = {.list = percent};
struct phrase_table phrase_ages = {.list = ages};
struct phrase_table phrase_degrees = {.list = degrees};
struct phrase_table phrase_compounds = {.list = compounds};
struct phrase_table phrase_years = {.list = years};
struct phrase_table phrase_relative = {.list = relative};
struct phrase_table phrase_halves = {.list = halves};
struct phrase_table phrase_day_parts = {.list = day_parts};

static uint8_t print_of_two(unsigned first, unsigned second)
{
	return (uint8_t)(first + 31 * second);
}

static void note(struct phrase_table *table, const char *form)
{
	size_t n = strcspn(form, " ");
	uint8_t first = token_print(form, n), second;

	if (form[n]) {
		second = token_print(form + n + 1, strcspn(form + n + 1, " "));
		first = print_of_two(first, second);
	}
	table->begins[first] = true;
}

__attribute__((constructor)) static void note_all(void)
{
	struct phrase_table *const all[] = {
		&phrase_qualifiers, &phrase_trailing, &phrase_parts, &phrase_currencies,
		&phrase_points, &phrase_percent, &phrase_ages, &phrase_degrees, &phrase_compounds,
		&phrase_years, &phrase_relative, &phrase_halves, &phrase_day_parts,
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		for (const struct phrase *p = all[i]->list; p->form; p++)
			note(all[i], p->form);
}

/* What only looks like an entry is held against all of them. */
static bool may_hold(const struct phrase_table *table, const struct tokens *t, size_t i)
{
	uint8_t first = token_at(t, i)->print, second = token_at(t, i + 1)->print;

	return table->begins[first] || table->begins[print_of_two(first, second)];
}

const struct phrase *phrase_at(const struct tokens *t, size_t i, const struct phrase_table *table,
			       size_t *length)
{
	char first;

	*length = 0;
	if (!may_hold(table, t, i))
		return NULL;
	first = *token_key(t, i);
	for (const struct phrase *p = table->list; p->form; p++) {
		*length = *p->form == first ? tokens_match(t, i, p->form) : 0;
		if (*length)
			return p;
	}
	return NULL;
}
