/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader: one article to read.  Its place is a byte of the text, so that a resize, a fold or a search
 * cannot lose it; the line and the sentence follow from it.
 */
#include "base/i18n.h"
#include "text/width.h"
#include "ui/app.h"
#include "ui/lines_pane.h"
#include "view/view_article.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct screen_reader {
	struct screen screen;
	size_t article;
	const struct annotation *an;
	size_t words;
	bool folded; /* page furniture */

	struct lines_pane pane;
	struct listbox box;   /* over the lines: selected is the cursor's */
	int width;            /* the lines are for; 0: none yet */
	uint32_t at;          /* the place */
	uint32_t sentence;    /* that holds it */

	struct search *find;  /* while it runs */
	bool jump;            /* to its first match, then */
	struct {
		uint32_t at;
		size_t top;
		bool folded;
	} kept; /* where one was before a search */
};

static struct screen_reader *self(struct screen *s)
{
	return (struct screen_reader *)s;
}

static const struct spans *matches_of(const struct screen_reader *r)
{
	return &r->pane.matches[SOURCE_LEFT];
}

static bool reader_work(struct screen *s);

static uint32_t sentence_count(const struct screen_reader *r)
{
	return (uint32_t)r->an->sentences.n;
}

static bool is_hidden(const struct screen_reader *r, uint32_t sentence)
{
	return r->folded && r->an->sentences.v[sentence].kind == KIND_BOILERPLATE;
}

/* Place and lines */

/* The first byte of the text on line I. */
static uint32_t line_start(const struct screen_reader *r, size_t i)
{
	const struct line *line = &r->pane.lines.lines.v[i];
	const struct segment *s = &r->pane.lines.segments.v[line->first];

	for (uint32_t k = 0; k < line->n; k++)
		if (s[k].source == SOURCE_LEFT)
			return s[k].span.start;
	return r->at;
}

static void set_place(struct screen_reader *r, uint32_t at)
{
	r->at = at;
	r->sentence = annotation_sentence_at(r->an, at);
	if (r->sentence >= sentence_count(r))
		r->sentence = sentence_count(r) ? sentence_count(r) - 1 : 0;
	if (r->width) {
		listbox_select(&r->box, lines_find(&r->pane.lines, SOURCE_LEFT, at));
		r->pane.top = r->box.top;
	}
}

/* Takes the place over from the cursor's line: the sentence that begins there, else what goes on. */
static void follow_line(struct screen_reader *r)
{
	const struct line *line = &r->pane.lines.lines.v[r->box.selected];
	uint32_t start = line_start(r, r->box.selected);

	r->sentence = line->row;
	r->at = r->an->sentences.v[line->row].span.start;
	if (r->at < start)
		r->at = start;
}

/* No text stands on blank lines and folds: the cursor goes on to the next line that has some. */
static void leave_blank_line(struct screen_reader *r, bool down)
{
	const struct line *lines = r->pane.lines.lines.v;
	size_t n = r->pane.lines.lines.n, i = r->box.selected;

	for (int turn = 0; turn < 2; turn++, down = !down)
		for (size_t k = i; k < n; k = down ? k + 1 : k - 1)
			if (lines[k].row != NO_ROW) {
				listbox_select(&r->box, k);
				follow_line(r);
				return;
			}
}

/* The cursor keeps its row of the screen; in an article just opened there is something above it. */
static void lay_out(struct screen_reader *r, int width)
{
	unsigned text = (unsigned)config_value(app_config(r->screen.app), SETTING_TEXT_WIDTH);
	struct article_options options = {.columns = (unsigned)width, .max_text = text,
					  .fold_boilerplate = r->folded};
	size_t height = r->box.height;
	size_t above = r->width ? r->box.selected - r->box.top : height / 3;

	lines_pane_reset(&r->pane, r->an->article->text, "");
	view_article(r->an, &options, &r->pane.lines);
	r->width = width;
	listbox_resize(&r->box, r->pane.lines.lines.n, height);
	set_place(r, r->at);
	r->box.top = r->box.selected > above ? r->box.selected - above : 0;
	listbox_resize(&r->box, r->pane.lines.lines.n, height);
}

