/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/findings.h"

#include "base/i18n.h"
#include "text/width.h"

#include <string.h>

enum { QUOTE_COLUMNS = 24 };

static bool is_same(const char *a, const char *b)
{
	return a && b && !strcmp(a, b);
}

/* "14", "14 or more", "up to 14", "10 to 20", or that it is open. */
static void add_value(const struct annotation *an, const struct quantity *q, struct bytes *b)
{
	const char *value = annotation_string(an, q->value);
	const char *low = annotation_string(an, q->low), *high = annotation_string(an, q->high);

	if (is_same(low, high))
		bytes_add_string(b, value ? value : low);
	else if (low && high)
		bytes_addf(b, _("%s to %s"), low, high);
	else if (low)
		bytes_addf(b, _("%s or more"), low);
	else if (high)
		bytes_addf(b, _("up to %s"), high);
	else
		bytes_add_string(b, value ? value : _("open"));
}

static void describe(const struct annotation *an, const struct quantity *q, struct bytes *b)
{
	const char *unit = annotation_string(an, q->unit), *of = annotation_string(an, q->of);

	bytes_addf(b, ": %s ", quantity_type_name(q->type));
	add_value(an, q, b);
	if (unit)
		bytes_addf(b, " %s", unit);
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
