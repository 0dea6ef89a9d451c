/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader: one article to read.  Its place is a byte of the text, so that a resize, a fold or a search
 * cannot lose it; the line and the sentence follow from it.
 */
#include "base/i18n.h"
#include "ui/external.h"
#include "ui/reader.h"
#include "view/urls.h"

#include <stdlib.h>

bool reader_hides(const struct screen_reader *r, uint32_t sentence)
{
	return r->folded && r->an->sentences.v[sentence].kind == KIND_BOILERPLATE;
}

void reader_set_folded(struct screen_reader *r, bool folded)
{
	r->folded = folded;
	if (r->width)
		reader_lay_out(r);
}

/* Where one begins to read: page furniture above the text may be folded. */
static uint32_t first_shown(const struct screen_reader *r)
{
	uint32_t s = 0;

	while (s < reader_sentences(r) && reader_hides(r, s))
		s++;
	return s < reader_sentences(r) ? s : 0;
}

/* Who reads in the order in which letters are stored is told that somebody wanted them otherwise. */
static void tell_turned(const struct screen_reader *r)
{
	uint32_t n = r->an->article->turned;

	if (n && !app_has_message(r->screen.app))
		app_message(r->screen.app, NG_("%u invisible sign that turns letters around was left out",
					       "%u invisible signs that turn letters around were left out", n),
			    n);
}

/* Opens article PLACE of the order. */
static void open_article(struct screen_reader *r, size_t place, uint32_t sentence)
{
	struct app *app = r->screen.app;

	r->place = place;
	r->fresh = true;
	r->article = r->order.v[place];
	r->an = workspace_annotation(app_workspace(app), r->article);
	r->width = 0;
	reader_forget_lines(r);
	reader_count_words(r);
	r->box = (struct listbox){.height = r->box.height};
	workspace_set_read(app_workspace(app), r->article, true);
	if (sentence == 0)
		sentence = first_shown(r);
	else if (sentence < reader_sentences(r) && reader_hides(r, sentence))
		r->folded = false;
	reader_set_place(r, sentence < reader_sentences(r) ? r->an->sentences.v[sentence].span.start
							   : 0);
	reader_start_notes(r);
	reader_find(r, false);
	tell_turned(r);
}

/* Actions */

/* By COUNT sentences or paragraphs; what is folded away does not count. */
static void step(struct screen_reader *r, int direction, long count, bool paragraphs)
{
	const struct sentence *v = r->an->sentences.v;
	uint32_t n = reader_sentences(r), s = r->behind ? n : r->sentence, target = r->sentence;

	for (long left = count > 0 ? count : 1; left > 0;) {
		if (direction > 0 ? s + 1 >= n : s == 0)
			break;
		s = direction > 0 ? s + 1 : s - 1;
		if (reader_hides(r, s))
			continue;
		if (paragraphs && s > 0 && v[s].paragraph == v[s - 1].paragraph)
			continue;
		target = s;
		left--;
	}
	if (n && !(r->behind && direction > 0))
		reader_go_to(r, v[target].span.start, false);
}

/* Another article: what one came from may have nothing to do with it. */
static void leave_for(struct screen_reader *r, size_t place, uint32_t sentence)
{
	r->also = NO_ARTICLE;
	open_article(r, place, sentence);
}

static struct screen *open_in(struct app *app, const struct wanted *w)
{
	return screen_reader_in(app, w->order, w->n_order, w->place, w->sentence);
}

/* A screen that waits for a long article, or NULL. */
static struct screen *wait_in(struct app *app, const size_t *order, size_t n, size_t place,
			      uint32_t sentence)
{
	return screen_wait_new(app, &(struct wanted){.open = open_in, .n = 1, .article = {order[place]},
						     .sentence = sentence, .order = order, .n_order = n,
						     .place = place});
}

