/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/reading.h"

#include <string.h>

void reading_make(struct reading *r, const struct annotation *an)
{
	const struct sentence *s = an->sentences.v;
	size_t n = an->sentences.n, i = 0;

	memset(r, 0, sizeof *r);
	VEC_RESERVE(&r->first, n + 1);
	tokens_init(&r->tokens);
	if (n)
		tokens_make(&r->tokens, an->article->text,
			    (struct span){s[0].span.start, s[n - 1].span.end});
	for (size_t k = 0; k < n; k++) {
		while (i < r->tokens.list.n &&
		       token_at(&r->tokens, i)->span.start < s[k].span.start)
			i++;
		VEC_PUSH(&r->first, (uint32_t)i);
	}
	VEC_PUSH(&r->first, (uint32_t)r->tokens.list.n);
}

void reading_release(struct reading *r)
{
	tokens_release(&r->tokens);
	VEC_RELEASE(&r->first);
}

struct tokens reading_of(const struct reading *r, uint32_t first, uint32_t last)
{
	struct tokens t = r->tokens;

	t.list.v += r->first.v[first];
	t.list.n = t.list.cap = r->first.v[last + 1] - r->first.v[first];
	return t;
}
