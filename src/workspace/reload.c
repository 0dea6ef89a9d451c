/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/reload.h"

#include "base/i18n.h"
#include "ingest/ingest.h"

#include <string.h>

struct taker {
	uint32_t item, items; /* wanted, and seen */
	struct article *found; /* or NULL */
};

static void take_article(void *ctx, struct article *a)
{
	struct taker *t = ctx;

	if (++t->items == t->item)
		t->found = a;
	else
		article_unref(&a);
}

static void take_problem(void *ctx, const char *line)
{
}

static bool same_string(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool same_article(const struct article *a, const struct article *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0 &&
	       same_string(a->outlet, b->outlet) && same_string(a->headline, b->headline) &&
	       same_string(a->byline, b->byline) && same_string(a->published, b->published) &&
	       same_string(a->url, b->url) && same_string(a->language, b->language);
}

/* An outlet that was guessed from the folder is still that: library_settle_outlets needs all of them. */
static void keep_outlet(const struct article *old, struct article *a)
{
	if (old->outlet_from != OUTLET_FOLDER || a->outlet_from != OUTLET_FILE)
		return;
	free(a->outlet);
	a->outlet = mem_copy_string(old->outlet);
	a->outlet_from = OUTLET_FOLDER;
}

struct status reload_read(const struct workspace *ws, size_t i, struct reloads *out)
{
	const struct article *old = workspace_article(ws, i);
	struct taker t = {.item = old->item};
	const struct ingest_sink sink = {
		.article = take_article, .problem = take_problem, .ctx = &t,
	};
	struct status s;

	if (strcmp(old->path, "-") == 0)
		return status_fail("%s", _("what came from standard input cannot be read again"));
	s = ingest_file(old->path, &sink, NULL);
	if (!status_is_ok(&s))
		return s;
	if (!t.found)
		return status_fail(_("%s: there is no article %u in it any more"), old->path, old->item);
	keep_outlet(old, t.found);
	if (same_article(old, t.found))
		article_unref(&t.found);
	else
		VEC_PUSH(out, (struct reloaded){i, t.found});
	return s;
}

void reload_take(struct workspace *ws, struct reloads *r)
{
	struct library *library = workspace_library(ws);

	workspace_forget(ws);
	for (size_t i = 0; i < r->n; i++) {
		article_unref(&library->v[r->v[i].index]);
		library->v[r->v[i].index] = r->v[i].article;
	}
	VEC_RELEASE(r);
}

static bool says(const struct annotation *an, uint32_t s, const char *text, size_t len)
{
	struct span span = an->sentences.v[s].span;

	return span_length(span) == len && memcmp(an->article->text + span.start, text, len) == 0;
}

uint32_t reload_find_sentence(const struct annotation *an, uint32_t s, const char *text)
{
	uint32_t n = (uint32_t)an->sentences.n;
	size_t len = strlen(text);

	for (uint32_t away = 0; away <= (s > n ? s : n); away++) {
		if (s >= away && s - away < n && says(an, s - away, text, len))
			return s - away;
		if (s + away < n && says(an, s + away, text, len))
			return s + away;
	}
	return s < n ? s : n ? n - 1 : 0;
}
