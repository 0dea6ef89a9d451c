/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text to be quoted elsewhere, with where it is from: outlet, date, sentence, address. */
#ifndef LATERAL_COMMAND_CITATION_H
#define LATERAL_COMMAND_CITATION_H

#include "annotate/annotate.h"

/*
 *	“It will stay closed ...”
 *	— Northern Herald, 3 Mar 2026, sentence 4, said by Ana Kolar, https://...
 *
 * Who says it stands there where that is known: "it said" alone would not tell.
 */
void citation_sentence(struct bytes *out, const struct annotation *an, uint32_t sentence);
/* The headline in place of a sentence. */
void citation_headline(struct bytes *out, const struct article *a);
/* The whole text behind the line that cites it. */
void citation_article(struct bytes *out, const struct article *a);

#endif
