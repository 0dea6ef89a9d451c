/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the reader looks: the text, marks and notes beside it, below it what one other article has. */
#include "base/i18n.h"
#include "text/clean.h"
#include "text/width.h"
#include "ui/reader.h"
#include "view/outlet_name.h"
#include "view/view_article.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	TEXT_COLUMN = 3, /* as view_article lays it out */
	GAP = 2,
	SPEAKER_SHARE = 3, /* of the line above the panel, that is not the speaker's */
	PANEL_TWO = 10, PANEL_THREE = 30, /* rows from which it has so many lines */
};

/* Date, words and place, as far as there is room. */
static void describe(const struct screen_reader *r, int room, struct bytes *out)
{
	for (int left_out = 0; left_out < 3; left_out++) {
		bytes_clear(out);
		if (left_out < 2)
			view_article_date(r->an->article, out);
		if (left_out < 1 && !r->counting)
			bytes_addf(out, NG_("  %zu word", "  %zu words", r->words), r->words);
		if (left_out < 2)
			bytes_addf(out, _("  sentence %u/%u "), r->sentence + 1, reader_sentences(r));
		else
			bytes_addf(out, "%u/%u ", r->sentence + 1, reader_sentences(r));
		if ((int)width_columns(out->data, out->len) <= room)
			return;
	}
}

/* The outlet and which article it is; the name gives way where COLUMNS do not take both. */
static void name_article(const struct screen_reader *r, int columns, struct bytes *out)
{
	const char *name = r->an->article->outlet;
	int over, of_name = (int)width_columns(name, strlen(name));
	struct bytes cut;

	bytes_addf(out, _(" READ  %s  %zu of %zu"), name, r->place + 1, r->order.n);
	over = (int)width_columns(out->data, out->len) - columns;
	if (over <= 0 || over + 1 >= of_name)
		return;
	bytes_init(&cut);
	outlet_name_cut(r->an->article, name, (size_t)(of_name - over), &cut);
	bytes_clear(out);
	bytes_addf(out, _(" READ  %s  %zu of %zu"), cut.data, r->place + 1, r->order.n);
	bytes_release(&cut);
}

static void draw_title(const struct screen_reader *r, struct canvas *c, struct rect rect)
{
	struct bytes left, right;
	int columns, x;

	bytes_init(&left);
	bytes_init(&right);
	name_article(r, rect.width, &left);
	columns = (int)width_columns(left.data, left.len);
	describe(r, rect.width - GAP - (columns < rect.width / 2 ? columns : rect.width / 2), &right);
	x = rect.x + rect.width - (int)width_columns(right.data, right.len);
	bytes_clear(&left);
	name_article(r, x - GAP - rect.x, &left);
	canvas_fill(c, (struct rect){rect.x, rect.y, rect.width, 1}, " ", ROLE_TITLE);
	canvas_put_cut(c, rect.x, rect.y, x - GAP, left.data, ROLE_TITLE);
	canvas_put(c, x, rect.y, rect.x + rect.width, right.data, right.len, ROLE_TITLE);
	bytes_release(&left);
	bytes_release(&right);
}

/* The column of the place on the cursor's line. */
static int place_column(const struct screen_reader *r)
{
	const struct line *line = &r->pane.lines.lines.v[r->box.selected];

	if (r->behind)
		return TEXT_COLUMN;
	for (uint32_t k = 0; k < line->n; k++) {
		const struct segment *s = &r->pane.lines.segments.v[line->first + k];

		if (s->source == SOURCE_LEFT && s->span.end > r->at && s->span.start <= r->at)
			return s->column + (int)width_columns(segment_text(&r->pane.lines, s),
							      r->at - s->span.start);
	}
	return TEXT_COLUMN;
}

int reader_panel_height(const struct screen_reader *r, int height)
{
	if (!reader_is_noted(r))
		return 0;
	return height < PANEL_TWO ? 1 : height < PANEL_THREE ? 3 : 4;
}

