/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list: which, in which order, and what is known of each. */
#include "base/i18n.h"
#include "ui/list.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	LINES_AROUND = 2, /* title, keys */
	GROW_MAX = 16384, /* articles at once: some hundredths of a second at most */
};

const struct row_facts *list_facts(struct screen_list *l, size_t article)
{
	const struct article *a = list_article(l, article);
	struct row_facts *f = &l->facts.v[article];

	if (!f->known)
		f->title = a->headline ? a->headline_span : article_title_span(a);
	f->known = true;
	return f;
}

/* Order */

/* Shorter ones go first among those that begin alike, as zeros would. */
static int compare_strings(const struct list_key *x, const struct list_key *y)
{
	size_t least = x->len < y->len ? x->len : y->len;
	int order = 0;

	for (size_t i = 0; i < 2; i++)
		if (x->start[i] != y->start[i])
			return x->start[i] < y->start[i] ? -1 : 1;
	if (least > sizeof x->start)
		order = strncasecmp(x->s + sizeof x->start, y->s + sizeof x->start,
				    least - sizeof x->start);
	return order ? order : (x->len > y->len) - (x->len < y->len);
}

static int compare_keys(const void *a, const void *b)
{
	const struct list_key *x = a, *y = b;
	int order = compare_strings(x, y);

	if (order)
		return order;
	if (x->age != y->age)
		return x->age < y->age ? -1 : 1;
	if (x->path && y->path && (order = strcmp(x->path, y->path)))
		return order;
	return (x->article > y->article) - (x->article < y->article);
}

/* Quotation marks and brackets before a title do not count. */
static void set_title(struct screen_list *l, struct list_key *k)
{
	const struct article *a = list_article(l, k->article);
	struct span title = list_facts(l, k->article)->title;

	k->s = title.end ? a->text + title.start : a->headline ? a->headline : "";
	k->len = title.end ? span_length(title) : strlen(k->s);
	while (k->len && (unsigned char)*k->s < 0x80 && strchr("\"'([ ", *k->s)) {
		k->s++;
		k->len--;
	}
}

static void set_start(struct list_key *k)
{
	for (size_t i = 0; i < sizeof k->start; i++) {
		unsigned char c = i < k->len ? (unsigned char)k->s[i] : 0;

		c |= c >= 'A' && c <= 'Z' ? 0x20 : 0;
		k->start[i / 8] = k->start[i / 8] << 8 | c;
	}
}

static struct list_key key_of(struct screen_list *l, enum list_sort by, size_t article)
{
	const struct article *a = list_article(l, article);
	struct list_key k = {.s = "", .article = article};

	if (by == SORT_TITLE)
		set_title(l, &k);
	else if (by != SORT_NEWEST)
		k.s = by == SORT_OUTLET ? a->outlet : a->path_shown;
	if (by != SORT_TITLE)
		k.len = strlen(k.s);
	if (k.len)
		set_start(&k);
	k.age = by == SORT_PATH ? a->item : scope_age(a);
	if (k.age == SCOPE_UNDATED)
		k.path = a->path;
	return k;
}

/* The keys of articles FROM to END, in order. */
static void make_keys(struct screen_list *l, enum list_sort by, size_t from, size_t end,
		      struct list_keys *out)
{
	VEC_RESERVE(out, end - from + 1);
	for (size_t i = from; i < end; i++)
		VEC_PUSH(out, key_of(l, by, i));
	qsort(out->v, out->n, sizeof *out->v, compare_keys);
}

