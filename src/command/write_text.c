/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/write_text.h"

#include "compare/rows.h"
#include "view/flow.h"
#include "view/view_article.h"
#include "view/view_compare.h"

#include <string.h>

enum { EXCERPT_SIDE = 2000 }; /* bytes of a sentence on either side of a match's start */

static void print_lines(const struct lines *l, struct bytes *out)
{
	for (size_t i = 0; i < l->lines.n; i++) {
		lines_print(l, i, out);
		bytes_add_byte(out, '\n');
	}
}

void text_on_one_line(struct bytes *out, const char *s, size_t len)
{
	size_t from = out->len;

	bytes_add(out, s, len);
	for (char *nl = out->data + from; (nl = strchr(nl, '\n'));)
		*nl = ' ';
}

static void add_meta(struct lines *l, const struct annotation *an, unsigned columns)
{
	struct bytes meta;
	struct flow flow;
	size_t n;

	bytes_init(&meta);
	flow_init(&flow);
	view_article_meta(an, &meta);
	flow_add_string(&flow, l, meta.data, ROLE_TITLE);
	n = flow_wrap(&flow, columns);
	for (size_t i = 0; i < n; i++) {
		lines_begin(l, NO_ROW, 0);
		flow_put(&flow, i, l, 0);
	}
	flow_release(&flow);
	bytes_release(&meta);
}

void text_article(struct bytes *out, const struct annotation *an, unsigned columns)
{
	struct article_options options = {.columns = columns, .numbers = true, .findings = true};
	struct lines l;

	lines_init(&l, an->article->text, "");
	add_meta(&l, an, columns);
	lines_begin(&l, NO_ROW, 0);
	view_article(an, &options, &l);
	print_lines(&l, out);
	lines_release(&l);
}

void text_comparison(struct bytes *out, const struct comparison *c, unsigned columns)
{
	static const struct title_options title = {.side = -1};
	struct compare_options options = {.columns = columns, .plain = true};
	struct rows rows = {0};
	struct lines l;

	rows_make(c, ORDER_LEFT, &rows);
	lines_init(&l, c->annotation[LEFT]->article->text, c->annotation[RIGHT]->article->text);
	view_compare_title(c, &options, &title, &l);
	lines_begin(&l, NO_ROW, 0);
	view_compare(c, &rows, &options, &l);
	print_lines(&l, out);
	lines_release(&l);
	rows_release(&rows);
}

/* What is shown of a sentence for a match in it: a line that nobody broke would be written anew for
   each of its thousand matches. */
static struct span excerpt(const char *text, struct span sentence, struct span match)
{
	struct span out = sentence;

	if (span_length(sentence) <= 2 * EXCERPT_SIDE)
		return sentence;
	if (match.start - sentence.start > EXCERPT_SIDE)
		out.start = match.start - EXCERPT_SIDE;
	if (sentence.end - match.start > EXCERPT_SIDE)
		out.end = match.start + EXCERPT_SIDE;
	while (out.start < match.start && ((unsigned char)text[out.start] & 0xc0) == 0x80)
		out.start++;
	while (out.end < sentence.end && ((unsigned char)text[out.end] & 0xc0) == 0x80)
		out.end++;
	return out;
}

static void add_sentence(struct bytes *out, const char *text, struct span sentence, struct span match)
{
	struct span shown = excerpt(text, sentence, match);

	bytes_add_string(out, shown.start > sentence.start ? "…" : "");
	text_on_one_line(out, text + shown.start, span_length(shown));
	bytes_add_string(out, shown.end < sentence.end ? "…" : "");
}

void text_match(struct bytes *out, const struct annotation *an, struct span match)
{
	const struct article *a = an->article;
	uint32_t s = annotation_sentence_at(an, match.start);

	bytes_add_string(out, a->path_shown);
	if (a->item > 1)
		bytes_addf(out, "#%u", a->item);
	bytes_addf(out, ":%u: ", s + 1);
	if (s < an->sentences.n)
		add_sentence(out, a->text, an->sentences.v[s].span, match);
	bytes_add_byte(out, '\n');
}