/* Who says the sentence at the cursor, where it does not say so itself: "it said". */
static const char *speaker_elsewhere(const struct screen_reader *r)
{
	const struct sentence *s = &r->an->sentences.v[r->sentence];
	const char *speaker = annotation_string(r->an, s->speaker);
	uint32_t len = speaker ? (uint32_t)strlen(speaker) : 0;

	for (uint32_t i = s->span.start; len && i + len <= s->span.end; i++)
		if (!strncasecmp(r->an->article->text + i, speaker, len))
			return NULL;
	return speaker;
}

static void draw_speaker(const struct screen_reader *r, struct canvas *c, struct rect rect)
{
	const char *speaker = speaker_elsewhere(r);
	struct bytes b;
	char *line;

	if (!speaker)
		return;
	bytes_init(&b);
	bytes_addf(&b, _("said by %s"), speaker);
	bytes_add_byte(&b, ' ');
	line = clean_line(b.data);
	canvas_put(c, rect.x, rect.y, rect.x + 1, " ", 1, ROLE_RULE);
	canvas_put_cut(c, rect.x + 1, rect.y, rect.x + rect.width - rect.width / SPEAKER_SHARE, line,
		       ROLE_RULE);
	free(line);
	bytes_release(&b);
}

static void draw_rule(const struct screen_reader *r, struct canvas *c, struct rect rect)
{
	struct bytes b;

	if (!app_is_linear(r->screen.app))
		canvas_fill(c, (struct rect){rect.x, rect.y, rect.width, 1}, "-", ROLE_RULE);
	draw_speaker(r, c, rect);
	if (r->related.n < 2)
		return;
	bytes_init(&b);
	bytes_addf(&b, _(" outlet %zu of %zu "), r->other + 1, r->related.n);
	canvas_put(c, rect.x + rect.width - (int)width_columns(b.data, b.len) - 2, rect.y,
		   rect.x + rect.width, b.data, b.len, ROLE_RULE);
	bytes_release(&b);
}

static void draw_panel(struct screen_reader *r, struct canvas *c, struct rect rect)
{
	const struct noted *other = &r->notes.others[r->other];
	int rule = rect.height > 1;
	struct panel_options options = {.columns = (unsigned)rect.width,
					.max = (unsigned)(rect.height - rule),
					.closest = reader_closest(r)};
	struct lines lines;

	if (rule)
		draw_rule(r, c, rect);
	lines_init(&lines, other->c->annotation[RIGHT]->article->text, "");
	notes_panel(&r->notes, r->sentence, r->other, &options, &lines);
	lines_draw(&lines, 0, c, (struct rect){rect.x, rect.y + rule, rect.width, rect.height - rule});
	lines_release(&lines);
}

static void draw_text(struct screen_reader *r, struct canvas *c, struct rect body)
{
	int y = body.y + (int)(r->box.selected - r->box.top);

	r->pane.top = r->box.top;
	r->pane.found_side = SOURCE_LEFT;
	r->pane.found_at = r->at;
	lines_pane_draw(&r->pane, c, body);
	if (r->margin_rule)
		canvas_fill(c, (struct rect){body.x + r->margin_rule, body.y, 1, body.height}, "|",
			    ROLE_RULE);
	lines_draw(&r->margin, r->box.top, c, body);
	canvas_put(c, body.x, y, body.x + 1, ">", 1, ROLE_CURSOR);
	canvas_cursor(c, body.x + place_column(r), y);
}

void reader_draw(struct screen *s, struct canvas *c, struct rect rect)
{
	struct screen_reader *r = reader_self(s);
	int panel = reader_panel_height(r, rect.height);
	struct rect body = {rect.x, rect.y + 1, rect.width, rect.height - 1 - panel};

	r->box.height = (size_t)body.height;
	if (r->box.selected >= r->box.top + r->box.height) /* it has become less high */
		r->box.top = r->box.selected - r->box.height + 1;
	if (r->width != rect.width) {
		r->width = rect.width;
		reader_lay_out(r);
	}
	reader_lay_more(r);
	draw_title(r, c, rect);
	if (!reader_sentences(r)) {
		canvas_put_cut(c, body.x + TEXT_COLUMN, body.y + 1, body.x + body.width,
			       _("(no text)"), ROLE_MUTED);
		return;
	}
	draw_text(r, c, body);
	if (panel && r->related.n)
		draw_panel(r, c, (struct rect){rect.x, body.y + body.height, rect.width, panel});
}
