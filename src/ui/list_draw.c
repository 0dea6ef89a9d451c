/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the list looks: columns by width, a preview beside it on wide terminals. */
#include "base/i18n.h"
#include "base/sorted.h"
#include "text/width.h"
#include "text/wrap.h"
#include "ui/list.h"
#include "view/lines.h"
#include "view/view_article.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	GUTTER = 5, /* cursor, unread, tag, match, blank */
	DATE_MAX = 16,
	WORDS_COLUMNS = 6,
	WORDS_IN_FULL = 100 * 1000,
	WIDE_ENOUGH_FOR_DATES = 60,
	WIDE_ENOUGH_FOR_WORDS = 52,
	ABOUT_ROWS = 3, /* with a line above it */
	FILTER_FROM = 60,
	PREVIEW_MAX = 76,
	PREVIEW_BYTES = 8192,
};

struct columns { /* of one drawing; x of each, 0: not shown */
	int outlet, outlet_end, date, date_end, words, title, end;
};

static struct columns lay_out(const struct screen_list *l, int width)
{
	int outlet_max = width < WIDE_ENOUGH_FOR_DATES ? OUTLET_MAX_NARROW : OUTLET_MAX;
	int outlet = l->survey.outlet_columns < outlet_max ? l->survey.outlet_columns : outlet_max;
	struct columns c = {.outlet = GUTTER, .outlet_end = GUTTER + outlet, .end = width};
	int x = c.outlet_end + 2;

	if (l->survey.date_columns && width >= WIDE_ENOUGH_FOR_DATES) {
		c.date = x;
		c.date_end = x + (l->survey.date_columns < DATE_MAX ? l->survey.date_columns : DATE_MAX);
		x = c.date_end + 1;
	}
	if (width >= WIDE_ENOUGH_FOR_WORDS) {
		c.words = x;
		x += WORDS_COLUMNS + 2;
	}
	c.title = x;
	return c;
}

/* A count that is cut is another count: what was added from byte BEFORE on stays whole, or goes. */
static void keep_whole(struct bytes *b, size_t before, size_t columns)
{
	if (width_columns(b->data, b->len) <= columns)
		return;
	b->len = before;
	b->data[before] = '\0';
}

/* With a limit that is the whole of the left: how many articles pass, without the view's name if need be. */
static void describe_limited(const struct screen_list *l, size_t columns, struct bytes *b)
{
	bytes_addf(b, NG_(" ARTICLES  %zu of %zu article", " ARTICLES  %zu of %zu articles",
			  l->n_articles), l->shown.n, l->n_articles);
	if (width_columns(b->data, b->len) <= columns)
		return;
	bytes_clear(b);
	bytes_addf(b, NG_(" %zu of %zu article", " %zu of %zu articles", l->n_articles), l->shown.n,
		   l->n_articles);
}

static void describe_rows(const struct screen_list *l, size_t columns, struct bytes *b)
{
	size_t before;

	if (l->limit) {
		describe_limited(l, columns, b);
	} else {
		bytes_addf(b, NG_(" ARTICLES  %zu article", " ARTICLES  %zu articles", l->n_articles),
			   l->n_articles);
		before = b->len;
		bytes_addf(b, NG_("  %zu outlet", "  %zu outlets", l->survey.n_outlets), l->survey.n_outlets);
		keep_whole(b, before, columns);
	}
	before = b->len;
	bytes_addf(b, _("  %zu new"), list_unread(l));
	keep_whole(b, before, columns);
}

/* The order, and what the list is limited to; the order gives way where COLUMNS do not take both. */
static void describe_order(const struct screen_list *l, int width, size_t columns, struct bytes *b)
{
	bytes_addf(b, _("sort:%s"), list_sort_name(l->sort));
	if (!l->limit && width < FILTER_FROM)
		return;
	bytes_addf(b, _("  limit:%s"), l->limit ? l->limit : _("none"));
	if (!l->limit || width_columns(b->data, b->len) <= columns)
		return;
	bytes_clear(b);
	bytes_addf(b, _("  limit:%s"), l->limit);
}

static void draw_head(const struct screen_list *l, struct canvas *c, struct rect r)
{
	struct bytes left, right;
	const char *order;
	int room, columns;

	bytes_init(&left);
	bytes_init(&right);
	describe_rows(l, 0, &left); /* the least */
	room = r.width - (int)width_columns(left.data, left.len) - 3;
	bytes_clear(&left);
	describe_order(l, r.width, (size_t)room, &right);
	order = right.data + strspn(right.data, " ");
	columns = (int)width_columns(order, strlen(order));
	if (columns > room)
		columns = room;
	describe_rows(l, (size_t)(r.width - columns - 3), &left);
	canvas_fill(c, (struct rect){r.x, r.y, r.width, 1}, " ", ROLE_TITLE);
	canvas_put_cut(c, r.x, r.y, r.x + r.width - columns - 3, left.data, ROLE_TITLE);
	canvas_put_cut(c, r.x + r.width - columns - 1, r.y, r.x + r.width - 1, order, ROLE_TITLE);
	bytes_release(&left);
	bytes_release(&right);
}