static void set_folded(struct screen_reader *r, bool folded)
{
	r->folded = folded;
	if (r->width)
		lay_out(r, r->width);
}

/* Looks for the app's pattern; what was found before is lit no more. */
static void start_find(struct screen_reader *r, bool jump)
{
	struct app *app = r->screen.app;
	struct article *a = r->an->article;

	app_drop_search(app, &r->find);
	r->find = app_search(app, &a, 1);
	r->jump = jump;
	lines_pane_set_matches(&r->pane, SOURCE_LEFT, NULL, r->an);
	reader_work(&r->screen);
}

static void open_article(struct screen_reader *r, size_t article, uint32_t sentence)
{
	struct app *app = r->screen.app;

	r->article = article;
	r->an = workspace_annotation(app_workspace(app), article);
	r->words = view_article_words(r->an);
	r->width = 0;
	r->box = (struct listbox){.height = r->box.height};
	if (sentence < sentence_count(r) && is_hidden(r, sentence))
		r->folded = false;
	set_place(r, sentence < sentence_count(r) ? r->an->sentences.v[sentence].span.start : 0);
	start_find(r, false);
}

/* Drawing */

static void draw_title(const struct screen_reader *r, struct canvas *c, struct rect rect)
{
	struct app *app = r->screen.app;
	struct bytes left, right;
	int columns;

	bytes_init(&left);
	bytes_init(&right);
	bytes_addf(&left, _(" READ  %s  %zu of %zu"), r->an->article->outlet, r->article + 1,
		   workspace_count(app_workspace(app)));
	view_article_date(r->an->article, &right);
	bytes_addf(&right, NG_("  %zu word", "  %zu words", r->words), r->words);
	bytes_addf(&right, _("  sentence %u/%u "), r->sentence + 1, sentence_count(r));
	columns = (int)width_columns(right.data, right.len);
	canvas_fill(c, (struct rect){rect.x, rect.y, rect.width, 1}, " ", ROLE_TITLE);
	if (columns > rect.width / 2 + rect.width / 8) {
		bytes_clear(&right);
		bytes_addf(&right, " %u/%u ", r->sentence + 1, sentence_count(r));
		columns = (int)right.len;
	}
	canvas_put_cut(c, rect.x, rect.y, rect.x + rect.width - columns, left.data, ROLE_TITLE);
	canvas_put(c, rect.x + rect.width - columns, rect.y, rect.x + rect.width, right.data, right.len,
		   ROLE_TITLE);
	bytes_release(&left);
	bytes_release(&right);
}

/* The column of the place on the cursor's line. */
static int place_column(const struct screen_reader *r)
{
	const struct line *line = &r->pane.lines.lines.v[r->box.selected];

	for (uint32_t k = 0; k < line->n; k++) {
		const struct segment *s = &r->pane.lines.segments.v[line->first + k];

		if (s->source == SOURCE_LEFT && s->span.end > r->at && s->span.start <= r->at)
			return s->column + (int)width_columns(segment_text(&r->pane.lines, s),
							      r->at - s->span.start);
	}
	return 0;
}

static void reader_draw(struct screen *s, struct canvas *c, struct rect rect)
{
	struct screen_reader *r = self(s);
	struct rect body = {rect.x, rect.y + 1, rect.width, rect.height - 1};
	int y;

	r->box.height = (size_t)body.height;
	if (r->width != rect.width)
		lay_out(r, rect.width);
	listbox_resize(&r->box, r->pane.lines.lines.n, (size_t)body.height);
	r->pane.top = r->box.top;
	draw_title(r, c, rect);
	lines_pane_draw(&r->pane, c, body);
	if (!sentence_count(r)) {
		canvas_put_cut(c, body.x + 3, body.y + 1, body.x + body.width, _("(no text)"), ROLE_MUTED);
		return;
	}
	y = body.y + (int)(r->box.selected - r->box.top);
	canvas_put(c, body.x, y, body.x + 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, body.x + place_column(r), y);
}

