/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the cursor that is worth searching for: a name, a number or a quote. */
#ifndef LATERAL_UI_PICK_H
#define LATERAL_UI_PICK_H

#include "annotate/annotation.h"

/* The smallest one that holds byte AT, else the next one of the sentence, else its first; empty: none. */
struct span pick_at(const struct annotation *an, uint32_t sentence, uint32_t at);
/* A pattern for it, whole words, or NULL; to be freed. */
char *pick_pattern(const struct annotation *an, uint32_t sentence, uint32_t at);

#endif
