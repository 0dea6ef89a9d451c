/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attributions: the verbs of a frame that put words into someone's mouth, each with its subject
 * ("Orabi said", "said Ana Kolar, who …", "according to the coastguard", "a habit" in "an inquiry
 * called overloading “a habit”").  English.
 */
#ifndef LATERAL_ANNOTATE_ATTRIBUTION_H
#define LATERAL_ANNOTATE_ATTRIBUTION_H

#include "annotate/noun_phrase.h"

struct attribution {
	size_t verb; /* item */
	struct noun_phrase subject;
	bool judges; /* called, blamed: speaks only where it quotes */
};

struct attributions VEC(struct attribution);

/* Replaces what was there by the attributions of the frame, in order of their verbs. */
void attributions_find(const struct frame *f, struct attributions *out);

/* Who speaks the quotation at item QUOTE: an index, or ATTRIBUTION_NONE. */
#define ATTRIBUTION_NONE SIZE_MAX
size_t attribution_of_quote(const struct frame *f, const struct attributions *all, size_t quote);

#endif
