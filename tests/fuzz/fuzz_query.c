/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A query, a newline, an article: whatever is a query is answered by spans in order. */
#include "fuzz/fuzz.h"

#include "search/query.h"
#include "workspace/facts.h"

#include <locale.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	return 0;
}

static struct article *article_of(const char *text, size_t len)
{
	struct clean_text c = clean_text_make(text, len);
	struct article *a = article_new("fuzz", 1);

	article_set_text(a, &c);
	a->outlet = mem_copy_string("Herald");
	a->published = mem_copy_string("2025-07-04");
	if (a->paragraphs.n)
		a->headline_span = a->paragraphs.v[0];
	return a;
}

static void find(const struct query *q, const char *text, size_t len)
{
	struct article *a = article_of(text, len);
	struct spans s = {0};
	uint32_t at = 0;

	query_find(q, a, 0, NULL, &s);
	for (size_t i = 0; i < s.n; i++) {
		FUZZ_ASSERT(s.v[i].start >= at && s.v[i].start < s.v[i].end && s.v[i].end <= a->len);
		at = s.v[i].end;
		query_cost(q, a->text, s.v[i]);
	}
	VEC_RELEASE(&s);
	article_unref(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint32_t only[] = {0, 2, 1000};
	const uint8_t *newline = size ? memchr(data, '\n', size) : NULL;
	size_t len = newline ? (size_t)(newline - data) : size;
	struct clean_text c = clean_text_make((const char *)data, len);
	struct query *q;
	struct status s = query_compile(&q, c.text, c.len, QUERY_SIDES, &annotation_facts);

	FUZZ_ASSERT(status_is_ok(&s) == (q != NULL));
	if (q && newline && !query_pattern(q)) {
		query_set_only(q, 0, only, 3);
		find(q, (const char *)newline + 1, size - len - 1);
	}
	query_free(&q);
	status_release(&s);
	clean_text_release(&c);
	return 0;
}
