/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list: which, in which order, and what is known of each. */
#include "base/i18n.h"
#include "text/date.h"
#include "text/width.h"
#include "ui/list.h"
#include "view/view_article.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LINES_AROUND = 2 /* title, keys */, DATE_MIN = 11 };

/* What is known of the library */

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static size_t count_outlets(const struct screen_list *l)
{
	const char **names = mem_alloc_zero(l->n_articles + 1, sizeof *names);
	size_t n = 0;

	for (size_t i = 0; i < l->n_articles; i++)
		names[i] = list_article(l, i)->outlet;
	qsort(names, l->n_articles, sizeof *names, compare_names);
	for (size_t i = 0; i < l->n_articles; i++)
		n += i == 0 || strcmp(names[i], names[i - 1]) != 0;
	free(names);
	return n;
}

static int max_int(int a, int b)
{
	return a > b ? a : b;
}

static int date_columns(const struct article *a)
{
	struct bytes date;
	int columns;

	bytes_init(&date);
	view_article_date(a, &date);
	columns = (int)width_columns(date.data, date.len);
	bytes_release(&date);
	return columns;
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
static void survey_dates(struct screen_list *l)
{
	bool known[26] = {false};

	l->date_columns = 0;
	for (size_t i = 0; i < l->n_articles; i++) {
		const struct article *a = list_article(l, i);
		size_t form = a->published ? date_form(a->published) : 0;

		if (!a->published || known[form])
			continue;
		known[form] = form > 0;
		l->date_columns = max_int(l->date_columns, date_columns(a));
	}
	if (l->date_columns)
		l->date_columns = max_int(l->date_columns, DATE_MIN);
}

void list_survey(struct screen_list *l)
{
	for (size_t i = 0; i < l->n_articles; i++) {
		const char *outlet = list_article(l, i)->outlet;

		l->outlet_columns = max_int(l->outlet_columns,
					    (int)width_columns(outlet, strlen(outlet)));
	}
	survey_dates(l);
	l->n_outlets = count_outlets(l);
}

const struct row_facts *list_facts(struct screen_list *l, size_t article)
{
	const struct article *a = list_article(l, article);
	struct row_facts *f = &l->facts[article];

	if (!f->known)
		f->title = a->headline ? a->headline_span : article_title_span(a);
	f->known = true;
	return f;
}

/* Order */

struct sort_key {
	const char *s; /* ignoring the case of ASCII; of equals the lower tie first */
	size_t len, tie, article;
};

static int compare_keys(const void *a, const void *b)
{
	const struct sort_key *x = a, *y = b;
	int order = strncasecmp(x->s, y->s, x->len < y->len ? x->len : y->len);

	if (order)
		return order;
	if (x->len != y->len)
		return x->len < y->len ? -1 : 1;
	return (x->tie > y->tie) - (x->tie < y->tie);
}

/* Quotation marks and brackets before a title do not count. */
static struct sort_key title_key(struct screen_list *l, size_t article)
{
	const struct article *a = list_article(l, article);
	struct span title = list_facts(l, article)->title;
	struct sort_key k = {.s = a->text + title.start, .len = span_length(title)};

	if (!title.end) {
		k.s = a->headline ? a->headline : "";
		k.len = strlen(k.s);
	}
	while (k.len && (unsigned char)*k.s < 0x80 && strchr("\"'([ ", *k.s)) {
		k.s++;
		k.len--;
	}
	return k;
}

static struct sort_key key_of(struct screen_list *l, size_t article)
{
	const struct article *a = list_article(l, article);
	struct sort_key k = {.s = "", .len = 0};

	if (l->sort == SORT_TITLE)
		k = title_key(l, article);
	else if (l->sort != SORT_NEWEST)
		k.s = l->sort == SORT_OUTLET ? a->outlet : a->path_shown;
	if (l->sort != SORT_TITLE)
		k.len = strlen(k.s);
	k.tie = l->sort == SORT_PATH ? a->item : l->scope->place[article];
	k.article = article;
	return k;
}

static void sort(struct screen_list *l)
{
	struct sort_key *keys;
	size_t *sorted;

	if (l->sorted[l->sort])
		return;
	keys = mem_alloc_zero(l->n_articles + 1, sizeof *keys);
	sorted = l->sorted[l->sort] = mem_alloc_zero(l->n_articles + 1, sizeof *sorted);
	for (size_t i = 0; i < l->n_articles; i++)
		keys[i] = key_of(l, i);
	qsort(keys, l->n_articles, sizeof *keys, compare_keys);
	for (size_t i = 0; i < l->n_articles; i++)
		sorted[i] = keys[i].article;
	free(keys);
}

static void set_rows(struct screen_list *l)
{
	size_t above = l->box.selected - l->box.top, new_at = 0;
	bool passed = false;

	if (list_has_rows(l))
		l->last_selected = list_selected(l);
	l->shown.n = 0;
	for (size_t k = 0; k < l->n_articles; k++) {
		size_t i = l->sorted[l->sort][k];

		passed |= i == l->last_selected;
		if (l->keep && !l->keep[i])
			continue;
		if (!passed || i == l->last_selected)
			new_at = l->shown.n;
		VEC_PUSH(&l->shown, i);
	}
	listbox_resize(&l->box, l->shown.n, l->box.height);
	listbox_select(&l->box, new_at);
	l->box.top = l->box.selected > above ? l->box.selected - above : 0;
	listbox_resize(&l->box, l->shown.n, l->box.height);
}

void list_set_keep(struct screen_list *l, bool *keep)
{
	free(l->keep);
	l->keep = keep;
	set_rows(l);
}

void list_set_sort(struct screen_list *l, enum list_sort by)
{
	l->sort = by;
	sort(l);
	set_rows(l);
}

void list_forget_orders(struct screen_list *l)
{
	for (size_t i = 0; i < SORT_COUNT_; i++) {
		free(l->sorted[i]);
		l->sorted[i] = NULL;
	}
}

const char *list_sort_name(enum list_sort by)
{
	static const char *const names[] = {
		[SORT_NEWEST] = N_("newest"), [SORT_OUTLET] = N_("outlet"),
		[SORT_PATH] = N_("path"), [SORT_TITLE] = N_("title"),
	};

	return _(names[by]);
}

/* Unread */

static bool is_unread(const struct screen_list *l, size_t article)
{
	return !workspace_is_read(app_workspace(l->screen.app), article);
}

size_t list_unread(const struct screen_list *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->shown.n; i++)
		n += is_unread(l, l->shown.v[i]);
	return n;
}

