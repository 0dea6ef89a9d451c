/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of all that is loaded: one row an article, a preview beside it on wide terminals.  The
 * search and the limit go through all texts in slices between keys.
 */
#include "base/i18n.h"
#include "pane/listbox.h"
#include "search/search.h"
#include "text/width.h"
#include "text/words.h"
#include "text/wrap.h"
#include "ui/app.h"
#include "view/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
	GUTTER = 4, /* cursor, tag, match, blank */
	DATE_COLUMNS = 10,
	WORDS_COLUMNS = 7,
	OUTLET_MAX = 18,
	OUTLET_MAX_NARROW = 12,
	WIDE_ENOUGH_FOR_DATES = 60,
	WIDE_ENOUGH_FOR_WORDS = 52,
	PREVIEW_FROM = 120, /* columns of the terminal */
	PREVIEW_MAX = 76,
	PREVIEW_BYTES = 8192,
	SLICE_MS = 8,
	SLICE_BYTES = 32 * 1024,
};

/* What a row shows and is not for nothing: looked up when it is first drawn. */
struct row_facts {
	struct span title; /* of the text; empty: the headline is not in it */
	uint32_t words;
	bool known;
};

struct columns { /* of one drawing; x of each, 0: not shown */
	int outlet, outlet_end, date, words, title, end;
};

struct screen_list {
	struct screen screen;
	struct prompt limit_prompt;
	struct listbox box;
	struct rows VEC(size_t) rows; /* articles shown, in order */
	struct row_facts *facts;      /* by article */
	size_t n_articles, n_outlets;
	int outlet_columns; /* the longest outlet's */
	bool dated;         /* some article has a date */
	size_t tagged[2], n_tagged;

	struct search *find; /* the app's pattern over everything, or NULL */
	int jump;            /* 1: to the first match from the cursor on, once it is known */
	struct search *sieve; /* the limit, while it is looked for */
	struct pattern *sieve_names; /* the same pattern, for outlets */
	char *limit, *sieve_text; /* in force, and looked for; or NULL */
};

static struct screen_list *self(struct screen *s)
{
	return (struct screen_list *)s;
}

static struct article *article_at(const struct screen_list *l, size_t i)
{
	return workspace_article(app_workspace(l->screen.app), i);
}

static bool has_rows(const struct screen_list *l)
{
	return l->rows.n > 0;
}

static size_t selected(const struct screen_list *l)
{
	return l->rows.v[l->box.selected];
}

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
		names[i] = article_at(l, i)->outlet;
	qsort(names, l->n_articles, sizeof *names, compare_names);
	for (size_t i = 0; i < l->n_articles; i++)
		n += i == 0 || strcmp(names[i], names[i - 1]) != 0;
	free(names);
	return n;
}

static void survey(struct screen_list *l)
{
	for (size_t i = 0; i < l->n_articles; i++) {
		const struct article *a = article_at(l, i);
		int columns = (int)width_columns(a->outlet, strlen(a->outlet));

		l->dated |= a->published != NULL;
		if (columns > l->outlet_columns)
			l->outlet_columns = columns;
	}
	l->n_outlets = count_outlets(l);
}

static const struct row_facts *facts_of(struct screen_list *l, size_t i)
{
	const struct article *a = article_at(l, i);
	struct row_facts *f = &l->facts[i];

	if (f->known)
		return f;
	f->known = true;
	f->words = (uint32_t)words_count(a->text, (struct span){0, a->len});
	if (!a->headline)
		f->title = article_title_span(a);
	else
		f->title = a->headline_span;
	return f;
}

/* Shows the articles for which KEEP is set (all where it is NULL); the selected one stays so. */
static void set_rows(struct screen_list *l, const bool *keep)
{
	size_t at = has_rows(l) ? selected(l) : 0, new_at = 0;

	l->rows.n = 0;
	for (size_t i = 0; i < l->n_articles; i++) {
		if (keep && !keep[i])
			continue;
		if (i <= at)
			new_at = l->rows.n;
		VEC_PUSH(&l->rows, i);
	}
	listbox_resize(&l->box, l->rows.n, l->box.height);
	listbox_select(&l->box, new_at);
}

/* Searching */

static size_t matches_in(const struct screen_list *l, size_t article)
{
	return l->find && article < search_articles_done(l->find)
		       ? search_matches(l->find, article)->n : 0;
}

static bool is_searched(const struct screen_list *l, size_t article)
{
	return article < search_articles_done(l->find);
}

