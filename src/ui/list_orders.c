/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * In which order the list shows its articles; and, on a thread, the orders that a key asks for next.
 */
#include "ui/list.h"
#include "workspace/keep.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { ORDERS_FROM = 1000 }; /* articles: fewer are sorted at once */

/* Keys */

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
static void set_title(const struct article *a, struct list_key *k)
{
	struct span title = a->headline ? a->headline_span : article_title_span(a);

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

static struct list_key key_of(const struct article *a, enum list_sort by, size_t index)
{
	struct list_key k = {.s = "", .article = index};

	if (by == SORT_HEADLINE)
		set_title(a, &k);
	else if (by != SORT_NEWEST)
		k.s = by == SORT_OUTLET ? a->outlet : a->path_shown;
	if (by != SORT_HEADLINE)
		k.len = strlen(k.s);
	if (k.len)
		set_start(&k);
	k.age = by == SORT_PATH ? a->item : scope_age(a);
	if (k.age == SCOPE_UNDATED)
		k.path = a->path;
	return k;
}

/* The keys of articles FROM to END, in order. */
static void make_keys(struct article *const *articles, enum list_sort by, size_t from, size_t end,
		      struct list_keys *out)
{
	VEC_RESERVE(out, end - from + 1);
	for (size_t i = from; i < end; i++)
		VEC_PUSH(out, key_of(articles[i], by, i));
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

/* Beside the main thread, once no more arrives */

struct list_orders {
	struct workspace *ws;
	struct article **articles; /* references */
	size_t n;
	bool wanted[SORT_COUNT_];
	struct list_keys made[SORT_COUNT_];
	atomic_bool done[SORT_COUNT_];
	struct job *job;
};

static void make_slice(void *ctx, size_t by, struct job *j)
{
	struct list_orders *o = ctx;

	if (o->wanted[by])
		make_keys(o->articles, (enum list_sort)by, 0, o->n, &o->made[by]);
	atomic_store_explicit(&o->done[by], true, memory_order_release);
}

static void free_orders(void *orders)
{
	struct list_orders *o = orders;

	job_free(&o->job);
	for (size_t i = 0; i < SORT_COUNT_; i++)
		VEC_RELEASE(&o->made[i]);
	for (size_t i = 0; i < o->n; i++)
		article_unref(&o->articles[i]);
	free(o->articles);
	free(o);
}

static void drop_orders(struct screen_list *l)
{
	struct list_orders *o = l->orders;

	l->orders = NULL;
	if (o)
		keep_give_up(o->ws, o->job, o, free_orders);
}

void list_prepare_orders(struct screen_list *l)
{
	struct workspace *ws = app_workspace(l->screen.app);
	struct list_orders *o;

	if (l->orders || l->n_articles < ORDERS_FROM || !workspace_pool(ws))
		return;
	l->orders = o = mem_alloc_zero(1, sizeof *o);
	o->ws = ws;
	o->n = l->n_articles;
	o->articles = mem_alloc_zero(o->n + 1, sizeof *o->articles);
	for (size_t i = 0; i < o->n; i++)
		o->articles[i] = article_ref(workspace_article(ws, i));
	for (size_t i = 0; i < SORT_COUNT_; i++)
		o->wanted[i] = l->sorted[i].n == 0;
	o->job = job_start_behind(workspace_pool(ws), SORT_COUNT_, make_slice, o);
}

static void take_order(struct screen_list *l, enum list_sort by)
{
	struct list_orders *o = l->orders;

	if (!o || !atomic_load_explicit(&o->done[by], memory_order_acquire))
		return;
	l->sorted[by] = o->made[by];
	o->made[by] = (struct list_keys){0};
}

const struct list_keys *list_order(struct screen_list *l)
{
	struct list_keys *keys = &l->sorted[l->sort];

	if (!keys->n)
		take_order(l, l->sort);
	if (!keys->n && l->n_articles)
		make_keys(workspace_library(app_workspace(l->screen.app))->v, l->sort, 0,
			  l->n_articles, keys);
	return keys;
}

void list_order_add(struct screen_list *l, size_t from, size_t end)
{
	struct list_keys new = {0};

	drop_orders(l);
	for (size_t i = 0; i < SORT_COUNT_; i++)
		if (i != l->sort)
			VEC_RELEASE(&l->sorted[i]);
	make_keys(workspace_library(app_workspace(l->screen.app))->v, l->sort, from, end, &new);
	merge_keys(&l->sorted[l->sort], &new);
	VEC_RELEASE(&new);
}

void list_forget_orders(struct screen_list *l)
{
	drop_orders(l);
	for (size_t i = 0; i < SORT_COUNT_; i++)
		VEC_RELEASE(&l->sorted[i]);
}
