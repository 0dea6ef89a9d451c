/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/kinds.h"

#include "text/codepoint.h"
#include "text/sentence.h"

static void add_unit(struct annotation *an, struct span unit, enum sentence_kind kind, size_t paragraph)
{
	unit = span_trim(an->article->text, unit);
	if (span_length(unit))
		VEC_PUSH(&an->sentences, (struct sentence){
			.span = unit, .kind = kind, .paragraph = (uint32_t)paragraph });
}

static void add_sentences(struct annotation *an, struct span p, enum sentence_kind kind,
			  size_t paragraph, struct spans *scratch)
{
	scratch->n = 0;
	sentence_split(an->article->text, p, an->language, scratch);
	for (size_t i = 0; i < scratch->n; i++)
		add_unit(an, scratch->v[i], kind, paragraph);
}

void kinds_assign(struct annotation *an)
{
	const struct article *a = an->article;
	struct spans scratch = { 0 };

	for (size_t i = 0; i < a->paragraphs.n; i++) {
		struct span p = a->paragraphs.v[i];

		if (span_length(a->date_span) && span_holds(p, a->date_span)) {
			add_unit(an, a->date_span, KIND_BOILERPLATE, i);
			p.start = a->date_span.end;
		}
		if (span_length(a->headline_span) && span_overlaps(p, a->headline_span))
			add_unit(an, p, KIND_HEADLINE, i);
		else
			add_sentences(an, p, KIND_BODY, i, &scratch);
	}
	VEC_RELEASE(&scratch);
}