/* Goes to the first row with a match from the cursor on, if that can be said by now. */
static void try_jump(struct screen_list *l)
{
	for (size_t k = 0; l->jump && k < l->rows.n; k++) {
		size_t row = (l->box.selected + k) % l->rows.n;

		if (!is_searched(l, l->rows.v[row]) && !search_is_done(l->find))
			return;
		if (matches_in(l, l->rows.v[row]) > 0) {
			listbox_select(&l->box, row);
			l->jump = 0;
		}
	}
}

static size_t articles_with_matches(const struct screen_list *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->rows.n; i++)
		n += matches_in(l, l->rows.v[i]) > 0;
	return n;
}

static void say_found(struct screen_list *l)
{
	struct app *app = l->screen.app;
	size_t n = articles_with_matches(l);

	if (n == 0)
		app_message(app, _("no match for %s"), app_pattern_text(app));
	else
		app_message(app, NG_("/%s: %zu article has it    n N:next  Enter:open",
				     "/%s: %zu articles have it    n N:next  Enter:open", n),
			    app_pattern_text(app), n);
}

static void find_more(struct screen_list *l)
{
	search_step(l->find, SLICE_BYTES);
	try_jump(l);
	if (search_is_done(l->find))
		say_found(l);
	else
		app_message(l->screen.app, _("/%s: %zu of %zu articles searched"),
			    app_pattern_text(l->screen.app), search_articles_done(l->find),
			    l->n_articles);
}

static void list_search(struct screen *s, const struct pattern *p, bool jump)
{
	struct screen_list *l = self(s);
	const char *text = app_pattern_text(s->app);
	struct library *library = workspace_library(app_workspace(s->app));
	struct pattern *own;
	struct status status;

	search_free(&l->find);
	l->jump = jump;
	if (!p)
		return;
	status = pattern_compile(&own, text, strlen(text), 0);
	if (status_is_ok(&status))
		l->find = search_start(own, library->v, library->n);
	status_release(&status);
}

/* To the COUNT-th row with a match in a direction, around the ends. */
static void next_match(struct screen_list *l, int direction, long count)
{
	size_t n = l->rows.n, row = l->box.selected;
	long left = count > 0 ? count : 1;

	for (size_t k = 1; k <= n && left > 0; k++) {
		row = direction > 0 ? (row + 1) % n : (row + n - 1) % n;
		if (matches_in(l, l->rows.v[row]) == 0)
			continue;
		left--;
		listbox_select(&l->box, row);
	}
	if (left > 0 && search_is_done(l->find) && articles_with_matches(l) == 0)
		say_found(l);
}

/* The limit */

static void stop_sieve(struct screen_list *l)
{
	search_free(&l->sieve);
	pattern_free(&l->sieve_names);
	free(l->sieve_text);
	l->sieve_text = NULL;
}

static void set_limit(struct screen_list *l, const char *text, const bool *keep)
{
	char *copy = mem_copy_string(text);

	free(l->limit);
	l->limit = copy;
	set_rows(l, keep);
}

static bool name_matches(const struct screen_list *l, const char *name)
{
	struct spans found = {0};
	bool any;

	if (!name)
		return false;
	pattern_find(l->sieve_names, name, (struct span){0, (uint32_t)strlen(name)}, &found);
	any = found.n > 0;
	VEC_RELEASE(&found);
	return any;
}

static void apply_sieve(struct screen_list *l)
{
	bool *keep = mem_alloc_zero(l->n_articles + 1, sizeof *keep);

	for (size_t i = 0; i < l->n_articles; i++) {
		const struct article *a = article_at(l, i);

		keep[i] = search_matches(l->sieve, i)->n > 0 || name_matches(l, a->outlet) ||
			  name_matches(l, a->headline);
	}
	set_limit(l, l->sieve_text, keep);
	free(keep);
	stop_sieve(l);
	app_message(l->screen.app, NG_("limited to %zu article    & and Enter, or Esc:all",
				       "limited to %zu articles    & and Enter, or Esc:all",
				       l->rows.n), l->rows.n);
}

static void sieve_more(struct screen_list *l)
{
	if (search_step(l->sieve, SLICE_BYTES))
		apply_sieve(l);
	else
		app_message(l->screen.app, _("limit: %zu of %zu articles searched"),
			    search_articles_done(l->sieve), l->n_articles);
}

