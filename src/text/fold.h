/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Folding: one form for what a reader takes for the same.  Full case folding (Unicode 3.13) and
 * canonical composition always; curly quotes become straight ones, every dash '-', NBSP and every
 * other wide or narrow blank a blank, and ZWNJ nothing.  With FOLD_ACCENTS letters also lose
 * accents and vowel points; vowel signs and other marks that spell words stay.  ASCII runs bypass
 * libunistring.
 */
#ifndef LATERAL_TEXT_FOLD_H
#define LATERAL_TEXT_FOLD_H

#include "base/bytes.h"

#include <stdint.h>

enum fold_flags {
	FOLD_PLAIN = 0,
	FOLD_ACCENTS = 1,
	FOLD_KEEP_CASE = 2, /* the rest is folded */
};

/* Appends the folded form of TEXT to OUT. */
void fold_text(const char *text, size_t len, unsigned flags, struct bytes *out);
/* The ASCII that stands for a quote, a dash or a blank: a sign, "" for nothing; NULL: C is kept. */
const char *fold_sign(uint32_t c);

#endif
