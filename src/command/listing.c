/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/listing.h"

#include "annotate/annotate.h"
#include "command/write_html.h"
#include "command/write_json.h"
#include "command/write_markdown.h"
#include "command/write_text.h"
#include "text/web_address.h"
#include "view/view_article.h"

#include <string.h>

/* A row: what is written of an article or a match. */
struct row {
	const struct article *article;
	const struct annotation *an; /* of a match; else NULL */
	struct span match, sentence;
	uint32_t number;
	unsigned cost;
	struct bytes date;
};

static bool is_match(const struct row *r)
{
	return r->an != NULL;
}

static void fill(struct row *r, const struct listed *l, const struct annotation *an)
{
	r->match = l->match;
	r->cost = l->cost;
	r->an = NULL;
	if (l->match.start >= l->match.end)
		return;
	r->an = an;
	r->number = annotation_sentence_at(an, l->match.start);
	r->sentence = r->number < an->sentences.n ? an->sentences.v[r->number].span : l->match;
}

/* The headline, or what stands for it. */
static const char *title_of(const struct article *a, size_t *len)
{
	struct span title = article_title_span(a);

	*len = a->headline ? strlen(a->headline) : span_length(title);
	return a->headline ? a->headline : a->text + title.start;
}

static void add_text_row(struct bytes *out, const struct row *r)
{
	size_t len;
	const char *title = title_of(r->article, &len);

	if (is_match(r)) {
		text_match(out, r->an, r->match);
		return;
	}
	bytes_addf(out, "%s\t%s\t", r->article->outlet, r->date.data);
	text_on_one_line(out, title, len);
	bytes_addf(out, "\t%s", r->article->path_shown);
	if (r->article->item > 1)
		bytes_addf(out, "#%u", r->article->item);
	bytes_add_byte(out, '\n');
}

static void add_json_row(struct bytes *out, const struct row *r)
{
	if (is_match(r))
		json_match(out, r->an, r->match, r->cost);
	else
		json_listed(out, r->article);
}

static void add_markdown_row(struct bytes *out, const struct row *r)
{
	size_t len;
	const char *title = title_of(r->article, &len);

	if (is_match(r)) {
		bytes_addf(out, "    - %u: ", r->number + 1);
		markdown_text(out, r->article->text + r->sentence.start, span_length(r->sentence));
	} else {
		bytes_add_string(out, "- **");
		markdown_string(out, r->article->outlet);
		bytes_addf(out, "**, %s: ", r->date.data);
		markdown_text(out, title, len);
		if (r->article->url && web_address_is_safe(r->article->url))
			bytes_addf(out, " <%s>", r->article->url);
	}
	bytes_add_byte(out, '\n');
}

/* The sentence with its match marked, where that lies in it. */
static void add_html_sentence(struct bytes *out, const struct row *r)
{
	const char *text = r->article->text;
	uint32_t end = r->match.end < r->sentence.end ? r->match.end : r->sentence.end;

	if (r->match.start < r->sentence.start || r->match.start >= end) {
		html_text(out, text + r->sentence.start, span_length(r->sentence));
		return;
	}
	html_text(out, text + r->sentence.start, r->match.start - r->sentence.start);
	bytes_add_string(out, "<mark>");
	html_text(out, text + r->match.start, end - r->match.start);
	bytes_add_string(out, "</mark>");
	html_text(out, text + end, r->sentence.end - end);
}

static void add_html_row(struct bytes *out, const struct row *r)
{
	size_t len;
	const char *title = title_of(r->article, &len);
	bool linked = r->article->url && web_address_is_safe(r->article->url);

	if (is_match(r)) {
		bytes_addf(out, "<tr><td></td><td>%u</td><td dir=\"auto\">", r->number + 1);
		add_html_sentence(out, r);
		bytes_add_string(out, "</td></tr>\n");
		return;
	}
	bytes_add_string(out, "<tr><th dir=\"auto\">");
	html_string(out, r->article->outlet);
	bytes_addf(out, "</th><td>%s</td><td dir=\"auto\">", r->date.data);
	if (linked) {
		bytes_add_string(out, "<a rel=\"noreferrer\" href=\"");
		html_string(out, r->article->url);
		bytes_add_string(out, "\">");
	}
	html_text(out, title, len);
	bytes_add_string(out, linked ? "</a></td></tr>\n" : "</td></tr>\n");
}

void listing_begin(struct bytes *out, enum format f, const char *title)
{
	if (f == FORMAT_MARKDOWN) {
		bytes_add_string(out, "# ");
		markdown_string(out, title);
		bytes_add_string(out, "\n\n");
	} else if (f == FORMAT_HTML) {
		html_begin(out, title);
		bytes_add_string(out, "<h1>");
		html_string(out, title);
		bytes_add_string(out, "</h1>\n<table>\n");
	}
}

void listing_end(struct bytes *out, enum format f)
{
	if (f != FORMAT_HTML)
		return;
	bytes_add_string(out, "</table>\n");
	html_end(out);
}

static bool has_match(const struct listing *l, size_t at)
{
	return l->v[at].match.start < l->v[at].match.end;
}

/* What is understood of a text is forgotten again: nobody else needs that of all articles. */
size_t listing_add(struct bytes *out, const struct listing *l, size_t at, enum format f,
		   const struct workspace *ws)
{
	static void (*const add[])(struct bytes *, const struct row *) = {
		[FORMAT_TEXT] = add_text_row, [FORMAT_JSON] = add_json_row,
		[FORMAT_MARKDOWN] = add_markdown_row, [FORMAT_HTML] = add_html_row,
	};
	size_t article = l->v[at].article;
	struct row r = {.article = workspace_article(ws, article)};
	struct annotation *an = NULL;

	bytes_init(&r.date);
	view_article_date(r.article, &r.date);
	for (; at < l->n && l->v[at].article == article; at++) {
		if (has_match(l, at) && !an)
			an = annotation_make(workspace_article(ws, article));
		fill(&r, &l->v[at], an);
		add[f](out, &r);
	}
	bytes_release(&r.date);
	annotation_free(&an);
	return at;
}
