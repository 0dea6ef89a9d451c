/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/write_html.h"

#include "base/i18n.h"
#include "command/report.h"
#include "compare/score.h"
#include "view/outlet_name.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct page {
	struct bytes *out;
	struct report report;
	bool in_furniture;
};

static const char side_letter[] = {'a', 'b'};

static const struct annotation *annotation_of(const struct page *p, enum side side)
{
	return p->report.c->annotation[side];
}

/* Text with what runs say */

/* The element for a role; NULL: none. */
static const char *element(uint8_t role)
{
	switch (role) {
	case ROLE_SHARED: return "b";
	case ROLE_DIFFERS: return "u";
	case ROLE_CONFLICT: return "mark";
	case ROLE_MUTED: return "span";
	default: return NULL;
	}
}

static void open_element(struct bytes *out, const char *name)
{
	if (name)
		bytes_addf(out, strcmp(name, "span") ? "<%s>" : "<%s class=\"faint\">", name);
}

static void close_element(struct bytes *out, const char *name)
{
	if (name)
		bytes_addf(out, "</%s>", name);
}

/* Pieces of one role that follow each other are one element: "[14]". */
static void add_flow(struct page *p, const struct flow *f)
{
	const char *name = NULL;

	for (size_t i = 0; i < f->pieces.n; i++) {
		const struct piece *piece = &f->pieces.v[i];
		const char *text = lines_source(&p->report.lines, (enum text_source)piece->source);

		if (i == 0 || piece->role != f->pieces.v[i - 1].role) {
			close_element(p->out, name);
			name = element(piece->role);
			open_element(p->out, name);
		}
		html_text(p->out, text + piece->span.start, span_length(piece->span));
	}
	close_element(p->out, name);
}

/* Entries */

static bool has_marks(const struct item *item)
{
	for (size_t i = 0; i < MARK_COUNT; i++)
		if (item->marks[i] != ' ')
			return true;
	return false;
}

static void add_difference(struct bytes *out, char mark)
{
	bytes_add_string(out, "<span class=\"differs\">");
	html_text(out, &mark, 1);
	bytes_add_string(out, "</span>");
}

/* "=~ ?" as they stand, and what they mean for who hears them. */
static void add_marks(struct page *p, const struct item *item)
{
	struct bytes words;

	if (!has_marks(item))
		return;
	bytes_init(&words);
	item_add_words(item, &words);
	bytes_add_string(p->out, "<span class=\"marks\" role=\"img\" aria-label=\"");
	html_string(p->out, words.len ? words.data + strlen(", ") : "");
	bytes_add_string(p->out, "\">");
	for (size_t i = 0; i < MARK_COUNT; i++)
		if (item->marks[i] != ' ' && i == MARK_DIFFERENCE)
			add_difference(p->out, item->marks[i]);
		else if (item->marks[i] != ' ')
			html_text(p->out, &item->marks[i], 1);
	bytes_add_string(p->out, "</span> ");
	bytes_release(&words);
}

static void add_number(struct page *p, const struct item *item)
{
	if (!item->number)
		return;
	bytes_addf(p->out, "<a href=\"#%c%u\">%c%u</a>", side_letter[item->side], item->number,
		   item->side == LEFT ? 'A' : 'B', item->number);
}

/* How sure a link is; opened, what speaks for it and against: "words +1.9, names +0.4". */
static void add_why(struct page *p, const struct link *l)
{
	const char *before = "";

	bytes_add_string(p->out, "<details class=\"why\"><summary>");
	bytes_addf(p->out, l->moved ? _("score %.2f, moved") : _("score %.2f"),
		   score_percent(l->score) / 100.0);
	bytes_add_string(p->out, "</summary>");
	for (uint32_t i = 0; i < l->n_reasons; i++) {
		if (fabsf(l->reasons[i].weight) < REASON_LEAST)
			continue;
		bytes_addf(p->out, "%s%s %+.1f", before, l->reasons[i].name,
			   (double)l->reasons[i].weight);
		before = ", ";
	}
	bytes_add_string(p->out, "</details>");
}

