/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/view_article.h"

#include "base/i18n.h"
#include "base/sorted.h"
#include "text/date.h"
#include "text/words.h"
#include "view/urls.h"

#include <stdio.h>
#include <string.h>

enum { READING_COLUMN = 3 /* cursor, mark, blank */, NUMBER_MIN = 2 };

static const struct sentence *sentence_of(const struct article_view *v, size_t i)
{
	return &v->an->sentences.v[i];
}

/* Blocks: what the metadata say, then those of the text, then addresses, and that it was cut. */
static size_t text_blocks(const struct article_view *v)
{
	return v->blocks.n ? v->blocks.n - 1 : 0;
}

size_t article_view_blocks(const struct article_view *v)
{
	return 1 + text_blocks(v) + v->urls.n + v->an->article->cut;
}

size_t article_view_last_text(const struct article_view *v)
{
	return text_blocks(v);
}

size_t article_view_block(const struct article_view *v, uint32_t at)
{
	return text_blocks(v) ? 1 + article_blocks_at(&v->blocks, at) : 0;
}

static bool is_boilerplate(const struct article_view *v, size_t i)
{
	return sentence_of(v, i)->kind == KIND_BOILERPLATE;
}

static bool is_fold(const struct article_view *v, size_t i)
{
	return v->o.fold_boilerplate && is_boilerplate(v, v->blocks.v[i].sentence);
}

size_t article_view_bytes(const struct article_view *v, size_t block)
{
	if (block == 0 || block > text_blocks(v) || is_fold(v, block - 1))
		return 1;
	return span_length(article_blocks_span(&v->blocks, block - 1));
}

/* Sentences */

/* Of the sentences from FIRST to END, as far as they lie in a range. */
static void collect_paints(struct article_view *v, size_t first, size_t end, struct span within)
{
	const struct annotation *an = v->an;

	v->paints.n = v->next_paint = 0;
	for (size_t i = SORTED_FROM(&an->quotes, sentence_end, first);
	     i < an->quotes.n && an->quotes.v[i].sentence < end; i++)
		paints_add(&v->paints, an->quotes.v[i].span, within, ROLE_QUOTE);
	for (size_t i = SORTED_FROM(&an->quantities, sentence, first);
	     i < an->quantities.n && an->quantities.v[i].sentence < end; i++)
		paints_add(&v->paints, an->quantities.v[i].span, within, ROLE_QUANTITY);
	paints_flatten(&v->paints);
}

/* Begins a line of the block. */
static void begin_line(struct article_view *v, uint32_t row)
{
	lines_begin(v->out, row, (uint32_t)v->block);
}

/* What of sentence I is in the block. */
static struct span shown_of(const struct article_view *v, size_t i)
{
	struct span s = sentence_of(v, i)->span;

	if (s.start < v->part.start)
		s.start = v->part.start;
	if (s.end > v->part.end)
		s.end = v->part.end;
	return s;
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
		flow_add_painted(&v->flow, v->out, SOURCE_LEFT, span, role_of_kind(s->kind), &none,
				 &zero, false);
}