/* Actions */

/* By COUNT sentences or paragraphs; what is folded away does not count. */
static void step(struct screen_reader *r, int direction, long count, bool paragraphs)
{
	const struct sentence *v = r->an->sentences.v;
	uint32_t n = sentence_count(r), s = r->sentence, target = s;

	for (long left = count > 0 ? count : 1; left > 0;) {
		if (direction > 0 ? s + 1 >= n : s == 0)
			break;
		s = direction > 0 ? s + 1 : s - 1;
		if (is_hidden(r, s))
			continue;
		if (paragraphs && s > 0 && v[s].paragraph == v[s - 1].paragraph)
			continue;
		target = s;
		left--;
	}
	if (n)
		set_place(r, v[target].span.start);
}

static void go_to_article(struct screen_reader *r, long by)
{
	struct app *app = r->screen.app;
	long n = (long)workspace_count(app_workspace(app)), target = (long)r->article + by;

	if (target < 0 || target >= n)
		app_message(app, "%s", by > 0 ? _("this is the last article")
					      : _("this is the first article"));
	else
		open_article(r, (size_t)target, 0);
}

static void compare_here(struct screen_reader *r)
{
	struct app *app = r->screen.app;
	size_t n = workspace_count(app_workspace(app));

	if (n < 2)
		app_message(app, "%s", _("it takes two articles to compare"));
	else
		app_push(app, screen_compare_at(app, r->article, (r->article + 1) % n, r->sentence));
}

static void go_to_match(struct screen_reader *r, size_t i, bool wrapped)
{
	const struct spans *matches = matches_of(r);
	struct app *app = r->screen.app;

	if (is_hidden(r, annotation_sentence_at(r->an, matches->v[i].start)))
		set_folded(r, false);
	set_place(r, matches->v[i].start);
	app_message(app, wrapped ? _("/%s  %zu/%zu  (search went round)") : "/%s  %zu/%zu",
		    app_pattern_text(app), i + 1, matches->n);
}

/* How many matches begin before byte AT. */
static size_t matches_before(const struct screen_reader *r, uint32_t at)
{
	size_t i = 0;

	while (i < matches_of(r)->n && matches_of(r)->v[i].start < at)
		i++;
	return i;
}

static void say_nothing_found(const struct screen_reader *r)
{
	struct app *app = r->screen.app;

	app_message(app, _("/%s  no match in this article"), app_pattern_text(app));
}

static unsigned next_match(struct screen_reader *r, int direction, long count)
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
	at = matches_before(r, direction > 0 ? r->at + 1 : r->at);
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

static void reader_search(struct screen *s, const struct query *q, enum find_how how)
{
	start_find(self(s), q && how != FIND_SHOWN);
}

static void jump_to_match(struct screen_reader *r)
{
	size_t n = matches_of(r)->n, i = matches_before(r, r->at);

	r->jump = false;
	if (n)
		go_to_match(r, i % n, i == n);
	else
		say_nothing_found(r);
}

static bool reader_work(struct screen *s)
{
	struct screen_reader *r = self(s);

	if (!r->find)
		return false;
	search_take(r->find);
	if (!search_is_done(r->find)) {
		if (r->jump)
			app_progress(s->app, _("searching"), 0, 0);
		return true;
	}
	lines_pane_set_matches(&r->pane, SOURCE_LEFT, search_matches(r->find, 0), r->an);
	app_drop_search(s->app, &r->find);
	if (r->jump)
		jump_to_match(r);
	return false;
}