static void go_to_article(struct screen_reader *r, long by)
{
	long last = (long)r->order.n - 1, target = (long)r->place + by;
	struct screen *wait;

	target = target < 0 ? 0 : target > last ? last : target;
	if (target == (long)r->place)
		app_message(r->screen.app, "%s", by > 0 ? _("this is the last article")
							: _("this is the first article"));
	else if ((wait = wait_in(r->screen.app, r->order.v, r->order.n, (size_t)target, 0)))
		app_replace(r->screen.app, wait);
	else
		leave_for(r, (size_t)target, 0);
}

/* With the one in the panel, else with the next one in the order. */
static void compare_here(struct screen_reader *r)
{
	struct app *app = r->screen.app;
	size_t next = (r->article + 1) % workspace_count(app_workspace(app));

	if (r->related.n)
		next = r->related.v[r->other];
	else if (r->order.n > 1)
		next = r->order.v[(r->place + 1) % r->order.n];
	if (next == r->article)
		app_message(app, "%s", _("it takes two articles to compare - open another"));
	else
		app_push(app, screen_compare_at(app, r->article, next, r->sentence));
}

/* Link NUMBER of the text, as it is shown there; 0: the first one from the cursor on. */
static void open_link(struct screen_reader *r, long number)
{
	struct spans urls = {0};
	size_t i = 0;

	urls_find(r->an->article->text, r->an->article->len, &urls);
	while (i < urls.n && urls.v[i].end <= r->an->sentences.v[r->sentence].span.start)
		i++;
	if (number)
		i = (size_t)number - 1;
	else if (r->behind)
		i = r->behind - 1;
	if (i < urls.n) {
		char *url = mem_copy(r->an->article->text + urls.v[i].start, span_length(urls.v[i]));

		external_browse(r->screen.app, url);
		free(url);
	} else if (!urls.n) {
		app_message(r->screen.app, "%s", _("there is no web link in this article"));
	} else if (number) {
		app_message(r->screen.app, NG_("there is %zu web link", "there are %zu web links",
					       urls.n),
			    urls.n);
	} else {
		app_message(r->screen.app, "%s", _("no web link from here on"));
	}
	VEC_RELEASE(&urls);
}

/* A count of many thousand lines. */
static bool work_walk(struct screen_reader *r)
{
	struct app *app = r->screen.app;

	if (!r->walk.left)
		return false;
	reader_walk_on(r);
	app_progress(app, _("moving"), (size_t)labs(r->walk.of - r->walk.left), (size_t)labs(r->walk.of));
	app_work_on(app);
	return r->walk.left != 0;
}

static bool reader_work(struct screen *s)
{
	struct screen_reader *r = reader_self(s);
	bool searching = reader_work_find(r), counting = reader_work_words(r), walking = work_walk(r);

	return reader_work_notes(r) || searching || counting || walking;
}

static unsigned reader_act(struct screen *s, enum action a, long count)
{
	struct screen_reader *r = reader_self(s);
	bool walked = r->walk.left != 0;

	r->fresh = false;
	r->walk.left = 0; /* whatever comes ends it */
	if (walked && a == ACTION_CLEAR)
		return ACT_HANDLED;
	if (reader_sentences(r) && reader_act_move(r, a, count))
		return ACT_HANDLED;
	if (reader_sentences(r) && reader_act_notes(r, a, count))
		return ACT_HANDLED;
	switch (a) {
	case ACTION_NEXT_SENTENCE:
	case ACTION_PREVIOUS_SENTENCE:
		step(r, a == ACTION_NEXT_SENTENCE ? 1 : -1, count, false);
		return ACT_HANDLED;
	case ACTION_NEXT_PARAGRAPH:
	case ACTION_PREVIOUS_PARAGRAPH:
		step(r, a == ACTION_NEXT_PARAGRAPH ? 1 : -1, count, true);
		return ACT_HANDLED;
	case ACTION_FOLD:
		reader_set_folded(r, !r->folded);
		return ACT_HANDLED;
	case ACTION_FOLD_OPEN:
	case ACTION_FOLDS_OPEN:
	case ACTION_FOLD_CLOSE:
	case ACTION_FOLDS_CLOSE:
		reader_set_folded(r, a == ACTION_FOLD_CLOSE || a == ACTION_FOLDS_CLOSE);
		return ACT_HANDLED;
	case ACTION_NEXT_ARTICLE:
	case ACTION_PREVIOUS_ARTICLE:
		go_to_article(r, (a == ACTION_NEXT_ARTICLE ? 1 : -1) * (count > 0 ? count : 1));
		return ACT_HANDLED;
	case ACTION_COMPARE_HERE:
		compare_here(r);
		return ACT_HANDLED;
	case ACTION_LINK:
		if (reader_sentences(r))
			open_link(r, count);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		return reader_next_match(r, a == ACTION_NEXT_MATCH ? 1 : -1, count);
	case ACTION_SEARCH_HERE:
		app_search_here(s->app, r->an, r->sentence, r->at);
		return ACT_HANDLED;
	default:
		return ACT_IGNORED;
	}
}

