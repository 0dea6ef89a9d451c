/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/kinds.h"

#include "annotate/furniture.h"
#include "text/codepoint.h"
#include "text/sentence.h"

enum {
	PROSE_WORDS = 6,	/* with an end of sentence; */
	LONG_PROSE_WORDS = 16,	/* without one */
	HEADING_WORDS = 14,
	HEADING_COLUMNS = 90,
	PLAIN_WORDS = 9,	/* a heading written like a sentence is shorter */
	PLAIN_COLUMNS = 60,
	HEADING_RUN = 2,	/* more of them in a row are a list */
	PROSE_FACTOR = 3,	/* the prose around a question that is a heading is longer; */
	PROSE_BYTES = 80,	/* and no row of short lines */
};

/* What is known of a paragraph before its kind is settled. */
struct part {
	struct span span; /* without a date prefix */
	enum sentence_kind kind;
	bool prose, heading, question, opens_list;
};
struct parts VEC(struct part);

/* "* Evacuees now number 1,850": an item of a list stands for itself. */
static bool is_item(const char *text, struct span p)
{
	uint32_t at = p.start, c = codepoint_next(text, &at, p.end);

	return (c == '*' || codepoint_is_bullet(c) || codepoint_is_dash(c)) &&
	       codepoint_is_blank(codepoint_at(text, at, p.end));
}

static void read_part(struct furniture *f, const char *text, struct part *p)
{
	const struct shape *s = &f->shape;
	bool titled;

	if (span_length(p->span) > FURNITURE_BYTES) {
		p->prose = true;
		return;
	}
	furniture_read(f, text, p->span);
	titled = s->all_capitals || s->is_quotation ||
		 (s->long_words && 10 * s->long_capitalised >= 6 * s->long_words);
	p->prose = (s->ends_sentence && s->words >= PROSE_WORDS) || s->words >= LONG_PROSE_WORDS;
	p->heading = shape_is_heading(s) && !is_item(text, p->span) && s->words <= HEADING_WORDS &&
		     s->columns <= HEADING_COLUMNS &&
		     (titled || (s->words <= PLAIN_WORDS && s->columns <= PLAIN_COLUMNS));
	p->question = s->ends_question && !titled;
	p->prose = p->prose && !(p->heading && titled);
	p->opens_list = furniture_opens_list(f);
}

static void collect_parts(const struct annotation *an, struct furniture *f, struct parts *out)
{
	const struct article *a = an->article;
	enum place place = PLACE_HEAD;

	VEC_RESERVE(out, a->paragraphs.n);
	for (size_t i = 0; i < a->paragraphs.n; i++) {
		struct part p = { .span = a->paragraphs.v[i], .kind = KIND_BODY };

		if (span_length(a->date_span) && span_holds(p.span, a->date_span))
			p.span.start = a->date_span.end;
		p.span = span_trim(a->text, p.span);
		read_part(f, a->text, &p);
		if (span_length(a->headline_span) && span_overlaps(p.span, a->headline_span))
			p.kind = KIND_HEADLINE;
		else if (span_length(p.span) <= FURNITURE_BYTES && furniture_is(f, place))
			p.kind = KIND_BOILERPLATE;
		if (p.kind == KIND_BODY && p.prose)
			place = PLACE_INSIDE;
		VEC_PUSH(out, p);
	}
}

/* From the end back to the last prose: what stands there is told by more phrases. */
static void mark_tail(const struct annotation *an, struct furniture *f, struct parts *parts)
{
	for (size_t i = parts->n; i-- > 0;) {
		struct part *p = &parts->v[i];

		if (p->kind == KIND_HEADLINE || span_length(p->span) > FURNITURE_BYTES)
			return;
		if (p->kind == KIND_BOILERPLATE)
			continue;
		furniture_read(f, an->article->text, p->span);
		if (furniture_is(f, PLACE_TAIL))
			p->kind = KIND_BOILERPLATE;
		else if (p->prose)
			return;
	}
}

/* Behind "Related Articles" come headings of other articles, up to the next prose. */
static void mark_lists(struct parts *parts)
{
	bool listed = false;

	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];

		if (p->kind == KIND_BOILERPLATE)
			listed = listed || p->opens_list;
		else if (p->prose || p->kind == KIND_HEADLINE)
			listed = false;
		else if (listed)
			p->kind = KIND_BOILERPLATE;
	}
}

static uint32_t mean_prose(const struct parts *parts)
{
	uint64_t bytes = 0, n = 0;

	for (size_t i = 0; i < parts->n; i++) {
		if (parts->v[i].kind != KIND_BODY || !parts->v[i].prose)
			continue;
		bytes += span_length(parts->v[i].span);
		n++;
	}
	return n ? (uint32_t)(bytes / n) : 0;
}

/* Headings stand before text; furniture between does not count, a row of them is a list. */
static void mark_subheadings(struct parts *parts)
{
	uint32_t mean = mean_prose(parts);
	struct part *headings[HEADING_RUN];
	size_t run = 0;

	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];

		if (p->kind == KIND_BOILERPLATE)
			continue;
		if (p->kind == KIND_BODY && p->heading &&
		    (!p->question || (mean > PROSE_BYTES &&
				      mean > PROSE_FACTOR * span_length(p->span)))) {
			if (run < HEADING_RUN)
				headings[run] = p;
			run++;
			continue;
		}
		for (size_t k = 0; p->kind == KIND_BODY && run <= HEADING_RUN && k < run; k++)
			headings[k]->kind = KIND_SUBHEADING;
		run = 0;
	}
}

/* ---- sentences of the parts ---- */

static void add_unit(struct annotation *an, struct span unit, enum sentence_kind kind,
		     size_t paragraph)
{
	struct sentence s = { .kind = kind, .paragraph = (uint32_t)paragraph };

	s.span = span_trim(an->article->text, unit);
	if (span_length(s.span))
		VEC_PUSH(&an->sentences, s);
}

static void add_sentences(struct annotation *an, const struct part *p, size_t paragraph,
			  struct spans *scratch)
{
	scratch->n = 0;
	sentence_split(an->article->text, p->span, an->language, scratch);
	for (size_t i = 0; i < scratch->n; i++)
		add_unit(an, scratch->v[i], p->kind, paragraph);
}

static void add_part(struct annotation *an, const struct part *p, size_t paragraph,
		     struct spans *scratch)
{
	const struct article *a = an->article;

	if (span_length(a->date_span) && span_holds(a->paragraphs.v[paragraph], a->date_span))
		add_unit(an, a->date_span, KIND_BOILERPLATE, paragraph);
	if (p->kind == KIND_HEADLINE || p->kind == KIND_SUBHEADING)
		add_unit(an, p->span, p->kind, paragraph);
	else
		add_sentences(an, p, paragraph, scratch);
}

void kinds_assign(struct annotation *an)
{
	struct furniture f;
	struct parts parts = { 0 };
	struct spans scratch = { 0 };

	furniture_init(&f, an->language);
	collect_parts(an, &f, &parts);
	mark_tail(an, &f, &parts);
	mark_lists(&parts);
	mark_subheadings(&parts);
	for (size_t i = 0; i < parts.n; i++)
		add_part(an, &parts.v[i], i, &scratch);
	furniture_release(&f);
	VEC_RELEASE(&parts);
	VEC_RELEASE(&scratch);
}
