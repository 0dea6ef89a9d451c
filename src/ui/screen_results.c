/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The results of a search through everything, or the tagged: below each article that has matches,
 * newest first, a row for each of them with what stands around it.  Rows are added at the end while
 * the search runs.
 */
#include "base/i18n.h"
#include "text/width.h"
#include "ui/app.h"
#include "view/lines.h"
#include "view/view_article.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	INDENT = 2,            /* the cursor's column and a blank */
	SENTENCE_COLUMNS = 6,  /* "s1234 " */
	NUMBER_MAX = 100 * 1000, /* bytes of text that are understood for a sentence's number */
};

struct screen_results {
	struct screen screen;
	struct scope *scope;
	struct search *find; /* NULL: the pattern was cleared */
	struct starts VEC(size_t) starts; /* by result: the row of its article */
	size_t matches;      /* in those */
	struct listbox box;
	bool told;           /* what was found in all */
	bool *tagged;        /* by article: what is searched; NULL: all */
	size_t n_articles;   /* that are searched */
	size_t row;          /* to go back to when it is there; 0: none */
};

struct spot { /* what a row shows */
	const struct search_result *result;
	const struct article *article;
	size_t match; /* the index of the match plus 1; 0: the article's own row */
};

static struct screen_results *self(struct screen *s)
{
	return (struct screen_results *)s;
}

/* Rows */

/* The result whose rows hold ROW. */
static size_t result_at(const struct screen_results *r, size_t row)
{
	size_t low = 0, high = r->starts.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (r->starts.v[middle] <= row)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static struct spot spot_at(const struct screen_results *r, size_t row)
{
	size_t i = result_at(r, row);
	const struct search_result *result = search_result(r->find, i);

	return (struct spot){
		.result = result,
		.article = r->scope->articles[result->article],
		.match = row - r->starts.v[i],
	};
}

/* Takes over what was found; an article that is searched in parts waits for the last of them. */
static void add_rows(struct screen_results *r)
{
	size_t n = r->box.n;

	while (r->starts.n < search_count(r->find)) {
		const struct search_result *result = search_result(r->find, r->starts.n);

		if (!search_has_searched(r->find, result->article))
			break;
		VEC_PUSH(&r->starts, n);
		n += 1 + result->matches.n;
		r->matches += result->count;
	}
	listbox_resize(&r->box, n, r->box.height);
	if (r->box.selected == 0 && n > 1)
		listbox_select(&r->box, 1);
	if (r->row && r->row < n) {
		listbox_select(&r->box, r->row);
		r->row = 0;
	}
}

/* Drawing */

/* Where the context of a match begins: with what it is in if that leaves room, else near it. */
static uint32_t context_start(const char *text, struct span within, struct span match, int room)
{
	uint32_t from = match.start, back = (uint32_t)room / 3;

	if (width_columns(text + within.start, match.start - within.start) <= (size_t)room / 2)
		return within.start;
	from -= back < from - within.start ? back : from - within.start;
	while (from < match.start && text[from] != ' ' && text[from] != '\n')
		from++;
	return from < match.start ? from + 1 : from;
}

static struct span paragraph_of(const struct article *a, struct span match)
{
	size_t low = 0, high = a->paragraphs.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (a->paragraphs.v[middle].start <= match.start)
			low = middle;
		else
			high = middle;
	}
	return a->paragraphs.v[low];
}

/* Lights all matches of the article that are in what is shown from X on. */
static void paint_matches(const struct spot *s, struct canvas *c, struct span shown, int x, int end,
			  int y)
{
	const struct spans *m = &s->result->matches;
	const char *text = s->article->text;
	size_t i = s->match - 1;

	while (i > 0 && m->v[i - 1].end > shown.start)
		i--;
	for (; i < m->n && m->v[i].start < shown.end; i++) {
		uint32_t start = m->v[i].start > shown.start ? m->v[i].start : shown.start;
		int from = x + (int)width_columns(text + shown.start, start - shown.start);
		int to = from + (int)width_columns(text + start, m->v[i].end - start);

		if (from >= end)
			return;
		canvas_paint(c, from, to < end ? to : end, y, ROLE_MATCH);
	}
}

