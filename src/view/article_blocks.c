/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/article_blocks.h"

#include "text/width.h"

enum { CUT_SEARCHED = 512 /* bytes, for a blank */ };

static bool is_boilerplate(const struct annotation *an, size_t i)
{
	return an->sentences.v[i].kind == KIND_BOILERPLATE;
}

/* Whether a sentence is in the paragraph of the one before. */
static bool goes_on(const struct annotation *an, size_t i)
{
	const struct sentence *s = &an->sentences.v[i];

	return i > 0 && s->paragraph == s[-1].paragraph &&
	       is_boilerplate(an, i) == is_boilerplate(an, i - 1);
}

static size_t boilerplate_end(const struct annotation *an, size_t i)
{
	while (i < an->sentences.n && is_boilerplate(an, i))
		i++;
	return i;
}

static size_t paragraph_end(const struct annotation *an, size_t i)
{
	do
		i++;
	while (i < an->sentences.n && goes_on(an, i));
	return i;
}

/* Where a range that is too long for a block is cut: behind a blank, else where a cluster ends. */
static uint32_t cut_in(const char *text, uint32_t start)
{
	uint32_t limit = start + BLOCK_BYTES, at = limit;
	struct clusters clusters = {0};

	while (at > limit - CUT_SEARCHED && text[at - 1] != ' ' && text[at - 1] != '\n')
		at--;
	if (at > limit - CUT_SEARCHED)
		return at;
	while (((unsigned char)text[at] & 0xc0) == 0x80)
		at++;
	width_clusters(text + at, limit - at, &clusters);
	at += clusters.v[clusters.n - 1].start;
	VEC_RELEASE(&clusters);
	return at;
}

static void add(struct article_blocks *out, size_t sentence, uint32_t start)
{
	VEC_PUSH(out, (struct article_block){(uint32_t)sentence, start});
}

static void add_paragraph(const struct annotation *an, size_t first, size_t end, bool cut,
			  struct article_blocks *out)
{
	uint32_t from = an->sentences.v[first].span.start;

	add(out, first, from);
	for (size_t i = first; cut && i < end; i++) {
		struct span s = an->sentences.v[i].span;

		if (s.start > from && s.end - from > BLOCK_BYTES)
			add(out, i, from = s.start);
		while (s.end - from > BLOCK_BYTES)
			add(out, i, from = cut_in(an->article->text, from));
	}
}

void article_blocks_make(const struct annotation *an, bool fold, bool cut, struct article_blocks *out)
{
	size_t n = an->sentences.n;

	out->n = 0;
	for (size_t i = 0, end; i < n; i = end) {
		bool folded = fold && is_boilerplate(an, i);

		end = folded ? boilerplate_end(an, i) : paragraph_end(an, i);
		if (folded)
			add(out, i, an->sentences.v[i].span.start);
		else
			add_paragraph(an, i, end, cut, out);
	}
	add(out, n, an->article->len);
}

size_t article_blocks_at(const struct article_blocks *b, uint32_t at)
{
	size_t low = 1, high = b->n - 1;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (b->v[middle].start <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low - 1;
}

struct span article_blocks_span(const struct article_blocks *b, size_t i)
{
	return (struct span){b->v[i].start, b->v[i + 1].start};
}

/* Whether a block begins within a sentence. */
static bool is_cut(const struct article_block *b, const struct annotation *an)
{
	return b->sentence < an->sentences.n && b->start > an->sentences.v[b->sentence].span.start;
}

size_t article_blocks_end(const struct article_blocks *b, const struct annotation *an, size_t i)
{
	return b->v[i + 1].sentence + (size_t)is_cut(&b->v[i + 1], an);
}

bool article_blocks_go_on(const struct article_blocks *b, const struct annotation *an, size_t i)
{
	return is_cut(&b->v[i], an) || goes_on(an, b->v[i].sentence);
}
