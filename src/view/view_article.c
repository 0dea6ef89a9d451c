/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/view_article.h"

#include "base/i18n.h"
#include "text/words.h"
#include "view/findings.h"
#include "view/flow.h"
#include "view/urls.h"

#include <stdio.h>
#include <string.h>

enum { READING_COLUMN = 3 /* cursor, mark, blank */, NUMBER_MIN = 2 };

struct article_view {
	const struct annotation *an;
	const struct article_options *o;
	struct lines *out;
	struct flow flow;
	struct findings findings;
	struct paints paints; /* quotes and quantities, flattened */
	size_t next_paint;
	struct spans urls; /* for reading */
	size_t next_url;
	uint16_t column, width; /* of the text */
};

static const struct sentence *sentence_of(const struct article_view *v, size_t i)
{
	return &v->an->sentences.v[i];
}

static enum role kind_role(enum sentence_kind kind)
{
	static const enum role roles[] = {
		[KIND_HEADLINE] = ROLE_HEADLINE,
		[KIND_SUBHEADING] = ROLE_SUBHEADING,
		[KIND_BODY] = ROLE_TEXT,
		[KIND_BOILERPLATE] = ROLE_MUTED,
	};

	return roles[kind];
}

static void collect_paints(struct article_view *v)
{
	struct span all = {0, v->an->article->len};

	for (size_t i = 0; i < v->an->quotes.n; i++)
		paints_add(&v->paints, v->an->quotes.v[i].span, all, ROLE_QUOTE);
	for (size_t i = 0; i < v->an->quantities.n; i++)
		paints_add(&v->paints, v->an->quantities.v[i].span, all, ROLE_QUANTITY);
	paints_flatten(&v->paints);
}

/* A blank line, unless there is one or nothing stands above. */
static void separate(struct article_view *v)
{
	const struct lines *l = v->out;

	if (l->lines.n && l->lines.v[l->lines.n - 1].n)
		lines_begin(v->out, NO_ROW, 0);
}

/* A range of sentence S; only body text is painted. */
static void add_part(struct article_view *v, const struct sentence *s, struct span span)
{
	static const struct paints none;
	size_t zero = 0;

	if (s->kind == KIND_BODY)
		flow_add_painted(&v->flow, v->out, SOURCE_LEFT, span, ROLE_TEXT, &v->paints,
				 &v->next_paint, false);
	else
		flow_add_painted(&v->flow, v->out, SOURCE_LEFT, span, kind_role(s->kind), &none,
				 &zero, false);
}

/* A sentence, with a number behind each address. */
static void add_sentence(struct article_view *v, size_t i)
{
	const struct sentence *s = sentence_of(v, i);
	struct span rest = s->span;
	char number[24];

	while (v->next_url < v->urls.n && v->urls.v[v->next_url].end <= rest.start)
		v->next_url++;
	for (; v->next_url < v->urls.n && v->urls.v[v->next_url].end <= s->span.end; v->next_url++) {
		uint32_t end = v->urls.v[v->next_url].end;

		add_part(v, s, (struct span){rest.start, end});
		snprintf(number, sizeof number, "[%zu]", v->next_url + 1);
		flow_add_string(&v->flow, v->out, number, ROLE_NUMBER);
		rest.start = end;
	}
	add_part(v, s, rest);
}

/* The bytes of the article on the line that segments from FIRST on make; empty where it has none. */
static struct span article_span(const struct article_view *v, size_t first)
{
	struct span shown = {0, 0};

	for (size_t i = first; i < v->out->segments.n; i++) {
		const struct segment *s = &v->out->segments.v[i];

		if (s->source != SOURCE_LEFT)
			continue;
		if (!shown.end)
			shown.start = s->span.start;
		shown.end = s->span.end;
	}
	return shown;
}

/* Draws the wrapped flow; its lines belong to sentences from FIRST on. */
static void put_reading_flow(struct article_view *v, size_t first)
{
	size_t n = flow_wrap(&v->flow, v->width), next = first;

	for (size_t i = 0; i < n; i++) {
		struct span shown;
		size_t segment;

		lines_begin(v->out, (uint32_t)first, 0);
		if (i == 0 && sentence_of(v, first)->kind == KIND_BOILERPLATE)
			lines_add_string(v->out, 1, "-", ROLE_MARK);
		segment = v->out->segments.n;
		flow_put(&v->flow, i, v->out, v->column);
		shown = article_span(v, segment);
		if (!shown.end && i > 0) { /* the number of an address that ends the line above */
			v->out->lines.v[v->out->lines.n - 1].row = v->out->lines.v[v->out->lines.n - 2].row;
			continue;
		}
		while (next < v->an->sentences.n && sentence_of(v, next)->span.start < shown.start)
			next++;
		if (next < v->an->sentences.n && sentence_of(v, next)->span.start < shown.end)
			v->out->lines.v[v->out->lines.n - 1].row = (uint32_t)next;
		else
			v->out->lines.v[v->out->lines.n - 1].row = (uint32_t)(next - 1);
	}
}

