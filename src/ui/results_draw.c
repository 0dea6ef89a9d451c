/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How results look: an article, and below it what stands around its matches. */
#include "base/i18n.h"
#include "text/width.h"
#include "ui/results.h"
#include "view/lines.h"
#include "view/outlet_name.h"
#include "view/view_article.h"

#include <stdio.h>
#include <string.h>

enum {
	INDENT = 2,            /* the cursor's column and a blank */
	SENTENCE_COLUMNS = 6,  /* "s1234 " */
};

/* Columns of text, LIMIT at most: a line may have a megabyte. */
static int columns_of(const char *text, struct span s, int limit)
{
	uint32_t most = (uint32_t)limit * 4;

	if (span_length(s) > most) {
		s.end = s.start + most;
		while (s.end > s.start && ((unsigned char)text[s.end] & 0xc0) == 0x80)
			s.end--;
	}
	return (int)width_columns(text + s.start, span_length(s));
}

/* Where the context of a match begins: with what it is in if that leaves room, else near it. */
static uint32_t context_start(const char *text, struct span within, struct span match, int room)
{
	int ahead = columns_of(text, (struct span){within.start, match.start}, room);
	int rest = columns_of(text, (struct span){match.start, within.end}, room);
	uint32_t from = match.start, back = (uint32_t)room / 3;

	if (ahead <= room / 2 || ahead + rest <= room)
		return within.start;
	if (rest + 1 < room - (int)back)
		back = (uint32_t)(room - rest - 1);
	from -= back < from - within.start ? back : from - within.start;
	while (from < match.start && text[from] != ' ' && text[from] != '\n')
		from++;
	return from < match.start ? from + 1 : from;
}

/* Lights all matches of the article that are in what is shown from X on. */
static void paint_matches(const struct results_spot *s, struct canvas *c, struct span shown, int x,
			  int end, int y)
{
	const struct spans *m = &s->result.matches;
	const char *text = s->article->text;
	size_t i = s->match - 1;

	while (i > 0 && m->v[i - 1].end > shown.start)
		i--;
	while (i < m->n && m->v[i].end <= shown.start) /* the row goes on where another match is */
		i++;
	for (; i < m->n && m->v[i].start < shown.end; i++) {
		uint32_t start = m->v[i].start > shown.start ? m->v[i].start : shown.start;
		int from = x + (int)width_columns(text + shown.start, start - shown.start);
		int to = from + (int)width_columns(text + start, m->v[i].end - start);

		if (from >= end)
			return;
		canvas_paint(c, from, to < end ? to : end, y,
			     i + 1 == s->here ? ROLE_FOUND : ROLE_MATCH);
	}
}

static bool begins_with_ellipsis(const char *s)
{
	return strncmp(s, "…", strlen("…")) == 0 || strncmp(s, "...", strlen("...")) == 0;
}

/* A row that goes on where another one shows the sentence does not show the same again. */
static void begin_behind(const struct results_spot *s, struct span *shown, uint32_t match)
{
	const char *text = s->article->text;
	uint32_t from = s->match > 1 ? s->result.matches.v[s->match - 2].end : 0;

	if (from <= shown->start || from > match)
		return;
	while (from < match && text[from] != ' ' && text[from] != '\n')
		from++;
	shown->start = from < match ? from + 1 : match;
}

/* Puts the number of the match's sentence at X, if it is known, and narrows what is shown to that. */
static void draw_number(struct screen_results *r, struct canvas *c, struct rect line,
			const struct results_spot *s, struct span match, struct span *shown)
{
	const struct annotation *an;
	uint32_t sentence;
	char number[16];

	if (s->article->len > RESULTS_NUMBER_MAX)
		return;
	an = results_annotation(r, s->result.article);
	sentence = annotation_sentence_at(an, match.start);
	/* TRANSLATORS: sentence 3, as short as that */
	snprintf(number, sizeof number, _("s%u"), sentence + 1);
	canvas_put(c, line.x + INDENT, line.y, line.x + line.width, number, strlen(number), ROLE_NUMBER);
	if (sentence >= an->sentences.n || an->sentences.v[sentence].span.start > match.start)
		return;
	*shown = an->sentences.v[sentence].span;
	if (shown->end < match.end)
		shown->end = match.end;
}