static void limit_typed(struct screen *s, const char *text)
{
	struct screen_list *l = self(s);
	struct library *library = workspace_library(app_workspace(s->app));
	struct pattern *p = NULL;
	struct status status;

	stop_sieve(l);
	if (!*text) {
		set_limit(l, NULL, NULL);
		return;
	}
	status = pattern_compile(&p, text, strlen(text), 0);
	if (status_is_ok(&status))
		status = pattern_compile(&l->sieve_names, text, strlen(text), 0);
	if (status_is_ok(&status)) {
		l->sieve = search_start(p, library->v, library->n);
		l->sieve_text = mem_copy_string(text);
	} else {
		pattern_free(&p);
		app_message(s->app, "%s", status.text);
	}
	status_release(&status);
}

static long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static bool list_work(struct screen *s)
{
	struct screen_list *l = self(s);
	long until = now_ms() + SLICE_MS;

	do {
		if (l->find && !search_is_done(l->find))
			find_more(l);
		else if (l->sieve)
			sieve_more(l);
		else
			return false;
	} while (now_ms() < until);
	return true;
}

/* Drawing */

static struct columns lay_out(const struct screen_list *l, int width)
{
	int outlet_max = width < WIDE_ENOUGH_FOR_DATES ? OUTLET_MAX_NARROW : OUTLET_MAX;
	int outlet = l->outlet_columns < outlet_max ? l->outlet_columns : outlet_max;
	struct columns c = {.outlet = GUTTER, .outlet_end = GUTTER + outlet, .end = width};
	int x = c.outlet_end + 2;

	if (l->dated && width >= WIDE_ENOUGH_FOR_DATES) {
		c.date = x;
		x += DATE_COLUMNS + 2;
	}
	if (width >= WIDE_ENOUGH_FOR_WORDS) {
		c.words = x;
		x += WORDS_COLUMNS + 1;
	}
	c.title = x;
	return c;
}

static void draw_head(const struct screen_list *l, struct canvas *c, struct rect r)
{
	struct bytes left, right;
	int x;

	bytes_init(&left);
	bytes_init(&right);
	if (l->limit) {
		bytes_addf(&left, NG_(" ARTICLES  %zu of %zu article", " ARTICLES  %zu of %zu articles",
				      l->n_articles), l->rows.n, l->n_articles);
		bytes_addf(&right, _("limit: %s "), l->limit);
	} else {
		bytes_addf(&left, NG_(" ARTICLES  %zu article", " ARTICLES  %zu articles",
				      l->n_articles), l->n_articles);
		bytes_addf(&left, NG_("  %zu outlet", "  %zu outlets", l->n_outlets), l->n_outlets);
	}
	canvas_fill(c, (struct rect){r.x, r.y, r.width, 1}, " ", ROLE_TITLE);
	x = canvas_put_cut(c, r.x, r.y, r.width, left.data, ROLE_TITLE) + 2;
	if (x + (int)width_columns(right.data, right.len) < r.width)
		x = r.width - (int)width_columns(right.data, right.len);
	canvas_put_cut(c, x, r.y, r.width, right.data, ROLE_TITLE);
	bytes_release(&left);
	bytes_release(&right);
}

/* Lays the search's matches over a title that begins at byte START of the text. */
static void draw_title_matches(const struct screen_list *l, struct canvas *c, size_t article,
			       struct span title, int x, int limit, int y)
{
	const char *text = article_at(l, article)->text;
	const struct spans *matches;

	if (matches_in(l, article) == 0)
		return;
	matches = search_matches(l->find, article);
	for (size_t i = 0; i < matches->n && matches->v[i].start < title.end; i++) {
		struct span m = matches->v[i];
		int from, to;

		if (!span_overlaps(m, title))
			continue;
		from = x + (int)width_columns(text + title.start, m.start - title.start);
		if (from >= limit)
			return;
		to = from + (int)width_columns(text + m.start, m.end - m.start);
		canvas_paint(c, from, to < limit ? to : limit, y, ROLE_MATCH);
	}
}

static void draw_title(struct screen_list *l, struct canvas *c, struct columns col, int y, size_t i)
{
	const struct article *a = article_at(l, i);
	struct span title = facts_of(l, i)->title;

	if (title.end == 0) {
		canvas_put_cut(c, col.title, y, col.end, a->headline ? a->headline : "", ROLE_TEXT);
		return;
	}
	canvas_put_text_cut(c, col.title, y, col.end, a->text + title.start, span_length(title),
			    ROLE_TEXT);
	draw_title_matches(l, c, i, title, col.title, col.end - 1, y);
}

static bool is_tagged(const struct screen_list *l, size_t article)
{
	return (l->n_tagged > 0 && l->tagged[0] == article) ||
	       (l->n_tagged > 1 && l->tagged[1] == article);
}

