/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line of the configuration or of the command line as words: blanks separate them, "..." with \" and
 * \\ and '...' as it stands keep blanks and signs; a # at the start of a word begins a comment.
 */
#ifndef LATERAL_UI_ARGUMENTS_H
#define LATERAL_UI_ARGUMENTS_H

#include "base/bytes.h"
#include "base/status.h"
#include "base/vec.h"

struct arguments VEC(char *); /* owned */

/* Fails where a quotation mark is not closed; OUT, which was zeroed, is released all the same. */
struct status arguments_split(const char *line, struct arguments *out);
void arguments_release(struct arguments *a);
/* A word so that it is read as one again, appended. */
void arguments_quote(const char *word, struct bytes *out);

#endif