static bool begins_with_ellipsis(const char *s)
{
	return strncmp(s, "…", strlen("…")) == 0 || strncmp(s, "...", strlen("...")) == 0;
}

static void draw_match(const struct screen_results *r, struct canvas *c, struct rect line,
		       const struct spot *s)
{
	struct span match = s->result->matches.v[s->match - 1], shown;
	int x = line.x + INDENT, end = line.x + line.width;
	const struct annotation *an;
	uint32_t sentence;
	char number[16];

	shown = paragraph_of(s->article, match);
	if (s->article->len <= NUMBER_MAX) {
		an = workspace_annotation(app_workspace(r->screen.app), s->result->article);
		sentence = annotation_sentence_at(an, match.start);
		snprintf(number, sizeof number, "s%u", sentence + 1);
		canvas_put(c, x, line.y, end, number, strlen(number), ROLE_NUMBER);
		if (sentence < an->sentences.n && an->sentences.v[sentence].span.start <= match.start)
			shown.start = an->sentences.v[sentence].span.start;
	}
	x += SENTENCE_COLUMNS;
	match.start = context_start(s->article->text, shown, match, end - x);
	if (match.start > shown.start && !begins_with_ellipsis(s->article->text + match.start))
		x += canvas_put(c, x, line.y, end, "…", strlen("…"), ROLE_MUTED);
	shown.start = match.start;
	canvas_put_text_cut(c, x, line.y, end, s->article->text + shown.start, span_length(shown),
			    ROLE_TEXT);
	paint_matches(s, c, shown, x, end - 1, line.y);
}

static void draw_article(struct canvas *c, struct rect line, const struct spot *s)
{
	const struct article *a = s->article;
	struct span title = article_title_span(a);
	struct bytes b;
	int end = line.x + line.width;

	bytes_init(&b);
	bytes_addf(&b, "%s  %zu  ", a->outlet, s->result->count);
	if (a->published) {
		view_article_date(a, &b);
		bytes_add_string(&b, "  ");
	}
	if (a->headline)
		bytes_add_string(&b, a->headline);
	else
		bytes_add(&b, a->text + title.start, span_length(title));
	canvas_put_text_cut(c, line.x + INDENT, line.y, end, b.data, b.len, ROLE_SUBHEADING);
	bytes_release(&b);
}

static void draw_row(const struct screen_results *r, struct canvas *c, struct rect line, size_t row)
{
	struct spot s = spot_at(r, row);

	if (s.match)
		draw_match(r, c, line, &s);
	else
		draw_article(c, line, &s);
}

/* The number of the selected match, of all that were found; 0: an article is selected, or nothing. */
static size_t position(const struct screen_results *r)
{
	size_t row = r->box.selected, at = result_at(r, row);

	return r->box.n == 0 || row == r->starts.v[at] ? 0 : row - at; /* each has a row of its own */
}

/* "3/12 in 4 of 6 articles" */
static void write_counts(const struct screen_results *r, struct bytes *out)
{
	size_t at = position(r), n = r->n_articles;

	if (at)
		bytes_addf(out, "%zu/", at);
	if (r->tagged)
		bytes_addf(out, NG_("%zu in %zu of %zu tagged article ",
				    "%zu in %zu of %zu tagged articles ", n),
			   r->matches, r->starts.n, n);
	else
		bytes_addf(out, NG_("%zu in %zu of %zu article ", "%zu in %zu of %zu articles ", n),
			   r->matches, r->starts.n, n);
}

static void draw_title(const struct screen_results *r, struct canvas *c, struct rect rect)
{
	const char *text = app_pattern_text(r->screen.app);
	struct bytes left, right;
	int end = rect.x + rect.width;

	bytes_init(&left);
	bytes_init(&right);
	bytes_addf(&left, _(" RESULTS  /%s"), text ? text : "");
	write_counts(r, &right);
	canvas_fill(c, (struct rect){rect.x, rect.y, rect.width, 1}, " ", ROLE_TITLE);
	end -= (int)width_columns(right.data, right.len);
	canvas_put(c, end, rect.y, rect.x + rect.width, right.data, right.len, ROLE_TITLE);
	canvas_put_cut(c, rect.x, rect.y, end - 2, left.data, ROLE_TITLE);
	bytes_release(&left);
	bytes_release(&right);
}