static void reader_configured(struct screen *s, enum setting which)
{
	struct screen_reader *r = reader_self(s);

	if (which == SETTING_NOTES) {
		r->noted = config_value(app_config(s->app), SETTING_NOTES) == 0;
		reader_start_notes(r);
	}
	if (r->width && (which == SETTING_TEXT_WIDTH || which == SETTING_LAYOUT || which == SETTING_NOTES))
		reader_lay_out(r);
}

static void reader_keep_place(struct screen *s, bool back)
{
	struct screen_reader *r = reader_self(s);

	if (!back) {
		r->kept.at = r->at;
		r->kept.behind = r->behind;
		r->kept.above = r->box.selected - r->box.top;
		r->kept.folded = r->folded;
		return;
	}
	if (r->folded != r->kept.folded)
		reader_set_folded(r, r->kept.folded);
	reader_set_place(r, r->kept.at);
	if (r->kept.behind)
		reader_set_behind(r, r->kept.behind);
	r->box.top = r->box.selected > r->kept.above ? r->box.selected - r->kept.above : 0;
	listbox_resize(&r->box, r->box.n, r->box.height);
}

static void reader_here(const struct screen *s, struct screen_here *h)
{
	const struct screen_reader *r = (const struct screen_reader *)s;

	h->n = 1;
	h->article[0] = r->article;
	if (reader_sentences(r))
		h->sentence[0] = r->sentence;
}

/* The place of an article in the order, at the end of which it is put if it has none. */
static size_t place_of(struct screen_reader *r, size_t article)
{
	size_t i = 0;

	while (i < r->order.n && r->order.v[i] != article)
		i++;
	if (i == r->order.n)
		VEC_PUSH(&r->order, article);
	return i;
}

static void go_to_here(struct screen *s, const struct screen_here *h)
{
	struct screen_reader *r = reader_self(s);

	if (h->article[0] != r->article)
		leave_for(r, place_of(r, h->article[0]), h->sentence[0]);
	else if (h->sentence[0] < reader_sentences(r))
		reader_go_to(r, r->an->sentences.v[h->sentence[0]].span.start, true);
}

static const size_t *reader_order(const struct screen *s, size_t *n)
{
	const struct screen_reader *r = (const struct screen_reader *)s;

	*n = r->order.n;
	return r->order.v;
}

static void reader_let_go(struct screen *s)
{
	app_drop_search(s->app, &reader_self(s)->find);
	reader_drop_notes(reader_self(s));
	reader_stop_words(reader_self(s));
	reader_forget_lines(reader_self(s));
}

static void reader_take_anew(struct screen *s)
{
	open_article(reader_self(s), reader_self(s)->place, 0);
}

static void reader_free(struct screen *s)
{
	struct screen_reader *r = reader_self(s);

	app_drop_search(s->app, &r->find);
	reader_drop_notes(r);
	reader_stop_words(r);
	reader_forget_lines(r);
	VEC_RELEASE(&r->related);
	VEC_RELEASE(&r->order);
	lines_release(&r->margin);
	lines_pane_release(&r->pane);
	free(r);
}