static unsigned reader_act(struct screen *s, enum action a, long count)
{
	struct screen_reader *r = self(s);

	if (sentence_count(r) && app_move(&r->box, a, count)) {
		leave_blank_line(r, a == ACTION_DOWN || a == ACTION_HALF_DOWN ||
					    a == ACTION_PAGE_DOWN || a == ACTION_FIRST);
		return ACT_HANDLED;
	}
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
		set_folded(r, !r->folded);
		return ACT_HANDLED;
	case ACTION_FOLDS_OPEN:
	case ACTION_FOLDS_CLOSE:
		set_folded(r, a == ACTION_FOLDS_CLOSE);
		return ACT_HANDLED;
	case ACTION_NEXT_ARTICLE:
	case ACTION_PREVIOUS_ARTICLE:
		go_to_article(r, (a == ACTION_NEXT_ARTICLE ? 1 : -1) * (count > 0 ? count : 1));
		return ACT_HANDLED;
	case ACTION_COMPARE_HERE:
		compare_here(r);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		return next_match(r, a == ACTION_NEXT_MATCH ? 1 : -1, count);
	case ACTION_SEARCH_HERE:
		app_search_here(s->app, r->an, r->sentence, r->at);
		return ACT_HANDLED;
	default:
		return ACT_IGNORED;
	}
}

static void reader_configured(struct screen *s, enum setting which)
{
	if (which == SETTING_TEXT_WIDTH && self(s)->width)
		lay_out(self(s), self(s)->width);
}

static void reader_keep_place(struct screen *s, bool back)
{
	struct screen_reader *r = self(s);

	if (!back) {
		r->kept.at = r->at;
		r->kept.top = r->box.top;
		r->kept.folded = r->folded;
		return;
	}
	if (r->folded != r->kept.folded)
		set_folded(r, r->kept.folded);
	set_place(r, r->kept.at);
	r->box.top = r->kept.top;
	listbox_resize(&r->box, r->box.n, r->box.height);
}

static void reader_here(const struct screen *s, struct screen_here *h)
{
	const struct screen_reader *r = (const struct screen_reader *)s;

	h->n = 1;
	h->article[0] = r->article;
	if (sentence_count(r))
		h->sentence[0] = r->sentence;
}

static void reader_go_to(struct screen *s, const struct screen_here *h)
{
	struct screen_reader *r = self(s);

	if (h->article[0] != r->article)
		open_article(r, h->article[0], h->sentence[0]);
	else if (h->sentence[0] < sentence_count(r))
		set_place(r, r->an->sentences.v[h->sentence[0]].span.start);
}

static void reader_free(struct screen *s)
{
	app_drop_search(s->app, &self(s)->find);
	lines_pane_release(&self(s)->pane);
	free(s);
}

static const struct screen_ops reader_ops = {
	.name = "reader",
	.context = CONTEXT_READER,
	.hint = N_("Space:page  )(:sentence  Enter:compare  J K:article  /:search  q:back"),
	.draw = reader_draw,
	.act = reader_act,
	.search = reader_search,
	.work = reader_work,
	.keep_place = reader_keep_place,
	.configured = reader_configured,
	.here = reader_here,
	.go_to = reader_go_to,
	.free = reader_free,
};

struct screen *screen_reader_new(struct app *app, size_t article, uint32_t sentence)
{
	struct screen_reader *r = mem_alloc_zero(1, sizeof *r);

	r->screen = (struct screen){.ops = &reader_ops, .app = app};
	r->folded = true;
	r->box.height = 1;
	lines_pane_init(&r->pane);
	open_article(r, article, sentence);
	return &r->screen;
}

struct screen *screen_reader_at(struct app *app, size_t article, uint32_t at)
{
	struct screen *s = screen_reader_new(app, article, 0);
	struct screen_reader *r = self(s);

	if (is_hidden(r, annotation_sentence_at(r->an, at)))
		r->folded = false;
	set_place(r, at);
	start_find(r, true);
	return s;
}
