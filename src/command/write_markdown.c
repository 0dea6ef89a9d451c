/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/write_markdown.h"

#include "base/i18n.h"
#include "command/report.h"
#include "text/codepoint.h"
#include "text/web_address.h"
#include "view/outlet_name.h"
#include "view/view_article.h"

#include <string.h>

/* What can begin markup somewhere in a line; what does at its start never stands there. */
static bool is_markup(char c)
{
	return strchr("\\`*_[]<>&~|$", c) && c;
}

void markdown_text(struct bytes *out, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (is_markup(s[i]))
			bytes_add_byte(out, '\\');
		bytes_add_byte(out, s[i] == '\n' ? ' ' : s[i]);
	}
}

void markdown_string(struct bytes *out, const char *s)
{
	markdown_text(out, s, strlen(s));
}

/* "**Herald**, 3 Mar 2026, <https://...>" */
static void add_source(struct bytes *out, const struct article *a)
{
	struct bytes date;

	bytes_init(&date);
	view_article_date(a, &date);
	bytes_add_string(out, "**");
	markdown_string(out, a->outlet);
	bytes_add_string(out, "**, ");
	markdown_string(out, date.data);
	if (a->byline) {
		bytes_add_string(out, ", ");
		markdown_string(out, a->byline);
	}
	if (a->url && web_address_is_safe(a->url))
		bytes_addf(out, ", <%s>", a->url);
	else if (a->url) {
		bytes_add_string(out, ", ");
		markdown_string(out, a->url);
	}
	bytes_release(&date);
}

void markdown_article(struct bytes *out, const struct annotation *an)
{
	static const char *const starts[] = {[KIND_HEADLINE] = "# ", [KIND_SUBHEADING] = "## ",
					     [KIND_BODY] = "", [KIND_BOILERPLATE] = "> "};

	add_source(out, an->article);
	bytes_add_byte(out, '\n');
	for (size_t i = 0; i < an->sentences.n; i++) {
		const struct sentence *s = &an->sentences.v[i], *before = i ? s - 1 : NULL;
		bool goes_on = before && before->paragraph == s->paragraph && before->kind == s->kind;

		bytes_addf(out, goes_on ? " " : "\n%s**%zu** ", goes_on ? "" : starts[s->kind], i + 1);
		markdown_text(out, an->article->text + s->span.start, span_length(s->span));
		if (i + 1 == an->sentences.n || s[1].paragraph != s->paragraph || s[1].kind != s->kind)
			bytes_add_byte(out, '\n');
	}
}

/* The comparison */

struct page {
	struct bytes *out;
	struct report report;
	bool in_furniture;
};

static const struct annotation *annotation_of(const struct page *p, enum side side)
{
	return p->report.c->annotation[side];
}

static const char *emphasis(uint8_t role)
{
	switch (role) {
	case ROLE_SHARED: return "**";
	case ROLE_DIFFERS: return "_";
	default: return "";
	}
}

/* Emphasis never begins or ends with a blank: there it would be no markup. */
static void add_emphasised(struct bytes *out, const char *text, struct span span, const char *mark)
{
	struct span inner = *mark ? span_trim(text, span) : span;

	if (inner.start >= inner.end)
		mark = "";
	markdown_text(out, text + span.start, inner.start - span.start);
	bytes_add_string(out, mark);
	markdown_text(out, text + inner.start, span_length(inner));
	bytes_add_string(out, mark);
	markdown_text(out, text + inner.end, span.end - inner.end);
}

static void add_flow(struct page *p, const struct flow *f)
{
	for (size_t i = 0; i < f->pieces.n; i++) {
		const struct piece *piece = &f->pieces.v[i];

		add_emphasised(p->out,
			       lines_source(&p->report.lines, (enum text_source)piece->source),
			       piece->span, emphasis(piece->role));
	}
}

/* "A 3 # number or date differs: " */
static void add_label(struct page *p, const struct item *item, bool is_listed)
{
	struct bytes words;

	bytes_init(&words);
	if (item->kind == KIND_SUBHEADING && is_listed)
		item_add_word(&words, _("subheading"));
	item_add_words(item, &words);
	if (item->number)
		bytes_addf(p->out, "**%c %u**", item->side == LEFT ? 'A' : 'B', item->number);
	else
		bytes_addf(p->out, "**%c**", item->side == LEFT ? 'A' : 'B');
	for (size_t i = 0; i < MARK_COUNT; i++)
		if (item->marks[i] != ' ')
			bytes_addf(p->out, " `%c`", item->marks[i]);
	if (words.len)
		bytes_addf(p->out, " %s", words.data + strlen(", "));
	bytes_add_string(p->out, ": ");
	bytes_release(&words);
}