static void draw_row(struct screen_list *l, struct canvas *c, struct columns col, int y, size_t i)
{
	const struct article *a = article_at(l, i);
	char words[16];

	if (is_tagged(l, i))
		canvas_put(c, 1, y, col.end, "*", 1, ROLE_MARK);
	if (matches_in(l, i) > 0)
		canvas_put(c, 2, y, col.end, "/", 1, ROLE_MARK);
	canvas_put_cut(c, col.outlet, y, col.outlet_end, a->outlet, ROLE_TEXT);
	if (col.date && a->published)
		canvas_put(c, col.date, y, col.date + DATE_COLUMNS, a->published,
			   strlen(a->published), ROLE_TEXT);
	if (col.words) {
		snprintf(words, sizeof words, _("%uw"), facts_of(l, i)->words);
		canvas_put(c, col.words + WORDS_COLUMNS - 1 - (int)strlen(words), y, col.title, words,
			   strlen(words), ROLE_MUTED);
	}
	draw_title(l, c, col, y, i);
}

static void draw_empty(const struct screen_list *l, struct canvas *c, struct rect r)
{
	static const char *const nothing[] = {
		N_("Nothing is loaded."),
		"",
		N_("lateral PATH...  reads files and folders;"),
		N_("lateral          shows the sample event."),
	};
	static const char *const limited[] = {
		N_("No article matches the limit."),
		"",
		N_("Esc shows all of them again."),
	};
	const char *const *lines = l->n_articles ? limited : nothing;
	size_t n = l->n_articles ? sizeof limited / sizeof *limited : sizeof nothing / sizeof *nothing;

	for (size_t i = 0; i < n; i++)
		if (*lines[i])
			canvas_put_cut(c, r.x + GUTTER, r.y + 2 + (int)i, r.x + r.width, _(lines[i]),
				       ROLE_TEXT);
}

/* Draws one paragraph from row Y on; the row after it. */
static int draw_paragraph(struct canvas *c, struct rect r, int y, const char *text, struct span p,
			  enum role role)
{
	struct spans lines = {0};

	wrap_text(text, p, (size_t)r.width, &lines);
	for (size_t i = 0; i < lines.n && y < r.y + r.height; i++, y++)
		canvas_put(c, r.x, y, r.x + r.width, text + lines.v[i].start,
			   span_length(lines.v[i]), role);
	VEC_RELEASE(&lines);
	return y;
}

/* No more of a paragraph than can be seen, cut at a blank. */
static struct span start_of(const char *text, struct span p)
{
	if (span_length(p) > PREVIEW_BYTES) {
		p.end = p.start + PREVIEW_BYTES;
		while (p.end > p.start + 1 && text[p.end] != ' ')
			p.end--;
	}
	return p;
}

static void draw_preview(struct screen_list *l, struct canvas *c, struct rect r)
{
	const struct article *a = article_at(l, selected(l));
	int y = r.y;

	if (a->headline && a->headline_span.end == 0)
		y = draw_paragraph(c, r, y, a->headline, (struct span){0, (uint32_t)strlen(a->headline)},
				   ROLE_HEADLINE) + 1;
	for (size_t i = 0; i < a->paragraphs.n && y < r.y + r.height; i++) {
		struct span p = a->paragraphs.v[i];
		bool headline = a->headline_span.end > 0 && p.start == a->headline_span.start;

		y = draw_paragraph(c, r, y, a->text, start_of(a->text, p),
				   headline ? ROLE_HEADLINE : ROLE_TEXT) + 1;
	}
}

static void draw_rows(struct screen_list *l, struct canvas *c, struct rect r)
{
	struct columns col = lay_out(l, r.width);

	for (int k = 0; k < r.height && l->box.top + (size_t)k < l->rows.n; k++)
		draw_row(l, c, col, r.y + k, l->rows.v[l->box.top + (size_t)k]);
	canvas_put(c, 0, r.y + (int)(l->box.selected - l->box.top), 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, 0, r.y + (int)(l->box.selected - l->box.top));
}

static void list_draw(struct screen *s, struct canvas *c, struct rect r)
{
	struct screen_list *l = self(s);
	struct rect body = {r.x, r.y + 1, r.width, r.height - 1};
	int preview = r.width * 2 / 5 < PREVIEW_MAX ? r.width * 2 / 5 : PREVIEW_MAX;

	draw_head(l, c, r);
	listbox_resize(&l->box, l->rows.n, (size_t)body.height);
	if (!has_rows(l)) {
		draw_empty(l, c, body);
		return;
	}
	if (r.width >= PREVIEW_FROM) {
		body.width = r.width - preview - 3;
		canvas_fill(c, (struct rect){body.width + 1, body.y, 1, body.height}, "|", ROLE_RULE);
		draw_preview(l, c, (struct rect){body.width + 3, body.y, preview - 1, body.height});
	}
	draw_rows(l, c, body);
}

