/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the cursor that is worth searching for: a name, a number or a quote. */
#ifndef LATERAL_UI_PICK_H
#define LATERAL_UI_PICK_H

#include "annotate/annotation.h"

/*
 * A pattern for the smallest one that holds byte AT, else for the next one of the sentence, else for its
 * first: whole words.  NULL: there is none.  The caller frees it.
 */
char *pick_pattern(const struct annotation *an, uint32_t sentence, uint32_t at);

#endif