/* The column in which the match begins. */
static int draw_match(struct screen_results *r, struct canvas *c, struct rect line,
		      const struct results_spot *s, struct span match)
{
	struct span shown = results_paragraph(s->article, match);
	int x = line.x + INDENT + SENTENCE_COLUMNS, end = line.x + line.width, column;
	const char *text = s->article->text;
	uint32_t begin;

	draw_number(r, c, line, s, match, &shown);
	begin = shown.start;
	begin_behind(s, &shown, match.start);
	shown.start = context_start(text, shown, match, end - x);
	if (shown.start > begin && !begins_with_ellipsis(text + shown.start))
		x += canvas_put(c, x, line.y, end, "…", strlen("…"), ROLE_MUTED);
	canvas_put_text_cut(c, x, line.y, end, text + shown.start, span_length(shown), ROLE_TEXT);
	paint_matches(s, c, shown, x, end - 1, line.y);
	column = x + (int)width_columns(text + shown.start, match.start - shown.start);
	return column < end ? column : end - 1;
}

static void draw_article(struct canvas *c, struct rect line, const struct results_spot *s)
{
	const struct article *a = s->article;
	struct span title = article_title_span(a);
	int end = line.x + line.width;
	struct bytes b;

	bytes_init(&b);
	outlet_name_cut(a, a->outlet, (size_t)line.width / 2, &b);
	bytes_addf(&b, "  %zu  ", s->result.count);
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

/* The column of the row's match; the one behind the cursor's mark where there is none. */
static int draw_row(struct screen_results *r, struct canvas *c, struct rect line, size_t row)
{
	struct results_spot s = results_spot_at(r, row);

	if (s.match)
		return draw_match(r, c, line, &s, results_match(r, row));
	draw_article(c, line, &s);
	return line.x + 1;
}

/* How many are searched. */
static size_t count_articles(const struct screen_results *r)
{
	size_t n = 0;

	if (!r->among)
		return workspace_count(app_workspace(r->screen.app));
	for (size_t i = 0; i < r->n_among; i++)
		n += r->among[i];
	return n;
}

/* "3/12 in 4 of 6 articles" */
static void write_counts(const struct screen_results *r, struct bytes *out)
{
	size_t at = results_position(r), n = count_articles(r);

	if (at)
		bytes_addf(out, "%zu/", at);
	if (r->limited)
		bytes_addf(out, NG_("%zu in %zu of %zu listed article ",
				    "%zu in %zu of %zu listed articles ", n),
			   r->matches, r->before.n, n);
	else if (r->among)
		bytes_addf(out, NG_("%zu in %zu of %zu tagged article ",
				    "%zu in %zu of %zu tagged articles ", n),
			   r->matches, r->before.n, n);
	else
		bytes_addf(out, NG_("%zu in %zu of %zu article ", "%zu in %zu of %zu articles ", n),
			   r->matches, r->before.n, n);
}

/* "3/12", where there is no room for more. */
static void write_place(const struct screen_results *r, struct bytes *out)
{
	size_t at = results_position(r);

	bytes_clear(out);
	if (at)
		bytes_addf(out, "%zu/", at);
	bytes_addf(out, "%zu ", r->matches);
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
	if (width_columns(left.data, left.len) + 2 + width_columns(right.data, right.len) >
	    (size_t)rect.width)
		write_place(r, &right);
	canvas_fill(c, (struct rect){rect.x, rect.y, rect.width, 1}, " ", ROLE_TITLE);
	end -= (int)width_columns(right.data, right.len);
	canvas_put(c, end, rect.y, rect.x + rect.width, right.data, right.len, ROLE_TITLE);
	canvas_put_cut(c, rect.x, rect.y, end - 2, left.data, ROLE_TITLE);
	bytes_release(&left);
	bytes_release(&right);
}

void results_draw(struct screen *s, struct canvas *c, struct rect rect)
{
	struct screen_results *r = (struct screen_results *)s;
	struct rect body = {rect.x, rect.y + 1, rect.width, rect.height - 1};

	listbox_resize(&r->box, r->box.n, (size_t)body.height);
	draw_title(r, c, rect);
	if (r->box.n == 0) {
		canvas_cursor(c, body.x + INDENT, body.y + 1);
		if (r->find && find_all_is_done(r->find))
			canvas_put_cut(c, body.x + INDENT, body.y + 1, body.x + body.width,
				       _("No match in any article."), ROLE_TEXT);
		return;
	}
	for (int y = 0; y < body.height && r->box.top + (size_t)y < r->box.n; y++) {
		size_t row = r->box.top + (size_t)y;
		struct rect line = {body.x, body.y + y, body.width, 1};
		int x = draw_row(r, c, line, row);

		if (row != r->box.selected)
			continue;
		canvas_put(c, line.x, line.y, line.x + 1, ">", 1, ROLE_CURSOR);
		canvas_cursor(c, x, line.y);
	}
}
