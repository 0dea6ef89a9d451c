/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a text: a script that only one language uses, else a vote of frequent words. */
#ifndef LATERAL_TEXT_LANG_H
#define LATERAL_TEXT_LANG_H

#include <stddef.h>

/* An ISO 639-1 code in static memory; "en" where nothing speaks for another. */
const char *lang_guess(const char *text, size_t len);

#endif
