/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/speech.h"

#include "annotate/quotation.h"

/* The last sentence from FIRST on that begins before END. */
static uint32_t last_sentence(const struct annotation *an, uint32_t first, uint32_t end)
{
	while (first + 1 < an->sentences.n && an->sentences.v[first + 1].span.start < end)
		first++;
	return first;
}

void quotes_find(struct annotation *an)
{
	const struct article *a = an->article;
	struct quotations found = {0};

	quotations_find(a->text, &a->paragraphs, &found);
	for (size_t i = 0; i < found.n; i++) {
		struct quote q = {.span = found.v[i].span};

		q.sentence = annotation_sentence_at(an, q.span.start);
		q.sentence_end = last_sentence(an, q.sentence, q.span.end);
		VEC_PUSH(&an->quotes, q);
	}
	VEC_RELEASE(&found);
}
