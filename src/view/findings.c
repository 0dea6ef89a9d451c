/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/findings.h"

#include "base/i18n.h"
#include "text/width.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { QUOTE_COLUMNS = 24, NUMBER_BYTES = 32 };

/* What people count time in, the largest first, and how much of the base unit it is; ages have years. */
enum time_unit { AGES, YEARS, MONTHS, DAYS, HOURS, MINUTES, SECONDS, TIME_UNITS };
static const struct {
	const char *base;
	double size;
} time_units[] = {
	[AGES] = {"year", 1}, [YEARS] = {"month", 12}, [MONTHS] = {"month", 1},
	[DAYS] = {"s", 86400}, [HOURS] = {"s", 3600}, [MINUTES] = {"s", 60}, [SECONDS] = {"s", 1},
};

/* VALUE names what was counted in UNIT; N is for the plural. */
static void add_time(enum time_unit unit, unsigned long n, const char *value, struct bytes *b)
{
	switch (unit) {
	case AGES:
	case YEARS: bytes_addf(b, NG_("%s year", "%s years", n), value); break;
	case MONTHS: bytes_addf(b, NG_("%s month", "%s months", n), value); break;
	case DAYS: bytes_addf(b, NG_("%s day", "%s days", n), value); break;
	case HOURS: bytes_addf(b, NG_("%s hour", "%s hours", n), value); break;
	case MINUTES: bytes_addf(b, NG_("%s minute", "%s minutes", n), value); break;
	default: bytes_addf(b, NG_("%s second", "%s seconds", n), value);
	}
}

/* Whether NUMBER of the base unit is one or more of UNIT, with one decimal at most; NULL fits all. */
static bool fits_unit(const char *number, enum time_unit unit)
{
	double tenths = number ? strtod(number, NULL) / time_units[unit].size * 10 : 10;

	return tenths >= 10 && fabs(tenths - round(tenths)) < 1e-6;
}

struct bounds {
	const char *value, *low, *high; /* NULL: open */
};

/* The largest unit that all BOUNDS are whole in; TIME_UNITS: none. */
static enum time_unit unit_of(const struct bounds *bounds, const char *base)
{
	enum time_unit u = 0;

	while (u < TIME_UNITS && (!base || strcmp(time_units[u].base, base) || !fits_unit(bounds->value, u) ||
				  !fits_unit(bounds->low, u) || !fits_unit(bounds->high, u)))
		u++;
	return u;
}

static bool is_same(const char *a, const char *b)
{
	return a && b && !strcmp(a, b);
}

/* "14", "14 or more", "up to 14", "10 to 20", or that it is open. */
static void add_bounds(const struct bounds *q, struct bytes *b)
{
	if (is_same(q->low, q->high))
		bytes_add_string(b, q->value ? q->value : q->low);
	else if (q->low && q->high)
		bytes_addf(b, _("%s to %s"), q->low, q->high);
	else if (q->low)
		bytes_addf(b, _("%s or more"), q->low);
	else if (q->high)
		bytes_addf(b, _("up to %s"), q->high);
	else
		bytes_add_string(b, q->value ? q->value : _("open"));
}

static const char *scaled(const char *number, enum time_unit unit, char out[NUMBER_BYTES])
{
	if (!number)
		return NULL;
	snprintf(out, NUMBER_BYTES, "%.15g",
		 round(strtod(number, NULL) / time_units[unit].size * 10) / 10);
	return out;
}

static void add_duration(const struct bounds *q, enum time_unit unit, struct bytes *b)
{
	char value[NUMBER_BYTES], low[NUMBER_BYTES], high[NUMBER_BYTES];
	struct bounds in = {scaled(q->value, unit, value), scaled(q->low, unit, low),
			    scaled(q->high, unit, high)};
	struct bytes words;

	bytes_init(&words);
	add_bounds(&in, &words);
	add_time(unit, strcmp(words.data, "1") ? 2 : 1, words.data, b);
	bytes_release(&words);
}

void findings_add_value(const struct annotation *an, const struct quantity *q, struct bytes *b)
{
	const char *unit = annotation_string(an, q->unit);
	struct bounds bounds = {annotation_string(an, q->value), annotation_string(an, q->low),
				annotation_string(an, q->high)};
	enum time_unit time = unit_of(&bounds, unit);

	if (time < TIME_UNITS) {
		add_duration(&bounds, time, b);
		return;
	}
	add_bounds(&bounds, b);
	if (unit)
		bytes_addf(b, " %s", unit);
}

const char *findings_type_name(enum quantity_type type)
{
	static const char *const names[] = {
		[QUANTITY_DATE] = N_("date"), [QUANTITY_NUMBER] = N_("number"),
		[QUANTITY_MONEY] = N_("amount of money"), [QUANTITY_PERCENT] = N_("percentage"),
		[QUANTITY_DURATION] = N_("duration"), [QUANTITY_ORDINAL] = N_("rank"),
		[QUANTITY_AGE] = N_("age"), [QUANTITY_MEASURE] = N_("measure"),
	};

	return _(names[type]);
}

static void describe(const struct annotation *an, const struct quantity *q, struct bytes *b)
{
	const char *of = annotation_string(an, q->of);

	bytes_addf(b, ": %s ", findings_type_name(q->type));
	findings_add_value(an, q, b);
	if (of)
		bytes_addf(b, ", %s", of);
}

bool findings_add_quantities(struct findings *f, uint32_t s, struct flow *flow, struct lines *l)
{
	const struct annotation *an = f->an;
	bool any = false;
	struct bytes b;

	bytes_init(&b);
	for (; f->quantity < an->quantities.n; f->quantity++) {
		const struct quantity *q = &an->quantities.v[f->quantity];

		if (q->sentence > s)
			break;
		if (q->sentence < s)
			continue;
		bytes_clear(&b);
		describe(an, q, &b);
		flow_add_string(flow, l, any ? "; " : "# ", ROLE_MUTED);
		flow_add_text(flow, l, SOURCE_LEFT, q->span, ROLE_QUANTITY);
		flow_add_string(flow, l, b.data, ROLE_MUTED);
		any = true;
	}
	bytes_release(&b);
	return any;
}

/* The first words of a quote, and … where there are more. */
static void add_start(const struct annotation *an, struct span quote, struct flow *flow,
		      struct lines *l)
{
	const char *text = an->article->text + quote.start;
	uint32_t len = span_length(quote);
	size_t used;
	uint32_t fits = (uint32_t)width_prefix(text, len, QUOTE_COLUMNS, &used);

	while (fits < len && fits > 0 && text[fits] != ' ' && text[fits] != '\n')
		fits--;
	flow_add_text(flow, l, SOURCE_LEFT, (struct span){quote.start, quote.start + fits}, ROLE_QUOTE);
	if (fits < len)
		flow_add_string(flow, l, " …", ROLE_MUTED);
}

bool findings_add_quotes(struct findings *f, uint32_t s, struct flow *flow, struct lines *l)
{
	const struct annotation *an = f->an;
	bool any = false;

	for (; f->quote < an->quotes.n; f->quote++) {
		const struct quote *q = &an->quotes.v[f->quote];
		const char *speaker = annotation_string(an, q->speaker);

		if (q->sentence > s)
			break;
		if (q->sentence < s)
			continue;
		flow_add_string(flow, l, any ? "; " : "\" ", ROLE_MUTED);
		add_start(an, q->span, flow, l);
		flow_add_string(flow, l, ": ", ROLE_MUTED);
		flow_add_string(flow, l, speaker ? speaker : _("no speaker found"), ROLE_MUTED);
		any = true;
	}
	return any;
}