void list_next_unread(struct screen_list *l, int direction, long count)
{
	size_t row = l->box.selected, to = row;

	for (long left = count > 0 ? count : 1; left > 0;) {
		if (direction > 0 ? row + 1 >= l->shown.n : row == 0)
			break;
		row = direction > 0 ? row + 1 : row - 1;
		if (!is_unread(l, l->shown.v[row]))
			continue;
		to = row;
		left--;
	}
	if (to == l->box.selected)
		app_message(l->screen.app, "%s", direction > 0 ? _("nothing unread below this one")
							       : _("nothing unread above this one"));
	else
		listbox_select(&l->box, to);
}

/* Words */

static void tell_words(void *list, size_t article, uint32_t words)
{
	struct screen_list *l = list;

	l->facts[article].words = words;
	l->facts[article].counted = true;
}

/* As many as the terminal can have: this is asked before it is drawn. */
static size_t rows_in_view(void)
{
	int width, height;

	term_size(&width, &height);
	return height > LINES_AROUND ? (size_t)(height - LINES_AROUND) : 1;
}

static void count_rows_in_view(struct screen_list *l)
{
	struct shown lacking = {0};

	for (size_t i = l->box.top; i < l->shown.n && i < l->box.top + rows_in_view(); i++)
		if (!l->facts[l->shown.v[i]].counted)
			VEC_PUSH(&lacking, l->shown.v[i]);
	if (lacking.n)
		l->counting = counting_start(app_workspace(l->screen.app), lacking.v, lacking.n);
	l->counting_top = l->box.top;
	VEC_RELEASE(&lacking);
}

bool list_work_rows(struct screen_list *l)
{
	if (l->counting && counting_take(l->counting, tell_words, l))
		counting_drop(&l->counting);
	if (l->counting && l->counting_top != l->box.top)
		counting_drop(&l->counting);
	if (!l->counting)
		count_rows_in_view(l);
	return l->counting != NULL;
}
