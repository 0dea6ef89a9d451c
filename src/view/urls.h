/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses of web pages that stand in a text. */
#ifndef LATERAL_VIEW_URLS_H
#define LATERAL_VIEW_URLS_H

#include "base/span.h"

/*
 * Appends what begins with http:// or https://, in order; without the full stop, comma or bracket behind
 * it that belongs to the sentence.  Linear.
 */
void urls_find(const char *text, uint32_t len, struct spans *out);

#endif