static void add_heading(struct page *p, const char *text)
{
	bytes_addf(p->out, "\n## %s\n", text);
}

/* The left sentence is a paragraph, and what the right side says of it a list below. */
static void add_row(void *ctx, enum row_kind kind, const struct report_cell *cells, size_t n)
{
	bool is_heading = kind == ROW_HEADLINES || kind == ROW_SUBHEADING;
	struct page *p = ctx;

	if (kind == ROW_FURNITURE && !p->in_furniture) {
		p->in_furniture = true;
		add_heading(p, _("Page furniture, left out of the comparison"));
	}
	for (size_t i = 0; i < n; i++) {
		const struct item *item = cells[i].item;

		if (i == 0 || cells[i - 1].item->side != item->side)
			bytes_add_byte(p->out, '\n');
		if (is_heading)
			bytes_add_string(p->out, "### ");
		else if (item->side == RIGHT)
			bytes_add_string(p->out, "- ");
		add_label(p, item, !is_heading);
		add_flow(p, &item->flow);
		bytes_add_byte(p->out, '\n');
	}
}

static void add_evidence_side(struct page *p, const struct evidence *e, enum side side)
{
	const char *mark = e->mark == '"' ? "" : "\""; /* a quotation has its own */

	bytes_addf(p->out, " %c %u %s", side == LEFT ? 'A' : 'B', e->sentence[side] + 1, mark);
	markdown_text(p->out, annotation_of(p, side)->article->text + e->span[side].start,
		      span_length(e->span[side]));
	bytes_add_string(p->out, mark);
	if (e->value[side]) {
		bytes_add_string(p->out, " (");
		markdown_string(p->out, e->value[side]);
		bytes_add_byte(p->out, ')');
	}
}

static void add_evidence(struct page *p)
{
	struct evidence e;

	if (!report_evidence(&p->report, 0, &e))
		return;
	add_heading(p, _("What differs"));
	bytes_add_byte(p->out, '\n');
	for (size_t i = 0; report_evidence(&p->report, i, &e); i++) {
		bytes_addf(p->out, "- `%c` %s", e.mark, e.kind);
		if (e.about) {
			bytes_add_string(p->out, ", ");
			markdown_string(p->out, e.about);
		}
		bytes_add_byte(p->out, ':');
		add_evidence_side(p, &e, LEFT);
		bytes_add_string(p->out, " /");
		add_evidence_side(p, &e, RIGHT);
		bytes_add_byte(p->out, '\n');
	}
}

static void add_counts(struct page *p)
{
	struct row_counts n = rows_count(p->report.c);

	bytes_addf(p->out, _("linked: A %u of %u, B %u of %u"), n.linked[LEFT], n.body[LEFT],
		   n.linked[RIGHT], n.body[RIGHT]);
	bytes_add_string(p->out, "  \n");
	bytes_addf(p->out, NG_("%u number, date or account differs",
			       "%u numbers, dates or accounts differ", n.differing), n.differing);
	bytes_add_string(p->out, "  \n");
	bytes_addf(p->out, NG_("%u quote differs", "%u quotes differ", n.quotes), n.quotes);
	bytes_add_byte(p->out, '\n');
}

static void add_outlet(struct bytes *out, const struct article *a, const struct article *other)
{
	struct bytes name;

	bytes_init(&name);
	outlet_name_beside(a, other, &name);
	markdown_string(out, name.data);
	bytes_release(&name);
}

void markdown_comparison(struct bytes *out, const struct comparison *c)
{
	struct page p = {.out = out};

	report_init(&p.report, c);
	bytes_add_string(out, "# ");
	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_add_string(out, side == LEFT ? "" : " / ");
		add_outlet(out, annotation_of(&p, (enum side)side)->article,
			   annotation_of(&p, side == LEFT ? RIGHT : LEFT)->article);
	}
	bytes_add_string(out, "\n\n");
	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_add_string(out, side == LEFT ? "- A: " : "- B: ");
		add_source(out, annotation_of(&p, (enum side)side)->article);
		bytes_add_byte(out, '\n');
	}
	bytes_add_byte(out, '\n');
	add_counts(&p);
	add_evidence(&p);
	add_heading(&p, _("Sentence by sentence"));
	report_rows(&p.report, add_row, &p);
	report_release(&p.report);
}