/* Sentences FIRST to END of one paragraph, wrapped as a whole. */
static void put_paragraph(struct article_view *v, size_t first, size_t end)
{
	flow_clear(&v->flow);
	for (size_t i = first; i < end; i++) {
		if (i > first)
			flow_add_text(&v->flow, v->out, SOURCE_LEFT,
				      (struct span){sentence_of(v, i - 1)->span.end,
						    sentence_of(v, i)->span.start},
				      ROLE_TEXT);
		add_sentence(v, i);
	}
	put_reading_flow(v, first);
}

/* What others say of a sentence, below it and in brackets. */
static void put_words(struct article_view *v, size_t i)
{
	struct bytes b;
	size_t n;

	bytes_init(&b);
	if (notes_say(v->o->notes, (uint32_t)i, &b)) {
		flow_clear(&v->flow);
		flow_add_string(&v->flow, v->out, "(", ROLE_MUTED);
		flow_add_string(&v->flow, v->out, b.data, ROLE_MARK);
		flow_add_string(&v->flow, v->out, ")", ROLE_MUTED);
		n = flow_wrap(&v->flow, v->width);
		for (size_t k = 0; k < n; k++) {
			lines_begin(v->out, (uint32_t)i, 0);
			flow_put(&v->flow, k, v->out, v->column);
		}
	}
	bytes_release(&b);
}

/* A sentence wrapped for itself. */
static void put_sentence(struct article_view *v, size_t i)
{
	flow_clear(&v->flow);
	add_sentence(v, i);
	put_reading_flow(v, i);
	if (v->o->notes)
		put_words(v, i);
}

/* What was collected in the flow, below a sentence and further in. */
static void put_finding(struct article_view *v, size_t i)
{
	size_t n = flow_wrap(&v->flow, v->width - 2u);

	for (size_t k = 0; k < n; k++) {
		lines_begin(v->out, (uint32_t)i, 0);
		flow_put(&v->flow, k, v->out, (uint16_t)(v->column + 2));
	}
	flow_clear(&v->flow);
}

static void put_findings(struct article_view *v, size_t i)
{
	flow_clear(&v->flow);
	if (findings_add_quotes(&v->findings, (uint32_t)i, &v->flow, v->out))
		put_finding(v, i);
	if (findings_add_quantities(&v->findings, (uint32_t)i, &v->flow, v->out))
		put_finding(v, i);
}

static void put_numbered(struct article_view *v, size_t i)
{
	static const char *const labels[] = {
		[KIND_HEADLINE] = N_("headline: "),
		[KIND_SUBHEADING] = N_("subheading: "),
		[KIND_BOILERPLATE] = N_("page furniture: "),
	};
	enum sentence_kind kind = sentence_of(v, i)->kind;
	char number[24];
	int digits = snprintf(number, sizeof number, "%zu", i + 1);
	size_t n;

	flow_clear(&v->flow);
	if (kind != KIND_BODY)
		flow_add_string(&v->flow, v->out, _(labels[kind]), ROLE_MUTED);
	add_sentence(v, i);
	n = flow_wrap(&v->flow, v->width);
	for (size_t k = 0; k < n; k++) {
		lines_begin(v->out, (uint32_t)i, 0);
		if (k == 0)
			lines_add_string(v->out, (uint16_t)(v->column - 1 - digits), number,
					 ROLE_NUMBER);
		flow_put(&v->flow, k, v->out, v->column);
	}
	if (v->o->findings)
		put_findings(v, i);
}

static void put_fold(struct article_view *v, size_t count)
{
	char note[128];

	snprintf(note, sizeof note,
		 NG_("%zu line of page furniture", "%zu lines of page furniture", count), count);
	lines_begin(v->out, NO_ROW, 0);
	lines_add_string(v->out, 1, "+", ROLE_MARK);
	lines_add_string_cut(v->out, v->column, (uint16_t)v->o->columns, note, ROLE_MUTED);
}

static size_t boilerplate_end(const struct article_view *v, size_t i)
{
	while (i < v->an->sentences.n && sentence_of(v, i)->kind == KIND_BOILERPLATE)
		i++;
	return i;
}

static size_t paragraph_end(const struct article_view *v, size_t i)
{
	uint32_t paragraph = sentence_of(v, i)->paragraph;
	bool boilerplate = sentence_of(v, i)->kind == KIND_BOILERPLATE;

	while (i < v->an->sentences.n && sentence_of(v, i)->paragraph == paragraph &&
	       (sentence_of(v, i)->kind == KIND_BOILERPLATE) == boilerplate)
		i++;
	return i;
}