/* Actions */

/* The sentence of the first match, or the start. */
static uint32_t sentence_to_open(struct screen_list *l, size_t article)
{
	const struct annotation *an;

	if (matches_in(l, article) == 0)
		return 0;
	an = workspace_annotation(app_workspace(l->screen.app), article);
	return annotation_sentence_at(an, search_matches(l->find, article)->v[0].start);
}

static void open_article(struct screen_list *l)
{
	struct app *app = l->screen.app;

	if (has_rows(l))
		app_push(app, screen_reader_new(app, selected(l), sentence_to_open(l, selected(l))));
}

static void tag(struct screen_list *l)
{
	size_t article;

	if (!has_rows(l))
		return;
	article = selected(l);
	if (!is_tagged(l, article) && l->n_tagged == 2) {
		app_message(l->screen.app, "%s", _("two are tagged already; t on one of them frees it"));
	} else if (!is_tagged(l, article)) {
		l->tagged[l->n_tagged++] = article;
	} else {
		if (l->tagged[0] == article)
			l->tagged[0] = l->tagged[1];
		l->n_tagged--;
	}
}

/* The two tagged; the one tagged and this; else this and the next (at the end: the one before). */
static void compare(struct screen_list *l)
{
	struct app *app = l->screen.app;
	size_t row = l->box.selected;

	if (l->n_tagged == 2)
		app_push(app, screen_compare_new(app, l->tagged[0], l->tagged[1]));
	else if (l->n_tagged == 1 && has_rows(l) && l->tagged[0] != selected(l))
		app_push(app, screen_compare_new(app, l->tagged[0], selected(l)));
	else if (l->rows.n < 2)
		app_message(app, "%s", _("it takes two articles to compare"));
	else if (row + 1 < l->rows.n)
		app_push(app, screen_compare_new(app, l->rows.v[row], l->rows.v[row + 1]));
	else
		app_push(app, screen_compare_new(app, l->rows.v[row - 1], l->rows.v[row]));
}

/* Esc: a search that runs or has matches first (the app's), then the limit. */
static unsigned clear(struct screen_list *l)
{
	if (app_pattern(l->screen.app))
		return ACT_IGNORED;
	stop_sieve(l);
	if (l->limit)
		set_limit(l, NULL, NULL);
	return ACT_HANDLED;
}

static unsigned list_act(struct screen *s, enum action a, long count)
{
	struct screen_list *l = self(s);

	if (app_move(&l->box, a, count))
		return ACT_HANDLED;
	switch (a) {
	case ACTION_OPEN:
		open_article(l);
		return ACT_HANDLED;
	case ACTION_TAG:
		tag(l);
		return ACT_HANDLED;
	case ACTION_COMPARE:
		compare(l);
		return ACT_HANDLED;
	case ACTION_LIMIT:
		app_ask(s->app, &l->limit_prompt, limit_typed);
		return ACT_HANDLED;
	case ACTION_NEXT_MATCH:
	case ACTION_PREVIOUS_MATCH:
		if (!l->find)
			return ACT_IGNORED;
		next_match(l, a == ACTION_NEXT_MATCH ? 1 : -1, count);
		return ACT_HANDLED;
	case ACTION_CLEAR:
		return clear(l);
	default:
		return ACT_IGNORED;
	}
}

static void list_free(struct screen *s)
{
	struct screen_list *l = self(s);

	search_free(&l->find);
	stop_sieve(l);
	prompt_release(&l->limit_prompt);
	VEC_RELEASE(&l->rows);
	free(l->facts);
	free(l->limit);
	free(l);
}

static const struct screen_ops list_ops = {
	.name = "list",
	.context = CONTEXT_LIST,
	.hint = N_("Enter:read  c:compare  t:tag  /:search  &:limit  Q:quit"),
	.draw = list_draw,
	.act = list_act,
	.search = list_search,
	.work = list_work,
	.free = list_free,
};

struct screen *screen_list_new(struct app *app)
{
	struct screen_list *l = mem_alloc_zero(1, sizeof *l);

	l->screen = (struct screen){.ops = &list_ops, .app = app};
	l->n_articles = workspace_count(app_workspace(app));
	l->facts = mem_alloc_zero(l->n_articles + 1, sizeof *l->facts);
	prompt_init(&l->limit_prompt, "&");
	survey(l);
	set_rows(l, NULL);
	return &l->screen;
}