/* Lays the search's matches over bytes of an article's text that are shown from X on. */
static void paint_matches(const struct screen_list *l, struct canvas *c, size_t article,
			  struct span shown, int x, int limit, int y)
{
	const char *text = list_article(l, article)->text;
	const struct spans *matches;

	if (!l->find)
		return;
	matches = find_all_matches(l->find, article);
	for (size_t i = SORTED_BEHIND(matches, end, shown.start); i < matches->n; i++) {
		struct span m = matches->v[i];
		uint32_t start = m.start > shown.start ? m.start : shown.start;
		uint32_t end = m.end < shown.end ? m.end : shown.end;
		int from = x + (int)width_columns(text + shown.start, start - shown.start);
		int to;

		if (m.start >= shown.end || from >= limit)
			return;
		to = from + (int)width_columns(text + start, end - start);
		canvas_paint(c, from, to < limit ? to : limit, y, ROLE_MATCH);
	}
}

static void draw_title(struct screen_list *l, struct canvas *c, struct columns col, int y, size_t i)
{
	const struct article *a = list_article(l, i);
	struct span title = list_facts(l, i)->title;

	if (title.end == 0) {
		canvas_put_cut(c, col.title, y, col.end, a->headline ? a->headline : "", ROLE_TEXT);
		return;
	}
	canvas_put_text_cut(c, col.title, y, col.end, a->text + title.start, span_length(title), ROLE_TEXT);
	paint_matches(l, c, i, title, col.title, col.end - 1, y);
}

static void draw_date(struct canvas *c, struct columns col, int y, const struct article *a)
{
	struct bytes date;
	int x;

	bytes_init(&date);
	view_article_date(a, &date);
	x = col.date_end - (int)width_columns(date.data, date.len);
	canvas_put_cut(c, x > col.date ? x : col.date, y, col.date_end, date.data, ROLE_TEXT);
	bytes_release(&date);
}

/* The outlet shows the row; two headlines are too much to write for a key. */
static void draw_outlet(const struct screen_list *l, struct canvas *c, struct columns col, int y, size_t i)
{
	struct bytes name;

	bytes_init(&name);
	list_name_outlet(l, i, (size_t)(col.outlet_end - col.outlet), &name);
	canvas_put_cut(c, col.outlet, y, col.outlet_end, name.data,
		       i == list_selected(l) ? ROLE_HEADLINE : ROLE_TEXT);
	bytes_release(&name);
}

/* "350w"; what has no room in the column, in thousands: "1234k". */
static void draw_words(struct canvas *c, struct columns col, int y, uint32_t words)
{
	char text[32];
	int columns;

	if (words < WORDS_IN_FULL)
		snprintf(text, sizeof text, _("%uw"), words);
	else /* TRANSLATORS: thousands of words, as short as that */
		snprintf(text, sizeof text, _("%uk"), words / 1000);
	columns = (int)width_columns(text, strlen(text));
	canvas_put(c, col.words + WORDS_COLUMNS - columns, y, col.title, text, strlen(text), ROLE_MUTED);
}

static void draw_row(struct screen_list *l, struct canvas *c, struct columns col, int y, size_t i)
{
	const struct article *a = list_article(l, i);

	if (!workspace_is_read(app_workspace(l->screen.app), i))
		canvas_put(c, 1, y, col.end, "N", 1, ROLE_MARK);
	if (list_is_tagged(l, i))
		canvas_put(c, 2, y, col.end, "*", 1, ROLE_MARK);
	if (list_matches(l, i) > 0)
		canvas_put(c, 3, y, col.end, "/", 1, ROLE_MARK);
	draw_outlet(l, c, col, y, i);
	if (col.date && a->published)
		draw_date(c, col, y, a);
	if (col.words && l->facts.v[i].counted)
		draw_words(c, col, y, list_facts(l, i)->words);
	draw_title(l, c, col, y, i);
}

/* The same in words, one after the other. */
static void say_row(struct screen_list *l, struct canvas *c, struct columns col, int y, size_t i)
{
	const struct article *a = list_article(l, i);
	struct bytes b;

	bytes_init(&b);
	if (!workspace_is_read(app_workspace(l->screen.app), i))
		bytes_add_string(&b, _("new, "));
	if (list_is_tagged(l, i))
		bytes_add_string(&b, _("tagged, "));
	if (list_matches(l, i) > 0)
		bytes_add_string(&b, _("match, "));
	bytes_add_string(&b, a->outlet);
	bytes_add_string(&b, col.date && a->published ? ", " : ""); /* what columns leave out, too */
	if (col.date && a->published)
		view_article_date(a, &b);
	if (col.words && l->facts.v[i].counted)
		bytes_addf(&b, NG_(", %u word", ", %u words", l->facts.v[i].words), l->facts.v[i].words);
	bytes_add_string(&b, ": ");
	col.title = 2 + canvas_put_cut(c, 2, y, col.end, b.data, ROLE_TEXT);
	if (col.title < col.end)
		draw_title(l, c, col, y, i);
	bytes_release(&b);
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
	canvas_cursor(c, r.x + GUTTER, r.y + 2); /* for who hears the line it is on */
}