static void add_entry(struct page *p, const struct report_cell *cell)
{
	const struct item *item = cell->item;
	bool is_heading = item->kind == KIND_SUBHEADING;

	bytes_addf(p->out, "<div class=\"%s\"", is_heading ? "entry heading" : "entry");
	if (cell->sentence != NO_SENTENCE)
		bytes_addf(p->out, " id=\"%c%u\"", side_letter[item->side], cell->sentence + 1);
	bytes_add_string(p->out, "><span class=\"gutter\">");
	add_marks(p, item);
	add_number(p, item);
	bytes_add_string(p->out, "</span><div");
	if (cell->sentence != NO_SENTENCE || is_heading)
		html_language(p->out, annotation_of(p, item->side));
	bytes_add_byte(p->out, '>');
	add_flow(p, &item->flow);
	bytes_add_string(p->out, "</div>");
	if (cell->link)
		add_why(p, cell->link);
	bytes_add_string(p->out, "</div>\n");
}

/* An empty cell has nothing in it, not even a line end: the style asks. */
static void add_cell(struct page *p, enum side side, const struct report_cell *cells, size_t n)
{
	bytes_addf(p->out, "<div class=\"%c\">%s", side_letter[side], n ? "\n" : "");
	for (size_t i = 0; i < n; i++)
		add_entry(p, &cells[i]);
	bytes_add_string(p->out, "</div>\n");
}

static void begin_furniture(struct page *p)
{
	if (p->in_furniture)
		return;
	p->in_furniture = true;
	bytes_addf(p->out, "<details>\n<summary class=\"faint\">%s</summary>\n",
		   _("Page furniture, left out of the comparison"));
}

static void add_row(void *ctx, enum row_kind kind, const struct report_cell *cells, size_t n)
{
	struct page *p = ctx;
	const char *class = kind == ROW_HEADLINES    ? " headline"
			    : kind == ROW_SUBHEADING ? " subheading"
						     : "";
	size_t left = n && cells[0].item->side == LEFT;

	if (kind == ROW_FURNITURE)
		begin_furniture(p);
	bytes_addf(p->out, "<div class=\"row%s\">\n", class);
	add_cell(p, LEFT, cells, left);
	add_cell(p, RIGHT, cells + left, n - left);
	bytes_add_string(p->out, "</div>\n");
}

/* What differs */

/* A quotation with the words underlined that only this side has. */
static void add_wording(struct page *p, const struct evidence *e, enum side side)
{
	const char *text = annotation_of(p, side)->article->text;
	uint32_t at = e->span[side].start;

	for (uint32_t i = 0; i < e->n_differing; i++) {
		struct span run = e->differing[i].span[side];

		if (run.start < at || run.end > e->span[side].end || e->differing[i].kind != RUN_DIFFERS)
			continue;
		html_text(p->out, text + at, run.start - at);
		bytes_add_string(p->out, "<u>");
		html_text(p->out, text + run.start, span_length(run));
		bytes_add_string(p->out, "</u>");
		at = run.end;
	}
	html_text(p->out, text + at, e->span[side].end - at);
}

static void add_evidence_side(struct page *p, const struct evidence *e, enum side side)
{
	/* A quotation has its own marks. */
	const char *name = e->mark == '"' ? "span" : "q";

	bytes_addf(p->out, " <a href=\"#%c%u\">%c%u</a> <%s", side_letter[side], e->sentence[side] + 1,
		   side == LEFT ? 'A' : 'B', e->sentence[side] + 1, name);
	html_language(p->out, annotation_of(p, side));
	bytes_add_byte(p->out, '>');
	add_wording(p, e, side);
	bytes_addf(p->out, "</%s>", name);
	if (e->value[side]) {
		bytes_add_string(p->out, " <span class=\"faint\">(");
		html_string(p->out, e->value[side]);
		bytes_add_string(p->out, ")</span>");
	}
}