static void put_sentences(struct article_view *v)
{
	for (size_t i = 0, end; i < v->an->sentences.n; i = end) {
		separate(v);
		if (v->o->fold_boilerplate && sentence_of(v, i)->kind == KIND_BOILERPLATE) {
			end = boilerplate_end(v, i);
			put_fold(v, end - i);
			continue;
		}
		end = paragraph_end(v, i);
		if (!v->o->numbers && !v->o->sentences)
			put_paragraph(v, i, end);
		for (size_t k = i; v->o->numbers && k < end; k++)
			put_numbered(v, k);
		for (size_t k = i; v->o->sentences && k < end; k++)
			put_sentence(v, k);
	}
}

/* A string that is no part of the text, as a paragraph of its own. */
static void put_note(struct article_view *v, const char *s, enum role role)
{
	size_t n;

	flow_clear(&v->flow);
	flow_add_string(&v->flow, v->out, s, role);
	n = flow_wrap(&v->flow, v->width);
	for (size_t i = 0; i < n; i++) {
		lines_begin(v->out, NO_ROW, 0);
		flow_put(&v->flow, i, v->out, v->column);
	}
}

static bool has_headline(const struct annotation *an)
{
	for (size_t i = 0; i < an->sentences.n; i++)
		if (an->sentences.v[i].kind == KIND_HEADLINE)
			return true;
	return false;
}

/* What the metadata say and the text does not. */
static void put_head(struct article_view *v)
{
	const struct article *a = v->an->article;

	if (a->headline && !has_headline(v->an))
		put_note(v, a->headline, ROLE_HEADLINE);
	if (a->byline)
		put_note(v, a->byline, ROLE_MUTED);
}

/* All addresses of the text with their numbers: some may be folded away. */
static void put_urls(struct article_view *v)
{
	if (!v->urls.n)
		return;
	separate(v);
	put_note(v, _("Links"), ROLE_SUBHEADING);
	for (size_t i = 0; i < v->urls.n; i++) {
		struct bytes b;

		bytes_init(&b);
		bytes_addf(&b, "[%zu] ", i + 1);
		bytes_add(&b, v->an->article->text + v->urls.v[i].start, span_length(v->urls.v[i]));
		put_note(v, b.data, ROLE_MUTED);
		bytes_release(&b);
	}
}

static void set_columns(struct article_view *v)
{
	unsigned width = v->o->columns, column = READING_COLUMN;

	if (v->o->numbers) {
		int digits = snprintf(NULL, 0, "%zu", v->an->sentences.n);

		column = (unsigned)(digits > NUMBER_MIN ? digits : NUMBER_MIN) + 2;
	}
	width -= column;
	if (v->o->max_text && width > v->o->max_text)
		width = v->o->max_text;
	v->column = (uint16_t)column;
	v->width = (uint16_t)width;
}

void view_article(const struct annotation *an, const struct article_options *o, struct lines *out)
{
	struct article_view v = {.an = an, .o = o, .out = out, .findings = {.an = an}};

	set_columns(&v);
	flow_init(&v.flow);
	collect_paints(&v);
	if (!o->numbers)
		urls_find(an->article->text, an->article->len, &v.urls);
	put_head(&v);
	put_sentences(&v);
	put_urls(&v);
	if (an->article->cut) {
		separate(&v);
		put_note(&v, _("(cut here: the article is longer than lateral reads)"), ROLE_MUTED);
	}
	flow_release(&v.flow);
	VEC_RELEASE(&v.paints);
	VEC_RELEASE(&v.urls);
}

void view_article_date(const struct article *a, struct bytes *out)
{
	static const char *const months[] = {
		N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
		N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
	};
	int year, month, day;

	if (!a->published) {
		bytes_add_string(out, _("(no date)"));
		return;
	}
	if (sscanf(a->published, "%4d-%2d-%2d", &year, &month, &day) != 3 || month < 1 || month > 12) {
		bytes_add_string(out, a->published);
		return;
	}
	/* TRANSLATORS: day, short name of the month, year */
	bytes_addf(out, _("%d %s %d"), day, _(months[month - 1]), year);
}

size_t view_article_words(const struct annotation *an)
{
	size_t n = 0;

	for (size_t i = 0; i < an->sentences.n; i++)
		if (an->sentences.v[i].kind != KIND_BOILERPLATE)
			n += words_count(an->article->text, an->sentences.v[i].span);
	return n;
}

void view_article_meta(const struct annotation *an, struct bytes *out)
{
	const struct article *a = an->article;
	size_t words = view_article_words(an);

	bytes_addf(out, "%s  ", a->outlet);
	view_article_date(a, out);
	if (a->dateline)
		bytes_addf(out, "  %s", a->dateline);
	bytes_add_string(out, "  ");
	bytes_addf(out, NG_("%zu word", "%zu words", words), words);
}