static void results_draw(struct screen *s, struct canvas *c, struct rect rect)
{
	struct screen_results *r = self(s);
	struct rect body = {rect.x, rect.y + 1, rect.width, rect.height - 1};
	int y;

	listbox_resize(&r->box, r->box.n, (size_t)body.height);
	draw_title(r, c, rect);
	if (r->box.n == 0) {
		if (r->find && search_is_done(r->find))
			canvas_put_cut(c, body.x + INDENT, body.y + 1, body.x + body.width,
				       _("No match in any article."), ROLE_TEXT);
		return;
	}
	for (int k = 0; k < body.height && r->box.top + (size_t)k < r->box.n; k++)
		draw_row(r, c, (struct rect){body.x, body.y + k, body.width, 1},
			 r->box.top + (size_t)k);
	y = body.y + (int)(r->box.selected - r->box.top);
	canvas_put(c, body.x, y, body.x + 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, body.x, y);
}

/* Searching */

static bool results_work(struct screen *s)
{
	struct screen_results *r = self(s);

	if (!r->find)
		return false;
	if (search_take(r->find) || r->starts.n < search_count(r->find) || !r->told)
		add_rows(r);
	if (search_is_cancelled(r->find))
		return false;
	if (!search_is_done(r->find)) {
		app_progress(s->app, _("searching articles"), search_articles_done(r->find), r->scope->n);
		return true;
	}
	if (!r->told)
		app_message(s->app, "%s", r->matches ? _("all searched  Enter:read  q:back")
						     : _("all searched"));
	r->told = true;
	return false;
}

static void forget(struct screen_results *r)
{
	app_drop_search(r->screen.app, &r->find);
	r->starts.n = r->matches = 0;
	r->box = (struct listbox){.height = r->box.height};
	r->told = false;
}

static void results_search(struct screen *s, const struct query *q, enum find_how how)
{
	struct screen_results *r = self(s);
	struct search *before = r->find;

	r->find = NULL;
	forget(r);
	r->find = app_search_scope(s->app, r->scope,
				   &(struct find_options){.among = r->tagged, .after = before});
	app_drop_search(s->app, &before);
	results_work(s);
}

/* Actions */

static void open_match(struct screen_results *r)
{
	struct spot s;

	if (r->box.n == 0)
		return;
	s = spot_at(r, r->box.selected);
	if (s.result->matches.n == 0) /* too many to keep */
		app_push(r->screen.app, screen_reader_new(r->screen.app, s.result->article, 0));
	else
		app_push(r->screen.app,
			 screen_reader_at(r->screen.app, s.result->article,
					  s.result->matches.v[s.match ? s.match - 1 : 0].start));
}

/*
 * To the COUNT-th row of a match, or of an article, in a direction; around the ends, once these are
 * known.
 */
static void step(struct screen_results *r, int direction, long count, bool article)
{
	size_t n = r->box.n, row = r->box.selected;
	bool round = r->find && search_is_done(r->find), went_round = false;

	for (long left = n ? (count > 0 ? count : 1) : 0; left > 0;) {
		bool at_end = direction > 0 ? row + 1 == n : row == 0;

		if (at_end && !round)
			break;
		went_round |= at_end;
		row = direction > 0 ? (row + 1) % n : (row + n - 1) % n;
		left -= (spot_at(r, row).match == 0) == article;
	}
	if (n && (spot_at(r, row).match == 0) == article)
		listbox_select(&r->box, row);
	if (went_round)
		app_message(r->screen.app, "%s", _("search went round"));
}

