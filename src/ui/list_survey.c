/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all rows of the list have in common: how many outlets there are, and how wide columns have to be. */
#include "text/date.h"
#include "text/width.h"
#include "ui/list.h"
#include "view/outlet_name.h"
#include "view/view_article.h"

#include <stdio.h>
#include <string.h>

enum { DATE_MIN = 11 };

/* Outlets */

static const int rooms[] = {OUTLET_MAX_NARROW, OUTLET_MAX}; /* where names are cut */

/* What a name is cut to may be what another one is: those have a number instead of their end. */
static void add_forms(struct list_survey *s, const struct article *a)
{
	struct bytes form;

	bytes_init(&form);
	for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
		bytes_clear(&form);
		outlet_name_cut(a, a->outlet, (size_t)rooms[i], &form);
		++*numbering_at(&s->forms, form.data, form.len);
	}
	bytes_release(&form);
}

static void add_outlet(struct list_survey *s, const struct article *a)
{
	uint32_t *number = numbering_at(&s->outlets, a->outlet, strlen(a->outlet));
	int columns;

	if (*number)
		return;
	*number = (uint32_t)s->outlets.n;
	columns = (int)width_columns(a->outlet, strlen(a->outlet));
	s->outlet_columns = columns > s->outlet_columns ? columns : s->outlet_columns;
	if (columns > OUTLET_MAX_NARROW)
		add_forms(s, a);
}

void list_survey_name(const struct list_survey *s, const struct article *a, size_t columns,
		      struct bytes *out)
{
	size_t before = out->len, used;
	char number[16];

	outlet_name_cut(a, a->outlet, columns, out);
	if (numbering_get(&s->forms, out->data + before, out->len - before) < 2)
		return;
	snprintf(number, sizeof number, "…%u", numbering_get(&s->outlets, a->outlet, strlen(a->outlet)));
	used = width_columns(number, strlen(number));
	out->len = before + width_prefix(out->data + before, out->len - before,
					 used < columns / 2 ? columns / 2 : columns - used, &used);
	bytes_add_string(out, number);
}

/* Dates */

static int date_columns(const struct article *a)
{
	struct bytes date;
	int columns;

	bytes_init(&date);
	view_article_date(a, &date);
	columns = (int)width_columns(date.data, date.len);
	bytes_release(&date);
	return columns < DATE_MIN ? DATE_MIN : columns;
}

/* Dates of a month are as wide as each other but for days of one digit; 0: no date of that form. */
static size_t date_form(const char *published)
{
	struct date d;

	if (!date_parse_iso(published, strlen(published), &d) || !date_is_full(d))
		return 0;
	return (size_t)d.month * 2 + (d.day > 9);
}

/* One article of each form is asked. */
static void add_date(struct list_survey *s, const struct article *a)
{
	size_t form = a->published ? date_form(a->published) : 0;
	int columns;

	if (!a->published || s->dates[form])
		return;
	s->dates[form] = form > 0;
	columns = date_columns(a);
	s->date_columns = columns > s->date_columns ? columns : s->date_columns;
}

void list_survey_add(struct list_survey *s, const struct article *a)
{
	add_outlet(s, a);
	add_date(s, a);
}

void list_survey_release(struct list_survey *s)
{
	numbering_release(&s->outlets);
	numbering_release(&s->forms);
	*s = (struct list_survey){0};
}
