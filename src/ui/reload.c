/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reload.h"

#include "base/i18n.h"
#include "ui/app_state.h"
#include "workspace/reload.h"

#include <stdlib.h>

/* Where a screen is, by the words of its sentences. */
struct kept {
	struct screen_here here;
	char *text[2]; /* or NULL */
};

struct attempt {
	struct app *app;
	struct reloads changed;
	struct status trouble; /* the first */
	size_t failures;
	bool quiet; /* where nothing has changed */
};

static void keep(struct app *app, struct screen *s, struct kept *k)
{
	k->here = (struct screen_here){.sentence = {UINT32_MAX, UINT32_MAX},
				       .fold = {UINT32_MAX, UINT32_MAX}};
	if (s->ops->here)
		s->ops->here(s, &k->here);
	for (unsigned i = 0; i < k->here.n; i++) {
		const struct annotation *an;
		struct span span;

		if (k->here.sentence[i] == UINT32_MAX)
			continue;
		an = workspace_annotation(app->ws, k->here.article[i]);
		if (k->here.sentence[i] >= an->sentences.n) /* a match behind the last one */
			continue;
		span = an->sentences.v[k->here.sentence[i]].span;
		k->text[i] = mem_copy(an->article->text + span.start, span_length(span));
	}
	if (s->ops->let_go)
		s->ops->let_go(s);
}

static void go_back(struct app *app, struct screen *s, struct kept *k)
{
	if (s->ops->take_anew)
		s->ops->take_anew(s);
	for (unsigned i = 0; i < k->here.n; i++) {
		k->here.fold[i] = UINT32_MAX; /* it may not be one any more */
		if (k->text[i])
			k->here.sentence[i] = reload_find_sentence(
				workspace_annotation(app->ws, k->here.article[i]),
				k->here.sentence[i], k->text[i]);
		free(k->text[i]);
	}
	if (s->ops->go_to && k->here.n)
		s->ops->go_to(s, &k->here);
}

void reload_around(struct app *app, void (*change)(void *ctx), void *ctx)
{
	size_t n = app->stack.n;
	struct kept *kept = mem_alloc_zero(n, sizeof *kept);

	app_stop_export(app);
	for (size_t i = 0; i < n; i++)
		keep(app, app->stack.v[i], &kept[i]);
	shelf_release(&app->shelf);
	change(ctx);
	for (size_t i = 0; i < n; i++)
		go_back(app, app->stack.v[i], &kept[i]);
	free(kept);
}

static void take_changed(void *attempt)
{
	struct attempt *a = attempt;

	trail_release(&a->app->trail); /* its sentences are numbers */
	a->app->trail = (struct trail){0};
	reload_take(a->app->ws, &a->changed);
}

static void read_one(struct attempt *a, size_t article)
{
	struct status s = reload_read(a->app->ws, article, &a->changed);

	if (!status_is_ok(&s))
		a->failures++;
	if (!status_is_ok(&s) && status_is_ok(&a->trouble))
		a->trouble = s;
	else
		status_release(&s);
}

static void finish(struct attempt *a)
{
	size_t n = a->changed.n;

	if (n)
		reload_around(a->app, take_changed, a);
	if (a->failures > 1)
		app_message(a->app, NG_("%s (and %zu more problem)", "%s (and %zu more problems)",
					a->failures - 1), a->trouble.text, a->failures - 1);
	else if (a->failures)
		app_message(a->app, "%s", a->trouble.text);
	else if (n)
		app_message(a->app, NG_("%zu article has changed", "%zu articles have changed", n), n);
	else if (!a->quiet)
		app_message(a->app, "%s", _("nothing has changed"));
	status_release(&a->trouble);
	VEC_RELEASE(&a->changed);
}

void reload_article(struct app *app, size_t article)
{
	struct attempt a = {.app = app, .quiet = true};

	read_one(&a, article);
	finish(&a);
}

void reload_shown(struct app *app)
{
	struct attempt a = {.app = app};
	struct screen_here here = app_here(app);

	if (app_top(app)->ops->rows || here.n == 0)
		for (size_t i = 0; i < workspace_count(app->ws); i++)
			read_one(&a, i);
	else
		for (unsigned i = 0; i < here.n; i++)
			read_one(&a, here.article[i]);
	finish(&a);
}