/* Esc: what runs is stopped, and what was found stays; else the screen goes. */
static unsigned stop(struct screen_results *r)
{
	if (!r->find || search_is_done(r->find) || search_is_cancelled(r->find))
		return ACT_CLOSE;
	search_cancel(r->find);
	app_message(r->screen.app, _("stopped: %zu of %zu articles searched"),
		    search_articles_done(r->find), r->scope->n);
	return ACT_HANDLED;
}

static unsigned results_act(struct screen *s, enum action a, long count)
{
	struct screen_results *r = self(s);

	if (app_move(&r->box, a, count))
		return ACT_HANDLED;
	switch (a) {
	case ACTION_OPEN:
		open_match(r);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		step(r, a == ACTION_NEXT_MATCH ? 1 : -1, count, false);
		return ACT_HANDLED;
	case ACTION_NEXT_ARTICLE:
	case ACTION_PREVIOUS_ARTICLE:
		step(r, a == ACTION_NEXT_ARTICLE ? 1 : -1, count, true);
		return ACT_HANDLED;
	case ACTION_CLEAR:
		return stop(r);
	default:
		return ACT_IGNORED;
	}
}

static void results_here(const struct screen *screen, struct screen_here *h)
{
	const struct screen_results *r = (const struct screen_results *)screen;
	const struct annotation *an;
	struct spot s;

	if (r->box.n == 0)
		return;
	s = spot_at(r, r->box.selected);
	h->n = 1;
	h->article[0] = s.result->article;
	if (s.match == 0)
		return;
	an = workspace_annotation(app_workspace(r->screen.app), s.result->article);
	h->sentence[0] = annotation_sentence_at(an, s.result->matches.v[s.match - 1].start);
}

static void results_let_go(struct screen *s)
{
	struct screen_results *r = self(s);
	size_t row = r->box.selected;

	forget(r);
	scope_unref(&r->scope);
	r->row = row;
}

static void results_take_anew(struct screen *s)
{
	struct screen_results *r = self(s);
	const struct library *library = workspace_library(app_workspace(s->app));

	r->scope = scope_new(library->v, library->n, SCOPE_NEWEST_FIRST);
	r->find = app_search_scope(s->app, r->scope, &(struct find_options){.among = r->tagged});
	r->told = true; /* before */
}

static void results_rows(const struct screen *screen, struct listing *out)
{
	const struct screen_results *r = (const struct screen_results *)screen;
	const struct query *q = app_query(screen->app);

	for (size_t row = 0; row < r->box.n; row++) {
		struct spot s = spot_at(r, row);
		struct span match = s.match ? s.result->matches.v[s.match - 1] : (struct span){0};

		VEC_PUSH(out, (struct listed){
			s.result->article, match,
			s.match && q ? query_cost(q, s.article->text, match) : 0});
	}
}

static void results_free(struct screen *s)
{
	forget(self(s));
	scope_unref(&self(s)->scope);
	VEC_RELEASE(&self(s)->starts);
	free(self(s)->tagged);
	free(s);
}

static const struct screen_ops results_ops = {
	.name = "results",
	.context = CONTEXT_RESULTS,
	.hint = N_("Enter:read  n N:match  J K:article  /:search  q:back"),
	.draw = results_draw,
	.act = results_act,
	.search = results_search,
	.work = results_work,
	.here = results_here,
	.let_go = results_let_go,
	.take_anew = results_take_anew,
	.rows = results_rows,
	.free = results_free,
};

struct screen *screen_results_new(struct app *app, struct scope *scope, const bool *tagged)
{
	struct screen_results *r = mem_alloc_zero(1, sizeof *r);

	r->screen = (struct screen){.ops = &results_ops, .app = app};
	r->scope = scope_ref(scope);
	r->n_articles = scope->n;
	if (tagged) {
		r->tagged = mem_alloc((scope->n + 1) * sizeof *tagged);
		memcpy(r->tagged, tagged, scope->n * sizeof *tagged);
		r->n_articles = 0;
		for (size_t i = 0; i < scope->n; i++)
			r->n_articles += tagged[i];
	}
	r->box.height = 2; /* until it is known: room for the first match below its article */
	return &r->screen;
}