/* What of sentence I is in the block, with a number behind each address. */
static void add_sentence(struct article_view *v, size_t i)
{
	const struct sentence *s = sentence_of(v, i);
	struct span rest = shown_of(v, i), part;
	uint32_t end = rest.end;
	char number[24];

	while (v->next_url < v->urls.n && v->urls.v[v->next_url].end <= rest.start)
		v->next_url++;
	for (; v->next_url < v->urls.n && v->urls.v[v->next_url].end <= end; v->next_url++) {
		part = (struct span){rest.start, v->urls.v[v->next_url].end};
		add_part(v, s, part);
		snprintf(number, sizeof number, "[%zu]", v->next_url + 1);
		flow_add_string(&v->flow, v->out, number, ROLE_NUMBER);
		rest.start = part.end;
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

		begin_line(v, (uint32_t)first);
		if (i == 0 && is_boilerplate(v, first) && sentence_of(v, first)->span.start >= v->part.start)
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

/* What others say of a sentence, below it and in brackets; no louder than beside it. */
static void put_words(struct article_view *v, size_t i)
{
	enum note_kind kind = notes_kind(v->o.notes, (uint32_t)i);
	enum role role = kind == NOTE_NUMBER || kind == NOTE_QUOTE ? ROLE_FLAG : ROLE_MUTED;
	struct bytes b;
	size_t n;

	bytes_init(&b);
	if (notes_say(v->o.notes, (uint32_t)i, &b)) {
		flow_clear(&v->flow);
		flow_add_string(&v->flow, v->out, "(", ROLE_MUTED);
		flow_add_string(&v->flow, v->out, b.data, role);
		flow_add_string(&v->flow, v->out, ")", ROLE_MUTED);
		n = flow_wrap(&v->flow, v->width);
		for (size_t k = 0; k < n; k++) {
			begin_line(v, (uint32_t)i);
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
	if (v->o.notes && sentence_of(v, i)->span.end <= v->part.end)
		put_words(v, i);
}

/* What was collected in the flow, below a sentence and further in. */
static void put_finding(struct article_view *v, size_t i)
{
	size_t n = flow_wrap(&v->flow, v->width - 2u);

	for (size_t k = 0; k < n; k++) {
		begin_line(v, (uint32_t)i);
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
		begin_line(v, (uint32_t)i);
		if (k == 0)
			lines_add_string(v->out, (uint16_t)(v->column - 1 - digits), number,
					 ROLE_NUMBER);
		flow_put(&v->flow, k, v->out, v->column);
	}
	if (v->o.findings)
		put_findings(v, i);
}

static void put_fold(struct article_view *v, size_t count)
{
	char note[128];

	snprintf(note, sizeof note,
		 NG_("%zu line of page furniture", "%zu lines of page furniture", count), count);
	begin_line(v, NO_ROW);
	lines_add_string(v->out, 1, "+", ROLE_MARK);
	lines_add_string_cut(v->out, v->column, (uint16_t)v->o.columns, note, ROLE_MUTED);
}

static void put_sentences(struct article_view *v, size_t first, size_t end)
{
	if (!v->o.numbers && !v->o.sentences)
		put_paragraph(v, first, end);
	for (size_t i = first; v->o.numbers && i < end; i++)
		put_numbered(v, i);
	for (size_t i = first; v->o.sentences && i < end; i++)
		put_sentence(v, i);
}

/* Blocks, laid out */

/* A string that is no part of the text, as a paragraph of its own. */
static void put_note(struct article_view *v, const char *s, enum role role)
{
	size_t n;

	flow_clear(&v->flow);
	flow_add_string(&v->flow, v->out, s, role);
	n = flow_wrap(&v->flow, v->width);
	for (size_t i = 0; i < n; i++) {
		begin_line(v, NO_ROW);
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

	if (v->headed)
		put_note(v, a->headline, ROLE_HEADLINE);
	if (a->byline)
		put_note(v, a->byline, ROLE_MUTED);
}

static bool has_head(const struct article_view *v)
{
	return v->headed || v->an->article->byline;
}

/* Block I of the text. */
static void put_text(struct article_view *v, size_t i)
{
	size_t first = v->blocks.v[i].sentence, end = article_blocks_end(&v->blocks, v->an, i);

	v->part = article_blocks_span(&v->blocks, i);
	if (!article_blocks_go_on(&v->blocks, v->an, i) && (i > 0 || has_head(v)))
		begin_line(v, NO_ROW);
	if (is_fold(v, i)) {
		put_fold(v, end - first);
		return;
	}
	collect_paints(v, first, end, v->part);
	v->findings = (struct findings){v->an, SORTED_FROM(&v->an->quotes, sentence_end, first),
					SORTED_FROM(&v->an->quantities, sentence, first)};
	v->next_url = SORTED_BEHIND(&v->urls, end, v->part.start);
	put_sentences(v, first, end);
}

/* Address I of the text with its number: it may be folded away there. */
static void put_url(struct article_view *v, size_t i)
{
	struct span url = v->urls.v[i];
	struct bytes b;

	if (i == 0) {
		begin_line(v, NO_ROW);
		put_note(v, _("Web links"), ROLE_SUBHEADING);
	}
	bytes_init(&b);
	bytes_addf(&b, "[%zu] ", i + 1);
	bytes_add(&b, v->an->article->text + url.start, span_length(url));
	put_note(v, b.data, ROLE_MUTED);
	bytes_release(&b);
}

void article_view_lay(struct article_view *v, size_t block, struct lines *out)
{
	size_t n = text_blocks(v);

	v->out = out;
	v->block = block;
	if (block == 0)
		put_head(v);
	else if (block <= n)
		put_text(v, block - 1);
	else if (block - n <= v->urls.n)
		put_url(v, block - n - 1);
	else {
		begin_line(v, NO_ROW);
		put_note(v, _("(cut here: the article is longer than lateral reads)"), ROLE_MUTED);
	}
}

/* The whole */

static void set_columns(struct article_view *v)
{
	unsigned width = v->o.columns, column = READING_COLUMN;

	if (v->o.numbers) {
		int digits = snprintf(NULL, 0, "%zu", v->an->sentences.n);

		column = (unsigned)(digits > NUMBER_MIN ? digits : NUMBER_MIN) + 2;
	}
	width -= column;
	if (v->o.max_text && width > v->o.max_text)
		width = v->o.max_text;
	v->column = (uint16_t)column;
	v->width = (uint16_t)width;
}

void article_view_init(struct article_view *v, const struct annotation *an,
		       const struct article_options *o)
{
	*v = (struct article_view){.an = an, .o = *o};
	v->headed = an->article->headline && !has_headline(an);
	flow_init(&v->flow);
	if (!o->numbers)
		urls_find(an->article->text, an->article->len, &v->urls);
	article_blocks_make(an, o->fold_boilerplate, !o->numbers, &v->blocks);
	set_columns(v);
}

void article_view_set(struct article_view *v, const struct article_options *o)
{
	bool other = v->o.fold_boilerplate != o->fold_boilerplate;

	v->o = *o;
	if (other)
		article_blocks_make(v->an, o->fold_boilerplate, !o->numbers, &v->blocks);
	set_columns(v);
}

void article_view_release(struct article_view *v)
{
	flow_release(&v->flow);
	VEC_RELEASE(&v->paints);
	VEC_RELEASE(&v->urls);
	VEC_RELEASE(&v->blocks);
}

void view_article(const struct annotation *an, const struct article_options *o, struct lines *out)
{
	struct article_view v;

	article_view_init(&v, an, o);
	for (size_t i = 0; i < article_view_blocks(&v); i++)
		article_view_lay(&v, i, out);
	article_view_release(&v);
}

void view_article_date(const struct article *a, struct bytes *out)
{
	static const char *const months[] = {
		N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
		N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
	};
	struct date d;

	if (!a->published)
		bytes_add_string(out, _("(no date)"));
	else if (!date_parse_iso(a->published, strlen(a->published), &d) || !date_is_full(d))
		bytes_add_string(out, a->published);
	else /* TRANSLATORS: day, short name of the month, year */
		bytes_addf(out, _("%d %s %d"), d.day, _(months[d.month - 1]), d.year);
}

size_t view_article_words(const struct annotation *an, size_t first, size_t end)
{
	size_t n = 0;

	for (size_t i = first; i < end && i < an->sentences.n; i++)
		if (an->sentences.v[i].kind != KIND_BOILERPLATE)
			n += words_count(an->article->text, an->sentences.v[i].span);
	return n;
}

void view_article_meta(const struct annotation *an, struct bytes *out)
{
	const struct article *a = an->article;
	size_t words = view_article_words(an, 0, an->sentences.n);

	bytes_addf(out, "%s  ", a->outlet);
	view_article_date(a, out);
	if (a->dateline)
		bytes_addf(out, "  %s", a->dateline);
	bytes_add_string(out, "  ");
	bytes_addf(out, NG_("%zu word", "%zu words", words), words);
}