static bool reader_acts(const struct screen *s, enum action a)
{
	const struct screen_reader *r = (const struct screen_reader *)s;
	bool to_come = r->comparing || r->notes_due;

	switch (a) {
	case ACTION_NEXT_ARTICLE:
	case ACTION_PREVIOUS_ARTICLE:
		return r->order.n > 1;
	case ACTION_NEXT_DIFFERENCE:
	case ACTION_PREVIOUS_DIFFERENCE:
		return to_come || r->differs;
	case ACTION_NEXT_OUTLET:
		return to_come || r->related.n > 1;
	case ACTION_COMPARE_HERE:
	case ACTION_WHY:
		return to_come || r->related.n;
	default:
		return true;
	}
}

static const struct screen_ops reader_ops = {
	.name = "reader",
	.context = CONTEXT_READER,
	.hint = N_("Space:page  d D:difference  Tab:outlet  Enter:compare  J K:article  W:why  /:search  q:back"),
	.acts = reader_acts,
	.draw = reader_draw,
	.act = reader_act,
	.search = reader_search,
	.work = reader_work,
	.keep_place = reader_keep_place,
	.configured = reader_configured,
	.here = reader_here,
	.go_to = go_to_here,
	.leads = true,
	.order = reader_order,
	.let_go = reader_let_go,
	.take_anew = reader_take_anew,
	.free = reader_free,
};

static struct screen_reader *reader_make(struct app *app)
{
	struct screen_reader *r = mem_alloc_zero(1, sizeof *r);

	r->screen = (struct screen){.ops = &reader_ops, .app = app};
	r->folded = true;
	r->noted = config_value(app_config(app), SETTING_NOTES) == 0;
	r->preferred = r->also = r->asked.other = NO_ARTICLE;
	r->box.height = 1;
	lines_pane_init(&r->pane);
	lines_init(&r->margin, "", "");
	return r;
}

struct screen *screen_reader_in(struct app *app, const size_t *order, size_t n, size_t place,
				uint32_t sentence)
{
	struct screen *wait = wait_in(app, order, n, place, sentence);
	struct screen_reader *r;

	if (wait)
		return wait;
	r = reader_make(app);
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&r->order, order[i]);
	open_article(r, place, sentence);
	return &r->screen;
}

static struct screen *open_beside(struct app *app, const struct wanted *w)
{
	return screen_reader_beside(app, w->article[0], w->sentence, w->other);
}

struct screen *screen_reader_beside(struct app *app, size_t article, uint32_t sentence, size_t other)
{
	struct wanted wanted = {.open = open_beside, .n = 1, .article = {article}, .sentence = sentence,
				.other = other};
	struct screen *wait = screen_wait_new(app, &wanted);
	struct screen_reader *r;
	const size_t *order;
	size_t n;

	if (wait)
		return wait;
	r = reader_make(app);
	order = app_order(app, &n);
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&r->order, order[i]);
	for (size_t i = 0; !n && i < workspace_count(app_workspace(app)); i++)
		VEC_PUSH(&r->order, i);
	r->preferred = r->also = other;
	open_article(r, place_of(r, article), sentence);
	return &r->screen;
}

struct screen *screen_reader_new(struct app *app, size_t article, uint32_t sentence)
{
	return screen_reader_beside(app, article, sentence, NO_ARTICLE);
}

static struct screen *open_at(struct app *app, const struct wanted *w)
{
	return screen_reader_at(app, w->order, w->n_order, w->place, w->sentence); /* a byte, here */
}

struct screen *screen_reader_at(struct app *app, const size_t *order, size_t n, size_t place, uint32_t at)
{
	struct wanted wanted = {.open = open_at, .n = 1, .article = {order[place]}, .sentence = at,
				.order = order, .n_order = n, .place = place};
	struct screen *s = screen_wait_new(app, &wanted);
	struct screen_reader *r;

	if (s)
		return s;
	s = screen_reader_in(app, order, n, place, 0);
	r = reader_self(s);
	if (reader_hides(r, annotation_sentence_at(r->an, at)))
		r->folded = false;
	reader_set_place(r, at);
	reader_find(r, true);
	return s;
}
