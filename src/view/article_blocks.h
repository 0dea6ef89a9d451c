/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The blocks of an article's text: what is laid out for itself.  A block is a paragraph, folded boilerplate,
 * or a part of a paragraph of more than BLOCK_BYTES, so none takes long to lay out.
 */
#ifndef LATERAL_VIEW_ARTICLE_BLOCKS_H
#define LATERAL_VIEW_ARTICLE_BLOCKS_H

#include "annotate/annotate.h"

enum { BLOCK_BYTES = 16 * 1024 };

struct article_block {
	uint32_t sentence; /* the first one of which something is in it */
	uint32_t start;    /* byte of the text; it ends where the next one starts */
};
/* In order of the text; the last one stands at its end and holds nothing. */
struct article_blocks VEC(struct article_block);

/*
 * FOLD: boilerplate makes a block as far as it goes.  CUT: long paragraphs are cut before a sentence, and a
 * sentence that is too long alone behind a blank, where there is one.  Linear in the sentences.
 */
void article_blocks_make(const struct annotation *an, bool fold, bool cut, struct article_blocks *out);

/* The block with byte AT, else the one before it, else the first.  There is one. */
size_t article_blocks_at(const struct article_blocks *b, uint32_t at);
/* The bytes in block I. */
struct span article_blocks_span(const struct article_blocks *b, size_t i);
/* The sentence behind those of which something is in block I. */
size_t article_blocks_end(const struct article_blocks *b, const struct annotation *an, size_t i);
/* Whether block I is in the paragraph of the one before. */
bool article_blocks_go_on(const struct article_blocks *b, const struct annotation *an, size_t i);

#endif
