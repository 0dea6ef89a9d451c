/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an article: sentences, kinds, quotes, names and quantities keep their promises. */
#include "fuzz/fuzz.h"

#include "annotate/annotate.h"

#include <locale.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	return 0;
}

static void check_string(const struct annotation *an, string_ref ref)
{
	FUZZ_ASSERT(ref < an->strings.len);
}

static void check_span(const struct annotation *an, struct span s)
{
	FUZZ_ASSERT(s.start < s.end && s.end <= an->article->len);
	FUZZ_ASSERT(((unsigned char)an->article->text[s.start] & 0xC0) != 0x80);
	FUZZ_ASSERT(((unsigned char)an->article->text[s.end] & 0xC0) != 0x80);
}

static void check_quotes(const struct annotation *an)
{
	for (size_t i = 0; i < an->quotes.n; i++) {
		const struct quote *q = &an->quotes.v[i];

		check_span(an, q->span);
		check_string(an, q->speaker);
		FUZZ_ASSERT(q->sentence <= q->sentence_end && q->sentence_end < an->sentences.n);
		FUZZ_ASSERT(!i || an->quotes.v[i - 1].span.end <= q->span.start);
	}
}

static void check_quantities(const struct annotation *an)
{
	for (size_t i = 0; i < an->quantities.n; i++) {
		const struct quantity *q = &an->quantities.v[i];

		check_span(an, q->span);
		FUZZ_ASSERT(q->sentence < an->sentences.n);
		FUZZ_ASSERT(span_holds(an->sentences.v[q->sentence].span, q->span));
		check_string(an, q->value);
		check_string(an, q->of);
		FUZZ_ASSERT(!i || an->quantities.v[i - 1].span.end <= q->span.start);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct clean_text c = clean_text_make((const char *)data, size);
	struct article *a = article_new("fuzz.txt", 1);
	struct annotation *an;
	uint32_t at = 0;

	article_set_text(a, &c);
	clean_text_release(&c);
	an = annotation_make(a);
	for (size_t i = 0; i < an->sentences.n; i++) {
		check_span(an, an->sentences.v[i].span);
		FUZZ_ASSERT(an->sentences.v[i].span.start >= at);
		at = an->sentences.v[i].span.end;
		check_string(an, an->sentences.v[i].speaker);
	}
	check_quotes(an);
	check_quantities(an);
	for (size_t i = 0; i < an->names.n; i++)
		check_span(an, an->names.v[i].span);
	annotation_free(&an);
	article_unref(&a);
	return 0;
}
