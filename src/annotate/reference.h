/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * References: whom a noun phrase stands for.  A name is its bearer, a pronoun and "the minister"
 * somebody spoken of before; everything else is called as it is written, without an article.
 */
#ifndef LATERAL_ANNOTATE_REFERENCE_H
#define LATERAL_ANNOTATE_REFERENCE_H

#include "annotate/discourse.h"
#include "annotate/noun_phrase.h"

/* ACTOR_NONE: nobody that can be named.  The first of a scene is whom it is about. */
uint32_t reference_resolve(struct discourse *d, const struct frame *f, struct noun_phrase p);
/* "Orabi, the transport minister, came": named but here, where a capital tells nothing; or ACTOR_NONE. */
uint32_t reference_introduce(struct discourse *d, const struct frame *f);
/* The same, of whom a verb is done to by ACTOR: "the boy" is not who asks the boy. */
uint32_t reference_resolve_object(struct discourse *d, const struct frame *f, struct noun_phrase p,
				  uint32_t actor);

#endif
