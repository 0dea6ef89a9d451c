/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all rows of the list have in common: how many outlets there are, and how wide columns have to be. */
#include "text/date.h"
#include "text/width.h"
#include "ui/list.h"
#include "view/view_article.h"

#include <stdlib.h>
#include <string.h>

enum { DATE_MIN = 11, NAMES_MIN = 64 };

/* Outlets */

static size_t hash_of(const char *s)
{
	uint32_t h = 2166136261u;

	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return h;
}

/* The slot that holds NAME, or where it belongs. */
static const char **slot_of(const struct list_survey *s, const char *name)
{
	size_t i = hash_of(name);

	while (s->names[i & (s->room - 1)] && strcmp(s->names[i & (s->room - 1)], name))
		i++;
	return &s->names[i & (s->room - 1)];
}

static void make_room(struct list_survey *s)
{
	struct list_survey old = *s;

	s->room = old.room ? 2 * old.room : NAMES_MIN;
	s->names = mem_alloc_zero(s->room, sizeof *s->names);
	for (size_t i = 0; i < old.room; i++)
		if (old.names[i])
			*slot_of(s, old.names[i]) = old.names[i];
	free(old.names);
}

static void add_outlet(struct list_survey *s, const char *outlet)
{
	const char **slot;
	int columns;

	if (2 * s->n_outlets >= s->room)
		make_room(s);
	slot = slot_of(s, outlet);
	if (*slot)
		return;
	*slot = outlet;
	s->n_outlets++;
	columns = (int)width_columns(outlet, strlen(outlet));
	s->outlet_columns = columns > s->outlet_columns ? columns : s->outlet_columns;
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
	add_outlet(s, a->outlet);
	add_date(s, a);
}

void list_survey_release(struct list_survey *s)
{
	free(s->names);
	*s = (struct list_survey){0};
}
