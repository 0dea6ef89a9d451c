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

static void measure(struct list_survey *s, const char *name)
{
	int columns = (int)width_columns(name, strlen(name));

	s->outlet_columns = columns > s->outlet_columns ? columns : s->outlet_columns;
}

static void measure_path(struct list_survey *s, const struct article *a, size_t shared)
{
	struct bytes name;

	bytes_init(&name);
	outlet_name_by_path(a, shared, &name);
	measure(s, name.data);
	bytes_release(&name);
}

/* Files of one name are called by what their paths do not share; FIRST is the first of them. */
static void add_namesake(struct list_survey *s, const struct article *first, const struct article *a)
{
	size_t shared = outlet_path_shared(first, a) + 1;
	uint32_t *known = numbering_at(&s->shared, a->outlet, strlen(a->outlet));

	*known = (uint32_t)(*known && *known < shared ? *known : shared);
	s->n_outlets++;
	measure_path(s, first, *known - 1);
	measure_path(s, a, *known - 1);
}

static void add_outlet(struct screen_list *l, size_t article)
{
	struct list_survey *s = &l->survey;
	const struct article *a = list_article(l, article), *first;
	uint32_t *number = numbering_at(&s->outlets, a->outlet, strlen(a->outlet));

	if (*number) {
		first = list_article(l, *number - 1);
		if (a->outlet_from == OUTLET_FILE && outlet_name_is_same(a, first))
			add_namesake(s, first, a);
		return;
	}
	*number = (uint32_t)article + 1;
	s->n_outlets++;
	measure(s, a->outlet);
	if (width_columns(a->outlet, strlen(a->outlet)) > OUTLET_MAX_NARROW)
		add_forms(s, a);
}

/* A name that is cut, with a number instead of its end. */
static void add_numbered(const char *name, size_t number, size_t columns, struct bytes *out)
{
	char end[32];
	size_t used, head;

	snprintf(end, sizeof end, "…%zu", number);
	used = width_columns(end, strlen(end));
	head = used < columns / 2 ? columns / 2 : columns - used;
	bytes_add(out, name, width_prefix(name, strlen(name), head, &used));
	bytes_add_string(out, end);
}

void list_name_outlet(const struct screen_list *l, size_t article, size_t columns, struct bytes *out)
{
	const struct list_survey *s = &l->survey;
	const struct article *a = list_article(l, article);
	size_t len = strlen(a->outlet), number = numbering_get(&s->outlets, a->outlet, len);
	uint32_t shared = a->outlet_from == OUTLET_FILE ? numbering_get(&s->shared, a->outlet, len) : 0;
	struct bytes name, cut;
	bool numbered;

	bytes_init(&name);
	bytes_init(&cut);
	if (shared)
		outlet_name_by_path(a, shared - 1, &name);
	else
		bytes_add(&name, a->outlet, len);
	outlet_name_cut(a, name.data, columns, &cut);
	numbered = shared ? strcmp(cut.data, name.data) != 0
			  : numbering_get(&s->forms, cut.data, cut.len) > 1;
	if (numbered)
		add_numbered(name.data, shared ? article + 1 : number, columns, out);
	else
		bytes_add(out, cut.data, cut.len);
	bytes_release(&name);
	bytes_release(&cut);
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

void list_survey_add(struct screen_list *l, size_t article)
{
	add_outlet(l, article);
	add_date(&l->survey, list_article(l, article));
}

void list_survey_release(struct list_survey *s)
{
	numbering_release(&s->outlets);
	numbering_release(&s->forms);
	numbering_release(&s->shared);
	*s = (struct list_survey){0};
}
