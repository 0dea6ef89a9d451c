/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is searched for in the reader: its matches, and the way from one to the next. */
#include "base/i18n.h"
#include "base/sorted.h"
#include "ui/reader.h"

static const struct spans *matches_of(const struct screen_reader *r)
{
	return &r->pane.matches[SOURCE_LEFT];
}

static void go_to_match(struct screen_reader *r, size_t i, bool wrapped)
{
	const struct spans *matches = matches_of(r);

	if (reader_hides(r, annotation_sentence_at(r->an, matches->v[i].start)))
		reader_set_folded(r, false);
	reader_go_to(r, matches->v[i].start, true);
	app_tell_found(r->screen.app, wrapped ? _("%zu/%zu  (search went round)") : "%zu/%zu", i + 1,
		       matches->n);
}

static void say_nothing_found(const struct screen_reader *r)
{
	app_tell_found(r->screen.app, "%s", _("no match in this article"));
}

unsigned reader_next_match(struct screen_reader *r, int direction, long count)
{
	size_t n = matches_of(r)->n, at, steps = count > 0 ? (size_t)count : 1;
	struct app *app = r->screen.app;
	bool wrapped;

	if (!app_query(app))
		return ACT_IGNORED;
	if (n == 0) {
		if (!r->find)
			say_nothing_found(r);
		return ACT_HANDLED;
	}
	steps = (steps - 1) % n + 1;
	at = SORTED_FROM(matches_of(r), start, direction > 0 ? r->at + 1 : r->at);
	if (direction > 0) {
		wrapped = at + steps - 1 >= n;
		at = (at + steps - 1) % n;
	} else {
		wrapped = at < steps;
		at = (at + n - steps) % n;
	}
	go_to_match(r, at, wrapped);
	return ACT_HANDLED;
}

static void jump_to_match(struct screen_reader *r)
{
	size_t n = matches_of(r)->n, i = SORTED_FROM(matches_of(r), start, r->at);
	bool back = app_searches_back(r->screen.app);

	r->jump = false;
	if (n && back)
		go_to_match(r, (i + n - 1) % n, i == 0);
	else if (n)
		go_to_match(r, i % n, i == n);
	else
		say_nothing_found(r);
}

bool reader_work_find(struct screen_reader *r)
{
	struct app *app = r->screen.app;

	if (!r->find)
		return false;
	search_take(r->find);
	if (!search_is_done(r->find)) {
		if (r->jump)
			app_tell_found(app, "%s", _("searching..."));
		return true;
	}
	lines_pane_set_matches(&r->pane, SOURCE_LEFT, search_matches(r->find, 0), r->an);
	app_drop_search(app, &r->find);
	if (r->jump)
		jump_to_match(r);
	return false;
}

void reader_find(struct screen_reader *r, bool jump)
{
	struct app *app = r->screen.app;

	app_drop_search(app, &r->find);
	r->find = app_search(app, r->an->article);
	r->jump = jump;
	lines_pane_set_matches(&r->pane, SOURCE_LEFT, NULL, r->an);
	reader_work_find(r);
}

void reader_search(struct screen *s, const struct query *q, enum find_how how)
{
	struct screen_reader *r = reader_self(s);

	/* One that was opened at a match has begun by itself, and may still be on its way there. */
	reader_find(r, q && (how != FIND_SHOWN || r->jump));
}