static void add_evidence(struct page *p)
{
	struct evidence e;

	if (!report_evidence(&p->report, 0, &e))
		return;
	bytes_addf(p->out, "<section>\n<h2>%s</h2>\n<ol>\n", _("What differs"));
	for (size_t i = 0; report_evidence(&p->report, i, &e); i++) {
		bytes_add_string(p->out, "<li><span class=\"marks\">");
		add_difference(p->out, e.mark);
		bytes_add_string(p->out, "</span> ");
		html_string(p->out, e.kind);
		if (e.about) {
			bytes_add_string(p->out, ", <span dir=\"auto\">");
			html_string(p->out, e.about);
			bytes_add_string(p->out, "</span>");
		}
		bytes_add_byte(p->out, ':');
		add_evidence_side(p, &e, LEFT);
		add_evidence_side(p, &e, RIGHT);
		bytes_add_string(p->out, "</li>\n");
	}
	bytes_add_string(p->out, "</ol>\n</section>\n");
}

/* The page */

static void add_counts(struct page *p)
{
	struct row_counts n = rows_count(p->report.c);

	bytes_add_string(p->out, "<p>");
	bytes_addf(p->out, _("linked: A %u of %u, B %u of %u"), n.linked[LEFT], n.body[LEFT],
		   n.linked[RIGHT], n.body[RIGHT]);
	bytes_add_string(p->out, "<br>");
	bytes_addf(p->out, NG_("%u number, date or account differs",
			       "%u numbers, dates or accounts differ", n.differing), n.differing);
	bytes_add_string(p->out, "<br>");
	bytes_addf(p->out, NG_("%u quote differs", "%u quotes differ", n.quotes), n.quotes);
	bytes_add_string(p->out, "</p>\n");
}

static void add_outlet(struct page *p, enum side side)
{
	struct bytes name;

	bytes_init(&name);
	outlet_name_beside(annotation_of(p, side)->article,
			   annotation_of(p, side == LEFT ? RIGHT : LEFT)->article, &name);
	html_string(p->out, name.data);
	bytes_release(&name);
}

static void add_header(struct page *p)
{
	bytes_add_string(p->out, "<header>\n<h1>A <span dir=\"auto\">");
	add_outlet(p, LEFT);
	bytes_add_string(p->out, "</span> / B <span dir=\"auto\">");
	add_outlet(p, RIGHT);
	bytes_add_string(p->out, "</span></h1>\n");
	add_counts(p);
	bytes_add_string(p->out, "</header>\n");
}

static void add_sources(struct page *p)
{
	bytes_add_string(p->out, "<div class=\"row\">\n");
	for (int side = LEFT; side <= RIGHT; side++) {
		bytes_addf(p->out, "<div class=\"%c\">\n", side_letter[side]);
		html_source(p->out, annotation_of(p, (enum side)side)->article);
		bytes_add_string(p->out, "</div>\n");
	}
	bytes_add_string(p->out, "</div>\n");
}

static void add_legend(struct page *p)
{
	bytes_addf(p->out, "<div class=\"legend\">\n<p>%s</p>\n<p>%s</p>\n</div>\n",
		   _("= same, ~ reworded, no mark: the same in part; &lt; only A, &gt; only B; # a number, "
		     "date or account differs, &quot; a quote differs, ? unsure"),
		   _("<b>Bold</b>: both say so. <u>Underlined</u>: words that differ. <mark>[14]</mark>: "
		     "differs from the other side. Texts are word for word; what links them was found by "
		     "a program and may be wrong."));
}

static char *title_of(const struct page *p)
{
	const struct article *left = annotation_of(p, LEFT)->article;
	const struct article *right = annotation_of(p, RIGHT)->article;
	struct bytes b;

	bytes_init(&b);
	outlet_name_beside(left, right, &b);
	bytes_add_string(&b, " / ");
	outlet_name_beside(right, left, &b);
	if (left->headline)
		bytes_addf(&b, ": %s", left->headline);
	return bytes_steal(&b);
}

void html_comparison(struct bytes *out, const struct comparison *c)
{
	struct page p = {.out = out};
	char *title;

	report_init(&p.report, c);
	title = title_of(&p);
	html_begin(out, title);
	add_header(&p);
	add_evidence(&p);
	bytes_addf(out, "<main>\n<h2>%s</h2>\n", _("Sentence by sentence"));
	add_legend(&p);
	add_sources(&p);
	report_rows(&p.report, add_row, &p);
	if (p.in_furniture)
		bytes_add_string(out, "</details>\n");
	bytes_add_string(out, "</main>\n");
	html_end(out);
	report_release(&p.report);
	free(title);
}