/* Draws a paragraph of the selected article from row Y on; the row after it. */
static int draw_paragraph(const struct screen_list *l, struct canvas *c, struct rect r, int y,
			  struct span p, enum role role)
{
	size_t article = l->shown.v[l->box.selected];
	const char *text = list_article(l, article)->text;
	struct spans lines = {0};

	wrap_text(text, p, (size_t)r.width, &lines);
	for (size_t i = 0; i < lines.n && y < r.y + r.height; i++, y++) {
		struct span line = lines.v[i];

		canvas_put(c, r.x, y, r.x + r.width, text + line.start, span_length(line), role);
		paint_matches(l, c, article, line, r.x, r.x + r.width, y);
	}
	VEC_RELEASE(&lines);
	return y;
}

/* A headline that the text does not hold. */
static int draw_own_headline(struct canvas *c, struct rect r, const char *headline)
{
	struct spans lines = {0};
	int y = r.y;

	wrap_text(headline, (struct span){0, (uint32_t)strlen(headline)}, (size_t)r.width, &lines);
	for (size_t i = 0; i < lines.n && y < r.y + r.height; i++, y++)
		canvas_put(c, r.x, y, r.x + r.width, headline + lines.v[i].start,
			   span_length(lines.v[i]), ROLE_HEADLINE);
	VEC_RELEASE(&lines);
	return y + 1;
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

/* A date that the text begins with stands in the row. */
static struct span without_date(const struct article *a, struct span p)
{
	if (a->date_span.end && p.start <= a->date_span.start && a->date_span.end < p.end)
		p.start = a->date_span.end;
	while (p.start < p.end && a->text[p.start] == ' ')
		p.start++;
	return p;
}

static void draw_preview(struct screen_list *l, struct canvas *c, struct rect r)
{
	const struct article *a = list_article(l, list_selected(l));
	int y = list_draw_about(l, c, r) + 1;

	if (a->headline && a->headline_span.end == 0)
		y = draw_own_headline(c, (struct rect){r.x, y, r.width, r.y + r.height - y}, a->headline);
	for (size_t i = 0; i < a->paragraphs.n && y < r.y + r.height; i++) {
		struct span p = without_date(a, a->paragraphs.v[i]);
		bool headline = a->headline_span.end > 0 && p.start == a->headline_span.start;

		y = draw_paragraph(l, c, r, y, start_of(a->text, p),
				   headline ? ROLE_HEADLINE : ROLE_TEXT) + 1;
	}
}

static void draw_rows(struct screen_list *l, struct canvas *c, struct rect r)
{
	struct columns col = lay_out(l, r.width);
	bool linear = app_is_linear(l->screen.app);

	for (int k = 0; k < r.height && l->box.top + (size_t)k < l->shown.n; k++)
		(linear ? say_row : draw_row)(l, c, col, r.y + k, l->shown.v[l->box.top + (size_t)k]);
	canvas_put(c, 0, r.y + (int)(l->box.selected - l->box.top), 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, 1, r.y + (int)(l->box.selected - l->box.top));
}

/* What is left for rows when the selected article has its part beside or below them. */
static struct rect draw_about(struct screen_list *l, struct canvas *c, struct rect body)
{
	int preview = body.width * 2 / 5 < PREVIEW_MAX ? body.width * 2 / 5 : PREVIEW_MAX, y;

	if (!list_shows_about())
		return body;
	if (body.width >= LIST_BESIDE_FROM && !app_is_linear(l->screen.app)) {
		body.width -= preview + 3;
		canvas_fill(c, (struct rect){body.width + 1, body.y, 1, body.height}, "|", ROLE_RULE);
		draw_preview(l, c, (struct rect){body.width + 3, body.y, preview - 1, body.height});
		return body;
	}
	body.height -= ABOUT_ROWS;
	y = body.y + body.height;
	if (!app_is_linear(l->screen.app))
		canvas_fill(c, (struct rect){body.x, y, body.width, 1}, "-", ROLE_RULE);
	list_draw_about(l, c, (struct rect){body.x + 1, y + 1, body.width - 2, ABOUT_ROWS - 1});
	return body;
}

void list_draw(struct screen *s, struct canvas *c, struct rect r)
{
	struct screen_list *l = (struct screen_list *)s;
	struct rect body = {r.x, r.y + 1, r.width, r.height - 1};

	l->seen = true;
	draw_head(l, c, r);
	if (l->shown.n == 0) {
		listbox_resize(&l->box, 0, (size_t)body.height);
		draw_empty(l, c, body);
		return;
	}
	body = draw_about(l, c, body);
	listbox_resize(&l->box, l->shown.n, (size_t)body.height);
	draw_rows(l, c, body);
}