/* How many of the first N keys come before K. */
static size_t place_of(const struct list_keys *keys, size_t n, const struct list_key *k)
{
	size_t low = 0;

	while (low < n) {
		size_t middle = low + (n - low) / 2;

		if (compare_keys(&keys->v[middle], k) < 0)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

/* Puts NEW among the others, from the end on: each of them moves once. */
static void merge_keys(struct list_keys *keys, const struct list_keys *new)
{
	size_t old = keys->n, to = old + new->n;

	VEC_RESERVE(keys, to);
	keys->n = to;
	for (size_t i = new->n; i-- > 0;) {
		size_t at = place_of(keys, old, &new->v[i]);

		to -= old - at;
		memmove(keys->v + to, keys->v + at, (old - at) * sizeof *keys->v);
		keys->v[--to] = new->v[i];
		old = at;
	}
}

static const struct list_keys *sorted(struct screen_list *l)
{
	struct list_keys *keys = &l->sorted[l->sort];

	if (!keys->n && l->n_articles)
		make_keys(l, l->sort, 0, l->n_articles, keys);
	return keys;
}

static bool passes(const struct screen_list *l, size_t article)
{
	return !l->limit || (article < l->keep.n && l->keep.v[article]);
}

static void set_rows(struct screen_list *l)
{
	size_t above = l->box.selected - l->box.top, new_at = 0;
	const struct list_keys *keys = sorted(l);
	bool passed = false;

	if (list_has_rows(l))
		l->last_selected = list_selected(l);
	l->shown.n = 0;
	VEC_RESERVE(&l->shown, l->n_articles);
	for (size_t k = 0; k < keys->n; k++) {
		size_t i = keys->v[k].article;

		passed |= i == l->last_selected;
		if (!passes(l, i))
			continue;
		if (!passed || i == l->last_selected)
			new_at = l->shown.n;
		l->shown.v[l->shown.n++] = i;
	}
	listbox_resize(&l->box, l->shown.n, l->box.height);
	listbox_select(&l->box, new_at);
	l->box.top = l->box.selected > above ? l->box.selected - above : 0;
	listbox_resize(&l->box, l->shown.n, l->box.height);
}

/* Sorts of other kinds than this one are made anew when they are asked for. */
static void forget_other_orders(struct screen_list *l)
{
	for (size_t i = 0; i < SORT_COUNT_; i++)
		if (i != l->sort)
			VEC_RELEASE(&l->sorted[i]);
}

bool list_grow(struct screen_list *l)
{
	size_t from = l->n_articles, end = workspace_count(app_workspace(l->screen.app));
	struct list_keys new = {0};

	end = end - from > GROW_MAX ? from + GROW_MAX : end;
	if (from == end)
		return false;
	for (size_t i = from; i < end; i++) {
		VEC_PUSH(&l->facts, (struct row_facts){0});
		list_survey_add(&l->survey, list_article(l, i));
	}
	l->n_articles = end;
	forget_other_orders(l);
	make_keys(l, l->sort, from, end, &new);
	merge_keys(&l->sorted[l->sort], &new);
	VEC_RELEASE(&new);
	set_rows(l);
	return true;
}

void list_let_through(struct screen_list *l)
{
	size_t n = find_all_count(l->sieve);

	if (l->keep.n < l->sieve->n)
		VEC_RESERVE(&l->keep, l->sieve->n);
	while (l->keep.n < l->sieve->n)
		l->keep.v[l->keep.n++] = false;
	for (; l->sieved < n; l->sieved++) {
		struct search_result r = find_all_result(l->sieve, l->sieved);

		l->keep.v[r.article] = r.count > 0 || r.named;
	}
	set_rows(l);
}

void list_show_all(struct screen_list *l)
{
	VEC_RELEASE(&l->keep);
	set_rows(l);
}

void list_set_sort(struct screen_list *l, enum list_sort by)
{
	l->sort = by;
	set_rows(l);
}

void list_forget_orders(struct screen_list *l)
{
	for (size_t i = 0; i < SORT_COUNT_; i++)
		VEC_RELEASE(&l->sorted[i]);
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

	if (!l->limit)
		return l->n_articles - workspace_count_read(app_workspace(l->screen.app));
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

struct telling {
	struct screen_list *l;
	bool any;
};

static void tell_words(void *ctx, size_t article, uint32_t words)
{
	struct telling *t = ctx;

	t->l->facts.v[article].words = words;
	t->l->facts.v[article].counted = t->any = true;
}

/* As many as the terminal can have: this is asked before it is drawn. */
static size_t rows_in_view(void)
{
	int width, height;

	term_size(&width, &height);
	return height > LINES_AROUND ? (size_t)(height - LINES_AROUND) : 1;
}

/* Rows come and go while more arrives: it is counted again what is in view then. */
static void count_rows_in_view(struct screen_list *l)
{
	struct shown lacking = {0};

	for (size_t i = l->box.top; i < l->shown.n && i < l->box.top + rows_in_view(); i++)
		if (!l->facts.v[l->shown.v[i]].counted)
			VEC_PUSH(&lacking, l->shown.v[i]);
	if (lacking.n)
		l->counting = counting_start(app_workspace(l->screen.app), lacking.v, lacking.n);
	l->counting_top = l->box.top;
	VEC_RELEASE(&lacking);
}

bool list_work_rows(struct screen_list *l)
{
	struct telling t = {.l = l};

	if (l->counting && counting_take(l->counting, tell_words, &t))
		counting_drop(&l->counting);
	if (l->counting && l->counting_top != l->box.top)
		counting_drop(&l->counting);
	if (!l->counting)
		count_rows_in_view(l);
	return t.any;
}
